import { nietGevonden, ongeldig, Rekenfout } from '@zicht/kern'
import { leesScenario, maakRegiomodel, type Regiomodel, type Scenario } from '@zicht/planning'
import type { Regio } from '@zicht/regio'

const modellen = new WeakMap<Regio, Regiomodel | undefined>()

/** The region model of this installation, made once. A region without one has no planning: 404. */
export function regiomodelVan(regio: Regio): Regiomodel {
  if (!modellen.has(regio)) modellen.set(regio, maakRegiomodel(regio))
  const model = modellen.get(regio)
  if (!model) throw nietGevonden()
  return model
}

/** Runs what may find a fault in its input, and tells that with its place below `wortel`. */
export function metPad<T>(wortel: string, reken: () => T): T {
  try {
    return reken()
  } catch (fout) {
    if (fout instanceof Rekenfout) {
      const { pad, reden, ...code } = fout.gegevens
      throw ongeldig([{ pad: `${wortel}${pad}`, melding: hoofdletter(reden), ...code }])
    }
    throw fout
  }
}

/** A scenario as it came in, read for this region's model. */
export const scenarioUit = (model: Regiomodel, ruw: unknown): Scenario =>
  metPad('/scenario', () => leesScenario(ruw, model))

const hoofdletter = (zin: string) =>
  `${zin.charAt(0).toUpperCase()}${zin.slice(1)}${zin.endsWith('.') ? '' : '.'}`
