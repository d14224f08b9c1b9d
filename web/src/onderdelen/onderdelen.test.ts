import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resterend } from './Aftellen.tsx'
import { leesDatumantwoord } from './datumantwoord.ts'
import { leesGetal } from './getal.ts'
import { lijnpad, losse, stapels } from './grafiek.ts'
import { schik } from './kaart.ts'
import { initialen } from './Naam.tsx'
import {
  type Filter,
  filterRijen,
  type Kolom,
  leesSortering,
  schrijfSortering,
  vergelijk,
} from './tabelmodel.ts'
import { volgende } from './tabelstaat.ts'
import { termijnstand } from './Termijn.tsx'

describe('a date of birth as people say it', () => {
  const dag = '2026-11-22'
  test('exact', () =>
    expect(leesDatumantwoord('3-4-1976', dag, true)).toEqual({
      soort: 'datum',
      datum: '1976-04-03',
      geschat: false,
    }))
  test.each(['50', '±50', '50 jaar', 'ongeveer 50 jaar', 'about 50 years'])(
    'an age is an estimate: %s',
    (getypt) =>
      expect(leesDatumantwoord(getypt, dag, true)).toEqual({
        soort: 'datum',
        datum: '1976-05-23',
        geschat: true,
      }),
  )
  test('a year is an estimate', () =>
    expect(leesDatumantwoord('1976', dag, true)).toEqual({
      soort: 'datum',
      datum: '1976-07-01',
      geschat: true,
    }))
  test('an age on 29 February', () =>
    expect(leesDatumantwoord('21', '2024-02-29', true)).toMatchObject({ soort: 'datum', geschat: true }))
  test.each(['121', '2027', 'oud', '31-2-1990'])('not read, and kept as typed: %s', (getypt) =>
    expect(leesDatumantwoord(getypt, dag, true)).toEqual({ soort: 'getypt', tekst: getypt }),
  )
  test('an age is no other date', () =>
    expect(leesDatumantwoord('50', dag, false)).toEqual({ soort: 'getypt', tekst: '50' }))
  test('nothing typed is nothing answered', () => expect(leesDatumantwoord('  ', dag, true)).toBeNull())
})

test.each([
  ['12', 12],
  ['1.250,50', 1250.5],
  ['1250,5', 1250.5],
  ['0.5', 0.5],
  ['1.250', 1250],
  [' 95 ', 95],
  ['', null],
  ['twee', Number.NaN],
  ['1,2,3', Number.NaN],
])('number %s', (getypt, getal) => expect(leesGetal(getypt)).toBe(getal))

describe('table', () => {
  type Rij = { naam: string; n: number | null; soort: string }
  const rijen: Rij[] = [
    { naam: 'Plek 10', n: 3, soort: 'opvang' },
    { naam: 'Plek 9', n: null, soort: 'crisis' },
    { naam: 'Café René', n: 1, soort: 'opvang' },
  ]
  const kolommen: Kolom<Rij>[] = [
    { id: 'naam', kop: 'Naam', waarde: (r) => r.naam },
    { id: 'n', kop: 'N', waarde: (r) => r.n },
  ]
  const filters: Filter<Rij>[] = [{ id: 'soort', label: 'Soort', opties: [], waarde: (r) => r.soort }]
  test('filters and words both have to fit; accents do not matter', () => {
    expect(filterRijen(rijen, kolommen, filters, { soort: 'opvang' }, '')).toHaveLength(2)
    expect(filterRijen(rijen, kolommen, filters, {}, 'rene cafe')).toEqual([rijen[2]])
    expect(filterRijen(rijen, kolommen, filters, { soort: 'crisis' }, 'rene')).toEqual([])
  })
  test('order: numbers within words, nothing last', () => {
    expect(rijen.map((r) => r.naam).sort(vergelijk)).toEqual(['Café René', 'Plek 9', 'Plek 10'])
    expect([null, 2, 10, 1].sort(vergelijk)).toEqual([1, 2, 10, null])
  })
  test('order is a consistent order', () => {
    const cel = fc.oneof(fc.constant(null), fc.integer(), fc.string())
    fc.assert(
      fc.property(
        cel,
        cel,
        (a, b) => Math.sign(vergelijk(a, b)) === -Math.sign(vergelijk(b, a)) || 0 === vergelijk(a, b),
      ),
    )
  })
  test('sorting in the URL', () => {
    for (const s of ['naam', '-naam', undefined]) expect(schrijfSortering(leesSortering(s))).toBe(s)
  })
  test('a new filter begins at the first page, a page does not', () => {
    const nu = { pagina: 4, sorteer: 'naam', filters: {} }
    expect(volgende(nu, { filters: { soort: 'x' } }).pagina).toBe(1)
    expect(volgende(nu, { pagina: 5 }).pagina).toBe(5)
  })
})

