import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beste, waardeVan } from '../proef/uitputtend.ts'
import type { Toewijzingsvraag } from './vraag.ts'
import { wijsToe } from './wijs-toe.ts'

const vraagVan = (
  prioriteit: number[],
  pasvorm: (number | null)[][],
  groepen: string[] = [],
  plekgroepen: string[] = [],
): Toewijzingsvraag => ({
  clienten: prioriteit.map((p, i) => ({ id: `c${i}`, prioriteit: p, groep: groepen[i] })),
  plekken: (pasvorm[0] ?? []).map((_, j) => ({ id: `p${j}`, groep: plekgroepen[j] })),
  pasvorm,
})

const opgave = fc
  .record({
    n: fc.integer({ min: 1, max: 5 }),
    m: fc.integer({ min: 1, max: 5 }),
    breed: fc.constantFrom(1, 3, 40),
    // So large that the classes no longer fit in one number beside the fit.
    maal: fc.constantFrom(1, 4_000_000_000_000),
  })
  .chain(({ n, m, breed, maal }) =>
    fc.record({
      prioriteit: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: n, maxLength: n }),
      pasvorm: fc.array(
        fc.array(
          fc.option(
            fc.integer({ min: -breed, max: breed }).map((w) => w * maal),
            { freq: 3 },
          ),
          {
            minLength: m,
            maxLength: m,
          },
        ),
        { minLength: n, maxLength: n },
      ),
      groepen: fc.array(fc.constantFrom('x', 'y', 'z'), { minLength: n, maxLength: n }),
      plekgroepen: fc.array(fc.constantFrom('v', 'w'), { minLength: m, maxLength: m }),
      quota: fc.array(
        fc.oneof(
          fc.record({
            over: fc.constant('clienten' as const),
            groep: fc.constantFrom('x', 'y'),
            hoogstens: fc.integer({ min: 0, max: 3 }),
          }),
          fc.record({
            over: fc.constant('plekken' as const),
            groep: fc.constantFrom('v', 'w'),
            hoogstens: fc.integer({ min: 0, max: 3 }),
          }),
        ),
        { maxLength: 3 },
      ),
      lot: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
    }),
  )
const alsVraag = (o: {
  prioriteit: number[]
  pasvorm: (number | null)[][]
  groepen: string[]
  plekgroepen: string[]
  quota: Toewijzingsvraag['quota']
  lot: number[]
}): Toewijzingsvraag => ({
  ...vraagVan(o.prioriteit, o.pasvorm, o.groepen, o.plekgroepen),
  quota: o.quota,
  loting: new Map(o.prioriteit.map((_, i) => [`c${i}`, o.lot[i]! + 1])),
})

test('de waarde is die van het uitputtend zoeken, met quota', () => {
  fc.assert(
    fc.property(opgave, (o) => {
      const vraag = alsVraag(o)
      const uit = wijsToe(vraag)
      expect(waardeVan(vraag, uit.plek)).toEqual(beste(vraag).waarde)
    }),
    { numRuns: 600 },
  )
})

test('van alle beste antwoorden het antwoord dat het lot aanwijst', () => {
  fc.assert(
    fc.property(opgave, (o) => {
      const vraag = alsVraag({
        ...o,
        pasvorm: o.pasvorm.map((r) =>
          r.map((w) => (w === null ? null : Math.sign(w) * 100_000_000_000_000 ** (o.lot[0]! % 2))),
        ),
      })
      expect(wijsToe(vraag).plek).toEqual(beste(vraag).plek)
    }),
    { numRuns: 600 },
  )
})

test('de volgorde van de invoer doet er niet toe', () => {
  fc.assert(
    fc.property(opgave, fc.nat(), (o, draai) => {
      const vraag = alsVraag(o)
      const wentel = <T>(rij: readonly T[], k: number): T[] => [
        ...rij.slice(k % rij.length),
        ...rij.slice(0, k % rij.length),
      ]
      const gedraaid = {
        ...vraag,
        clienten: wentel(vraag.clienten, draai),
        plekken: wentel(vraag.plekken, draai).toReversed(),
        pasvorm: wentel(vraag.pasvorm, draai).map((r) => wentel(r, draai).toReversed()),
      }
      const [a, b] = [wijsToe(vraag), wijsToe(gedraaid)]
      expect(Object.fromEntries(b.plek)).toEqual(Object.fromEntries(a.plek))
    }),
    { numRuns: 300 },
  )
})

test('een plek erbij of een ruimer quotum maakt het nooit slechter', () => {
  const nietMinder = (a: number[], b: number[]) => {
    const eerste = a.findIndex((w, i) => w !== b[i])
    return eerste < 0 || b[eerste]! > a[eerste]!
  }
  fc.assert(
    fc.property(
      opgave,
      fc.array(fc.option(fc.integer({ min: -5, max: 5 })), { minLength: 5, maxLength: 5 }),
      (o, kolom) => {
        const vraag = alsVraag(o)
        const meer = {
          ...vraag,
          plekken: [...vraag.plekken, { id: 'erbij' }],
          pasvorm: vraag.pasvorm.map((r, i) => [...r, kolom[i]!]),
        }
        const ruimer = { ...vraag, quota: vraag.quota!.map((q) => ({ ...q, hoogstens: q.hoogstens + 1 })) }
        const waarde = waardeVan(vraag, wijsToe(vraag).plek)
        expect(nietMinder(waarde, waardeVan(meer, wijsToe(meer).plek))).toBe(true)
        expect(nietMinder(waarde, waardeVan(ruimer, wijsToe(ruimer).plek))).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

test('honderden klassen: geen klasse verliest van alles daaronder samen', () => {
  const n = 300
  // Everyone has a class; client i may only have place ⌊i/2⌋: the higher of each pair gets it, however bad the fit.
  const pasvorm = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n / 2 }, (_, j) => (j === i >> 1 ? (i % 2 ? -1_000_000 : 1_000_000) : null)),
  )
  const uit = wijsToe(
    vraagVan(
      Array.from({ length: n }, (_, i) => i),
      pasvorm,
    ),
  )
  expect([...uit.plek.values()].map((p, i) => (p === null) === (i % 2 === 0)).every(Boolean)).toBe(true)
})

test('decimalen worden precies opgeteld; te fijn of te groot wordt geweigerd', () => {
  expect(
    wijsToe(
      vraagVan(
        [1, 1],
        [
          [0.1, 0.2],
          [0.2, 0.1],
        ],
      ),
    ).totaalPasvorm,
  ).toBe(0.4)
  expect(() => wijsToe(vraagVan([1], [[1 / 3]]))).toThrow(RangeError)
  expect(() => wijsToe(vraagVan([1], [[1e300]]))).toThrow(RangeError)
})

test('zonder mensen of zonder plekken', () => {
  expect(wijsToe(vraagVan([], [])).totaalPasvorm).toBe(0)
  expect(wijsToe(vraagVan([1, 2], [[], []])).perPrioriteit).toEqual([
    { prioriteit: 2, geplaatst: 0 },
    { prioriteit: 1, geplaatst: 0 },
  ])
})
