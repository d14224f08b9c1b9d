import { describe, expect, it } from 'vitest'
import { onbewaarbaar } from './onbewaarbaar.ts'

describe('what cannot be kept', () => {
  it.each([
    'a\u0000b',
    '\u0007',
    'x\u001b[2J',
    '\u007f',
    'half \ud800',
    '0000-01-01',
    '1899-12-31',
    '2200-01-01',
    '9999-12-31T23:59:59Z',
    '9999-12-31T23:59:59+14:00',
  ])('%j is refused at its place', (tekst) => {
    expect(onbewaarbaar({ a: [{ b: tekst }] })).toMatchObject([{ pad: '/a/0/b' }])
  })

  it.each([
    '',
    'twee\r\nregels\tmet tab',
    '😀 é',
    '1900-01-01',
    '2199-12-31',
    '2026-11-22T21:40:00.000Z',
    'op 9999-12-31 om',
    '0000',
    12,
    null,
    true,
  ])('%j is fine', (waarde) => {
    expect(onbewaarbaar({ a: waarde })).toEqual([])
  })
})
