import { Rekenfout } from '@zicht/kern'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leesScenario } from '../regiomodel/index.ts'
import { proefmodel } from '../regiomodel/proefmodel.ts'
import {
  keurOmbouwstap,
  type Ombouwdeel,
  type Ombouwstap,
  plekkenNaOmbouw,
  scenarioVanOmbouw,
  toetsOmbouw,
} from './index.ts'

// HERBERG: 10 places, 9 people, a stay of 60 days, on to HOF. HOF: 9 places, 8 people, a stay of 600 days, on to a home. From 2023.
const model = proefmodel()
const deel = (station: string, aantal: number, op: string): Ombouwdeel => ({ station, aantal, op })
const stap = (id: string, anders: Partial<Ombouwstap>): Ombouwstap => ({
  id,
  naam: `Stap ${id}`,
  sluit: null,
  opent: null,
  na: [],
  mijlpalen: [],
  ...anders,
})
const codes = (...stappen: Ombouwstap[]) => toetsOmbouw(model, stappen).bevindingen.map((b) => b.code)

describe('a step among the others of its plan', () => {
  const goed = stap('a', { sluit: deel('HOF', 2, '2024-01-01') })
  test.each([
    ['nothing closes and nothing opens', { sluit: null }, '/sluit', /sluit plekken, opent plekken/],
    ['an unknown kind', { sluit: deel('ZOLDER', 2, '2024-01-01') }, '/sluit/station', /"ZOLDER" is onbekend/],
    ['a kind without places', { opent: deel('THUIS', 2, '2024-01-01') }, '/opent/station', /geen plekken/],
    [
      'before the model begins',
      { sluit: deel('HOF', 2, '2022-12-31') },
      '/sluit/op',
      /2023-01-01 tot 2053-01-01/,
    ],
    ['after it can run', { opent: deel('HOF', 2, '2053-01-01') }, '/opent/op', /2053-01-01/],
    ['a step of another plan', { na: ['z'] }, '/na/0', /niet van dit plan/],
    ['waits for itself', { na: ['a'] }, '/na/0', /wachten op elkaar/],
    ['waits for what waits for it', { na: ['b', 'c'] }, '/na/1', /wachten op elkaar/],
  ] as const)('refused: %s', (_, anders, pad, reden) => {
    const anderen = [
      { id: 'b', na: [] },
      { id: 'c', na: ['d'] },
      { id: 'd', na: ['a'] },
    ]
    expect(() => keurOmbouwstap(model, { ...goed, ...anders }, anderen)).toThrow(Rekenfout)
    try {
      keurOmbouwstap(model, { ...goed, ...anders }, anderen)
    } catch (fout) {
      expect(fout).toMatchObject({ pad, reden: expect.stringMatching(reden) })
    }
  })
  test('one that waits for another is fine', () => {
    expect(() => keurOmbouwstap(model, { ...goed, na: ['b'] }, [{ id: 'b', na: [] }])).not.toThrow()
  })
})

describe('the plan as dated capacities', () => {
  test('steps add up by day, whatever their order; what opens counts before what closes on that day', () => {
    const stappen = [
      stap('a', { sluit: deel('HOF', 3, '2025-01-01'), opent: deel('HERBERG', 4, '2024-01-01') }),
      stap('b', { sluit: deel('HOF', 2, '2024-06-01') }),
      stap('c', { sluit: deel('HERBERG', 4, '2024-01-01') }),
    ]
    expect(plekkenNaOmbouw(model, stappen)).toEqual({
      HERBERG: [{ vanaf: '2024-01-01', aantal: 10 }],
      HOF: [
        { vanaf: '2024-06-01', aantal: 7 },
        { vanaf: '2025-01-01', aantal: 4 },
      ],
    })
  })
  test('is a scenario that the model reads, as long as its last step', () => {
    const id = '0194a3b0-0000-7000-8000-000000000001'
    const s = scenarioVanOmbouw(model, {
      naam: 'Proef',
      id,
      stappen: [stap('a', { opent: deel('HOF', 1, '2030-05-01') })],
    })
    expect(s).toMatchObject({ ombouwplan: id, jaren: 8 })
    expect(leesScenario(JSON.parse(JSON.stringify(s)), model)).toEqual(s)
    expect(scenarioVanOmbouw(model, { naam: 'Leeg', stappen: [] }).jaren).toBeUndefined()
  })

  const dag = fc
    .integer({ min: 0, max: 1000 })
    .map((n) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10))
  const kant = fc.option(
    fc.record({
      station: fc.constantFrom('HERBERG', 'HOF'),
      aantal: fc.integer({ min: 1, max: 6 }),
      op: dag,
    }),
    { nil: null },
  )
  const plan = fc
    .array(fc.record({ sluit: kant, opent: kant }), { maxLength: 8 })
    .map((lijst) => lijst.map((s, i) => stap(String(i), s)))
  const som = (stappen: readonly Ombouwstap[], code: string, veld: 'sluit' | 'opent') =>
    stappen.reduce((n, s) => n + (s[veld]?.station === code ? (s[veld]?.aantal ?? 0) : 0), 0)

  test('conserves places: after is before plus what opened minus what closed, in any order of the steps', () => {
    fc.assert(
      fc.property(plan, (stappen) => {
        const uit = plekkenNaOmbouw(model, stappen)
        for (const s of model.stations) {
          if (!s.plekken) continue
          const na = s.plekken.waarde + som(stappen, s.code, 'opent') - som(stappen, s.code, 'sluit')
          expect(uit[s.code]?.at(-1)?.aantal ?? s.plekken.waarde).toBe(Math.max(0, na))
        }
        expect(plekkenNaOmbouw(model, stappen.toReversed())).toEqual(uit)
      }),
    )
  })
  test('people are conserved: who must move went somewhere or is named without a place, and no more than fits', () => {
    fc.assert(
      fc.property(plan, (stappen) => {
        const { gevolgen, bevindingen, klopt } = toetsOmbouw(model, stappen)
        for (const g of gevolgen) {
          const weg = g.naar.reduce((n, x) => n + x.aantal, 0)
          expect(weg + g.zonderPlek).toBe(g.verhuizen)
          const sluit = stappen.find((s) => s.id === g.stap)?.sluit
          expect(g.verhuizen).toBeLessThanOrEqual(Math.min(sluit?.aantal ?? 0, g.aanwezig))
          expect(bevindingen.some((b) => b.code === 'zonder_plek' && b.stap === g.stap)).toBe(
            g.zonderPlek > 0,
          )
        }
        expect(klopt).toBe(bevindingen.length === 0)
      }),
      { numRuns: 60 },
    )
  })
})

