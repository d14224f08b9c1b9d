import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afgekapt, afgerond, breuk, leesBreuk, maalBreuk, plusBreuk, vergelijkBreuk } from './breuk.ts'
import { euros, leesGeld, toonGeld } from './geld.ts'

test.each([
  [0n, '€ 0,00', '€0.00'],
  [5n, '€ 0,05', '€0.05'],
  [123_456n, '€ 1.234,56', '€1,234.56'],
  [-123_456n, '€ -1.234,56', '-€1,234.56'],
  [100_000_000n, '€ 1.000.000,00', '€1,000,000.00'],
  [9_007_199_254_740_993n, '€ 90.071.992.547.409,93', '€90,071,992,547,409.93'],
])('%d cents', (centen, nl, en) => {
  expect(toonGeld(centen)).toBe(nl.replace(' ', '\u00a0'))
  expect(toonGeld(centen, 'en')).toBe(en)
})
test('whole euros', () => {
  expect(toonGeld(euros(5_854_297), 'nl', true)).toBe('€\u00a05.854.297')
  expect(toonGeld(150n, 'nl', true)).toBe('€\u00a01,50')
})
test.each([
  ['1.234,56', 123_456n],
  ['€ 1234', 123_400n],
  ['1.234,-', 123_400n],
  ['-€ 5,00', -500n],
  ['€ -5,00', -500n],
  ['0,05', 5n],
  ['1.5', null],
  ['1,5', null],
  ['1.23,00', null],
  ['1234.567', null],
  ['', null],
  ['--5', null],
  ['1e3', null],
  ['12 x', null],
])('"%s" reads as %s', (tekst, centen) => {
  expect(leesGeld(tekst)).toBe(centen)
})
test('English amounts', () => {
  expect(leesGeld('€1,234.56', 'en')).toBe(123_456n)
  expect(leesGeld('1.234,56', 'en')).toBeNull()
})
test('what is shown can be read back', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.constantFrom('nl' as const, 'en' as const),
      (c, taal) => {
        expect(leesGeld(toonGeld(c, taal), taal)).toBe(c)
        expect(leesGeld(toonGeld(c, taal, true), taal)).toBe(c)
      },
    ),
  )
})

test('the keys of the region: cut off, and visibly not half up', () => {
  const sleutel = (tekst: string) => leesBreuk(tekst) ?? breuk(0n)
  expect(afgekapt(5_854_297n, sleutel('0.63'))).toBe(3_688_207n)
  expect(afgekapt(2_740_728n, sleutel('63%'))).toBe(1_726_658n)
  expect(afgerond(2_740_728n, sleutel('0.63'))).toBe(1_726_659n)
  expect(afgekapt(3_688_207n, sleutel('0.403146'))).toBe(1_486_885n)
  expect(afgekapt(1_726_658n, sleutel('0.403146'))).toBe(696_095n)
  expect(afgekapt(714_693n, sleutel('40%'))).toBe(285_877n)
})
test.each(['', '0,63', '1/0', '.5', '1.', 'a', '1/2/3', '5%%'])('"%s" is no fraction', (tekst) => {
  expect(leesBreuk(tekst)).toBeNull()
})
test('fractions: lowest terms, sums and products', () => {
  expect(breuk(6n, -4n)).toEqual({ teller: -3n, noemer: 2n })
  expect(leesBreuk('1/3')).toEqual(breuk(1n, 3n))
  expect(plusBreuk(breuk(1n, 3n), breuk(1n, 6n))).toEqual(breuk(1n, 2n))
  expect(maalBreuk(breuk(2n, 3n), breuk(3n, 4n))).toEqual(breuk(1n, 2n))
  expect(vergelijkBreuk(breuk(1n, 3n), breuk(2n, 6n))).toBe(0)
  expect(vergelijkBreuk(breuk(-1n, 3n), breuk(1n, 6n))).toBeLessThan(0)
  expect(afgerond(-5n, breuk(1n, 2n))).toBe(-3n)
  expect(() => breuk(1n, 0n)).toThrow(RangeError)
})
