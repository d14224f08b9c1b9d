import { describe, expect, test } from 'vitest'
import { plekkenOp } from './plekken.ts'
import { regioUitMap } from './proefregio/regiomap.ts'
import { gemeentenOp, productOp } from './vragen.ts'

const regio = regioUitMap('parkstad')
const op = (datum: string, product: string[]) =>
  plekkenOp(regio, datum).filter((p) => product.includes(p.product) && !p.tijdelijk).length

describe('Parkstad', () => {
  test('125 plekken opvang, ongeveer 400 beschermd wonen en ongeveer 100 sectorvreemden in 2017', () => {
    expect(op('2017-10-01', ['CRISISOPVANG', 'NACHTOPVANG', 'MOEDEROPVANG', 'JONGERENOPVANG'])).toBe(125)
    expect(op('2017-10-01', ['BW_INTRAMURAAL'])).toBe(372)
    expect(op('2017-10-01', ['BESCHERMD_THUIS'])).toBe(28)
    expect(op('2017-10-01', ['BW_SECTORVREEMD'])).toBe(100)
    expect(regio.bevolkingstabellen.find((t) => t.code === 'BW_REGIO')?.ongeveer).toBe(true)
    expect(regio.bevolkingstabellen.find((t) => t.code === 'HOUSING')?.totaal.totaal).toBe(154)
  })

  test('het voorbeeld van de ombouw begint bij wat het register heeft, en noemt alleen een verzonnen aanbieder', () => {
    const stappen = regio.ombouwplannen[0]?.stappen ?? []
    const eerste = stappen.map((s) => s.sluit?.op ?? s.opent?.op ?? '').sort()[0] ?? ''
    for (const s of regio.planstations.filter((x) => stappen.some((y) => y.sluit?.station === x.code)))
      expect([s.code, op(eerste, s.producten)]).toEqual([s.code, s.plekken?.waarde])
    expect(stappen.every((s) => s.aanname && s.bron.code === 'fictief')).toBe(true)
    const wie = new Set(stappen.flatMap((s) => s.mijlpalen.map((m) => m.organisatie)))
    const aanbieders = regio.organisaties.filter((o) => wie.has(o.code) && o.soort === 'aanbieder')
    expect(aanbieders.map((o) => [o.code, o.bron.code])).toEqual([['OPVANG_PARKSTAD', 'fictief']])
  })

  test('eigen regels: opvang is een algemene voorziening, beschermd wonen gaat via een beschikking', () => {
    expect(productOp(regio, 'NACHTOPVANG', '2026-11-22')).toMatchObject({
      toegang: 'algemene_voorziening',
      beslist: { wie: ['aanbieder'] },
    })
    expect(productOp(regio, 'BW_INTRAMURAAL', '2026-11-22')).toMatchObject({
      toegang: 'beschikking',
      beslist: { wie: ['toegang'] },
    })
    expect(regio.toegang).toBe('TOBW')
  })

  test('de indeling in 2019: Nuth en Onderbanken gaan op in Beekdaelen; Schinnen was nooit lid', () => {
    const namen = (datum: string) => gemeentenOp(regio, datum).map((g) => g.naam)
    expect(namen('2018-12-31')).toEqual([
      'Brunssum',
      'Heerlen',
      'Kerkrade',
      'Landgraaf',
      'Nuth',
      'Onderbanken',
      'Simpelveld',
      'Voerendaal',
    ])
    expect(namen('2019-01-01')).toEqual([
      'Beekdaelen',
      'Brunssum',
      'Heerlen',
      'Kerkrade',
      'Landgraaf',
      'Simpelveld',
      'Voerendaal',
    ])
    const opgegaan = regio.gemeenten.filter((g) => g.opvolger)
    expect(opgegaan.map((g) => [g.naam, g.opvolger, g.lid])).toEqual([
      ['Nuth', 'GM1954', true],
      ['Onderbanken', 'GM1954', true],
      ['Schinnen', 'GM1954', false],
    ])
  })
})
