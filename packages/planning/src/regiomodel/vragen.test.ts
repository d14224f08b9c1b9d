import { describe, expect, test } from 'vitest'
import { buitenBereik } from './bereik.ts'
import { alleGetallen, metGetallen } from './getallen.ts'
import { ijk } from './ijk.ts'
import { omgekeerd } from './omgekeerd.ts'
import { proefmodel, proefscenario } from './proefmodel.ts'
import { maatVan, tornado } from './tornado.ts'
import { vloeistof } from './vloeistof.ts'

const model = proefmodel()
const stap = (aantal: number, vanaf = '2023-01-01') => [{ vanaf, aantal }]
const straat = (s: ReturnType<typeof proefscenario>) => maatVan(vloeistof(model, s), 'straat')

describe('omgekeerde vragen', () => {
  const krap = proefscenario({ woningenPerJaar: stap(2) })

  test('hoeveel woningen: het antwoord haalt het doel en een minder niet', () => {
    const doel = straat(proefscenario({ woningenPerJaar: stap(8) })) + 1e-9
    const a = omgekeerd(model, krap, { soort: 'nodig', straat: doel, knop: 'woningen' })
    expect(a).toMatchObject({ haalbaar: true, waarde: 8 })
    expect(straat(a.scenario)).toBeLessThanOrEqual(doel)
    expect(straat({ ...krap, woningenPerJaar: stap(7) })).toBeGreaterThan(doel)
    expect(a.zin).toMatch(/^Nodig voor hoogstens .* mensen op straat: 8 woningen per jaar\. Dan zijn het er /)
  })

  test('hoe ver moet het verblijf omlaag: zo weinig mogelijk', () => {
    const open = proefscenario({ plekken: { HERBERG: stap(4), HOF: stap(100) }, woningenPerJaar: stap(100) })
    const doel = straat({ ...open, verblijfFactor: { HERBERG: 0.6 } }) + 1e-9
    const a = omgekeerd(model, open, { soort: 'nodig', straat: doel, knop: 'verblijf', station: 'HERBERG' })
    expect(a).toMatchObject({ haalbaar: true, waarde: 60 })
    expect(straat({ ...open, verblijfFactor: { HERBERG: 0.61 } })).toBeGreaterThan(doel)
  })

  test('wat niet kan wordt gezegd, met wat er overblijft', () => {
    const a = omgekeerd(metGetallen(model, { straatBuitenBeeld: 5 }), krap, {
      soort: 'nodig',
      straat: 3,
      knop: 'woningen',
    })
    expect(a.haalbaar).toBe(false)
    expect(a.straat.dan).toBeGreaterThan(3)
    expect(a.zin).toMatch(/niet te halen/)
  })

  test('wat doen er meer: het verschil met nu', () => {
    const a = omgekeerd(model, krap, { soort: 'effect', knop: 'woningen', erbij: 15 })
    expect(a.waarde).toBe(17)
    expect(a.straat.nu).toBe(straat(krap))
    expect(a.straat.dan).toBe(straat({ ...krap, woningenPerJaar: stap(17) }))
    expect(a.straat.dan).toBeLessThan(a.straat.nu)
  })

  const stappen = proefscenario({
    woningenPerJaar: [...stap(2, '2024-01-01'), ...stap(6, '2025-01-01')],
    plekken: {
      HERBERG: [...stap(9, '2024-01-01'), ...stap(5, '2025-01-01')],
      HOF: [...stap(8, '2023-01-01'), ...stap(12, '2024-06-01')],
    },
    verblijfFactor: { '*': 0.9, HOF: 1.2 },
    preventie: [{ deel: 0.1, vanaf: '2024-01-01' }],
  })
  const knoppen = [
    { knop: 'woningen' },
    { knop: 'preventie' },
    { knop: 'verblijf' },
    ...model.stations.flatMap(({ code, plekken }) =>
      plekken
        ? [
            { knop: 'plekken', station: code },
            { knop: 'verblijf', station: code },
          ]
        : [],
    ),
  ] as const

  for (const s of [proefscenario(), krap, stappen])
    for (const vraag of knoppen)
      test(`niets erbij verandert niets: ${JSON.stringify(vraag)}, ${Object.keys(s).length} velden`, () => {
        const a = omgekeerd(model, s, { soort: 'effect', erbij: 0, ...vraag })
        expect(a.straat.dan).toBe(a.straat.nu)
        expect(a.kostenCent.dan).toBe(a.kostenCent.nu)
      })

  test('erbij telt in elk jaar, ook voor de eerste stap; nooit onder nul', () => {
    const erbij = (n: number, station: string) =>
      omgekeerd(model, stappen, { soort: 'effect', knop: 'plekken', erbij: n, station }).scenario.plekken?.[
        station
      ]
    const begin = model.stations.find((s) => s.code === 'HERBERG')?.plekken?.waarde ?? 0
    expect(erbij(3, 'HERBERG')).toEqual([
      { vanaf: model.begin, aantal: begin + 3 },
      { vanaf: '2024-01-01', aantal: 12 },
      { vanaf: '2025-01-01', aantal: 8 },
    ])
    expect(erbij(-9, 'HOF')?.map((s) => s.aantal)).toEqual([0, 3])
  })

  test('meer verblijf dan nu wordt gerekend, niet afgekapt', () => {
    const lang = proefscenario({ verblijfFactor: { '*': 1.2 } })
    const a = omgekeerd(model, lang, { soort: 'effect', knop: 'verblijf', erbij: -10 })
    expect(a.waarde).toBe(110)
    expect(a.scenario.verblijfFactor).toEqual({ '*': 1.1 })
  })

  for (const [wat, vraag] of [
    ['minder woningen dan nul', { knop: 'woningen', erbij: -3 }],
    ['meer dan alle instroom', { knop: 'preventie', erbij: 101 }],
    ['minder dan geen preventie', { knop: 'preventie', erbij: -1 }],
    ['een verblijf van bijna niets', { knop: 'verblijf', erbij: -96 }],
  ] as const)
    test(`wat niet kan wordt geweigerd: ${wat}`, () => {
      expect(() => omgekeerd(model, krap, { soort: 'effect', ...vraag })).toThrow('/erbij')
    })

  test('niet te halen: gezegd wordt het beste dat er is, niet het einde van het bereik', () => {
    for (const vraag of knoppen) {
      const a = omgekeerd(metGetallen(model, { straatBuitenBeeld: 5 }), stappen, {
        soort: 'nodig',
        straat: 0,
        ...vraag,
      })
      expect(a.haalbaar).toBe(false)
      expect(a.straat.dan).toBeLessThanOrEqual(a.straat.nu + 1e-9)
    }
  })

  for (const [vraag, pad] of [
    [{ soort: 'nodig', straat: -1, knop: 'woningen' }, '/straat'],
    [{ soort: 'nodig', straat: 1, knop: 'plekken', station: 'THUIS' }, '/station'],
    [{ soort: 'nodig', straat: 1, knop: 'plekken', station: 'X' }, '/station'],
  ] as const)
    test(`foute vraag: ${JSON.stringify(vraag)}`, () => {
      expect(() => omgekeerd(model, krap, vraag)).toThrow(pad)
    })
})

