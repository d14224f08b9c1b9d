import { sql } from 'kysely'
import type { Huis } from '../huis.ts'
import { inTransactie, NIEMAND } from '../databank/index.ts'

/** The bytes a seal stands for: the line itself, in a fixed order. */
const INHOUD = sql`convert_to(jsonb_build_array(a.id, to_char(a.op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), a.regio_code, a.gebruiker_id, a.organisatie_id, a.rol,
  a.client_id, a.object_soort, a.object_id, a.actie, a.doel, a.grondslag, a.veldset, a.toegestaan, a.reden, a.nood, a.verzoek_id)::text, 'UTF8')`

/** So many seals back a line may still come in late; further back only a full pass looks. */
const TERUGKIJK = 20_000

/**
 * Seals the lines that have none yet: each seal is the hash of the line and of the seal before it, so that a changed or
 * removed line breaks the chain from there on. One process at a time; gives the number sealed. A line whose transaction took
 * long gets its seal when it is there; `alles` looks for such lines through the whole log instead of the last part of it.
 */
export async function verzegel(
  huis: Pick<Huis, 'systeem'>,
  { max = 5000, alles = false } = {},
): Promise<number> {
  return inTransactie(huis.systeem, NIEMAND, async ({ db }) => {
    const slot = await sql<{ ok: boolean }>`select pg_try_advisory_xact_lock(815002) as ok`.execute(db)
    if (!slot.rows[0]?.ok) return 0
    const vanaf = alles
      ? sql`0`
      : sql`coalesce((select audit_id from auditzegel order by nr desc offset ${TERUGKIJK} limit 1), 0)`
    const uit = await sql<{ aantal: number }>`
      with recursive begin as (
        select coalesce(max(nr), 0) as nr, coalesce((select hash from auditzegel order by nr desc limit 1), '\\x00'::bytea) as hash from auditzegel),
      open as (
        select a.id, ${INHOUD} as inhoud, row_number() over (order by a.id) as rang
          from auditlog a where a.id > ${vanaf} and not exists (select 1 from auditzegel z where z.audit_id = a.id) order by a.id limit ${max}),
      keten as (
        select o.rang, b.nr + o.rang as nr, o.id, sha256(b.hash || o.inhoud) as hash from open o, begin b where o.rang = 1
        union all
        select o.rang, k.nr + 1, o.id, sha256(k.hash || o.inhoud) from keten k join open o on o.rang = k.rang + 1),
      gezet as (insert into auditzegel (nr, audit_id, hash) select nr, id, hash from keten returning 1)
      select count(*) as aantal from gezet`.execute(db)
    return Number(uit.rows[0]?.aantal ?? 0)
  })
}

/** A seal as it may be written down elsewhere: what was there then, is there now. */
export type Zegel = { nr: number; hash: string }

export type Zegelcontrole = {
  regels: number
  zonderZegel: number
  /** Number of the first seal that does not fit, or null. */
  eersteBreuk: number | null
  /** The last seal of the chain. Who keeps it elsewhere can tell later that nothing before it was cut off. */
  laatste: Zegel | null
}

/** Walks the whole chain. */
export async function controleerZegels(huis: Pick<Huis, 'systeem'>): Promise<Zegelcontrole> {
  return inTransactie(huis.systeem, NIEMAND, async ({ db }) => {
    const uit = await sql<{
      regels: number
      zegels: number
      breuk: number | null
      nr: number | null
      hash: string | null
    }>`
      with gelegd as (
        select z.nr, z.hash, lag(z.hash, 1, '\\x00'::bytea) over (order by z.nr) as vorige, lag(z.nr, 1, 0::bigint) over (order by z.nr) as vorig_nr, ${INHOUD} as inhoud
          from auditzegel z left join auditlog a on a.id = z.audit_id),
      laatste as (select nr, encode(hash, 'hex') as hash from auditzegel order by nr desc limit 1)
      select (select count(*) from auditlog) as regels, (select count(*) from auditzegel) as zegels,
        (select min(nr) from gelegd where hash <> sha256(vorige || inhoud) or nr <> vorig_nr + 1) as breuk,
        (select nr from laatste) as nr, (select hash from laatste) as hash`.execute(db)
    const rij = uit.rows[0]
    const regels = Number(rij?.regels ?? 0)
    return {
      regels,
      zonderZegel: regels - Number(rij?.zegels ?? 0),
      eersteBreuk: rij?.breuk ?? null,
      laatste: rij?.nr && rij.hash ? { nr: rij.nr, hash: rij.hash } : null,
    }
  })
}

/** Is the seal that was written down then still in the chain? */
export async function heeftZegel(huis: Pick<Huis, 'systeem'>, { nr, hash }: Zegel): Promise<boolean> {
  const { rows } =
    await sql`select 1 from auditzegel where nr = ${nr} and encode(hash, 'hex') = ${hash}`.execute(
      huis.systeem.db,
    )
  return rows.length === 1
}
