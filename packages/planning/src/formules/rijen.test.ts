import fc from 'fast-check'
import { expect, test } from 'vitest'
import { erlangB, erlangBReeel, erlangC } from './erlang.ts'
import { erlangA } from './erlang-a.ts'
import { mdc } from './mdc.ts'
import { mg1, mgcBenadering } from './mg.ts'
import { mmc, mmcRijHoogstens, mmcWachtLanger } from './mmc.ts'
import { mmck } from './mmck.ts'
import { prioriteit } from './prioriteit.ts'
import { ketenKansen, verwachting } from './proef-keten.ts'

const servers = fc.integer({ min: 1, max: 200 })
const bezetting = fc.double({ min: 0.01, max: 0.98, noNaN: true })
const tempo = fc.double({ min: 0.01, max: 50, noNaN: true })

/** The same to within `relatief`. */
function gelijk(a: number, b: number, relatief = 1e-9): void {
  expect(Math.abs(a - b), `${a} en ${b}`).toBeLessThanOrEqual(
    relatief * Math.max(Math.abs(a), Math.abs(b)) + 1e-12,
  )
}

test('Erlang B falls with servers, rises with load, and Erlang C is never below it', () => {
  fc.assert(
    fc.property(servers, bezetting, (c, rho) => {
      const load = c * rho
      const b = erlangB({ servers: c, load }).blokkans
      expect(b).toBeGreaterThan(erlangB({ servers: c + 1, load }).blokkans)
      expect(b).toBeLessThan(erlangB({ servers: c, load: load * 1.01 }).blokkans)
      expect(erlangC({ servers: c, load }).wachtkans).toBeGreaterThanOrEqual(b)
    }),
  )
})

test('Erlang B is M/M/c/c, also for great loads', () => {
  fc.assert(
    fc.property(servers, fc.double({ min: 0.01, max: 1000, noNaN: true }), (c, load) => {
      gelijk(erlangB({ servers: c, load }).blokkans, mmck({ lambda: load, mu: 1, c, K: c }).verlies)
    }),
  )
  // For a load far above c, all but c/load is lost.
  gelijk(erlangB({ servers: 1000, load: 1e9 }).blokkans, 1 - 1e-6, 1e-9)
  expect(erlangB({ servers: 1_000_000, load: 1_000_000 }).blokkans).toBeCloseTo(
    Math.sqrt(2 / Math.PI / 1e6),
    6,
  )
})

test('Erlang B of a number that is not whole lies smoothly between its neighbours', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0.1, max: 80, noNaN: true }), (c, load) => {
      const op = (x: number): number => erlangBReeel({ servers: x, load }).blokkans
      gelijk(op(c), erlangB({ servers: c, load }).blokkans)
      gelijk(op(c + 1e-9), op(c), 1e-6)
      gelijk(op(c + 1 - 1e-9), op(c + 1), 1e-6)
      expect(op(c + 0.3)).toBeGreaterThan(op(c + 0.7))
    }),
  )
})

test('M/M/c: Little, and M/M/c/K with much room is the same', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 0.05, max: 0.9, noNaN: true }),
      tempo,
      (c, rho, mu) => {
        const lambda = rho * c * mu
        const rij = mmc({ lambda, mu, c })
        gelijk(rij.Lq, lambda * rij.Wq)
        gelijk(rij.L, lambda * rij.W)
        gelijk(rij.L, rij.Lq + lambda / mu)
        const ruim = mmck({ lambda, mu, c, K: c + 600 })
        for (const maat of ['wachtkans', 'Lq', 'Wq', 'L', 'W', 'bezettingsgraad'] as const)
          gelijk(rij[maat], ruim[maat], 1e-8)
        // At time 0 it is the probability of waiting, and the mean is the integral of the tail.
        gelijk(mmcWachtLanger({ lambda, mu, c, t: 0 }), rij.wachtkans)
        gelijk(mmcWachtLanger({ lambda, mu, c, t: 1 / (c * mu - lambda) }), rij.wachtkans / Math.E)
        const p = ketenKansen(
          c + 600,
          () => lambda,
          (n) => Math.min(n, c) * mu,
        )
        gelijk(
          mmcRijHoogstens({ lambda, mu, c, k: 3 }),
          verwachting(p, (n) => (n <= c + 3 ? 1 : 0)),
          1e-8,
        )
      },
    ),
    { numRuns: 50 },
  )
})

