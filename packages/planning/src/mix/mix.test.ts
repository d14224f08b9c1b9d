import { describe, expect, test } from 'vitest'
import { metGetallen } from '../regiomodel/getallen.ts'
import { maakNet } from '../regiomodel/net.ts'
import { proefmodel, proefscenario } from '../regiomodel/proefmodel.ts'
import { leesScenario } from '../regiomodel/scenario.ts'
import { vloeistof } from '../regiomodel/vloeistof.ts'
import { leesMixdoelen } from './doelen.ts'
import { goedkoopsteMix } from './goedkoopste-mix.ts'
import { GEEN_SPELING, losMix, type Mixvraag, standNaEersteJaar, stelProbleem } from './los.ts'
import { waardeVan } from './oordeel.ts'

const model = proefmodel()
const scenario = proefscenario()
const ALLES = {
  straat: null,
  eersteOpvangDagen: null,
  wachtDagen: null,
  crisisplekken: null,
  kloof: 0,
  replicaties: 2,
}

function vraagVan(doelen: object, m = model, s = scenario): Mixvraag {
  const net = maakNet(m, s)
  return {
    net,
    nu: vloeistof(m, s),
    begin: standNaEersteJaar(net),
    doelen: leesMixdoelen({ ...ALLES, ...doelen }, m, net),
  }
}
const los = async (doelen: object, m = model, s = scenario) => {
  const probleem = stelProbleem(vraagVan(doelen, m, s))
  return { probleem, ...(await losMix(probleem, { geheel: true, seconden: 20 })) }
}

describe('de goedkoopste mix', () => {
  test('een soort plek in rust heeft er zoveel nodig als Little zegt', async () => {
    // 36,525 per year is one each ten days; 100 days each: ten at once. Nobody goes on to elsewhere.
    const m = metGetallen(model, {
      'bronnen/STRAAT/perJaar': 36.525,
      'stations/HERBERG/verblijfDagen': 100,
      'stations/HERBERG/uitgangen/HOF': 0,
      'stations/HERBERG/uitgangen/THUIS': 0,
      'stations/HERBERG/aanwezig': 10,
      'stations/HERBERG/wachtend': 0,
      'stations/HERBERG/plekken': 12,
      'stations/THUIS/aanwezig': 0,
      'stations/HOF/aanwezig': 0,
      wlzDeel: 0,
    })
    const { x, probleem } = await los({ wachtDagen: { hoogstens: 0, vanafJaar: 2024 } }, m)
    for (const jaar of probleem.lineair.jaren) {
      expect([...jaar.plekken.values()].map((v) => Math.round(x?.[v] ?? -1))).toEqual([10, 0])
      expect(Math.round(x?.[jaar.woningen] ?? -1)).toBe(0)
    }
  })

  test('is die van alle mogelijkheden een voor een', async () => {
    const s = proefscenario({ jaren: 2 })
    const doelen = {
      straat: { hoogstens: 4, vanafJaar: 2024 },
      bouwPerJaar: 4,
      woningenHoogstens: 6,
    }
    const { probleem, doel } = await los(doelen, model, s)
    const [jaar] = probleem.lineair.jaren
    const keuzes = [...(jaar?.plekken.values() ?? []), jaar?.woningen ?? -1]
    let beste = Number.POSITIVE_INFINITY
    for (let herberg = 10; herberg <= 14; herberg++)
      for (let hof = 6; hof <= 13; hof++)
        for (let woningen = 3; woningen <= 6; woningen++) {
          const vast = [herberg, hof, woningen].map((n, k) => ({
            delen: [[keuzes[k] as number, 1] as const],
            laag: n,
            hoog: n,
          }))
          const uit = await losMix(
            { ...probleem, rijen: [...probleem.rijen, ...vast] },
            { geheel: true, seconden: 20 },
          )
          if (uit.x) beste = Math.min(beste, uit.doel)
        }
    expect(Number.isFinite(beste)).toBe(true)
    expect(doel).toBeCloseTo(beste, 6)
  })

  test('haalt elk doel in het model waarop hij gepland is, en een ruimer doel kost nooit meer', async () => {
    for (const [soort, waarden] of [
      ['straat', [1, 2, 4]],
      ['eersteOpvangDagen', [75, 90, 150]],
      ['wachtDagen', [5, 20, 60]],
      ['woningenHoogstens', [3, 5, 9]],
      ['bouwPerJaar', [3, 8]],
    ] as const) {
      let vorige = Number.POSITIVE_INFINITY
      for (const waarde of waarden) {
        const grens = soort === 'woningenHoogstens' || soort === 'bouwPerJaar'
        const doelen = {
          straat: { hoogstens: 4, vanafJaar: 2024 },
          woningenHoogstens: 9,
          bouwPerJaar: 8,
          [soort]: grens ? waarde : { hoogstens: waarde, vanafJaar: 2024 },
        }
        const { x, doel, probleem } = await los(doelen)
        if (!x) {
          expect(vorige).toBe(Number.POSITIVE_INFINITY)
          continue
        }
        expect(doel).toBeLessThanOrEqual(vorige + 1e-6)
        vorige = doel
        for (const jaar of probleem.lineair.jaren) {
          if (doelen.straat)
            expect(waardeVan(jaar.straat, x)).toBeLessThanOrEqual(doelen.straat.hoogstens + 1e-6)
          expect(x[jaar.woningen]).toBeLessThanOrEqual(doelen.woningenHoogstens + 1e-6)
          for (const [i, plek] of jaar.plekken) {
            expect(waardeVan(jaar.aanwezig.get(i), x)).toBeLessThanOrEqual((x[plek] as number) + 1e-6)
            const wacht = waardeVan(jaar.wachtend.get(i), x)
            if (soort === 'wachtDagen')
              expect(wacht).toBeLessThanOrEqual(waarde * waardeVan(jaar.aangemeld.get(i), x) + 1e-6)
          }
        }
      }
      expect(Number.isFinite(vorige)).toBe(true)
    }
  })

  test('iedereen blijft in het lineaire model: wat erbij komt is wat er kwam min wat er ging', async () => {
    const { x, probleem } = await los({ straat: { hoogstens: 3, vanafJaar: 2024 } })
    for (const rij of probleem.lineair.rijen) {
      const som = rij.delen.reduce((n, [v, k]) => n + k * (x?.[v] ?? 0), 0)
      expect(som).toBeLessThanOrEqual((rij.hoog ?? Number.POSITIVE_INFINITY) + 1e-6)
      expect(som).toBeGreaterThanOrEqual((rij.laag ?? Number.NEGATIVE_INFINITY) - 1e-6)
    }
    expect(GEEN_SPELING.woningen).toBe(0)
  })
})

