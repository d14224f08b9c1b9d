import { expect, test } from 'vitest'
import { tandemSimulatie } from './reken-tandem.ts'

type Uit = {
  onbehuisd: { gemiddelde: number; se: number; geblokkeerdInOpvang: number }[]
  replicaties: number
  zaad: number[]
}
const reken = (invoer: object): Uit => tandemSimulatie(invoer) as Uit

/** Input of a published study (grahamburgess3/tvcp); outcome of an independent simulation, 3000 replications. */
const STUDIE = {
  woningenPerJaar: [40, 54, 79.2, 107.2, 147.1, 180],
  opvangPerJaar: [15, 25, 32, 32, 32, 32],
  X0: 120,
  lambdaPerJaar: [
    36.55542857142857, 43.52022857142858, 47.76822857142857, 47.76822857142857, 43.12542857142857,
  ],
  opvangduur: { soort: 'exponentieel', gemiddeldJaar: 0.25 },
  woonduur: { soort: 'driehoek', laag: 0, top: 6, hoog: 8 },
  terugvalkans: 0.17,
  meetNaJaar: [1, 2],
  replicaties: 1000,
}

test('the published line of shelter and homes', () => {
  const u = reken(STUDIE)
  const doel = [
    { gemiddelde: 63.018, se: 0.124, geblokkeerd: 14.7 },
    { gemiddelde: 64.198, se: 0.178, geblokkeerd: 20.41 },
  ]
  for (const [i, d] of doel.entries()) {
    const x = u.onbehuisd[i] as Uit['onbehuisd'][0]
    expect(Math.abs(x.gemiddelde - d.gemiddelde)).toBeLessThanOrEqual(3.5 * Math.hypot(x.se, d.se) + 0.3)
    expect(Math.abs(x.geblokkeerdInOpvang - d.geblokkeerd)).toBeLessThan(0.5)
  }
  expect(u.replicaties).toBe(1000)
  expect(u.zaad.length).toBe(6)
})

test('what stands still can be counted: nobody comes, nobody leaves', () => {
  const u = reken({
    ...STUDIE,
    woningenPerJaar: [10, 14],
    opvangPerJaar: [5, 5],
    X0: 30,
    lambdaPerJaar: [0],
    opvangduur: { soort: 'vast', waarde: 0 },
    woonduur: { soort: 'vast', waarde: 1000 },
    meetNaJaar: [2, 0.5, 1],
    replicaties: 3,
  })
  // homes by the end of the day before: 14 after the second year, 12 after half a year, 13 just before the first year ends.
  // The residual of a fixed stay is nothing, so the first ten leave at once, or come back with their share of relapse.
  expect(u.onbehuisd.map((x) => x.geblokkeerdInOpvang)).toEqual([5, 5, 5])
  expect((u.onbehuisd[1]?.gemiddelde ?? 0) - (u.onbehuisd[2]?.gemiddelde ?? 0)).toBeCloseTo(2, 12)
  expect((u.onbehuisd[2]?.gemiddelde ?? 0) - (u.onbehuisd[0]?.gemiddelde ?? 0)).toBeCloseTo(1, 12)
})

test.each([
  [
    { soort: 'vast', gemiddeldJaar: 3 },
    { soort: 'vast', waarde: 3 },
  ],
  [
    { soort: 'lognormaal', vc: 0.5, gemiddeldJaar: 3 },
    { soort: 'lognormaal', vc: 0.5, gemiddelde: 3 },
  ],
  [
    { soort: 'gamma', vorm: 2, gemiddeldJaar: 3 },
    { soort: 'gamma', vorm: 2, gemiddelde: 3 },
  ],
  [
    { soort: 'erlang', fasen: 2, gemiddeldJaar: 3 },
    { soort: 'erlang', fasen: 2, gemiddelde: 3 },
  ],
  [
    { soort: 'exponentieel', gemiddeldJaar: 3 },
    { soort: 'exponentieel', gemiddelde: 3 },
  ],
  // Γ(1.5) = √π/2
  [
    { soort: 'weibull', vorm: 2, gemiddeldJaar: 3 },
    { soort: 'weibull', vorm: 2, schaal: 6 / Math.sqrt(Math.PI) },
  ],
  [
    { soort: 'mengsel', delen: [{ kans: 1, verdeling: { soort: 'vast', gemiddeldJaar: 3 } }] },
    { soort: 'mengsel', delen: [{ kans: 1, verdeling: { soort: 'vast', waarde: 3 } }] },
  ],
])('the mean in years instead of its own number: %j', (jaren, eigen) => {
  const vraag = { ...STUDIE, replicaties: 20 }
  const [a, b] = [jaren, eigen].map((woonduur) => reken({ ...vraag, woonduur }))
  for (const [i, x] of (a as Uit).onbehuisd.entries())
    expect(x.gemiddelde).toBeCloseTo(b?.onbehuisd[i]?.gemiddelde ?? Number.NaN, 9)
})

test('a thousand replications when nothing is asked', () => {
  const { replicaties, ...rest } = STUDIE
  expect(reken(rest)).toEqual(reken({ ...rest, replicaties }))
})

test('another seed gives other numbers, the same seed the same', () => {
  const vraag = { ...STUDIE, replicaties: 20, zaad: [1, 2, 3, 4, 5, 6] }
  expect(reken(vraag)).toEqual(reken(vraag))
  expect(reken(vraag).onbehuisd).not.toEqual(reken({ ...vraag, zaad: [1, 2, 3, 4, 5, 7] }).onbehuisd)
})
