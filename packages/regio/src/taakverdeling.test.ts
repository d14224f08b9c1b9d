import { describe, expect, test } from 'vitest'
import { leesRegio } from './lees-regio.ts'
import { proefregio, proefregioMet } from './proefregio/index.ts'
import { regioUitMap } from './proefregio/regiomap.ts'
import { taakverdelingenOp, taakverdelingOp } from './taakverdeling.ts'

function lees(bestanden: Parameters<typeof leesRegio>[0]) {
  const gelezen = leesRegio(bestanden)
  if (!('regio' in gelezen)) throw new Error(JSON.stringify(gelezen.fouten))
  return gelezen.regio
}

describe('wie beslist, voert uit en betaalt', () => {
  const regio = lees(proefregio)

  test('per product, met de bron en de naam die de regio ervoor heeft', () => {
    expect(taakverdelingOp(regio, 'HOF', '2023-06-01')).toEqual({
      code: 'HOF',
      naam: 'Hofwonen',
      groep: 'BW',
      toegang: 'beschikking',
      beslist: {
        wie: [{ partij: 'college', naam: null }],
        toelichting: null,
        bron: 'Plan van Proefland',
        bronDatum: '2019-12-01',
        fictief: false,
        geldig: { van: '2020-01-01' },
      },
      uitvoering: {
        wie: [
          { partij: 'aanbieder', naam: null },
          { partij: 'corporatie', naam: null },
        ],
        toelichting: null,
        bron: 'Plan van Proefland, bladzijde 3',
        bronDatum: '2019-12-01',
        fictief: false,
        geldig: { van: '2020-01-01' },
      },
      financiering: {
        wie: [{ partij: 'centrumgemeente', naam: 'Duinstad' }],
        toelichting: null,
        bron: 'Plan van Proefland, bladzijde 4',
        bronDatum: '2019-12-01',
        fictief: false,
        geldig: { van: '2020-01-01', tot: '2024-01-01' },
      },
    })
  })

  test('op de dag van de wijziging betaalt een ander; wat gelijk bleef, geldt door', () => {
    const betaalt = (dag: string) => taakverdelingOp(regio, 'HOF', dag)?.financiering.wie[0]
    expect(betaalt('2023-12-31')).toEqual({ partij: 'centrumgemeente', naam: 'Duinstad' })
    expect(betaalt('2024-01-01')).toEqual({ partij: 'gemeente', naam: null })
    const na = taakverdelingOp(regio, 'HOF', '2024-01-01')
    expect(na?.financiering.geldig).toEqual({ van: '2024-01-01' })
    expect(na?.beslist.geldig).toEqual({ van: '2020-01-01' })
  })

  test('wie ophield en terugkwam, geldt niet door over het gat', () => {
    const gat = lees(
      proefregioMet(
        'kern.yaml',
        'geldig: { van: 2024-01-01 }\n    bron: PLAN\n  - code: LOGEER',
        'geldig: { van: 2024-01-01, tot: 2025-01-01 }\n    bron: PLAN\n  - code: LOGEER',
      ).map((b) =>
        b.pad === 'kern.yaml'
          ? {
              ...b,
              tekst: b.tekst.replace(
                '  - code: LOGEER',
                `  - code: HOF
    naam: Hofwonen
    groep: BW
    grondslag: WMO_BW
    leveringsvorm: ZIN
    metVerblijf: true
    toegang: beschikking
    beslist: { wie: [college], bron: 'PLAN, herzien' }
    uitvoering: { wie: [aanbieder, corporatie], bron: 'PLAN, bladzijde 3' }
    financiering: { wie: [centrumgemeente], bron: 'PLAN, bladzijde 4' }
    geldig: { van: 2025-01-01 }
    bron: PLAN
  - code: LOGEER`,
              ),
            }
          : b,
      ),
    )
    const hof = taakverdelingOp(gat, 'HOF', '2025-06-01')
    expect(hof?.financiering.geldig).toEqual({ van: '2025-01-01' })
    expect(hof?.beslist.geldig).toEqual({ van: '2025-01-01' })
    expect(hof?.uitvoering.geldig).toEqual({ van: '2020-01-01' })
    expect(taakverdelingOp(gat, 'HOF', '2021-06-01')?.uitvoering.geldig).toEqual({ van: '2020-01-01' })
  })

  test('onbekend blijft onbekend, met de bron die zwijgt; verzonnen is te zien', () => {
    const logeer = taakverdelingOp(regio, 'LOGEER', '2023-06-01')
    expect(logeer?.financiering).toMatchObject({
      wie: [{ partij: 'onbekend', naam: null }],
      toelichting: 'Het plan noemt geen betaler.',
      fictief: false,
    })
    expect(logeer?.beslist).toMatchObject({
      wie: [{ partij: 'regieteam', naam: 'De Nachtwacht' }],
      fictief: true,
      bronDatum: null,
    })
  })

  test('geen product op die dag, geen antwoord', () => {
    expect(taakverdelingOp(regio, 'HOF', '2019-12-31')).toBeUndefined()
    expect(taakverdelingOp(regio, 'NIETS', '2023-06-01')).toBeUndefined()
    expect(taakverdelingenOp(regio, '2019-12-31')).toEqual([])
    expect(taakverdelingenOp(regio, '2024-06-01').map((v) => v.code)).toEqual(['HERBERG', 'HOF', 'LOGEER'])
  })
})