test('nobody comes: nobody waits', () => {
  const niemand = { wachtkans: 0, Lq: 0, Wq: 0, L: 0, bezettingsgraad: 0 }
  expect(mmc({ lambda: 0, mu: 2, c: 3 })).toMatchObject({ ...niemand, W: 0.5 })
  expect(mmck({ lambda: 0, mu: 2, c: 3, K: 5 })).toMatchObject({ ...niemand, verlies: 0, W: 0.5 })
  expect(mdc({ c: 3, rho: 0 })).toMatchObject(niemand)
  expect(erlangA({ lambda: 0, mu: 2, c: 3, theta: 1 })).toMatchObject({ ...niemand, afhaakkans: 0 })
  expect(erlangB({ servers: 0, load: 0 })).toEqual({ blokkans: 1 })
  expect(erlangBReeel({ servers: 0.5, load: 0 })).toEqual({ blokkans: 0 })
})

test('M/M/c/K beyond saturation: what is served is what c can do', () => {
  const { verlies, bezettingsgraad, Lq, L } = mmck({ lambda: 500, mu: 1, c: 20, K: 400 })
  gelijk(500 * (1 - verlies), 20 * bezettingsgraad)
  gelijk(L - Lq, 20, 1e-6)
})

/** The mean number waiting in M/D/c by Spitzer's identity: Σ E[(A(n) − nc)⁺] / n with A(n) Poisson(n·c·rho). */
function spitzer(c: number, rho: number): number {
  let Lq = 0
  for (let n = 1; n <= 4000; n++) {
    const m = n * c * rho
    let p = Math.exp(-m + n * c * Math.log(m) - logFaculteit(n * c))
    for (let j = n * c + 1; p > 1e-18; j++) {
      p *= m / j
      Lq += ((j - n * c) * p) / n
    }
  }
  return Lq
}
function logFaculteit(n: number): number {
  if (n < 200) return Array.from({ length: n }, (_, i) => Math.log(i + 1)).reduce((a, b) => a + b, 0)
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3)
}

test.each([
  [1, 0.3],
  [1, 0.9],
  [2, 0.8],
  [3, 0.95],
  [5, 0.8],
  [8, 0.5],
  [50, 0.9],
  [50, 0.98],
  [200, 0.97],
])('M/D/%i at %d agrees with Spitzer’s sum', (c, rho) => {
  const rij = mdc({ c, rho })
  gelijk(rij.Lq, spitzer(c, rho), 1e-8)
  gelijk(rij.Lq, rij.Wq * c * rho)
})

test.each([
  [2, 0.8],
  [5, 0.8],
  [20, 0.7],
])('M/D/%i at %d: the probability of a wait is that of the chain n → (n − c)⁺ + Poisson(c·rho)', (c, rho) => {
  const aankomst = Array.from({ length: 120 }, (_, j) =>
    Math.exp(-c * rho + j * Math.log(c * rho) - logFaculteit(j)),
  )
  let p = [1]
  for (let ronde = 0; ronde < 500; ronde++) {
    const nu = Array.from({ length: 160 }, () => 0)
    for (const [n, kans] of p.entries())
      for (const [j, a] of aankomst.entries()) {
        const naar = Math.max(n - c, 0) + j
        if (naar < nu.length) nu[naar] = (nu[naar] as number) + kans * a
      }
    p = nu
  }
  gelijk(
    mdc({ c, rho }).wachtkans,
    verwachting(p, (n) => (n >= c ? 1 : 0)),
    1e-8,
  )
})

test('M/D/1 is Pollaczek-Khinchine, and M/D/c waits for less than M/M/c', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), bezetting, (c, rho) => {
      const { Lq } = mdc({ c, rho })
      gelijk(mdc({ c: 1, rho }).Lq, mg1({ lambda: rho, gemiddeldeDuur: 1, cv2: 0 }).Lq)
      gelijk(mdc({ c: 1, rho }).wachtkans, rho)
      expect(Lq).toBeLessThan(mmc({ lambda: c * rho, mu: 1, c }).Lq + 1e-9)
    }),
  )
})

