import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dagenTussen, datumVanDagnummer, plusDagen } from './datum.ts'
import { berekenEinde, type TermijnInvoer } from './termijn.ts'
import { termijnenwetGeldt, volgensTermijnenwet } from './termijnenwet.ts'
import { isWerkdag, werkdagenTussen } from './werkdagen.ts'

const laatste = (invoer: TermijnInvoer) => berekenEinde(invoer)?.einddatum

describe('the terms of the region', () => {
  test.each<[string, TermijnInvoer, string]>([
    [
      'CIT 14 days, first day counts: D+13',
      { begin: '2018-10-01', norm: { dagen: 14 }, eersteDagTelt: true },
      '2018-10-14',
    ],
    ['CIT 14 days, first day does not count', { begin: '2018-10-01', norm: { dagen: 14 } }, '2018-10-15'],
    ['BMT 5 days', { begin: '2026-11-22T21:40:00Z', norm: { dagen: 5 }, eersteDagTelt: true }, '2026-11-26'],
    [
      'just after midnight in Amsterdam is the next day',
      { begin: '2026-11-22T23:10:00Z', norm: { dagen: 5 }, eersteDagTelt: true },
      '2026-11-27',
    ],
    [
      'first shelter 42 days',
      { begin: '2026-01-05', norm: { duur: 'P42D' }, eersteDagTelt: true },
      '2026-02-15',
    ],
    [
      'objection 6 weeks from the day after publication',
      { begin: '2026-11-02', norm: { duur: 'P6W' } },
      '2026-12-14',
    ],
    ['three calendar months', { begin: '2026-11-30', norm: { duur: 'P3M' } }, '2027-02-28'],
    [
      'three calendar months, first day counts',
      { begin: '2026-11-01', norm: { duur: 'P3M' }, eersteDagTelt: true },
      '2027-01-31',
    ],
    [
      'from a day that the month lacks',
      { begin: '2026-01-31', norm: { duur: 'P1M' }, eersteDagTelt: true },
      '2026-02-28',
    ],
    ['one year', { begin: '2026-01-01', norm: { duur: 'P1Y' }, eersteDagTelt: true }, '2026-12-31'],
    ['five years', { begin: '2021-05-17', norm: { duur: 'P5Y' } }, '2026-05-17'],
    ['three working days', { begin: '2026-12-23', norm: { werkdagen: 3 } }, '2026-12-29'],
    [
      'three working days, first day counts',
      { begin: '2026-12-23', norm: { werkdagen: 3 }, eersteDagTelt: true },
      '2026-12-28',
    ],
  ])('%s', (_, invoer, einde) => {
    expect(laatste(invoer)).toBe(einde)
  })

  test('the end moment is midnight after the last day, also when the clocks change', () => {
    expect(berekenEinde({ begin: '2026-03-25', norm: { dagen: 4 } }).eindMoment).toBe(
      '2026-03-29T22:00:00.000Z',
    )
    expect(berekenEinde({ begin: '2026-10-21', norm: { dagen: 4 } }).eindMoment).toBe(
      '2026-10-25T23:00:00.000Z',
    )
  })
})

describe('time-out until the next working day', () => {
  const norm = { tot: 'eerstvolgende_werkdag', tijd: '09:00' } as const
  test.each([
    ['2019-12-27T17:00:00Z', '2019-12-30T08:00:00.000Z'], // Friday 18:00
    ['2026-12-24T17:00:00Z', '2026-12-28T08:00:00.000Z'], // Christmas and a weekend
    ['2026-11-22T21:40:00Z', '2026-11-23T08:00:00.000Z'], // Sunday night
    ['2026-11-23T02:00:00Z', '2026-11-23T08:00:00.000Z'], // Monday 03:00: this very morning
    ['2026-11-23T08:00:00Z', '2026-11-24T08:00:00.000Z'], // at the hour itself: the next day
    ['2026-03-28T20:00:00Z', '2026-03-30T07:00:00.000Z'], // over the change of the clocks
    ['2026-12-24', '2026-12-28T08:00:00.000Z'], // a bare date
  ])('%s ends %s', (begin, einde) => {
    expect(berekenEinde({ begin, norm }).eindMoment).toBe(einde)
  })
  test('local holidays count', () => {
    const kalender = { extraVrij: ['2026-11-23'] }
    expect(berekenEinde({ begin: '2026-11-20T18:00:00Z', norm, kalender }).einddatum).toBe('2026-11-24')
  })
})

