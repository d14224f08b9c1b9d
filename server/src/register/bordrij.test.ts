import { describe, expect, it } from 'vitest'
import { maakBordrij, type Plekclaim, telPlekken } from './bordrij.ts'
import { controleerStand } from './controleer-stand.ts'
import { maakRegister } from './lees-register.ts'
import { telPerDoelgroep } from './tel-per-doelgroep.ts'

const geldig = '[2015-01-01,)'
const register = maakRegister('proef', 1, {
  organisaties: [
    {
      id: 'o',
      code: 'O',
      naam: 'Aanbieder',
      soort: 'aanbieder',
      gemeente_code: null,
      telefoon: '085-1',
      geldig,
    },
  ],
  voorzieningen: [
    {
      id: 'v',
      code: 'V',
      organisatie_id: 'o',
      naam: 'Opvang',
      soort: 'opvang',
      gemeente_code: 'GM1',
      telefoon: null,
      adres_geheim: false,
      alleen_bij_geweld: false,
      x: '1.5',
      y: null,
      doelgroepen: ['volwassenen', 'ouderen'],
      versheid_minuten: 60,
      crisis: false,
      geldig,
      bron: 'b',
    },
  ],
  eenheden: [
    {
      id: 'e',
      voorziening_id: 'v',
      code: 'E',
      naam: 'Zaal',
      soort: 'slaapzaal',
      kenmerken: [],
      geslacht: 'alle',
      leeftijd_van: 18,
      leeftijd_tot: null,
      als_geheel: false,
      geldig,
    },
  ],
  plekken: [
    { id: 'p1', eenheid_id: 'e', nummer: 1, product_code: 'X', crisis: true, tijdelijk: false, geldig },
    { id: 'p2', eenheid_id: 'e', nummer: 2, product_code: 'X', crisis: false, tijdelijk: false, geldig },
    {
      id: 'p3',
      eenheid_id: 'e',
      nummer: 3,
      product_code: 'X',
      crisis: false,
      tijdelijk: true,
      geldig: '[2026-11-15,2026-11-25)',
    },
  ],
  opgaven: [
    {
      id: 'c1',
      voorziening_id: 'v',
      soort: 'formeel',
      waarvan: 'totaal',
      van: 2,
      tot: 2,
      geldig,
      gebruikt: true,
      toelichting: null,
      bron: 'contract',
    },
    {
      id: 'c2',
      voorziening_id: 'v',
      soort: 'feitelijk',
      waarvan: 'totaal',
      van: 40,
      tot: 50,
      geldig,
      gebruikt: false,
      toelichting: 'vaak',
      bron: 'verslag',
    },
  ],
  locaties: [],
})
const voorziening = register.voorzieningen.get('v')
const stay = (verwachtEinde: string | null = null): Plekclaim => ({
  soort: 'plaatsing',
  van: '2026-11-20T10:00:00.000Z',
  tot: null,
  verwachtEinde,
})
const rij = (claims: [string, Plekclaim][], datum = '2026-11-20', aangeraaktOp: string | null = null) => {
  if (!voorziening) throw new Error('geen voorziening')
  return maakBordrij(voorziening, new Map(claims), { datum, aangeraaktOp, gemeente: 'Stad' })
}

