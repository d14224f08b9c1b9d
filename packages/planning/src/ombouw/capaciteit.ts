import { basisScenario, type Regiomodel, type Scenario, type Trap } from '../regiomodel/index.ts'
import type { Ombouwdeel, Ombouwstap } from './plan.ts'

export type Verandering = Ombouwdeel & { stap: string; soort: 'opent' | 'sluit' }

/**
 * Every change of places in the order in which they count: by day; on one day what opens comes before what closes, because whoever
 * leaves the one may go to the other.
 */
export const veranderingen = (stappen: readonly Ombouwstap[]): Verandering[] =>
  stappen
    .flatMap((s): Verandering[] => [
      ...(s.opent ? [{ ...s.opent, stap: s.id, soort: 'opent' as const }] : []),
      ...(s.sluit ? [{ ...s.sluit, stap: s.id, soort: 'sluit' as const }] : []),
    ])
    .map((v, nr) => ({ v, nr }))
    .sort((a, b) => {
      const dag = a.v.op < b.v.op ? -1 : a.v.op > b.v.op ? 1 : 0
      return dag || Number(a.v.soort === 'sluit') - Number(b.v.soort === 'sluit') || a.nr - b.nr
    })
    .map(({ v }) => v)

export const erbij = (v: Pick<Verandering, 'soort' | 'aantal'>): number =>
  v.soort === 'opent' ? v.aantal : -v.aantal

/** Places per kind after every day on which something changes: before, plus what opened, minus what closed; never below zero. */
export function plekkenNaOmbouw(model: Regiomodel, stappen: readonly Ombouwstap[]): Record<string, Trap> {
  const uit: Record<string, Trap> = {}
  const som = new Map(model.stations.map((s) => [s.code, s.plekken?.waarde ?? 0]))
  for (const v of veranderingen(stappen)) {
    const nu = (som.get(v.station) ?? 0) + erbij(v)
    som.set(v.station, nu)
    const trap = (uit[v.station] ??= [])
    const stap = { vanaf: v.op, aantal: Math.max(0, nu) }
    if (trap.at(-1)?.vanaf === v.op) trap[trap.length - 1] = stap
    else trap.push(stap)
  }
  return uit
}

/**
 * The plan as a scenario: its places as dated capacities, and as many years as it takes to see what the last step does. All else stays
 * as the model has it.
 */
export function scenarioVanOmbouw(
  model: Regiomodel,
  plan: { naam: string; id?: string; stappen: readonly Ombouwstap[] },
): Scenario {
  const laatste = veranderingen(plan.stappen).at(-1)?.op ?? model.begin
  const jaren = Number(laatste.slice(0, 4)) - Number(model.begin.slice(0, 4)) + 1
  return {
    ...basisScenario(model),
    naam: plan.naam,
    ...(plan.id === undefined ? {} : { ombouwplan: plan.id }),
    ...(jaren > model.jaren ? { jaren: Math.min(30, jaren) } : {}),
    plekken: plekkenNaOmbouw(model, plan.stappen),
  }
}
