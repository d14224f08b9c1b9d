import type { Datum } from '@zicht/kern'
import { sql } from 'kysely'
import { laatBriefVervallen } from '../brieven/index.ts'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { ANTWOORDT, neemAanvraagInBij, sluitAanvraag, type ZaakRij } from '../toegang/index.ts'
import type { BesluitRij } from './opslag.ts'

type OpAanvraag = Pick<BesluitRij, 'id' | 'soort' | 'aanvraagOp'>

/**
 * The application that a draft is about has its clock (Wmo 2015 art. 2.3.5 lid 2). Where the day is mended, the clock that this draft had
 * begun on the wrong day ends, unless another decision is about that day.
 */
export async function volgAanvraag(
  huis: Huis,
  tx: Transactie,
  zaak: ZaakRij,
  besluit: OpAanvraag,
  vorigeDag: Datum | null = null,
): Promise<void> {
  if (!ANTWOORDT.includes(besluit.soort)) return
  if (
    vorigeDag !== null &&
    vorigeDag !== besluit.aanvraagOp &&
    (await begonHier(tx, zaak.id, besluit, vorigeDag))
  )
    await sluitMetBrief(huis, tx, zaak.id, vorigeDag, 'aanvraagdag_verbeterd')
  await neemAanvraagInBij(huis, tx, zaak, besluit.id, besluit.aanvraagOp)
}

async function begonHier(tx: Transactie, zaakId: string, besluit: OpAanvraag, dag: Datum): Promise<boolean> {
  const { rows } = await sql<{ hier: boolean }>`
    select exists (select 1 from zaakgebeurtenis g where g.zaak_id = ${zaakId} and g.soort = 'aanvraag'
                      and g.gegevens ->> 'dag' = ${dag} and g.gegevens ->> 'besluit' = ${besluit.id})
       and not exists (select 1 from beschikking b where b.zaak_id = ${zaakId} and b.id <> ${besluit.id} and b.aanvraag_op = ${dag}
                      and b.soort = any (${ANTWOORDT as string[]}) and b.status <> 'vervallen') as hier`.execute(
    tx.db,
  )
  return rows[0]?.hier ?? false
}

/**
 * The application was answered: its clock closes once what was decided is made known (Awb arts. 3:40, 3:41), and nothing else that is about
 * it waits. A change, a revocation, or an answer to another application leaves it running.
 */
export async function sluitBeantwoordeAanvraag(
  huis: Huis,
  tx: Transactie,
  zaakId: string,
  besluit: OpAanvraag,
): Promise<void> {
  if (!ANTWOORDT.includes(besluit.soort)) return
  const { rows } = await sql<{ status: BesluitRij['status'] }>`
    select distinct b.status from beschikking b where b.zaak_id = ${zaakId} and b.aanvraag_op = ${besluit.aanvraagOp}
       and b.soort = any (${ANTWOORDT as string[]})`.execute(tx.db)
  const is = (...wat: BesluitRij['status'][]) => rows.some((r) => wat.includes(r.status))
  if (is('verzonden') && !is('concept', 'genomen'))
    await sluitMetBrief(huis, tx, zaakId, besluit.aanvraagOp, 'besluit_verzonden')
}

/** A letter that asks to complete an application, and still lies here when that is closed, need not go any more. */
async function sluitMetBrief(
  huis: Huis,
  tx: Transactie,
  zaakId: string,
  dag: Datum,
  reden: string,
): Promise<void> {
  for (const over of await sluitAanvraag(huis, tx, zaakId, dag, reden))
    await laatBriefVervallen(tx, zaakId, { soort: 'informatieverzoek', over }, 'de aanvraag is afgesloten')
}
