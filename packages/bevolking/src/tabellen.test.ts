import { readFileSync } from 'node:fs'
import { leeftijdOp } from '@zicht/kern'
import { leesRegio } from '@zicht/regio'
import { beforeAll, describe, expect, test } from 'vitest'
import { proefregio } from '../../regio/src/proefregio/index.ts'
import { regioUitMap } from '../../regio/src/proefregio/regiomap.ts'
import { type Bevolking, maakBevolking } from './index.ts'
import { aanwezigOp, telPer, waar } from './proef/tel.ts'

const TOT = '2019-03-01'
const regio = regioUitMap('maastricht-heuvelland')
const plaats = waar(regio)

/** The cells of a table of the region as the counts should be: rows without people are left out. */
const verwacht = (r: typeof regio, code: string) => {
  const tabel = r.bevolkingstabellen.find((t) => t.code === code)
  if (!tabel) throw new Error(`geen tabel ${code}`)
  const cellen = tabel.cellen.map((c) => [
    c.rij,
    Object.fromEntries(Object.entries(c.aantallen).filter(([, n]) => n > 0)),
  ])
  return { tabel, cellen: Object.fromEntries(cellen) as Record<string, Record<string, number>> }
}

describe('de tabellen van het Regioplan, uit de dossiers geteld', () => {
  let b: Bevolking
  beforeAll(() => {
    b = maakBevolking(regio, { zaad: 7, tot: TOT })
  })

  test('530 mensen naar gemeente en product, en naar aanbieder en product, tot op de cel', () => {
    const { tabel, cellen } = verwacht(regio, 'BW_ZIN_GEMEENTE')
    const mensen = aanwezigOp(b, regio, tabel.peildatum).filter((p) =>
      tabel.kolommen.includes(p.product_code),
    )
    expect(mensen).toHaveLength(530)
    expect(new Set(mensen.map((p) => p.client_id)).size).toBe(530)
    expect(telPer(mensen, (p) => plaats(p).gemeente)).toEqual(cellen)
    expect(telPer(mensen, (p) => plaats(p).organisatie)).toEqual(verwacht(regio, 'BW_ZIN_AANBIEDER').cellen)
  })

  test('87 budgetten per gemeente, zonder plek in het register', () => {
    const { tabel, cellen } = verwacht(regio, 'BW_PGB_GEMEENTE')
    const mensen = aanwezigOp(b, regio, tabel.peildatum).filter((p) =>
      tabel.kolommen.includes(p.product_code),
    )
    expect(mensen).toHaveLength(87)
    expect(mensen.every((p) => p.plek_id === null && p.leveringsvorm === 'PGB')).toBe(true)
    expect(telPer(mensen, (p) => p.verblijf_gemeente ?? undefined)).toEqual(cellen)
  })

  test('hetzelfde als de gedeelde getallen van het document', (context) => {
    let gedeeld: {
      bwZinPerGemeente: { code: string; basis: number; licht: number; zonderVerblijf: number }[]
    }
    try {
      gedeeld = JSON.parse(
        readFileSync(new URL('../../../../shared/toetsen/regioplan-tabellen.json', import.meta.url), 'utf8'),
      )
    } catch {
      return context.skip('de gedeelde toetsgetallen zijn er niet')
    }
    const geteld = telPer(aanwezigOp(b, regio, '2017-10-01'), (p) => plaats(p).gemeente)
    for (const rij of gedeeld.bwZinPerGemeente) {
      const { BW_BASIS = 0, BW_LICHT = 0, BWZV = 0 } = geteld[rij.code] ?? {}
      expect([rij.code, BW_BASIS, BW_LICHT, BWZV]).toEqual([
        rij.code,
        rij.basis,
        rij.licht,
        rij.zonderVerblijf,
      ])
    }
  })

  test('de opvang is op de peildatum gevuld zoals de regio verwacht, en nooit meer dan er plekken zijn', () => {
    const opvang = aanwezigOp(b, regio, '2017-10-01').filter((p) =>
      ['DAG_EN_NACHTOPVANG', 'OPVANG', 'JONGERENOPVANG'].includes(p.product_code),
    )
    expect(opvang.length).toBeGreaterThan(143 * 0.85)
    expect(opvang.length).toBeLessThanOrEqual(143)
  })
})

