/** What the interface tells of decisions; see the contract of `/v1/zaken/{id}/besluiten`. */
export type Soort = 'toekennen' | 'weigeren' | 'buiten_behandeling' | 'wijzigen' | 'intrekken'
export type Voorwaarde = { ja: boolean | null; toelichting: string }
export type Pgb = { bekwaam: Voorwaarde; gemotiveerd: Voorwaarde; kwaliteit: Voorwaarde; plan: string }
export const VOORWAARDEN = ['bekwaam', 'gemotiveerd', 'kwaliteit'] as const

/** The target-group test of the inquiry: the outcome, what was answered, and who did that last. */
export type Doelgroep = {
  naam: string
  uitkomst: 'binnen' | 'buiten' | 'nog_open'
  vragen: { vraag: string; antwoord: 'ja' | 'nee' | null; toelichting: string | null }[]
  door: string | null
  op: string | null
}

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
  /** Did the person ask for this change or end; null: not said, or it is about nothing that runs. */
  opVerzoek: boolean | null
  /** The person is heard first (Awb arts. 4:7, 4:8). */
  hoort: boolean
  zienswijzeGevraagdOp: string | null
  zienswijzeTot: string | null
  /** Null while the letter that asks for it lies here. */
  zienswijzeVerzondenOp: string | null
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
  aanvulverzoek: { gevraagdOp: string; tot: string; aangevuldOp: string | null } | null
  /** The last day to leave the application undealt with (Awb art. 4:5 lid 4). */
  buitenTot: string | null
  /** Taken, and made known after that day or not yet. */
  bekendTeLaat: boolean
  /** As it stood on the day of the decision, or as it is now. */
  doelgroep: Doelgroep | null
  ontbreekt: string[]
  mag: {
    wijzigen: boolean
    meekijken: boolean
    besluiten: boolean
    voorleggen: boolean
    verzenden: boolean
    vervallen: boolean
  }
  briefId: string | null
}

type Naam = { code: string; naam: string }
export type Besluitbeleid = {
  producten: (Naam & { leveringsvorm: 'ZIN' | 'PGB'; metVerblijf: boolean })[]
  gronden: (Naam & { soorten: string[]; artikel: string; tekst: string })[]
  uitzonderingen: (Naam & { artikel: string; soorten: string[]; leveringsvorm: 'ZIN' | 'PGB' | null })[]
  tweedePaarOgen: string[]
  factoren: (Naam & { vraag: string })[]
  geschiltreden: (Naam & { trede: number; wie: string; bindend: boolean })[]
  regios: (Naam & { contact: string; telefoon: string })[]
  gemeenten: Naam[]
}
export type Besluiten = { items: Besluit[]; beleid: Besluitbeleid; doelgroep: Doelgroep | null }

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
  versie: number
  fase: string
  magWijzigen: boolean
  verantwoordelijkeGemeente: string
  klokken: { soort: string; begin: string; geslotenOp: string | null }[]
}

export const LIVE = ['nl.zicht.toegang.'] as const
export const ververs = (zaakId: string) =>
  [`/zaken/${zaakId}`, '/beschikkingen', '/toegang/werkbak', '/expertiseoverleggen', '/aanbiedingen'] as const
export const versie = (wat: { versie: number }) => `"${wat.versie}"`

export const UITKOMSTEN = [
  'gegrond',
  'deels_gegrond',
  'ongegrond',
  'niet_ontvankelijk',
  'ingetrokken',
] as const
export const GEHOORD = ['gehoord', 'telefonisch', 'afgezien', 'niet_verschenen'] as const
export const DOOR = ['zelf', 'vertegenwoordiger', 'advocaat'] as const
export const VERZUIMEN = [
  'gronden',
  'handtekening',
  'naam_en_adres',
  'dagtekening',
  'besluit',
  'vertaling',
  'machtiging',
] as const
export type Verzuim = (typeof VERZUIMEN)[number]
export const UITSTELGRONDEN = ['indiener_stemt_in', 'allen_stemmen_in', 'wettelijk_voorschrift'] as const
export const HOE_INGESTEMD = ['schriftelijk', 'mondeling', 'elektronisch'] as const
export type NietOntvankelijk = 'te_laat' | 'verzuim' | 'geen_belanghebbende' | 'geen_belang'
export type Bezwaar = {
  id: string
  versie: number
  besluitId: string
  ontvangenOp: string
  doorWie: (typeof DOOR)[number]
  gepostOp: string | null
  teLaat: boolean
  /** Null: it came without grounds. */
  inhoud: string | null
  ontbreekt: Verzuim[]
  teLaatReden: string | null
  verschoonbaarReden: string | null
  commissie: boolean
  beslissenVoor: string
  verdaagdOp: string | null
  verdaagdReden: string | null
  herstel: {
    id: string
    ontbreekt: Verzuim[]
    gevraagdOp: string
    /** Null: the letter was made and not sent. */
    verzondenOp: string | null
    tot: string
    hersteldOp: string | null
    aanvulling: string | null
    stand: 'niet_verzonden' | 'loopt' | 'hersteld' | 'te_laat_hersteld' | 'niet_hersteld'
    stilTot: string | null
  }[]
  uitstel: {
    id: string
    grond: (typeof UITSTELGRONDEN)[number]
    tot: string
    toelichting: string
    instemmingVan: string | null
    instemmingOp: string | null
    instemmingHoe: (typeof HOE_INGESTEMD)[number] | null
    belangen: string | null
    voorschrift: string | null
  }[]
  hoorzittingOp: string | null
  gehoord: (typeof GEHOORD)[number] | null
  uitkomst: (typeof UITKOMSTEN)[number] | null
  nietOntvankelijkOm: NietOntvankelijk | null
  kanNietOntvankelijk: NietOntvankelijk[]
  motivering: string | null
  beslotenOp: string | null
  /** Who asks took the decision that is objected to: someone else answers (Awb art. 10:3). */
  eigenBesluit: boolean
}

export type Brief = {
  id: string
  soort: string
  onderwerp: string
  gemaaktOp: string
  gemaaktDoor: string | null
  verzondenOp: string | null
  kanaal: 'post' | 'meegegeven' | 'digitaal' | 'voorgelezen' | null
  overSoort: string | null
  overId: string | null
  vervallenReden: string | null
}
