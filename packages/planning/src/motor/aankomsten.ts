import { Rekenfout } from '@zicht/kern'
import type { Stroom } from '../stromen/index.ts'
import type { Stap, Tempo } from './model.ts'
import { Trekker } from './verdelingen.ts'
import { ln } from './wiskunde.ts'

const ONBEPERKT = Number.POSITIVE_INFINITY

/**
 * Times of arrival of one source, one after the other.
 *
 * A rate in steps is followed by spending an exponential amount of expected arrivals over the steps: exact, and one number per
 * arrival, so that two scenarios stay in step. A rate as a function is thinned (Lewis and Shedler 1979): candidates at the
 * maximum rate, each kept with the share that the rate *at its own time* is of the maximum. Neither uses the rate of the moment
 * before for the gap to the next arrival, which would let people arrive in a period with rate 0.
 */
export class Aankomsten {
  readonly #s: Stroom
  readonly #einde: number
  readonly #pad: string
  /** constant rate; 0 when it is another kind */
  readonly #tempo: number
  readonly #stappen: readonly Stap[]
  readonly #dunning: { functie: (t: number) => number; maximum: number } | null = null
  readonly #tussentijd: Trekker | null = null
  #stap = 0

  constructor(tempo: Tempo, einde: number, s: Stroom, pad: string) {
    this.#s = s
    this.#einde = einde
    this.#pad = pad
    this.#tempo = typeof tempo === 'number' ? tempo : 0
    this.#stappen = typeof tempo === 'number' ? [{ vanaf: 0, waarde: tempo }] : []
    if (typeof tempo === 'number') return
    if ('tussentijd' in tempo) this.#tussentijd = new Trekker(tempo.tussentijd)
    else if ('functie' in tempo) this.#dunning = tempo
    else this.#stappen = tempo
  }

  /** The first arrival after `nu`, which is the arrival before it (or 0); Infinity when there is none. */
  volgende(nu: number): number {
    if (this.#tempo > 0) return nu - ln(this.#s.volgende()) / this.#tempo
    if (this.#tussentijd) return nu + this.#tussentijd.trek(this.#s)
    return this.#dunning ? this.#uitgedund(nu) : this.#inStappen(nu)
  }

  #inStappen(nu: number): number {
    const stappen = this.#stappen
    let tegoed = -ln(this.#s.volgende())
    for (let t = nu; ; ) {
      while ((stappen[this.#stap + 1]?.vanaf ?? ONBEPERKT) <= t) this.#stap++
      const tempo = (stappen[this.#stap] as Stap).waarde
      const tot = stappen[this.#stap + 1]?.vanaf ?? ONBEPERKT
      if (tempo > 0 && tegoed < tempo * (tot - t)) return t + tegoed / tempo
      if (tot === ONBEPERKT) return tot
      tegoed -= tempo * (tot - t)
      t = tot
    }
  }

  #uitgedund(nu: number): number {
    const { functie, maximum } = this.#dunning as { functie: (t: number) => number; maximum: number }
    for (let t = nu; ; ) {
      t -= ln(this.#s.volgende()) / maximum
      if (t >= this.#einde) return ONBEPERKT
      const hier = functie(t)
      if (!(hier >= 0 && hier <= maximum))
        throw new Rekenfout(`${this.#pad}/functie`, `geeft ${hier} op ${t}, buiten 0 tot ${maximum}`)
      if (this.#s.volgende() * maximum < hier) return t
    }
  }
}