describe('de cijfers van de crisisproef op 17 oktober 2018', () => {
  let b: Bevolking
  let meldingen: Bevolking['meldingen']
  beforeAll(() => {
    b = maakBevolking(regio, { zaad: 11, tot: TOT })
    meldingen = b.meldingen.filter(
      (m) => m.gemeld_op >= '2018-07-31T22:00' && m.gemeld_op < '2018-10-17T22:00',
    )
  })
  const acties = () => b.acties.filter((a) => meldingen.some((m) => m.id === a.melding_id))

  test('42 mensen, 13 arrangementen (10 AOM, 2 BMT, 1 CIT) en 29 zonder', () => {
    expect(new Set(meldingen.map((m) => m.client_id ?? m.id)).size).toBe(42)
    const per = new Map<string | null, number>()
    for (const a of acties()) per.set(a.arrangement_code, (per.get(a.arrangement_code) ?? 0) + 1)
    expect(Object.fromEntries(per)).toEqual({ AOM: 10, BMT: 2, CIT: 1, null: 29 })
  })

  test('leeftijd 25 tot en met 65, 75% man naar boven afgerond, 50% uit de centrumgemeente, 8% uit de regio', () => {
    const leeftijden = meldingen.map((m) => m.leeftijd ?? 0)
    expect([Math.min(...leeftijden), Math.max(...leeftijden)]).toEqual([25, 65])
    expect(meldingen.filter((m) => m.geslacht === 'man')).toHaveLength(32)
    expect(meldingen.filter((m) => m.herkomst_gemeente === 'GM0935')).toHaveLength(21)
    const regiogemeenten = regio.gemeenten.map((g) => g.code).filter((c) => c !== 'GM0935')
    expect(meldingen.filter((m) => regiogemeenten.includes(m.herkomst_gemeente ?? ''))).toHaveLength(3)
    expect(meldingen.filter((m) => m.vervolg === 'reguliere_zorg')).toHaveLength(32)
    const zelf = meldingen.filter((m) => ['eigen_initiatief', 'omgeving'].includes(m.verwijzer))
    expect(zelf.length).toBeGreaterThan(21)
  })

  test('ieders leeftijd klopt met de geboortedatum in het dossier', () => {
    const verwisseld = new Set(
      b.fouten.filter((f) => f.soort === 'dag_en_maand_verwisseld').map((f) => f.client_id),
    )
    for (const m of meldingen) {
      const client = b.clienten.find((c) => c.id === m.client_id)
      if (client?.geboortedatum && !verwisseld.has(client.id))
        expect(leeftijdOp(client.geboortedatum, m.gemeld_op.slice(0, 10))).toBe(m.leeftijd)
    }
  })

  test('voor het begin van de proef zijn er geen meldingen', () => {
    expect(b.meldingen.filter((m) => m.gemeld_op < '2018-07-31T22:00')).toEqual([])
  })
})

describe('andere regio’s, uit hun eigen tabellen', () => {
  test('Parkstad: 600 mensen beschermd wonen en 154 in Housing', () => {
    const parkstad = regioUitMap('parkstad')
    const b = maakBevolking(parkstad, { zaad: 2, tot: '2019-06-01' })
    const geteld = telPer(aanwezigOp(b, parkstad, '2017-10-01'), () => 'parkstad').parkstad ?? {}
    for (const tabel of parkstad.bevolkingstabellen.filter((t) => t.telt === 'clienten'))
      expect(Object.fromEntries(tabel.kolommen.map((k) => [k, geteld[k]]))).toEqual(tabel.totaal.aantallen)
  })

  test('een verzonnen regio: haar tabel, haar cijfers', () => {
    const gelezen = leesRegio(proefregio)
    if (!('regio' in gelezen)) throw new Error('de proefregio is niet in orde')
    const b = maakBevolking(gelezen.regio, { zaad: 5, tot: '2024-06-01' })
    const { tabel, cellen } = verwacht(gelezen.regio, 'HOF_GEMEENTE')
    const mensen = aanwezigOp(b, gelezen.regio, tabel.peildatum).filter((p) => p.product_code === 'HOF')
    const hier = waar(gelezen.regio)
    expect(telPer(mensen, (p) => hier(p).gemeente)).toEqual(cellen)
    const meldingen = b.meldingen.filter(
      (m) => m.gemeld_op >= '2022-12-31T23:00' && m.gemeld_op < '2023-06-30T22:00',
    )
    expect(meldingen).toHaveLength(5)
    expect(meldingen.filter((m) => m.geslacht === 'man')).toHaveLength(3)
    expect(
      b.acties.filter((a) => a.arrangement_code === 'KORT' && meldingen.some((m) => m.id === a.melding_id)),
    ).toHaveLength(2)
  })
})
