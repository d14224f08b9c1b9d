import { basisScenario, maakRegiomodel, type Regiomodel } from '@zicht/planning'
import { expect, test } from 'vitest'
import { leesRegiobestanden } from '../platform/regio/index.ts'
import { beschrijfScenario } from './beschrijf-scenario.ts'
import { aannames } from './rapportvorm.ts'

const model = maakRegiomodel(leesRegiobestanden('maastricht-heuvelland', {}).regio) as Regiomodel
const scenario = {
  ...basisScenario(model),
  getallen: { straatBuitenBeeld: 7, 'stations/EERSTE_OPVANG/straatdeel': 0.0625 },
}

test('a number that a scenario changes is called by its name, in whole, beside what it was', () => {
  const [een, twee] = beschrijfScenario(model, scenario)
  expect(een).toBe(`Ander getal: Buiten beeld op straat: 7 in plaats van ${model.straatBuitenBeeld.waarde}.`)
  expect(twee).toMatch(
    /^Ander getal: Eerste opvang: deel van de wachtenden dat buiten slaapt: 0,0625 in plaats van 0,\d+\.$/,
  )
})

test('a report prints what was computed with beside the number of the region', () => {
  const waarde = (s: typeof scenario | ReturnType<typeof basisScenario>) =>
    aannames(model, s).aannames.find(([naam]) => naam === 'Buiten beeld op straat')?.[1]
  expect(waarde(basisScenario(model))).toBe(String(model.straatBuitenBeeld.waarde))
  expect(waarde(scenario)).toBe(`${model.straatBuitenBeeld.waarde}; in dit scenario 7`)
})
