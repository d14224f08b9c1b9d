import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'

export type ClaimSoort = 'plaatsing' | 'reservering' | 'buiten_gebruik'

/** What claims a place at a moment. `van` and `tot` are moments; `tot: null` means no end yet. */
export type Bezetting = { soort: ClaimSoort; van: string; tot: string | null }

type Rij = Bezetting & { plek_id: string; verwacht_einde: string | null }

/**
 * Two indexes answer: one of claims without an end, one of those that end after the moment. That they have begun is asked with `lower`, not
 * `@>`: the planner would read the claims of all regions for that. An empty period has neither `lower` nor an end that is not there.
 */
const geldtOp = (regioCode: string, moment: string, bron: string) => {
  const kolommen = sql.raw(
    `plek_id, soort, lower(periode) as van, upper(periode) as tot, ${bron === 'bezetting' ? 'null::date as ' : ''}verwacht_einde`,
  )
  const tabel = sql.raw(bron)
  return sql<Rij>`
    select ${kolommen} from ${tabel}
     where regio_code = ${regioCode} and upper_inf(periode) and lower(periode) <= ${moment}::timestamptz
    union all
    select ${kolommen} from ${tabel}
     where regio_code = ${regioCode} and upper(periode) > ${moment}::timestamptz and lower(periode) <= ${moment}::timestamptz`
}

/**
 * What claims each place of the region at this moment (any moment, also later ones): a stay, a hold, or out of use. A place that
 * is not in the map is free, if it exists then. Only the claim is told, never whose. One query.
 */
export async function bezettingOp(
  tx: Transactie,
  regioCode: string,
  moment: string,
): Promise<Map<string, Bezetting>> {
  const { rows } = await geldtOp(regioCode, moment, 'bezetting').execute(tx.db)
  return new Map(rows.map((r) => [r.plek_id, { soort: r.soort, van: r.van, tot: r.tot }]))
}

/** When a place comes free. `zeker`: the claim has an end (`op` is a moment); otherwise a forecast of a stay (`op` is a date). */
export type Vrijkomst = { op: string; zeker: boolean }

/** The end that a claim itself has, else the day on which its stay is expected to end if that is still to come, else nothing is known. */
export const vrijkomst = (
  tot: string | null,
  verwachtEinde: string | null,
  vandaag: string,
): Vrijkomst | null => {
  if (tot !== null) return { op: tot, zeker: true }
  return verwachtEinde !== null && verwachtEinde >= vandaag ? { op: verwachtEinde, zeker: false } : null
}

/**
 * When each claimed place is expected to come free: the end of its hold or repair, or the day on which the stay is expected to
 * end. A stay never ends by itself: the forecast promises nothing. Places without an
 * expectation, or with one that has passed, are left out. One query.
 */
export async function eerstvolgendVrij(
  tx: Transactie,
  regioCode: string,
  moment: string,
): Promise<Map<string, Vrijkomst>> {
  const { rows } = await geldtOp(regioCode, moment, 'beeld.claim').execute(tx.db)
  return new Map(
    rows.flatMap((r) => {
      const wanneer = vrijkomst(r.tot, r.verwacht_einde, moment.slice(0, 10))
      return wanneer ? [[r.plek_id, wanneer] as const] : []
    }),
  )
}
