import { datumIn } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import type { BesluitRij } from './opslag.ts'
import type { Vooraf } from './regels.ts'

/** The days of what a draft rests on: heard, put before, looked along, advised. */
export async function leesVooraf(huis: Huis, tx: Transactie, besluit: BesluitRij): Promise<Vooraf> {
  const { rows } = await sql<{ voorgelegd: Date | null; tweede: Date | null; advies: Date | null }>`
    select b.voorgelegd_op as voorgelegd, case when b.tweede_nodig then b.tweede_op end as tweede, p.geadviseerd_op as advies
      from beschikking b left join overlegpunt p on p.id = b.overlegpunt_id where b.id = ${besluit.id}`.execute(
    tx.db,
  )
  const dag = (op: Date | null | undefined) =>
    op === null || op === undefined ? null : datumIn(new Date(op).toISOString(), huis.regio.tijdzone)
  const [rij] = rows
  return {
    soort: besluit.soort,
    opVerzoek: besluit.opVerzoek,
    aanvraagOp: besluit.aanvraagOp,
    zienswijzeOp: besluit.zienswijzeOp,
    zienswijzeTot: besluit.zienswijzeTot,
    zienswijzeVerzondenOp: besluit.zienswijzeVerzondenOp,
    zienswijzeUitzondering: besluit.zienswijzeUitzondering,
    aanvulverzoek: besluit.aanvulverzoek,
    voorgelegd: dag(rij?.voorgelegd),
    tweede: dag(rij?.tweede),
    advies: dag(rij?.advies),
  }
}
