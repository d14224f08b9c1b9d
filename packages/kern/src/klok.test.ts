import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bereikteTreden, dagenOver, faseVan, tredenVan, volgendeTrede } from './klok.ts'
import { momentVan, momentVanEpoch } from './moment.ts'

const EINDE = momentVan('2026-03-31') // the last day is 30 March; the clocks change on the 29th
const LADDER = [
  { na: 'P1D', rol: 'teamleider' },
  { voor: 'P3D', rol: 'crisisdienst', kanaal: 'scherm' },
  { voor: 'PT4H', rol: 'regieteam' },
  { na: 'PT0S', rol: 'coordinator' },
]

test.each([
  ['2026-03-26T12:00:00Z', 4, 'ruim'],
  ['2026-03-27T22:59:59Z', 3, 'ruim'],
  ['2026-03-27T23:00:00Z', 2, 'waarschuwing'],
  ['2026-03-29T21:59:59Z', 1, 'waarschuwing'],
  ['2026-03-29T22:00:00Z', 0, 'vandaag'],
  ['2026-03-30T21:59:59.999Z', 0, 'vandaag'],
  ['2026-03-30T22:00:00Z', -1, 'verstreken'],
  ['2026-04-02T12:00:00Z', -3, 'verstreken'],
])('at %s: %i days left, %s', (nu, dagen, fase) => {
  expect(dagenOver(EINDE, nu)).toBe(dagen)
  expect(faseVan(EINDE, nu, 'P3D')).toBe(fase)
})

test('a time-out ends at a time: on that morning it is today, after it it is over', () => {
  const einde = momentVan('2026-11-23', '09:00')
  expect(faseVan(einde, '2026-11-23T07:59:00Z')).toBe('vandaag')
  expect(faseVan(einde, '2026-11-23T08:00:00Z')).toBe('verstreken')
  expect(faseVan(einde, '2026-11-22T22:00:00Z', 'PT12H')).toBe('waarschuwing')
})

test('rungs come in order of time, keep their place in the ladder and their own fields', () => {
  expect(tredenVan(LADDER, EINDE).map((t) => [t.nummer, t.rol, t.moment])).toEqual([
    [1, 'crisisdienst', '2026-03-27T23:00:00.000Z'],
    [2, 'regieteam', '2026-03-30T18:00:00.000Z'],
    [3, 'coordinator', '2026-03-30T22:00:00.000Z'],
    [0, 'teamleider', '2026-03-31T22:00:00.000Z'],
  ])
  expect(tredenVan(LADDER, EINDE)[0]).toMatchObject({ kanaal: 'scherm', voor: 'P3D' })
})

test('due and next', () => {
  const bij = (nu: string) => bereikteTreden(LADDER, EINDE, nu).map((t) => t.rol)
  expect(bij('2026-03-27T22:59:59Z')).toEqual([])
  expect(bij('2026-03-30T18:00:00Z')).toEqual(['crisisdienst', 'regieteam'])
  expect(bij('2026-04-30T00:00:00Z')).toHaveLength(4)
  expect(volgendeTrede(LADDER, EINDE, '2026-03-30T18:00:00Z')?.rol).toBe('coordinator')
  expect(volgendeTrede(LADDER, EINDE, '2026-04-30T00:00:00Z')).toBeNull()
  expect(() => tredenVan([{ voor: 'drie dagen', rol: 'x' }], EINDE)).toThrow(RangeError)
})

test('phases only move forward, and a rung once due stays due', () => {
  const orde = ['ruim', 'waarschuwing', 'vandaag', 'verstreken']
  const ms = fc.integer({ min: Date.parse('2026-03-15T00:00Z'), max: Date.parse('2026-04-15T00:00Z') })
  fc.assert(
    fc.property(ms, ms, (a, b) => {
      const [eerder, later] = [momentVanEpoch(Math.min(a, b)), momentVanEpoch(Math.max(a, b))]
      expect(orde.indexOf(faseVan(EINDE, later, 'P3D'))).toBeGreaterThanOrEqual(
        orde.indexOf(faseVan(EINDE, eerder, 'P3D')),
      )
      const toen = bereikteTreden(LADDER, EINDE, eerder)
      expect(bereikteTreden(LADDER, EINDE, later).slice(0, toen.length)).toEqual(toen)
    }),
  )
})
