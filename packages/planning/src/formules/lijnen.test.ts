import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blokkerendeLijn } from './blokkerende-lijn.ts'
import { jackson } from './jackson.ts'
import { mmc } from './mmc.ts'
import { mtGinf, mtGinfSinus } from './mt-ginf.ts'
import { hoogsteLambda, minsteC, type Eis } from './ontwerp.ts'
import { erlangB } from './erlang.ts'
import { verzadigdTweetraps } from './tweetraps.ts'

const tempo = fc.double({ min: 0.1, max: 10, noNaN: true })

test.each([
  [1, 1],
  [2, 0.6667],
  [3, 0.5641],
  [4, 0.5148],
  [5, 0.4858],
  [6, 0.4667],
])('a saturated line of %i stations makes %d (Hillier and Boling, 1966)', (stations, doorzet) => {
  expect(blokkerendeLijn({ stations }).doorzet).toBeCloseTo(doorzet, 4)
})

test('a line backwards makes as much (Yamazaki and Sakasegawa, 1975), and one station more never makes more', () => {
  fc.assert(
    fc.property(fc.array(tempo, { minLength: 2, maxLength: 6 }), (tempos) => {
      const maakt = (t: number[]): number => blokkerendeLijn({ stations: t.length, tempos: t }).doorzet
      expect(maakt(tempos)).toBeCloseTo(maakt([...tempos].reverse()), 9)
      expect(maakt(tempos)).toBeLessThan(maakt(tempos.slice(1)))
    }),
    { numRuns: 40 },
  )
})

test('two stages of one place each are a line of two', () => {
  fc.assert(
    fc.property(tempo, tempo, (mu1, mu2) => {
      const { doorzet, geblokkeerd } = verzadigdTweetraps({ c1: 1, mu1, c2: 1, mu2 })
      expect(doorzet).toBeCloseTo(blokkerendeLijn({ stations: 2, tempos: [mu1, mu2] }).doorzet, 10)
      expect(doorzet).toBeCloseTo((mu1 * mu2 * (mu1 + mu2)) / (mu1 ** 2 + mu1 * mu2 + mu2 ** 2), 10)
      // What leaves upstream is what the places that are not blocked make.
      expect(doorzet).toBeCloseTo((1 - geblokkeerd) * mu1, 10)
    }),
  )
})

test('two stages: flow is conserved, and more places downstream never make less', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 80 }),
      tempo,
      fc.integer({ min: 1, max: 80 }),
      tempo,
      (c1, mu1, c2, mu2) => {
        const { doorzet, geblokkeerd, bezetStroomafwaarts } = verzadigdTweetraps({ c1, mu1, c2, mu2 })
        expect(doorzet / ((c1 - geblokkeerd) * mu1)).toBeCloseTo(1, 8)
        expect(doorzet).toBeCloseTo(bezetStroomafwaarts * mu2, 8)
        expect(verzadigdTweetraps({ c1, mu1, c2: c2 + 1, mu2 }).doorzet).toBeGreaterThanOrEqual(
          doorzet * (1 - 1e-12),
        )
      },
    ),
  )
})

test('a network with feedback: one station that sends back a share is an M/M/c with more arrivals', () => {
  const net = jackson({ stations: [{ aankomst: 3, mu: 2, c: 4 }], routes: [[0.4]] })
  expect(net.stations[0]).toMatchObject({ doorstroom: 5 })
  expect(net.L).toBeCloseTo(mmc({ lambda: 5, mu: 2, c: 4 }).L, 12)
  expect(net.W).toBeCloseTo(net.L / 3, 12)
})

test('a network conserves flow: what comes in goes out', () => {
  const kansen = fc.array(
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
    { minLength: 4, maxLength: 4 },
  )
  fc.assert(
    fc.property(kansen, fc.array(tempo, { minLength: 4, maxLength: 4 }), (ruw, aankomsten) => {
      const routes = ruw.map((rij) => rij.map((kans) => kans / 4.5))
      const stations = aankomsten.map((aankomst) => ({ aankomst, mu: 1, c: 1000 }))
      const { stations: uit } = jackson({ stations, routes })
      const weg = uit.reduce(
        (som, { doorstroom }, i) => som + doorstroom * (1 - (routes[i] as number[]).reduce((a, b) => a + b)),
        0,
      )
      expect(weg).toBeCloseTo(
        aankomsten.reduce((a, b) => a + b),
        8,
      )
    }),
  )
})

