import { leesRegio, type Regio } from '@zicht/regio'
import { proefregio } from '@zicht/regio/proefregio'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maakRegiomodel } from '../regiomodel/model.ts'
import { leesScenario } from '../regiomodel/scenario.ts'
import { vloeistof } from '../regiomodel/vloeistof.ts'
import {
  cellenUitPlan,
  cellenUitRegioplan,
  cellenUitRegister,
  jaarsommen,
  keurCellen,
  metCellen,
  nietToegewezen,
  scenarioVanVlekkenplan,
  teldagen,
  type Vlekcel,
  vlekkader,
  vleksommen,
  vlekstand,
} from './index.ts'
import { verdeelOver } from './scenario.ts'

const gelezen = leesRegio(proefregio)
if (!('regio' in gelezen)) throw new Error(JSON.stringify(gelezen.fouten))
const regio: Regio = gelezen.regio
const JAREN = { vanJaar: 2026, totJaar: 2028 }
const kader = vlekkader(regio, JAREN)
const [gemeente] = kader.gemeenten
if (!gemeente) throw new Error('de proefregio heeft geen gemeenten')
const cel = (anders: Partial<Vlekcel> = {}): Vlekcel => ({
  soort: 'HOF',
  jaar: 2026,
  gemeente: null,
  plekken: 3,
  ...anders,
})

describe('what a plan can be about', () => {
  test('kinds and municipalities as the region has them, with what its own plan wants', () => {
    expect(kader.soorten.map((s) => s.code)).toEqual(['HOF', 'HERBERG', 'UITSTROOM'])
    expect(kader.soorten.map((s) => s.jaren)).toEqual([
      [2026, 2027, 2028],
      [2026, 2027, 2028],
      [2026, 2027, 2028],
    ])
    expect(kader.nu.filter((n) => n.jaar === 2027)).toEqual([
      { soort: 'HOF', jaar: 2027, plekken: 12 },
      { soort: 'HERBERG', jaar: 2027, plekken: 8 },
      { soort: 'UITSTROOM', jaar: 2027, plekken: 3, hoogstens: 5 },
    ])
  })

  test('an adopted plan goes before the one of the files, in its own years', () => {
    const met = vlekkader(regio, JAREN, [
      {
        vanJaar: 2027,
        totJaar: 2027,
        cellen: [cel({ jaar: 2027 }), cel({ jaar: 2027, gemeente: gemeente.code })],
      },
    ])
    expect(met.nu.filter((n) => n.soort === 'HOF').map((n) => n.plekken)).toEqual([12, 6, 12])
  })

  test('before the region had a plan there is no kind', () => {
    expect(vlekkader(regio, { vanJaar: 2000, totJaar: 2000 }).soorten).toEqual([])
  })
})

describe('what is wrong with cells is said with its place, all at once', () => {
  test('a plan that is right has no faults', () => {
    expect(keurCellen(kader, [cel(), cel({ gemeente: gemeente.code }), cel({ jaar: 2028 })])).toEqual([])
  })
  for (const [wat, anders, pad, melding] of [
    ['negative', { plekken: -1 }, '/1/plekken', /geheel getal van 0/],
    ['a fraction', { plekken: 2.5 }, '/1/plekken', /geheel getal van 0/],
    ['no number', { plekken: Number.NaN }, '/1/plekken', /geheel getal van 0/],
    ['a kind that is not there', { soort: 'KASTEEL' }, '/1/soort', /31 december 2026/],
    ['a municipality of elsewhere', { gemeente: 'GM0000' }, '/1/gemeente', /31 december 2026/],
    ['a year before', { jaar: 2025 }, '/1/jaar', /2026 tot en met 2028/],
    ['a year after', { jaar: 2029 }, '/1/jaar', /2026 tot en met 2028/],
  ] as const)
    test(wat, () => {
      const fouten = keurCellen(kader, [cel({ soort: 'HERBERG' }), cel(anders)])
      expect(fouten.map((f) => f.pad)).toEqual([pad])
      expect(fouten[0]?.melding).toMatch(melding)
    })
  test('the same place twice', () => {
    expect(keurCellen(kader, [cel(), cel({ plekken: 4 })])).toEqual([
      {
        pad: '/1',
        melding: 'Deze soort, dit jaar en deze gemeente staan ook op plaats 1.',
        code: 'cel_dubbel',
        waarden: { plaats: 1 },
      },
    ])
  })
  test('several at once', () => {
    const fouten = keurCellen(kader, [cel({ plekken: -1, soort: 'KASTEEL' }), cel({ jaar: 1999 })])
    expect(fouten.map((f) => f.pad)).toEqual(['/0/soort', '/0/plekken', '/1/jaar'])
  })
})

