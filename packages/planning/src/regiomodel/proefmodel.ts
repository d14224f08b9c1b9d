import { leesRegio } from '@zicht/regio'
import { proefregio } from '@zicht/regio/proefregio'
import { maakRegiomodel, type Regiomodel } from './model.ts'
import type { Scenario } from './scenario.ts'

/** The model of the invented region. For tests. */
export function proefmodel(): Regiomodel {
  const uitkomst = leesRegio(proefregio)
  if (!('regio' in uitkomst)) throw new Error(JSON.stringify(uitkomst.fouten))
  const model = maakRegiomodel(uitkomst.regio)
  if (!model) throw new Error('de proefregio heeft geen regiomodel')
  return model
}

export const proefscenario = (anders: Partial<Scenario> = {}): Scenario => ({
  soort: 'regiomodel-scenario',
  versie: 1,
  naam: 'Proef',
  regio: 'proefland',
  model: 'MODEL',
  ...anders,
})
