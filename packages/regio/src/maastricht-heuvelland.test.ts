import { describe, expect, test } from 'vitest'
import { plekkenOp } from './plekken.ts'
import { gedeeldeTabellen, regioUitMap } from './proefregio/regiomap.ts'
import { arrangementOp, gemeentenOp, isFictief, opgavenOp, productOp, termijnOp } from './vragen.ts'
import { verdeel } from './verdeel.ts'

const regio = regioUitMap('maastricht-heuvelland')
const gedeeld = gedeeldeTabellen()
const tabellen = gedeeld as NonNullable<typeof gedeeld>
const PEILDATUM = '2017-10-01'
const BW = ['BW_BASIS', 'BW_LICHT', 'BWZV'] as const

const tel = (datum: string, wel: (p: ReturnType<typeof plekkenOp>[number]) => boolean) =>
  plekkenOp(regio, datum).filter(wel).length
const groep = (product: string, datum: string) => productOp(regio, product, datum)?.groep
const voorziening = (code: string) => regio.voorzieningen.find((v) => v.code === code)

describe('Maastricht-Heuvelland op 1 oktober 2017', () => {
  test('143 plekken opvang, waarvan 55 voor crisis', () => {
    expect(tel(PEILDATUM, (p) => groep(p.product, PEILDATUM) === 'MO')).toBe(143)
    expect(tel(PEILDATUM, (p) => groep(p.product, PEILDATUM) === 'MO' && p.crisis)).toBe(55)
  })

  test('530 plekken beschermd wonen: 196 basis, 185 licht, 149 zonder verblijf', () => {
    expect(BW.map((product) => tel(PEILDATUM, (p) => p.product === product))).toEqual([196, 185, 149])
  })

  test('de plekken geven beide tabellen van beschermd wonen tot op de cel', () => {
    for (const [code, sleutel] of [
      ['BW_ZIN_GEMEENTE', 'gemeente'],
      ['BW_ZIN_AANBIEDER', 'organisatie'],
    ] as const) {
      const tabel = regio.bevolkingstabellen.find((t) => t.code === code)
      expect(tabel?.totaal.totaal).toBe(530)
      for (const cel of tabel?.cellen ?? []) {
        for (const product of BW) {
          const geteld = tel(
            PEILDATUM,
            (p) => p.product === product && voorziening(p.voorziening)?.[sleutel] === cel.rij,
          )
          expect([cel.rij, product, geteld]).toEqual([cel.rij, product, cel.aantallen[product] ?? 0])
        }
      }
    }
  })

  test('87 budgetten, en 760 in totaal', () => {
    const pgb = regio.bevolkingstabellen.find((t) => t.code === 'BW_PGB_GEMEENTE')?.totaal.totaal
    expect(pgb).toBe(87)
    expect(plekkenOp(regio, PEILDATUM).length + (pgb ?? 0)).toBe(760)
  })

  test.skipIf(!gedeeld)(
    'de tabellen zijn die van het document (overgeslagen zonder de map met toetsen)',
    () => {
      const tabel = (code: string) => regio.bevolkingstabellen.find((t) => t.code === code)
      const bw = (r: { basis: number; licht: number; zonderVerblijf: number; totaal: number }) => [
        r.basis,
        r.licht,
        r.zonderVerblijf,
        r.totaal,
      ]
      const cel = (c?: { aantallen: Record<string, number>; totaal: number }) => [
        ...BW.map((p) => c?.aantallen[p]),
        c?.totaal,
      ]
      for (const rij of tabellen.bwZinPerGemeente) {
        expect(cel(tabel('BW_ZIN_GEMEENTE')?.cellen.find((c) => c.rij === rij.code))).toEqual(bw(rij))
      }
      expect(tabel('BW_ZIN_AANBIEDER')?.cellen).toHaveLength(tabellen.bwZinPerAanbieder.length)
      for (const rij of tabellen.bwZinPerAanbieder) {
        const code = regio.organisaties.find((o) => o.naam === rij.aanbieder)?.code
        expect(cel(tabel('BW_ZIN_AANBIEDER')?.cellen.find((c) => c.rij === code))).toEqual(bw(rij))
      }
      for (const rij of tabel('BW_PGB_GEMEENTE')?.cellen ?? []) {
        const naam = regio.gemeenten.find((g) => g.code === rij.rij)?.naam ?? ''
        expect(rij.totaal).toBe(tabellen.bwPgbPerGemeente[naam])
      }
      expect(
        tabel('MO_PLEKKEN')?.cellen.map((c) => [c.aantallen.plekken, c.aantallen.waarvanCrisis]),
      ).toEqual(
        tabellen.moPlekken.map((m: { plekken: number; waarvanCrisis: number | null }) => [
          m.plekken,
          m.waarvanCrisis ?? 0,
        ]),
      )
    },
  )
})