const cellenArb = fc
  .array(
    fc.record({
      soort: fc.constantFrom(...kader.soorten.map((s) => s.code)),
      jaar: fc.constantFrom(2026, 2027, 2028),
      gemeente: fc.constantFrom(null, ...kader.gemeenten.map((g) => g.code)),
      plekken: fc.nat(500),
    }),
    { maxLength: 40 },
  )
  .map((lijst) => {
    const uniek = new Map(lijst.map((c) => [JSON.stringify([c.soort, c.jaar, c.gemeente]), c]))
    return [...uniek.values()]
  })

describe('sums', () => {
  test('of any plan add up: municipalities and not assigned are the target, kinds the year, years everything', () => {
    fc.assert(
      fc.property(cellenArb, (cellen) => {
        expect(keurCellen(kader, cellen)).toEqual([])
        const sommen = vleksommen(kader, cellen)
        const alles = cellen.reduce((n, c) => n + c.plekken, 0)
        expect(sommen.reduce((n, s) => n + s.totaal, 0)).toBe(alles)
        for (const s of sommen) {
          expect(s.toegewezen + s.nietToegewezen).toBe(s.totaal)
          const gemeenten = cellen
            .filter((c) => c.soort === s.soort && c.jaar === s.jaar && c.gemeente !== null)
            .map((c) => c.plekken)
          expect(nietToegewezen(s.totaal, gemeenten)).toBe(s.nietToegewezen)
          expect(s.verschil).toBe(s.totaal - (s.nu ?? Number.NaN))
        }
        const woningen = cellen.filter((c) => c.soort === 'UITSTROOM').reduce((n, c) => n + c.plekken, 0)
        expect(jaarsommen(kader, cellen).reduce((n, j) => n + j.totaal, 0)).toBe(alles - woningen)
        for (const j of jaarsommen(kader, cellen)) expect(j.toegewezen + j.nietToegewezen).toBe(j.totaal)
      }),
    )
  })

  test('assigning what was not keeps every target; putting the same cells again changes nothing', () => {
    fc.assert(
      fc.property(cellenArb, fc.nat(500), (cellen, deel) => {
        expect(metCellen(metCellen([], cellen), cellen)).toEqual(metCellen([], cellen))
        const van = cellen.find((c) => c.gemeente === null)
        if (!van) return
        const naar = Math.min(deel, van.plekken)
        const plek = { ...van, gemeente: gemeente.code }
        const had = cellen.find(
          (c) => c.soort === van.soort && c.jaar === van.jaar && c.gemeente === gemeente.code,
        )
        const na = metCellen(cellen, [
          { ...van, plekken: van.plekken - naar },
          { ...plek, plekken: (had?.plekken ?? 0) + naar },
        ])
        const doelen = (lijst: Vlekcel[]) => vleksommen(kader, lijst).map((s) => s.totaal)
        expect(doelen(na)).toEqual(doelen(cellen))
      }),
    )
  })

  test('more given out than there is, is below zero', () => {
    expect(nietToegewezen(10, [4, 3])).toBe(3)
    expect(nietToegewezen(10, [8, 3])).toBe(-1)
  })
})

describe('what a plan begins with', () => {
  test('the plan of the files: every year its target, nothing assigned', () => {
    const cellen = cellenUitRegioplan(kader)
    expect(cellen.every((c) => c.gemeente === null)).toBe(true)
    expect(vleksommen(kader, cellen).every((s) => s.verschil === 0)).toBe(true)
  })
  test('the register of a day: by municipality; a secret address and one outside the region are not assigned', () => {
    const cellen = cellenUitRegister(regio, kader, [
      { product: 'HOF', gemeente: gemeente.code, aantal: 4 },
      { product: 'HOF', gemeente: null, aantal: 2 },
      { product: 'HOF', gemeente: 'GM0000', aantal: 1 },
      { product: 'IETS_ANDERS', gemeente: gemeente.code, aantal: 9 },
    ])
    expect(cellen.filter((c) => c.jaar === 2027)).toEqual([
      cel({ jaar: 2027 }),
      cel({ jaar: 2027, gemeente: gemeente.code, plekken: 4 }),
    ])
    expect(keurCellen(kader, cellen)).toEqual([])
  })
  test('an earlier plan: its last year goes on, and what the region does not know any more falls out', () => {
    const cellen = cellenUitPlan(kader, {
      vanJaar: 2024,
      totJaar: 2026,
      cellen: [
        cel({ jaar: 2025, plekken: 9 }),
        cel(),
        cel({ gemeente: 'GM0000' }),
        cel({ soort: 'KASTEEL' }),
      ],
    })
    expect(cellen).toEqual([cel(), cel({ jaar: 2027 }), cel({ jaar: 2028 })])
  })
})

