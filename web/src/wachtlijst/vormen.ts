/** What the interface tells of waiting lists, vacancies and offers; see the contract of `/v1/wachtlijsten` and `/v1/aanbiedingen`. */
export type CodeNaam = { code: string; naam: string }
export type Waarom = {
  sleutel: string | null
  naam: string | null
  voor: string | null
  na: string | null
} | null
export type Telling = {
  totaal: number
  opNulOp: string | null
  onderdelen: (CodeNaam & { aantal: number; punten: number; hoogstens: number | null })[]
} | null
export type Verwachting = { vanMaanden: number; totMaanden: number | null; band: CodeNaam } | null
export type Verschuiving = {
  op: string
  van: number | null
  naar: number | null
  oorzaak: string
  zelf: boolean
  aantal: number
  reden: string | null
}

/** How places may be divided; the first when nothing is chosen. */
export type Methode = 'lexicografisch' | 'stabiel'
export type Methoden = { methode: Methode; sinds: string; bron: string }[]

export type Lijststand = {
  product: string
  naam: string
  wachtend: number
  belangstellend: number
  geparkeerd: number
  vrijeOpeningen: number
  methoden: Methoden
  geplaatstInPeriode: number
  periodeMaanden: number
}

export type Regels = {
  naam: string
  bron: string
  geldigVan: string
  volgorde: (CodeNaam & { verandertDoor: string | null })[]
  urgentieklassen: (CodeNaam & { omschrijving: string })[]
  parkeerredenen: CodeNaam[]
  eindredenen: CodeNaam[]
  weigerredenen: (CodeNaam & { door: 'client' | 'aanbieder' })[]
  overbrugging: CodeNaam[]
  wensen: CodeNaam[]
  behoeften: CodeNaam[]
  puntfeiten: (CodeNaam & { aard: 'gebeurtenis' | 'toestand' })[]
  methoden: Methoden
}

export type Lijstregel = {
  id: string
  versie: number
  zaakId: string
  naam: string
  lijst: string
  positie: number | null
  status: string
  urgentieklasse: string
  wachtendSinds: string
  punten: number | null
  geparkeerdTot: string | null
  aanbod: string | null
  waarom: Waarom
  laatsteVerandering: Verschuiving | null
  verwachting: Verwachting
}
export type Lijst = {
  product: string
  naam: string
  regels: Regels
  wachtend: number
  belangstellend: number
  geparkeerd: number
  items: Lijstregel[]
}

export type Plaats = {
  id: string
  versie: number
  zaakId: string
  product: string
  naam: string
  lijst: string
  status: string
  positie: number | null
  voorU: number | null
  urgentieklasse: CodeNaam
  wachtendSinds: string
  punten: Telling
  geparkeerdTot: string | null
  laatsteContact: string
  behoeften: string[]
  wensen: string[]
  aanbieders: string[]
  buurt: string | null
  netwerk: string[]
  waarom: Waarom
  verwachting: Verwachting
  uitlegVolgorde: { naam: string; verandertDoor: string | null }[]
  verloop: Verschuiving[]
  overbrugging: {
    id: string
    soort: string
    doorWie: string
    van: string
    tot: string | null
    toelichting: string | null
  }[]
}

export type Opening = {
  id: string
  stand: string
  aanbodId: string | null
  plekken: { id: string; eenheid: string; nummer: number }[]
}
export type Vacature = {
  id: string
  versie: number
  product: string
  productNaam: string
  voorziening: string
  aanbieder: string
  vanaf: string
  toelichting: string | null
  openingen: Opening[]
}

export type Bevinding = {
  code: string
  naam: string
  niveau: string
  laag: string
  operator: string
  grens: string | null
  gemeten: string | null
  bron: string
  sinds: string
  dag: string
}
export type Voorstel = {
  openingId: string
  product: string
  dag: string
  regels: { naam: string; bron: string }
  klassen: (CodeNaam & { rang: number })[]
  loopt: { id: string; status: string } | null
  volgorde: {
    plaatsId: string
    naam: string | null
    positie: number
    urgentie: number | null
    wachtendSinds: string
    pasvorm: number
    onderdelen: (CodeNaam & {
      bekend: boolean
      deel: number
      wel: string[]
      niet: string[]
      km: number[]
      keuze: number | null
    })[]
    teVragen: Bevinding[]
    waarom: Waarom
  }[]
  nietErbij: { plaatsId: string; naam: string | null; redenen: Bevinding[] }[]
  alAangeboden: { plaatsId: string; naam: string | null }[]
  elders: {
    nietErbij: { aantal: number; regels: { code: string; naam: string; aantal: number }[] }
    alAangeboden: number
  }
}

