import { expect, test } from 'vitest'
import { minsteC } from '../formules/index.ts'
import type { Model } from '../motor/model.ts'
import { vatSamen } from '../motor/samenvatting.ts'
import { zoekMetSimulatie, type Simulatiezoektocht } from '../index.ts'

const LAMBDA = 4
const MU = [1, 0.5]
const RIJ = 1
const ZAAD = [11, 12, 13, 14, 15, 16]

/** Two desks one after the other without limit between them: each is an M/M/c of its own (Burke). */
const loketten = ([een = 1, twee = 1]: readonly number[]): Model => ({
  stations: [
    {
      naam: 'een',
      capaciteit: een,
      dienst: { soort: 'exponentieel', gemiddelde: 1 / (MU[0] as number) },
      route: [{ uitgangen: [{ naar: 'twee' }] }],
    },
    { naam: 'twee', capaciteit: twee, dienst: { soort: 'exponentieel', gemiddelde: 1 / (MU[1] as number) } },
  ],
  bronnen: [{ naam: 'deur', tempo: LAMBDA, route: [{ uitgangen: [{ naar: 'een' }] }] }],
})

/** A place costs 1; a line longer than one person on average costs so much that it is never worth it. */
const zoektocht = (anders: Partial<Simulatiezoektocht> = {}): Simulatiezoektocht => ({
  bouw: loketten,
  proef: { duur: 2200, periode: 200 },
  zaad: ZAAD,
  replicaties: 10,
  maten: (u, motor) => vatSamen(motor, u, { vanaf: 1 }).stations.map((s) => s.wachtrij),
  kosten: (waarden, rijen) =>
    waarden.reduce((n, c) => n + c, 0) + 1000 * rijen.reduce((n, lq) => n + Math.max(0, lq - RIJ), 0),
  begin: [5, 16],
  stap: [1, 1],
  laag: [1, 1],
  hoog: [30, 30],
  ...anders,
})

test('the cheapest places of two desks are those of the formula', () => {
  const uit = zoekMetSimulatie(zoektocht())
  const eis = { soort: 'Lq', hoogstens: RIJ } as const
  expect(uit?.waarden).toEqual(MU.map((mu) => minsteC({ lambda: LAMBDA, mu, eis })))
  expect(uit?.klaar).toBe(true)
  expect(uit?.kosten).toBe(uit?.waarden.reduce((n, c) => n + c, 0))
  for (const m of uit?.maten ?? []) expect(m.gemiddelde + (m.halfbreedte ?? 0)).toBeLessThan(RIJ)
})

test('the same random numbers go with every value: the same search again gives the same bytes', () => {
  const kort = { proef: { duur: 100, periode: 20 }, replicaties: 2 }
  expect(zoekMetSimulatie(zoektocht(kort))).toEqual(zoekMetSimulatie(zoektocht(kort)))
})

test('it says when the tries ran out, and gives nothing when it was stopped', () => {
  const kort = { proef: { duur: 100, periode: 20 }, replicaties: 2 }
  expect(zoekMetSimulatie(zoektocht({ ...kort, pogingen: 2 }))).toMatchObject({ klaar: false, pogingen: 2 })
  let keer = 0
  expect(zoekMetSimulatie(zoektocht({ ...kort, stop: () => ++keer > 5 }))).toBeNull()
})

test('values with which the model is not sound are told with their place', () => {
  expect(() => zoekMetSimulatie(zoektocht({ begin: [1.5, 3] }))).toThrow('/stations/0/capaciteit')
})
