import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as d from './datum.ts'

describe('days are those of the Netherlands', () => {
  test('just before midnight in Amsterdam, winter and summer', () => {
    expect(d.vandaag('2026-11-22T22:59:59Z')).toBe('2026-11-22')
    expect(d.vandaag('2026-11-22T23:00:00Z')).toBe('2026-11-23')
    expect(d.vandaag('2026-07-01T21:59:59Z')).toBe('2026-07-01')
    expect(d.vandaag('2026-07-01T22:00:00Z')).toBe('2026-07-02')
  })
  test('clock time, also in the hour that comes twice', () => {
    expect(d.tijd('2026-11-22T21:40:00Z', 'nl')).toBe('22:40')
    expect(d.tijd('2026-10-25T00:30:00Z', 'nl')).toBe('02:30')
    expect(d.tijd('2026-10-25T01:30:00Z', 'nl')).toBe('02:30')
    expect(d.tijd('2026-11-22T23:10:00Z', 'en')).toBe('00:10')
  })
})

test('dates in both languages', () => {
  expect(d.datumLang('2026-03-04', 'nl')).toBe('4 maart 2026')
  expect(d.datumLang('2026-03-04', 'en')).toBe('4 March 2026')
  expect(d.datumKort('2026-03-04', 'nl')).toBe('4 mrt 2026')
  expect(d.dagEnDatum('2026-11-22', 'nl')).toBe('zondag 22 november')
})

test('a moment of today is a clock time, another day has its date', () => {
  expect(d.kortMoment('2026-11-22T21:40:00Z', '2026-11-22T22:00:00Z', 'nl')).toBe('22:40')
  expect(d.kortMoment('2026-11-22T21:40:00Z', '2026-11-22T23:30:00Z', 'nl')).toBe('22 nov 22:40')
})

describe('age of a figure', () => {
  const op = '2026-11-22T12:00:00Z'
  test.each([
    ['2026-11-22T12:00:59Z', 0, 'nu'],
    ['2026-11-22T12:01:00Z', 1, 'minuut'],
    ['2026-11-22T12:59:59Z', 59, 'minuut'],
    ['2026-11-22T13:00:00Z', 1, 'uur'],
    ['2026-11-24T11:59:59Z', 47, 'uur'],
    ['2026-11-24T12:00:00Z', 2, 'dag'],
    ['2026-11-22T11:00:00Z', 0, 'nu'],
  ])('at %s', (nu, aantal, eenheid) => {
    expect(d.ouderdom(op, nu)).toEqual({ aantal, eenheid })
  })
})

describe('reading a typed date', () => {
  test.each([
    ['3-4-1976', '1976-04-03'],
    ['03/04/1976', '1976-04-03'],
    [' 3.4.1976 ', '1976-04-03'],
    ['1976-04-03', '1976-04-03'],
    ['29-2-2024', '2024-02-29'],
  ])('%s', (getypt, datum) => expect(d.leesDatum(getypt)).toBe(datum))
  test.each(['29-2-2023', '31-4-2026', '1-13-2026', '3-4-76', '', 'morgen', '0-1-2026'])(
    'not: %s',
    (getypt) => expect(d.leesDatum(getypt)).toBeNull(),
  )
  test('what we show is what we read', () => {
    const dag = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(dag, (dat) => {
        const iso = dat.toISOString().slice(0, 10)
        expect(d.leesDatum(d.getypteDatum(iso))).toBe(iso)
      }),
    )
  })
})

test('days between are whole calendar days, also over a change of the clock', () => {
  expect(d.dagenTussen('2026-10-24', '2026-10-26')).toBe(2)
  expect(d.dagenTussen('2026-03-30', '2026-03-28')).toBe(-2)
  expect(d.plusDagen('2026-02-27', 2)).toBe('2026-03-01')
})

test('age in years turns on the birthday', () => {
  expect(d.leeftijdInJaren('1976-11-23', '2026-11-22')).toBe(49)
  expect(d.leeftijdInJaren('1976-11-22', '2026-11-22')).toBe(50)
  expect(d.leeftijdInJaren('2027-01-01', '2026-11-22')).toBeNull()
})
