import { periodeUitTekst } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { bestaat, regioVan } from './mag.ts'
import { haalRij, type Registertabel } from './opslag-register.ts'

/** One version: from when to when we knew it (`tot` null: now), who recorded it, and which fields differ from the version before. */
export type Versie = {
  versie: number
  van: string
  tot: string | null
  door: string | null
  gewijzigd: string[]
  gegevens: Record<string, unknown>
}

type Rij = { versie: number; van: string; door: string | null; rij: Record<string, unknown> }

const INTERN = new Set(['versie', 'vastgelegd_op', 'vastgelegd_door', 'regio_code'])
const kameel = (naam: string) => naam.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** The fields of a row as the API names them; a validity as a period. */
function alsGegevens(rij: Record<string, unknown>): Record<string, unknown> {
  const velden = Object.entries(rij).filter(([naam]) => !INTERN.has(naam))
  return Object.fromEntries(
    velden.map(([naam, waarde]) => [
      kameel(naam),
      naam === 'geldig' ? periodeUitTekst(String(waarde)) : waarde,
    ]),
  )
}

/** What was known of a thing of the register, newest version first; with `op` only the version that was known at that moment. */
export async function leesHistorie(
  huis: Huis,
  tx: Transactie,
  tabel: Registertabel,
  id: string,
  op?: string,
): Promise<Versie[]> {
  bestaat(await haalRij(tx, tabel, id, regioVan(huis, tx)))
  const { rows } = await sql<Rij>`
    select x.versie, (x.rij ->> 'vastgelegd_op')::timestamptz as van, g.naam as door, x.rij from (
      select versie, vastgelegd_door, rij from historie where tabel = ${tabel} and id = ${id}
      union all
      select t.versie, t.vastgelegd_door, to_jsonb(t) from ${sql.table(tabel)} t where t.id = ${id}) x
    left join gebruiker g on g.id = x.vastgelegd_door order by x.versie`.execute(tx.db)
  const gegevens = rows.map(({ rij }) => alsGegevens(rij))
  const alles = rows.map(({ versie, van, door }, i): Versie => {
    const nu = gegevens[i] ?? {}
    // a version was known until the next one was recorded
    return {
      versie,
      van,
      tot: rows[i + 1]?.van ?? null,
      door,
      gewijzigd: verschil(gegevens[i - 1], nu),
      gegevens: nu,
    }
  })
  const bekend = op === undefined ? alles : alles.filter((v) => v.van <= op && (v.tot === null || op < v.tot))
  return bekend.reverse()
}

const verschil = (voor: Record<string, unknown> | undefined, na: Record<string, unknown>): string[] =>
  voor === undefined ? [] : Object.keys(na).filter((k) => JSON.stringify(na[k]) !== JSON.stringify(voor[k]))
