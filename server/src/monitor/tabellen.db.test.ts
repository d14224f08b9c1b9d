import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plekkenOp, productOp } from '@zicht/regio'
import type { z } from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maakBevolkingMetKlokken, schrijfBevolking } from '../bevolking/index.ts'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import type { capaciteitUit, pilotUit, populatieUit, tabellenUit } from './contract.ts'

const opTekst = (a: unknown, b: unknown) => JSON.stringify(a).localeCompare(JSON.stringify(b))

type Tabellen = z.infer<typeof tabellenUit>
type Uit<S extends z.ZodType> = z.infer<S>
type Bron = {
  bwZinPerGemeente: { code: string; basis: number; licht: number; zonderVerblijf: number; totaal: number }[]
  bwZinPerAanbieder: {
    aanbieder: string
    basis: number
    licht: number
    zonderVerblijf: number
    totaal: number
  }[]
  bwZinTotaal: { basis: number; licht: number; zonderVerblijf: number; totaal: number }
  bwPgbPerGemeente: Record<string, number>
  moPlekken: { naam: string; plekken: number; waarvanCrisis: number | null }[]
  moTotaal: { plekken: number; waarvanCrisis: number }
  totaalPlaatsen: number
}

const MAP = join(import.meta.dirname, '../../../../shared/toetsen/regioplan-tabellen.json')
const bron = existsSync(MAP) ? (JSON.parse(readFileSync(MAP, 'utf8')) as Bron) : null
const NU = '2026-11-22T10:00:00.000Z'
let huis: Proefhuis
let crisis: Proefgebruiker
let beleid: Proefgebruiker

const haal = async <T>(wie: Proefgebruiker, pad: string): Promise<T> => {
  const antwoord = await wie.verzoek('GET', `/v1/cijfers/${pad}`)
  expect(antwoord.statusCode, antwoord.body).toBe(200)
  return antwoord.json() as T
}

beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  await schrijfBevolking(
    huis.huis.systeem,
    maakBevolkingMetKlokken(huis.huis.regio, { zaad: 1, tot: '2026-11-22', nu: NU }),
  )
  crisis = await huis.als('crisismedewerker')
  beleid = await huis.als('beleidsmaker')
})
afterAll(async () => huis?.opruimen())

describe.skipIf(!bron)(
  'op 1 oktober 2017 staat er wat het Regioplan zegt (overgeslagen zonder de map met toetsen)',
  () => {
    const b = bron as Bron
    let t: Tabellen
    beforeAll(async () => {
      t = await haal<Tabellen>(crisis, 'tabellen?peildatum=2017-10-01')
    })
    const regel = (r: { basis: number; licht: number; zonderVerblijf: number; totaal: number }) => [
      [r.basis, r.licht, r.zonderVerblijf],
      r.totaal,
    ]

    test('beschermd wonen in natura per gemeente', () => {
      expect(t.perGemeente.kolommen.map((k) => k.code)).toEqual(['BW_BASIS', 'BW_LICHT', 'BWZV'])
      expect(Object.fromEntries(t.perGemeente.rijen.map((r) => [r.code, [r.cellen, r.totaal]]))).toEqual(
        Object.fromEntries(b.bwZinPerGemeente.map((r) => [r.code, regel(r)])),
      )
      expect([t.perGemeente.totaal.cellen, t.perGemeente.totaal.totaal]).toEqual(regel(b.bwZinTotaal))
    })

    test('beschermd wonen in natura per aanbieder, met de namen van het plan', () => {
      expect(Object.fromEntries(t.perAanbieder.rijen.map((r) => [r.naam, [r.cellen, r.totaal]]))).toEqual(
        Object.fromEntries(b.bwZinPerAanbieder.map((r) => [r.aanbieder, regel(r)])),
      )
      expect([t.perAanbieder.totaal.cellen, t.perAanbieder.totaal.totaal]).toEqual(regel(b.bwZinTotaal))
    })

    test('budgetten per gemeente', () => {
      const { totaal, ...gemeenten } = b.bwPgbPerGemeente
      expect(Object.fromEntries(t.budgetten.rijen.map((r) => [r.naam, r.totaal]))).toEqual(gemeenten)
      expect(t.budgetten.totaal.totaal).toBe(totaal)
    })

    test('plekken opvang en crisis, en alles samen 760', () => {
      const verwacht = b.moPlekken.map((p) => [p.plekken, p.waarvanCrisis ?? 0, 0])
      expect(t.opvangplekken.rijen.map((r) => r.cellen).sort(opTekst)).toEqual(verwacht.sort(opTekst))
      expect(t.opvangplekken.totaal.cellen).toEqual([b.moTotaal.plekken, b.moTotaal.waarvanCrisis, 0])
      expect(t.totalen).toEqual({
        inNatura: 530,
        budgetten: 87,
        mensen: 617,
        opvangplekken: 143,
        waarvanCrisis: 55,
        samen: b.totaalPlaatsen,
      })
    })

    test('belasting per 10.000 inwoners, gedeeld door één bevolkingstelling', () => {
      const per = Object.fromEntries(t.spreiding.map((s) => [s.naam, s.per10000]))
      expect(per).toEqual({
        'Gulpen-Wittem': 44.1,
        Maastricht: 36.1,
        'Valkenburg aan de Geul': 21.3,
        'Eijsden-Margraten': 17.3,
        Vaals: 10.8,
        Meerssen: 6.5,
      })
      expect(new Set(t.spreiding.map((s) => s.inwonersOp))).toEqual(new Set(['2024-01-01']))
    })

    test('de controles kloppen, en elke gedrukte tabel komt tot op de cel terug', () => {
      expect(t.controles.filter((c) => !c.klopt)).toEqual([])
      expect(t.brontabellen.map((x) => [x.code, x.cellen, x.gelijk])).toEqual([
        ['BW_ZIN_GEMEENTE', 18, 18],
        ['BW_ZIN_AANBIEDER', 63, 63],
        ['BW_PGB_GEMEENTE', 6, 6],
        ['MO_PLEKKEN', 10, 10],
      ])
    })

    test('zoals het toen bekend was, was het hetzelfde', async () => {
      const toen = await haal<Tabellen>(crisis, 'tabellen?peildatum=2017-10-01&bekendOp=2017-10-01')
      expect(toen.perGemeente).toEqual(t.perGemeente)
      expect(toen.perAanbieder).toEqual(t.perAanbieder)
      expect(toen.totalen).toEqual(t.totalen)
    })
  },
)

