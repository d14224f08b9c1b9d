import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MarkovInvoer, markovOpvang } from './opvang.ts'

const BASIS: MarkovInvoer = {
  X0: 12,
  muPerJaar: 0.8,
  lambdaPerJaar: [20, 5, 30],
  dagenPerJaar: 365,
  stapDagen: 100,
  capaciteiten: [
    [3, 2],
    [9, 4],
    [2, 2],
    [14, 0],
    [14, 6],
    [14, 6],
    [20, 6],
    [20, 6],
    [0, 5],
    [20, 6],
  ],
  meetNaStap: [1, 4, 10],
}

/** The Kolmogorov equations on 0 … 200 by Runge-Kutta in quarter days; from the same input, along another road. */
function kolmogorov(invoer: MarkovInvoer): { gemiddelde: number; sd: number; kansNul: number }[] {
  let p = Array.from({ length: 201 }, (_, n): number => (n === invoer.X0 ? 1 : 0))
  const uit = []
  const stapjes = 4
  for (let stap = 1; stap <= Math.max(...invoer.meetNaStap); stap++) {
    const [h, s] = invoer.capaciteiten[stap - 1] as readonly [number, number]
    for (let k = 0; k < invoer.stapDagen * stapjes; k++) {
      const dag = invoer.stapDagen * (stap - 1) + k / stapjes
      const lambda =
        (invoer.lambdaPerJaar[Math.floor(dag / invoer.dagenPerJaar)] as number) / invoer.dagenPerJaar
      const mu = invoer.muPerJaar / invoer.dagenPerJaar
      const helling = (q: number[]): number[] =>
        q.map((kans, n) => {
          const erin =
            (n > 0 ? lambda * (q[n - 1] as number) : 0) +
            (n < 200 ? mu * Math.min(n + 1, h) * (q[n + 1] as number) : 0)
          return erin - kans * ((n < 200 ? lambda : 0) + mu * Math.min(n, h))
        })
      const dt = 1 / stapjes
      const op = (richting: number[], f: number): number[] =>
        p.map((kans, n) => kans + f * (richting[n] as number))
      const k1 = helling(p)
      const k2 = helling(op(k1, dt / 2))
      const k3 = helling(op(k2, dt / 2))
      const k4 = helling(op(k3, dt))
      p = p.map(
        (kans, n) =>
          kans +
          (dt / 6) * ((k1[n] as number) + 2 * (k2[n] as number) + 2 * (k3[n] as number) + (k4[n] as number)),
      )
    }
    if (!invoer.meetNaStap.includes(stap)) continue
    const over = (n: number): number => Math.max(n - h - s, 0)
    const gemiddelde = p.reduce((som, kans, n) => som + kans * over(n), 0)
    const kwadraat = p.reduce((som, kans, n) => som + kans * over(n) ** 2, 0)
    const kansNul = p.reduce((som, kans, n) => som + (over(n) === 0 ? kans : 0), 0)
    uit.push({ gemiddelde, sd: Math.sqrt(kwadraat - gemiddelde ** 2), kansNul })
  }
  return uit
}

test('it solves the Kolmogorov equations, with capacities that fall and years that end inside a step', () => {
  const { onbehuisd, foutgrens } = markovOpvang(BASIS)
  const verwacht = kolmogorov(BASIS)
  for (const [i, maat] of ['gemiddelde', 'sd', 'kansNul'].flatMap((m) =>
    [0, 1, 2].map((i) => [i, m] as const),
  ))
    expect(onbehuisd[i]?.[maat as 'sd'], `${maat} ${i}`).toBeCloseTo(verwacht[i]?.[maat as 'sd'] as number, 7)
  expect(foutgrens).toBeLessThan(1e-14)
})

test('people are conserved: while all homes are full, the mean is what came minus what left', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      fc.double({ min: 0, max: 200, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 366 }),
      (h, lambda, mu, stapDagen) => {
        const X0 = 1000
        const { onbehuisd } = markovOpvang({
          X0,
          muPerJaar: mu,
          lambdaPerJaar: [lambda],
          dagenPerJaar: 366,
          stapDagen,
          capaciteiten: [[h, 7]],
          meetNaStap: [1],
        })
        const jaren = stapDagen / 366
        expect(onbehuisd[0]?.gemiddelde).toBeCloseTo(X0 + (lambda - mu * h) * jaren - h - 7, 8)
        expect(onbehuisd[0]?.sd).toBeCloseTo(Math.sqrt((lambda + mu * h) * jaren), 6)
      },
    ),
  )
})

test('with room for all it is M/M/∞: a Poisson number, and with no arrivals a binomial one', () => {
  const ruim = {
    ...BASIS,
    stapDagen: 365,
    capaciteiten: [[100_000, 0]] as [number, number][],
    meetNaStap: [1],
  }
  const leeg = markovOpvang({ ...ruim, X0: 0, lambdaPerJaar: [50], muPerJaar: 2 })
  expect(leeg.onbehuisd).toEqual([{ gemiddelde: 0, sd: 0, kansNul: 1 }])
  // Close all homes for a step of no length worth: what is there then is seen as unsheltered.
  const gezien = {
    ...ruim,
    stapDagen: 1,
    lambdaPerJaar: [0.001],
    muPerJaar: 3,
    X0: 40,
    capaciteiten: [
      ...Array.from({ length: 100 }, () => [1000, 0] as [number, number]),
      [0, 0] as [number, number],
    ],
    meetNaStap: [101],
  }
  const over = Math.exp((-3 * 100) / 365)
  const { gemiddelde, sd } = markovOpvang(gezien).onbehuisd[0] as { gemiddelde: number; sd: number }
  expect(gemiddelde).toBeCloseTo(40 * over, 3)
  expect(sd).toBeCloseTo(Math.sqrt(40 * over * (1 - over)), 3)
})

test('measurements come in the order asked, also twice, and none is none', () => {
  const [eerste, tweede, derde] = markovOpvang({ ...BASIS, meetNaStap: [4, 1, 4] }).onbehuisd
  expect(eerste).toEqual(derde)
  expect(tweede).toEqual(markovOpvang(BASIS).onbehuisd[0])
  expect(markovOpvang({ ...BASIS, meetNaStap: [] })).toEqual({ onbehuisd: [], foutgrens: 0 })
})

test('nobody comes and nobody leaves', () => {
  const { onbehuisd } = markovOpvang({
    ...BASIS,
    X0: 7,
    muPerJaar: 0,
    lambdaPerJaar: [0],
    capaciteiten: [[3, 2]],
    meetNaStap: [1],
  })
  expect(onbehuisd).toEqual([{ gemiddelde: 2, sd: 0, kansNul: 0 }])
})

test('a rate that is as good as none changes nothing, however small it is beside the other', () => {
  for (const lambda of [0, 5e-324, 1e-200, 1e-30])
    expect(
      markovOpvang({
        ...BASIS,
        X0: 1000,
        muPerJaar: 1,
        lambdaPerJaar: [lambda],
        capaciteiten: [[0, 7]],
        meetNaStap: [1],
      }).onbehuisd,
    ).toEqual([{ gemiddelde: 993, sd: 0, kansNul: 0 }])
})
