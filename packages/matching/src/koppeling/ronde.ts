import { zonderRegels } from '../rangorde/rangschik.ts'
import type { Koppelvraag } from './koppelvraag.ts'

/** A round by number instead of by name: whom each person asks in turn, and who goes first at a place. */
export type Ronde = {
  readonly lijsten: readonly (readonly number[])[]
  /** At this place the one goes before the other. */
  readonly gaatVoor: (a: number, b: number, plek: number) => boolean
  /** This person may have this place. */
  readonly mag: (wie: number, plek: number) => boolean
}

/** Who is at each place, in its own order, and how many of the own list each person has asked. */
export type Stand = { readonly bij: number[][]; readonly gevraagd: Int32Array }

/** Places that are named and not in the round, or not allowed, are nobody's: they are left out of the lists. */
export const maakRonde = (vraag: Koppelvraag): Ronde => {
  const { clienten, plekken, rang, loting } = vraag
  const nummer = new Map(plekken.map((p, j) => [p.id, j]))
  const lot = new Int32Array(clienten.length)
  for (const [beurt, i] of [...clienten.keys()]
    .sort((a, b) => zonderRegels(clienten[a]!.id, clienten[b]!.id, loting))
    .entries())
    lot[i] = beurt
  const mag = (wie: number, plek: number): boolean => (rang[wie]?.[plek] ?? null) !== null
  return {
    mag,
    lijsten: clienten.map((c, i) =>
      c.voorkeuren.flatMap((p) => {
        const j = nummer.get(p)
        return j !== undefined && mag(i, j) ? [j] : []
      }),
    ),
    gaatVoor: (a, b, plek) =>
      rang[a]![plek]! - rang[b]![plek]! < 0 || (rang[a]![plek] === rang[b]![plek] && lot[a]! < lot[b]!),
  }
}

export const legeStand = (mensen: number, plekken: number): Stand => ({
  bij: Array.from({ length: plekken }, () => []),
  gevraagd: new Int32Array(mensen),
})

export const kopieVan = ({ bij, gevraagd }: Stand): Stand => ({
  bij: bij.map((hier) => hier.slice()),
  gevraagd: gevraagd.slice(),
})

const voorEen = (): number => 1

/**
 * One person asks on, and so does whoever has to make room by it, until somebody finds room or has asked all. In which order people
 * ask makes no difference to what comes out (Gale and Shapley, Am. Math. Monthly 69, 1962), so that a round that is done can go on.
 * `ruimte`: for how many people a place is.
 */
export const vraagVerder = (
  ronde: Pick<Ronde, 'lijsten' | 'gaatVoor'>,
  stand: Stand,
  wie: number,
  ruimte: (plek: number) => number = voorEen,
): void => {
  for (let i: number | undefined = wie; i !== undefined; ) {
    const plek: number | undefined = ronde.lijsten[i]![stand.gevraagd[i]!]
    if (plek === undefined) return
    stand.gevraagd[i]!++
    // kept in the order of the place, so that the last one is who makes room
    const hier: number[] = stand.bij[plek]!
    let [laag, hoog] = [0, hier.length]
    while (laag < hoog) {
      const midden = (laag + hoog) >> 1
      if (ronde.gaatVoor(hier[midden]!, i, plek)) laag = midden + 1
      else hoog = midden
    }
    hier.splice(laag, 0, i)
    i = hier.length > ruimte(plek) ? hier.pop() : undefined
  }
}

/** The whole round: everybody has asked. */
export const speelRonde = (
  ronde: Pick<Ronde, 'lijsten' | 'gaatVoor'>,
  stand: Stand,
  ruimte?: (plek: number) => number,
): Stand => {
  for (let i = 0; i < ronde.lijsten.length; i++) vraagVerder(ronde, stand, i, ruimte)
  return stand
}
