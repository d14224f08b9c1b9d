import { describe, expect, test } from 'vitest'
import { regioUitMap } from '../../../regio/src/proefregio/regiomap.ts'
import { maakMotor } from '../motor/index.ts'
import { maakRegiomodel, type Regiomodel } from './model.ts'
import { motormodel } from './motormodel.ts'
import { MAAND, maakNet } from './net.ts'
import { proefmodel, proefscenario } from './proefmodel.ts'
import { vatReplicatiesSamen, vergelijk } from './samenvatting.ts'
import { basisScenario, vlekkenplanScenario } from './scenario.ts'
import { bouwSimulatie, simuleer } from './simulatie.ts'
import type { Maten } from './uitkomst.ts'
import { vloeistof } from './vloeistof.ts'

const model = proefmodel()
const stap = (aantal: number, vanaf = '2023-01-01') => [{ vanaf, aantal }]
const ruim = proefscenario({
  plekken: { HERBERG: stap(500), HOF: stap(500) },
  woningenPerJaar: stap(5000),
  zaad: [1, 2, 3, 4, 5, 6],
})

describe('simulatie van het regiomodel', () => {
  test('een replicatie alleen is dezelfde als in een reeks', () => {
    const s = proefscenario()
    const reeks = simuleer(bouwSimulatie(model, s), { aantal: 4 }) as Maten[]
    expect(bouwSimulatie(model, s).draai(3)).toEqual(reeks[3])
    expect(reeks[2]).not.toEqual(reeks[3])
    expect(bouwSimulatie(model, { ...s, zaad: [9, 9, 9, 9, 9, 9] }).draai(3)).not.toEqual(reeks[3])
  })

  test('elke maat van een replicatie staat in de lijst van maten, en andersom', () => {
    const sim = bouwSimulatie(model, proefscenario())
    expect(Object.keys(sim.draai(0)).toSorted()).toEqual(sim.maten.map((m) => m.maat).toSorted())
  })

  test('met plek voor iedereen geeft zij wat het vloeistofmodel geeft, binnen 3,5 standaardfout', () => {
    const sim = bouwSimulatie(model, ruim)
    const uit = vatReplicatiesSamen(sim.maten, simuleer(sim, { aantal: 300 }) as Maten[])
    const fluid = vloeistof(model, ruim)
    for (const jaar of [2023, 2024, 2025])
      for (const code of ['HERBERG', 'HOF', 'THUIS']) {
        const s = uit.find((x) => x.maat === `aanwezig/${code}/${jaar}`)
        const f =
          fluid.jaren.find((j) => j.jaar === jaar)?.stations.find((x) => x.code === code)?.aanwezig ?? 0
        const se = (s?.sd ?? 0) / Math.sqrt(s?.n ?? 1)
        // Fluid goes in steps of a day and a half, and begins with fractions of people.
        expect(Math.abs((s?.gemiddelde ?? 0) - f), `${code} ${jaar}`).toBeLessThanOrEqual(3.5 * se + 0.12)
      }
  })

  test('niemand raakt zoek en er gaan niet meer mensen naar een woning dan er woningen zijn', () => {
    const s = proefscenario({
      woningenPerJaar: [...stap(3), ...stap(0, '2024-01-01'), ...stap(6, '2025-01-01')],
    })
    const net = maakNet(model, s)
    const motor = maakMotor(motormodel(net))
    for (let r = 0; r < 20; r++) {
      const u = motor.draai({ duur: net.maanden * MAAND }, [1, 2, 3, 4, 5, 6], r)
      expect(u.begin + u.aangekomen).toBe(u.weg + u.eind)
    }
    const sim = bouwSimulatie(model, s)
    for (const m of simuleer(sim, { aantal: 20 }) as Maten[]) {
      expect(m['woningen/2023']).toBeLessThanOrEqual(4)
      expect(m['woningen/2024']).toBeLessThanOrEqual(1)
      expect(m['woningen/2025']).toBeLessThanOrEqual(7)
    }
  })

  test('een plan met minder plekken dan er mensen zijn zet niemand buiten: plekken sluiten als zij vrijkomen', () => {
    const s = proefscenario({ plekken: { HERBERG: stap(2), HOF: stap(0) } })
    const m = bouwSimulatie(model, s).draai(0)
    expect(m['aanwezig/HOF/2023']).toBeGreaterThan(2)
    expect(m['instroom/HOF/2024']).toBe(0)
  })

  test('met een andere spreiding blijft het gemiddelde verblijf', () => {
    const met = { ...ruim, getallen: { spreiding: 0.5 } }
    const sim = bouwSimulatie(model, met)
    const uit = vatReplicatiesSamen(sim.maten, simuleer(sim, { aantal: 200 }) as Maten[])
    const herberg = uit.find((x) => x.maat === 'aanwezig/HERBERG/2025')
    const lambda = 50 + 0.2 * (uit.find((x) => x.maat === 'instroom/THUIS/2025')?.gemiddelde ?? 0)
    expect(Math.abs((herberg?.gemiddelde ?? 0) - (lambda * 60) / 365.25)).toBeLessThan(0.5)
  })

  test('verschillen per paar: een scenario met zichzelf vergeleken verschilt nergens', () => {
    const sim = bouwSimulatie(model, proefscenario())
    const reeks = simuleer(sim, { aantal: 10 }) as Maten[]
    for (const v of vergelijk(sim.maten, reeks, reeks)) {
      expect(v.verschil).toEqual({ gemiddelde: 0, laag: 0, hoog: 0 })
      expect(v.duidelijk).toBe(false)
    }
  })

  test('het interval van de verschillen is smaller dan dat van twee losse reeksen', () => {
    const [a, b] = [proefscenario(), proefscenario({ woningenPerJaar: stap(12) })]
    const sim = bouwSimulatie(model, a)
    const basis = simuleer(sim, { aantal: 100 }) as Maten[]
    const anders = simuleer(bouwSimulatie(model, b), { aantal: 100 }) as Maten[]
    const los = (r: Maten[]) => vatReplicatiesSamen(sim.maten, r).find((m) => m.maat === 'straat/2025')
    const v = vergelijk(sim.maten, basis, anders).find((m) => m.maat === 'straat/2025')
    const breedte = (x?: { laag: number; hoog: number }) => (x ? x.hoog - x.laag : 0)
    expect(v?.verschil.gemiddelde).toBeCloseTo(
      (los(anders)?.gemiddelde ?? 0) - (los(basis)?.gemiddelde ?? 0),
      9,
    )
    expect(breedte(v?.verschil)).toBeLessThan(Math.hypot(breedte(los(basis)), breedte(los(anders))))
  })

  test('een reeks die wordt gestopt geeft niets', () => {
    let n = 0
    expect(simuleer(bouwSimulatie(model, proefscenario()), { aantal: 10, stop: () => n++ >= 3 })).toBeNull()
  })

  test('van 100 naar 150 woningen per jaar: minder mensen op straat, en het verschil is duidelijk', () => {
    const echt = maakRegiomodel(regioUitMap('maastricht-heuvelland')) as Regiomodel
    const [honderd, meer] = [vlekkenplanScenario(echt, 100), vlekkenplanScenario(echt, 150)]
    const sim = bouwSimulatie(echt, honderd ?? basisScenario(echt))
    const a = simuleer(sim, { aantal: 25 }) as Maten[]
    const b = simuleer(bouwSimulatie(echt, meer ?? basisScenario(echt)), { aantal: 25 }) as Maten[]
    const v = vergelijk(sim.maten, a, b).find((x) => x.maat === 'straat/2024')
    expect(v?.verschil.hoog).toBeLessThan(0)
    expect(v?.duidelijk).toBe(true)
  })
})

