import { describe, expect, it } from 'vitest'
import { klokbeleidOp, maakZaakklok } from '../toegang/index.ts'
import { leesRegiobestanden } from '../platform/regio/index.ts'
import { bezwaarklok } from './bezwaarklok.ts'
import {
  alsPeriode,
  beleidOp,
  besluitproducten,
  type Concept,
  gehoord,
  herbeoordelingOp,
  mandaatVoor,
  type Vooraf,
  vroegsteBesluitdag,
  watOntbreekt,
} from './regels.ts'
import { verantwoordelijkNaVerhuizing } from './verhuisregel.ts'

const { regio } = leesRegiobestanden('maastricht-heuvelland')
const { regio: parkstad } = leesRegiobestanden('parkstad')
const DAG = '2026-11-27'

describe('the day until which someone can object: 42 days from sending, then the first working day', () => {
  it.each([
    ['2026-11-27', '2027-01-08', 'een gewone vrijdag'],
    ['2026-11-13', '2026-12-28', 'de 42e dag is Eerste Kerstdag, een vrijdag; dan de maandag na het weekend'],
    ['2026-11-20', '2027-01-04', 'Nieuwjaarsdag op vrijdag'],
    ['2026-11-14', '2026-12-28', 'Tweede Kerstdag op zaterdag'],
    [
      '2027-02-13',
      '2027-03-30',
      'de 42e dag is de zaterdag voor Pasen: zondag en Tweede Paasdag tellen ook niet',
    ],
    ['2027-03-25', '2027-05-07', 'de 42e dag is Hemelvaartsdag'],
    ['2028-01-18', '2028-02-29', 'schrikkeldag'],
    ['2028-01-19', '2028-03-01', 'over de schrikkeldag heen'],
    ['2027-01-18', '2027-03-01', 'geen schrikkeljaar'],
    ['2027-03-16', '2027-04-28', 'Koningsdag op dinsdag'],
  ])('sent on %s: until %s (%s)', (verzonden, verwacht) => {
    const klok = maakZaakklok(regio, 'bezwaar', verzonden, klokbeleidOp(regio, 'bezwaar', verzonden))
    expect(klok.laatsteDag).toBe(verwacht)
  })
})

describe('the answer to an objection (Awb 7:10): six weeks after the objection term, twelve with a committee', () => {
  const zonder = { ...beleidOp(regio, DAG).bezwaar, commissie: false }
  it.each([
    [zonder, false, '2027-01-08', '2027-02-19'],
    [zonder, true, '2027-01-08', '2027-04-02'],
    [zonder, false, '2027-02-15', '2027-03-30'],
    [zonder, false, '2028-01-18', '2028-02-29'],
  ])('%j %s: term over on %s, answer by %s', (beleid, commissie, einde, verwacht) => {
    const klok = maakZaakklok(regio, 'bezwaarBeslissing', einde, bezwaarklok(beleid, commissie, 'Awb'))
    expect(klok.laatsteDag).toBe(verwacht)
  })
})

const CONCEPT: Concept = {
  soort: 'toekennen',
  product: 'BW_BASIS',
  omvang: 'Een kamer met begeleiding.',
  van: '2026-12-01',
  tot: null,
  leveringsvorm: 'ZIN',
  pgb: null,
  gronden: ['HANDHAVEN'],
  motivering: '',
  opVerzoek: null,
  zienswijzeTot: null,
  zienswijzeVerzondenOp: null,
  zienswijzeOp: null,
  zienswijzeUitzondering: null,
  tweedeNodig: false,
  tweedeOordeel: null,
  vervangt: null,
  aanvulverzoek: null,
  onderzoekLoopt: false,
}
const WIJZIGEN: Partial<Concept> = {
  soort: 'wijzigen',
  vervangt: 'eerder',
  motivering: 'Samen nagegaan wat nodig is.',
}
const BUITEN: Partial<Concept> = {
  soort: 'buiten_behandeling',
  omvang: '',
  van: null,
  gronden: ['AANVRAAG_ONVOLLEDIG'],
  motivering: 'Het inkomen is niet bekend.',
}
const mist = (deel: Partial<Concept>) => watOntbreekt(regio, { ...CONCEPT, ...deel }, DAG)
const ja = { ja: true, toelichting: 'Samen nagegaan.' }
const PGB = {
  product: 'BW_PGB',
  leveringsvorm: 'PGB' as const,
  pgb: { bekwaam: ja, gemotiveerd: ja, kwaliteit: ja, plan: 'Het plan.' },
}

