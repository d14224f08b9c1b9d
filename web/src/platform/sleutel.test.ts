import { expect, test } from 'vitest'
import { Actiesleutel, nieuweSleutel } from './sleutel.ts'

test('a retry has the same key, other content and a next action another', () => {
  let n = 0
  const sleutel = new Actiesleutel(() => `k${++n}`)
  expect(sleutel.voor({ plek: 1 })).toBe('k1')
  expect(sleutel.voor({ plek: 1 })).toBe('k1')
  expect(sleutel.voor({ plek: 2 })).toBe('k2')
  sleutel.klaar()
  expect(sleutel.voor({ plek: 2 })).toBe('k3')
})

test('keys are random UUIDs of version 4', () => {
  const sleutels = new Set(Array.from({ length: 200 }, nieuweSleutel))
  expect(sleutels.size).toBe(200)
  for (const s of sleutels)
    expect(s).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
})
