import { describe, expect, it } from 'vitest'
import en from '../teksten/en/bord.json' with { type: 'json' }
import nl from '../teksten/nl/bord.json' with { type: 'json' }
import {
  eerstvolgendVerval,
  isOud,
  kiesRijen,
  perDoelgroep,
  perEenheid,
  telOp,
  voegVerseToe,
} from './bordstand.ts'
import { eindeVan } from './einden.ts'
import type { Bordrij, Plekstand } from './vormen.ts'

const plek = (deel: Partial<Plekstand> = {}): Plekstand => ({
  id: 'p',
  eenheidId: 'e',
  eenheid: 'Zaal',
  nummer: 1,
  toestand: 'vrij',
  tijdelijk: false,
  crisis: false,
  tot: null,
  verwacht: null,
  ...deel,
})
const rij = (deel: Partial<Bordrij> = {}): Bordrij => ({
  id: 'a',
  code: 'A',
  naam: 'A',
  soort: 'opvang',
  organisatieId: 'o',
  organisatie: 'O',
  gemeenteCode: 'GM1',
  gemeente: 'Stad',
  doelgroepen: ['volwassenen'],
  crisis: true,
  telefoon: null,
  x: null,
  y: null,
  versheidMinuten: 60,
  bijgewerktOp: '2026-11-20T10:00:00.000Z',
  cijfers: { totaal: 3, bezet: 1, vast: 1, buitenGebruik: 0, tijdelijk: 0, vrij: 1 },
  afgesproken: null,
  andereOpgaven: [],
  overbezetting: 0,
  eerstVrij: null,
  plekken: [plek()],
  ...deel,
})
const ALLES = { deel: 'alle', doelgroep: null, gemeente: null, alleenVrij: false } as const

describe('a live row', () => {
  it('replaces the fetched one when it came in after the request was begun, and not when it is older', () => {
    const nieuw = rij({ naam: 'nieuw' })
    const vers = new Map([['a', { rij: nieuw, ontvangen: 100 }]])
    expect(voegVerseToe([rij()], vers, 90)).toEqual([nieuw])
    expect(voegVerseToe([rij()], vers, 110)).toEqual([rij()])
    expect(voegVerseToe([rij({ id: 'b' })], vers, 90)).toEqual([rij({ id: 'b' })])
  })
})

describe('what ends by itself', () => {
  it('is the first end after now, of any facility', () => {
    const rijen = [
      rij({
        plekken: [plek({ tot: '2026-11-20T12:00:00.000Z' }), plek({ tot: '2026-11-20T09:00:00.000Z' })],
      }),
      rij({ id: 'b', plekken: [plek({ tot: '2026-11-20T11:00:00.000Z' }), plek()] }),
    ]
    expect(eerstvolgendVerval(rijen, '2026-11-20T10:00:00.000Z')).toBe('2026-11-20T11:00:00.000Z')
    expect(eerstvolgendVerval([rij()], '2026-11-20T10:00:00.000Z')).toBeNull()
  })
})

describe('choosing', () => {
  const rijen = [
    rij({ naam: 'Ter Aa' }),
    rij({
      id: 'b',
      naam: 'Berk',
      crisis: false,
      doelgroepen: ['gezinnen'],
      gemeenteCode: 'GM2',
      cijfers: { ...rij().cijfers, vrij: 0 },
    }),
    rij({ id: 'c', naam: 'Els', organisatieId: 'eigen', doelgroepen: ['gezinnen', 'volwassenen'] }),
  ]
  const namen = (keuze: object) => kiesRijen(rijen, { ...ALLES, ...keuze }, 'eigen').map((r) => r.naam)
  it('goes by crisis, own, target group, municipality and room left, in the order of the names', () => {
    expect(namen({})).toEqual(['Berk', 'Els', 'Ter Aa'])
    expect(namen({ deel: 'crisis' })).toEqual(['Els', 'Ter Aa'])
    expect(namen({ deel: 'eigen' })).toEqual(['Els'])
    expect(namen({ doelgroep: 'gezinnen' })).toEqual(['Berk', 'Els'])
    expect(namen({ gemeente: 'GM2' })).toEqual(['Berk'])
    expect(namen({ alleenVrij: true })).toEqual(['Els', 'Ter Aa'])
  })

  it('adds up what is shown, and what is free per target group', () => {
    expect(telOp(rijen)).toEqual({ totaal: 9, bezet: 3, vast: 3, buitenGebruik: 0, tijdelijk: 0, vrij: 2 })
    expect(perDoelgroep(rijen)).toEqual([
      { doelgroep: 'volwassenen', vrij: 2 },
      { doelgroep: 'gezinnen', vrij: 1 },
    ])
  })

  it('keeps places of a unit together', () => {
    const uit = perEenheid([
      plek({ id: '1' }),
      plek({ id: '2', eenheidId: 'f', eenheid: 'Gang' }),
      plek({ id: '3' }),
    ])
    expect(uit.map((e) => [e.naam, e.plekken.map((p) => p.id)])).toEqual([
      ['Zaal', ['1', '3']],
      ['Gang', ['2']],
    ])
  })
})

describe('the age of figures', () => {
  it('is too old after the agreed minutes, and when nothing was ever reported', () => {
    expect(isOud(rij(), '2026-11-20T11:00:00.000Z')).toBe(false)
    expect(isOud(rij(), '2026-11-20T11:00:01.000Z')).toBe(true)
    expect(isOud(rij({ bijgewerktOp: null }), '2026-11-20T11:00:00.000Z')).toBe(true)
    expect(isOud(rij({ versheidMinuten: null }), '2027-11-20T11:00:00.000Z')).toBe(false)
  })
})

describe('until when a place is out of use', () => {
  it('is a moment on the clocks here, in summer and in winter', () => {
    expect(eindeVan('morgen', '2026-11-20', '')).toBe('2026-11-21T11:00:00Z')
    expect(eindeVan('morgen', '2026-07-20', '')).toBe('2026-07-21T10:00:00Z')
    expect(eindeVan('vanavond', '2026-11-20', '')).toBe('2026-11-20T17:00:00Z')
    expect(eindeVan('datum', '2026-11-20', '2026-11-26')).toBe('2026-11-26T11:00:00Z')
    expect(eindeVan('datum', '2026-11-20', '')).toBeUndefined()
    expect(eindeVan('onbekend', '2026-11-20', '2026-11-26')).toBeUndefined()
  })
})

it('has the same texts in Dutch and English', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort())
})
