import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Databank, Transactie } from '../databank/index.ts'

/** What is found with a session or a token: a person in one role, valid at this moment. */
export type Gevonden = {
  gebruikerId: string
  naam: string
  clientId: string | null
  lidmaatschapId: string
  rol: string
  regioCode: string
  organisatieId: string
}

/** Times in epoch milliseconds, all of the database's clock. */
export type Sessierij = Gevonden & { verlooptOp: number; laatstGezien: number; nu: number }

const KOLOMMEN = `g.id as "gebruikerId", g.naam, g.client_id as "clientId", l.id as "lidmaatschapId", l.rol,
  l.regio_code as "regioCode", l.organisatie_id as "organisatieId"`

/** An account in use, with a membership and an organisation that are valid today, in the region served here. */
const GELDIG = `g.actief and l.regio_code = $2
  and l.geldig @> (coalesce($3::timestamptz, now()) at time zone $4)::date
  and o.geldig @> (coalesce($3::timestamptz, now()) at time zone $4)::date`

const SESSIE = `select ${KOLOMMEN}, extract(epoch from s.verloopt_op) * 1000 as verloopt,
    extract(epoch from s.laatst_gezien) * 1000 as gezien, extract(epoch from now()) * 1000 as nu
  from zicht.sessie s
  join zicht.gebruiker g on g.id = s.gebruiker_id
  join zicht.lidmaatschap l on l.id = s.lidmaatschap_id and l.gebruiker_id = g.id
  join zicht.organisatie o on o.id = l.organisatie_id
  where s.id = $1 and ${GELDIG}`

const ACCOUNT = `select ${KOLOMMEN}
  from zicht.gebruiker g
  join zicht.lidmaatschap l on l.gebruiker_id = g.id
  join zicht.organisatie o on o.id = l.organisatie_id
  where g.issuer = $1 and g.sub = $5 and ${GELDIG}
  order by o.naam, l.rol, l.id limit 1`

/** Where and when: the region served here, and another day for tests (null: the real clock). */
export type Plaats = { regioCode: string; tijdzone: string; klok: string | null }

export const nieuwGeheim = (): string => randomBytes(32).toString('base64url')

/** What is kept of a cookie: who reads the database cannot sign in with it. */
export const hashVan = (geheim: string): string => createHash('sha256').update(geheim).digest('base64url')

/** One prepared query: the session and whether everything it rests on still holds today. */
export async function vindSessie(databank: Databank, id: string, plaats: Plaats): Promise<Sessierij | null> {
  const { rows } = await databank.pool.query<Gevonden & { verloopt: string; gezien: string; nu: string }>({
    name: 'zicht-sessie',
    text: SESSIE,
    values: [id, plaats.regioCode, plaats.klok, plaats.tijdzone],
  })
  const rij = rows[0]
  if (!rij) return null
  const { verloopt, gezien, nu, ...wie } = rij
  return { ...wie, verlooptOp: Number(verloopt), laatstGezien: Number(gezien), nu: Number(nu) }
}

/** The account of a token and its first valid membership. */
export async function vindAccount(
  databank: Databank,
  issuer: string,
  sub: string,
  plaats: Plaats,
): Promise<Gevonden | null> {
  const { rows } = await databank.pool.query<Gevonden>({
    name: 'zicht-account',
    text: ACCOUNT,
    values: [issuer, plaats.regioCode, plaats.klok, plaats.tijdzone, sub],
  })
  return rows[0] ?? null
}

/** Is this membership still one of today, of an account in use? */
export async function isLidmaatschapGeldig(
  databank: Databank,
  lidmaatschapId: string,
  plaats: Plaats,
): Promise<boolean> {
  const { rowCount } = await databank.pool.query({
    name: 'zicht-lidmaatschap',
    text: `select 1 from zicht.lidmaatschap l join zicht.gebruiker g on g.id = l.gebruiker_id
      join zicht.organisatie o on o.id = l.organisatie_id where l.id = $1 and ${GELDIG}`,
    values: [lidmaatschapId, plaats.regioCode, plaats.klok, plaats.tijdzone],
  })
  return (rowCount ?? 0) > 0
}

/** At most once a minute: a busy screen must not write for every request. */
export async function raakAan(databank: Databank, id: string): Promise<void> {
  await databank.pool.query({
    name: 'zicht-sessie-gezien',
    text: `update zicht.sessie set laatst_gezien = now() where id = $1 and laatst_gezien < now() - interval '1 minute'`,
    values: [id],
  })
}

export async function maakSessie(
  tx: Transactie,
  sessie: {
    id: string
    gebruikerId: string
    lidmaatschapId: string
    langsteMs: number
    gegevens: Record<string, string>
  },
): Promise<void> {
  await tx.db
    .insertInto('sessie')
    .values({
      id: sessie.id,
      gebruiker_id: sessie.gebruikerId,
      lidmaatschap_id: sessie.lidmaatschapId,
      verloopt_op: sql<string>`now() + ${sessie.langsteMs} * interval '1 millisecond'`,
      gegevens: JSON.stringify(sessie.gegevens),
    })
    .execute()
}

/** Ends a session; gives what was kept with it. */
export async function eindigSessie(tx: Transactie, id: string): Promise<Record<string, string>> {
  const rij = await tx.db.deleteFrom('sessie').where('id', '=', id).returning('gegevens').executeTakeFirst()
  return (rij?.gegevens ?? {}) as Record<string, string>
}

/** Extends by being used: gives the new moment of last use, and the absolute end. */
export async function verlengSessie(
  tx: Transactie,
  id: string,
): Promise<{ verlooptOp: number; laatstGezien: number } | null> {
  const rij = await tx.db
    .updateTable('sessie')
    .set({ laatst_gezien: sql<string>`now()` })
    .where('id', '=', id)
    .returning(['verloopt_op', 'laatst_gezien'])
    .executeTakeFirst()
  return rij ? { verlooptOp: Date.parse(rij.verloopt_op), laatstGezien: Date.parse(rij.laatst_gezien) } : null
}

export async function wisselSessie(tx: Transactie, id: string, lidmaatschapId: string): Promise<void> {
  await tx.db.updateTable('sessie').set({ lidmaatschap_id: lidmaatschapId }).where('id', '=', id).execute()
}

/** Sessions that ended in any case. */
export async function ruimSessiesOp(databank: Databank): Promise<void> {
  await databank.pool.query('delete from zicht.sessie where verloopt_op < now()')
}
