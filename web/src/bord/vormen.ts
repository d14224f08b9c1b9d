import type { Plektoestand } from '../onderdelen/Statusvakje.tsx'

/** One place as the board tells it: what it is doing and until when. Never who. */
export type Plekstand = {
  id: string
  eenheidId: string
  eenheid: string
  nummer: number
  toestand: Plektoestand
  tijdelijk: boolean
  crisis: boolean
  tot: string | null
  verwacht: string | null
}

export type Cijfers = {
  totaal: number
  bezet: number
  vast: number
  buitenGebruik: number
  tijdelijk: number
  vrij: number
}

export type Opgave = {
  soort: 'formeel' | 'feitelijk'
  waarvan: 'totaal' | 'crisis'
  van: number
  tot: number
  gebruikt: boolean
  toelichting: string | null
  bron: string
}

/** One facility on the board, as `GET /v1/bord` and the events give it. */
export type Bordrij = {
  id: string
  code: string
  naam: string
  soort: string
  organisatieId: string
  organisatie: string
  gemeenteCode: string
  gemeente: string
  doelgroepen: string[]
  crisis: boolean
  telefoon: string | null
  x: number | null
  y: number | null
  versheidMinuten: number | null
  bijgewerktOp: string | null
  cijfers: Cijfers
  afgesproken: Opgave | null
  andereOpgaven: Opgave[]
  overbezetting: number
  eerstVrij: { op: string; zeker: boolean } | null
  plekken: Plekstand[]
}

export const REDENEN = [
  'defect',
  'schoonmaak',
  'verbouwing',
  'ongedierte',
  'brandveiligheid',
  'personeel',
  'anders',
] as const
export type Reden = (typeof REDENEN)[number]

export type Buitengebruik = {
  id: string
  plekId: string
  reden: Reden
  toelichting: string | null
  van: string
  tot: string | null
  door: string | null
}

export type Telling = {
  id: string
  nacht: string
  aantal: number
  opmerking: string | null
  op: string
  door: string | null
  correcties: number
}

/** The page of one facility. */
export type Stand = {
  rij: Bordrij
  buitenGebruik: Buitengebruik[]
  nachttellingen: Telling[]
  bevestigd: { op: string; door: string | null } | null
  eenheden: { id: string; naam: string; code: string; soort: string }[]
  magWijzigen: boolean
  magTellen: boolean
}
