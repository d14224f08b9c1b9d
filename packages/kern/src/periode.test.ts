import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { datumVanDagnummer } from './datum.ts'
import {
  bevat,
  doorsnede,
  isGelijk,
  isPeriode,
  omvat,
  overlapt,
  type Periode,
  periode,
  voegSamen,
  zonder,
} from './periode.ts'
import { periodeAlsTekst, periodeUitTekst } from './periode-tekst.ts'

const dag = (n: number) => datumVanDagnummer(20_000 + n)
const eenPeriode = fc
  .tuple(fc.nat({ max: 40 }), fc.option(fc.integer({ min: 1, max: 20 })))
  .map(([van, lang]): Periode => ({ van: dag(van), tot: lang === null ? null : dag(van + lang) }))
const PUNTEN = Array.from({ length: 70 }, (_, i) => dag(i))
/** The oracle: a period is the set of days that lie in it. */
const dagen = (...ps: Periode[]) =>
  PUNTEN.filter((d) => ps.some((p) => p.van <= d && (p.tot === null || d < p.tot)))

test('the algebra is that of sets of days', () => {
  fc.assert(
    fc.property(eenPeriode, eenPeriode, fc.array(eenPeriode, { maxLength: 5 }), (a, b, rest) => {
      const samen = dagen(a).filter((d) => dagen(b).includes(d))
      expect(overlapt(a, b)).toBe(samen.length > 0)
      expect(overlapt(b, a)).toBe(overlapt(a, b))
      const d = doorsnede(a, b)
      expect(d ? dagen(d) : []).toEqual(samen)
      expect(omvat(a, b)).toBe(samen.length === dagen(b).length && (a.tot === null || b.tot !== null))
      for (const punt of PUNTEN) expect(bevat(a, punt)).toBe(dagen(a).includes(punt))

      const over = zonder(a, rest)
      expect(dagen(...over)).toEqual(dagen(a).filter((x) => !dagen(...rest).includes(x)))
      expect(over.every(isPeriode)).toBe(true)

      const een = voegSamen(rest)
      expect(dagen(...een)).toEqual(dagen(...rest))
      for (let i = 1; i < een.length; i++)
        expect((een[i - 1]?.tot ?? '9999') < (een[i]?.van ?? '')).toBe(true)
      expect(voegSamen([...rest].reverse())).toEqual(een)
    }),
    { numRuns: 300 },
  )
})

test('a place changes hands at one moment: touching is no overlap', () => {
  expect(overlapt(periode('2026-01-01', '2026-01-05'), periode('2026-01-05', '2026-01-09'))).toBe(false)
  expect(voegSamen([periode('2026-01-05'), periode('2026-01-01', '2026-01-05')])).toEqual([
    periode('2026-01-01'),
  ])
})

test('moments compare by time, whatever their spelling', () => {
  const p = periode('2026-11-22T22:40:00+01:00', '2026-11-22T23:00:00Z')
  expect(bevat(p, '2026-11-22T21:40:00Z')).toBe(true)
  expect(bevat(p, '2026-11-22T21:39:59.999Z')).toBe(false)
  expect(bevat(p, '2026-11-22T23:00:00.000Z')).toBe(false)
  expect(isGelijk(p, periode('2026-11-22T21:40:00.000Z', '2026-11-23T00:00:00+01:00'))).toBe(true)
})

test('a period that ends before it starts, is empty, or mixes dates with moments is refused', () => {
  expect(() => periode('2026-01-02', '2026-01-01')).toThrow(RangeError)
  expect(() => periode('2026-01-01', '2026-01-01')).toThrow(RangeError)
  expect(() => periode('2026-01-01', '2026-01-02T00:00:00Z')).toThrow(RangeError)
})

describe('PostgreSQL text', () => {
  test.each([
    ['[2026-01-01,2026-02-01)', { van: '2026-01-01', tot: '2026-02-01' }],
    ['[2026-01-01,)', { van: '2026-01-01', tot: null }],
    ['[2026-01-01,infinity)', { van: '2026-01-01', tot: null }],
    ['[2026-01-01,2026-01-31]', { van: '2026-01-01', tot: '2026-02-01' }],
    [
      '["2026-11-22 21:40:00+00","2026-11-23 08:00:00.25+00")',
      { van: '2026-11-22T21:40:00.000Z', tot: '2026-11-23T08:00:00.250Z' },
    ],
    ['["2026-11-22 22:40:00+01",)', { van: '2026-11-22T21:40:00.000Z', tot: null }],
    ['["2026-11-22 22:40:00+01:30",infinity)', { van: '2026-11-22T21:10:00.000Z', tot: null }],
    ['empty', null],
  ])('%s', (tekst, p) => {
    expect(periodeUitTekst(tekst)).toEqual(p)
  })
  test.each([
    '(,2026-01-01)',
    '[,2026-01-01)',
    '[2026-02-01,2026-01-01)',
    '[2026-02-30,)',
    '2026-01-01',
    '[a,b)',
    '(2026-01-01,)',
    '["2026-11-22 21:40:00+00","2026-11-23 08:00:00+00"]',
  ])('%s is refused', (tekst) => {
    expect(() => periodeUitTekst(tekst)).toThrow(RangeError)
  })
  test('there and back', () => {
    fc.assert(
      fc.property(eenPeriode, (p) => {
        expect(periodeUitTekst(periodeAlsTekst(p))).toEqual(p)
      }),
    )
    const p = periode('2026-11-22T21:40:00.000Z', '2026-11-23T08:00:00.000Z')
    expect(periodeUitTekst(periodeAlsTekst(p))).toEqual(p)
  })
})