export type Aanbod = {
  veldset: 'verwijzing' | 'wmo' | 'zelf'
  id: string
  versie: number
  status: string
  openTot: string
  vanaf: string
  product: string
  productNaam: string
  voorziening: string
  aanbieder: string
  plekken: string[]
  redenen: CodeNaam[]
  persoon?: { voornaam: string | null; leeftijd: number | null; behoeften: string[]; mensen: number }
  zaakId?: string
  naam?: string
  ookPlekBij?: { aanbieder: string; aantal: number }[]
  positie?: number
  geschikten?: number
  afwijkreden?: string | null
  redenCode?: string | null
  besloten?: { door: string; op: string }
  voorgesteldePlaatsing?: boolean
  wachtOpPlaatsing?: { sinds: string; gevraagdAan: string | null; uiterlijk: string } | null
  besluitOntbreekt?: boolean
  huisgenoten?: { id: string; naam: string }[]
}

/** How many children live with somebody, and where that comes from. */
export type Kinderen = {
  aantal: number | null
  bron: 'huishouden' | 'correctie' | null
  huishouden: { aantal: number; sinds: string } | null
  correctie: { aantal: number; reden: string; door: string | null; op: string } | null
}

export type Woonurgenties = {
  categorieen: CodeNaam[]
  kinderen: Kinderen
  regels: {
    gemeente: string
    naam: string
    oordeel: 'ja' | 'nee' | 'onbekend'
    aanbodUiterlijk: string | null
    geenUrgentieTot: string | null
    nogTeVragen: string[]
  }[]
  items: {
    id: string
    versie: number
    categorie: string
    gemeenteCode: string
    aangevraagdOp: string
    status: string
    geldigTot: string | null
  }[]
}

export type Loket = { gemeenten: CodeNaam[] }

export const LIVE = ['nl.zicht.wachtlijst.'] as const
/** All that changes when a list or an offer changes. */
export const VERVERS = [
  '/wachtlijsten',
  '/wachtlijstplaatsen',
  '/vacatures',
  '/openingen',
  '/toewijzingen',
  '/aanbiedingen',
  '/zaken',
  '/mijn',
] as const

/** The published rules of the lists; see the contract of `/v1/wachtlijstregels`. */
export type Publiekeregels = { regio: string; op: string; lijsten: Publiekelijst[] }
export type Publiekelijst = CodeNaam & {
  producten: CodeNaam[]
  bron: string
  geldigVan: string
  geldigTot: string | null
  toelichting: string | null
  volgorde: (CodeNaam & { veld: string; richting: string; verandertDoor: string | null })[]
  urgentieklassen: (CodeNaam & { omschrijving: string; bron: string; standaard: boolean })[]
  punten: {
    onderdelen: (CodeNaam & {
      soort: string
      punten: number
      hoogstens: number | null
      per: string | null
      minstens: number | null
      feit: string | null
    })[]
    opNulBij: { code: string; naam: string | null }[]
  } | null
  pasvorm: (CodeNaam & { gewicht: number; totKm: number | null })[]
  criteria: (CodeNaam & { toelichting: string | null; bron: string; sinds: string })[]
  parkeerredenen: (CodeNaam & { maximaal: string })[]
  eindredenen: CodeNaam[]
  stilte: { na: string; binnen: string }
  aanbodtermijn: { aanbieder: string; client: string }
  weigerredenen: (CodeNaam & { door: 'client' | 'aanbieder' })[]
  weigergrens: { aantal: number; binnen: string }
  quota: { gemeente: string; hoogstens: number }[]
  methoden: Methoden
}
