import { nietGevonden } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { openZaak } from '../toegang/index.ts'

const KOLOMMEN = [
  'id',
  'zaak_id',
  'client_id',
  'soort',
  'sjabloon',
  'sjabloon_van',
  'onderwerp',
  'sha256',
  'over_soort',
  'over_id',
  'antwoord_tot',
  'gemaakt_op',
  'gemaakt_door',
  'verzonden_op',
  'kanaal',
  'vervallen_reden',
] as const

/** A letter is there for who may open its case; for who it is written to, once it was sent. */
export async function openBrief(huis: Huis, tx: Transactie, id: string, actie: 'lezen' | 'wijzigen') {
  const vraag = tx.db.selectFrom('brief').select(KOLOMMEN).where('id', '=', id)
  const brief = await (actie === 'wijzigen' ? vraag.forUpdate() : vraag).executeTakeFirst()
  if (!brief || (tx.wie.clientzelf !== null && brief.verzonden_op === null)) throw nietGevonden()
  await openZaak(huis, tx, brief.zaak_id, actie)
  return brief
}

/** The letters in a case, newest first; for who they are written to, those that were sent. */
export async function brievenVan(tx: Transactie, zaakId: string) {
  const rijen = await tx.db
    .selectFrom('brief')
    .leftJoin('gebruiker', 'gebruiker.id', 'brief.gemaakt_door')
    .select([
      'brief.id',
      'brief.soort',
      'brief.onderwerp',
      'brief.gemaakt_op as gemaaktOp',
      'gebruiker.naam as gemaaktDoor',
      'brief.verzonden_op as verzondenOp',
      'brief.kanaal',
      'brief.over_soort as overSoort',
      'brief.over_id as overId',
      'brief.vervallen_reden as vervallenReden',
    ])
    .where('brief.zaak_id', '=', zaakId)
    .$if(tx.wie.clientzelf !== null, (q) => q.where('brief.verzonden_op', 'is not', null))
    .orderBy('brief.gemaakt_op', 'desc')
    .execute()
  return rijen
}

export const pdfVan = async (tx: Transactie, id: string): Promise<Buffer> =>
  (await tx.db.selectFrom('brief').select('pdf').where('id', '=', id).executeTakeFirstOrThrow()).pdf
