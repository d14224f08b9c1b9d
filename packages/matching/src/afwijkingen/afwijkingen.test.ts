import { expect, test } from 'vitest'
import { aandelenPerGroep, afwijkingenPerGroep } from './per-groep.ts'
import { wilson } from './wilson.ts'

test.each([
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('het interval van %d op %d', (aantal, van, onder, boven) => {
  const uit = wilson(aantal, van, 1.959964)
  expect(uit!.onder).toBeCloseTo(onder, 4)
  expect(uit!.boven).toBeCloseTo(boven, 4)
})

test('randen', () => {
  expect(wilson(0, 0, 1.96)).toBeNull()
  expect(wilson(7, 7, 1.96)).toMatchObject({ deel: 1, boven: 1 })
  expect(() => wilson(2, 1, 1.96)).toThrow(RangeError)
})

const groep = (naam: string, van: number, aantal: number) =>
  Array.from({ length: van }, (_, i) => ({
    voorgesteld: `v${i}`,
    gekozen: i < aantal ? 'ander' : `v${i}`,
    groep: naam,
    reden: i < aantal ? (i % 2 ? 'VOORKEUR' : undefined) : undefined,
  }))

test('afwijkingen per groep, met redenen en met wat opvalt', () => {
  const uit = afwijkingenPerGroep([...groep('a', 100, 40), ...groep('b', 100, 5)], { drempel: 10, z: 1.96 })
  expect(uit.perGroep.map((g) => [g.groep, g.cijfer?.aantal, g.cijfer?.van])).toEqual([
    ['a', 40, 100],
    ['b', 5, 100],
  ])
  expect(uit.totaal?.aantal).toBe(45)
  expect(uit.opvallend).toEqual(['a', 'b'])
  expect(uit.redenen).toEqual([
    { reden: null, aantal: 23 },
    { reden: 'VOORKEUR', aantal: 22 },
  ])
})

test('kleine groepen zijn niet te zien en niet uit te rekenen', () => {
  const toon = (...groepen: [string, number][]) =>
    aandelenPerGroep(
      groepen.flatMap(([naam, van]) => groep(naam, van, 1)),
      (b) => b.groep,
      () => true,
      { drempel: 10, z: 1.96 },
    )
  const zichtbaar = (o: ReturnType<typeof toon>) => o.perGroep.filter((g) => g.cijfer).map((g) => g.groep)
  expect(zichtbaar(toon(['a', 30], ['b', 9], ['c', 10]))).toEqual(['a'])
  expect(zichtbaar(toon(['a', 30], ['b', 9], ['c', 3]))).toEqual(['a'])
  expect(zichtbaar(toon(['a', 30], ['b', 10]))).toEqual(['a', 'b'])
  expect(toon(['a', 4], ['b', 5]).totaal).toBeNull()
})