describe('gevonden en nagerekend', () => {
  const doelen = {
    ...ALLES,
    wachtDagen: { hoogstens: 10, vanafJaar: 2025 },
    woningenHoogstens: 40,
    replicaties: 10,
  }

  test('het scenario is een scenario, en de uitkomst is die van het vloeistofmodel', async () => {
    const mix = await goedkoopsteMix(model, scenario, doelen)
    expect(mix).toMatchObject({ status: 'gevonden', replicaties: 10, onhaalbaar: [] })
    const gelezen = leesScenario(mix?.scenario, model)
    const uit = vloeistof(model, gelezen)
    for (const s of mix?.standen ?? [])
      expect(s.vloeistof).toBe(
        uit.jaren.find((j) => j.jaar === s.jaar)?.stations.find((x) => x.code === s.station)?.wachtDagen ??
          null,
      )
    expect(mix?.standen.map((s) => s.station)).toEqual(['HERBERG'])
    const [eerste] = mix?.jaren ?? []
    expect(eerste?.jaar).toBe(2024)
    expect(gelezen.plekken?.HERBERG?.[0]).toEqual({ vanaf: '2023-01-01', aantal: 10 })
    expect(mix?.totaalCent).toBe(mix?.jaren.reduce((n, j) => n + j.kosten.totaalCent + j.woningen.cent, 0))
    expect(mix?.bindend.length).toBeGreaterThan(0)
  })

  test('mist de mix een doel bij het naspelen, dan wordt er ruimer gepland en staat dat erbij', async () => {
    const mix = await goedkoopsteMix(model, scenario, doelen)
    expect(mix?.rondes.length).toBeGreaterThan(1)
    expect(mix?.rondes[0]?.gemist).toBeGreaterThan(0)
    expect(mix?.gehaald).toBe(true)
    expect(mix?.totaalCent).toBeGreaterThan(mix?.rondes[0]?.kostenCent ?? 0)
    expect(mix?.zinnen.join(' ')).toMatch(/bij narekenen niet\. Daarom is er ruimer gepland/)
    for (const s of mix?.standen ?? [])
      expect(s.simulatie?.gemiddelde ?? 0).toBeLessThanOrEqual(1.01 * s.hoogstens)
  })

  test('gestopt is geen antwoord', async () => {
    let keer = 0
    expect(await goedkoopsteMix(model, scenario, doelen, { stop: () => ++keer > 3 })).toBeNull()
    expect(keer).toBe(4)
  })

  test('zonder tijd geen antwoord, en dat staat er', async () => {
    const mix = await goedkoopsteMix(model, scenario, { ...doelen, tijdslimietSeconden: 1e-6 })
    expect(mix).toMatchObject({ status: 'geen_antwoord', scenario: null, oplosser: { kloof: null } })
    expect(mix?.zinnen[0]).toMatch(/is er geen mix gevonden/)
  })
})

