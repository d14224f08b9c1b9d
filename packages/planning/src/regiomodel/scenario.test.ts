import { Rekenfout } from '@zicht/kern'
import { describe, expect, test } from 'vitest'
import { maakNet } from './net.ts'
import { proefmodel, proefscenario } from './proefmodel.ts'
import { basisScenario, leesScenario, vlekkenplanScenario } from './scenario.ts'

const model = proefmodel()
const stap = (aantal: number, vanaf = '2024-01-01') => [{ vanaf, aantal }]

describe('leesScenario', () => {
  test('wat er staat komt er zo uit', () => {
    const s = proefscenario({ plekken: { HOF: stap(3) }, preventie: [{ deel: 0.1, bron: 'STRAAT' }] })
    expect(leesScenario(JSON.parse(JSON.stringify(s)), model)).toEqual(s)
    expect(leesScenario(basisScenario(model), model)).toEqual(basisScenario(model))
  })

  for (const [wat, anders, pad, reden] of [
    ['andere versie', { versie: 2 }, '/versie', /versie 2; hier wordt versie 1 gelezen/],
    ['geen versie', { versie: undefined }, '/versie', /./],
    ['iets anders', { soort: 'brief' }, '/soort', /regiomodel-scenario/],
    ['andere regio', { regio: 'elders' }, '/regio', /van "elders", niet van "proefland"/],
    ['ander model', { model: 'OUD' }, '/model', /"OUD"/],
    ['onbekend station', { plekken: { NERGENS: stap(3) } }, '/plekken/NERGENS', /onbekend/],
    ['plekken zonder grens', { plekken: { THUIS: stap(3) } }, '/plekken/THUIS', /geen grens/],
    ['negatieve plekken', { plekken: { HOF: stap(-1) } }, '/plekken/HOF/0/aantal', /nul of meer/],
    ['dag die niet bestaat', { plekken: { HOF: stap(1, '2024-02-30') } }, '/plekken/HOF/0/vanaf', /datum/],
    [
      'stappen door elkaar',
      { woningenPerJaar: [...stap(1), ...stap(2)] },
      '/woningenPerJaar/1/vanaf',
      /volgorde/,
    ],
    ['deel boven een', { preventie: [{ deel: 1.2 }] }, '/preventie/0/deel', /0 tot en met 1/],
    ['onbekende bron', { preventie: [{ deel: 0.2, bron: 'ZEE' }] }, '/preventie/0/bron', /"ZEE"/],
    ['factor nul', { verblijfFactor: { HOF: 0 } }, '/verblijfFactor/HOF', /0,05/],
    [
      'prijs van een station dat er niet is',
      { prijsFactor: { NERGENS: 1 } },
      '/prijsFactor/NERGENS',
      /onbekend/,
    ],
    ['prijs onder nul', { prijsFactor: { '*': -1 } }, '/prijsFactor/*', /0 tot en met 20/],
    ['onbekende sleutel', { plekke: {} }, '/plekke', /onbekend/],
    [
      'getal dat er niet is',
      { getallen: { 'stations/HOF/kleur': 1 } },
      '/getallen/stations~1HOF~1kleur',
      /niet in/,
    ],
    [
      'verblijf van nul',
      { getallen: { 'stations/HOF/verblijfDagen': 0 } },
      '/getallen/stations~1HOF~1verblijfDagen',
      /meer dan 0/,
    ],
    ['deel boven een, als getal', { getallen: { wlzDeel: 3 } }, '/getallen/wlzDeel', /0 tot en met 1/],
    [
      'deel dat buiten slaapt',
      { getallen: { 'stations/HERBERG/straatdeel': 5 } },
      '/getallen/stations~1HERBERG~1straatdeel',
      /./,
    ],
    [
      'kans',
      { getallen: { 'stations/HERBERG/uitgangen/HOF': 1.5 } },
      '/getallen/stations~1HERBERG~1uitgangen~1HOF',
      /0 tot en met 1/,
    ],
    [
      'garantie',
      { getallen: { terugvalgarantieDeel: 2 } },
      '/getallen/terugvalgarantieDeel',
      /0 tot en met 1/,
    ],
    ['spreiding nul', { getallen: { spreiding: 0 } }, '/getallen/spreiding', /meer dan 0/],
    [
      'halve mensen',
      { getallen: { 'stations/HOF/aanwezig': 2.5 } },
      '/getallen/stations~1HOF~1aanwezig',
      /geheel/,
    ],
    [
      'meer mensen dan er zijn',
      { getallen: { 'stations/HOF/aanwezig': 1e9 } },
      '/getallen/stations~1HOF~1aanwezig',
      /100000/,
    ],
    ['streep in een naam', { plekken: { 'HOF/A': stap(3) } }, '/plekken/HOF~1A', /onbekend/],
    ['streep in een naam, factor', { verblijfFactor: { 'a~b': 2 } }, '/verblijfFactor/a~0b', /onbekend/],
    ['zaad van nullen', { zaad: [0, 0, 0, 0, 0, 0] }, '/zaad', /./],
    ['zaad te groot', { zaad: [5e9, 2, 3, 4, 5, 6] }, '/zaad/0', /./],
  ] as const)
    test(`foute invoer: ${wat}`, () => {
      const lees = () => leesScenario({ ...proefscenario(), ...anders }, model)
      expect(lees).toThrow(Rekenfout)
      try {
        lees()
      } catch (e) {
        expect(e).toMatchObject({
          pad: pad === '/zaad' ? expect.stringMatching(/^\/zaad/) : pad,
          reden: expect.stringMatching(reden),
        })
      }
    })

  test('een getal dat niet bestaat of een verblijf van nul wordt gezegd voor er iets draait', () => {
    expect(() => maakNet(model, proefscenario({ getallen: { 'stations/HOF/kleur': 1 } }))).toThrow(
      /\/getallen\/stations~1HOF~1kleur.*niet in het regiomodel/,
    )
    expect(() => maakNet(model, proefscenario({ getallen: { 'stations/HOF/verblijfDagen': 0 } }))).toThrow(
      /meer dan nul dagen/,
    )
    expect(() =>
      maakNet(model, proefscenario({ getallen: { 'stations/HERBERG/uitgangen/HOF': 1.5 } })),
    ).toThrow(/verwacht 1/)
  })
})

