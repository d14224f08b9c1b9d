import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { controleerLoting, legZaadVast, trekLoting } from './loting.ts'
import { legToewijzingUit, waaromToegewezen } from './uitleg.ts'
import type { Quotum, Toewijzingsvraag } from './vraag.ts'
import { wijsToe } from './wijs-toe.ts'

const sha256 = (tekst: string) => createHash('sha256').update(tekst, 'utf8').digest('hex')
const ZAAD = '4f1c0e9a77b25d3386aa01f2c4d9be50'

const vraagVan = (
  clienten: [string, number, string?][],
  pasvorm: (number | null)[][],
  quota: Quotum[] = [],
  loting?: Map<string, number>,
): Toewijzingsvraag => ({
  clienten: clienten.map(([id, prioriteit, groep]) => ({ id, prioriteit, groep })),
  plekken: (pasvorm[0] ?? []).map((_, j) => ({ id: `p${j}` })),
  pasvorm,
  quota,
  loting,
})
const uitlegVan = (vraag: Toewijzingsvraag, id: string) => legToewijzingUit(vraag, wijsToe(vraag), id)

test('wat in de weg stond: niet toegestaan, voorrang, pasvorm, lot of quotum', () => {
  expect(
    uitlegVan(
      vraagVan(
        [
          ['a', 1],
          ['b', 1],
        ],
        [[5], [null]],
      ),
      'b',
    ).grens,
  ).toEqual({ soort: 'niet-toegestaan' })
  const voorrang = vraagVan(
    [
      ['a', 3],
      ['b', 1],
    ],
    [[1], [9]],
  )
  expect(uitlegVan(voorrang, 'b')).toMatchObject({
    grens: { soort: 'prioriteit', prioriteit: 3 },
    zouHelpen: { prioriteit: 3, plekErbijAls: 'p0', quota: [] },
    beter: [{ plek: 'p0', pasvorm: 9, bij: 'a' }],
  })
  expect(
    uitlegVan(
      vraagVan(
        [
          ['a', 1],
          ['b', 1],
        ],
        [[5], [4]],
      ),
      'b',
    ).grens,
  ).toEqual({ soort: 'pasvorm' })
  const lot = new Map([
    ['a', 2],
    ['b', 1],
  ])
  expect(
    uitlegVan(
      vraagVan(
        [
          ['a', 1],
          ['b', 1],
        ],
        [[5], [5]],
        [],
        lot,
      ),
      'a',
    ).grens,
  ).toEqual({ soort: 'loting', lot: 2 })
  const quotum: Quotum = { over: 'clienten', groep: 'x', hoogstens: 1 }
  const vol = vraagVan(
    [
      ['a', 1, 'x'],
      ['b', 1, 'x'],
    ],
    [
      [5, 5],
      [4, 4],
    ],
    [quotum],
  )
  expect(uitlegVan(vol, 'b')).toMatchObject({
    grens: { soort: 'quotum', quotum },
    zouHelpen: { quota: [quotum] },
  })
  const dicht = vraagVan(
    [['a', 1, 'x']],
    [[5]],
    [
      { ...quotum, hoogstens: 0 },
      { ...quotum, hoogstens: 0 },
    ],
  )
  expect(uitlegVan(dicht, 'a')).toMatchObject({
    grens: { soort: 'capaciteit' },
    zouHelpen: { prioriteit: null },
  })
})

test('waarom de een de plek heeft en niet de ander: het eerste criterium dat slechter zou zijn', () => {
  const waarom = (vraag: Toewijzingsvraag, a: string, b: string) =>
    waaromToegewezen(vraag, wijsToe(vraag), a, b).reden
  expect(
    waarom(
      vraagVan(
        [
          ['a', 2],
          ['b', 1],
        ],
        [[1], [9]],
      ),
      'a',
      'b',
    ),
  ).toEqual({
    soort: 'prioriteit',
    prioriteit: 2,
    nu: 1,
    dan: 0,
  })
  expect(
    waarom(
      vraagVan(
        [
          ['a', 1],
          ['b', 1],
        ],
        [[5], [4]],
      ),
      'a',
      'b',
    ),
  ).toEqual({ soort: 'pasvorm', nu: 5, dan: 4 })
  expect(
    waarom(
      vraagVan(
        [
          ['a', 1],
          ['b', 1],
        ],
        [[5], [5]],
      ),
      'a',
      'b',
    ),
  ).toMatchObject({ soort: 'loting' })
  expect(
    waarom(
      vraagVan(
        [
          ['a', 1],
          ['b', 1],
        ],
        [[5], [null]],
      ),
      'a',
      'b',
    ),
  ).toEqual({ soort: 'niet-toegestaan' })
  const dicht: Quotum = { over: 'clienten', groep: 'x', hoogstens: 0 }
  expect(
    waarom(
      vraagVan(
        [
          ['a', 1],
          ['b', 9, 'x'],
        ],
        [[5], [5]],
        [dicht],
      ),
      'a',
      'b',
    ),
  ).toEqual({ soort: 'quotum' })
  // b fits worse than a on p0, but a also fits p1: with p0 for b, c would lose its only place.
  const samen = vraagVan(
    [
      ['a', 1],
      ['b', 1],
      ['c', 2],
    ],
    [
      [5, null],
      [9, null],
      [null, 3],
    ],
  )
  expect(waarom(samen, 'c', 'a')).toEqual({ soort: 'niet-toegestaan' })
  expect(waarom(samen, 'b', 'a')).toEqual({ soort: 'pasvorm', nu: 12, dan: 8 })
})