describe('a board row', () => {
  it('derives free, counts temporary places, and takes the phone of the organisation when it has none', () => {
    const r = rij([['p1', stay()]])
    expect(r.cijfers).toEqual({ totaal: 3, bezet: 1, vast: 0, buitenGebruik: 0, tijdelijk: 1, vrij: 2 })
    expect(r).toMatchObject({
      telefoon: '085-1',
      crisis: true,
      gemeente: 'Stad',
      bijgewerktOp: '2026-11-20T10:00:00.000Z',
    })
  })

  it('says how many people are above the agreed number, and keeps what other sources say', () => {
    const r = rij([
      ['p1', stay()],
      ['p2', stay()],
      ['p3', stay()],
    ])
    expect(r.overbezetting).toBe(1)
    expect(r.afgesproken).toMatchObject({ van: 2, bron: 'contract' })
    expect(r.andereOpgaven).toEqual([expect.objectContaining({ van: 40, tot: 50, bron: 'verslag' })])
  })

  it('keeps a person in sight whose place no longer exists', () => {
    const r = rij([['p3', stay()]], '2026-11-26')
    expect(r.cijfers).toMatchObject({ totaal: 3, bezet: 1, vrij: 2 })
    expect(rij([], '2026-11-26').cijfers.totaal).toBe(2)
  })

  it('tells the first place to come free: a certain moment or an expectation that has not passed', () => {
    expect(rij([['p1', stay('2026-11-19')]]).eerstVrij).toBeNull()
    expect(
      rij([
        ['p1', stay('2026-11-30')],
        ['p2', stay('2026-11-24')],
      ]).eerstVrij,
    ).toEqual({ op: '2026-11-24', zeker: false })
    const vast: Plekclaim = {
      soort: 'reservering',
      van: '2026-11-20T10:00:00.000Z',
      tot: '2026-11-20T11:30:00.000Z',
      verwachtEinde: null,
    }
    expect(
      rij([
        ['p1', stay('2026-11-24')],
        ['p2', vast],
      ]).eerstVrij,
    ).toEqual({ op: '2026-11-20T11:30:00.000Z', zeker: true })
  })

  it('takes its age from the last change or confirmation, whichever is later; nothing known is no age', () => {
    expect(rij([]).bijgewerktOp).toBeNull()
    expect(rij([['p1', stay()]], '2026-11-20', '2026-11-20T12:00:00.000Z').bijgewerktOp).toBe(
      '2026-11-20T12:00:00.000Z',
    )
    expect(rij([['p1', stay()]], '2026-11-20', '2026-11-19T12:00:00.000Z').bijgewerktOp).toBe(
      '2026-11-20T10:00:00.000Z',
    )
  })

  it('counts in each of its target groups', () => {
    expect(telPerDoelgroep([rij([])])).toEqual([
      { doelgroep: 'volwassenen', voorzieningen: 1, cijfers: expect.objectContaining({ vrij: 3 }) },
      { doelgroep: 'ouderen', voorzieningen: 1, cijfers: expect.objectContaining({ vrij: 3 }) },
    ])
  })
})

describe('the nine invariants', () => {
  const goed = { totaal: 5, bezet: 2, vast: 1, buitenGebruik: 1, vrij: 1 }
  it('hold for what was counted', () => {
    expect(controleerStand(goed)).toEqual([])
    expect(controleerStand(telPlekken([]))).toEqual([])
  })

  it.each([
    ['1', { ...goed, vrij: -1 }],
    ['2', { ...goed, bezet: 6 }],
    ['3', { ...goed, vast: 4 }],
    ['4', { totaal: -1, bezet: 0, vast: 0, buitenGebruik: 0, vrij: -1 }],
    ['5', { ...goed, bezet: 3, vast: 3 }],
    ['9', { ...goed, vrij: 2 }],
  ])('%s is missed when it is broken', (nummer, stand) => {
    expect(controleerStand(stand).some((regel) => regel.startsWith(nummer))).toBe(true)
  })

  it.each([
    ['6', 'plaatsen_na_vasthouden', 0],
    ['7', 'vrijgeven', 1],
    ['7', 'verlopen', 1],
    ['8', 'vasthouden', -1],
  ] as const)('%s: %s changes free by the right number', (nummer, daad, verschil) => {
    const voor = (vrij: number) => ({ ...goed, vrij })
    expect(controleerStand(goed, { daad, voor: voor(goed.vrij - verschil) })).toEqual([])
    expect(controleerStand(goed, { daad, voor: voor(goed.vrij - verschil + 1) })[0]).toMatch(
      new RegExp(`^${nummer}`),
    )
  })
})
