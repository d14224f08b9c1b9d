import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AANTAL_TEST_BSN, isBsn, isTestBsn, maskeerBsn, testBsn } from './bsn.ts'

test.each(['111222333', '123456782', '999900006', '010000008'])('%s passes', (bsn) => {
  expect(isBsn(bsn)).toBe(true)
})
test.each([
  '111222334',
  '000000000',
  '12345678',
  '1234567820',
  '12345678a',
  '',
  ' 111222333',
  '１１１222333',
  111222333,
  null,
])('%s does not pass', (bsn) => {
  expect(isBsn(bsn)).toBe(false)
  expect(isTestBsn(bsn)).toBe(false)
})
test('a number of the ordinary range is no test number', () => {
  expect(isTestBsn('111222333')).toBe(false)
})
test('the first 9,000 all pass, differ, and lie in 9999xxxxx', () => {
  const eerste = Array.from({ length: 9000 }, (_, i) => testBsn(i))
  expect(new Set(eerste).size).toBe(9000)
  expect(eerste.every((b) => isBsn(b) && b.startsWith('9999'))).toBe(true)
  expect(testBsn(9000).startsWith('9999')).toBe(false)
})
test('every sequence number gives a test number of its own', () => {
  const nummer = fc.integer({ min: 0, max: AANTAL_TEST_BSN - 1 })
  fc.assert(
    fc.property(nummer, nummer, (a, b) => {
      expect(isTestBsn(testBsn(a))).toBe(true)
      expect(testBsn(a) === testBsn(b)).toBe(a === b)
    }),
    { examples: [[AANTAL_TEST_BSN - 1, 9000]] },
  )
})
test.each([-1, 0.5, AANTAL_TEST_BSN, Number.NaN])('%s is no sequence number', (n) => {
  expect(() => testBsn(n)).toThrow(RangeError)
})
test('any single wrong digit is caught', () => {
  const plek = fc.tuple(fc.nat({ max: 100_000 }), fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }))
  fc.assert(
    fc.property(plek, ([n, i, erbij]) => {
      const cijfers = testBsn(n).split('')
      cijfers[i] = String((Number(cijfers[i]) + erbij) % 10)
      expect(isBsn(cijfers.join(''))).toBe(false)
    }),
  )
})
test('the screen shows the last three digits, and nothing of what is no number', () => {
  expect(maskeerBsn('999900006')).toBe('••••••006')
  expect(maskeerBsn('99990000')).toBe('•••••••••')
})
