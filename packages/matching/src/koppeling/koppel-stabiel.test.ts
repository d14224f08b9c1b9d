import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blokkerendeParen, koppelStabiel } from './koppel-stabiel.ts'

const CLIENTEN = ['a', 'b', 'c', 'd']
const AANBIEDERS = ['X', 'Y', 'Z']
const lijst = (namen: string[]) => fc.shuffledSubarray(namen)
const markt = fc
  .tuple(
    fc.array(lijst(AANBIEDERS), { minLength: 4, maxLength: 4 }),
    fc.array(lijst(CLIENTEN), { minLength: 3, maxLength: 3 }),
    fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([c, a, k]) => ({
    clienten: new Map(CLIENTEN.map((naam, i) => [naam, c[i]!])),
    aanbieders: new Map(AANBIEDERS.map((naam, i) => [naam, a[i]!])),
    capaciteit: new Map(AANBIEDERS.map((naam, i) => [naam, k[i]!])),
  }))
type Markt = typeof markt extends fc.Arbitrary<infer T> ? T : never

/** Every matching in which all accept each other and no provider has too many. */
const alle = ({ clienten, aanbieders, capaciteit }: Markt): Map<string, string | null>[] => {
  let uit: Map<string, string | null>[] = [new Map()]
  for (const [client, voorkeuren] of clienten)
    uit = uit.flatMap((k) => {
      const kan = voorkeuren.filter(
        (a) =>
          aanbieders.get(a)!.includes(client) &&
          [...k.values()].filter((x) => x === a).length < capaciteit.get(a)!,
      )
      return [null, ...kan].map((a) => new Map(k).set(client, a))
    })
  return uit
}

test('stabiel, en voor elke client de beste van alle stabiele koppelingen', () => {
  fc.assert(
    fc.property(markt, (m) => {
      const { clienten, aanbieders, capaciteit } = m
      const uit = koppelStabiel(clienten, aanbieders, capaciteit)
      const mogelijk = alle(m).map((k) => JSON.stringify([...k]))
      expect(mogelijk).toContain(JSON.stringify([...uit]))
      expect(blokkerendeParen(clienten, aanbieders, capaciteit, uit)).toEqual([])
      const rang = (c: string, a: string | null) => (a === null ? 99 : clienten.get(c)!.indexOf(a))
      for (const k of alle(m).filter(
        (x) => blokkerendeParen(clienten, aanbieders, capaciteit, x).length === 0,
      ))
        for (const c of CLIENTEN) expect(rang(c, uit.get(c)!)).toBeLessThanOrEqual(rang(c, k.get(c)!))
    }),
    { numRuns: 300 },
  )
})

test('de volgorde van de invoer doet er niet toe, en een plek erbij is voor geen client slechter', () => {
  fc.assert(
    fc.property(markt, fc.constantFrom(...AANBIEDERS), ({ clienten, aanbieders, capaciteit }, bij) => {
      const uit = koppelStabiel(clienten, aanbieders, capaciteit)
      const om = koppelStabiel(
        new Map([...clienten].toReversed()),
        new Map([...aanbieders].toReversed()),
        capaciteit,
      )
      expect(Object.fromEntries(om)).toEqual(Object.fromEntries(uit))
      const meer = koppelStabiel(clienten, aanbieders, new Map(capaciteit).set(bij, capaciteit.get(bij)! + 1))
      const rang = (c: string, a: string | null) => (a === null ? 99 : clienten.get(c)!.indexOf(a))
      for (const c of CLIENTEN) expect(rang(c, meer.get(c)!)).toBeLessThanOrEqual(rang(c, uit.get(c)!))
    }),
    { numRuns: 300 },
  )
})
