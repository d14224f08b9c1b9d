/** What the server answers, as far as these screens use it. Codes become words in `woorden.ts`. */

export type Drieweg = 'ja' | 'nee' | 'weet_niet'
export type Eigenschap = { code: string } & Record<string, unknown>

export type Klok = {
  code: string
  naam: string
  laatsteDag: string
  eindMoment: string
  dagen: number | null
  herbeoordelingOpDag: number | null
  overdrachtVoor: string | null
}

export type Ruimte = {
  voorzieningId: string
  voorziening: string
  soort: string
  eenheidId: string
  eenheid: string
  groep: string
  gemeenteCode: string | null
  telefoon: string | null
}

export type Plekoptie = Ruimte & {
  plekIds: string[]
  vrij: number
  heleRuimte: boolean
  adresGeheim: boolean
  kenmerken: string[]
  arrangement: Klok | null
  prijsCentPerNacht: number | null
  contact: string | null
  waarom: Eigenschap[]
  opmerkingen: Eigenschap[]
}

export type NietPassend = Ruimte & { aantal: number; redenen: Eigenschap[]; toch: string[] }

export type Zoekuitkomst = {
  op: string
  personen: number
  groepen: { groep: string; opties: Plekoptie[] }[]
  pastNiet: NietPassend[]
  tellingen: { past: number; pastNiet: number; nietVoorCrisis: number }
  onvervuld: boolean
}

export type Meldingregel = {
  id: string
  nummer: string
  status: string
  gemeldOp: string
  aangenomenDoor: string
  roepnaam: string | null
  leeftijd: number | null
  geslacht: string
  huiselijkGeweld: Drieweg
  directGevaar: Drieweg
  personen: number
  behoeften: string[]
  gemeente: string | null
  reserveringTot: string | null
  reserveringVoorziening: string | null
  gehoudenDoor: string | null
  verlopenOp: string | null
  geplaatstBij: string | null
  onvervuld: number
}
export type Meldinglijst = {
  items: Meldingregel[]
  tellingen: { open: number; geplaatst: number; gesloten: number }
}

export type Reservering = {
  id: string
  status: 'loopt' | 'verlopen' | 'ingetrokken' | 'omgezet'
  van: string | null
  tot: string | null
  uiterlijk: string | null
  gehoudenDoor: string
  arrangement: Klok | null
  plekIds: string[]
  voorzieningId: string | null
  voorziening: string | null
  eenheid: string | null
  telefoon: string | null
  adres: string | null
}

export type Verblijf = {
  id: string
  clientId: string
  status: string
  van: string | null
  aangekomenOp: string | null
  arrangementCode: string | null
  verwachtEinde: string | null
  voorziening: string | null
  eenheid: string | null
  telefoon: string | null
  adres: string | null
}

export type Dubbel = {
  meldingId: string
  nummer: string
  gemeldOp: string
  roepnaam: string | null
  leeftijd: number | null
  status: string
}

export type Persoon = { roepnaam: string | null; leeftijd: number | null; geslacht: string; rol: string }

export type Melding = Omit<
  Meldingregel,
  | 'personen'
  | 'gemeente'
  | `reservering${string}`
  | 'gehoudenDoor'
  | 'verlopenOp'
  | 'geplaatstBij'
  | 'onvervuld'
> & {
  kanaal: string
  verwijzer: string
  terugbelnummer: string | null
  herkomstGemeente: string | null
  netwerkGemeente: string | null
  verblijftNu: string | null
  kinderen: Drieweg
  psychischeNood: Drieweg
  lvbVermoeden: Drieweg
  risicoKinderen: string | null
  vervoer: string | null
  toelichting: string | null
  adresGeheim: boolean
  inKring: boolean
  clientId: string | null
  uitkomst: string | null
  vervolg: string | null
  geslotenOp: string | null
  inzageTot: string | null
  huishouden: Persoon[]
  reserveringen: Reservering[]
  plaatsingen: Verblijf[]
  acties: {
    id: string
    soort: string
    arrangementCode: string | null
    vervoermiddel: string | null
    omschrijving: string | null
    op: string
    door: string
  }[]
  onvervuld: {
    id: string
    soort: string
    reden: string
    voorziening: string | null
    personen: number
    op: string
  }[]
  misschienDezelfde: Dubbel[]
}