describe('Algemene termijnenwet', () => {
  test('art. 1: a last day in a weekend or on a holiday moves on', () => {
    const einde = berekenEinde({ begin: '2026-11-14', norm: { duur: 'P6W' }, verschuifNaarWerkdag: true })
    expect(einde).toMatchObject({ onverschoven: '2026-12-26', einddatum: '2026-12-28' })
    expect(laatste({ begin: '2026-11-02', norm: { duur: 'P6W' }, verschuifNaarWerkdag: true })).toBe(
      '2026-12-14',
    )
  })
  test('art. 2: three days from Maundy Thursday hold two working days', () => {
    const norm = { dagen: 3 }
    expect(laatste({ begin: '2026-04-02', norm, ...volgensTermijnenwet(norm) })).toBe('2026-04-08')
    expect(laatste({ begin: '2026-04-02', norm, verschuifNaarWerkdag: true })).toBe('2026-04-07')
  })
  test.each([
    [{ dagen: 90 }, true],
    [{ dagen: 91 }, false],
    [{ duur: 'P12W' }, true],
    [{ duur: 'P13W' }, false],
    [{ duur: 'P3M' }, true],
    [{ duur: 'P4M' }, false],
    [{ duur: 'P1Y' }, false],
    [{ duur: 'P42D' }, true],
    [{ duur: 'P1M3D' }, true],
    [{ werkdagen: 5 }, false],
    [{ tot: 'eerstvolgende_werkdag', tijd: '09:00' } as const, false],
  ])('art. 4: %j is governed: %s', (norm, geldt) => {
    expect(termijnenwetGeldt(norm)).toBe(geldt)
    expect(volgensTermijnenwet(norm).verschuifNaarWerkdag).toBe(geldt)
  })
  test('a term of two days is moved by art. 1 but not stretched by art. 2', () => {
    expect(volgensTermijnenwet({ dagen: 2 })).toEqual({ verschuifNaarWerkdag: true })
  })
})

describe('pauses', () => {
  const basis = { begin: '2026-01-01', norm: { dagen: 10 } } // ends on the 11th
  test.each([
    ['inside', [{ van: '2026-01-05', tot: '2026-01-08' }], '2026-01-14'],
    ['on the last day', [{ van: '2026-01-11', tot: '2026-01-13' }], '2026-01-13'],
    ['begun before the term', [{ van: '2025-12-20', tot: '2026-01-04' }], '2026-01-13'],
    ['wholly before', [{ van: '2025-12-01', tot: '2025-12-20' }], '2026-01-11'],
    ['after the end', [{ van: '2026-01-12', tot: '2026-02-01' }], '2026-01-11'],
    [
      'overlapping count once',
      [
        { van: '2026-01-05', tot: '2026-01-08' },
        { van: '2026-01-06', tot: '2026-01-09' },
      ],
      '2026-01-15',
    ],
    [
      'the second falls in the extension of the first',
      [
        { van: '2026-01-05', tot: '2026-01-08' },
        { van: '2026-01-13', tot: '2026-01-15' },
      ],
      '2026-01-16',
    ],
  ])('%s', (_, schorsingen, einde) => {
    expect(laatste({ ...basis, schorsingen })).toBe(einde)
  })
  test('without an end there is no end', () => {
    expect(berekenEinde({ ...basis, schorsingen: [{ van: '2026-01-05', tot: null }] })).toBeNull()
    expect(berekenEinde({ ...basis, schorsingen: [{ van: '2026-01-12', tot: null }] })).not.toBeNull()
  })
  test('working days: the paused ones are made up for', () => {
    const schorsingen = [{ van: '2026-11-20', tot: '2026-11-24' }] // Friday to Monday: two working days
    expect(laatste({ begin: '2026-11-18', norm: { werkdagen: 5 }, schorsingen })).toBe('2026-11-27')
  })
})

