import { basisScenario, type Scenario, type Trap } from '../regiomodel/scenario.ts'
import type { Modelstation, Regiomodel } from '../regiomodel/model.ts'
import { jarenVan, type Vlekcel, type Vlekjaren } from './cellen.ts'

/**
 * An area plan as a scenario: places per station from each 1 January after a year of the plan, homes in the year itself. `buitenModel`:
 * kinds with a target that no station stands for, so that nothing of them is computed.
 */
export function scenarioVanVlekkenplan(
  model: Regiomodel,
  plan: Vlekjaren & { naam: string; cellen: readonly Vlekcel[] },
): { scenario: Scenario; buitenModel: string[] } {
  const doel = (soort: string, jaar: number) =>
    plan.cellen.filter((c) => c.soort === soort && c.jaar === jaar).reduce((n, c) => n + c.plekken, 0)
  const jaren = jarenVan(plan)
  const plekken: Record<string, Trap> = {}
  const soorten = new Set(model.stations.flatMap((s) => s.plansoort ?? []))
  for (const soort of soorten) {
    const stations = model.stations.filter((s) => s.plansoort === soort && s.plekken)
    const stappen = jaren.map((jaar) => ({
      vanaf: `${jaar + 1}-01-01`,
      delen: verdeelOver(doel(soort, jaar), stations),
    }))
    for (const [i, { code }] of stations.entries())
      plekken[code] = stappen.map(({ vanaf, delen }) => ({ vanaf, aantal: delen[i] ?? 0 }))
  }
  const woningen = model.plan?.woningen?.soort
  const rest = plan.cellen.filter((c) => c.plekken > 0 && !soorten.has(c.soort) && c.soort !== woningen)
  return {
    scenario: {
      ...basisScenario(model),
      naam: plan.naam,
      // a year beyond the last step, so that it shows what that one does
      jaren: Math.min(30, Math.max(model.jaren, plan.totJaar + 2 - Number(model.begin.slice(0, 4)))),
      plekken,
      ...(woningen === undefined
        ? {}
        : {
            woningenPerJaar: jaren.map((jaar) => ({ vanaf: `${jaar}-01-01`, aantal: doel(woningen, jaar) })),
          }),
    },
    buitenModel: [...new Set(rest.map((c) => c.soort))],
  }
}

/** As the region's own plan divides a kind over its stations, else as they are now; whole places, the largest remainders first. */
export function verdeelOver(aantal: number, stations: readonly Modelstation[]): number[] {
  const maat = (lees: (s: Modelstation) => number) => {
    const delen = stations.map(lees)
    return delen.some((d) => d > 0) ? delen : undefined
  }
  const delen = maat((s) => s.plan ?? 0) ?? maat((s) => s.plekken?.waarde ?? 0) ?? stations.map(() => 1)
  const som = delen.reduce((a, b) => a + b, 0)
  const heel = delen.map((d) => Math.floor((aantal * d) / som))
  const volgorde = delen
    .map((d, i) => ({ i, over: aantal * d - (heel[i] ?? 0) * som }))
    .sort((a, b) => b.over - a.over || a.i - b.i)
  const tekort = aantal - heel.reduce((a, b) => a + b, 0)
  for (const { i } of volgorde.slice(0, tekort)) heel[i] = (heel[i] ?? 0) + 1
  return heel
}
