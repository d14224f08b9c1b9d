import { describe, expect, it } from 'vitest'
import { beoordeelEenheid } from './beoordeel-eenheid.ts'
import { beoordeelPlek } from './beoordeel-plek.ts'
import { beoordeelRuimte } from './beoordeel-ruimte.ts'
import { BEHOEFTEN } from './codes.ts'
import { arrangement, claim, MOEDER, NU, OVERDAG, ruimte, vraag } from './proef/ruimtes.ts'
import type { Ruimte } from './ruimte.ts'
import type { Zoekvraag } from './zoekvraag.ts'

const persoon = (leeftijd: number | null, geslacht: 'man' | 'vrouw' | 'anders' | 'onbekend' = 'man') =>
  [{ leeftijd, geslacht, rol: 'hoofd' }] as const
const redenen = (r: Ruimte, v: Zoekvraag, nu = NU) => beoordeelRuimte(r, v, nu).redenen
const opmerkingen = (r: Ruimte, v: Zoekvraag, nu = NU) => beoordeelRuimte(r, v, nu).opmerkingen

describe('age', () => {
  const jong = ruimte({
    eenheid: { leeftijdVan: 18, leeftijdTot: 23 },
    voorziening: { doelgroepen: ['jongeren'] },
  })
  it.each([
    [17, false],
    [18, true],
    [23, true],
    [24, false],
  ])('%i years in a place for 18–23: %s', (leeftijd, past) => {
    const uit = redenen(jong, vraag({ personen: persoon(leeftijd) }))
    if (past) expect(uit).toEqual([])
    else expect(uit).toContainEqual({ code: 'leeftijd', van: 18, tot: 23 })
  })
  it('an unknown age excludes nobody, and is asked', () => {
    const v = vraag({ personen: persoon(null) })
    expect(redenen(jong, v)).toEqual([])
    expect(opmerkingen(jong, v)).toContainEqual({ code: 'leeftijd_onbekend', van: 18, tot: 23 })
  })
  it('holds for everyone who comes along, a child of unknown age included', () => {
    const volwassen = ruimte({
      eenheid: { leeftijdVan: 18, kenmerken: ['kinderen'] },
      voorziening: { doelgroepen: ['gezinnen'] },
    })
    expect(redenen(volwassen, vraag({ personen: MOEDER }))).toEqual([
      { code: 'leeftijd', van: 18, tot: null },
    ])
    const kind = { leeftijd: null, geslacht: 'onbekend', rol: 'kind' } as const
    expect(redenen(volwassen, vraag({ personen: [MOEDER[0], kind] }))).toEqual([
      { code: 'leeftijd', van: 18, tot: null },
    ])
  })
})

describe('gender', () => {
  const vrouwen = ruimte({
    eenheid: { geslacht: 'vrouw', kenmerken: ['kinderen'] },
    voorziening: { doelgroepen: ['gezinnen', 'volwassenen'] },
  })
  const mannen = ruimte({ eenheid: { geslacht: 'man' } })
  it('says for whom it is', () => {
    expect(redenen(vrouwen, vraag())).toEqual([{ code: 'alleen_vrouwen' }])
    expect(redenen(mannen, vraag({ personen: persoon(30, 'vrouw') }))).toEqual([{ code: 'alleen_mannen' }])
  })
  it('lets a son come with his mother, not a man with his wife', () => {
    expect(redenen(vrouwen, vraag({ personen: MOEDER }))).toEqual([])
    const stel = [...persoon(40, 'vrouw'), { leeftijd: 41, geslacht: 'man', rol: 'partner' } as const]
    expect(redenen(vrouwen, vraag({ personen: stel }))).toEqual([{ code: 'alleen_vrouwen' }])
  })
  it('asks instead of refusing when someone is neither, or unknown', () => {
    for (const geslacht of ['anders', 'onbekend'] as const) {
      expect(redenen(mannen, vraag({ personen: persoon(30, geslacht) }))).toEqual([])
      expect(opmerkingen(mannen, vraag({ personen: persoon(30, geslacht) }))).toEqual([
        { code: 'geslacht_navragen', geslacht: 'man' },
      ])
    }
  })
})