describe('what was added counts from the last day that there was', () => {
  const basis = {
    begin: '2026-12-01',
    norm: { duur: 'P6W' },
    verschuifNaarWerkdag: true,
    minstensWerkdagen: 2,
  }
  test.each<[string, Partial<TermijnInvoer>, string]>([
    ['nothing', {}, '2027-01-12'],
    ['six weeks', { verlengingen: [{ duur: 'P6W' }] }, '2027-02-23'],
    [
      'from the working day that the first part had moved to',
      { begin: '2026-11-20', verlengingen: [{ duur: 'P6W' }] },
      '2027-02-15',
    ],
    ['one day, which needs no second working day', { verlengingen: [{ duur: 'P1D' }] }, '2027-01-13'],
    ['ends on Easter Monday: Tuesday', { verlengingen: [{ duur: 'P6W' }, { duur: 'P34D' }] }, '2027-03-30'],
    [
      'a pause in the first part moves all of it',
      { schorsingen: [{ van: '2026-12-10', tot: '2026-12-24' }], verlengingen: [{ duur: 'P6W' }] },
      '2027-03-09',
    ],
    [
      'a pause in what was added moves the end only',
      { schorsingen: [{ van: '2027-01-20', tot: '2027-02-03' }], verlengingen: [{ duur: 'P6W' }] },
      '2027-03-09',
    ],
    [
      'a pause over the border between both counts once',
      { schorsingen: [{ van: '2027-01-05', tot: '2027-01-19' }], verlengingen: [{ duur: 'P6W' }] },
      '2027-03-09',
    ],
    [
      'a pause before it began is none',
      { schorsingen: [{ van: '2026-11-01', tot: '2026-12-02' }], verlengingen: [{ duur: 'P6W' }] },
      '2027-02-23',
    ],
  ])('%s', (_, bij, einde) => {
    expect(laatste({ ...basis, ...bij })).toBe(einde)
  })
  test('without an end of a pause there is none', () => {
    const schorsingen = [{ van: '2027-01-20', tot: null }]
    expect(berekenEinde({ ...basis, schorsingen })).not.toBeNull()
    expect(berekenEinde({ ...basis, schorsingen, verlengingen: [{ duur: 'P6W' }] })).toBeNull()
  })
})

test.each<TermijnInvoer['norm']>([
  { dagen: 0 },
  { dagen: 1.5 },
  { werkdagen: -1 },
  { duur: 'P0D' },
  { duur: 'PT5H' },
  { duur: 'x' },
])('a norm that is no length is refused: %j', (norm) => {
  expect(() => berekenEinde({ begin: '2026-01-01', norm })).toThrow(RangeError)
})

const datum = fc.integer({ min: 15_000, max: 25_000 }).map(datumVanDagnummer)
test('a later begin never ends earlier; counting the first day takes one day off; the end is a working day', () => {
  fc.assert(
    fc.property(
      datum,
      fc.integer({ min: 1, max: 200 }),
      fc.boolean(),
      (begin, dagen, verschuifNaarWerkdag) => {
        const norm = { dagen }
        const einde = berekenEinde({ begin, norm, verschuifNaarWerkdag })
        const later = berekenEinde({ begin: plusDagen(begin, 1), norm, verschuifNaarWerkdag })
        expect(later.einddatum >= einde.einddatum).toBe(true)
        expect(dagenTussen(begin, einde.onverschoven)).toBe(dagen)
        const eerste = berekenEinde({ begin, norm, eersteDagTelt: true })
        expect(eerste.onverschoven).toBe(plusDagen(einde.onverschoven, -1))
        if (verschuifNaarWerkdag) expect(isWerkdag(einde.einddatum)).toBe(true)
        const werk = berekenEinde({ begin, norm: { werkdagen: dagen } }).einddatum
        expect(werkdagenTussen(begin, werk)).toBe(dagen)
      },
    ),
  )
})
test('a pause within the term moves the end by exactly its days', () => {
  fc.assert(
    fc.property(
      datum,
      fc.integer({ min: 5, max: 60 }),
      fc.nat({ max: 4 }),
      fc.integer({ min: 1, max: 40 }),
      (begin, dagen, na, lang) => {
        const van = plusDagen(begin, 1 + na)
        const schorsingen = [{ van, tot: plusDagen(van, lang) }]
        expect(laatste({ begin, norm: { dagen }, schorsingen })).toBe(plusDagen(begin, dagen + lang))
      },
    ),
  )
})
