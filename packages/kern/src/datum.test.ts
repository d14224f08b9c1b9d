import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  dagenTussen,
  dagnummer,
  datumVanDagnummer,
  isDatum,
  isSchrikkeljaar,
  leeftijdOp,
  plusDagen,
  plusMaanden,
  vergelijk,
  weekdag,
} from './datum.ts'

const eenDatum = fc.integer({ min: -719_162, max: 2_932_896 }).map(datumVanDagnummer)
const gewoneDatum = fc.integer({ min: -25_000, max: 60_000 }).map(datumVanDagnummer)

describe('isDatum', () => {
  test.each(['2026-11-22', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a date', (d) => {
    expect(isDatum(d)).toBe(true)
  })
  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '0000-01-01',
    '',
    '22-11-2026',
    '2026-11-22T00:00:00Z',
    '2026/11/22',
    ' 2026-11-2',
    '２０２６-11-22',
    '2026-11-2x',
    20261122,
    null,
    undefined,
  ])('%s is no date', (d) => {
    expect(isDatum(d)).toBe(false)
  })
})

test('a wrong date is refused without repeating it', () => {
  expect(() => plusDagen('1987-02-30', 1)).toThrow(RangeError)
  expect(() => plusDagen('1987-02-30', 1)).not.toThrow(/1987/)
  expect(() => plusDagen('9999-12-31', 1)).toThrow(RangeError)
  expect(() => plusDagen('2026-01-01', 0.5)).toThrow(RangeError)
})

test('every date agrees with Temporal', () => {
  fc.assert(
    fc.property(eenDatum, fc.integer({ min: -1000, max: 1000 }), (datum, n) => {
      const t = Temporal.PlainDate.from(datum)
      expect(datum).toBe(t.toString())
      expect(weekdag(datum)).toBe(t.dayOfWeek)
      expect(isSchrikkeljaar(t.year)).toBe(t.inLeapYear)
      const [min, max] = [Temporal.PlainDate.from('0002-01-01'), Temporal.PlainDate.from('9998-12-31')]
      if (Temporal.PlainDate.compare(t, min) < 0 || Temporal.PlainDate.compare(t, max) > 0) return
      expect(plusDagen(datum, n % 300)).toBe(t.add({ days: n % 300 }).toString())
      expect(plusMaanden(datum, n % 12)).toBe(t.add({ months: n % 12 }).toString())
    }),
  )
})

test('plusDagen goes back the way it came, and dagenTussen measures it', () => {
  fc.assert(
    fc.property(gewoneDatum, fc.integer({ min: -20_000, max: 20_000 }), (datum, n) => {
      const later = plusDagen(datum, n)
      expect(plusDagen(later, -n)).toBe(datum)
      expect(dagenTussen(datum, later)).toBe(n)
      expect(Math.sign(vergelijk(later, datum))).toBe(Math.sign(n))
      expect(datumVanDagnummer(dagnummer(datum))).toBe(datum)
    }),
  )
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-01-15', -13, '2024-12-15'],
  ['2024-02-29', 12, '2025-02-28'],
])('%s + %i months = %s', (van, n, naar) => {
  expect(plusMaanden(van, n)).toBe(naar)
})

test.each([
  ['2000-06-15', '2026-06-14', 25],
  ['2000-06-15', '2026-06-15', 26],
  ['2000-02-29', '2001-02-28', 0],
  ['2000-02-29', '2001-03-01', 1],
  ['2000-02-29', '2004-02-29', 4],
  ['2026-11-22', '2026-11-22', 0],
  ['2026-11-22', '2026-11-21', -1],
  ['2008-11-22', '2026-11-21', 17],
])('born %s, on %s: %i years', (geboren, op, jaren) => {
  expect(leeftijdOp(geboren, op)).toBe(jaren)
})

test('vectors of the crisis pilot: 243 days, and 17-10-2018 is day 78', () => {
  expect(dagenTussen('2018-08-01', '2019-03-31') + 1).toBe(243)
  expect(dagenTussen('2018-08-01', '2018-10-17') + 1).toBe(78)
})
