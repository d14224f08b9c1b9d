import {
  createPaginatedRowModel,
  createSortedRowModel,
  rowPaginationFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { ReactNode } from 'react'

export type Celwaarde = string | number | null | undefined

/** One column. `waarde` is what is sorted and searched; `cel` is what is shown, the value itself when left out. */
export type Kolom<T> = {
  id: string
  kop: string
  waarde: (rij: T) => Celwaarde
  cel?: (rij: T) => ReactNode
  /** Numbers: to the right, in columns. */
  getal?: boolean
  /** Cannot be sorted, such as a column with buttons. */
  vast?: boolean
  /** Falls away on a narrow screen. */
  bijzaak?: boolean
}

/** A choice above the list; `waarde` gives the value of a row (or several) that the choice is compared with. */
export type Filter<T> = {
  id: string
  label: string
  opties: readonly { waarde: string; label: string }[]
  waarde: (rij: T) => string | readonly string[]
}

export const kenmerken = tableFeatures({
  rowSortingFeature,
  rowPaginationFeature,
  sortedRowModel: createSortedRowModel(),
  paginatedRowModel: createPaginatedRowModel(),
})

const plat = (s: string): string => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Rows that fit all chosen filters and hold every word that was typed, in any column; accents and capitals do not matter. */
export function filterRijen<T>(
  rijen: readonly T[],
  kolommen: readonly Kolom<T>[],
  filters: readonly Filter<T>[],
  gekozen: Readonly<Record<string, string>>,
  zoek: string,
): T[] {
  const woorden = plat(zoek).split(/\s+/).filter(Boolean)
  const actief = filters.filter((f) => gekozen[f.id])
  return rijen.filter((rij) => {
    const past = actief.every((f) => [f.waarde(rij)].flat().includes(gekozen[f.id] ?? ''))
    if (!past || woorden.length === 0) return past
    const inhoud = plat(kolommen.map((k) => k.waarde(rij) ?? '').join(' '))
    return woorden.every((woord) => inhoud.includes(woord))
  })
}

/** Order of two cells: numbers as numbers, words as in a Dutch dictionary ("plek 9" before "plek 10"), nothing last. */
export function vergelijk(a: Celwaarde, b: Celwaarde): number {
  const leegA = a === null || a === undefined || a === ''
  const leegB = b === null || b === undefined || b === ''
  if (leegA || leegB) return Number(leegA) - Number(leegB)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a).localeCompare(String(b), 'nl', { numeric: true, sensitivity: 'base' })
}

/** `naam` ↔ ascending by naam, `-naam` ↔ descending; undefined: as given. */
export const leesSortering = (sorteer: string | undefined): { id: string; desc: boolean }[] =>
  sorteer ? [{ id: sorteer.replace(/^-/, ''), desc: sorteer.startsWith('-') }] : []

export const schrijfSortering = (s: readonly { id: string; desc: boolean }[]): string | undefined =>
  s[0] ? (s[0].desc ? '-' : '') + s[0].id : undefined
