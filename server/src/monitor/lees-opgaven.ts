import { type Periode, periodeUitTekst } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'

/** What one source says of a capacity, of a facility or (`voorzieningId` null) of some products in the whole region. */
export type Opgave = {
  voorzieningId: string | null
  producten: string[]
  soort: 'formeel' | 'feitelijk'
  waarvan: 'totaal' | 'crisis'
  van: number
  tot: number
  gebruikt: boolean
  toelichting: string | null
  bron: string
  geldig: Periode
}

/** All statements that hold on a day, the used ones first. */
export async function leesOpgaven(tx: Transactie, regioCode: string, dag: string): Promise<Opgave[]> {
  const { rows } = await sql<Omit<Opgave, 'geldig'> & { geldig: string }>`
    select voorziening_id as "voorzieningId", producten, soort, waarvan, van, tot, gebruikt, toelichting, bron, geldig::text as geldig
      from beeld.capaciteitsopgave where regio_code = ${regioCode} and geldig @> ${dag}::date
     order by waarvan desc, gebruikt desc, soort desc, bron, van`.execute(tx.db)
  return rows.map((r) => ({ ...r, geldig: periodeUitTekst(r.geldig) ?? { van: dag, tot: null } }))
}
