import { JAAR, type Net, opDag } from '../regiomodel/net.ts'
import type { Scenario, Trap } from '../regiomodel/scenario.ts'
import type { Lineair } from './lineair.ts'
import type { Mix } from './uitkomst.ts'

/** Whole places and homes per year, from the second year on. */
export type Mixkeuze = { jaar: number; plekken: Map<number, number>; woningen: number }[]

/** The numbers of the solver as the whole numbers that they are to within its tolerance. */
export const keuzeUit = (lineair: Lineair, x: Float64Array): Mixkeuze =>
  lineair.jaren.map((jaar) => ({
    jaar: jaar.jaar,
    plekken: new Map([...jaar.plekken].map(([i, v]) => [i, Math.round(x[v] as number)])),
    woningen: Math.round(x[jaar.woningen] as number),
  }))

/** What there is anyhow in the same years. */
export const keuzeZonder = (net: Net): Mixkeuze =>
  Array.from({ length: net.maanden / 12 - 1 }, (_, y) => ({
    jaar: Number(net.begin.slice(0, 4)) + 1 + y,
    plekken: new Map(
      net.stations.flatMap((s, i) => (s.plekken ? [[i, opDag(s.plekken, (y + 1.5) * JAAR)] as const] : [])),
    ),
    woningen: opDag(net.woningenPerJaar, (y + 1.5) * JAAR),
  }))

/** What the scenario says of places and homes does not count for a mix: those are what it chooses. */
export function zonderPlekken(scenario: Scenario): Scenario {
  const kaal = { ...scenario }
  delete kaal.plekken
  delete kaal.woningenPerJaar
  return kaal
}

/** The scenario that a mix is about: with what it chose in it, and when it found nothing without places and homes. */
export const scenarioVanMix = (gevraagd: Scenario, mix: Pick<Mix, 'scenario'> | null): Scenario =>
  mix?.scenario ?? zonderPlekken(gevraagd)

/** The scenario with this mix in it; its first year, and all else that it changes, stay as they are. */
export function metMix(net: Net, scenario: Scenario, keuze: Mixkeuze, naam: string): Scenario {
  const nieuwjaar = (jaar: number) => `${jaar}-01-01`
  const eerste: string = net.begin
  const trap = (nu: number, per: (jaar: Mixkeuze[number]) => number): Trap => [
    { vanaf: eerste, aantal: nu },
    ...keuze
      .map((k) => ({ vanaf: nieuwjaar(k.jaar), aantal: per(k) }))
      // a step that changes nothing is no step
      .filter((stap, k, alle) => stap.aantal !== (k === 0 ? nu : alle[k - 1]?.aantal)),
  ]
  return {
    ...scenario,
    naam,
    plekken: Object.fromEntries(
      net.stations.flatMap((s, i) =>
        s.plekken ? [[s.code, trap(opDag(s.plekken, 0), (k) => k.plekken.get(i) ?? 0)] as const] : [],
      ),
    ),
    woningenPerJaar: trap(opDag(net.woningenPerJaar, 0), (k) => k.woningen),
  }
}
