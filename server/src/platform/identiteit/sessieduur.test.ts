import { expect, test } from 'vitest'
import { leesAanmeldbeleid } from './aanmeldbeleid.ts'
import { eindeVan, langsteVan, stilteVan } from './sessieduur.ts'

const MINUUT = 60_000
const duur = leesAanmeldbeleid({})

test('staff: eight hours, thirty minutes of silence; clients fifteen', () => {
  expect(langsteVan(duur)).toBe(8 * 60 * MINUUT)
  expect(stilteVan('crisismedewerker', duur)).toBe(30 * MINUUT)
  expect(stilteVan('client', duur)).toBe(15 * MINUUT)
  expect(eindeVan({ verlooptOp: 1e9, laatstGezien: 0 }, 'gemeente', duur)).toBe(30 * MINUUT)
  expect(eindeVan({ verlooptOp: 5, laatstGezien: 4 }, 'gemeente', duur)).toBe(5)
})

test('a client never gets more than fifteen minutes, nor more than staff', () => {
  expect(() => leesAanmeldbeleid({ ZICHT_SESSIE_STIL_CLIENT: '16' })).toThrow(
    'verwacht een getal van 3 tot 15',
  )
  expect(stilteVan('client', leesAanmeldbeleid({ ZICHT_SESSIE_STIL: '5' }))).toBe(5 * MINUUT)
})

test('a setting that is no number is named', () => {
  expect(() => leesAanmeldbeleid({ ZICHT_SESSIE_UREN: 'lang' })).toThrow('ZICHT_SESSIE_UREN is "lang"')
})