describe('map', () => {
  const maat = { breedte: 600, tegelbreedte: 120, tegelhoogte: 60, tussen: 8 }
  const punt = fc.record({
    x: fc.integer({ min: 0, max: 100 }),
    y: fc.integer({ min: 0, max: 100 }),
    naam: fc.string(),
  })
  test('no two tiles overlap, all within the width, none is lost', () => {
    fc.assert(
      fc.property(fc.array(punt, { minLength: 1, maxLength: 20 }), (punten) => {
        const uit = schik(punten, maat)
        expect(uit).toHaveLength(punten.length)
        for (const [i, a] of uit.entries()) {
          expect(a.links).toBeGreaterThanOrEqual(0)
          expect(a.links + maat.tegelbreedte).toBeLessThanOrEqual(maat.breedte)
          expect(a.boven).toBeGreaterThanOrEqual(0)
          for (const b of uit.slice(i + 1))
            expect(
              Math.abs(a.links - b.links) >= maat.tegelbreedte ||
                Math.abs(a.boven - b.boven) >= maat.tegelhoogte,
            ).toBe(true)
        }
      }),
    )
  })
})

describe('charts', () => {
  test('parts of a bar touch and add up', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000)), (waarden) => {
        const { delen, totaal } = stapels(waarden)
        expect(delen.at(-1)?.tot ?? 0).toBe(totaal)
        for (const [i, deel] of delen.entries()) expect(deel.van).toBe(delen[i - 1]?.tot ?? 0)
      }),
    )
  })
  test('what is not known is a gap, not a zero', () => {
    const pad = lijnpad(
      [
        { x: '1', y: 1 },
        { x: '2', y: null },
        { x: '3', y: 2 },
        { x: '4', y: 3 },
      ],
      Number,
      (y) => y,
    )
    expect(pad).toBe('M1,1M3,2L4,3')
  })
  test('a point that stands alone is a dot: the only one, and between two gaps', () => {
    const punten = [1, null, 2, 3, null, null, 4].map((y, i) => ({ x: String(i), y }))
    expect(losse(punten).map((p) => p.y)).toEqual([1, 4])
    expect(losse([{ x: '0', y: 0 }])).toHaveLength(1)
    expect(losse([{ x: '0', y: null }])).toEqual([])
  })
})

test('a hold counts down and never below zero', () => {
  expect(resterend(90_000, 0)).toEqual({ minuten: 1, seconden: 30, voorbij: false })
  expect(resterend(500, 0)).toEqual({ minuten: 0, seconden: 1, voorbij: false })
  expect(resterend(0, 1)).toEqual({ minuten: 0, seconden: 0, voorbij: true })
})

test('terms: late, today, soon, far', () => {
  expect([-1, 0, 2, 3].map((dagen) => termijnstand(dagen, 2))).toEqual([
    'te_laat',
    'vandaag',
    'bijna',
    'ruim',
  ])
})

test('initials', () => {
  expect(initialen('Jan van den Berg')).toBe('J.v.d.B.')
  expect(initialen('Şükran Yılmaz-de Wit')).toBe('Ş.Y.d.W.')
  expect(initialen('  ')).toBe('')
})
