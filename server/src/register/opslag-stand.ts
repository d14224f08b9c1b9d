import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'

export type Buitengebruik = {
  id: string
  plek_id: string
  reden: string
  toelichting: string | null
  van: string
  tot: string | null
  door: string | null
}
export type Telling = {
  id: string
  nacht: string
  aantal: number
  opmerking: string | null
  op: string
  door: string | null
  correcties: number
}

/** What keeps these places out of use at the moment, and who said so. */
export async function buitengebruikOp(
  tx: Transactie,
  plekIds: readonly string[],
  moment: string,
): Promise<Buitengebruik[]> {
  const { rows } = await sql<Buitengebruik>`
    select b.id, b.plek_id, b.reden, b.toelichting, lower(b.periode) as van, upper(b.periode) as tot, g.naam as door
      from buiten_gebruik b left join gebruiker g on g.id = b.door
     where b.plek_id = any(${plekIds}::uuid[]) and b.periode @> ${moment}::timestamptz`.execute(tx.db)
  return rows
}

/** The counts that hold, newest night first: of a corrected count only the last one. */
export async function leesNachttellingen(
  tx: Transactie,
  voorzieningId: string,
  max: number,
): Promise<Telling[]> {
  const { rows } = await sql<Telling>`
    select distinct on (n.nacht) n.id, n.nacht, n.aantal, n.opmerking, n.vastgelegd_op as op, g.naam as door,
           (select count(*)::int - 1 from nachttelling a where a.voorziening_id = n.voorziening_id and a.nacht = n.nacht) as correcties
      from nachttelling n left join gebruiker g on g.id = n.geteld_door
     where n.voorziening_id = ${voorzieningId} and not exists (select 1 from nachttelling l where l.vervangt = n.id)
     order by n.nacht desc limit ${max}`.execute(tx.db)
  return rows
}

/** All counts of one night, as they were said one after the other. */
export async function leesTellingenVanNacht(
  tx: Transactie,
  voorzieningId: string,
  nacht: string,
): Promise<Omit<Telling, 'correcties'>[]> {
  const { rows } = await sql<Omit<Telling, 'correcties'>>`
    select n.id, n.nacht, n.aantal, n.opmerking, n.vastgelegd_op as op, g.naam as door
      from nachttelling n left join gebruiker g on g.id = n.geteld_door
     where n.voorziening_id = ${voorzieningId} and n.nacht = ${nacht} order by n.vastgelegd_op, n.id`.execute(
    tx.db,
  )
  return rows
}

export async function leesBevestiging(
  tx: Transactie,
  voorzieningId: string,
): Promise<{ op: string; door: string | null } | null> {
  const { rows } = await sql<{ op: string; door: string | null }>`
    select s.op, g.naam as door from standbevestiging s left join gebruiker g on g.id = s.door
     where s.voorziening_id = ${voorzieningId} and s.op is not null`.execute(tx.db)
  return rows[0] ?? null
}
