import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'

/** A client as the caller may see it (row-level security); absent when there is none for this caller. */
export const leesClient = (tx: Transactie, id: string, slot: 'lezen' | 'wijzigen' = 'lezen') => {
  const vraag = tx.db.selectFrom('client').selectAll().where('id', '=', id)
  return (slot === 'wijzigen' ? vraag.forUpdate() : vraag).executeTakeFirst()
}

export type ClientRij = NonNullable<Awaited<ReturnType<typeof leesClient>>>

/** The household of today, without the client. */
export async function leesHuisgenoten(tx: Transactie, clientId: string, vandaag: string) {
  const { rows } = await sql<{
    id: string
    rol: string
    roepnaam: string | null
    voornaam: string | null
    tussenvoegsel: string | null
    achternaam: string | null
  }>`
    select c.id, l.rol, c.roepnaam, c.voornaam, c.tussenvoegsel, c.achternaam
      from huishoudlid zelf join huishoudlid l on l.huishouden_id = zelf.huishouden_id and l.client_id <> zelf.client_id
      join client c on c.id = l.client_id
     where zelf.client_id = ${clientId} and zelf.geldig @> ${vandaag}::date and l.geldig @> ${vandaag}::date order by l.rol, c.id`.execute(
    tx.db,
  )
  return rows
}

export async function leesBsn(tx: Transactie, clientId: string): Promise<string | null> {
  const rij = await tx.db
    .selectFrom('client_bsn')
    .select('bsn')
    .where('client_id', '=', clientId)
    .executeTakeFirst()
  return rij?.bsn ?? null
}
