import {
  basisScenario,
  bouwSimulatie,
  GROEP,
  halfbreedteNa,
  type Maten,
  MEESTE_REPLICATIES,
  type Nauwkeurigheid,
  nauwkeurigeMaat,
  type Regiomodel,
  replicatiesGenoeg,
  type Scenario,
  vatReplicatiesSamen,
  vergelijk,
} from '@zicht/planning'

/** What can be asked as a job. A `simulatie` is cut in parts; the others are one. */
export const SOORTEN = ['simulatie', 'tornado', 'omgekeerd', 'mix'] as const
export type Soort = (typeof SOORTEN)[number]

/** So many replications in one part: long enough to be worth a job, short enough that a cancel is soon obeyed. */
const PER_DEEL = 10
const REPLICATIES = 200
/** An accuracy is looked at after so many parts. */
export const DELEN_PER_GROEP = GROEP / PER_DEEL

/** So many replications, or at most so many when an accuracy is asked. */
export const replicatiesVan = ({ replicaties, nauwkeurigheid }: Scenario): number =>
  replicaties ?? (nauwkeurigheid === undefined ? REPLICATIES : MEESTE_REPLICATIES)

export const aantalDelen = (soort: Soort, scenario: Scenario): number =>
  soort === 'simulatie' ? Math.ceil(replicatiesVan(scenario) / PER_DEEL) : 1

/** Numbers of the replications of part `nr`. */
export function replicatiesVanDeel(scenario: Scenario, nr: number): { van: number; tot: number } {
  return { van: nr * PER_DEEL, tot: Math.min((nr + 1) * PER_DEEL, replicatiesVan(scenario)) }
}

/** The baseline beside a scenario, on the same random numbers: replication r of both is paired. */
export function basisNaast(model: Regiomodel, scenario: Scenario): Scenario {
  return {
    ...basisScenario(model),
    ...(scenario.jaren === undefined ? {} : { jaren: scenario.jaren }),
    ...(scenario.zaad === undefined ? {} : { zaad: scenario.zaad }),
    ...(scenario.replicaties === undefined ? {} : { replicaties: scenario.replicaties }),
  }
}

/** What one part of a simulation gives. */
export type Simulatiedeel = { basis: Maten[]; scenario: Maten[] }

/** Replications `van` up to `tot` of baseline and scenario: the same on any thread or machine. */
export function simuleerDeel(
  model: Regiomodel,
  scenario: Scenario,
  { van, tot }: { van: number; tot: number },
): Simulatiedeel {
  const [b, s] = [bouwSimulatie(model, basisNaast(model, scenario)), bouwSimulatie(model, scenario)]
  const nummers = Array.from({ length: tot - van }, (_, i) => van + i)
  return { basis: nummers.map((r) => b.draai(r)), scenario: nummers.map((r) => s.draai(r)) }
}

/** Of each part what an accuracy is asked of, in the baseline and in the scenario. */
export type Deelreeks = { basis: number[]; scenario: number[] }

const reeksVan = (maat: string, deel: Simulatiedeel): Deelreeks => {
  const van = (maten: readonly Maten[]) => maten.map((m) => m[maat] as number)
  return { basis: van(deel.basis), scenario: van(deel.scenario) }
}
const aaneen = (reeksen: readonly Deelreeks[]) => [
  reeksen.flatMap((r) => r.basis),
  reeksen.flatMap((r) => r.scenario),
]

/** With how many of these parts, the first up to so far, the asked accuracy is there; null when it is not yet, or none was asked. */
export function delenGenoeg(scenario: Scenario, reeksen: readonly Deelreeks[]): number | null {
  if (scenario.nauwkeurigheid === undefined) return null
  const aantal = replicatiesGenoeg(aaneen(reeksen), scenario.nauwkeurigheid)
  return aantal === null ? null : aantal / PER_DEEL
}

/** How well what was asked is known with these parts; null when nothing was asked. */
export function nauwkeurigheidVan(
  model: Regiomodel,
  scenario: Scenario,
  delen: readonly Simulatiedeel[],
): Nauwkeurigheid | null {
  const { nauwkeurigheid: gevraagd } = scenario
  if (gevraagd === undefined) return null
  const maat = nauwkeurigeMaat(model, scenario)
  const reeksen = aaneen(delen.map((d) => reeksVan(maat, d)))
  const bereikt = halfbreedteNa(reeksen, reeksen[0]?.length ?? 0)
  return { maat, gevraagd, bereikt, gehaald: bereikt <= gevraagd }
}

/** All parts, in order of number, put together: however many machines computed them, the answer is the same bytes. */
export function voegSimulatieSamen(model: Regiomodel, scenario: Scenario, delen: readonly Simulatiedeel[]) {
  const maten = bouwSimulatie(model, scenario).maten
  const basis = delen.flatMap((d) => d.basis.map(zonderLeeg))
  const met = delen.flatMap((d) => d.scenario.map(zonderLeeg))
  const nauwkeurigheid = nauwkeurigheidVan(model, scenario, delen)
  return {
    replicaties: met.length,
    ...(nauwkeurigheid ? { nauwkeurigheid } : {}),
    basis: vatReplicatiesSamen(maten, basis),
    scenario: vatReplicatiesSamen(maten, met),
    verschillen: vergelijk(maten, basis, met),
  }
}

/** A measure that never occurred is no number, and JSON makes it null: left out, it is the same wherever it was computed. */
const zonderLeeg = (maten: Maten): Maten =>
  Object.fromEntries(Object.entries(maten).filter(([, waarde]) => Number.isFinite(waarde)))