describe('tornado', () => {
  test('het breedst eerst, met de uitkomst aan beide kanten; wat niets doet ontbreekt', () => {
    const balken = tornado(model, proefscenario())
    expect(balken.map((b) => b.pad).toSorted()).toEqual([
      'bronnen/STRAAT/perJaar',
      'stations/HERBERG/verblijfDagen',
      'woningenPerJaar',
    ])
    for (const [i, b] of balken.entries()) {
      expect(b.breedte).toBeLessThanOrEqual(balken[i - 1]?.breedte ?? Number.POSITIVE_INFINITY)
      expect(b.laag.uitkomst).toBeCloseTo(straat(proefscenario({ getallen: { [b.pad]: b.laag.invoer } })), 9)
      expect(b).toMatchObject({ aanname: true, reden: 'Klein.' })
    }
    expect(
      tornado(model, proefscenario({ woningenPerJaar: stap(4) })).some((b) => b.pad === 'woningenPerJaar'),
    ).toBe(false)
    const ruim = proefscenario({ plekken: { HERBERG: stap(90), HOF: stap(90) } })
    expect(tornado(model, ruim, 'kosten', 2)).toHaveLength(2)
  })

  test('delen die het scenario zelf zet wijken mee; een deel dat alles is kan niet anders', () => {
    const delen = proefmodel()
    const uit = delen.stations.flatMap((s) => s.uitgangen.map((u) => ({ s, u })))
    for (const { u } of uit) Object.assign(u.kans, { laag: 0.1, hoog: 0.6 })
    const met = (eerste: number) => {
      const { s } = uit.find(({ s: x }) => x.uitgangen.length > 1) as (typeof uit)[number]
      const rest = (1 - eerste) / (s.uitgangen.length - 1)
      return {
        pad: `stations/${s.code}/uitgangen/`,
        getallen: Object.fromEntries(
          s.uitgangen.map((u, i) => [`stations/${s.code}/uitgangen/${u.naar}`, i === 0 ? eerste : rest]),
        ),
      }
    }
    const [half, heel] = [met(0.5), met(1)]
    const balken = (x: typeof half) =>
      tornado(delen, proefscenario({ getallen: x.getallen }), 'kosten', 100).filter((b) =>
        b.pad.startsWith(x.pad),
      )
    expect(balken(half).length).toBeGreaterThan(0)
    expect(balken(heel).map((b) => b.pad)).not.toContain(Object.keys(heel.getallen)[0])
  })
})

