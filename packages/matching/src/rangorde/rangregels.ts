import type { Datum } from '@zicht/kern'
import type { Geldig } from '../feiten.ts'

export const RICHTINGEN = ['hoog-eerst', 'laag-eerst'] as const
export type Richting = (typeof RICHTINGEN)[number]

/**
 * One key of the order: which value of a candidate, and which end goes first. A date is compared as a date: who waits longest
 * has the earliest one, so `laag-eerst`. A candidate without the value comes after all that have it.
 */
export type Rangsleutel = {
  readonly code: string
  readonly naam: string
  readonly veld: string
  readonly richting: Richting
  readonly bron: string
  /** In plain words how this value can change: by a decision, by time, by the person. Shown with "what would change it". */
  readonly verandertDoor?: string | undefined
}

/** The published order of a list: the same keys for all. */
export type Rangregels = {
  readonly code: string
  readonly geldig: Geldig
  readonly bron: string
  readonly sleutels: readonly Rangsleutel[]
}

export type Rangwaarde = number | Datum | null | undefined
export type Kandidaat = { readonly id: string; readonly waarden: Readonly<Record<string, Rangwaarde>> }
