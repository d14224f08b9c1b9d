import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { datumVanDagnummer } from './datum.ts'
import { isDuur, leesDuur, momentMinDuur, momentPlusDuur, plusDuur } from './duur.ts'
import { datumIn, epochVan, isMoment, momentVan, momentVanEpoch, tijdIn } from './moment.ts'

const ZONES = [
  'Europe/Amsterdam',
  'UTC',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
]

describe('momentVan on the days on which the clocks change', () => {
  test.each([
    ['2026-03-29', '00:00', '2026-03-28T23:00:00.000Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'], // does not exist: becomes 03:30
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-03-30', '00:00', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '00:00', '2026-10-24T22:00:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'], // the first of the two
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['2026-10-26', '00:00', '2026-10-25T23:00:00.000Z'],
    ['2026-11-22', '22:40', '2026-11-22T21:40:00.000Z'],
  ])('%s %s in Amsterdam is %s', (datum, tijd, moment) => {
    expect(momentVan(datum, tijd)).toBe(moment)
  })
  test.each(['24:00', '9:00', '12:60', '', '12'])('"%s" is no time', (tijd) => {
    expect(() => momentVan('2026-03-29', tijd)).toThrow(RangeError)
  })
})

test.each([
  ['2026-03-28T22:59:59.999Z', '2026-03-28', '23:59'],
  ['2026-03-28T23:00:00Z', '2026-03-29', '00:00'],
  ['2026-03-29T21:59:59Z', '2026-03-29', '23:59'],
  ['2026-03-29T22:00:00Z', '2026-03-30', '00:00'],
  ['2026-10-25T22:59:59Z', '2026-10-25', '23:59'],
  ['2026-10-25T23:00:00Z', '2026-10-26', '00:00'],
  ['2026-12-31T23:30:00Z', '2027-01-01', '00:30'],
  ['2026-07-01T00:30:00+02:00', '2026-07-01', '00:30'],
])('%s is %s %s in Amsterdam', (moment, datum, tijd) => {
  expect(datumIn(moment)).toBe(datum)
  expect(tijdIn(moment)).toBe(tijd)
})

test('dates, times and moments agree with Temporal in every zone', () => {
  const dag = fc.integer({ min: -10_000, max: 40_000 })
  fc.assert(
    fc.property(dag, fc.integer({ min: 0, max: 1439 }), fc.constantFrom(...ZONES), (d, minuut, zone) => {
      const datum = datumVanDagnummer(d)
      const tijd = `${String(Math.floor(minuut / 60)).padStart(2, '0')}:${String(minuut % 60).padStart(2, '0')}`
      const z = Temporal.PlainDateTime.from(`${datum}T${tijd}`).toZonedDateTime(zone)
      const moment = momentVan(datum, tijd, zone)
      expect(epochVan(moment)).toBe(z.epochMilliseconds)
      expect(datumIn(moment, zone)).toBe(z.toPlainDate().toString())
      expect(tijdIn(moment, zone)).toBe(z.toPlainTime().toString({ smallestUnit: 'minute' }))
    }),
    {
      numRuns: 500,
      examples: ZONES.flatMap(
        (z) =>
          [
            [20_541, 150, z],
            [20_751, 150, z],
          ] as [number, number, string][],
      ),
    },
  )
})

test.each(['2026-11-22', '2026-11-22T12:00', '2026-02-30T12:00:00Z', '2026-11-22T25:00:00Z', 'nu', 7])(
  '%s is no moment',
  (waarde) => {
    expect(isMoment(waarde)).toBe(false)
    expect(() => epochVan(waarde as string)).toThrow(RangeError)
  },
)

describe('durations', () => {
  test.each(['P', 'PT', 'P1', '-P1D', 'P1.5D', 'P1D2M', '14 dagen', 'P1YT', ''])('"%s" is none', (d) => {
    expect(isDuur(d)).toBe(false)
    expect(leesDuur(d)).toBeNull()
  })
  test.each([
    ['2026-01-01', 'P42D', '2026-02-12'],
    ['2026-01-01', 'P6W', '2026-02-12'],
    ['2026-11-30', 'P3M', '2027-02-28'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2026-05-01', 'P5Y', '2031-05-01'],
    ['2026-01-31', 'P1M1D', '2026-03-01'],
  ])('%s + %s = %s', (van, duur, naar) => {
    expect(plusDuur(van, duur)).toBe(naar)
  })
  test('a date carries no hours', () => {
    expect(() => plusDuur('2026-01-01', 'PT4H')).toThrow(RangeError)
    expect(() => plusDuur('2026-01-01', 'vier weken')).toThrow(RangeError)
  })
  test('a day over the change of the clocks keeps the clock time; hours are exact', () => {
    expect(momentPlusDuur('2026-03-28T11:00:00Z', 'P1D')).toBe('2026-03-29T10:00:00.000Z')
    expect(momentPlusDuur('2026-03-28T11:00:00Z', 'PT24H')).toBe('2026-03-29T11:00:00.000Z')
    expect(momentMinDuur('2026-10-25T12:00:00Z', 'P1D')).toBe('2026-10-24T11:00:00.000Z')
  })
  test('agree with Temporal', () => {
    const deel = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3e12 }), deel, deel, deel, (ms, m, d, u) => {
        const z = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Europe/Amsterdam')
        const duur = `P${m}M${d}DT${u}H`
        expect(epochVan(momentPlusDuur(momentVanEpoch(ms), duur))).toBe(z.add(duur).epochMilliseconds)
        expect(epochVan(momentMinDuur(momentVanEpoch(ms), duur))).toBe(z.subtract(duur).epochMilliseconds)
      }),
    )
  })
})
