import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { regioUitMap } from '../../../regio/src/proefregio/regiomap.ts'
import { maakRegiomodel, type Regiomodel } from './model.ts'
import { proefmodel, proefscenario } from './proefmodel.ts'
import { basisScenario, type Scenario, vlekkenplanScenario } from './scenario.ts'
import type { Vloeistofuitkomst } from './uitkomst.ts'
import { vloeistof } from './vloeistof.ts'

const model = proefmodel()
const straten = (u: Vloeistofuitkomst) => u.straat
const station = (u: Vloeistofuitkomst, code: string) => u.stations.find((s) => s.code === code)
const stap = (aantal: number, vanaf = '2023-01-01') => [{ vanaf, aantal }]

const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    herberg: fc.nat(40),
    later: fc.nat(40),
    hof: fc.nat(30),
    woningen: fc.integer({ min: 0, max: 60 }),
    factor: fc.double({ min: 0.2, max: 3, noNaN: true }),
    preventie: fc.double({ min: 0, max: 1, noNaN: true }),
    garantie: fc.double({ min: 0, max: 1, noNaN: true }),
    wlz: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map((x) =>
    proefscenario({
      plekken: { HERBERG: [...stap(x.herberg), ...stap(x.later, '2024-06-01')], HOF: stap(x.hof) },
      woningenPerJaar: stap(x.woningen),
      verblijfFactor: { '*': x.factor },
      preventie: [{ deel: x.preventie }],
      terugvalgarantieDeel: x.garantie,
      wlzDeel: x.wlz,
    }),
  )

describe('vloeistofmodel', () => {
  test('niemand raakt zoek, niets wordt negatief, en wie binnenkomt past', () => {
    fc.assert(
      fc.property(scenario, (s) => {
        const u = vloeistof(model, s)
        const { begin, ingestroomd, vertrokken, eind } = u.balans
        expect(begin + ingestroomd).toBeCloseTo(vertrokken + eind, 6)
        for (const r of u.stations)
          for (const [m, plekken] of r.plekken.entries()) {
            for (const n of [r.aanwezig[m], r.wachtend[m], r.geblokkeerd[m], r.instroom[m], r.uitstroom[m]])
              expect(n).toBeGreaterThanOrEqual(-1e-9)
            expect(r.geblokkeerd[m]).toBeLessThanOrEqual((r.aanwezig[m] as number) + 1e-9)
            // Above its places only while those who were there leave, and then nobody comes in.
            const vorige = m === 0 ? Number.POSITIVE_INFINITY : (r.aanwezig[m - 1] as number)
            if (plekken !== null && (r.aanwezig[m] as number) > plekken + 1e-6)
              expect(r.aanwezig[m]).toBeLessThanOrEqual(Math.max(vorige, r.plekken[m - 1] ?? 0) + 1e-6)
          }
      }),
      { numRuns: 60 },
    )
  })

  test('meer woningen: nooit meer mensen op straat, zolang er geen plek sluit zodra iemand vertrekt', () => {
    // Where a place closes behind who leaves it, leaving sooner also means that some come back sooner, to fewer places.
    const open = scenario.map((s) => {
      const [nu = 0, later = 0] = (s.plekken?.HERBERG ?? []).map((x) => x.aantal)
      return {
        ...s,
        plekken: {
          HERBERG: [...stap(nu + 10), ...stap(nu + 10 + later, '2024-06-01')],
          HOF: stap((s.plekken?.HOF?.[0]?.aantal ?? 0) + 9),
        },
      }
    })
    fc.assert(
      fc.property(open, fc.integer({ min: 1, max: 40 }), (s, erbij) => {
        const minder = straten(vloeistof(model, s))
        const aantal = (s.woningenPerJaar?.[0]?.aantal ?? 0) + erbij
        const meer = straten(vloeistof(model, { ...s, woningenPerJaar: stap(aantal) }))
        for (const [m, n] of meer.entries()) expect(n).toBeLessThanOrEqual((minder[m] as number) + 1e-6)
      }),
      { numRuns: 60 },
    )
  })

  test('minder instroom: nooit meer mensen op straat', () => {
    fc.assert(
      fc.property(scenario, fc.double({ min: 0, max: 1, noNaN: true }), (s, deel) => {
        const veel = straten(vloeistof(model, s))
        const weinig = straten(vloeistof(model, { ...s, preventie: [...(s.preventie ?? []), { deel }] }))
        for (const [m, n] of weinig.entries()) expect(n).toBeLessThanOrEqual((veel[m] as number) + 1e-6)
      }),
      { numRuns: 60 },
    )
  })

  test('met plek voor iedereen is het aantal aanwezigen instroom maal verblijf (Little)', () => {
    const ruim = proefscenario({
      jaren: 30,
      plekken: { HERBERG: stap(500), HOF: stap(500) },
      woningenPerJaar: stap(500),
      wlzDeel: 0,
    })
    const laatste = vloeistof(model, ruim).jaren.at(-1)
    // λ = 50 + 0.2·thuis, thuis = 0.1 λ + 0.4 λ: λ = 50 / 0.9; stays 60, 600 and 365 days.
    const lambda = 50 / 0.9
    const verwacht = {
      HERBERG: (lambda * 60) / 365.25,
      HOF: (0.4 * lambda * 600) / 365.25,
      THUIS: (0.5 * lambda * 365) / 365.25,
    }
    for (const [code, n] of Object.entries(verwacht)) {
      const s = laatste?.stations.find((x) => x.code === code)
      expect(Math.abs((s?.aanwezig ?? 0) / n - 1), code).toBeLessThan(0.02)
      expect(s?.wachtend).toBeCloseTo(0, 6)
    }
    expect(laatste?.straat.gemiddelde).toBeCloseTo(0, 6)
  })

  test('er gaan nooit meer mensen naar een woning dan er woningen zijn', () => {
    const u = vloeistof(model, proefscenario({ woningenPerJaar: [...stap(3), ...stap(9, '2024-01-01')] }))
    for (const j of u.jaren) expect(j.woningenGebruikt).toBeLessThanOrEqual(j.woningenBeschikbaar + 1e-9)
    expect(u.jaren[0]?.woningenBeschikbaar).toBeCloseTo(3, 1)
    expect(u.jaren[2]?.woningenBeschikbaar).toBeCloseTo(9, 6)
  })

  test('wie de terugvalgarantie heeft gaat voor: met de garantie wacht de herberg langer voor de anderen', () => {
    // One place only, so that there is a queue; the number waiting is the same, who waits is not.
    const rij = (deel: number) => {
      const u = vloeistof(
        model,
        proefscenario({
          plekken: { HERBERG: stap(4) },
          terugvalgarantieDeel: deel,
          getallen: { 'stations/THUIS/aanwezig': 60 },
        }),
      )
      return station(u, 'HERBERG')?.wachtend.at(-1) ?? 0
    }
    expect(rij(0)).toBeGreaterThan(5)
    expect(Math.abs(rij(1) - rij(0))).toBeLessThan(1)
  })

  test('kosten: dagen maal prijs, en de delen van een sleutel tellen op tot het geheel van hun domein', () => {
    const jaar = vloeistof(model, proefscenario()).jaren[0]
    const kosten = jaar?.kosten
    expect(kosten?.perStation.reduce((n, s) => n + s.cent, 0)).toBe(kosten?.totaalCent)
    const sleutel = kosten?.perSleutel.reduce((n, d) => n + d.cent, 0) ?? 0
    expect(sleutel + (kosten?.zonderSleutelCent ?? 0)).toBe(kosten?.totaalCent)
    expect(kosten?.perHerkomst.reduce((n, d) => n + d.cent, 0)).toBe(kosten?.totaalCent)
    const prijs: Record<string, number> = { HERBERG: 9900, HOF: 12345 }
    for (const { code, aanwezig } of jaar?.stations ?? []) {
      const cent = kosten?.perStation.find((s) => s.code === code)?.cent ?? 0
      expect(cent, code).toBe(Math.round(aanwezig * 365.25 * (prijs[code] ?? 0)))
    }
  })
})