describe('needs', () => {
  it.each(BEHOEFTEN.map((b) => [b] as const))('%s is there or is the reason', (behoefte) => {
    const v = vraag({ behoeften: [behoefte] })
    expect(redenen(ruimte(), v)).toEqual([{ code: 'behoefte', behoefte }])
    expect(redenen(ruimte({ eenheid: { kenmerken: [behoefte] } }), v)).toEqual([])
  })
  it('a lift is a way without stairs, and says that it is no ground floor', () => {
    const v = vraag({ behoeften: ['begane_grond'] })
    const r = ruimte({ eenheid: { kenmerken: ['lift'] } })
    expect(redenen(r, v)).toEqual([])
    expect(opmerkingen(r, v)).toEqual([{ code: 'wel_lift' }])
  })
  it('names all needs that are missing', () => {
    expect(redenen(ruimte(), vraag({ behoeften: ['rolstoel', 'huisdier'] }))).toHaveLength(2)
  })
  it('keeps scarce rooms for who needs them', () => {
    const r = ruimte({ eenheid: { kenmerken: ['rolstoel', 'prikkelarm'] } })
    expect(opmerkingen(r, vraag())).toEqual([
      { code: 'schaars', kenmerk: 'rolstoel' },
      { code: 'schaars', kenmerk: 'prikkelarm' },
    ])
    expect(opmerkingen(r, vraag({ behoeften: ['rolstoel', 'prikkelarm'] }))).toEqual([])
  })
})

describe('target groups (C031)', () => {
  const voor = (...doelgroepen: string[]) =>
    ruimte({ eenheid: { kenmerken: ['kinderen'] }, voorziening: { doelgroepen } })
  it.each([
    ['a man', vraag(), ['gezinnen'], 'alleen_gezinnen'],
    ['a man', vraag(), ['somatiek'], 'alleen_somatiek'],
    ['a man with physical care', vraag({ behoeften: [] }), ['ouderen', 'somatiek'], 'alleen_somatiek'],
    ['a man', vraag(), ['jongeren'], 'alleen_jongeren'],
    ['a mother', vraag({ personen: MOEDER }), ['volwassenen'], 'geen_kinderen'],
    ['a father', vraag({ personen: [...persoon(40), MOEDER[1]] }), ['moeders'], 'geen_kinderen'],
  ] as const)('%s does not fit %j', (_, v, groepen, code) => {
    expect(redenen(voor(...groepen), v).map((r) => r.code)).toEqual([code])
  })
  it.each([
    ['a mother', vraag({ personen: MOEDER }), ['moeders']],
    ['a father', vraag({ personen: [...persoon(40), MOEDER[1]] }), ['gezinnen']],
    ['anyone', vraag(), []],
  ] as const)('%s fits %j', (_, v, groepen) => {
    expect(redenen(voor(...groepen), v)).toEqual([])
  })
  it('takes people of an age, or with physical care, where older people live', () => {
    const zorg = ruimte({
      eenheid: { leeftijdVan: 50, kenmerken: ['somatiek'] },
      voorziening: { doelgroepen: ['ouderen', 'somatiek'] },
    })
    expect(redenen(zorg, vraag())).toEqual([])
    expect(redenen(zorg, vraag({ personen: persoon(49) }))).toEqual([
      { code: 'leeftijd', van: 50, tot: null },
    ])
  })
  it('needs a unit that is fit for children, once said', () => {
    const r = ruimte({ voorziening: { doelgroepen: ['volwassenen'] } })
    expect(redenen(r, vraag({ personen: MOEDER }))).toEqual([{ code: 'geen_kinderen' }])
  })
})