describe('andere dagen', () => {
  test.each(['2019-02-28', '2021-04-01', '2024-10-27', '2026-11-22'])(
    '%s: alle controles kloppen',
    async (dag) => {
      for (const groep of ['BW', 'MO', 'VO', 'WONEN', 'CRISIS']) {
        const t = await haal<Tabellen>(crisis, `tabellen?peildatum=${dag}&groep=${groep}`)
        expect([groep, t.controles.filter((c) => !c.klopt)]).toEqual([groep, []])
      }
    },
  )
})

test('plekken opvang zijn die van de opvang: geen vrouwenopvang, geen crisisplekken, geen wonen; tijdelijke staan apart', async () => {
  for (const dag of ['2018-10-17', '2026-11-22']) {
    const mo = plekkenOp(huis.huis.regio, dag).filter(
      (p) => productOp(huis.huis.regio, p.product, dag)?.groep === 'MO',
    )
    const t = await haal<Tabellen>(crisis, `tabellen?peildatum=${dag}`)
    const vast = mo.filter((p) => !p.tijdelijk)
    expect(t.opvangplekken.totaal.cellen.slice(0, 2)).toEqual([
      vast.length,
      vast.filter((p) => p.crisis).length,
    ])
  }
})

describe('de crisispilot op 17 oktober 2018', () => {
  test('42 mensen, 13 arrangementen (10, 2, 1), 29 zonder', async () => {
    const p = await haal<Uit<typeof pilotUit>>(crisis, 'pilot?van=2018-08-01&tot=2018-10-17')
    expect([p.mensen, p.arrangementen.noemer, p.metArrangement, p.zonderArrangement]).toEqual([
      42, 13, 13, 29,
    ])
    expect(Object.fromEntries(p.arrangementen.items.map((i) => [i.code, i.aantal]))).toEqual({
      AOM: 10,
      BMT: 2,
      CIT: 1,
    })
    expect([p.leeftijdVan, p.leeftijdTot]).toEqual([25, 65])
    const herkomst = Object.fromEntries(p.herkomsten.items.map((i) => [i.code, i.aantal]))
    expect([herkomst.centrumgemeente, herkomst.overige_regio]).toEqual([21, 3])
    expect((herkomst.elders ?? 0) + (herkomst.onbekend ?? 0)).toBe(18)
    const aandelen = p.herkomsten.items.map((i) => i.procent ?? 0)
    expect(aandelen.slice(0, 2)).toEqual([50, 7.1])
    expect(p.geslachten.items[0]).toMatchObject({ code: 'man', aantal: 32, procent: 76.2 })
    expect(p.geslachten.noemer).toBe(42)
    expect(p.vervolgen.items[0]).toMatchObject({ code: 'reguliere_zorg', aantal: 32 })
    expect(p.documenten[0]).toMatchObject({
      clienten: 42,
      manProcent: 75,
      van: '2018-08-01',
      tot: '2018-10-17',
    })
  })
})

