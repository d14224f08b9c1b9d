/**
 * Half-open periods `[van, tot)` of dates or of moments: `van` is in it, `tot` is not, and `tot: null` means
 * no end yet. Adjacent periods do not overlap, so a place can change hands at one moment.
 *
 * A period holds two dates or two moments, never one of each (RangeError). An empty period does not exist:
 * functions give null or leave it out. Moments are compared to the millisecond, whatever their spelling.
 */
import { isDatum } from './datum.ts'
import { epochVan } from './moment.ts'

export type Periode = { readonly van: string; readonly tot: string | null }

/** Order of two dates or two moments. */
export const vergelijkPunt = (a: string, b: string): number => {
  if (a === b) return 0
  const datums = (a.length === 10 ? 1 : 0) + (b.length === 10 ? 1 : 0)
  if (datums === 1) throw new RangeError('een periode heeft twee datums of twee momenten')
  if (datums === 2) return a < b ? -1 : 1
  return Math.sign(epochVan(a) - epochVan(b))
}

const vergelijkEinde = (a: string | null, b: string | null): number =>
  a === null ? (b === null ? 0 : 1) : b === null ? -1 : vergelijkPunt(a, b)

/** Whether the period has a beginning before its end. */
export const isPeriode = (p: Periode): boolean => vergelijkEinde(p.van, p.tot) < 0

/** A period, checked: RangeError when the end is not after the beginning. */
export const periode = (van: string, tot: string | null = null): Periode => {
  const p = { van, tot }
  if (!isPeriode(p)) throw new RangeError('een periode eindigt na haar begin')
  return p
}

/** Whether a point lies in the period: van <= punt < tot. */
export const bevat = (p: Periode, punt: string): boolean =>
  vergelijkPunt(p.van, punt) <= 0 && vergelijkEinde(p.tot, punt) > 0

/** Whether `binnen` lies wholly in `p`. */
export const omvat = (p: Periode, binnen: Periode): boolean =>
  vergelijkPunt(p.van, binnen.van) <= 0 && vergelijkEinde(p.tot, binnen.tot) >= 0

/** Whether two periods share a point; touching is not overlap. */
export const overlapt = (a: Periode, b: Periode): boolean =>
  vergelijkEinde(b.tot, a.van) > 0 && vergelijkEinde(a.tot, b.van) > 0

/** What two periods share, or null. */
export const doorsnede = (a: Periode, b: Periode): Periode | null =>
  overlapt(a, b)
    ? {
        van: vergelijkPunt(a.van, b.van) >= 0 ? a.van : b.van,
        tot: vergelijkEinde(a.tot, b.tot) <= 0 ? a.tot : b.tot,
      }
    : null

/** What is left of `p` after taking out the others, in order. */
export const zonder = (p: Periode, anderen: readonly Periode[]): Periode[] => {
  const rest: Periode[] = []
  let van = p.van
  for (const gat of voegSamen(anderen)) {
    if (!overlapt({ van, tot: p.tot }, gat)) continue
    if (vergelijkPunt(van, gat.van) < 0) rest.push({ van, tot: gat.van })
    if (gat.tot === null) return rest
    van = gat.tot
    if (vergelijkEinde(p.tot, van) <= 0) return rest
  }
  return [...rest, { van, tot: p.tot }]
}

/** The same points in as few periods as possible, in order: overlapping and touching ones become one. */
export const voegSamen = (periodes: readonly Periode[]): Periode[] => {
  const uit: Periode[] = []
  for (const p of [...periodes].sort((a, b) => vergelijkPunt(a.van, b.van))) {
    const vorige = uit.at(-1)
    if (vorige && vergelijkEinde(vorige.tot, p.van) >= 0) {
      if (vergelijkEinde(p.tot, vorige.tot) > 0) uit[uit.length - 1] = { van: vorige.van, tot: p.tot }
    } else uit.push(p)
  }
  return uit
}

/** Whether two sound periods hold the same points. */
export const isGelijk = (a: Periode, b: Periode): boolean =>
  vergelijkPunt(a.van, b.van) === 0 && vergelijkEinde(a.tot, b.tot) === 0

/** Whether the period is one of calendar dates. */
export const isDatumPeriode = (p: Periode): boolean => isDatum(p.van)
