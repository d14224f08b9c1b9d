import type { Transactie } from '../platform/databank/index.ts'

/** A case as the caller may see it (row-level security); absent when there is none for this caller. */
export const leesZaak = (tx: Transactie, id: string, slot: 'lezen' | 'wijzigen' = 'lezen') => {
  const vraag = tx.db.selectFrom('zaak').selectAll().where('id', '=', id)
  return (slot === 'wijzigen' ? vraag.forUpdate() : vraag).executeTakeFirst()
}
export type ZaakRij = NonNullable<Awaited<ReturnType<typeof leesZaak>>>

/** A report as the caller may see it; locked when it will change. */
export const leesMelding = (tx: Transactie, id: string, slot: 'lezen' | 'wijzigen' = 'lezen') => {
  const vraag = tx.db.selectFrom('toegangsmelding').selectAll().where('id', '=', id)
  return (slot === 'wijzigen' ? vraag.forUpdate() : vraag).executeTakeFirst()
}
export type MeldingRij = NonNullable<Awaited<ReturnType<typeof leesMelding>>>
