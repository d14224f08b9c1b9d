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

/** Who holds each place (−1: nobody), and how many of the own list each person has asked. */
export type Stand = { readonly houder: Int32Array; readonly gevraagd: Int32Array }

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

export const legeStand = (vraag: Pick<Koppelvraag, 'clienten' | 'plekken'>): Stand => ({
  houder: new Int32Array(vraag.plekken.length).fill(-1),
  gevraagd: new Int32Array(vraag.clienten.length),
})

/**
 * One person asks on, and so does whoever has to make room by it, until somebody finds an empty place or has asked all. In which order people
 * ask makes no difference to what comes out (Gale and Shapley, Am. Math. Monthly 69, 1962), so that a round that is done can go on.
 */
export const vraagVerder = (ronde: Ronde, stand: Stand, wie: number): void => {
  for (let i = wie; i >= 0; ) {
    const plek = ronde.lijsten[i]![stand.gevraagd[i]!]
    if (plek === undefined) return
    stand.gevraagd[i]!++
    const nu = stand.houder[plek]!
    if (nu >= 0 && !ronde.gaatVoor(i, nu, plek)) continue
    stand.houder[plek] = i
    i = nu
  }
}

/** The whole round: everybody has asked. */
export const speelRonde = (ronde: Ronde, stand: Stand): Stand => {
  for (let i = 0; i < ronde.lijsten.length; i++) vraagVerder(ronde, stand, i)
  return stand
}
