import { expect, test } from 'vitest'
import { legStromen } from './stroomligging.ts'
import { legTornado } from './tornadoligging.ts'

const balk = (laag: number, hoog: number) => ({ laag: { uitkomst: laag }, hoog: { uitkomst: hoog } })

test('a bar goes from the lower outcome to the higher, and its scale runs over round numbers that hold all', () => {
  const { vakken, tikken, hoogte } = legTornado([balk(47, 12), balk(20, 30)], 408)
  expect(tikken.map((t) => t.waarde)).toEqual([0, 10, 20, 30, 40, 50])
  expect(vakken.map(({ x, breedte }) => [x, breedte])).toEqual([
    [96, 280],
    [160, 80],
  ])
  expect(Math.max(...vakken.map((v) => v.y + v.hoogte))).toBeLessThan(hoogte)
})

test.each([
  [0, 0],
  [0.2, 0.3],
  [0, 1e6],
])('from %f to %f there are some marks, the first at nought, and each bar is seen', (laag, hoog) => {
  const { vakken, tikken } = legTornado([balk(laag, hoog)], 300)
  expect(tikken[0]).toEqual({ waarde: 0, x: 0 })
  expect(tikken.length).toBeGreaterThan(2)
  expect(tikken.length).toBeLessThan(9)
  expect(tikken.at(-1)?.waarde).toBeGreaterThanOrEqual(hoog)
  expect(vakken[0]?.breedte).toBeGreaterThanOrEqual(1)
})

test('no bars, no flows: nothing lies anywhere', () => {
  expect(legTornado([], 300).vakken).toEqual([])
  expect(legStromen([], 300)).toEqual({ banden: [], vakken: [], hoogte: 0 })
})

test('bands are as thick as their people, and fill the boxes that they join', () => {
  const stromen = [
    { van: 'A', naar: 'B', mensen: 30, terugval: false },
    { van: 'A', naar: 'C', mensen: 10, terugval: true },
  ]
  const { banden, vakken } = legStromen(stromen, 640)
  expect(banden.map((b) => b.dikte)).toEqual([195, 65])
  const hoog = (kant: string, code: string) => vakken.find((v) => v.kant === kant && v.code === code)?.hoogte
  expect([hoog('van', 'A'), hoog('naar', 'B'), hoog('naar', 'C')]).toEqual([260, 195, 65])
})
