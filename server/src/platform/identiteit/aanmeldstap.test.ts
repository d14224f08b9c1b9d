import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openStap, sleutelUit, verzegelStap } from './aanmeldstap.ts'

const sleutel = sleutelUit('geheim')
const stap = { state: 's', nonce: 'n', verifier: 'v', terug: '/crisis', vervalt: 1000 }

test('what was sealed opens, for the same sign-in and in time', () => {
  const koek = verzegelStap(stap, sleutel)
  expect(openStap(koek, sleutel, 's', 999)).toEqual(stap)
  expect(openStap(koek, sleutel, 's', 1000)).toBeNull()
  expect(openStap(koek, sleutel, 'anders', 999)).toBeNull()
  expect(openStap(koek, sleutelUit('ander'), 's', 999)).toBeNull()
})

test('nothing in it can be read or altered', () => {
  const koek = verzegelStap(stap, sleutel)
  expect(Buffer.from(koek, 'base64url').toString('latin1')).not.toContain('crisis')
  fc.assert(
    fc.property(
      fc.nat(Buffer.from(koek, 'base64url').length - 1),
      fc.integer({ min: 1, max: 255 }),
      (plek, masker) => {
        const ruw = Buffer.from(koek, 'base64url')
        ruw[plek] = (ruw[plek] ?? 0) ^ masker
        expect(openStap(ruw.toString('base64url'), sleutel, 's', 1)).toBeNull()
      },
    ),
  )
})

test('rubbish is no sign-in', () => {
  fc.assert(
    fc.property(fc.string(), (koek) => {
      expect(openStap(koek, sleutel, 's', 1)).toBeNull()
    }),
  )
})
