import type { Arrangement } from '@zicht/regio'
import type { Claim } from '../beoordeel-plek.ts'
import type { Nu } from '../beoordeel-ruimte.ts'
import type { Aanbod, Ruimte } from '../ruimte.ts'
import type { Zoekvraag } from '../zoekvraag.ts'

export const NU: Nu = { moment: '2026-11-20T21:40:00.000Z', kantoor: { open: false, tot: null } }
export const OVERDAG: Nu = {
  moment: '2026-11-20T10:00:00.000Z',
  kantoor: { open: true, tot: '2026-11-20T16:00:00.000Z' },
}

type Deel = {
  eenheid?: Partial<Ruimte['eenheid']>
  voorziening?: Partial<Ruimte['voorziening']>
  plekken?: number
} & Partial<Pick<Ruimte, 'groep' | 'perHuishouden' | 'voorwaarde' | 'arrangement' | 'productCode'>>

let volgnummer = 0

/** An invented unit: ordinary shelter for adults, everything allowed, unless told otherwise. */
export function ruimte(deel: Deel = {}): Ruimte {
  const nr = ++volgnummer
  const geldig = { van: '2015-01-01', tot: null }
  const organisatie = {
    id: `o${nr}`,
    code: 'O',
    naam: 'Proef',
    soort: 'aanbieder',
    gemeenteCode: null,
    telefoon: null,
    geldig,
  }
  return {
    eenheid: {
      id: `e${nr}`,
      code: 'E',
      naam: `Kamer ${nr}`,
      soort: 'afdeling',
      kenmerken: [],
      geslacht: 'alle',
      leeftijdVan: null,
      leeftijdTot: null,
      alsGeheel: false,
      geldig,
      ...deel.eenheid,
    },
    voorziening: {
      id: `v${nr}`,
      code: 'V',
      naam: `Huis ${nr}`,
      soort: 'opvang',
      organisatie,
      gemeenteCode: 'GM0001',
      telefoon: '085-0000000',
      adresGeheim: false,
      alleenBijGeweld: false,
      x: 50,
      y: 50,
      doelgroepen: ['volwassenen'],
      versheidMinuten: 60,
      crisis: true,
      geldig,
      bron: 'proef',
      ...deel.voorziening,
    },
    productCode: deel.productCode ?? 'OPVANG',
    arrangement: deel.arrangement ?? null,
    groep: deel.groep ?? 'opvang',
    voorwaarde: deel.voorwaarde ?? null,
    perHuishouden: deel.perHuishouden ?? false,
    plekken: Array.from({ length: deel.plekken ?? 3 }, (_, i) => ({
      id: `p${nr}-${i}`,
      nummer: i + 1,
      tijdelijk: false,
    })),
  }
}

export const vraag = (deel: Partial<Zoekvraag> = {}): Zoekvraag => ({
  personen: [{ leeftijd: 50, geslacht: 'man', rol: 'hoofd' }],
  behoeften: [],
  huiselijkGeweld: 'nee',
  verblijftNu: null,
  gemeente: null,
  ...deel,
})

export const MOEDER = [
  { leeftijd: 31, geslacht: 'vrouw', rol: 'hoofd' },
  { leeftijd: 8, geslacht: 'man', rol: 'kind' },
] as const

export const aanbod = (ruimtes: Ruimte[]): Aanbod => {
  const vanPlek = new Map(ruimtes.flatMap((r) => r.plekken.map((p) => [p.id, r] as const)))
  return { datum: '2026-11-20', ruimtes, vanPlek, plekIds: [...vanPlek.keys()], nietVoorCrisis: 7 }
}

export const claim = (
  soort: Claim['soort'],
  tot: string | null = null,
  verwacht: string | null = null,
): Claim => ({ soort, tot, verwacht })

/** Only the part of an arrangement that the rules read. */
export const arrangement = (deel: Partial<Arrangement>): Arrangement =>
  ({ code: 'X', naam: 'X', alleenBuitenKantooruren: false, ...deel }) as Arrangement
