import { describe, expect, test } from 'vitest'
import { alsCsv } from './csv.ts'
import { metTeken, naastElkaar, verschil } from './verschil.ts'
import { verhouding } from './verhouding.ts'

describe('a file for a spreadsheet', () => {
  test('byte order mark, semicolons, decimal comma, a point for what is hidden', () => {
    expect(
      alsCsv([
        ['Gemeente', 'Aantal'],
        ['Vaals', 9],
        ['Meerssen', null],
        ['Deel', 44.1],
      ]),
    ).toBe('\uFEFFGemeente;Aantal\r\nVaals;9\r\nMeerssen;.\r\nDeel;44,1\r\n')
  })
  test('text with a separator, a quote or a line is quoted; a formula stays text; a negative number stays a number', () => {
    expect(alsCsv([['a;b', 'zeg "ja"', 'x\ny', '=SOM(A1)', -3]])).toBe(
      '\uFEFF"a;b";"zeg ""ja""";"x\ny";\'=SOM(A1);-3\r\n',
    )
  })
})

describe('two days beside each other', () => {
  const tabel = (rijen: [string, number | null][], metTotaal = true) => ({
    kolommen: [{ code: 'k', naam: 'K' }],
    rijen: rijen.map(([code, n]) => ({ code, naam: code, cellen: [n], ...(metTotaal ? { totaal: n } : {}) })),
    totaal: { cellen: [0] },
  })
  test('a row that is in only one of them is zero in the other; hidden is no number', () => {
    const rijen = naastElkaar(
      tabel([
        ['a', 5],
        ['b', null],
        ['c', 1],
      ]),
      tabel([
        ['a', 7],
        ['b', 3],
        ['d', 4],
      ]),
    )
    expect(rijen.map((r) => [r.code, r.nu, r.toen, verschil(r.nu, r.toen)])).toEqual([
      ['a', 5, 7, -2],
      ['b', null, 3, null],
      ['c', 1, 0, 1],
      ['d', 0, 4, -4],
    ])
    expect([3, -2, 0, null].map(metTeken)).toEqual(['+3', '−2', '0', '.'])
  })
  test('without row totals the first column is compared', () => {
    expect(naastElkaar(tabel([['a', 5]], false), tabel([['a', 2]], false))[0]).toMatchObject({
      nu: 5,
      toen: 2,
    })
  })
})

test('who stays, who comes from here and who pays, per municipality, also for who is in one list only', () => {
  const tabel = (rijen: [string, number | null][], kolommen: [string, number | null][], totaal: number) => ({
    kolommen: kolommen.map(([code]) => ({ code, naam: code })),
    rijen: rijen.map(([code, n]) => ({ code, naam: code, cellen: [], totaal: n })),
    totaal: { cellen: kolommen.map(([, n]) => n), totaal },
  })
  const uit = verhouding({
    herkomstLocatie: tabel(
      [
        ['a', 3],
        ['weg', null],
      ],
      [
        ['a', 5],
        ['b', 4],
      ],
      9,
    ),
    betaaltLocatie: tabel(
      [['a', 9]],
      [
        ['a', 5],
        ['b', 4],
      ],
      9,
    ),
  })
  expect(uit.rijen.map((r) => [r.code, ...r.cellen])).toEqual([
    ['a', 5, 3, 9],
    ['weg', 0, null, 0],
    ['b', 4, 0, 0],
  ])
  expect(uit.totaal.cellen).toEqual([9, 9, 9])
})
