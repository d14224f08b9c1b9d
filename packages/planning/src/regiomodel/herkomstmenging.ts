import type { Net } from './net.ts'

/** Less than this is no direction of its own. */
const STIL = 1e-12

/**
 * Whence the people of the fluid model come. Everything in it moves in proportion: of a pool a share goes on, whoever it is. So the origin
 * of a pool changes only when others come in, and then to the mean of both by number: exactly what a flow per origin would give. Origins
 * that are mixtures of others need no number of their own: of a pool is kept how far it lies from who was there at the start, along as many
 * `richtingen` as there are independent origins of causes, which is mostly one.
 */
export class Herkomstmenging {
  /** shares of each origin of who is there at the start, and what lies a full step along each direction from there */
  readonly basis: readonly number[]
  readonly richtingen: number[][] = []
  readonly #Q: number
  /** per pool, per direction */
  readonly #stap: Float64Array
  /** the same, times the people in it, over the time that was counted */
  readonly #geteld: Float64Array

  /** `rijen` pools that begin as who is there at the start, then a pool per source. */
  constructor(net: Net, rijen: number) {
    this.basis = net.herkomstBegin
    const stappen = net.bronnen.map(({ herkomst }) => this.#ontbind(herkomst))
    this.#Q = this.richtingen.length
    this.#stap = new Float64Array((rijen + stappen.length) * this.#Q)
    this.#geteld = new Float64Array(rijen * this.#Q)
    for (const [b, stap] of stappen.entries()) this.#stap.set(stap, (rijen + b) * this.#Q)
  }

  /** How far an origin lies along the directions there are; what is left of it is a new one. */
  #ontbind(herkomst: readonly number[]): number[] {
    const rest = herkomst.map((deel, h) => deel - (this.basis[h] as number))
    const stap = this.richtingen.map((richting) => {
      const n = richting.reduce((som, x, h) => som + x * (rest[h] as number), 0)
      for (const [h, x] of richting.entries()) rest[h] = (rest[h] as number) - n * x
      return n
    })
    const lengte = Math.hypot(...rest)
    if (lengte < STIL) return stap
    this.richtingen.push(rest.map((x) => x / lengte))
    return [...stap, lengte]
  }

  /** `erbij` people of the pool `van` come to the pool `naar`, where there are `er`. */
  meng(naar: number, er: number, erbij: number, van: number): void {
    if (!(erbij > 0)) return
    const Q = this.#Q
    const stap = this.#stap
    const w = erbij / (er + erbij)
    // mostly there is one direction
    if (Q === 1) {
      const oud = stap[naar] as number
      stap[naar] = oud + w * ((stap[van] as number) - oud)
      return
    }
    for (let q = 0; q < Q; q++) {
      const oud = stap[naar * Q + q] as number
      stap[naar * Q + q] = oud + w * ((stap[van * Q + q] as number) - oud)
    }
  }

  /** Counts who is in every pool, of as many people as it has. */
  telOp(pools: Float64Array): void {
    const Q = this.#Q
    const [stap, geteld] = [this.#stap, this.#geteld]
    for (let r = 0; r < pools.length; r++) {
      const mensen = pools[r] as number
      if (mensen > 0)
        for (let c = r * Q; c < (r + 1) * Q; c++)
          geteld[c] = (geteld[c] as number) + mensen * (stap[c] as number)
    }
  }

  /** What was counted of a pool goes to row `i` of a table per direction, and its count begins anew. */
  neemOp(pool: number, tabel: Float64Array, i: number, deel: number): void {
    for (let q = 0; q < this.#Q; q++) {
      const c = pool * this.#Q + q
      tabel[i * this.#Q + q] = (tabel[i * this.#Q + q] as number) + (this.#geteld[c] as number) * deel
      this.#geteld[c] = 0
    }
  }

  /** Counts people of the pool `van` in row `i` of a table per direction; how many they are is counted elsewhere. */
  tel(tabel: Float64Array, i: number, mensen: number, van: number): void {
    if (!(mensen > 0)) return
    const Q = this.#Q
    if (Q === 1) {
      tabel[i] = (tabel[i] as number) + mensen * (this.#stap[van] as number)
      return
    }
    for (let q = 0; q < Q; q++)
      tabel[i * Q + q] = (tabel[i * Q + q] as number) + mensen * (this.#stap[van * Q + q] as number)
  }
}
