import type { Datum } from '@zicht/kern'
import { sql } from 'kysely'
import type { Json } from '../platform/databank/tabellen.gen.ts'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { klokkenVan } from '../toegang/index.ts'
import type { Stap, Velden } from './stappen.ts'

export const alsJson = (waarde: unknown): Json => JSON.stringify(waarde) as unknown as Json

/** An inquiry as the caller may see it (row-level security). */
export const leesOnderzoek = (tx: Transactie, id: string) =>
  tx.db.selectFrom('onderzoek').selectAll().where('id', '=', id).executeTakeFirst()
export type OnderzoekRij = NonNullable<Awaited<ReturnType<typeof leesOnderzoek>>>

/** The inquiries of a case, the running one first. */
export const leesOnderzoeken = (tx: Transactie, zaakId: string) =>
  tx.db
    .selectFrom('onderzoek')
    .selectAll()
    .where('zaak_id', '=', zaakId)
    .orderBy('afgerond_op', (o) => o.desc().nullsFirst())
    .execute()

export const leesStap = (tx: Transactie, onderzoekId: string, stap: Stap) =>
  tx.db
    .selectFrom('onderzoekstap')
    .selectAll()
    .where('onderzoek_id', '=', onderzoekId)
    .where('stap', '=', stap)
    .forUpdate()
    .executeTakeFirst()
export type StapRij = NonNullable<Awaited<ReturnType<typeof leesStap>>>

export const veldenVanRij = (rij: { velden: unknown }): Velden => (rij.velden ?? {}) as Velden

export async function leesStappen(tx: Transactie, onderzoekId: string) {
  const { rows } = await sql<{
    stap: Stap
    versie: number
    velden: Velden
    op: string
    door: string | null
  }>`
    select s.stap, s.versie, s.velden, s.vastgelegd_op as op, g.naam as door
      from onderzoekstap s left join gebruiker g on g.id = s.vastgelegd_door where s.onderzoek_id = ${onderzoekId}`.execute(
    tx.db,
  )
  return rows
}

/** The last day on which a personal plan can come (Wmo 2015 art. 2.3.2 lid 2), while that time runs; else null. */
export async function planTot(huis: Huis, tx: Transactie, zaakId: string): Promise<Datum | null> {
  const klok = (await klokkenVan(huis, tx, zaakId)).find((k) => k.soort === 'wmoPersoonlijkPlan')
  return klok && klok.stand !== 'gesloten' && klok.stand !== 'verstreken' ? klok.laatsteDag : null
}

/** The versions of a step from one on, oldest first, with who wrote each; the last is what is there now. */
export async function leesVersies(tx: Transactie, stapId: string, vanaf: number) {
  const { rows } = await sql<{ versie: number; velden: Velden; op: string; door: string | null }>`
    select v.versie, v.velden, v.op, g.naam as door from (
      select h.versie, h.rij -> 'velden' as velden, (h.rij ->> 'vastgelegd_op')::timestamptz as op, (h.rij ->> 'vastgelegd_door')::uuid as wie
        from historie h where h.tabel = 'onderzoekstap' and h.id = ${stapId} and h.versie >= ${vanaf}
      union all select s.versie, s.velden, s.vastgelegd_op, s.vastgelegd_door from onderzoekstap s where s.id = ${stapId}
    ) v left join gebruiker g on g.id = v.wie order by v.versie`.execute(tx.db)
  return rows
}

/** Does a child live with this person, by the file? */
export async function kindInHuishouden(tx: Transactie, clientId: string, dag: string): Promise<boolean> {
  const { rows } = await sql<{
    ja: boolean
  }>`select zicht.kind_in_huishouden(${clientId}, ${dag}::date) as ja`.execute(tx.db)
  return rows[0]?.ja === true
}
