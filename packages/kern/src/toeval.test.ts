import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { epochVanUuid, isUuid, uuidV7 } from './id.ts'
import { exp, ln } from './rekenkunde.ts'
import { stroom } from './toeval.ts'

const rij = <T>(n: number, trek: () => T) => Array.from({ length: n }, trek)
const opRij = (a: number, b: number) => a - b
const gemiddelde = (g: number[]) => g.reduce((a, b) => a + b, 0) / g.length

test('the sequence of a seed and a name is fixed for ever', () => {
  const t = stroom('heuvelland', 'namen')
  expect(rij(5, t.uint32)).toMatchInlineSnapshot(`
    [
      2623594517,
      103356170,
      1373962341,
      4080054528,
      886638410,
    ]
  `)
  expect([
    t.deel(),
    t.normaal(),
    t.exponentieel(10),
    t.lognormaal(3, 0.5),
    t.poisson(4),
  ]).toMatchInlineSnapshot(`
    [
      0.9729775082437337,
      -1.4868173902583601,
      15.366012016515924,
      20.412000648337767,
      3,
    ]
  `)
})

test('same seed and name, same draws; another seed, name or sub-stream, other draws', () => {
  const zaad = fc.oneof(fc.string(), fc.integer())
  fc.assert(
    fc.property(zaad, fc.string(), (z, naam) => {
      const eerste = rij(8, stroom(z, naam).uint32)
      expect(rij(8, stroom(z, naam).uint32)).toEqual(eerste)
      expect(rij(8, stroom(z, `${naam}x`).uint32)).not.toEqual(eerste)
      expect(rij(8, stroom(`x${z}`, naam).uint32)).not.toEqual(eerste)
      expect(rij(8, stroom(z, naam).stroom('a').uint32)).not.toEqual(eerste)
    }),
  )
})

test('a sub-stream does not depend on how far its parent is', () => {
  const [a, b] = [stroom(1, 'x'), stroom(1, 'x')]
  rij(100, b.uint32)
  expect(rij(5, a.stroom('kind').uint32)).toEqual(rij(5, b.stroom('kind').uint32))
})

describe('distributions', () => {
  const N = 40_000
  test('whole numbers lie in their range, all values, evenly', () => {
    const t = stroom(1, 'geheel')
    const telling = new Map<number, number>()
    for (const g of rij(N, () => t.geheel(-2, 4))) telling.set(g, (telling.get(g) ?? 0) + 1)
    expect([...telling.keys()].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2, 3, 4])
    // chi-square with 6 degrees of freedom: 22.5 has a chance of one in a thousand; the seed is fixed
    const chi = [...telling.values()].reduce((som, n) => som + (n - N / 7) ** 2 / (N / 7), 0)
    expect(chi).toBeLessThan(22.5)
    expect(t.geheel(3, 3)).toBe(3)
    for (const [min, max] of [
      [2, 1],
      [0.5, 2],
      [0, 2 ** 32],
      [Number.NaN, 1],
    ] as const)
      expect(() => t.geheel(min, max)).toThrow(RangeError)
  })
  test('no bias where the range does not divide 2^32', () => {
    const t = stroom(1, 'zuiver')
    const laag = rij(N, () => t.geheel(0, 3 * 2 ** 30 - 1)).filter((g) => g < 2 ** 30).length
    expect(laag / N).toBeCloseTo(1 / 3, 1)
  })
  test('a shuffle gives every order, evenly', () => {
    const t = stroom(1, 'schud')
    const telling = new Map<string, number>()
    for (const orde of rij(N, () => t.schud(['a', 'b', 'c']).join('')))
      telling.set(orde, (telling.get(orde) ?? 0) + 1)
    expect(telling.size).toBe(6)
    for (const n of telling.values()) expect((n / N) * 6).toBeCloseTo(1, 1)
  })
  test('means and spreads', () => {
    const t = stroom(1, 'verdelingen')
    expect(gemiddelde(rij(N, () => t.deel()))).toBeCloseTo(0.5, 2)
    expect(gemiddelde(rij(N, () => Number(t.kans(0.3))))).toBeCloseTo(0.3, 2)
    expect(gemiddelde(rij(N, () => t.exponentieel(10))) / 10).toBeCloseTo(1, 1)
    for (const m of [0, 0.5, 4, 100])
      expect(gemiddelde(rij(N / 4, () => t.poisson(m))) / (m || 1)).toBeCloseTo(m ? 1 : 0, 1)
    const z = rij(N, () => t.normaal())
    expect(gemiddelde(z)).toBeCloseTo(0, 1)
    expect(gemiddelde(z.map((x) => x * x))).toBeCloseTo(1, 1)
    const l = rij(N, () => t.lognormaal(3, 0.5)).sort((a, b) => a - b)
    expect((l[N / 2] ?? 0) / Math.exp(3)).toBeCloseTo(1, 1)
  })
  test('weights', () => {
    const t = stroom(1, 'gewogen')
    const trek = rij(N, () =>
      t.kiesGewogen(['nooit', 'een', 'drie'], (k) => ({ nooit: 0, een: 1, drie: 3 })[k] ?? 0),
    )
    expect(trek).not.toContain('nooit')
    expect(trek.filter((k) => k === 'drie').length / N).toBeCloseTo(0.75, 1)
    expect(() => t.kiesGewogen([1], () => 0)).toThrow(RangeError)
    expect(() => t.kiesGewogen([1, 2], (k) => k - 2)).toThrow(RangeError)
    expect(() => t.kies([])).toThrow(RangeError)
  })
  test('a shuffle keeps every item and leaves the original', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, zaad) => {
        const kopie = [...items]
        expect(stroom(zaad, 's').schud(items).toSorted(opRij)).toEqual(items.toSorted(opRij))
        expect(items).toEqual(kopie)
      }),
    )
  })
})