describe('nobody moves to the street', () => {
  test('places that close while they are full, with nowhere to go: the step, the month and how many', () => {
    const { gevolgen, bevindingen, klopt } = toetsOmbouw(model, [
      stap('a', { sluit: deel('HOF', 9, '2023-01-01') }),
    ])
    // 8 people live there; the hostel has one place free, and homes are not places
    expect(gevolgen).toEqual([
      {
        stap: 'a',
        maand: '2023-01',
        aanwezig: 8,
        verhuizen: 8,
        naar: [{ station: 'HERBERG', naam: 'Herberg', aantal: 1 }],
        zonderPlek: 7,
      },
    ])
    expect(klopt).toBe(false)
    expect(bevindingen.map((b) => b.zin)).toEqual([
      'Stap a: in januari 2023 moeten 8 mensen verhuizen. Voor 7 van hen is er geen plek.',
    ])
  })
  test('the same with new places on that day: everybody has one', () => {
    const uit = toetsOmbouw(model, [
      stap('a', { sluit: deel('HOF', 9, '2023-01-01'), opent: deel('HERBERG', 8, '2023-01-01') }),
    ])
    expect(uit.gevolgen[0]).toMatchObject({
      verhuizen: 8,
      naar: [{ station: 'HERBERG', aantal: 8 }],
      zonderPlek: 0,
    })
    expect(uit).toMatchObject({ klopt: true, bevindingen: [] })
  })
  test('new places are kept only for who waits for them: others filled them long ago', () => {
    const nieuw = stap('a', { opent: deel('HERBERG', 9, '2023-02-01') })
    const sluit = (na: string[]) => stap('b', { sluit: deel('HOF', 9, '2025-06-01'), na })
    expect(codes(nieuw, sluit(['a']))).toEqual([])
    expect(codes(nieuw, sluit([]))).toEqual(['zonder_plek'])
  })
  test('and for one step only', () => {
    const { gevolgen } = toetsOmbouw(model, [
      stap('a', { opent: deel('HERBERG', 4, '2023-02-01') }),
      stap('b', { sluit: deel('HOF', 5, '2025-06-01'), na: ['a'] }),
      stap('c', { sluit: deel('HOF', 4, '2025-06-01'), na: ['a'] }),
    ])
    const naarNieuw = gevolgen.flatMap((g) => g.naar).reduce((n, x) => n + x.aantal, 0)
    expect(gevolgen.map((g) => g.verhuizen).reduce((a, b) => a + b, 0)).toBeGreaterThan(4)
    expect(naarNieuw).toBe(4)
  })
  test('places that are empty close without anybody moving', () => {
    expect(
      toetsOmbouw(model, [stap('a', { sluit: deel('HOF', 1, '2023-01-01') })]).gevolgen[0],
    ).toMatchObject({
      verhuizen: 0,
      zonderPlek: 0,
    })
  })
  test.each([
    [
      'more closes than there is',
      [stap('a', { sluit: deel('HERBERG', 11, '2023-01-01'), opent: deel('HOF', 9, '2023-01-01') })],
      'onder_nul',
    ],
    [
      'closes before what it waits for opens',
      [
        stap('a', { opent: deel('HERBERG', 9, '2024-02-01') }),
        stap('b', { sluit: deel('HOF', 1, '2024-01-01'), na: ['a'] }),
      ],
      'volgorde',
    ],
    [
      'closes before what it waits for is there, by the delay that was told',
      [
        stap('a', {
          opent: deel('HERBERG', 9, '2023-12-01'),
          mijlpalen: [
            { naam: 'Bouw klaar', gepland: '2023-11-01', stand: 'vertraagd', nieuweDatum: '2024-03-01' },
          ],
        }),
        stap('b', { sluit: deel('HOF', 1, '2024-01-01'), na: ['a'] }),
      ],
      'vertraagd',
    ],
  ])('%s', (_, stappen, code) => {
    expect(codes(...stappen)).toContain(code)
  })
  test('a delay that still is in time is no finding', () => {
    const a = stap('a', {
      opent: deel('HERBERG', 9, '2023-12-01'),
      mijlpalen: [
        { naam: 'Bouw klaar', gepland: '2023-11-01', stand: 'vertraagd', nieuweDatum: '2023-12-15' },
      ],
    })
    expect(codes(a, stap('b', { sluit: deel('HOF', 1, '2024-01-01'), na: ['a'] }))).toEqual([])
  })
})
