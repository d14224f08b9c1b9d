import { Rekenfout } from '@zicht/kern'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jackson } from './jackson.ts'
import { mtGinfSinus } from './mt-ginf.ts'
import { minsteJackson, minsteMtGinf, minstePrioriteit } from './omkering-net.ts'
import { minsteC } from './ontwerp.ts'
import { prioriteit } from './prioriteit.ts'

const getal = (min: number, max: number) => fc.double({ min, max, noNaN: true })

/** Whether it holds; a queue without a steady state does not. */
const houdt = (vraag: () => boolean): boolean => {
  try {
    return vraag()
  } catch (fout) {
    if (fout instanceof Rekenfout) return false
    throw fout
  }
}

test('who waits in a class: so many servers meet it, one less does not', () => {
  fc.assert(
    fc.property(
      fc.array(getal(0, 20), { minLength: 1, maxLength: 4 }),
      getal(0.2, 5),
      getal(0.001, 3),
      fc.nat(),
      (lambdas, mu, Wq, welke) => {
        const klasse = welke % lambdas.length
        const c = minstePrioriteit({ lambdas, mu, klasse, Wq })
        const kan = (n: number) => houdt(() => (prioriteit({ lambdas, mu, c: n }).Wq[klasse] as number) <= Wq)
        expect(kan(c)).toBe(true)
        if (c > 1) expect(kan(c - 1)).toBe(false)
      },
    ),
    { numRuns: 100 },
  )
})

test('a load that is all but a whole number of servers', () => {
  const vraag = { lambdas: [0, 19.99999999998], mu: 0.2, klasse: 0, Wq: 0.05 }
  expect(prioriteit({ ...vraag, c: 100 }).Wq[0]).toBeLessThanOrEqual(0.05)
  expect(minstePrioriteit(vraag)).toBe(100)
  expect(minstePrioriteit({ ...vraag, lambdas: [0, 20] })).toBe(101)
})

test('one class is a queue without classes; the lowest asks the most', () => {
  expect(minstePrioriteit({ lambdas: [8], mu: 1, klasse: 0, Wq: 0.05 })).toBe(
    minsteC({ lambda: 8, mu: 1, eis: { soort: 'Lq', hoogstens: 0.4 } }),
  )
  const vraag = { lambdas: [3, 3, 3], mu: 1, Wq: 0.1 }
  const nodig = [0, 1, 2].map((klasse) => minstePrioriteit({ ...vraag, klasse }))
  expect(nodig).toEqual(nodig.toSorted((a, b) => a - b))
  expect(nodig[2]).toBeGreaterThan(nodig[0] as number)
})

test('every station of a network has what it needs, and one less is too few there', () => {
  const routes = [
    [0, 0.7],
    [0.2, 0],
  ]
  const eis = { soort: 'Lq', hoogstens: 0.5 } as const
  const stations = [
    { aankomst: 6, mu: 1, eis },
    { aankomst: 1, mu: 0.5, eis },
  ]
  const c = minsteJackson({ stations, routes })
  const rij = (aantallen: readonly number[]) =>
    jackson({ stations: stations.map((s, i) => ({ ...s, c: aantallen[i] as number })), routes }).stations.map(
      (s) => s.Lq,
    )
  for (const Lq of rij(c)) expect(Lq).toBeLessThanOrEqual(0.5)
  for (const i of [0, 1])
    expect(houdt(() => (rij(c.map((n, k) => (k === i ? n - 1 : n)))[i] as number) <= 0.5)).toBe(false)
})

test('places for the busiest moment of the year: so many are too few seldom enough, one less is not', () => {
  const stroom = { basis: 20, amplitude: 15, periodeJaar: 1, gemiddeldeDuurJaar: 0.5 }
  const tijdstippen = Array.from({ length: 2000 }, (_, i) => i / 2000)
  const top = Math.max(...mtGinfSinus({ ...stroom, tijdstippen }).m)
  // P(more than c) of a Poisson number, added up from nothing
  const teVeel = (c: number): number => {
    let [p, hoogstens] = [Math.exp(-top), 0]
    for (let n = 0; n <= c; n++) {
      hoogstens += p
      p *= top / (n + 1)
    }
    return 1 - hoogstens
  }
  for (const kans of [0.5, 0.1, 0.01, 1e-6]) {
    const c = minsteMtGinf({ ...stroom, kans })
    expect(teVeel(c)).toBeLessThanOrEqual(kans)
    expect(teVeel(c - 1)).toBeGreaterThan(kans)
  }
  expect(minsteMtGinf({ ...stroom, basis: 0, amplitude: 0, kans: 0.1 })).toBe(0)
  expect(minsteMtGinf({ ...stroom, basis: 1e6, amplitude: 0, kans: 0.5 })).toBeCloseTo(500_000, -1)
})

test.each<[string, string, () => unknown]>([
  ['an unknown class', '/klasse', () => minstePrioriteit({ lambdas: [1], mu: 1, klasse: 1, Wq: 1 })],
  ['no wait at all', '/Wq', () => minstePrioriteit({ lambdas: [1], mu: 1, klasse: 0, Wq: 0 })],
  ['a negative rate', '/lambdas/0', () => minstePrioriteit({ lambdas: [-1], mu: 1, klasse: 0, Wq: 1 })],
  ['too many people', '/lambdas', () => minstePrioriteit({ lambdas: [1e9], mu: 1, klasse: 0, Wq: 1 })],
  [
    'a demand that nothing meets',
    '/stations/0/eis/hoogstens',
    () =>
      minsteJackson({
        stations: [{ aankomst: 1, mu: 1, eis: { soort: 'Lq', hoogstens: 0 } }],
        routes: [[0]],
      }),
  ],
  [
    'a network that fills up',
    '/routes',
    () =>
      minsteJackson({
        stations: [{ aankomst: 1, mu: 1, eis: { soort: 'Lq', hoogstens: 1 } }],
        routes: [[1]],
      }),
  ],
  [
    'a certain chance',
    '/kans',
    () => minsteMtGinf({ basis: 1, amplitude: 0, periodeJaar: 1, gemiddeldeDuurJaar: 1, kans: 0 }),
  ],
  [
    'more than can be counted',
    '/basis',
    () => minsteMtGinf({ basis: 1e9, amplitude: 0, periodeJaar: 1, gemiddeldeDuurJaar: 1, kans: 0.1 }),
  ],
])('%s is refused at %s', (_, pad, vraag) => {
  expect(vraag).toThrow(expect.objectContaining({ pad }))
})