test('M_t/G/∞: the closed form for exponential stay is the integral, and the swing lags', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.2, max: 3, noNaN: true }),
      fc.double({ min: 0.05, max: 2, noNaN: true }),
      fc.double({ min: -5, max: 5, noNaN: true }),
      (deel, periodeJaar, duur, t) => {
        const amplitude = 10 * deel
        const { m } = mtGinfSinus({
          basis: 10,
          amplitude,
          periodeJaar,
          gemiddeldeDuurJaar: duur,
          tijdstippen: [t],
        })
        const tempo = (x: number): number => 10 + amplitude * Math.sin((2 * Math.PI * x) / periodeJaar)
        const langste = 40 * duur
        expect(m[0]).toBeCloseTo(mtGinf({ tempo, overleving: (u) => Math.exp(-u / duur), langste, t }), 7)
      },
    ),
    { numRuns: 50 },
  )
  const { m } = mtGinfSinus({
    basis: 10,
    amplitude: 4,
    periodeJaar: 1,
    gemiddeldeDuurJaar: 0.5,
    tijdstippen: [0.25, 0.25 + Math.atan(Math.PI) / 2 / Math.PI],
  })
  expect(m[1]).toBeCloseTo(5 + 2 / Math.sqrt(1 + Math.PI ** 2), 12)
  expect(m[0] as number).toBeLessThan(m[1] as number)
})

test('M_t/G/∞ with a fixed stay counts who came within it, jumps and all', () => {
  const overleving = (u: number): number => (u < 0.5 ? 1 : 0)
  // Arrivals at rate 100 on [1, 2) and none outside.
  const tempo = (x: number): number => (x >= 1 && x < 2 ? 100 : 0)
  const op = (t: number): number => mtGinf({ tempo, overleving, langste: 2, t, knikken: [0.5, t - 1, t - 2] })
  for (const [t, m] of [
    [0.9, 0],
    [1.2, 20],
    [1.7, 50],
    [2.2, 30],
    [2.6, 0],
  ] as const)
    expect(op(t)).toBeCloseTo(m, 8)
})

const eisen = fc.oneof(
  fc.record({ soort: fc.constant('Lq' as const), hoogstens: fc.double({ min: 0.01, max: 50, noNaN: true }) }),
  fc.record({
    soort: fc.constant('P(Lq<=k)' as const),
    k: fc.integer({ min: 0, max: 30 }),
    minstens: fc.double({ min: 0.5, max: 0.999, noNaN: true }),
  }),
  fc.record({
    soort: fc.constant('P(Wq>t)' as const),
    t: fc.double({ min: 0, max: 1, noNaN: true }),
    hoogstens: fc.double({ min: 0.001, max: 0.5, noNaN: true }),
  }),
  fc.record({
    soort: fc.constant('verlies' as const),
    hoogstens: fc.double({ min: 0.001, max: 0.9, noNaN: true }),
  }),
)

/** Whether c places meet the demand, by the formulas themselves. */
function voldoet(eis: Eis, lambda: number, mu: number, c: number): boolean {
  if (eis.soort === 'verlies') return erlangB({ servers: c, load: lambda / mu }).blokkans <= eis.hoogstens
  if (lambda >= c * mu) return false
  const { wachtkans, Lq, bezettingsgraad } = mmc({ lambda, mu, c })
  if (eis.soort === 'Lq') return Lq <= eis.hoogstens
  if (eis.soort === 'P(Lq<=k)') return 1 - wachtkans * bezettingsgraad ** (eis.k + 1) >= eis.minstens
  return wachtkans * Math.exp(-(c * mu - lambda) * eis.t) <= eis.hoogstens
}

test('the least number of places meets the demand and one less does not; what they can bear brings the same number back', () => {
  fc.assert(
    fc.property(
      eisen,
      fc.double({ min: 0.1, max: 300, noNaN: true }),
      fc.double({ min: 0.2, max: 5, noNaN: true }),
      (eis, lambda, mu) => {
        const c = minsteC({ lambda, mu, eis })
        expect(voldoet(eis, lambda, mu, c)).toBe(true)
        if (c > 1) expect(voldoet(eis, lambda, mu, c - 1)).toBe(false)
        const hoogste = hoogsteLambda({ c, mu, eis })
        expect(hoogste).toBeGreaterThanOrEqual(lambda * (1 - 1e-9))
        expect(minsteC({ lambda: hoogste * (1 - 1e-9), mu, eis })).toBe(c)
        expect(minsteC({ lambda: hoogste * (1 + 1e-9), mu, eis })).toBe(c + 1)
      },
    ),
  )
})
