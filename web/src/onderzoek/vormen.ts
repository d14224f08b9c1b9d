/** What the interface tells of inquiries; see the contract of `/v1/zaken/{id}/onderzoek`. */
export const STAPPEN = [
  'situatie',
  'eigen_kracht',
  'netwerk',
  'gebruikelijke_hulp',
  'algemene_voorzieningen',
  'andere_wetten',
  'screenings',
  'leefgebieden',
  'wensen',
  'doelgroep',
  'verslag',
] as const
export type Stapnaam = (typeof STAPPEN)[number]
export type Velden = Readonly<Record<string, string>>

export type Stap = {
  stap: Stapnaam
  versie: number
  velden: Velden
  gewijzigdOp: string | null
  gewijzigdDoor: string | null
  nogNodig: number
}
export type Onderzoek = {
  id: string
  versie: number
  model: string
  gestartOp: string
  afgerondOp: string | null
  afronding: string | null
  kindInHuishouden: boolean
  doelgroep: 'binnen' | 'buiten' | 'nog_open' | null
  stappen: Stap[]
  eerdere: number
}
export type Stapantwoord = {
  stap: Stapnaam
  versie: number
  velden: Velden
  opgeslagenOp: string
  samengevoegd: string[]
}
/** One field that two people answered differently. */
export type Botsing = { veld: string; was: string | null; anders: string | null; uw: string | null }

type Uitkomst = { code: string; naam: string; opvolgen: boolean }
export type Model = {
  code: string
  naam: string
  standaard: boolean
  licentie: string | null
  niveaus: { niveau: number; naam: string }[]
  leefgebieden: { code: string; naam: string; toelichting: string; niveaus: string[] }[]
}
export type Beleid = {
  quickscan: {
    code: string
    naam: string
    vragen: { code: string; vraag: string; waarom: string; antwoorden: { code: string; naam: string }[] }[]
  } | null
  screenings: {
    code: string
    naam: string
    vraag: string
    waarom: string
    bij: string
    uitkomsten: Uitkomst[]
  }[]
  wetten: { code: string; naam: string; vraag: string; uitkomsten: Uitkomst[] }[]
  modellen: Model[]
  doelgroep: {
    naam: string
    kernvraag: string
    vereist: number
    criteria: { code: string; naam: string; vraag: string }[]
  } | null
  bron: string
}

export type Route = 'informatie' | 'lokale_wmo' | 'centraal' | 'crisis'
export const ROUTES: readonly Route[] = ['informatie', 'lokale_wmo', 'centraal', 'crisis']
export type Voorstel = { route: Route; complex: boolean; uitleg: string }
export type Quickscan = {
  antwoorden: Record<string, string>
  voorstelRoute: Route
  voorstelComplex: boolean
  voorstelUitleg: string
  route: Route
  complex: boolean
  afwijkreden: string | null
  door: string
  op: string
  aantal: number
}
export type Meting = {
  id: string
  model: string
  gemetenOp: string
  leefgebieden: Record<string, { niveau: number | null; reden: string | null; toelichting: string | null }>
  door: string
}

export const LIVE = ['nl.zicht.toegang.'] as const
export const PADEN = ['/zaken', '/plannen', '/casusoverleggen', '/termijnen'] as const