describe('what stands between a draft and a decision', () => {
  it.each<[string, Partial<Concept>, string[]]>([
    ['alles is er', {}, []],
    ['niets ingevuld', { omvang: ' ', van: null, gronden: [] }, ['omvang', 'periode', 'grond']],
    ['een algemene voorziening', { product: 'TIME_OUT' }, ['geen_besluit_nodig']],
    ['een product dat er niet is', { product: 'X' }, ['product']],
    ['het onderzoek loopt nog', { onderzoekLoopt: true }, ['onderzoek']],
    ['het onderzoek loopt nog, en het kan niet wachten', { onderzoekLoopt: true, gronden: ['SPOED'] }, []],
    [
      'weigeren terwijl het onderzoek loopt',
      {
        soort: 'weigeren',
        gronden: ['KAN_ZELF'],
        motivering: 'Samen nagegaan.',
        zienswijzeOp: DAG,
        onderzoekLoopt: true,
      },
      ['onderzoek'],
    ],
    [
      'weigeren zonder horen',
      { soort: 'weigeren', gronden: ['KAN_ZELF'], motivering: 'Samen nagegaan.' },
      ['zienswijze'],
    ],
    [
      'horen loopt nog vandaag',
      { soort: 'weigeren', gronden: ['KAN_ZELF'], motivering: 'Samen nagegaan.', zienswijzeTot: DAG },
      ['zienswijze'],
    ],
    [
      'horen is voorbij',
      {
        soort: 'weigeren',
        gronden: ['KAN_ZELF'],
        motivering: 'Samen nagegaan.',
        zienswijzeTot: '2026-11-26',
        zienswijzeVerzondenOp: '2026-11-12',
      },
      [],
    ],
    [
      'horen is voorbij, maar de brief is nooit verzonden',
      {
        soort: 'weigeren',
        gronden: ['KAN_ZELF'],
        motivering: 'Samen nagegaan.',
        zienswijzeTot: '2026-11-26',
      },
      ['zienswijze'],
    ],
    [
      'horen hoeft niet',
      {
        soort: 'weigeren',
        gronden: ['KAN_ZELF'],
        motivering: 'Samen nagegaan.',
        zienswijzeUitzondering: 'SPOED',
      },
      [],
    ],
    [
      'buiten behandeling, nooit gevraagd om aan te vullen',
      { ...BUITEN, aanvulverzoek: null },
      ['aanvulverzoek'],
    ],
    [
      'buiten behandeling op de laatste dag om aan te vullen',
      { ...BUITEN, aanvulverzoek: { gevraagdOp: '2026-11-13', tot: DAG, aangevuldOp: null } },
      ['aanvulling_loopt'],
    ],
    [
      'buiten behandeling de dag erna',
      { ...BUITEN, aanvulverzoek: { gevraagdOp: '2026-11-13', tot: '2026-11-26', aangevuldOp: null } },
      [],
    ],
    [
      'buiten behandeling na vier weken',
      { ...BUITEN, aanvulverzoek: { gevraagdOp: '2026-10-16', tot: '2026-10-29', aangevuldOp: null } },
      ['buiten_te_laat'],
    ],
    [
      'buiten behandeling zonder uitleg, op een grond om te weigeren',
      {
        ...BUITEN,
        motivering: '',
        gronden: ['KAN_ZELF'],
        aanvulverzoek: { gevraagdOp: '2026-11-13', tot: '2026-11-26', aangevuldOp: null },
      },
      ['grond_past_niet', 'motivering'],
    ],
    [
      'weigeren op binding met de regio',
      { soort: 'weigeren', gronden: ['REGIOBINDING'], motivering: 'Niet van hier.', zienswijzeOp: DAG },
      ['grond_past_niet'],
    ],
    [
      'een toekenningsgrond bij weigeren',
      { soort: 'weigeren', gronden: ['HANDHAVEN'], motivering: 'Niet nodig zo.', zienswijzeOp: DAG },
      ['grond_past_niet'],
    ],
    [
      'budget zonder antwoorden',
      { product: 'BW_PGB', leveringsvorm: 'PGB' },
      ['pgb_voorwaarden', 'pgb_plan'],
    ],
    ['een budget van een product in natura', { ...PGB, product: 'BW_BASIS' }, ['leveringsvorm']],
    ['natura van een budget', { product: 'BW_PGB' }, ['leveringsvorm']],
    [
      'budget, een keer nee',
      {
        ...PGB,
        pgb: { bekwaam: ja, gemotiveerd: { ja: false, toelichting: '' }, kwaliteit: ja, plan: 'Het plan.' },
      },
      ['pgb_voorwaarden'],
    ],
    ['budget, alles ja', PGB, []],
    [
      'weigeren vraagt naar geen vorm',
      {
        soort: 'weigeren',
        product: 'BW_PGB',
        gronden: ['KAN_ZELF'],
        motivering: 'Samen nagegaan.',
        zienswijzeOp: DAG,
      },
      [],
    ],
    ['meekijken moet nog', { tweedeNodig: true }, ['tweede_paar_ogen']],
    ['meekijken gaf terug', { tweedeNodig: true, tweedeOordeel: 'terug' }, ['tweede_paar_ogen']],
    [
      'intrekken van niets',
      {
        soort: 'intrekken',
        opVerzoek: true,
        gronden: ['NIET_MEER_NODIG'],
        motivering: 'Samen besloten.',
      },
      ['vervangt'],
    ],
    [
      'wijzigen zonder te zeggen of de persoon erom vroeg',
      { ...WIJZIGEN, opVerzoek: null },
      ['op_verzoek', 'zienswijze'],
    ],
    ['wijzigen zonder dat de persoon erom vroeg', { ...WIJZIGEN, opVerzoek: false }, ['zienswijze']],
    ['wijzigen, en gehoord', { ...WIJZIGEN, opVerzoek: false, zienswijzeOp: DAG }, []],
    ['wijzigen op eigen verzoek', { ...WIJZIGEN, opVerzoek: true }, []],
  ])('%s', (_, deel, verwacht) => expect(mist(deel)).toEqual(verwacht))

  it.each(['bekwaam', 'gemotiveerd', 'kwaliteit'] as const)(
    'a budget takes all three: without %s it is none',
    (welke) => {
      const alles = { bekwaam: ja, gemotiveerd: ja, kwaliteit: ja, plan: 'Het plan.' }
      for (const antwoord of [false, null])
        expect(mist({ ...PGB, pgb: { ...alles, [welke]: { ja: antwoord, toelichting: '' } } })).toEqual([
          'pgb_voorwaarden',
        ])
    },
  )
  it('in a region where shelter is a general provision it takes no decision (R12)', () => {
    expect(watOntbreekt(parkstad, { ...CONCEPT, product: 'NACHTOPVANG' }, DAG)).toEqual([
      'geen_besluit_nodig',
    ])
  })
  it('of which the source does not say how one gets it, nobody grants anything', () => {
    expect(watOntbreekt(parkstad, { ...CONCEPT, product: 'BW_SECTORVREEMD' }, DAG)).toEqual(['product'])
    expect(besluitproducten(parkstad, DAG).map((p) => p.code)).not.toContain('BW_SECTORVREEMD')
    expect(besluitproducten(parkstad, '2020-12-31').map((p) => p.code)).toContain('BW_SECTORVREEMD')
  })
  it('gives the whole last day to be heard', () => {
    const c = {
      zienswijzeOp: null,
      zienswijzeTot: '2026-12-11',
      zienswijzeVerzondenOp: '2026-11-27',
      zienswijzeUitzondering: null,
    }
    expect([gehoord(c, '2026-12-11'), gehoord(c, '2026-12-12')]).toEqual([false, true])
  })
})

