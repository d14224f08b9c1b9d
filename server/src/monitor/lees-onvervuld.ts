import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'

export type Onvervuldrij = {
  soort: string
  reden: string
  voorzieningId: string | null
  /** `2026-11` in local time. */
  maand: string
  behoeften: string[]
  aantal: number
  personen: number
}

/** Demand that found no place in a period `[van, tot)`, counted; what was asked, never by whom. */
export async function leesOnvervuld(
  tx: Transactie,
  regioCode: string,
  { van, tot }: { van: string; tot: string },
  tijdzone: string,
): Promise<Onvervuldrij[]> {
  const { rows } = await sql<Onvervuldrij>`
    select soort, reden, "voorzieningId", maand, behoeften, count(*)::int as aantal, sum(personen)::int as personen
      from (select soort, reden, voorziening_id as "voorzieningId", to_char(op at time zone ${tijdzone}, 'YYYY-MM') as maand, personen,
                   case when jsonb_typeof(kenmerken -> 'behoeften') = 'array'
                        then array(select jsonb_array_elements_text(kenmerken -> 'behoeften') order by 1) else '{}' end as behoeften
              from beeld.onvervulde_vraag
             where regio_code = ${regioCode} and op >= ${van}::timestamptz and op < ${tot}::timestamptz) o
     group by soort, reden, "voorzieningId", maand, behoeften`.execute(tx.db)
  return rows
}
