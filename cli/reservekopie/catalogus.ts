import type { ClientBase } from 'pg'
import type { Kop, Migratiestand, Reeks, Tabel } from './formaat.ts'

const EIGEN_SCHEMA = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`

/** Quotes a name for SQL. */
export const q = (naam: string) => `"${naam.replaceAll('"', '""')}"`
export const tabelnaam = (ding: { schema: string; naam: string }) => `${q(ding.schema)}.${q(ding.naam)}`

/** The column list of a COPY; PostgreSQL has tables without columns, but no empty list. */
export const kolomlijst = (tabel: Tabel) =>
  tabel.kolommen.length > 0 ? `(${tabel.kolommen.map(q).join(', ')})` : ''

/** Every table that holds data, with the columns to store. A partitioned table counts once, as a whole. */
export async function leesTabellen(
  client: ClientBase,
): Promise<(Tabel & { gedeeld: boolean; afgeschermd: boolean })[]> {
  const { rows } = await client.query(`
    select n.nspname as schema, c.relname as naam, c.relkind = 'p' as gedeeld, c.relrowsecurity as afgeschermd,
           coalesce(array_agg(a.attname::text order by a.attnum) filter (where a.attname is not null), '{}') as kolommen
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't' and ${EIGEN_SCHEMA}
     group by n.nspname, c.oid, c.relname
     order by n.nspname, c.relname`)
  return rows
}

/** Every sequence with the value that it gives next. They stand outside transactions, so read them after the tables. */
export async function leesReeksen(client: ClientBase): Promise<Reeks[]> {
  const { rows } = await client.query(`
    select n.nspname as schema, c.relname as naam, s.seqincrement::text as stap
      from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
     where ${EIGEN_SCHEMA} and c.relpersistence <> 't' order by 1, 2`)
  const reeksen: Reeks[] = []
  for (const { schema, naam, stap } of rows) {
    const stand = await client.query(
      `select (last_value + case when is_called then $1::bigint else 0 end)::text as volgende from ${tabelnaam({ schema, naam })}`,
      [stap],
    )
    reeksen.push({ schema, naam, volgende: stand.rows[0].volgende })
  }
  return reeksen
}

/** Which migrations made this database, or null when it is not one of ours yet. */
export async function leesStand(client: ClientBase): Promise<Pick<Kop, 'migraties' | 'takenversie'> | null> {
  const er = await client.query(
    `select to_regclass('zicht.migratie') is not null as huis, to_regclass('pgboss.version') is not null as taken`,
  )
  if (!er.rows[0].huis) return null
  const migraties = await client.query<Migratiestand>(
    'select naam, controlegetal from zicht.migratie order by naam',
  )
  const taken = er.rows[0].taken
    ? await client.query('select max(version) as versie from pgboss.version')
    : null
  return { migraties: migraties.rows, takenversie: taken?.rows[0].versie ?? null }
}

/** May this login read and write past row-level security? */
export async function gaatVoorbijRegels(client: ClientBase): Promise<{ super: boolean; voorbij: boolean }> {
  const { rows } = await client.query(
    'select rolsuper as super, rolsuper or rolbypassrls as voorbij from pg_roles where rolname = current_user',
  )
  return rows[0]
}
