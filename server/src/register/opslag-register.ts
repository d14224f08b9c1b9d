import { type Periode, periodeAlsTekst, periodeUitTekst } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import { eisVersie } from '../platform/databank/index.ts'

/** The tables of the register that people change, with their versions. */
export type Registertabel =
  | 'organisatie'
  | 'voorziening'
  | 'eenheid'
  | 'plek'
  | 'capaciteitsopgave'
  | 'particuliere_locatie'

export type Registerrij = { id: string; versie: number; geldig: string } & Record<string, unknown>

const VIA_VOORZIENING = new Set<Registertabel>(['eenheid', 'particuliere_locatie'])

/** A row of the caller's region, or undefined. With `vergrendel` nobody else changes it until the commit. */
export async function haalRij(
  tx: Transactie,
  tabel: Registertabel,
  id: string,
  regioCode: string,
  vergrendel = false,
): Promise<Registerrij | undefined> {
  const inRegio = VIA_VOORZIENING.has(tabel)
    ? sql`t.voorziening_id in (select v.id from voorziening v where v.regio_code = ${regioCode})`
    : sql`t.regio_code = ${regioCode}`
  const { rows } = await sql<Registerrij>`
    select t.* from ${sql.table(tabel)} t where t.id = ${id} and ${inRegio} ${vergrendel ? sql`for no key update` : sql``}`.execute(
    tx.db,
  )
  return rows[0]
}

export async function voegRijToe(
  tx: Transactie,
  tabel: Registertabel,
  rij: Record<string, unknown>,
): Promise<void> {
  const namen = Object.keys(rij)
  await sql`insert into ${sql.table(tabel)} (${sql.join(namen.map((n) => sql.id(n)))}) values (${sql.join(Object.values(rij))})`.execute(
    tx.db,
  )
}

/** Changes a row that the caller saw in this version. What is `undefined` stays. Gives the new version; 412 when the screen was stale. */
export async function wijzigRij(
  tx: Transactie,
  tabel: Registertabel,
  rij: Registerrij,
  ifMatch: number | undefined,
  velden: Record<string, unknown>,
): Promise<number> {
  await eisVersie(tx, tabel, rij, ifMatch)
  const gevuld = Object.entries(velden).filter(([, waarde]) => waarde !== undefined)
  if (gevuld.length === 0) return rij.versie
  const { rows } = await sql<{ versie: number }>`
    update ${sql.table(tabel)} set ${sql.join(gevuld.map(([naam, waarde]) => sql`${sql.id(naam)} = ${waarde}`))}
     where id = ${rij.id} returning versie`.execute(tx.db)
  return rows[0]?.versie ?? rij.versie
}

/** A daterange of the database as a period, and back. */
export const alsPeriode = (geldig: string): Periode =>
  periodeUitTekst(geldig) ?? { van: '0001-01-01', tot: '0001-01-01' }
export const alsBereik = (geldig: Periode | undefined): string | undefined =>
  geldig ? periodeAlsTekst(geldig) : undefined

/** Is this code in use already by another row under the same parent? */
export async function codeBezet(
  tx: Transactie,
  tabel: 'organisatie' | 'voorziening' | 'eenheid',
  code: string,
  ouder: { kolom: string; waarde: string },
): Promise<boolean> {
  const { rows } =
    await sql`select 1 from ${sql.table(tabel)} where code = ${code} and ${sql.id(ouder.kolom)} = ${ouder.waarde}`.execute(
      tx.db,
    )
  return rows.length > 0
}
