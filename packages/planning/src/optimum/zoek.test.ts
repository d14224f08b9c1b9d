import fc from 'fast-check'
import { expect, test } from 'vitest'
import { zoekEerste, zoekKleinste, zoekRondom } from './zoek.ts'

test('zoekKleinste vindt de eerste waarde die het haalt, met weinig pogingen', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (grens, hoog) => {
      const uit = zoekKleinste((x) => (x >= grens ? 0 : 1), { laag: 0, hoog, stap: 1, hoogstens: 0 })
      expect(uit.gehaald).toBe(grens <= hoog)
      expect(uit.waarde).toBe(Math.min(grens, hoog))
      expect(uit.pogingen).toBeLessThanOrEqual(11)
    }),
  )
})

test('zoekEerste vindt het eerste dal, en zegt het als er geen is', () => {
  // A valley at 30–40 and a deeper one at 70–90.
  const f = (x: number) => (x >= 30 && x <= 40 ? 1 : x >= 70 && x <= 90 ? 0 : 5)
  const keuze = { laag: 0, hoog: 100, stap: 1 }
  expect(zoekEerste(f, { ...keuze, hoogstens: 1 })).toMatchObject({ waarde: 30, gehaald: true })
  expect(zoekEerste(f, { ...keuze, hoogstens: 0 })).toMatchObject({ waarde: 70, gehaald: true })
  expect(zoekEerste(f, { ...keuze, hoogstens: -1 })).toMatchObject({ waarde: 100, gehaald: false })
  expect(zoekEerste(() => 0, { ...keuze, hoogstens: 0 })).toMatchObject({ waarde: 0, gehaald: true })
})

test('zoekRondom komt in een kom onderin, ook als dat een ruil vraagt', () => {
  const grenzen = { stap: [1, 1], laag: [0, 0], hoog: [20, 20] }
  const kom = zoekRondom(([a, b]) => ((a ?? 0) - 7) ** 2 + ((b ?? 0) - 3) ** 2, {
    begin: [0, 20],
    ...grenzen,
  })
  expect(kom).toMatchObject({ waarden: [7, 3], uitkomst: 0, klaar: true })
  // Only the sum counts much: from the ridge the way down is one up and one down.
  const rand = zoekRondom(([a, b]) => 100 * Math.abs((a ?? 0) + (b ?? 0) - 10) + (a ?? 0), {
    begin: [10, 0],
    ...grenzen,
  })
  expect(rand).toMatchObject({ waarden: [0, 10], klaar: true })
})

test('zoekRondom stopt bij het aantal pogingen en zegt dat', () => {
  const uit = zoekRondom(([a]) => -(a ?? 0), { begin: [0], stap: [1], laag: [0], hoog: [1e6], pogingen: 50 })
  expect(uit).toMatchObject({ klaar: false, pogingen: 50 })
})