describe('who decides', () => {
  const wat = { soort: 'toekennen', product: 'BW_BASIS', gemeente: 'GM0935' } as const
  it('the team under its mandate, the responsible municipality itself, and nobody else', () => {
    const team = { rol: 'toegangsmedewerker', organisatieCode: regio.toegang, gemeenteCode: null }
    const stad = { rol: 'gemeente', organisatieCode: 'GEM_MAASTRICHT', gemeenteCode: 'GM0935' }
    expect(mandaatVoor(regio, team, wat, DAG)?.code).toBe('TEAM')
    expect(mandaatVoor(regio, stad, wat, DAG)?.code).toBe('GEMEENTE')
    expect(mandaatVoor(regio, { ...stad, gemeenteCode: 'GM0981' }, wat, DAG)).toBeUndefined()
    expect(mandaatVoor(regio, { ...team, organisatieCode: 'ANDER' }, wat, DAG)).toBeUndefined()
    expect(mandaatVoor(regio, { ...team, rol: 'aanbieder' }, wat, DAG)).toBeUndefined()
    expect(mandaatVoor(regio, team, wat, '2014-12-31')).toBeUndefined()
  })

  it('a mandate reaches no further than its municipalities, products and kinds of decision', () => {
    const [mandaat] = regio.mandaten.filter((m) => m.code === 'TEAM')
    if (!mandaat) throw new Error('de regio heeft geen mandaat voor het team')
    const team = { rol: 'toegangsmedewerker', organisatieCode: regio.toegang, gemeenteCode: null }
    const met = (deel: Partial<typeof mandaat>, bij: object = {}) =>
      mandaatVoor({ mandaten: [{ ...mandaat, ...deel }] }, team, { ...wat, ...bij }, DAG)?.code
    const beperkt = { gemeenten: ['GM0935'], producten: ['BW_BASIS'], soorten: ['toekennen' as const] }
    expect(met(beperkt)).toBe('TEAM')
    expect(met(beperkt, { gemeente: 'GM0981' })).toBeUndefined()
    expect(met(beperkt, { product: 'SOCIAAL_HOSTEL' })).toBeUndefined()
    expect(met(beperkt, { soort: 'weigeren' })).toBeUndefined()
  })
})