describe('vlekkenplan', () => {
  test('gelijke stappen op elk nieuw jaar tot na het doeljaar, met de onderkant van de woningen', () => {
    // HERBERG 10 → 8 and HOF 9 → 12, from 2023 to the year after 2025.
    const plan = vlekkenplanScenario(model)
    expect(plan?.plekken?.HOF).toEqual([
      { vanaf: '2024-01-01', aantal: 10 },
      { vanaf: '2025-01-01', aantal: 11 },
      { vanaf: '2026-01-01', aantal: 12 },
    ])
    expect(plan?.plekken?.HERBERG?.at(-1)).toEqual({ vanaf: '2026-01-01', aantal: 8 })
    expect(plan?.woningenPerJaar).toEqual([{ vanaf: '2023-01-01', aantal: 3 }])
    expect(vlekkenplanScenario(model, 5)?.woningenPerJaar?.[0]?.aantal).toBe(5)
  })

  test('preventie telt per bron en vanaf haar dag, maal elkaar', () => {
    const net = maakNet(
      model,
      proefscenario({ preventie: [{ deel: 0.5 }, { deel: 0.2, bron: 'STRAAT', vanaf: '2024-01-01' }] }),
    )
    const perJaar = net.bronnen[0]?.perDag.map((s) => [s.vanaf, s.waarde * 365.25])
    expect(perJaar).toEqual([
      [0, 25],
      [365.25, expect.closeTo(20, 9)],
    ])
  })
})
