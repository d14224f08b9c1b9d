import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dagenTussen, datumVanDagnummer, plusDagen, weekdag } from './datum.ts'
import {
  eerstvolgendeWerkdag,
  feestdagen,
  isWerkdag,
  pasen,
  plusWerkdagen,
  verschuifNaarWerkdag,
  werkdagenTussen,
} from './werkdagen.ts'

/** Easter Sunday and King's Day per year, from published calendars. */
const JAREN: [number, string, string][] = [
  [2015, '04-05', '04-27'],
  [2016, '03-27', '04-27'],
  [2017, '04-16', '04-27'],
  [2018, '04-01', '04-27'],
  [2019, '04-21', '04-27'],
  [2020, '04-12', '04-27'],
  [2021, '04-04', '04-27'],
  [2022, '04-17', '04-27'],
  [2023, '04-09', '04-27'],
  [2024, '03-31', '04-27'],
  [2025, '04-20', '04-26'],
  [2026, '04-05', '04-27'],
  [2027, '03-28', '04-27'],
  [2028, '04-16', '04-27'],
  [2029, '04-01', '04-27'],
  [2030, '04-21', '04-27'],
  [2031, '04-13', '04-26'],
  [2032, '03-28', '04-27'],
  [2033, '04-17', '04-27'],
  [2034, '04-09', '04-27'],
  [2035, '03-25', '04-27'],
  [2036, '04-13', '04-26'],
  [2037, '04-05', '04-27'],
  [2038, '04-25', '04-27'],
  [2039, '04-10', '04-27'],
  [2040, '04-01', '04-27'],
]

describe.each(JAREN)('%i', (jaar, paasdag, koningsdag) => {
  const dag = (naam: string) => [...feestdagen(jaar)].find(([, n]) => n === naam)?.[0]
  test('the movable days hang from Easter, the fixed ones stay', () => {
    const p = `${jaar}-${paasdag}`
    expect(pasen(jaar)).toBe(p)
    expect(dag('koningsdag')).toBe(`${jaar}-${koningsdag}`)
    expect([...feestdagen(jaar).keys()]).toEqual([
      ...new Set(
        [
          `${jaar}-01-01`,
          `${jaar}-05-05`,
          `${jaar}-12-25`,
          `${jaar}-12-26`,
          `${jaar}-${koningsdag}`,
          plusDagen(p, -2),
          plusDagen(p, 1),
          plusDagen(p, 39),
          plusDagen(p, 50),
        ].sort(),
      ),
    ])
    expect([dag('goede-vrijdag'), dag('hemelvaartsdag')].map((d) => weekdag(d ?? ''))).toEqual([5, 4])
    expect([dag('tweede-paasdag'), dag('tweede-pinksterdag')].map((d) => weekdag(d ?? ''))).toEqual([1, 1])
  })
  test('no holiday is a working day, and neither is a weekend', () => {
    for (const d of feestdagen(jaar).keys()) expect(isWerkdag(d)).toBe(false)
  })
})

test.each([
  [1818, '1818-03-22'],
  [1954, '1954-04-18'],
  [1981, '1981-04-19'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2049, '2049-04-18'],
  [2076, '2076-04-19'],
  [2285, '2285-03-22'],
])('Easter of %i is %s', (jaar, datum) => {
  expect(pasen(jaar)).toBe(datum)
})

test('Easter agrees with the formula of Gauss and Lichtenberg in every year from 1583', () => {
  for (let x = 1583; x < 3000; x++) {
    const k = Math.floor(x / 100)
    const m = 15 + Math.floor((3 * k + 3) / 4) - Math.floor((8 * k + 13) / 25)
    const s = 2 - Math.floor((3 * k + 3) / 4)
    const a = x % 19
    const d = (19 * a + m) % 30
    const r = Math.floor((d + Math.floor(a / 11)) / 29)
    const og = 21 + d - r
    const sz = 7 - ((x + Math.floor(x / 4) + s) % 7)
    const oe = 7 - ((((og - sz) % 7) + 7) % 7)
    expect(pasen(x)).toBe(plusDagen(`${x}-03-01`, og + oe - 1))
  }
})

test('before 2014 Queen’s Day is 30 April, or the 29th when that is a Sunday', () => {
  expect(feestdagen(2013).get('2013-04-30')).toBe('koningsdag')
  expect(feestdagen(2006).get('2006-04-29')).toBe('koningsdag')
})

test.each([
  ['2019-12-27', '2019-12-30'],
  ['2026-12-24', '2026-12-28'],
  ['2026-11-20', '2026-11-23'],
  ['2026-04-02', '2026-04-07'],
  ['2031-04-25', '2031-04-28'],
  ['2026-05-13', '2026-05-15'],
  ['2026-12-31', '2027-01-04'],
  ['2026-11-18', '2026-11-19'],
])('the first working day after %s is %s', (datum, volgende) => {
  expect(eerstvolgendeWerkdag(datum)).toBe(volgende)
})

test('Ascension Day on 5 May stays a holiday where 5 May is worked on', () => {
  expect(feestdagen(2016).get('2016-05-05')).toBe('hemelvaartsdag')
  expect(isWerkdag('2016-05-05', { gewoonOpen: ['bevrijdingsdag'] })).toBe(false)
})

test('counting', () => {
  expect(plusWerkdagen('2026-11-20', 3)).toBe('2026-11-25')
  expect(plusWerkdagen('2026-11-22', -1)).toBe('2026-11-20')
  expect(plusWerkdagen('2026-11-22', 0)).toBe('2026-11-22')
  expect(werkdagenTussen('2026-12-23', '2026-12-28')).toBe(2)
  expect(werkdagenTussen('2026-12-28', '2026-12-23')).toBe(0)
  expect(() => plusWerkdagen('2026-11-22', 1.5)).toThrow(RangeError)
})

test('a calendar adds free days, as a set or a list, and can open a holiday', () => {
  expect(isWerkdag('2026-05-15')).toBe(true)
  expect(isWerkdag('2026-05-15', { extraVrij: ['2026-05-15'] })).toBe(false)
  expect(eerstvolgendeWerkdag('2026-05-13', { extraVrij: new Set(['2026-05-15']) })).toBe('2026-05-18')
  expect(isWerkdag('2026-05-05', { gewoonOpen: ['bevrijdingsdag'] })).toBe(true)
  expect(isWerkdag('2026-04-03', { gewoonOpen: ['bevrijdingsdag'] })).toBe(false)
})

const datum = fc.integer({ min: 10_000, max: 30_000 }).map(datumVanDagnummer)
const aantal = fc.integer({ min: 1, max: 60 })

test('working days are monotone, add up, and go back the way they came', () => {
  fc.assert(
    fc.property(datum, aantal, aantal, (d, n, m) => {
      const later = plusWerkdagen(d, n)
      expect(isWerkdag(later)).toBe(true)
      expect(dagenTussen(d, later)).toBeGreaterThanOrEqual(n)
      expect(werkdagenTussen(d, later)).toBe(n)
      expect(plusWerkdagen(later, m)).toBe(plusWerkdagen(d, n + m))
      expect(plusWerkdagen(later, -n) <= d).toBe(true)
      expect(plusWerkdagen(plusDagen(d, 1), n) >= later).toBe(true)
      const verschoven = verschuifNaarWerkdag(d)
      expect(isWerkdag(verschoven)).toBe(true)
      expect(verschoven === d).toBe(isWerkdag(d))
      expect(dagenTussen(d, verschoven)).toBeLessThanOrEqual(5)
    }),
  )
})