test('wat zou helpen, helpt', () => {
  const cel = fc.option(fc.integer({ min: 0, max: 3 }), { freq: 3 })
  const opgave = fc.record({
    prioriteit: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 5, maxLength: 5 }),
    pasvorm: fc.array(fc.array(cel, { minLength: 3, maxLength: 3 }), { minLength: 5, maxLength: 5 }),
    hoogstens: fc.integer({ min: 0, max: 2 }),
  })
  fc.assert(
    fc.property(opgave, ({ prioriteit, pasvorm, hoogstens }) => {
      const vraag = vraagVan(
        prioriteit.map((p, i) => [`c${i}`, p, i % 2 ? 'x' : 'y']),
        pasvorm,
        [{ over: 'clienten', groep: 'x', hoogstens }],
        trekLoting(ZAAD, ['c0', 'c1', 'c2', 'c3', 'c4']).nummers as Map<string, number>,
      )
      const uitkomst = wijsToe(vraag)
      for (const [id, plek] of uitkomst.plek) {
        const uit = legToewijzingUit(vraag, uitkomst, id)
        expect(uit.grens === null).toBe(plek !== null)
        const { prioriteit: hoger } = uit.zouHelpen
        if (hoger === null) continue
        const clienten = vraag.clienten.map((c) => (c.id === id ? { ...c, prioriteit: hoger } : c))
        expect(wijsToe({ ...vraag, clienten }).plek.get(id)).not.toBeNull()
        const ik = prioriteit[Number(id.slice(1))]!
        for (const p of new Set(prioriteit.filter((x) => x >= ik && x < hoger))) {
          const lager = vraag.clienten.map((c) => (c.id === id ? { ...c, prioriteit: p } : c))
          expect(wijsToe({ ...vraag, clienten: lager }).plek.get(id)).toBeNull()
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('een loting is na te spelen, en bedrog valt op', () => {
  const deelnemers = ['bo', 'an', 'cy', 'di', 'ed']
  const { volgorde, nummers } = trekLoting(ZAAD, deelnemers, 'lijst 7')
  expect(trekLoting(ZAAD, deelnemers.toReversed(), 'lijst 7').volgorde).toEqual(volgorde)
  // Computed apart, in another language, from the description of the scheme.
  expect(volgorde).toEqual(['cy', 'di', 'ed', 'an', 'bo'])
  expect(nummers.get(volgorde[0]!)).toBe(1)
  const bewijs = {
    vastlegging: legZaadVast(ZAAD, sha256),
    zaad: ZAAD,
    openbaar: 'lijst 7',
    deelnemers,
    volgorde,
  }
  expect(bewijs.vastlegging).toMatch(/^[0-9a-f]{64}$/)
  expect(controleerLoting(bewijs, sha256)).toEqual([])
  expect(controleerLoting({ ...bewijs, zaad: `${ZAAD}0` }, sha256)).toContain('vastlegging')
  expect(controleerLoting({ ...bewijs, volgorde: volgorde.toReversed() }, sha256)).toEqual(['volgorde'])
  expect(controleerLoting({ ...bewijs, deelnemers: [...deelnemers, 'fa'] }, sha256)).toEqual(['volgorde'])
  expect(controleerLoting({ ...bewijs, openbaar: 'lijst 8' }, sha256)).toEqual(['volgorde'])
  expect(() => trekLoting(ZAAD, ['an', 'an'])).toThrow(RangeError)
  expect(() => legZaadVast('kort', sha256)).toThrow(RangeError)
})

test('elk lot is even kansrijk', () => {
  const keer = { a: 0, b: 0, c: 0 }
  for (let i = 0; i < 3000; i++) keer[trekLoting(`${ZAAD}${i}`, ['a', 'b', 'c']).volgorde[0] as 'a'] += 1
  // Five standard deviations of a binomial of 3000 draws with chance 1/3.
  for (const aantal of Object.values(keer))
    expect(Math.abs(aantal - 1000)).toBeLessThan(5 * Math.sqrt(3000 * (2 / 9)))
})