describe('the review, and a move inside the region', () => {
  it('is after a year, and never after the end', () => {
    const beleid = beleidOp(regio, DAG)
    expect(herbeoordelingOp(beleid, '2027-02-28', null)).toBe('2028-02-28')
    expect(herbeoordelingOp(beleid, '2028-02-29', null)).toBe('2029-02-28')
    expect(herbeoordelingOp(beleid, '2027-01-01', '2027-06-30')).toBe('2027-06-30')
    expect([
      alsPeriode('2027-01-01', '2027-12-31'),
      alsPeriode('2027-01-01', null),
      alsPeriode(null, null),
    ]).toEqual(['[2027-01-01,2028-01-01)', '[2027-01-01,)', null])
  })
  it.each([
    ['TOEGANG_GEMEENTE', false, false, 'GM1'],
    ['TOEGANG_GEMEENTE', false, true, 'GM2'],
    ['TOEGANG_GEMEENTE', true, true, 'GM2'],
    ['WOONPLAATSBEGINSEL', true, true, 'GM1'],
    ['WOONPLAATSBEGINSEL', false, false, 'GM2'],
  ])('%s, in an institution %s, turned to the new one %s: %s', (regel, verblijf, gemeld, wie) => {
    expect(
      verantwoordelijkNaVerhuizing(regel, {
        nu: 'GM1',
        naar: 'GM2',
        verblijftInInstelling: verblijf,
        wendtZichTotNieuwe: gemeld,
      }),
    ).toBe(wie)
  })
})

describe('the first day that a decision can bear', () => {
  const niets = {
    soort: 'weigeren',
    opVerzoek: null,
    aanvraagOp: '2026-11-13',
    zienswijzeOp: null,
    zienswijzeTot: null,
    zienswijzeVerzondenOp: '2026-11-20',
    zienswijzeUitzondering: null,
    voorgelegd: null,
    tweede: null,
    advies: null,
    aanvulverzoek: null,
  } as const
  it.each<[string, Partial<Vooraf>, string]>([
    ['the application, when nothing else is there', {}, '2026-11-13'],
    ['the day on which someone was heard', { zienswijzeOp: '2026-11-19' }, '2026-11-19'],
    [
      'heard sooner than the last day for it',
      { zienswijzeOp: '2026-11-19', zienswijzeTot: '2026-12-04' },
      '2026-11-19',
    ],
    ['nobody said anything: the day after the last', { zienswijzeTot: '2026-12-04' }, '2026-12-05'],
    [
      'there is a reason not to hear',
      { zienswijzeTot: '2026-12-04', zienswijzeUitzondering: 'SPOED' },
      '2026-11-13',
    ],
    ['the second pair of eyes', { zienswijzeOp: '2026-11-19', tweede: '2026-11-20' }, '2026-11-20'],
    ['the advice', { advies: '2026-11-21', tweede: '2026-11-20' }, '2026-11-21'],
    ['put before the municipality', { voorgelegd: '2026-11-22' }, '2026-11-22'],
    [
      'not dealt with: the day after the last to complete it',
      {
        soort: 'buiten_behandeling',
        aanvulverzoek: { gevraagdOp: '2026-11-20', tot: '2026-12-04', aangevuldOp: null },
      },
      '2026-12-05',
    ],
    [
      'not dealt with, though something came in: that day',
      {
        soort: 'buiten_behandeling',
        aanvulverzoek: { gevraagdOp: '2026-11-20', tot: '2026-12-04', aangevuldOp: '2026-11-27' },
      },
      '2026-11-27',
    ],
    ['a revocation as well', { soort: 'intrekken', zienswijzeTot: '2026-12-04' }, '2026-12-05'],
    [
      'a change nobody asked for as well',
      { soort: 'wijzigen', opVerzoek: false, zienswijzeTot: '2026-12-04' },
      '2026-12-05',
    ],
    [
      'a change that was asked for waits for no view',
      { soort: 'wijzigen', opVerzoek: true, zienswijzeTot: '2026-12-04' },
      '2026-11-13',
    ],
    [
      'what gives something waits for no view',
      { soort: 'toekennen', zienswijzeTot: '2026-12-04' },
      '2026-11-13',
    ],
  ])('%s', (_, extra, dag) => {
    expect(vroegsteBesluitdag({ ...niets, ...extra })).toBe(dag)
  })
})