test('samenvatting: gemiddelde, interval met Student en kwantielen', () => {
  const maat = { maat: 'x', naam: 'x', eenheid: 'x' }
  const [s] = vatReplicatiesSamen(
    [maat],
    [1, 2, 3, 4, Number.NaN].map((x) => ({ x })),
  )
  // sd √(5/3), t(3; 0,975) = 3.182446
  expect(s).toMatchObject({ n: 4, gemiddelde: 2.5 })
  expect(s?.hoog).toBeCloseTo(2.5 + (3.182446 * Math.sqrt(5 / 3)) / 2, 5)
  expect(s?.p95).toBeCloseTo(3.85, 9)
  expect(vatReplicatiesSamen([maat], [{ x: Number.NaN }])).toEqual([])
})

test('een deel van een plek of van iemand is overal hetzelfde hele aantal: 12,6 is 13, in het vloeistofmodel en in de simulatie', () => {
  const met = (plekken: number, wlzDeel: number) =>
    proefscenario({ plekken: { HERBERG: stap(plekken), HOF: stap(plekken - 5, '2024-01-01') }, wlzDeel })
  // of the 8 in the court 2.08 go to long-term care: that is 2
  for (const [deel, geheel] of [
    [met(12.6, 0.26), met(13, 0.25)],
    [met(12.4, 0.26), met(12, 0.25)],
  ] as const) {
    expect(vloeistof(model, deel)).toEqual(vloeistof(model, geheel))
    expect(bouwSimulatie(model, deel).draai(1)).toEqual(bouwSimulatie(model, geheel).draai(1))
  }
  expect(vloeistof(model, met(12.6, 0)).stations[0]?.plekken[0]).toBe(13)
})

