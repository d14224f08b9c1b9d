import { type Breuk, breuk, plusBreuk } from '@zicht/kern'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loterijkansen } from './loterijkansen.ts'

/** Every order of the people, one by one. */
const uitputtend = (voorkeuren: Map<string, string[]>): Map<string, Map<string, Breuk>> => {
  const mensen = [...voorkeuren.keys()]
  const orden = (rij: string[]): string[][] =>
    rij.length === 0 ? [[]] : rij.flatMap((x) => orden(rij.filter((y) => y !== x)).map((r) => [x, ...r]))
  const alle = orden(mensen)
  const kans = new Map(mensen.map((m) => [m, new Map(voorkeuren.get(m)!.map((d) => [d, breuk(0n)]))]))
  for (const orde of alle) {
    const weg = new Set<string>()
    for (const m of orde) {
      const ding = voorkeuren.get(m)!.find((d) => !weg.has(d))
      if (ding === undefined) continue
      weg.add(ding)
      kans.get(m)!.set(ding, plusBreuk(kans.get(m)!.get(ding)!, breuk(1n, BigInt(alle.length))))
    }
  }
  return kans
}

test('gelijk aan alle volgorden een voor een, ook met dezelfde lijsten en te weinig dingen', () => {
  const lijst = fc.shuffledSubarray(['w', 'x', 'y', 'z'])
  fc.assert(
    fc.property(
      fc.array(lijst, { minLength: 1, maxLength: 3 }),
      fc.array(fc.nat(2), { minLength: 1, maxLength: 5 }),
      (lijsten, wie) => {
        const voorkeuren = new Map(wie.map((k, i) => [`p${i}`, lijsten[k % lijsten.length]!]))
        expect(loterijkansen(voorkeuren)).toEqual(uitputtend(voorkeuren))
      },
    ),
    { numRuns: 150 },
  )
})

test('dertig mensen met twee lijsten', () => {
  const dingen = Array.from({ length: 15 }, (_, i) => `d${i}`)
  const voorkeuren = new Map(
    Array.from({ length: 30 }, (_, i) => [`p${i}`, i % 2 ? dingen : dingen.toReversed()]),
  )
  const kansen = loterijkansen(voorkeuren)
  const som = [...kansen.values()].flatMap((per) => [...per.values()]).reduce(plusBreuk)
  expect(som).toEqual(breuk(15n))
  expect(kansen.get('p0')).toEqual(kansen.get('p28'))
})
