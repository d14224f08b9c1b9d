import { isProbleem } from '@zicht/kern'
import type { Scenario } from '@zicht/planning'
import type { Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { dag } from '../rapportvorm.ts'
import { toonOmbouwplan } from './toon.ts'

type Plan = Awaited<ReturnType<typeof toonOmbouwplan>>

/**
 * The plan that a scenario came from, as a report prints it: steps, milestones and what it means for who lives there, as the plan is now.
 * Nothing when the scenario came from no plan, or from one that is gone or not seen by who prints.
 */
export async function ombouwgegevens(huis: Huis, tx: Transactie, scenario: Scenario) {
  if (scenario.ombouwplan === undefined) return null
  const plan = await toonOmbouwplan(huis, tx, scenario.ombouwplan).catch((fout: unknown) => {
    if (isProbleem(fout) && fout.soort === 'niet-gevonden') return null
    throw fout
  })
  return plan && ombouwblad(plan, scenario)
}

export function ombouwblad(plan: Plan, scenario: Pick<Scenario, 'plekken'>) {
  const anders = JSON.stringify(plan.scenario?.plekken) !== JSON.stringify(scenario.plekken)
  const kant = (k: Plan['stappen'][number]['sluit']) =>
    k ? `${k.aantal} ${k.naam}${k.voorziening === null ? '' : ` (${k.voorziening})`}, ${dag(k.op)}` : '–'
  return {
    kop: `Ombouwplan: ${plan.naam}`,
    zinnen: [
      ...(anders ? ['De plekken in dit scenario zijn niet meer die van het plan zoals het nu is.'] : []),
      ...(plan.toets === null
        ? []
        : plan.toets.klopt
          ? ['Voor iedereen die moet verhuizen is er een plek.']
          : plan.toets.bevindingen.map((b) => b.zin)),
      plan.bron,
    ],
    koppen: ['Stap', 'Sluit', 'Opent', 'Moeten verhuizen', 'Zonder plek'],
    stappen: plan.stappen.map((s) => {
      const gevolg = plan.toets?.gevolgen.find((g) => g.stap === s.id)
      return [
        `${s.nr}. ${s.naam}`,
        kant(s.sluit),
        kant(s.opent),
        gevolg ? String(gevolg.verhuizen) : '–',
        gevolg ? String(gevolg.zonderPlek) : '–',
      ]
    }),
    mijlpaalkoppen: ['Stap', 'Mijlpaal', 'Wie', 'Gepland', 'Stand'],
    mijlpalen: plan.stappen.flatMap((s) =>
      s.mijlpalen.map((m) => [
        `${s.nr}. ${s.naam}`,
        m.naam,
        m.organisatie,
        dag(m.gepland),
        m.gehaaldOp !== null
          ? `gehaald op ${dag(m.gehaaldOp)}`
          : m.nieuweDatum !== null
            ? `vertraagd tot ${dag(m.nieuweDatum)}: ${m.reden}`
            : 'open',
      ]),
    ),
  }
}