test('M/G/1 with exponential service is M/M/1; M/G/c is exact for c = 1 and for exponential service', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      bezetting,
      tempo,
      fc.double({ min: 0, max: 9, noNaN: true }),
      (c, rho, mu, cv2) => {
        const gemiddeldeDuur = 1 / mu
        gelijk(mg1({ lambda: rho * mu, gemiddeldeDuur, cv2: 1 }).Wq, mmc({ lambda: rho * mu, mu, c: 1 }).Wq)
        gelijk(
          mgcBenadering({ lambda: rho * mu, gemiddeldeDuur, cv2, c: 1 }).Wq,
          mg1({ lambda: rho * mu, gemiddeldeDuur, cv2 }).Wq,
        )
        gelijk(
          mgcBenadering({ lambda: rho * c * mu, gemiddeldeDuur, cv2: 1, c }).W,
          mmc({ lambda: rho * c * mu, mu, c }).W,
        )
      },
    ),
  )
  expect(mgcBenadering({ lambda: 1, gemiddeldeDuur: 1, cv2: 0, c: 2 }).benadering).toBe('Lee-Longton')
})

test('priorities only divide the wait: weighted by arrivals it is that of M/M/c (Kleinrock’s conservation law)', () => {
  fc.assert(
    fc.property(
      fc.array(tempo, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 30 }),
      bezetting,
      (lambdas, c, rho) => {
        const samen = lambdas.reduce((a, b) => a + b)
        const mu = samen / c / rho
        const { Wq, Lq, wachtkans } = prioriteit({ lambdas, mu, c })
        const alles = mmc({ lambda: samen, mu, c })
        gelijk(
          Lq.reduce((a, b) => a + b),
          alles.Lq,
          1e-8,
        )
        gelijk(wachtkans, alles.wachtkans)
        for (let i = 1; i < Wq.length; i++) expect(Wq[i] as number).toBeGreaterThan(Wq[i - 1] as number)
      },
    ),
  )
})

test('Erlang A is the birth-death process it is defined by', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0.05, max: 2, noNaN: true }),
      fc.double({ min: 0.05, max: 20, noNaN: true }),
      (c, rho, theta) => {
        const lambda = rho * c
        const a = erlangA({ lambda, mu: 1, c, theta })
        const p = ketenKansen(
          6000,
          () => lambda,
          (n) => Math.min(n, c) + Math.max(n - c, 0) * theta,
        )
        gelijk(
          a.Lq,
          verwachting(p, (n) => Math.max(n - c, 0)),
        )
        gelijk(
          a.wachtkans,
          verwachting(p, (n) => (n >= c ? 1 : 0)),
        )
        gelijk(
          a.L,
          verwachting(p, (n) => n),
        )
        // Whoever arrives is served or gives up.
        gelijk(lambda * (1 - a.afhaakkans), a.bezettingsgraad * c)
      },
    ),
    { numRuns: 60 },
  )
})

test('Erlang A becomes Erlang C when nobody gives up, and stays exact for great numbers', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      (c, rho) => {
        const invoer = { lambda: rho * c, mu: 1, c }
        gelijk(erlangA({ ...invoer, theta: 1e-10 }).Lq, mmc(invoer).Lq, 1e-5)
        gelijk(erlangA({ ...invoer, theta: 1e-10 }).wachtkans, mmc(invoer).wachtkans, 1e-5)
        expect(erlangA({ ...invoer, theta: 0 })).toEqual({ ...mmc(invoer), afhaakkans: 0 })
      },
    ),
  )
  // With theta = mu all of M/M/c+M is M/M/∞: Poisson with mean lambda/mu.
  gelijk(erlangA({ lambda: 50_000, mu: 1, c: 50_000, theta: 1 }).L, 50_000)
  gelijk(erlangA({ lambda: 1e6, mu: 1, c: 10, theta: 1 }).L, 1e6)
  // Far beyond what c can do, the queue settles where giving up takes the rest.
  gelijk(erlangA({ lambda: 12_000, mu: 1, c: 10_000, theta: 1e-4 }).Lq, 2e7, 1e-6)
})
