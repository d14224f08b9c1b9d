import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Rangregels } from '../rangorde/rangregels.ts'
import { blokkerendeParen, koppelStabiel } from './koppel-stabiel.ts'
import { koppelRonde, type Koppelvraag, ordeVan, rangenPerPlek } from './koppelvraag.ts'
import { legKoppelingUit } from './uitleg.ts'

const MENSEN = ['a', 'b', 'c', 'd']
const PLEKKEN = ['X', 'Y', 'Z']
/** Ranks are few, so that equals are common and the lot decides often. */
const ronde: fc.Arbitrary<Koppelvraag> = fc
  .record({
    voorkeuren: fc.array(fc.shuffledSubarray(PLEKKEN), { minLength: 4, maxLength: 4 }),
    rang: fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 2 })), { minLength: 3, maxLength: 3 }), {
      minLength: 4,
      maxLength: 4,
    }),
    lot: fc.shuffledSubarray(MENSEN, { minLength: 4 }),
  })
  .map(({ voorkeuren, rang, lot }) => ({
    clienten: MENSEN.map((id, i) => ({ id, voorkeuren: voorkeuren[i]! })),
    plekken: PLEKKEN.map((id) => ({ id })),
    rang,
    loting: new Map(lot.map((id, i) => [id, i + 1])),
  }))
const vaak = { numRuns: 300 }
const alleOrdes = PLEKKEN.reduce<string[][]>(
  (ordes, p) =>
    ordes.flatMap((o) => [
      o,
      ...Array.from({ length: o.length + 1 }, (_, k) => [...o.slice(0, k), p, ...o.slice(k)]),
    ]),
  [[]],
)
/** Both orders by name, in the form of the matching with capacities: one place is for one person. */
const kantenVan = (v: Koppelvraag) => ({
  clienten: new Map(v.clienten.map((c) => [c.id, c.voorkeuren])),
  plekken: new Map(v.plekken.map((p, j) => [p.id, ordeVan(v, j)])),
})
const voorkeurVan = (v: Koppelvraag, id: string) => v.clienten.find((c) => c.id === id)!.voorkeuren
/** How good a place is for somebody: lower is better, none comes after all that were named. */
const waarde = (voorkeuren: readonly string[], plek: string | null) =>
  plek === null ? PLEKKEN.length : voorkeuren.includes(plek) ? voorkeuren.indexOf(plek) : PLEKKEN.length + 1

test('nobody and no place would both rather have each other, and nobody gets what was not named or is not allowed', () => {
  fc.assert(
    fc.property(ronde, (v) => {
      const uit = koppelRonde(v)
      const { clienten, plekken } = kantenVan(v)
      expect(blokkerendeParen(clienten, plekken, new Map(PLEKKEN.map((p) => [p, 1])), uit)).toEqual([])
      const bezet = [...uit.values()].filter((p) => p !== null)
      expect(new Set(bezet).size).toBe(bezet.length)
      for (const [wie, plek] of uit)
        if (plek !== null) {
          expect(voorkeurVan(v, wie)).toContain(plek)
          expect(v.rang[MENSEN.indexOf(wie)]![PLEKKEN.indexOf(plek)]).not.toBeNull()
        }
    }),
    vaak,
  )
})

test('it is what the matching with capacities gives, by name', () => {
  fc.assert(
    fc.property(ronde, (v) => {
      const { clienten, plekken } = kantenVan(v)
      expect(koppelRonde(v)).toEqual(koppelStabiel(clienten, plekken, new Map(PLEKKEN.map((p) => [p, 1]))))
    }),
    vaak,
  )
})

/** Whether somebody gets a better place by an order that is not the own one. */
const wint = (v: Koppelvraag, wie: string, koppel: (v: Koppelvraag) => Map<string, string | null>) => {
  const eerlijk = voorkeurVan(v, wie)
  const goed = waarde(eerlijk, koppel(v).get(wie) ?? null)
  return alleOrdes.some((voorkeuren) => {
    const clienten = v.clienten.map((c) => (c.id === wie ? { id: wie, voorkeuren } : c))
    return waarde(eerlijk, koppel({ ...v, clienten }).get(wie) ?? null) < goed
  })
}

