import type { Motor } from './motor.ts'
import type { Proef } from './model.ts'
import { type Schatting, schat } from './statistiek.ts'
import type { Uitkomst } from './uitkomst.ts'

export type Reekskeuze = {
  proef: Proef
  zaad: readonly number[]
  /** what to keep of a replication: the rest is let go */
  maten: (u: Uitkomst) => readonly number[]
  betrouwbaarheid?: number
  /** asked before every replication; true ends it, and nothing is given */
  stop?: () => boolean
  voortgang?: (klaar: number) => void
}
export type Uitslag = { zaad: readonly number[]; waarden: (readonly number[])[]; maten: Schatting[] }

/** Measures of many replications together, in the order of their numbers: wherever each was computed, the result is the same bytes. */
export function voegSamen(
  zaad: readonly number[],
  waarden: (readonly number[])[],
  betrouwbaarheid?: number,
): Uitslag {
  const maten = (waarden[0] ?? []).map((_, m) =>
    schat(
      waarden.map((w) => w[m] as number),
      betrouwbaarheid,
    ),
  )
  return { zaad: [...zaad], waarden, maten }
}

/** Replications `vanaf` … `vanaf + aantal − 1`; null when stopped. */
export function replicaties(
  motor: Motor,
  keuze: Reekskeuze & { aantal: number; vanaf?: number },
): Uitslag | null {
  const waarden: (readonly number[])[] = []
  const vanaf = keuze.vanaf ?? 0
  for (let r = vanaf; r < vanaf + keuze.aantal; r++) {
    if (keuze.stop?.()) return null
    waarden.push(keuze.maten(motor.draai(keuze.proef, keuze.zaad, r)))
    keuze.voortgang?.(waarden.length)
  }
  return voegSamen(keuze.zaad, waarden, keuze.betrouwbaarheid)
}

/**
 * As many replications as it takes for each measure to have at most the half-width asked (one per measure; Infinity: no matter), at
 * least `minimum`, at most `maximum`. Looks only after whole groups of `groep`, so that it does not stop on one lucky draw.
 */
export function replicatiesTot(
  motor: Motor,
  keuze: Reekskeuze & {
    halfbreedte: readonly number[]
    minimum?: number
    maximum: number
    groep?: number
  },
): (Uitslag & { gehaald: boolean }) | null {
  const groep = keuze.groep ?? 10
  let waarden: (readonly number[])[] = []
  for (;;) {
    const nodig = waarden.length === 0 ? Math.max(2, keuze.minimum ?? 10) : groep
    const aantal = Math.min(nodig, keuze.maximum - waarden.length)
    const deel = replicaties(motor, { ...keuze, aantal, vanaf: waarden.length })
    if (!deel) return null
    waarden = [...waarden, ...deel.waarden]
    const uit = voegSamen(keuze.zaad, waarden, keuze.betrouwbaarheid)
    const gehaald = uit.maten.every(
      (m, i) => m.halfbreedte !== null && m.halfbreedte <= (keuze.halfbreedte[i] ?? Number.POSITIVE_INFINITY),
    )
    if (gehaald || waarden.length >= keuze.maximum) return { ...uit, gehaald }
  }
}