describe.each(['maastricht-heuvelland', 'parkstad'])('het model van %s', (code) => {
  const echt = maakRegiomodel(regioUitMap(code)) as Regiomodel

  test('gaat rond, en meer woningen helpen', () => {
    const basis = vloeistof(echt, basisScenario(echt))
    const { begin, ingestroomd, vertrokken, eind } = basis.balans
    expect(begin + ingestroomd).toBeCloseTo(vertrokken + eind, 6)
    let vorige = straten(basis)
    for (const aantal of [130, 160, 200]) {
      const meer = straten(
        vloeistof(echt, { ...basisScenario(echt), woningenPerJaar: stap(aantal, echt.begin) }),
      )
      for (const [m, n] of meer.entries()) expect(n).toBeLessThanOrEqual((vorige[m] as number) + 1e-6)
      vorige = meer
    }
  })

  test('het vlekkenplan, als het er is, eindigt op zijn eigen aantallen', () => {
    const plan = vlekkenplanScenario(echt)
    for (const s of echt.stations)
      if (plan && s.plan !== undefined) expect(plan.plekken?.[s.code]?.at(-1)?.aantal).toBe(s.plan)
    expect(plan === undefined).toBe(echt.plan === undefined)
  })
})

test('een andere prijs verandert alleen de kosten, naar verhouding; die van een soort gaat voor die van alle', () => {
  const kosten = (anders: Parameters<typeof proefscenario>[0]) => {
    const jaar = vloeistof(model, proefscenario(anders)).jaren.at(-1)
    return {
      straat: jaar?.straat.einde,
      per: Object.fromEntries((jaar?.kosten.perStation ?? []).map((s) => [s.code, s.cent])),
    }
  }
  const [gewoon, duurder] = [kosten({}), kosten({ prijsFactor: { '*': 1.1, HOF: 2 } })]
  expect(duurder.straat).toBe(gewoon.straat)
  expect((duurder.per.HERBERG ?? 0) / (gewoon.per.HERBERG ?? 1)).toBeCloseTo(1.1, 6)
  expect((duurder.per.HOF ?? 0) / (gewoon.per.HOF ?? 1)).toBeCloseTo(2, 6)
})
