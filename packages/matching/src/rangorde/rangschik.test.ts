import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leesRangregels } from './lees-rangregels.ts'
import type { Kandidaat, Rangregels } from './rangregels.ts'
import { rangschik } from './rangschik.ts'
import { rangschikPerPlek } from './rangschik-per-plek.ts'
import { waaromVoor, watZouVeranderen } from './waarom.ts'

const REGELS: Rangregels = {
  code: 'WACHTLIJST',
  geldig: { van: '2026-01-01', tot: '2027-01-01' },
  bron: 'beleidsregels',
  sleutels: [
    { code: 'URGENTIE', naam: 'Urgentie', veld: 'urgentie', richting: 'hoog-eerst', bron: 'art. 3' },
    { code: 'WACHT', naam: 'Wachttijd', veld: 'wachtSinds', richting: 'laag-eerst', bron: 'art. 4' },
    { code: 'PASVORM', naam: 'Pasvorm', veld: 'pasvorm', richting: 'hoog-eerst', bron: 'art. 5' },
  ],
}
const DAG = '2026-11-21'
const k = (
  id: string,
  urgentie: number | null,
  wachtSinds: string | null,
  pasvorm: number | null,
): Kandidaat => ({
  id,
  waarden: { urgentie, wachtSinds, pasvorm },
})
const LIJST = [
  k('a', 1, '2026-03-01', 500),
  k('b', 2, '2026-05-01', 100),
  k('c', 1, '2024-02-29', 900),
  k('d', 1, '2026-03-01', 700),
  k('e', null, '2020-01-01', 999),
  k('f', 1, null, 999),
]

test('urgentie, dan wachttijd, dan pasvorm; wat niet bekend is komt achteraan', () => {
  expect(rangschik(LIJST, REGELS, DAG).map((r) => r.id)).toEqual(['b', 'c', 'd', 'a', 'f', 'e'])
})

test('waarom de een voor de ander gaat: de eerste sleutel die verschilt, met beide waarden', () => {
  expect(waaromVoor(LIJST[0]!, LIJST[3]!, REGELS, DAG)).toEqual({
    voor: 'd',
    na: 'a',
    door: 'sleutel',
    sleutel: REGELS.sleutels[2],
    waardeVoor: 700,
    waardeNa: 500,
  })
  const loting = new Map([
    ['x', 2],
    ['y', 1],
  ])
  const [x, y] = [k('x', 1, null, 1), k('y', 1, null, 1)]
  expect(waaromVoor(x, y, REGELS, DAG, loting)).toEqual({
    voor: 'y',
    na: 'x',
    door: 'lot',
    lotVoor: 1,
    lotNa: 2,
  })
  expect(waaromVoor(x, y, REGELS, DAG)).toEqual({ voor: 'x', na: 'y', door: 'kenmerk' })
  expect(rangschik([x, y], REGELS, DAG, loting)).toMatchObject([
    { id: 'y', gelijk: true },
    { id: 'x', gelijk: true },
  ])
})

test('wat de plaats zou veranderen', () => {
  const uit = watZouVeranderen('a', LIJST, REGELS, DAG)
  expect(uit.positie).toBe(4)
  expect(uit.voorganger).toMatchObject({ voor: 'd', na: 'a', sleutel: { code: 'PASVORM' } })
  expect(uit.anders.map((x) => [x.sleutel.code, x.nu, x.beter, x.positieDan])).toEqual([
    ['URGENTIE', 1, 2, 1],
    ['WACHT', '2026-03-01', '2024-02-29', 3],
    ['PASVORM', 500, 700, 3],
  ])
  expect(watZouVeranderen('b', LIJST, REGELS, DAG)).toMatchObject({ positie: 1, voorganger: null })
})