describe('een plek die opengaat en een die sluit', () => {
  const gemiddeld = (s: ReturnType<typeof proefscenario>, maat: string) => {
    const sim = bouwSimulatie(model, s)
    const uit = vatReplicatiesSamen(sim.maten, simuleer(sim, { aantal: 200 }) as Maten[])
    return uit.find((x) => x.maat === maat)?.gemiddelde ?? Number.NaN
  }
  const cijfer = (s: ReturnType<typeof proefscenario>, code: string, jaar: number) =>
    vloeistof(model, s)
      .jaren.find((j) => j.jaar === jaar)
      ?.stations.find((x) => x.code === code)
  const opent = proefscenario({
    getallen: { 'stations/HOF/plekken': 0, 'stations/HOF/aanwezig': 0 },
    plekken: { HOF: stap(10, '2024-01-01') },
    woningenPerJaar: stap(5000),
  })
  const sluit = proefscenario({ plekken: { HOF: stap(1, '2024-01-01') }, woningenPerJaar: stap(5000) })
  const duur = model.stations.find((s) => s.code === 'HOF')?.verblijfDagen.waarde ?? Number.NaN

  test('voor zij opengaat komt er niemand in, ook niet op de laatste dag van het jaar ervoor', () => {
    expect(gemiddeld(opent, 'instroom/HOF/2023')).toBe(0)
    expect(cijfer(opent, 'HOF', 2023)?.instroom).toBe(0)
    expect(gemiddeld(opent, 'instroom/HOF/2024')).toBeGreaterThan(5)
  })

  for (const [wat, s, jaar] of [
    ['die opengaat', opent, 2024],
    ['die opengaat, een jaar later', opent, 2025],
    ['die sluit', sluit, 2024],
  ] as const)
    test(`het verblijf in een plek ${wat} is het verblijf van het model, niet wie er is over wie erin komt`, () => {
      // Fluid goes in steps of a day and a half.
      expect((cijfer(s, 'HOF', jaar)?.verblijfDagen ?? 0) / duur).toBeCloseTo(1, 1)
      const gezien = gemiddeld(s, `verblijfDagen/HOF/${jaar}`)
      expect(gezien / duur).toBeGreaterThan(0.8)
      expect(gezien / duur).toBeLessThan(1.25)
    })
})

