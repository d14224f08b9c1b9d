import { expect, test } from 'vitest'
import { GAT, hoortBij, leesGebeurtenis, wachttijd } from './live.ts'

test('an event is read, and rubbish is not', () => {
  expect(
    leesGebeurtenis('{"type":"nl.zicht.crisis.actie","id":"e1","time":"2026-11-22T21:40:00Z"}', '7'),
  ).toEqual({
    type: 'nl.zicht.crisis.actie',
    id: 'e1',
    time: '2026-11-22T21:40:00Z',
  })
  expect(leesGebeurtenis('{"type":"x"}', '7')).toEqual({ type: 'x', id: '7', time: '' })
  for (const rommel of ['', '{', 'null', '[]', '{"type":3}', '"x"'])
    expect(leesGebeurtenis(rommel, '7')).toBeNull()
})

test('following a type follows what is under it, and everything after a gap', () => {
  const volgt = ['nl.zicht.crisis.reservering', 'nl.zicht.register']
  expect(hoortBij('nl.zicht.crisis.reservering-gemaakt', volgt)).toBe(true)
  expect(hoortBij('nl.zicht.register.bezetting-gewijzigd', volgt)).toBe(true)
  expect(hoortBij('nl.zicht.register', volgt)).toBe(true)
  expect(hoortBij('nl.zicht.registers.x', volgt)).toBe(false)
  expect(hoortBij('nl.zicht.crisis.actie', volgt)).toBe(false)
  expect(hoortBij('nl.zicht.crisis.actie', ['nl.zicht.crisis.'])).toBe(true)
  expect(hoortBij('nl.zicht.crisissen.actie', ['nl.zicht.crisis.'])).toBe(false)
  expect(hoortBij(GAT, volgt)).toBe(true)
  expect(hoortBij(GAT, [])).toBe(false)
})

test('pauses grow and stay under half a minute', () => {
  expect([0, 1, 2, 3, 4, 5, 50].map(wachttijd)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
})
