import { dagenTussen, type Datum, delenVan, isDatum, leeftijdOp } from '@zicht/kern'
import type { Maat } from './voorwaarde.ts'

/**
 * Completed years, months or days from `sinds` to `dag`; null when `sinds` is no date or lies after `dag`.
 *
 * As `leeftijdOp`: a year or month is complete on the same day number, and when the month has no such day, on the first of the
 * next month. Six months from 31 August are complete on 1 March, not on the last of February.
 */
export const verstreken = (sinds: string, dag: Datum, maat: Maat): number | null => {
  if (!isDatum(sinds) || sinds > dag) return null
  if (maat === 'dagen') return dagenTussen(sinds, dag)
  if (maat === 'jaren') return leeftijdOp(sinds, dag)
  const [jaar, maand, dagVanMaand] = delenVan(sinds)
  const [opJaar, opMaand, opDag] = delenVan(dag)
  return (opJaar - jaar) * 12 + opMaand - maand - (opDag < dagVanMaand ? 1 : 0)
}
