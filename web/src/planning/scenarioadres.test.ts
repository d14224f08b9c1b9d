import { basisScenario, maakRegiomodel, type Scenario } from '@zicht/planning'
import { leesRegio } from '@zicht/regio'
import { proefregio } from '@zicht/regio/proefregio'
import { expect, it } from 'vitest'
import { naarAdres, vanAdres } from './scenarioadres.ts'

const gelezen = leesRegio(proefregio)
const model = 'regio' in gelezen ? maakRegiomodel(gelezen.regio) : undefined
if (!model) throw new Error('de proefregio heeft geen regiomodel')
const basis = basisScenario(model)
const open = (anders: Partial<Scenario>) => vanAdres(naarAdres({ ...basis, ...anders }), model)

it('a scenario comes back from its address', () => {
  expect(open({ zaad: [1, 2, 3, 4, 5, 6] })).toEqual({ scenario: { ...basis, zaad: [1, 2, 3, 4, 5, 6] } })
})

for (const [anders, pad] of [
  [{ getallen: { 'stations/HOF/verblijfDagen': 0 } }, '/getallen/stations~1HOF~1verblijfDagen'],
  [{ getallen: { 'stations/HOF/kleur': 1 } }, '/getallen/stations~1HOF~1kleur'],
  [{ getallen: { wlzDeel: 3 } }, '/getallen/wlzDeel'],
  [{ zaad: [5e9, 2, 3, 4, 5, 6] }, '/zaad/0'],
] as const)
  it(`an address that cannot be computed is told with its place: ${pad}`, () => {
    expect(open(anders as Partial<Scenario>)).toMatchObject({ fout: { pad } })
  })
