/** What the interface tells of decisions; see the contract of `/v1/zaken/{id}/besluiten`. */
export type Soort = 'toekennen' | 'weigeren' | 'wijzigen' | 'intrekken'
export type Voorwaarde = { ja: boolean | null; toelichting: string }
export type Pgb = { bekwaam: Voorwaarde; gemotiveerd: Voorwaarde; kwaliteit: Voorwaarde; plan: string }
export const VOORWAARDEN = ['bekwaam', 'gemotiveerd', 'kwaliteit'] as const

export type Besluit = {
  id: string
  versie: number
  zaakId: string
  soort: Soort
  status: 'concept' | 'genomen' | 'verzonden' | 'vervallen'
  product: string
  productNaam: string
  omvang: string
  urenMin: number | null
  urenMax: number | null
  van: string | null
  tot: string | null
  leveringsvorm: 'ZIN' | 'PGB'
  pgb: Pgb | null
  gronden: string[]
  motivering: string
  gemeente: string
  aanvraagOp: string
  zienswijzeGevraagdOp: string | null
  zienswijzeTot: string | null
  zienswijze: string | null
  zienswijzeOp: string | null
  zienswijzeUitzondering: string | null
  zienswijzeReden: string | null
  overlegpuntId: string | null
  afwijkingAdvies: string | null
  vervangt: string | null
  voorgelegdOp: string | null
  tweedeNodig: boolean
  tweedeOordeel: 'akkoord' | 'terug' | null
  tweedeDoor: string | null
  tweedeToelichting: string | null
  opgesteldDoor: string
  genomenDoor: string | null
  mandaat: string | null
  besluitOp: string | null
  verzondenOp: string | null
  bezwaarTot: string | null
  herbeoordelingOp: string | null
  vervallenReden: string | null
  ontbreekt: string[]
  mag: {
    wijzigen: boolean
    meekijken: boolean
    besluiten: boolean
    voorleggen: boolean
    verzenden: boolean
  }
  briefId: string | null
}

type Naam = { code: string; naam: string }
export type Besluitbeleid = {
  producten: (Naam & { leveringsvorm: 'ZIN' | 'PGB'; metVerblijf: boolean })[]
  gronden: (Naam & { soorten: string[]; artikel: string; tekst: string })[]
  uitzonderingen: (Naam & { artikel: string })[]
  tweedePaarOgen: string[]
  factoren: (Naam & { vraag: string })[]
  geschiltreden: (Naam & { trede: number; wie: string; bindend: boolean })[]
  regios: (Naam & { contact: string; telefoon: string })[]
  gemeenten: Naam[]
}
export type Besluiten = { items: Besluit[]; beleid: Besluitbeleid }

export type Wachtend = {
  id: string
  zaakId: string
  soort: Soort
  product: string
  productNaam: string
  aanvraagOp: string
  opgesteldDoor: string
  voorgelegd: boolean
}

export type Zaakstand = {
  id: string
  fase: string
  magWijzigen: boolean
  verantwoordelijkeGemeente: string
  klokken: { soort: string; begin: string; geslotenOp: string | null }[]
}

export const LIVE = ['nl.zicht.toegang.'] as const
export const ververs = (zaakId: string) =>
  [`/zaken/${zaakId}`, '/beschikkingen', '/toegang/werkbak', '/expertiseoverleggen'] as const
export const versie = (wat: { versie: number }) => `"${wat.versie}"`
