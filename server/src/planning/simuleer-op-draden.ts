import { Rekenfout } from '@zicht/kern'
import type { Nauwkeurigheid, Regiomodel, Scenario } from '@zicht/planning'
import {
  aantalDelen,
  DELEN_PER_GROEP,
  nauwkeurigheidVan,
  replicatiesVanDeel,
  type Simulatiedeel,
  voegSimulatieSamen,
} from './berekening.ts'
import type { Rekenantwoord } from './werker.ts'
import { rekenInDraad } from './werkers.ts'

/**
 * The whole simulation on the threads of this process: the same parts as the job queue, and so the same bytes. An accuracy is looked at
 * after every group of parts.
 */
export async function simuleerOpDraden(
  model: Regiomodel,
  scenario: Scenario,
  meld: (zin: string) => void = () => {},
) {
  const aantal = aantalDelen('simulatie', scenario)
  const perKeer = scenario.nauwkeurigheid === undefined ? aantal : DELEN_PER_GROEP
  const delen: Simulatiedeel[] = []
  let klaar = 0
  const reken = async (nr: number): Promise<Simulatiedeel> => {
    const antwoord = await rekenInDraad<Rekenantwoord>('simulatie', {
      model,
      scenario,
      deel: replicatiesVanDeel(scenario, nr),
    })
    if ('fout' in antwoord) throw Rekenfout.van(antwoord.fout)
    klaar++
    if (scenario.nauwkeurigheid === undefined) meld(`${Math.round((100 * klaar) / aantal)}%`)
    return antwoord.uitkomst as Simulatiedeel
  }
  while (delen.length < aantal) {
    const nummers = Array.from(
      { length: Math.min(perKeer, aantal - delen.length) },
      (_, i) => delen.length + i,
    )
    delen.push(...(await Promise.all(nummers.map(reken))))
    const stand = nauwkeurigheidVan(model, scenario, delen)
    if (stand) meld(`${delen.flatMap((d) => d.scenario).length} keer nagespeeld: ${plusMin(stand)}`)
    // a last group that is not whole ends it anyhow
    if (stand?.gehaald && delen.length % DELEN_PER_GROEP === 0) break
  }
  return voegSimulatieSamen(model, scenario, delen)
}

const plusMin = ({ bereikt }: Nauwkeurigheid): string =>
  `± ${String(Number(bereikt.toPrecision(2))).replace('.', ',')} mensen op straat`
