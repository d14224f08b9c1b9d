import { leesRegio, type Regio } from '@zicht/regio'
import { describe, expect, it } from 'vitest'
import { proefregio } from '../../../packages/regio/src/proefregio/index.ts'
import { onderzoekbeleidOp, standaardmodel } from './beleid.ts'
import { controleerAfronding, type Ingevuld } from './controleer-afronding.ts'
import { toetsDoelgroep } from './doelgroeptoets.ts'
import { quickscanFouten, stelRouteVoor } from './quickscan.ts'
import { mantelzorgvraag } from './respijt.ts'
import { veldenVan, veldfouten } from './stappen.ts'
import { voegSamen } from './voeg-samen.ts'

const gelezen = leesRegio(proefregio)
if ('fouten' in gelezen) throw new Error('proefregio')
const regio: Regio = gelezen.regio
const DAG = '2026-11-20'
const beleid = onderzoekbeleidOp(regio, DAG)
const model = standaardmodel(beleid)
if (!beleid.quickscan || !beleid.doelgroep || !beleid.mantelzorg || !model) throw new Error('beleid')
const { quickscan: scan, doelgroep: toets, mantelzorg } = beleid

describe('quick scan', () => {
  it('proposes by the first rule of the region that fits, and else what the region says', () => {
    expect(stelRouteVoor(scan, { NAT: 'ja' })).toEqual({
      route: 'centraal',
      complex: true,
      uitleg: 'Het is nat.',
    })
    expect(stelRouteVoor(scan, { NAT: 'nee' })).toMatchObject({ route: 'informatie', complex: false })
    const eerst = {
      ...scan,
      regels: [
        { als: [{ vraag: 'NAT', is: ['ja'] }], route: 'crisis' as const, uitleg: 'Eerst.' },
        ...scan.regels,
      ],
    }
    expect(stelRouteVoor(eerst, { NAT: 'ja' }).route).toBe('crisis')
  })
  it('wants an answer to every question, from its own answers', () => {
    expect(quickscanFouten(scan, { NAT: 'ja' })).toEqual([])
    expect(quickscanFouten(scan, { NAT: 'half', X: 'ja' }).map((f) => f.pad)).toEqual([
      '/antwoorden/NAT',
      '/antwoorden/X',
    ])
  })
})

describe('two people in one step', () => {
  const was = { a: '1', b: '2' }
  it('puts together what only one of them touched', () => {
    expect(voegSamen(was, { a: '1', b: '3' }, { a: '9' })).toEqual({
      gelukt: true,
      velden: { a: '9', b: '3' },
      vanAnderen: ['b'],
    })
    expect(voegSamen(was, { a: '1', b: '2', c: 'x' }, { b: null })).toEqual({
      gelukt: true,
      velden: { a: '1', c: 'x' },
      vanAnderen: ['c'],
    })
  })
  it('the same answer twice is no difference', () => {
    expect(voegSamen(was, { a: '1', b: '3' }, { b: '3' })).toMatchObject({ gelukt: true })
    expect(voegSamen(was, { a: '1' }, { b: '' })).toMatchObject({ gelukt: true, velden: { a: '1' } })
  })
  it('lays two answers to one question side by side, and writes none of it', () => {
    expect(voegSamen(was, { a: '5', b: '3' }, { a: '9', c: 'n' })).toEqual({
      gelukt: false,
      botsingen: [{ veld: 'a', was: '1', anders: '5', uw: '9' }],
      vanAnderen: ['a', 'b'],
    })
    expect(voegSamen(was, { b: '2' }, { a: '9' })).toMatchObject({
      gelukt: false,
      botsingen: [{ anders: null }],
    })
  })
})

describe('fields of a step', () => {
  it('follow from the policy of the region', () => {
    expect(veldenVan('leefgebieden', beleid, model).map((d) => d.sleutel)).toEqual([
      'DAK.niveau',
      'DAK.reden',
      'DAK.toelichting',
      'ETEN.niveau',
      'ETEN.reden',
      'ETEN.toelichting',
    ])
    expect(veldenVan('andere_wetten', beleid, model).map((d) => d.sleutel)).toContain('HAVENWET.opvolgen_op')
  })
  it.each([
    [{ 'DAK.niveau': '2' }, 0],
    [{ 'DAK.niveau': '4' }, 1],
    [{ 'DAK.niveau': null }, 0],
    [{ NERGENS: 'x', 'ETEN.reden': 'zomaar' }, 2],
  ] as const)('%j has %i faults', (velden, aantal) => {
    expect(veldfouten(veldenVan('leefgebieden', beleid, model), velden)).toHaveLength(aantal)
  })
  it('a date exists', () => {
    const defs = veldenVan('andere_wetten', beleid, model)
    expect(veldfouten(defs, { 'HAVENWET.opvolgen_op': '2028-02-29' })).toEqual([])
    expect(veldfouten(defs, { 'HAVENWET.opvolgen_op': '2027-02-29' })).toHaveLength(1)
  })
})

