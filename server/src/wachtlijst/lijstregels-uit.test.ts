import { leesRegio } from '@zicht/regio'
import { proefregio } from '@zicht/regio/proefregio'
import { expect, it } from 'vitest'
import { leesRegiobestanden } from '../platform/regio/index.ts'
import { lijstregelsUit } from './contract-uit.ts'
import { productenMetLijst } from './beleid.ts'
import { maakLijstregels } from './lijstregels-uit.ts'

const DAG = '2026-11-27'
const gelezen = leesRegio(proefregio)
if (!('regio' in gelezen)) throw new Error('de proefregio is niet te lezen')
const REGIOS = [
  leesRegiobestanden('maastricht-heuvelland').regio,
  leesRegiobestanden('parkstad').regio,
  gelezen.regio,
]

it.each(REGIOS.map((r) => [r.code, r] as const))(
  'tells of every product with a list what comes first, why, and where it is from: %s',
  (_code, regio) => {
    const uit = lijstregelsUit.parse(maakLijstregels(regio, DAG))
    expect(uit).toMatchObject({ regio: regio.naam, op: DAG })
    expect(uit.lijsten.flatMap((l) => l.producten.map((p) => p.code)).toSorted()).toEqual(
      productenMetLijst(regio, DAG).toSorted(),
    )
    for (const lijst of uit.lijsten) {
      const beleid = regio.wachtlijstbeleid.find((w) => w.code === lijst.code)
      expect(lijst.volgorde.map((s) => s.code)).toEqual(beleid?.volgorde.map((s) => s.code))
      expect(lijst.urgentieklassen.filter((k) => k.standaard)).toHaveLength(1)
      for (const k of lijst.urgentieklassen) {
        expect(k.omschrijving).not.toBe('')
        expect(k.bron).not.toBe('')
      }
      expect(lijst.parkeerredenen).toHaveLength(beleid?.parkeerredenen.length ?? -1)
      expect(lijst.eindredenen).toHaveLength(beleid?.eindredenen.length ?? -1)
      expect(lijst.bron).not.toBe('')
      expect(lijst.geldigVan <= DAG).toBe(true)
    }
  },
)

it('puts the classes in the order in which they go first, whatever their place in the file', () => {
  const [mh] = REGIOS
  if (!mh) throw new Error('geen regio')
  const omgekeerd = {
    ...mh,
    wachtlijstbeleid: mh.wachtlijstbeleid.map((w) => ({
      ...w,
      urgentieklassen: w.urgentieklassen.toReversed(),
    })),
  }
  expect(maakLijstregels(omgekeerd, DAG).lijsten[0]?.urgentieklassen.map((k) => k.code)).toEqual([
    'A',
    'B',
    'C',
  ])
})

it('tells points, a quota with the name of its municipality, and what sets all to nothing', () => {
  const [lijst] = maakLijstregels(gelezen.regio, DAG).lijsten
  expect(lijst?.punten).toMatchObject({
    onderdelen: [
      { naam: 'Wachtpunten', soort: 'per-tijd', punten: 1, per: 'jaren', hoogstens: null, feit: null },
      {
        naam: 'Zoekpunten',
        soort: 'per-maand-met',
        minstens: 4,
        hoogstens: 30,
        feit: 'Reactie op een woning',
      },
      { naam: 'Situatiepunten', soort: 'per-toestand', hoogstens: 12, feit: 'Erkende situatie' },
      { naam: 'Startpunten', soort: 'eenmalig', punten: 10, feit: 'Startpunten toegekend' },
    ],
    opNulBij: [{ code: 'aanbod-aanvaard', naam: null }],
  })
  expect(lijst?.quota).toMatchObject([{ hoogstens: 3 }])
  expect(lijst?.quota[0]?.gemeente).not.toMatch(/^GM/)
})

it('has the rules of the day that is asked, and none before there were any', () => {
  const [mh] = REGIOS
  if (!mh) throw new Error('geen regio')
  expect(maakLijstregels(mh, '2015-06-01').lijsten).toEqual([])
})
