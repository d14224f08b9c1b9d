import { schat } from '../motor/statistiek.ts'
import type { Regiomodel } from './model.ts'
import type { Scenario } from './scenario.ts'

/** So many replications are looked at together: only after whole groups, so that it does not stop on one lucky draw. */
export const GROEP = 50
/** Who asks for an accuracy and not for a number gets so many replications at most. */
export const MEESTE_REPLICATIES = 2000

/** What a simulation was asked to know, and how well it knows it: half the 95% interval, in people. */
export type Nauwkeurigheid = { maat: string; gevraagd: number; bereikt: number; gehaald: boolean }

/** The measure that an accuracy is asked of: the mean number on the street in the last year. */
export const nauwkeurigeMaat = (model: Regiomodel, scenario: Scenario): string =>
  `straat/${Number(model.begin.slice(0, 4)) + (scenario.jaren ?? model.jaren) - 1}`

/** Half the 95% interval of the mean after the first `aantal` replications, of the series of which it is widest. */
export const halfbreedteNa = (reeksen: readonly (readonly number[])[], aantal: number): number =>
  Math.max(...reeksen.map((r) => schat(r.slice(0, aantal)).halfbreedte ?? Number.POSITIVE_INFINITY))

/**
 * After how many replications all series are known to ± `gevraagd`: the first whole group after which they are, or null when they are
 * not yet. The series are in order of replication from the first on, so that it does not matter who computed which or when.
 */
export function replicatiesGenoeg(reeksen: readonly (readonly number[])[], gevraagd: number): number | null {
  const aantal = Math.min(...reeksen.map((r) => r.length))
  for (let n = GROEP; n <= aantal; n += GROEP) if (halfbreedteNa(reeksen, n) <= gevraagd) return n
  return null
}
