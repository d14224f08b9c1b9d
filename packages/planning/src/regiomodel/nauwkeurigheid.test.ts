import fc from 'fast-check'
import { expect, test } from 'vitest'
import { schat } from '../motor/statistiek.ts'
import { GROEP, halfbreedteNa, nauwkeurigeMaat, replicatiesGenoeg } from './nauwkeurigheid.ts'
import { proefmodel, proefscenario } from './proefmodel.ts'
import { leesScenario } from './scenario.ts'
import { bouwSimulatie } from './simulatie.ts'

const model = proefmodel()

test('the first whole group after which every series is known well enough, whatever comes after it', () => {
  const reeks = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 0, maxLength: 400 })
  fc.assert(
    fc.property(reeks, reeks, fc.double({ min: 0.5, max: 30, noNaN: true }), (a, b, gevraagd) => {
      const n = replicatiesGenoeg([a, b], gevraagd)
      const haalt = (k: number) =>
        [a, b].every((r) => (schat(r.slice(0, k)).halfbreedte as number) <= gevraagd)
      const groepen = Array.from(
        { length: Math.floor(Math.min(a.length, b.length) / GROEP) },
        (_, i) => (i + 1) * GROEP,
      )
      expect(n).toBe(groepen.find(haalt) ?? null)
      if (n !== null) {
        expect(replicatiesGenoeg([a.slice(0, n), b.slice(0, n)], gevraagd)).toBe(n)
        expect(halfbreedteNa([a, b], n)).toBeLessThanOrEqual(gevraagd)
      }
    }),
  )
})

test('it is asked of a measure that the simulation has: the street in the last year', () => {
  for (const s of [proefscenario(), proefscenario({ jaren: 1 })]) {
    const maten = bouwSimulatie(model, s).maten
    const maat = maten.find((m) => m.maat === nauwkeurigeMaat(model, s))
    expect(maat?.jaar).toBe(Math.max(...maten.map((m) => m.jaar ?? 0)))
  }
})

test.each([0, -1, 101, '1', Number.NaN])('an accuracy of %j is refused', (nauwkeurigheid) => {
  expect(() => leesScenario({ ...proefscenario(), nauwkeurigheid }, model)).toThrow('/nauwkeurigheid')
})