describe('wat niet kan', () => {
  test('een doel dat ook alleen niet kan, met wat wel kan', async () => {
    const m = metGetallen(model, { straatBuitenBeeld: 5 })
    const mix = await goedkoopsteMix(m, scenario, { ...ALLES, straat: { hoogstens: 3, vanafJaar: 2025 } })
    expect(mix).toMatchObject({
      status: 'niet_haalbaar',
      jaren: [],
      onhaalbaar: [{ soort: 'straat', alleen: true }],
    })
    const [waarom] = mix?.onhaalbaar ?? []
    expect(waarom?.zin).toMatch(
      /^Gemiddeld hoogstens 3 mensen op straat is niet te halen, ook niet als enige doel\. Wat wel kan: /,
    )
    const wel = waarom?.wel ?? Number.NaN
    expect(wel).toBeGreaterThanOrEqual(5)
    expect((await los({ straat: { hoogstens: wel, vanafJaar: 2025 } }, m)).x).not.toBeNull()
  })

  test('doelen die samen niet kunnen: welke los moet, en hoever', async () => {
    const doelen = { straat: { hoogstens: 1, vanafJaar: 2024 }, budgetPerJaarCent: 80_000_000 }
    const mix = await goedkoopsteMix(model, scenario, { ...ALLES, ...doelen })
    expect(mix?.status).toBe('niet_haalbaar')
    expect(mix?.onhaalbaar.every((o) => !o.alleen)).toBe(true)
    const budget = mix?.onhaalbaar.find((o) => o.soort === 'budgetPerJaarCent')
    expect(budget?.wel).toBeGreaterThan(80_000_000)
    expect((await los({ ...doelen, budgetPerJaarCent: budget?.wel })).x).not.toBeNull()
    expect((await los({ ...doelen, budgetPerJaarCent: 0.95 * (budget?.wel ?? 0) })).x).toBeNull()
  })

  test.each([
    [{ straat: { hoogstens: -1, vanafJaar: 2024 } }, '/straat/hoogstens'],
    [{ straat: { hoogstens: 1, vanafJaar: 2023 } }, '/straat/vanafJaar'],
    [{ straat: { hoogstens: 1, vanafJaar: 2031 } }, '/straat/vanafJaar'],
    [{ bezetting: { hoogstens: 2, vanafJaar: 2024 } }, '/bezetting/hoogstens'],
    [{ tijdslimietSeconden: 0 }, '/tijdslimietSeconden'],
    [{ anders: 1 }, '/anders'],
    [[], 'verwacht een blok met doelen'],
  ])('foute invoer: %j', async (ruw, pad) => {
    await expect(goedkoopsteMix(model, scenario, ruw)).rejects.toThrow(pad)
  })

  test('een jaar is te kort', async () => {
    await expect(goedkoopsteMix(model, proefscenario({ jaren: 1 }), {})).rejects.toThrow('/jaren')
  })
})