const COMPLEET: Ingevuld = {
  situatie: { hulpvraag: 'x', situatie: 'x', kinderen: 'nee' },
  eigen_kracht: { kan_zelf: 'x' },
  netwerk: { wie_steunt: 'x', mantelzorger: 'geen_mantelzorger' },
  gebruikelijke_hulp: { gebruikelijk: 'x' },
  algemene_voorzieningen: { passend: 'niet' },
  andere_wetten: { 'HAVENWET.uitkomst': 'nee' },
  screenings: { 'OOG.uitkomst': 'ja' },
  leefgebieden: { 'DAK.niveau': '1', 'ETEN.reden': 'wil_niet' },
  wensen: { wensen: 'x', persoonlijk_plan: 'wil_niet', pgb_uitgelegd: 'ja', bijdrage_uitgelegd: 'ja' },
  doelgroep: { kern: 'ja', 'A.oordeel': 'ja' },
  verslag: { samenvatting: 'x', passende_hulp: 'x' },
}
const paden = (ingevuld: Ingevuld, kind = false, b = beleid, planTot: string | null = null) =>
  controleerAfronding(b, model, ingevuld, kind, planTot).map((f) => f.pad)

describe('completing', () => {
  it('a whole inquiry has no faults; an empty one has all of them at once', () => {
    expect(paden(COMPLEET)).toEqual([])
    expect(paden({}).length).toBeGreaterThan(15)
  })
  it.each([
    [
      'an answer that asks for a date',
      { andere_wetten: { 'HAVENWET.uitkomst': 'aangevraagd' } },
      '/stappen/andere_wetten/HAVENWET.opvolgen_op',
    ],
    ['a screening', { screenings: {} }, '/stappen/screenings/OOG.uitkomst'],
    [
      'a screening that asks for a note',
      { screenings: { 'OOG.uitkomst': 'nee' } },
      '/stappen/screenings/OOG.toelichting',
    ],
    [
      'a domain without level or reason',
      { leefgebieden: { 'DAK.niveau': '1' } },
      '/stappen/leefgebieden/ETEN.niveau',
    ],
    [
      'what the carer needs (Wmo 2.3.2 lid 4 onder d)',
      { netwerk: { wie_steunt: 'x', mantelzorger: 'hulp_nodig' } },
      '/stappen/netwerk/mantelzorger_hulp',
    ],
    ['whether there is a carer', { netwerk: { wie_steunt: 'x' } }, '/stappen/netwerk/mantelzorger'],
    [
      'what will have to be paid (onder g)',
      { wensen: { ...COMPLEET.wensen, bijdrage_uitgelegd: '' } },
      '/stappen/wensen/bijdrage_uitgelegd',
    ],
    ['a criterion', { doelgroep: { kern: 'nee' } }, '/stappen/doelgroep/A.oordeel'],
    ['only spaces', { verslag: { samenvatting: '  ', passende_hulp: 'x' } }, '/stappen/verslag/samenvatting'],
  ] as const)('%s is missed, with its place', (_wat, deel, pad) => {
    expect(paden({ ...COMPLEET, ...deel })).toEqual([pad])
  })
  it('nobody says that no plan came while it can still come; who wants none may say so (Wmo 2.3.2 lid 2)', () => {
    const met = (persoonlijk_plan: string) => ({
      ...COMPLEET,
      wensen: { ...COMPLEET.wensen, persoonlijk_plan },
    })
    const nog = (ingevuld: Ingevuld) => paden(ingevuld, false, beleid, '2026-11-27')
    expect(nog(met('niet_ingeleverd'))).toEqual(['/stappen/wensen/persoonlijk_plan'])
    expect([...nog(met('wil_niet')), ...nog(met('ingeleverd'))]).toEqual([])
    expect(paden(met('niet_ingeleverd'))).toEqual([])
  })
  it('children ask for their own screening: when told, when unknown, and when the file knows of one', () => {
    const metKind = {
      ...beleid,
      screenings: beleid.screenings.map((s) => ({ ...s, bij: 'kinderen' as const })),
    }
    const zonder = { ...COMPLEET, screenings: {} }
    expect(paden(zonder, false, metKind)).toEqual([])
    expect(paden(zonder, true, metKind)).toEqual(['/stappen/screenings/OOG.uitkomst'])
    for (const kinderen of ['ja', 'weet_niet'])
      expect(paden({ ...zonder, situatie: { ...COMPLEET.situatie, kinderen } }, false, metKind)).toHaveLength(
        1,
      )
  })
})

describe('target group', () => {
  it.each([
    [{}, 'nog_open'],
    [{ kern: 'nee' }, 'buiten'],
    [{ kern: 'ja' }, 'nog_open'],
    [{ kern: 'ja', 'A.oordeel': 'ja' }, 'binnen'],
    [{ kern: 'ja', 'A.oordeel': 'nee' }, 'buiten'],
    [{ 'A.oordeel': 'nee' }, 'buiten'],
  ] as const)('%j is %s', (velden, uitkomst) => {
    expect(toetsDoelgroep(toets, velden)).toBe(uitkomst)
  })
})

describe('informal carers', () => {
  const lid = { soort: 'mantelzorger', belasting: null, belasting_op: null, respijt: null }
  it.each([
    [lid, null, 'belasting_vragen'],
    [{ ...lid, soort: 'buur' }, null, null],
    [{ ...lid, belasting: 'past' }, 10, null],
    [{ ...lid, belasting: 'past' }, 91, 'belasting_vragen'],
    [{ ...lid, belasting: 'zwaar' }, 1, 'respijt_aanbieden'],
    [{ ...lid, belasting: 'te_zwaar', respijt: 'wil_nu_niet' }, 1, null],
  ] as const)('%j, %s days ago: %s', (wie, dagen, vraag) => {
    expect(mantelzorgvraag(mantelzorg, wie, dagen)).toBe(vraag)
  })
})