describe('wie kleine aantallen niet mag zien', () => {
  test('geen getal onder 10 en alleen veelvouden van 5, nergens; afgeleide cijfers volgen de afgeronde', async () => {
    const verboden: string[] = []
    const loop = (waarde: unknown, pad: string): void => {
      if (typeof waarde === 'number' && ((waarde !== 0 && waarde < 10) || waarde % 5 !== 0))
        verboden.push(`${pad}=${waarde}`)
      if (waarde && typeof waarde === 'object')
        for (const [k, w] of Object.entries(waarde)) loop(w, `${pad}/${k}`)
    }
    const t = await haal<Tabellen>(beleid, 'tabellen?peildatum=2017-10-01')
    for (const naam of ['perGemeente', 'perAanbieder', 'budgetten'] as const) loop(t[naam], naam)
    loop(
      t.spreiding.map((s) => s.mensen),
      'spreiding',
    )
    loop([t.totalen.inNatura, t.totalen.budgetten, t.totalen.mensen], 'totalen')
    const p = await haal<Uit<typeof pilotUit>>(beleid, 'pilot?van=2018-08-01&tot=2018-10-17')
    const { documenten: _, onthulling: _o, ...eigen } = p
    loop(JSON.parse(JSON.stringify(eigen, (k, w: unknown) => (k === 'procent' ? 0 : w))), 'pilot')
    const w = await haal<Uit<typeof populatieUit>>(beleid, 'populatie?peildatum=2019-05-01')
    const { onthulling: _p, ...tabellen } = w
    loop(tabellen, 'populatie')
    expect(verboden).toEqual([])
    expect(t.onthulling).toMatchObject({ exact: false, minimum: 10, veelvoud: 5 })
    expect(t.brontabellen).toEqual([])
    expect(t.controles.every((c) => c.klopt && c.links === null && c.rechts === null)).toBe(true)
    expect([p.leeftijdVan, p.leeftijdTot]).toEqual([null, null])
    for (const s of t.spreiding)
      expect(s.per10000).toBe(
        s.mensen === null ? null : Math.round((s.mensen / (s.inwoners ?? 1)) * 100_000) / 10,
      )
  })

  test('wat in twee tabellen hetzelfde getal is, is in beide verborgen of in beide zichtbaar', async () => {
    for (const dag of ['2017-10-01', '2022-06-01', '2026-11-22']) {
      const t = await haal<Tabellen>(beleid, `tabellen?peildatum=${dag}`)
      expect(t.perAanbieder.totaal).toEqual(t.perGemeente.totaal)
      expect(t.totalen.inNatura).toEqual(t.perGemeente.totaal.totaal)
      for (const tabel of [t.perGemeente, t.perAanbieder])
        for (const rij of [...tabel.rijen, tabel.totaal])
          expect([...rij.cellen, rij.totaal].filter((c) => c === null).length).not.toBe(1)
    }
  })
})

describe('populatie en capaciteit', () => {
  test('elk kenmerk telt dezelfde mensen, ook herkomst tegen plek', async () => {
    const w = await haal<Uit<typeof populatieUit>>(crisis, 'populatie?peildatum=2020-03-01')
    const totalen = [w.herkomst, w.betaalt, w.vorige, w.perspectief, w.leeftijd, w.geslacht].map(
      (x) => x.totaal,
    )
    expect(new Set(totalen.map((x) => JSON.stringify(x))).size).toBe(1)
    expect(w.herkomstLocatie.totaal.totaal).toBe(totalen[0]?.totaal)
    const bw = await haal<Tabellen>(crisis, 'tabellen?peildatum=2020-03-01')
    expect(w.leeftijd.totaal.cellen[w.groepen.indexOf('BW')]).toBe(bw.totalen.mensen)
  })

  test('bronnen die elkaar tegenspreken staan er allemaal, met welke wordt gebruikt', async () => {
    const c = await haal<Uit<typeof capaciteitUit>>(crisis, 'capaciteit?peildatum=2018-10-17')
    const naam = (n: string) => c.items.find((i) => i.naam.startsWith(n))
    const zegt = (n: string, waarvan: string) =>
      naam(n)
        ?.opgaven.filter((o) => o.waarvan === waarvan)
        .map((o) => [o.van, o.tot, o.gebruikt])
    expect(zegt('Dag- en nachtopvang', 'totaal')).toEqual([
      [35, 35, true],
      [50, 50, false],
      [40, 50, false],
    ])
    expect(naam('Dag- en nachtopvang')?.verschillen).toEqual([
      { waarvan: 'totaal', laagste: 35, hoogste: 50 },
    ])
    expect(zegt('Impuls', 'crisis')).toEqual([
      [8, 8, true],
      [0, 0, false],
    ])
    const regio = c.regiobreed.flatMap((r) =>
      r.verschillen.map((v) => [r.producten.length, v.waarvan, v.laagste, v.hoogste]),
    )
    expect(regio).toEqual(
      expect.arrayContaining([
        [3, 'totaal', 128, 150],
        [3, 'crisis', 48, 55],
        [3, 'totaal', 530, 600],
      ]),
    )
    expect(c.items.filter((i) => i.registerKlopt === false)).toEqual([])
  })
})
