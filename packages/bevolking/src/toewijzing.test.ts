import { stroom } from '@zicht/kern'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cel, verdeelOverCellen } from './toewijzing.ts'

const RIJEN = ['a', 'b', 'c']
const KOLOMMEN = ['x', 'y', 'z', 'w']

test('wat past, past precies: rijen en kolommen tegelijk, nooit meer dan de ruimte', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.array(fc.nat({ max: 6 }), { minLength: 12, maxLength: 12 }),
      fc.array(fc.nat({ max: 3 }), { minLength: 12, maxLength: 12 }),
      (zaad, aantallen, over) => {
        const rijen = new Map(RIJEN.map((r) => [r, 0]))
        const kolommen = new Map(KOLOMMEN.map((k) => [k, 0]))
        const cellen = aantallen.map((n, i): Cel => {
          const rij = RIJEN[i % 3] as string
          const kolom = KOLOMMEN[i % 4] as string
          rijen.set(rij, (rijen.get(rij) ?? 0) + n)
          kolommen.set(kolom, (kolommen.get(kolom) ?? 0) + n)
          return { rij, kolom, ruimte: n + (over[i] ?? 0) }
        })
        const {
          stroom: uit,
          restRij,
          restKolom,
        } = verdeelOverCellen(stroom(zaad, 'proef'), cellen, rijen, kolommen)
        expect([...restRij.values(), ...restKolom.values()].every((n) => n === 0)).toBe(true)
        for (const [cel, n] of uit) expect(n >= 0 && n <= cel.ruimte).toBe(true)
        for (const [r, n] of rijen)
          expect(cellen.filter((c) => c.rij === r).reduce((s, c) => s + (uit.get(c) ?? 0), 0)).toBe(n)
        for (const [k, n] of kolommen)
          expect(cellen.filter((c) => c.kolom === k).reduce((s, c) => s + (uit.get(c) ?? 0), 0)).toBe(n)
      },
    ),
  )
})

test('wat niet past, blijft over en wordt gezegd', () => {
  const cellen = [{ rij: 'a', kolom: 'x', ruimte: 2 }]
  const { restRij, restKolom } = verdeelOverCellen(
    stroom(1, 'proef'),
    cellen,
    new Map([['a', 5]]),
    new Map([['x', 5]]),
  )
  expect([restRij.get('a'), restKolom.get('x')]).toEqual([3, 3])
})
