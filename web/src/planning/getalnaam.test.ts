import { alleAannames } from '@zicht/planning'
import { expect, it } from 'vitest'
import { proefmodel } from '../../../packages/planning/src/regiomodel/proefmodel.ts'
import en from '../teksten/en/planning.json' with { type: 'json' }
import { getalnaam } from './getalnaam.ts'

it('every number of the model has a name in the language of the reader', () => {
  const model = proefmodel()
  const t = (id: string) => (en as Record<string, string>)[id.replace(/^planning\./, '')] ?? `?${id}`
  expect(
    alleAannames(model)
      .map((g) => getalnaam(t, model, g.pad))
      .filter((naam) => naam.startsWith('?')),
  ).toEqual([])
})
