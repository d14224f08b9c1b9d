import { type Datum, dagenTussen, datumIn, plusDagen } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { noteerGebeurtenis, sluitKlokkenVan, startKlok, type ZaakRij } from '../toegang/index.ts'
import type { BesluitRij } from './opslag.ts'

export type Nieuwbesluitvraag = {
  /** The decision that another one must come in place of. */
  over: string
  uiterlijk: Datum
  naam: string
  artikel: string
  bron: string
  waarschuwDagenVoor: number
}

/**
 * Another decision must come: an objection was upheld (Awb art. 7:11 lid 2), or a review said so (Wmo 2015 art. 2.3.9). The case goes
 * back to deciding, with a clock, so that it does not rest on the letter alone. Where an inquiry or its advice runs, that goes on first.
 */
export async function vraagNieuwBesluit(
  huis: Huis,
  tx: Transactie,
  zaak: ZaakRij,
  v: Nieuwbesluitvraag,
): Promise<void> {
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  // an answer that was late leaves no days for the decision: it is late at once
  const begin = vandaag < v.uiterlijk ? vandaag : plusDagen(v.uiterlijk, -1)
  await startKlok(huis, tx, {
    zaakId: zaak.id,
    clientId: zaak.client_id,
    teamId: zaak.team_id,
    sleutel: 'nieuwBesluit',
    over: v.over,
    begin,
    beleid: {
      naam: v.naam,
      duur: `P${dagenTussen(begin, v.uiterlijk)}D`,
      norm: 'regionaal',
      artikel: v.artikel,
      bron: v.bron,
      waarschuwDagenVoor: [v.waarschuwDagenVoor],
      ladder: [
        { rol: 'toegangsmedewerker', voor: `P${v.waarschuwDagenVoor}D` },
        { rol: 'gemeente', na: 'P1D' },
      ],
    },
  })
  // the municipality that answers an objection may not change a case, but this follows from its answer
  const { rows } = await sql<{
    van: string | null
  }>`select zicht.zaak_naar_besluit(${zaak.id}) as van`.execute(tx.db)
  const van = rows[0]?.van ?? null
  if (van !== null)
    await noteerGebeurtenis(tx, { zaakId: zaak.id, soort: 'fase', gegevens: { van, naar: 'besluit' } })
}

/** The decision that was asked for was made known: the one in place of it, or another on the same product. */
export async function sluitNieuwBesluitvraag(huis: Huis, tx: Transactie, besluit: BesluitRij): Promise<void> {
  const { rows } = await sql<{ over: string }>`
    select t.over_id as over from termijn t join beschikking b on b.id = t.over_id
     where t.zaak_id = ${besluit.zaakId} and t.soort = 'nieuwBesluit' and t.gesloten_op is null
       and (b.id = ${besluit.vervangt} or b.product = ${besluit.product})`.execute(tx.db)
  for (const { over } of rows)
    await sluitKlokkenVan(huis, tx, besluit.zaakId, 'besluit_verzonden', ['nieuwBesluit'], over)
}

/** Where a case that came back to be decided goes on when it was decided; null when it came from before the decision. */
export async function faseVoorBesluit(
  tx: Transactie,
  zaakId: string,
): Promise<'wachten' | 'geplaatst' | null> {
  const { rows } = await sql<{ van: string }>`
    select gegevens ->> 'van' as van from zaakgebeurtenis where zaak_id = ${zaakId} and soort = 'fase' and gegevens ->> 'naar' = 'besluit'
     order by op desc, id desc limit 1`.execute(tx.db)
  const van = rows[0]?.van
  return van === 'wachten' || van === 'geplaatst' ? van : null
}
