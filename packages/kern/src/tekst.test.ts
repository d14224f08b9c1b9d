import fc from 'fast-check'
import { expect, test } from 'vitest'
import { initialen, naamSleutel, normaliseer } from './tekst.ts'

test.each([
  ['Müller-de  Groot', 'muller de groot'],
  ['MULLER DE GROOT', 'muller de groot'],
  ["d'Ançon", 'dancon'],
  ['d’Ançon', 'dancon'],
  ['Łukasz Øster', 'lukasz oster'],
  ['Strauß', 'strauss'],
  ['ĳzer', 'ijzer'],
  ['  ', ''],
  ['İbrahim', 'ibrahim'],
  ['أحمد', 'احمد'],
])('"%s" becomes "%s"', (tekst, uit) => {
  expect(normaliseer(tekst)).toBe(uit)
})
test('normalising twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (s) => {
      expect(normaliseer(normaliseer(s))).toBe(normaliseer(s))
    }),
  )
})
test('likely doubles share a key, in any order and spelling', () => {
  expect(naamSleutel('Berg, van den', 'Zoë')).toBe(naamSleutel('zoe', 'VAN DEN BERG'))
  expect(naamSleutel('Nijs')).toBe(naamSleutel('Nys'))
  expect(naamSleutel('Berg')).not.toBe(naamSleutel('Borg'))
})
test.each([
  ['Anna-Maria Jozef', 'A.M.J.'],
  ['IJsbrand', 'IJ.'],
  ['élise', 'É.'],
  ["  'Zoran ", 'Z.'],
  ['', ''],
  ['- 3', ''],
  ['Bo', 'B.'],
])('initials of "%s": "%s"', (namen, uit) => {
  expect(initialen(namen)).toBe(uit)
})
