import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Tabellen } from '../databank/index.ts'

type Rij = Record<string, unknown>

/** How a table of the register is loaded: its columns with their types, and what identifies a row. */
export type Tabelvorm = {
  tabel: string
  kolommen: Record<string, string>
  sleutel: readonly string[]
  /** Users may change these rows too (`vastgelegd_door`): what they changed is left alone. */
  bewaakt: boolean
}

/** Inserts new rows and updates those that differ, in one statement; a row that a user changed stays as it is. */
export async function zetNeer(db: Kysely<Tabellen>, vorm: Tabelvorm, rijen: readonly Rij[]): Promise<void> {
  if (rijen.length === 0) return
  const namen = Object.keys(vorm.kolommen)
  const rest = namen.filter((k) => !vorm.sleutel.includes(k))
  const k = (lijst: readonly string[], voor = '') => lijst.map((n) => `${voor}${n}`).join(', ')
  const als = Object.entries(vorm.kolommen)
    .map(([naam, type]) => `${naam} ${type}`)
    .join(', ')
  const bewaakt = vorm.bewaakt ? 't.vastgelegd_door is null and ' : ''
  const opdracht = `insert into zicht.${vorm.tabel} as t (${k(namen)})
    select ${k(namen, 'x.')} from jsonb_to_recordset($RIJEN) as x(${als})
    on conflict (${k(vorm.sleutel)}) do update set ${rest.map((n) => `${n} = excluded.${n}`).join(', ')}
    where ${bewaakt}(${k(rest, 't.')}) is distinct from (${k(rest, 'excluded.')})`
  const [voor, na] = opdracht.split('$RIJEN') as [string, string]
  await sql`${sql.raw(voor)}${JSON.stringify(rijen)}::jsonb${sql.raw(na)}`.execute(db)
}

/**
 * Policy that nothing refers to: the rows of before make way for those of now. With `groep` (columns) a group of rows in which a
 * user changed or added something is left alone as a whole: otherwise the file and the user could contradict each other.
 */
export async function vervang(
  db: Kysely<Tabellen>,
  tabel: string,
  kolommen: Record<string, string>,
  vanRegio: string,
  rijen: readonly Rij[],
  groep: readonly string[] = [],
): Promise<void> {
  const namen = Object.keys(kolommen).join(', ')
  const als = Object.entries(kolommen)
    .map(([naam, type]) => `${naam} ${type}`)
    .join(', ')
  const rij = (alias: string) => `row(${groep.map((k) => `${alias}.${k}`).join(', ')})`
  const vrij = (alias: string) =>
    groep.length === 0
      ? 'true'
      : `not exists (select 1 from zicht.${tabel} u where u.vastgelegd_door is not null and ${rij('u')} is not distinct from ${rij(alias)})`
  await sql`delete from ${sql.table(`zicht.${tabel}`)} as t where ${sql.raw(vanRegio)} and ${sql.raw(vrij('t'))}`.execute(
    db,
  )
  if (rijen.length === 0) return
  await sql`insert into ${sql.table(`zicht.${tabel}`)} (${sql.raw(namen)})
    select ${sql.raw(namen)} from jsonb_to_recordset(${JSON.stringify(rijen)}::jsonb) as x(${sql.raw(als)}) where ${sql.raw(vrij('x'))}`.execute(
    db,
  )
}

/**
 * What came from the files earlier and is no longer in them ends today; what was only to begin later, ends on its first day.
 * Nothing is deleted. What a user added (another version of identifier) or changed is left alone.
 */
export async function sluitVerdwenen(
  db: Kysely<Tabellen>,
  tabel: string,
  vanRegio: string,
  ids: readonly string[],
  vandaag: string,
): Promise<void> {
  const t = sql.table(`zicht.${tabel}`)
  const weg = sql`t.vastgelegd_door is null and substr(t.id::text, 15, 1) = '8' and ${sql.raw(vanRegio)}
    and not t.id = any(${ids}::uuid[])`
  await sql`update ${t} as t
      set geldig = daterange(lower(t.geldig), greatest(${vandaag}::date, lower(t.geldig) + 1))
    where ${weg} and (upper_inf(t.geldig) or upper(t.geldig) > greatest(${vandaag}::date, lower(t.geldig) + 1))`.execute(
    db,
  )
}