describe('Maastricht-Heuvelland daarna', () => {
  test('17 oktober 2018: 35 dag- en nachtopvang, 8 Impuls, 5 Jekerzicht voor crisis', () => {
    const crisis = (code: string) => tel('2018-10-17', (p) => p.voorziening === code && p.crisis)
    expect([crisis('DNO'), crisis('IMPULS'), crisis('JEKERZICHT')]).toEqual([35, 8, 5])
    const opgaven = opgavenOp(regio, 'DNO', '2018-10-17').filter((o) => o.betreft === 'totaal')
    expect(opgaven.filter((o) => o.gebruikt).map((o) => o.aantal)).toEqual([35])
    expect(opgaven.filter((o) => !o.gebruikt).map((o) => o.aantal ?? [o.van, o.tot])).toEqual([50, [40, 50]])
  })

  test('de eerste cijfers van de proef: 42 mensen, 13 arrangementen, 29 zonder', () => {
    const [proef] = regio.crisiscijfers
    expect(proef).toMatchObject({
      van: '2018-08-01',
      peildatum: '2018-10-17',
      tot: '2019-03-31',
      clienten: 42,
      zonderArrangement: 29,
    })
    expect(proef?.arrangementen).toEqual([
      { arrangement: 'AOM', aantal: 10 },
      { arrangement: 'BMT', aantal: 2 },
      { arrangement: 'CIT', aantal: 1 },
    ])
  })

  test('vanavond: 760 plekken, voor elke nood een', () => {
    const vanavond = '2026-11-22'
    const plekken = plekkenOp(regio, vanavond)
    expect(plekken.filter((p) => !p.tijdelijk)).toHaveLength(760)
    const crisis = plekken.filter((p) => p.crisis)
    expect(new Set(crisis.map((p) => p.voorziening)).size).toBeGreaterThanOrEqual(10)
    const eenheden = crisis.map((p) => voorziening(p.voorziening)?.eenheden.find((e) => e.code === p.eenheid))
    for (const kenmerk of [
      'begane_grond',
      'rolstoel',
      'prikkelarm',
      'huisdier',
      'somatiek',
      'kinderen',
    ] as const) {
      expect(
        eenheden.some((e) => e?.kenmerken.includes(kenmerk)),
        kenmerk,
      ).toBe(true)
    }
    expect(eenheden.some((e) => e?.leeftijdVan === 18 && e.leeftijdTot === 23)).toBe(true)
    expect(eenheden.some((e) => e?.alsGeheel && e.soort === 'gezinskamer')).toBe(true)
    expect(regio.voorzieningen.filter((v) => v.alleenBijGeweld).every((v) => v.adresGeheim)).toBe(true)
  })

  test('wat na het laatste document verandert aan plekken is als verzonnen gemerkt, of staat in een document', () => {
    const later = regio.voorzieningen
      .flatMap((v) => v.eenheden.flatMap((e) => e.plekken))
      .filter((p) => p.geldig.van > '2018-10-17')
    expect(later.length).toBeGreaterThan(10)
    expect(later.filter((p) => !isFictief(regio, p.bron))).toEqual([])
    expect(
      [...regio.tarieven, ...regio.particuliereLocaties, ...regio.stroomaannames].filter(
        (r) => !isFictief(regio, r.bron),
      ),
    ).toEqual([])
  })

  test('arrangementen en termijnen zoals in de documenten', () => {
    const op = (code: string) => arrangementOp(regio, code, '2026-11-22')
    expect(op('CIT')?.duur).toEqual({ dagen: 14 })
    expect(op('AOM')?.duur).toEqual({ dagen: 14 })
    expect(op('BMT')?.duur).toEqual({ dagen: 5 })
    expect(op('TIME_OUT')?.duur).toEqual({ tot: 'eerstvolgende_werkdag' })
    expect(op('EERSTE_OPVANG')).toMatchObject({ duur: { dagen: 42 }, herbeoordelingOpDag: 28 })
    expect(arrangementOp(regio, 'EERSTE_OPVANG', '2022-06-01')?.duur).toEqual({ dagen: 91 })
    expect(arrangementOp(regio, 'CIT', PEILDATUM)).toBeUndefined()
    expect(termijnOp(regio, 'reservering', '2026-11-22')?.duur).toBe('PT90M')
    expect(gemeentenOp(regio, '2026-11-22').map((g) => g.code)).toEqual([
      'GM1903',
      'GM1729',
      'GM0935',
      'GM0938',
      'GM0981',
      'GM0994',
    ])
  })
})