describe('violence (own route)', () => {
  const opvang = ruimte({
    groep: 'vrouwenopvang',
    eenheid: { geslacht: 'vrouw' },
    voorziening: { alleenBijGeweld: true, adresGeheim: true, doelgroepen: ['slachtoffers_geweld'] },
  })
  it.each(['nee', 'weet_niet'] as const)('the shelter is closed when the answer is %s', (huiselijkGeweld) => {
    expect(redenen(opvang, vraag({ personen: persoon(30, 'vrouw'), huiselijkGeweld }))).toEqual([
      { code: 'alleen_bij_geweld' },
    ])
  })
  it('opens it, and warns where the address is known', () => {
    const v = vraag({ personen: persoon(30, 'vrouw'), huiselijkGeweld: 'ja' })
    expect(beoordeelRuimte(opvang, v, NU)).toEqual({ redenen: [], opmerkingen: [] })
    expect(opmerkingen(ruimte(), v)).toEqual([{ code: 'adres_bekend' }])
  })
  it('never calls the home where the violence is a place to stay', () => {
    const thuis = ruimte({ groep: 'thuis', perHuishouden: true })
    for (const verblijftNu of ['EIGEN_HUIS', null] as const)
      expect(redenen(thuis, vraag({ huiselijkGeweld: 'ja', verblijftNu }))).toEqual([
        { code: 'niet_veilig_thuis' },
      ])
    expect(redenen(thuis, vraag({ huiselijkGeweld: 'ja', verblijftNu: 'BIJ_FAMILIE_VRIENDEN' }))).toEqual([])
  })
})

describe('arrangements', () => {
  const timeout = ruimte({ groep: 'time_out', arrangement: arrangement({ alleenBuitenKantooruren: true }) })
  it('a time-out is only for outside office hours, and says from when (R2)', () => {
    expect(redenen(timeout, vraag(), NU)).toEqual([])
    expect(redenen(timeout, vraag(), OVERDAG)).toEqual([
      { code: 'alleen_buiten_kantooruren', vanaf: OVERDAG.kantoor.tot },
    ])
  })
  it('care at home needs somewhere to stay', () => {
    const thuis = ruimte({ groep: 'thuis', perHuishouden: true })
    expect(redenen(thuis, vraag({ verblijftNu: 'OPENBARE_RUIMTE' }))).toEqual([{ code: 'kan_niet_thuis' }])
    expect(redenen(thuis, vraag({ verblijftNu: 'EIGEN_HUIS' }))).toEqual([])
    expect(opmerkingen(thuis, vraag())).toEqual([{ code: 'thuis_navragen' }])
  })
  it('shows in the owner’s words for whom a private location is less fit', () => {
    const voorwaarde = {
      soort: 'hotel',
      prijsCent: 9500,
      maxPersonen: 2,
      contact: 'receptie',
      ongeschiktVoor: ['kinderen'],
      geldig: { van: '2018-08-01', tot: null },
      bron: 'proef',
    }
    expect(opmerkingen(ruimte({ groep: 'particulier', voorwaarde }), vraag())).toEqual([
      { code: 'ongeschikt_voor', voor: ['kinderen'] },
    ])
  })
})

describe('who is in it tonight', () => {
  const r = ruimte({ plekken: 1 })
  const plek = (c: ReturnType<typeof claim> | null) =>
    beoordeelPlek({ id: 'p', ruimte: r, claim: c }, vraag(), NU)
  it.each([
    [claim('plaatsing'), { code: 'vol', vrijVanaf: null, zeker: false }],
    [claim('plaatsing', null, '2026-11-24'), { code: 'vol', vrijVanaf: '2026-11-24', zeker: false }],
    [
      claim('plaatsing', '2026-11-21T09:00:00.000Z'),
      { code: 'vol', vrijVanaf: '2026-11-21T09:00:00.000Z', zeker: true },
    ],
    [
      claim('reservering', '2026-11-20T23:00:00.000Z'),
      { code: 'vastgehouden', tot: '2026-11-20T23:00:00.000Z' },
    ],
    [
      claim('buiten_gebruik', '2026-11-26T11:00:00.000Z'),
      { code: 'buiten_gebruik', tot: '2026-11-26T11:00:00.000Z' },
    ],
    [claim('buiten_gebruik'), { code: 'buiten_gebruik', tot: null }],
  ])('%j', (c, reden) => {
    expect(plek(c)).toMatchObject({ past: false, redenen: [reden] })
  })
  it('free is when nothing claims it', () => expect(plek(null).past).toBe(true))
})

