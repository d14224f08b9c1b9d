import { type Datum, dagVan } from '../platform/datum.ts'

type Plek = { toestand: string; tot: string | null; verwacht: string | null }

/**
 * When a place that is not free now comes free: the day on which its claim ends, or else the one that is expected and still to come.
 * Null: it is free now, or nobody knows.
 */
export function vrijkomst(plek: Plek, vandaag: Datum): { op: Datum; zeker: boolean } | null {
  if (plek.toestand === 'vrij') return null
  if (plek.tot !== null) return { op: dagVan(plek.tot), zeker: true }
  return plek.verwacht !== null && plek.verwacht >= vandaag ? { op: plek.verwacht, zeker: false } : null
}

/** The first day on which all of these places are known to be free; null: nothing stands in the way. */
export const eersteDag = (plekken: readonly Plek[], vandaag: Datum): Datum | null =>
  plekken
    .flatMap((p) => vrijkomst(p, vandaag)?.op ?? [])
    .toSorted()
    .at(-1) ?? null
