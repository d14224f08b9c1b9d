import type { Geldig } from '../feiten.ts'

/** A point in km east and north of any origin, the same for people and places. */
export type Punt = { readonly x: number; readonly y: number }

export type Woonwens = {
  readonly id: string
  /** Features that the person would like, e.g. `tuin`, `huisdier-welkom`. */
  readonly voorkeuren?: readonly string[] | undefined
  /** What the person needs, e.g. `toezicht-nacht`, `rolstoel`. */
  readonly behoeften?: readonly string[] | undefined
  readonly buurt?: Punt | null | undefined
  readonly netwerk?: readonly Punt[] | undefined
  /** Providers in order of the person's choice. */
  readonly aanbieders?: readonly string[] | undefined
}

export type Aanbod = {
  readonly id: string
  readonly aanbieder: string
  readonly kenmerken: readonly string[]
  readonly punt?: Punt | null | undefined
}

export const PASVORMSOORTEN = [
  'voorkeuren',
  'behoeften',
  'afstand-buurt',
  'afstand-netwerk',
  'keuze-aanbieder',
] as const
export type Pasvormsoort = (typeof PASVORMSOORTEN)[number]

export type Pasvormonderdeel = {
  readonly code: string
  readonly naam: string
  readonly soort: Pasvormsoort
  readonly gewicht: number
  /** The part that counts when it is not known (no wish, no address): 0 to 1. */
  readonly bijOnbekend: number
  /** Distance in km at which nothing is left of the part; only for the two distances. */
  readonly totKm?: number | undefined
}

/** What a fit is made of: the region's data. */
export type Pasvormregels = {
  readonly code: string
  readonly geldig: Geldig
  readonly bron: string
  readonly onderdelen: readonly Pasvormonderdeel[]
}
