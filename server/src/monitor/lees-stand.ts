import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Peil } from './peilmoment.ts'

/** People of one product in one municipality with one provider; each person once in each line. */
export type Standrij = { vorm: 'ZIN' | 'PGB'; product: string; plaats: string; aantal: number }
export type Stand = {
  perGemeente: Standrij[]
  /** `plaats` is the id of the organisation. */
  perAanbieder: Standrij[]
  /** Everybody once, whatever they have. */
  mensen: number
}

type Rij = {
  deel: number
  vorm: 'ZIN' | 'PGB'
  product: string
  gemeente: string | null
  organisatie: string | null
  aantal: number
}

/** One query over the stays that ran at the moment, as known now or as known then; the two tables are counted apart from each other. */
export async function leesStand(
  tx: Transactie,
  regioCode: string,
  { op, bekendOp }: Peil,
  producten: readonly string[],
): Promise<Stand> {
  const bron = bekendOp === null ? sql`beeld.stand` : sql`beeld.standversie`
  const bekend = bekendOp === null ? sql`true` : sql`bekend @> ${bekendOp}::timestamptz`
  const { rows } = await sql<Rij>`
    with er as materialized (
      select leveringsvorm, product_code, gemeente_code, organisatie_id, mens from ${bron}
       where regio_code = ${regioCode} and periode @> ${op}::timestamptz and aanwezig_vanaf <= ${op}::timestamptz
         and product_code = any(${[...producten]}::text[]) and ${bekend}
    )
    select grouping(gemeente_code, organisatie_id) as deel, leveringsvorm as vorm, product_code as product, gemeente_code as gemeente,
           organisatie_id as organisatie, count(distinct mens)::int as aantal
      from er group by grouping sets ((leveringsvorm, product_code, gemeente_code), (leveringsvorm, product_code, organisatie_id), ())`.execute(
    tx.db,
  )
  const rij = ({ vorm, product, aantal }: Rij, plaats: string | null): Standrij => ({
    vorm,
    product,
    plaats: plaats ?? '',
    aantal,
  })
  return {
    perGemeente: rows.filter((r) => r.deel === 1).map((r) => rij(r, r.gemeente)),
    perAanbieder: rows.filter((r) => r.deel === 2).map((r) => rij(r, r.organisatie)),
    mensen: rows.find((r) => r.deel === 3)?.aantal ?? 0,
  }
}
