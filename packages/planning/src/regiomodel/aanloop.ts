import { mser5 } from '../motor/opwarmen.ts'
import type { Samengevat } from './uitkomst.ts'

/** `maanden`: how many were played; `aanloop`: how many of them to read as start-up, null when it does not show that it comes to rest. */
export type Aanloop = { maanden: number; aanloop: number | null }

/**
 * How long the number of people on the street still carries where it began: MSER-5 on its monthly mean over the replications. The region
 * starts from where it really is, so nothing is left out of a result; this only tells which months are on their way. Sixty months are few
 * for it: it is a rule of thumb, in steps of five months, that calls some months too many start-up rather than too few; under 55 months it
 * says nothing. A change that the scenario makes, such as places that open in the third year, counts as start-up: until then there is not
 * one level.
 */
export function aanloopVanStraat(uitkomst: readonly Pick<Samengevat, 'maat' | 'gemiddelde'>[]): Aanloop {
  const perMaat = new Map(uitkomst.map((m) => [m.maat, m.gemiddelde]))
  const reeks: number[] = []
  for (let n = perMaat.get('straatMaand/0'); n !== undefined; n = perMaat.get(`straatMaand/${reeks.length}`))
    reeks.push(n)
  return { maanden: reeks.length, aanloop: mser5(reeks) }
}