describe('together', () => {
  const claims = (...paren: [string, ReturnType<typeof claim>][]) => new Map(paren)
  const twee = vraag({ personen: [...persoon(50), { leeftijd: 48, geslacht: 'vrouw', rol: 'partner' }] })
  const id = (r: Ruimte, i: number) => r.plekken[i]?.id ?? ''
  it('takes as many places as people, and says where there are too few together', () => {
    const r = ruimte({ plekken: 3 })
    expect(beoordeelEenheid(r, claims(), twee, NU).optie?.plekIds).toHaveLength(2)
    const krap = beoordeelEenheid(
      r,
      claims([id(r, 0), claim('plaatsing')], [id(r, 1), claim('plaatsing')]),
      twee,
      NU,
    )
    expect(krap.optie).toBeNull()
    expect(krap.niet.map((n) => n.redenen[0]?.code)).toEqual(['te_weinig_bij_elkaar', 'vol'])
  })
  it('takes a room that is let as a whole entirely, so that nobody else comes in', () => {
    const r = ruimte({ plekken: 4, eenheid: { alsGeheel: true } })
    expect(beoordeelEenheid(r, claims(), vraag(), NU).optie).toMatchObject({
      plekIds: r.plekken.map((p) => p.id),
      opmerkingen: [{ code: 'ruimer_dan_nodig', plekken: 4, nodig: 1 }],
    })
    expect(beoordeelEenheid(r, claims([id(r, 3), claim('plaatsing')]), vraag(), NU).niet).toMatchObject([
      { redenen: [{ code: 'vol' }] },
    ])
  })
  it('a broken bed does not close a family room, as long as the rest is enough', () => {
    const r = ruimte({ plekken: 3, eenheid: { alsGeheel: true } })
    const stuk = claims([id(r, 0), claim('buiten_gebruik')])
    expect(beoordeelEenheid(r, stuk, twee, NU).optie?.plekIds).toHaveLength(2)
    const drie = vraag({ personen: [...twee.personen, { leeftijd: 20, geslacht: 'man', rol: 'kind' }] })
    expect(beoordeelEenheid(r, stuk, drie, NU).niet).toMatchObject([
      { redenen: [{ code: 'te_klein', plekken: 2, nodig: 3 }] },
    ])
  })
  it('respects the number of people that an owner allows', () => {
    const voorwaarde = {
      soort: 'hotel',
      prijsCent: 1,
      maxPersonen: 1,
      contact: 'receptie',
      ongeschiktVoor: [],
      geldig: { van: '2018-08-01', tot: null },
      bron: 'proef',
    }
    expect(beoordeelEenheid(ruimte({ plekken: 2, voorwaarde }), claims(), twee, NU).niet).toMatchObject([
      { redenen: [{ code: 'te_klein', plekken: 1, nodig: 2 }] },
    ])
  })
  it('care at home is one team for the whole household', () => {
    const r = ruimte({
      plekken: 4,
      perHuishouden: true,
      eenheid: { kenmerken: ['kinderen'] },
      voorziening: { doelgroepen: ['gezinnen'] },
    })
    expect(
      beoordeelEenheid(r, claims(), vraag({ personen: MOEDER, verblijftNu: 'EIGEN_HUIS' }), NU).optie
        ?.plekIds,
    ).toHaveLength(1)
  })
  it('gives the first moment on which one of the taken places comes free', () => {
    const r = ruimte({ plekken: 2 })
    const vol = beoordeelEenheid(
      r,
      claims(
        [id(r, 0), claim('plaatsing', null, '2026-12-01')],
        [id(r, 1), claim('plaatsing', null, '2026-11-22')],
      ),
      vraag(),
      NU,
    )
    expect(vol.niet).toMatchObject([{ redenen: [{ code: 'vol', vrijVanaf: '2026-11-22' }] }])
  })
  it('offers what can be taken by who deviates, and nothing where nobody can', () => {
    const jong = ruimte({
      plekken: 2,
      eenheid: { leeftijdVan: 18, leeftijdTot: 23 },
      voorziening: { doelgroepen: ['jongeren'] },
    })
    expect(
      beoordeelEenheid(jong, claims([id(jong, 0), claim('plaatsing')]), vraag(), NU).niet[0]?.toch,
    ).toEqual([id(jong, 1)])
    const vol = claims([id(jong, 0), claim('plaatsing')], [id(jong, 1), claim('plaatsing')])
    expect(beoordeelEenheid(jong, vol, vraag(), NU).niet[0]?.toch).toEqual([])
    const vo = ruimte({ voorziening: { alleenBijGeweld: true }, eenheid: { geslacht: 'vrouw' } })
    expect(beoordeelEenheid(vo, claims(), vraag(), NU).niet[0]?.toch).toEqual([])
  })
})