describe('buiten bereik', () => {
  test('alleen wat erbuiten ligt, met het pad en in woorden', () => {
    expect(
      buitenBereik(model, proefscenario({ woningenPerJaar: stap(6), verblijfFactor: { HERBERG: 1.5 } })),
    ).toEqual([])
    const uit = buitenBereik(
      model,
      proefscenario({
        woningenPerJaar: [...stap(4), ...stap(7, '2024-01-01')],
        verblijfFactor: { '*': 0.4 },
        plekken: { HOF: stap(13), HERBERG: stap(9) },
        preventie: [{ deel: 0.5 }],
        getallen: { woningenPerJaar: 1 },
      }),
    )
    expect(uit.map((b) => b.pad)).toEqual(
      [
        '/getallen/woningenPerJaar',
        '/woningenPerJaar/0/aantal',
        '/woningenPerJaar/1/aantal',
        '/verblijfFactor/*',
        '/verblijfFactor/*',
        '/plekken/HOF/0/aantal',
        '/preventie',
      ].filter((p) => p !== '/woningenPerJaar/0/aantal'),
    )
    expect(uit.map((b) => b.getal)).toEqual([
      'woningenPerJaar',
      'woningenPerJaar',
      'stations/HERBERG/verblijfDagen',
      'stations/HOF/verblijfDagen',
      'stations/HOF/plekken',
      'bronnen/STRAAT/perJaar',
    ])
    expect(uit.map((b) => b.getal).filter((g) => !alleGetallen(model).some((a) => a.pad === g))).toEqual([])
    expect(uit.find((b) => b.pad === '/plekken/HOF/0/aantal')?.zin).toBe(
      'Hofwonen: plekken: 13 ligt buiten 9 tot en met 12, waarvoor dit model is opgesteld.',
    )
  })
})

test('minder plekken op de eerste dag dan er mensen zijn wordt gezegd, met wat er dan gebeurt', () => {
  const zinnen = (plekken: Record<string, { vanaf: string; aantal: number }[]>) =>
    buitenBereik(model, proefscenario({ plekken }))
      .filter((b) => b.zin.includes('een plek sluit als zij vrijkomt'))
      .map((b) => [b.pad, b.waarde, b.laag])
  expect(zinnen({ HERBERG: stap(8) })).toEqual([['/plekken/HERBERG/0/aantal', 8, 9]])
  expect(zinnen({ HERBERG: stap(9), HOF: stap(1, '2024-01-01') })).toEqual([])
})

