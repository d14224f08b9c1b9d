import type { Plek } from './bouw.ts'
import { GEEN, type Personen } from './personen.ts'

/**
 * The queues of all stations: one list per station and level of priority. Who waits for several stations has a node in each, chained
 * by `#keten`, so that the first free station takes him out of all.
 */
export class Wachtrijen {
  readonly lengte: Int32Array
  readonly #rijen: Int32Array
  readonly #eerste: Int32Array
  readonly #laatste: Int32Array
  readonly #begin: Int32Array
  #wie = new Int32Array(256)
  #lijst = new Int32Array(256)
  #plek = new Int32Array(256)
  #vorige = new Int32Array(256)
  #volgende = new Int32Array(256)
  #keten = new Int32Array(256)
  #rang = new Float64Array(256)
  #vrij = GEEN
  #hoogste = 0
  #teller = 0

  constructor(stations: readonly Plek[]) {
    this.lengte = new Int32Array(stations.length)
    this.#rijen = Int32Array.from(stations.map((s) => s.rijen))
    this.#begin = new Int32Array(stations.length)
    let n = 0
    for (const [i, s] of stations.entries()) {
      this.#begin[i] = n
      n += s.rijen
    }
    this.#eerste = new Int32Array(n).fill(GEEN)
    this.#laatste = new Int32Array(n).fill(GEEN)
  }

  /** e joins the queue of a station, at the end of its row. */
  sluitAan(p: Personen, e: number, station: number, rij: number): void {
    let k = this.#vrij
    if (k === GEEN) {
      k = this.#hoogste++
      if (k === this.#wie.length) this.#groei()
    } else this.#vrij = this.#volgende[k] as number
    const lijst = (this.#begin[station] as number) + rij
    const staart = this.#laatste[lijst] as number
    this.#wie[k] = e
    this.#lijst[k] = lijst
    this.#plek[k] = station
    this.#rang[k] = this.#teller++
    this.#vorige[k] = staart
    this.#volgende[k] = GEEN
    this.#keten[k] = p.knoop[e] as number
    p.knoop[e] = k
    if (staart === GEEN) this.#eerste[lijst] = k
    else this.#volgende[staart] = k
    this.#laatste[lijst] = k
    this.lengte[station] = (this.lengte[station] as number) + 1
  }

  /** Node of who is first in line, or GEEN. */
  #hoofd(station: number): number {
    const begin = this.#begin[station] as number
    const einde = begin + (this.#rijen[station] as number)
    for (let l = begin; l < einde; l++) if (this.#eerste[l] !== GEEN) return this.#eerste[l] as number
    return GEEN
  }

  hoofd(station: number): number {
    return this.#wie[this.#hoofd(station)] as number
  }

  /** When the first in line joined, as a rank over all queues; Infinity for an empty queue. */
  rangVanHoofd(station: number): number {
    const k = this.#hoofd(station)
    return k === GEEN ? Number.POSITIVE_INFINITY : (this.#rang[k] as number)
  }

  /** Next of e's nodes after `k` (GEEN: the first), and the station it is for. */
  knoop(p: Personen, e: number, k: number): number {
    return k === GEEN ? (p.knoop[e] as number) : (this.#keten[k] as number)
  }
  stationVan(k: number): number {
    return this.#plek[k] as number
  }

  /** e is out of every queue. */
  haalWeg(p: Personen, e: number): void {
    let k = p.knoop[e] as number
    while (k !== GEEN) {
      const lijst = this.#lijst[k] as number
      const voor = this.#vorige[k] as number
      const na = this.#volgende[k] as number
      if (voor === GEEN) this.#eerste[lijst] = na
      else this.#volgende[voor] = na
      if (na === GEEN) this.#laatste[lijst] = voor
      else this.#vorige[na] = voor
      const station = this.#plek[k] as number
      this.lengte[station] = (this.lengte[station] as number) - 1
      const keten = this.#keten[k] as number
      this.#volgende[k] = this.#vrij
      this.#vrij = k
      k = keten
    }
    p.knoop[e] = GEEN
  }

  #groei(): void {
    const i32 = (oud: Int32Array): Int32Array<ArrayBuffer> => {
      const nieuw = new Int32Array(2 * oud.length)
      nieuw.set(oud)
      return nieuw
    }
    this.#wie = i32(this.#wie)
    this.#lijst = i32(this.#lijst)
    this.#plek = i32(this.#plek)
    this.#vorige = i32(this.#vorige)
    this.#volgende = i32(this.#volgende)
    this.#keten = i32(this.#keten)
    const rang = new Float64Array(2 * this.#rang.length)
    rang.set(this.#rang)
    this.#rang = rang
  }
}
