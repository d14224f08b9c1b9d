import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import { perspectiefCode, vorigeCode } from './codes.ts'
import { LEEFTIJDSBANDEN, LEEFTIJDSGRENZEN } from './leeftijd.ts'
import type { Groep } from './namen.ts'
import type { Peil } from './peilmoment.ts'

export type Kenmerk = 'mensen' | 'herkomst' | 'betaalt' | 'vorige' | 'perspectief' | 'leeftijd' | 'geslacht'

/** People with this value; `bij` is the municipality where they stay, for where they come from and who pays. Empty: not known. */
export type Populatierij = { groep: Groep; kenmerk: Kenmerk; waarde: string; bij: string; aantal: number }

/** One query: counts of people by every characteristic, per heading of products. No person comes out of the database. */
export async function leesPopulatie(
  tx: Transactie,
  regioCode: string,
  { op, peildatum }: Peil,
  producten: readonly { code: string; groep: Groep }[],
): Promise<Populatierij[]> {
  const { rows } = await sql<Omit<Populatierij, 'bij'> & { waarde2: string }>`
    select groep, kenmerk, waarde, waarde2, aantal from beeld.populatie(${regioCode}, ${op}::timestamptz, ${peildatum}::date,
      ${producten.map((p) => p.code)}::text[], ${producten.map((p) => p.groep)}::text[], ${[...LEEFTIJDSGRENZEN]}::int[])`.execute(
    tx.db,
  )
  return rows.map(({ waarde2, ...r }) => ({ ...r, bij: waarde2, waarde: gecodeerd(r.kenmerk, r.waarde) }))
}

function gecodeerd(kenmerk: Kenmerk, waarde: string): string {
  if (kenmerk === 'vorige') return vorigeCode(waarde)
  if (kenmerk === 'perspectief') return perspectiefCode(waarde)
  if (kenmerk === 'leeftijd' && waarde !== '') return LEEFTIJDSBANDEN[Number(waarde)] ?? ''
  return waarde
}