describe('wachten', () => {
  const gewoon = maakRegiomodel(regioUitMap('maastricht-heuvelland')) as Regiomodel
  const plan = { ...(vlekkenplanScenario(gewoon) ?? basisScenario(gewoon)), jaren: 4 }
  const sim = bouwSimulatie(gewoon, plan)
  const uit = new Map(
    vatReplicatiesSamen(sim.maten, simuleer(sim, { aantal: 40 }) as Maten[]).map((s) => [s.maat, s]),
  )
  const waarde = (maat: string) => uit.get(maat)?.gemiddelde ?? Number.NaN
  const metRij = gewoon.stations.filter((s) => s.plekken).map((s) => s.code)
  const laatste = Number(gewoon.begin.slice(0, 4)) + 3

  test('de bezetting is nooit boven de 100 procent, ook waar plekken sluiten, en hoog waar mensen wachten', () => {
    const bezetting = [...uit.keys()].filter((maat) => maat.startsWith('bezetting/'))
    // a kind without places that year has none
    expect(bezetting.length).toBeGreaterThan(3 * metRij.length)
    for (const maat of bezetting)
      if (!Number.isNaN(waarde(maat))) expect(waarde(maat), maat).toBeLessThanOrEqual(100 + 1e-6)
    expect(waarde(`bezetting/BW_BASIS/${laatste}`)).toBeGreaterThan(90)
  })

  test('waar mensen wachten is een tijd bekend, en wie het langst wacht staat er niet korter dan gemiddeld', () => {
    for (const code of metRij) {
      if (!(waarde(`wachtend/${code}/${laatste}`) >= 1)) continue
      expect(waarde(`wachtDagen/${code}/${laatste}`), code).toBeGreaterThan(0)
      expect(waarde(`wacht95/${code}`), code).toBeGreaterThan(0)
    }
    expect(metRij.filter((code) => waarde(`wachtend/${code}/${laatste}`) >= 1).length).toBeGreaterThan(2)
  })

  test('zonder plekken geeft iedereen het op of begint hij elders, en de rij telt mee', () => {
    const dicht = {
      ...plan,
      plekken: {
        ...plan.plekken,
        CRISIS: [{ vanaf: gewoon.begin, aantal: 0 }],
        EERSTE_OPVANG: [{ vanaf: gewoon.begin, aantal: 10 }],
      },
    }
    const zonder = bouwSimulatie(gewoon, dicht)
    const maten = vatReplicatiesSamen(zonder.maten, simuleer(zonder, { aantal: 10 }) as Maten[])
    const van = (maat: string) => maten.find((m) => m.maat === maat)?.gemiddelde ?? Number.NaN
    expect(van(`wachtend/CRISIS/${laatste}`)).toBeGreaterThan(1)
    expect(van(`wachtDagen/CRISIS/${laatste}`)).toBeGreaterThan(1)
    expect(van('wacht95/CRISIS')).toBeGreaterThan(van(`wachtDagen/CRISIS/${laatste}`))
    expect(van(`geeftOp/CRISIS/${laatste}`)).toBeGreaterThan(0)
  })

  test('de wachttijd van het vloeistofmodel en die van de simulatie zijn dezelfde maat', () => {
    const fluid = vloeistof(gewoon, plan).jaren.at(-1)
    const paren = metRij.flatMap((code) => {
      const f = fluid?.stations.find((s) => s.code === code)
      const s = waarde(`wachtDagen/${code}/${laatste}`)
      return f?.wachtDagen && f.wachtend > 5 ? [{ code, f: f.wachtDagen, s }] : []
    })
    expect(paren.length).toBeGreaterThan(1)
    for (const { code, f, s } of paren) {
      expect(s / f, code).toBeGreaterThan(0.6)
      expect(s / f, code).toBeLessThan(1.6)
    }
  })
})
