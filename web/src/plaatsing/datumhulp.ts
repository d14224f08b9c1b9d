import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'

/** The date that was answered, or null: nothing, or not known. */
export const datumUit = (antwoord: Datumantwoord): string | null =>
  antwoord?.soort === 'datum' ? antwoord.datum : null

/** Something was typed that is no date. */
export const isGeenDatum = (antwoord: Datumantwoord): boolean => antwoord?.soort === 'getypt'
