import { Rekenfout } from '@zicht/kern'
import type { Regiomodel, Scenario } from '@zicht/planning'
import { aantalDelen, replicatiesVanDeel, type Simulatiedeel, voegSimulatieSamen } from './berekening.ts'
import type { Rekenantwoord } from './werker.ts'
import { rekenInDraad } from './werkers.ts'

/** The whole simulation on the threads of this process: the same parts as the job queue, and so the same bytes. */
export async function simuleerOpDraden(
  model: Regiomodel,
  scenario: Scenario,
  meld: (zin: string) => void = () => {},
) {
  const aantal = aantalDelen('simulatie', scenario)
  let klaar = 0
  const delen = await Promise.all(
    Array.from({ length: aantal }, async (_, nr) => {
      const antwoord = await rekenInDraad<Rekenantwoord>('simulatie', {
        model,
        scenario,
        deel: replicatiesVanDeel(scenario, nr),
      })
      if ('fout' in antwoord) throw new Rekenfout(antwoord.fout.pad, antwoord.fout.reden)
      klaar++
      meld(`${Math.round((100 * klaar) / aantal)}%`)
      return antwoord.uitkomst as Simulatiedeel
    }),
  )
  return voegSimulatieSamen(model, scenario, delen)
}