test('nobody is better off by giving another order than the own one, or by naming fewer places', () => {
  expect(alleOrdes).toHaveLength(16)
  fc.assert(
    fc.property(ronde, fc.constantFrom(...MENSEN), (v, wie) => {
      expect(wint(v, wie, koppelRonde)).toBe(false)
    }),
    vaak,
  )
})

test('and that is because people propose: where places do, somebody gains by it', () => {
  const plekkenVragen = (v: Koppelvraag) => {
    const { clienten, plekken } = kantenVan(v)
    const om = koppelStabiel(plekken, clienten, new Map(MENSEN.map((m) => [m, 1])))
    return new Map(MENSEN.map((m) => [m, PLEKKEN.find((p) => om.get(p) === m) ?? null]))
  }
  const tegen = fc.check(
    fc.property(ronde, fc.constantFrom(...MENSEN), (v, wie) => !wint(v, wie, plekkenVragen)),
    { numRuns: 3000, seed: 1 },
  )
  expect(tegen.failed).toBe(true)
})

test('what is told is so: who goes before, what naming one more would give, and when the lot decided', () => {
  fc.assert(
    fc.property(ronde, fc.constantFrom(...MENSEN), (v, wie) => {
      const uit = koppelRonde(v)
      const uitleg = legKoppelingUit(v, uit, wie)
      for (const { plek, bij } of uitleg.liever) {
        const orde = ordeVan(v, PLEKKEN.indexOf(plek))
        expect(uit.get(bij)).toBe(plek)
        expect(orde.indexOf(bij)).toBeLessThan(orde.indexOf(wie))
      }
      expect(uitleg.grens === null).toBe(uitleg.plek !== null)
      if (uitleg.volgende !== null) {
        const ander = uitleg.volgende
        const orde = ordeVan(v, PLEKKEN.indexOf(uitleg.plek!))
        expect(orde.indexOf(wie)).toBeLessThan(orde.indexOf(ander))
        expect(waarde(voorkeurVan(v, ander), uitleg.plek)).toBeLessThan(
          waarde(voorkeurVan(v, ander), uit.get(ander) ?? null),
        )
      }
      const gaf = (plek: string) => {
        const clienten = v.clienten.map((c) =>
          c.id === wie ? { id: wie, voorkeuren: [...c.voorkeuren, plek] } : c,
        )
        return koppelRonde({ ...v, clienten }).get(wie) === plek
      }
      const nietGenoemd = PLEKKEN.filter((p) => !voorkeurVan(v, wie).includes(p))
      expect(uitleg.zouHelpen.ookNoemen).toEqual(uitleg.plek === null ? nietGenoemd.filter(gaf) : [])
      // not decided by the lot: with no lot of this person would there have been a place
      if (uitleg.grens?.soort === 'volgorde')
        for (const lot of [0.5, 1.5, 2.5, 3.5, 4.5])
          expect(koppelRonde({ ...v, loting: new Map(v.loting).set(wie, lot) }).get(wie)).toBeNull()
    }),
    vaak,
  )
})

test('a place orders people by the published keys; fit differs per place, equals share a number, who may not is in no order', () => {
  const regels: Rangregels = {
    code: 'LIJST',
    geldig: { van: '2020-01-01' },
    bron: 'proef',
    sleutels: [
      { code: 'U', naam: 'Urgentie', veld: 'urgentie', richting: 'laag-eerst', bron: 'proef' },
      { code: 'P', naam: 'Pasvorm', veld: 'pasvorm', richting: 'hoog-eerst', bron: 'proef' },
    ],
  }
  const clienten = [2, 1, 2, 1].map((urgentie, i) => ({ id: MENSEN[i]!, waarden: { urgentie } }))
  const pasvorm = [
    [500, 900],
    [100, null],
    [500, 800],
    [100, 100],
  ]
  expect(rangenPerPlek(clienten, pasvorm, regels, '2026-11-27')).toEqual([
    [3, 2],
    [1, null],
    [3, 3],
    [1, 1],
  ])
})