test('ln and exp agree with the platform’s to 1e-14', () => {
  const double = fc.double({ noNaN: true, min: 1e-300, max: 1e300 })
  fc.assert(
    fc.property(double, fc.double({ noNaN: true, min: -700, max: 700 }), (x, y) => {
      expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(
        1e-14 * Math.max(1e-300, Math.abs(Math.log(x))) + 1e-18,
      )
      expect(Math.abs(exp(y) / Math.exp(y) - 1)).toBeLessThan(1e-13)
    }),
    {
      numRuns: 1000,
      examples: [
        [1, 0],
        [Math.E, 1],
        [0.9999999, -1e-9],
        [2, 1e-300],
      ],
    },
  )
  expect([ln(0), ln(-1), exp(Number.NaN)]).toEqual([Number.NaN, Number.NaN, Number.NaN])
  expect([ln(Number.POSITIVE_INFINITY), exp(1000), exp(-1000)]).toEqual([
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    0,
  ])
  expect(ln(5e-324)).toBeCloseTo(Math.log(5e-324), 10)
})

describe('uuid', () => {
  test('is a version 7 that carries its time and sorts by it', () => {
    const ms = fc.integer({ min: 0, max: 2 ** 48 - 1 })
    fc.assert(
      fc.property(ms, ms, fc.integer(), (a, b, zaad) => {
        const t = stroom(zaad, 'id')
        const [x, y] = [uuidV7(a, t.uint32), uuidV7(b, t.uint32)]
        expect(isUuid(x)).toBe(true)
        expect(x[14]).toBe('7')
        expect(epochVanUuid(x)).toBe(a)
        if (a !== b) expect(x < y).toBe(a < b)
      }),
      { examples: [[0, 2 ** 48 - 1, 1]] },
    )
  })
  test('all 74 chance bits are used', () => {
    expect(uuidV7(0, () => 0)).toBe('00000000-0000-7000-8000-000000000000')
    expect(uuidV7(0, () => 0xffff_ffff)).toBe('00000000-0000-7fff-bfff-ffffffffffff')
  })
  test('a hundred thousand in one millisecond differ', () => {
    const t = stroom(1, 'id')
    expect(new Set(rij(100_000, () => uuidV7(1_700_000_000_000, t.uint32))).size).toBe(100_000)
  })
  test.each([-1, 0.5, 2 ** 48])('%s is no time for a uuid', (ms) => {
    expect(() => uuidV7(ms, () => 0)).toThrow(RangeError)
  })
  test.each(['', '018BCFE5-6800-7986-B92D-908E2D9C37A1', '018bcfe5-6800-0986-b92d-908e2d9c37a1', 7])(
    '%s is no uuid',
    (u) => {
      expect(isUuid(u)).toBe(false)
    },
  )
})