describe('de knip in twee regio’s', () => {
  const mh = regioUitMap('maastricht-heuvelland')
  const parkstad = regioUitMap('parkstad')

  test('de proef met crisisarrangementen had een subsidie; wie daarna betaalt, zegt de bron niet', () => {
    for (const code of ['CIT', 'AOM', 'BMT']) {
      const op = (dag: string) => taakverdelingOp(mh, code, dag)?.financiering
      expect(op('2019-03-31')?.wie).toEqual([{ partij: 'subsidie', naam: null }])
      expect(op('2019-04-01')?.wie).toEqual([{ partij: 'onbekend', naam: null }])
      expect(op('2019-04-01')?.bronDatum).toBe('2018-10-17')
      expect(taakverdelingOp(mh, code, '2019-04-01')?.beslist.geldig).toEqual({ van: '2018-08-01' })
    }
  })

  test('beschermd wonen: de toegang beslist, aanbieders voeren uit, de centrumgemeente betaalt', () => {
    const wie = (regio: typeof mh, code: string) => {
      const v = taakverdelingOp(regio, code, '2026-11-22')
      return [v?.beslist, v?.uitvoering, v?.financiering].map((d) => d?.wie[0])
    }
    expect(wie(mh, 'BW_BASIS')).toEqual([
      { partij: 'toegang', naam: 'Toegang en coördinatiepunt' },
      { partij: 'aanbieder', naam: null },
      { partij: 'centrumgemeente', naam: 'Maastricht' },
    ])
    expect(wie(parkstad, 'BW_INTRAMURAAL')).toEqual([
      { partij: 'toegang', naam: 'Team opvang en beschermd wonen' },
      { partij: 'aanbieder', naam: null },
      { partij: 'centrumgemeente', naam: 'Heerlen' },
    ])
  })

  test('opvang: in de ene regio beslist de toegang, in de andere de aanbieder bij wie iemand aanklopt', () => {
    const beslist = (regio: typeof mh, code: string) =>
      taakverdelingOp(regio, code, '2026-11-22')?.beslist.wie[0]?.partij
    expect([beslist(mh, 'OPVANG'), beslist(parkstad, 'NACHTOPVANG')]).toEqual(['toegang', 'aanbieder'])
  })

  test('een woning via Housing is van meer dan een partij', () => {
    expect(taakverdelingOp(parkstad, 'HOUSING', '2026-11-22')?.uitvoering.wie.map((w) => w.partij)).toEqual([
      'corporatie',
      'aanbieder',
      'gemeenten',
    ])
  })

  test('van sectorvreemden na 2020 is niets bekend: wie beslist, uitvoert noch betaalt, noch of er een besluit nodig is', () => {
    const op = (dag: string) => taakverdelingOp(parkstad, 'BW_SECTORVREEMD', dag)
    expect(op('2020-12-31')).toMatchObject({
      toegang: 'beschikking',
      beslist: { geldig: { tot: '2021-01-01' } },
    })
    const na = op('2026-11-22')
    expect(na?.toegang).toBe('onbekend')
    for (const deel of [na?.beslist, na?.uitvoering, na?.financiering])
      expect(deel).toMatchObject({
        wie: [{ partij: 'onbekend' }],
        fictief: false,
        bronDatum: '2017-12-31',
        geldig: { van: '2021-01-01' },
      })
  })

  test('wat niet bekend is, noemt de bron die het niet zegt', () => {
    for (const regio of [mh, parkstad])
      for (const v of taakverdelingenOp(regio, '2026-11-22'))
        for (const deel of [v.beslist, v.uitvoering, v.financiering])
          if (deel.wie[0]?.partij === 'onbekend') expect(deel.bronDatum, `${v.code}`).not.toBeNull()
  })
})