describe('target beside what there was', () => {
  const vandaag = '2027-05-01'
  const dagen = teldagen(JAREN, vandaag)
  test('is counted on the last day of a year, today in this one, and not in a year to come', () => {
    expect(dagen.map((d) => d.dag)).toEqual(['2026-12-31', '2027-05-01', null])
    expect(teldagen(JAREN, '2026-12-31').map((d) => d.dag)).toEqual(['2026-12-31', null, null])
  })
  test('per kind, year and municipality', () => {
    const uit = vlekstand(
      regio,
      kader,
      [cel({ plekken: 5 }), cel({ gemeente: gemeente.code, plekken: 7 }), cel({ jaar: 2028, plekken: 9 })],
      dagen,
      [
        { dag: '2026-12-31', product: 'HOF', gemeente: gemeente.code, aantal: 4 },
        { dag: '2026-12-31', product: 'HOF', gemeente: null, aantal: 2 },
        { dag: vandaag, product: 'HOF', gemeente: gemeente.code, aantal: 6 },
      ],
    )
    const hof = uit.soorten.find((s) => s.code === 'HOF')
    expect(hof?.telbaar).toBe(true)
    expect(hof?.jaren).toEqual([
      {
        jaar: 2026,
        doel: 12,
        er: 6,
        verschil: -6,
        gemeenten: [
          { gemeente: gemeente.code, doel: 7, er: 4, verschil: -3 },
          { gemeente: null, doel: 5, er: 2, verschil: null },
        ],
      },
      {
        jaar: 2027,
        doel: 0,
        er: 6,
        verschil: 6,
        gemeenten: [{ gemeente: gemeente.code, doel: 0, er: 6, verschil: 6 }],
      },
      {
        jaar: 2028,
        doel: 9,
        er: null,
        verschil: null,
        gemeenten: [{ gemeente: null, doel: 9, er: null, verschil: null }],
      },
    ])
    expect(uit.soorten.find((s) => s.code === 'UITSTROOM')).toMatchObject({ telbaar: false })
  })
})

describe('as a scenario', () => {
  const model = maakRegiomodel(regio)
  if (!model) throw new Error('de proefregio heeft geen regiomodel')
  const kort = { vanJaar: 2023, totJaar: 2024, naam: 'Proefplan' }
  const { scenario, buitenModel } = scenarioVanVlekkenplan(model, {
    ...kort,
    cellen: [
      cel({ jaar: 2023, plekken: 9 }),
      cel({ jaar: 2024, plekken: 10, gemeente: gemeente.code }),
      cel({ jaar: 2024, plekken: 1 }),
      cel({ jaar: 2024, soort: 'UITSTROOM', plekken: 40 }),
      cel({ jaar: 2024, soort: 'KASTEEL', plekken: 1 }),
    ],
  })
  test('places stand from the 1 January after, homes in the year; a scenario that can be read and computed', () => {
    expect(scenario.plekken?.HOF).toEqual([
      { vanaf: '2024-01-01', aantal: 9 },
      { vanaf: '2025-01-01', aantal: 11 },
    ])
    if (model.plan?.woningen?.soort)
      expect(scenario.woningenPerJaar).toEqual([
        { vanaf: '2023-01-01', aantal: 0 },
        { vanaf: '2024-01-01', aantal: 40 },
      ])
    expect(buitenModel).toContain('KASTEEL')
    expect(leesScenario(JSON.parse(JSON.stringify(scenario)), model)).toEqual(scenario)
    expect(vloeistof(model, scenario).maanden.length).toBeGreaterThan(0)
  })
  test('a kind that is several stations is divided whole, as the region divides it', () => {
    const station = (plan: number) => ({ plan }) as never
    expect(verdeelOver(70, [station(20), station(25), station(25)])).toEqual([20, 25, 25])
    expect(verdeelOver(10, [station(20), station(25), station(25)])).toEqual([3, 4, 3])
    expect(verdeelOver(3, [station(0), station(0)])).toEqual([2, 1])
    fc.assert(
      fc.property(fc.nat(1000), fc.array(fc.nat(100), { minLength: 1, maxLength: 6 }), (aantal, delen) => {
        const uit = verdeelOver(
          aantal,
          delen.map((d) => station(d)),
        )
        expect(uit.reduce((a, b) => a + b, 0)).toBe(aantal)
        expect(uit.every((n) => Number.isInteger(n) && n >= 0)).toBe(true)
      }),
    )
  })
})
