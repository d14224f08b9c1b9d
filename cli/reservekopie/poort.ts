import type { ClientBase } from 'pg'
import { gaatVoorbijRegels, q, tabelnaam } from './catalogus.ts'

type Sleutel = { schema: string; naam: string; regel: string }
type Trekker = { schema: string; naam: string; trekker: string }

/**
 * Opens the tables for rows in any order, within the current transaction: no triggers (they did their work when the rows were
 * first written), references checked at the end. Gives the function that closes them again. A superuser may switch this off as a
 * whole; the owner of the tables does it table by table, and then every reference is checked anew.
 */
export async function openPoort(client: ClientBase): Promise<() => Promise<void>> {
  const { super: magAlles, voorbij } = await gaatVoorbijRegels(client)
  if (magAlles) {
    await client.query('set local session_replication_role = replica')
    return async () => {
      await client.query('set local session_replication_role = origin')
    }
  }
  const sleutels = await leesSleutels(client)
  const trekkers = await leesTrekkers(client)
  const afgedwongen = voorbij ? [] : await leesAfgedwongen(client)
  for (const s of sleutels) await client.query(zetSleutel(s, 'deferrable initially deferred'))
  for (const t of trekkers) await client.query(`alter table ${tabelnaam(t)} disable trigger ${q(t.trekker)}`)
  for (const t of afgedwongen) await client.query(`alter table ${tabelnaam(t)} no force row level security`)
  await client.query('set constraints all deferred')
  return async () => {
    await client.query('set constraints all immediate')
    for (const s of sleutels) await client.query(zetSleutel(s, 'not deferrable'))
    for (const t of trekkers) await client.query(`alter table ${tabelnaam(t)} enable trigger ${q(t.trekker)}`)
    for (const t of afgedwongen) await client.query(`alter table ${tabelnaam(t)} force row level security`)
  }
}

const zetSleutel = (s: Sleutel, hoe: string) =>
  `alter table ${tabelnaam(s)} alter constraint ${q(s.regel)} ${hoe}`

/** References that are checked at once; those that may wait already are left as they are. */
async function leesSleutels(client: ClientBase): Promise<Sleutel[]> {
  const { rows } = await client.query(`
    select n.nspname as schema, c.relname as naam, k.conname as regel
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and not k.condeferrable and k.conparentid = 0
       and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`)
  return rows
}

async function leesTrekkers(client: ClientBase): Promise<Trekker[]> {
  const { rows } = await client.query(`
    select n.nspname as schema, c.relname as naam, t.tgname as trekker
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal and t.tgenabled = 'O' and t.tgparentid = 0 and c.relkind in ('r', 'p')
       and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`)
  return rows
}

async function leesAfgedwongen(client: ClientBase): Promise<{ schema: string; naam: string }[]> {
  const { rows } = await client.query(`
    select n.nspname as schema, c.relname as naam from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relforcerowsecurity and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`)
  return rows
}