describe('ijken met eigen waarnemingen', () => {
  const duren = (n: number, dagen: number, lopend = 0) => [
    ...Array.from({ length: n }, () => ({ dagen, afgelopen: true })),
    ...Array.from({ length: lopend }, () => ({ dagen, afgelopen: false })),
  ]

  test('genoeg: de schatting vervangt de aanname, met aantal en interval', () => {
    const { model: nieuw, schattingen } = ijk(model, {
      instroom: [{ bron: 'STRAAT', perJaar: [40, 60] }],
      verblijven: [{ station: 'HERBERG', duren: duren(40, 30, 20) }],
      overgangen: [{ station: 'HERBERG', naar: { HOF: 10, weg: 40 } }],
    })
    const getal = (pad: string) => alleGetallen(nieuw).find((g) => g.pad === pad)?.getal
    // Poisson: (√100 ± 0.98)² over two years; running stays count: 60 × 30 days over 40 ends.
    expect(getal('bronnen/STRAAT/perJaar')).toMatchObject({
      waarde: 50,
      aanname: false,
      waarnemingen: { n: 100 },
    })
    expect(getal('bronnen/STRAAT/perJaar')?.laag).toBeCloseTo((10 - 0.98) ** 2 / 2, 2)
    expect(getal('stations/HERBERG/verblijfDagen')?.waarde).toBeCloseTo(45, 9)
    expect(getal('stations/HERBERG/uitgangen/HOF')?.waarde).toBeCloseTo(0.2, 9)
    expect(getal('stations/HERBERG/uitgangen/THUIS')?.waarde).toBe(0)
    // Wilson for 10 of 50
    expect(getal('stations/HERBERG/uitgangen/HOF')?.laag).toBeCloseTo(0.1124, 4)
    expect(getal('stations/HERBERG/uitgangen/HOF')?.hoog).toBeCloseTo(0.3304, 4)
    expect(schattingen.every((s) => s.gebruikt)).toBe(true)
    expect(vloeistof(nieuw, proefscenario()).balans.ingestroomd).toBeCloseTo(150, 6)
  })

  test('te weinig: de aanname blijft, en dat wordt gezegd', () => {
    const { model: nieuw, schattingen } = ijk(model, {
      instroom: [{ bron: 'STRAAT', perJaar: [29] }],
      verblijven: [{ station: 'HERBERG', duren: duren(5, 10, 100) }],
      overgangen: [{ station: 'HERBERG', naar: { HOF: 3 } }],
    })
    expect(nieuw).toEqual(model)
    expect(schattingen.every((s) => !s.gebruikt)).toBe(true)
    expect(schattingen[0]?.zin).toMatch(
      /29 eigen waarnemingen is te weinig \(verwacht 30\); de aanname blijft/,
    )
  })

  test('de schatting van een verblijf is zuiver bij lopende verblijven', () => {
    // Exponential with mean 100, cut off at 80: deterministic quantiles instead of chance.
    const n = 20_000
    const alle = Array.from({ length: n }, (_, i) => -100 * Math.log(1 - (i + 0.5) / n))
    const gezien = alle.map((d) => (d > 80 ? { dagen: 80, afgelopen: false } : { dagen: d, afgelopen: true }))
    const [s] = ijk(model, { verblijven: [{ station: 'HOF', duren: gezien }] }).schattingen
    expect(s?.waarde).toBeCloseTo(100, 1)
    expect(s?.laag).toBeLessThan(100)
    expect(s?.hoog).toBeGreaterThan(100)
  })

  for (const [wat, w, pad] of [
    ['onbekende bron', { instroom: [{ bron: 'ZEE', perJaar: [50] }] }, '/instroom/0/bron'],
    [
      'onbekende weg',
      { overgangen: [{ station: 'HOF', naar: { HERBERG: 2 } }] },
      '/overgangen/0/naar/HERBERG',
    ],
    ['negatief', { instroom: [{ bron: 'STRAAT', perJaar: [-1] }] }, '/instroom/0/perJaar/0'],
  ] as const)
    test(`foute waarnemingen: ${wat}`, () => {
      expect(() => ijk(model, w)).toThrow(pad)
    })
})

test('getallen: een andere kans laat de andere naar verhouding wijken', () => {
  const nieuw = metGetallen(model, { 'stations/HERBERG/uitgangen/HOF': 0.7 })
  const kansen = nieuw.stations[0]?.uitgangen.map((u) => u.kans.waarde)
  expect(kansen).toEqual([0.7, expect.closeTo(0.05, 12), expect.closeTo(0.25, 12)])
  expect(model.stations[0]?.uitgangen[0]?.kans.waarde).toBe(0.4)
})
