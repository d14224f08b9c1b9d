import { describe, expect, test } from 'vitest'
import { JAAR, MAAND, modeldag } from './kalender.ts'

describe('de kalender van het model', () => {
  for (const [datum, dag] of [
    ['2021-01-01', 0],
    ['2021-02-01', MAAND],
    ['2021-02-15', 1.5 * MAAND],
    ['2022-01-01', JAAR],
    ['2024-01-01', 3 * JAAR],
    ['2024-02-29', 3 * JAAR + MAAND * (1 + 28 / 29)],
    ['2025-01-01', 4 * JAAR],
    ['2020-12-01', -MAAND],
  ] as const)
    test(`${datum} is dag ${dag}`, () => {
      expect(modeldag('2021-01-01', datum)).toBeCloseTo(dag, 9)
    })

  test('een nieuw jaar valt precies op de grens van een jaar van het model', () => {
    for (let j = 0; j <= 30; j++) expect(modeldag('2021-01-01', `${2021 + j}-01-01`)).toBe(j * JAAR)
  })
})