const kandidaat = fc.record({
  urgentie: fc.option(fc.integer({ min: 0, max: 2 })),
  wachtSinds: fc.option(fc.constantFrom('2024-02-28', '2024-02-29', '2024-03-01')),
  pasvorm: fc.option(fc.integer({ min: 0, max: 2 })),
})
const kandidaten = fc
  .array(kandidaat, { minLength: 1, maxLength: 12 })
  .map((rij): Kandidaat[] => rij.map((waarden, i) => ({ id: `k${String(i).padStart(2, '0')}`, waarden })))

test('de volgorde van de invoer doet er niet toe, en de uitleg spreekt de lijst nooit tegen', () => {
  fc.assert(
    fc.property(kandidaten, fc.array(fc.nat(100), { minLength: 12, maxLength: 12 }), (mensen, lot) => {
      const loting = new Map(mensen.map((m, i) => [m.id, lot[i]!]))
      const lijst = rangschik(mensen, REGELS, DAG, loting)
      expect(rangschik(mensen.toReversed(), REGELS, DAG, loting)).toEqual(lijst)
      const van = (id: string) => mensen.find((m) => m.id === id)!
      for (const [i, r] of lijst.entries())
        for (const s of lijst.slice(i + 1))
          expect(waaromVoor(van(s.id), van(r.id), REGELS, DAG, loting)).toMatchObject({
            voor: r.id,
            na: s.id,
          })
      for (const r of lijst) {
        const uit = watZouVeranderen(r.id, mensen, REGELS, DAG, loting)
        expect(uit.positie).toBe(r.positie)
        for (const x of uit.anders) {
          const anders = mensen.map((m) =>
            m.id === r.id && x.beter !== null
              ? { ...m, waarden: { ...m.waarden, [x.sleutel.veld]: x.beter } }
              : m,
          )
          const straks = rangschik(anders, REGELS, DAG, loting).find((s) => s.id === r.id)!.positie
          expect(x.positieDan).toBe(straks)
          expect(straks).toBeLessThanOrEqual(r.positie)
        }
      }
    }),
    { numRuns: 150 },
  )
})

test('per plek is het dezelfde volgorde als van de lijst met die pasvorm, waar de sleutel ook staat', () => {
  const plaatsen = fc.constantFrom([0, 1, 2], [2, 0, 1], [0, 2, 1], [0, 1])
  fc.assert(
    fc.property(
      kandidaten,
      plaatsen,
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 36, maxLength: 36 }),
      (mensen, p, w) => {
        const regels = { ...REGELS, sleutels: p.map((i) => REGELS.sleutels[i]!) }
        const waarde = (i: number, j: number) => (w[j * 12 + i] === 5 ? null : w[j * 12 + i]!)
        const mag = (i: number, j: number) => w[(j * 12 + i + 7) % 36] !== 0
        const uit = rangschikPerPlek({
          kandidaten: mensen,
          aantalPlekken: 3,
          regels,
          dag: DAG,
          plekveld: 'pasvorm',
          waarde,
          mag,
        })
        for (const [j, volgorde] of uit.entries()) {
          const hier = mensen
            .map((m, i) => ({ ...m, waarden: { ...m.waarden, pasvorm: waarde(i, j) } }))
            .filter((_, i) => mag(i, j))
          expect([...volgorde].map((i) => mensen[i]!.id)).toEqual(
            rangschik(hier, regels, DAG).map((r) => r.id),
          )
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('regels gelden op hun dagen, en slechte regels worden met pad geweigerd', () => {
  expect(() => rangschik(LIJST, REGELS, '2027-01-01')).toThrow(/gelden niet/)
  expect(leesRangregels(REGELS)).toEqual({ ok: true, waarde: REGELS })
  const paden = (invoer: unknown) => {
    const gelezen = leesRangregels(invoer)
    return gelezen.ok ? [] : gelezen.fouten.map((f) => f.pad)
  }
  expect(paden({ ...REGELS, sleutels: [] })).toEqual(['/sleutels'])
  expect(paden({ ...REGELS, sleutels: [{ ...REGELS.sleutels[0], richting: 'willekeurig' }] })).toEqual([
    '/sleutels/0/richting',
  ])
})
