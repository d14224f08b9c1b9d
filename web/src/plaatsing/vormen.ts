/** What the interface tells of stays, clocks and signals; see the contract of `/v1/plaatsingen` and `/v1/signalen`. */
export type Fase = 'ruim' | 'waarschuwing' | 'vandaag' | 'verstreken'

export type Klok = {
  id: string
  soort: string
  naam: string
  herkomst: 'arrangement' | 'herbeoordeling' | 'termijn' | 'product'
  einde: string
  laatsteDag: string
  dag: number
  van: number
  dagenOver: number
  fase: Fase
}

export type Handeling =
  | 'aankomst'
  | 'niet_gekomen'
  | 'pauze'
  | 'hervatting'
  | 'verplaatsing'
  | 'beeindiging'
  | 'vervolgplan'
  | 'ondersteuning'
  | 'herbeoordeling'

export type Verblijf = {
  id: string
  versie: number
  status: string
  kan: Handeling[]
  client: { id: string; naam: string; leeftijd: number | null }
  voorziening: { id: string; naam: string; telefoon: string | null } | null
  plek: { eenheid: string; nummer: number } | null
  aanbieder: string
  product: string
  arrangement: string | null
  sinds: string | null
  tot: string | null
  verwachtEinde: string | null
  aangekomenOp: string | null
  afwezig: { reden: string; terugVerwacht: string | null } | null
  adresGeheim: boolean
  groepId: string | null
  klok: Klok | null
  heeftVervolgplan: boolean
  akkoordOpen: boolean
}

export type KlokMetAfloop = Klok & {
  versie: number
  bron: string
  begin: string
  eersteDagTelt: boolean
  verlengbaar: boolean
  dagenTeVerlengen: number
  rollenVerlengen: string[]
  magSluiten: boolean
  langVerblijf: boolean
  gesloten: { op: string; reden: string; door: string | null } | null
  verlengingen: { van: string; tot: string; reden: string; rol: string; door: string; op: string }[]
  treden: { rol: string; op: string }[]
}

export type Akkoord = {
  id: string
  bestemming: string
  reden: string
  gevraagdDoor: string
  zelfGevraagd: boolean
  gevraagdOp: string
  besluit: string | null
  besluitReden: string | null
  beslotenDoor: string | null
  beslotenOp: string | null
}

export type Plaatsing = Omit<Verblijf, 'klok'> & {
  veldset: 'crisis' | 'werk' | 'wmo' | 'zelf' | 'nood' | 'gesloten'
  meldingId?: string | null
  grondslag?: string
  grondslagKenmerk?: string | null
  herkomstGemeente?: string | null
  vorigeVoorziening?: string | null
  toekomstperspectief?: string | null
  einde?: { reden: string | null; bestemming: string | null; toelichting: string | null } | null
  vorigePlaatsing?: string | null
  klokken?: KlokMetAfloop[]
  vervolgplannen?: {
    id: string
    stap: string
    verantwoordelijk: string
    uiterlijk: string
    door: string
    op: string
  }[]
  akkoorden?: Akkoord[]
  medebewoners?: { id: string; naam: string; status: string }[]
  proefTot?: string | null
  ondersteuning?: {
    versie: number
    besluit: { urenMin: number; urenMax: number; van: string; tot: string | null } | null
    nu: number | null
    wijzigingen: {
      id: string
      uren: number
      vanaf: string
      reden: string
      meegenomen: boolean
      door: string
      op: string
    }[]
  }
  herbeoordelingen?: {
    uitkomsten: { code: string; naam: string; uitleg: string; uiterlijk: string }[]
    items: {
      id: string
      uitkomst: string
      naam: string
      toelichting: string
      volgendeOp: string
      door: string
      op: string
    }[]
  }
  mag?: { ondersteunen: boolean; herbeoordelen: boolean }
}

export type Signaal = {
  soort: 'termijn' | 'taak' | 'akkoord' | 'vervolgstap'
  id: string
  versie: number | null
  code: string
  naam: string | null
  herkomst: Klok['herkomst'] | null
  urgentie: 'verstreken' | 'vandaag' | 'waarschuwing'
  uiterlijk: string | null
  laatsteDag: string | null
  dag: number | null
  van: number | null
  dagenOver: number | null
  plaatsingId: string | null
  meldingId: string | null
  zaakId: string | null
  clientId: string | null
  persoon: string | null
  voorziening: { id: string; naam: string } | null
  zonderVervolgplan: boolean
  escalatie: { rol: string; op: string } | null
  voorMij: boolean
  overgenomenDoor: string | null
  teruggegeven: { door: string; reden: string } | null
  toelichting: string | null
  doorMij: boolean
  zelfGevraagd: boolean
  gevraagdAan: string | null
}

/** Where someone goes, in the order in which it is asked; the last two are no place to go. */
export const BESTEMMINGEN = [
  'eigen_huis',
  'huurwoning',
  'bij_familie_of_vrienden',
  'beschermd_thuis',
  'beschermd_wonen',
  'andere_opvang',
  'andere_regio',
  'zorginstelling',
  'ziekenhuis',
  'detentie',
  'overleden',
  'op_straat',
  'onbekend',
] as const
export type Bestemming = (typeof BESTEMMINGEN)[number]

export const EINDE_REDENEN = [
  'doel_bereikt',
  'doorstroom',
  'eigen_wens',
  'einde_arrangement',
  'passender_plek',
  'opname',
  'detentie',
  'niet_teruggekeerd',
  'veiligheid',
  'anders',
] as const

export const isZonderPlek = (b: Bestemming | ''): b is 'op_straat' | 'onbekend' =>
  b === 'op_straat' || b === 'onbekend'

/** All that changes when a stay changes. */
export const VERVERS = [
  '/plaatsingen',
  '/signalen',
  '/overdrachten',
  '/clienten',
  '/crisismeldingen',
  '/bord',
] as const
export const LIVE = ['nl.zicht.plaatsing.'] as const