describe('Maastricht-Heuvelland: geld en doelen', () => {
  test('de sleutels geven de gedrukte bedragen, en de delen zijn samen het geheel', () => {
    const sleutel = (code: string) => regio.verdeelsleutels.find((s) => s.code === code)
    const K1 = sleutel('K1')
    const K2 = sleutel('K2')
    const K3 = sleutel('K3')
    if (!K1 || !K2 || !K3) throw new Error('een sleutel ontbreekt')
    expect(verdeel(K1, 585_429_700n)).toEqual(
      new Map([
        ['MH', 368_820_700n],
        ['WM', 216_609_000n],
      ]),
    )
    expect(verdeel(K1, 274_072_800n).get('MH')).toBe(172_665_800n)
    expect(verdeel(K2, 368_820_700n).get('HEUVELLAND')).toBe(148_688_500n)
    expect(verdeel(K2, 172_665_800n).get('HEUVELLAND')).toBe(69_609_500n)
    expect(verdeel(K3, 71_469_300n).get('HEUVELLAND')).toBe(28_587_700n)
  })

  test.skipIf(!gedeeld)(
    'de begrotingen zijn die van het document (overgeslagen zonder de map met toetsen)',
    () => {
      const totaal = (code: string) => regio.begrotingen.find((b) => b.code === code)?.totaalCent
      const { resultaat, bw2016, mo2017 } = tabellen.financien
      expect(totaal('BW_2016_MH')).toBe(bw2016.totaalMaastrichtHeuvelland * 100)
      expect(totaal('BW_2016_RESULTAAT')).toBe(-resultaat['2016'].tekort * 100)
      expect(totaal('BW_2017_RESULTAAT')).toBe(-resultaat['2017'].tekort * 100)
      expect(totaal('MO_2017')).toBe(-mo2017.tekort * 100)
    },
  )

  test('het voorbeeld van de ombouw komt per soort plek uit op het vlekkenplan', () => {
    const stappen = regio.ombouwplannen[0]?.stappen ?? []
    const som = (station: string, kant: 'sluit' | 'opent') =>
      stappen.reduce((n, s) => n + (s[kant]?.station === station ? (s[kant]?.aantal ?? 0) : 0), 0)
    const na = regio.planstations.flatMap((s) =>
      s.plekken && s.vlekkenplan
        ? [
            [
              s.code,
              s.plekken.waarde + som(s.code, 'opent') - som(s.code, 'sluit'),
              s.vlekkenplan.plekken.waarde,
            ],
          ]
        : [],
    )
    expect(na.length).toBeGreaterThan(10)
    expect(na.map(([code, erNa]) => [code, erNa])).toEqual(na.map(([code, , plan]) => [code, plan]))
  })

  test('vlekkenplan 220, veranderplan 22 vraagstukken, 11 resultaten met 12 markeringen', () => {
    expect(regio.vlekkenplannen.map((v) => v.totaal)).toEqual([220])
    expect(regio.vlekkenplannen[0]?.categorieen.map((c) => c.totaal)).toEqual([65, 100, 55])
    const [plan, zicht] = regio.programmas
    expect(plan?.veranderingen.map((v) => v.vraagstukken.length)).toEqual([6, 4, 3, 9])
    expect(
      new Set(plan?.veranderingen.flatMap((v) => v.vraagstukken.map((q) => q.naam.toLowerCase()))).size,
    ).toBe(19)
    expect(plan?.kwartalen).toHaveLength(8)
    const jaren = zicht?.resultaten.flatMap((r) => r.jaren) ?? []
    expect([zicht?.resultaten.length, jaren.length]).toEqual([11, 12])
    expect([2021, 2022, 2023, 2024].map((jaar) => jaren.filter((j) => j === jaar).length)).toEqual([
      4, 2, 4, 2,
    ])
  })

  test.skipIf(!gedeeld)(
    'resultaten en vlekkenplan als in het document (overgeslagen zonder de map met toetsen)',
    () => {
      expect(regio.programmas[1]?.resultaten.map((r) => ({ resultaat: r.naam, jaren: r.jaren }))).toEqual(
        tabellen.resultaten2021_2024,
      )
      const aantallen = regio.vlekkenplannen[0]?.categorieen.flatMap((c) => c.soorten.map((s) => s.aantal))
      expect(aantallen).toEqual([30, 20, 15, 30, 70, 15, 20, 12, 8])
    },
  )
})
