import { Rekenfout } from '@zicht/kern'
import type { Stroom } from '../stromen/index.ts'
import type { Stap, Tempo } from './model.ts'
import { Trekker } from './verdelingen.ts'
import { ln } from './wiskunde.ts'

/** Times of arrival of one source, one after the other. */
export type Aankomsten = { volgende: (nu: number) => number }

/**
 * A rate in steps is followed by spending an exponential amount of expected arrivals over the steps: exact, and one number per
 * arrival, so that two scenarios stay in step. A rate as a function is thinned (Lewis and Shedler 1979): candidates at the
 * maximum rate, each kept with the share that the rate *at its own time* is of the maximum. Neither uses the rate of the moment
 * before for the gap to the next arrival, which would let people arrive in a period with rate 0.
 */
export function aankomsten(tempo: Tempo, einde: number, s: Stroom, pad: string): Aankomsten {
  if (typeof tempo === 'number')
    return { volgende: (nu) => (tempo > 0 ? nu - ln(s.volgende()) / tempo : Number.POSITIVE_INFINITY) }
  if ('tussentijd' in tempo) {
    const trekker = new Trekker(tempo.tussentijd)
    return { volgende: (nu) => nu + trekker.trek(s) }
  }
  if ('functie' in tempo) return { volgende: (nu) => uitgedund(tempo, nu, einde, s, pad) }
  return inStappen(tempo, s)
}

function inStappen(stappen: readonly Stap[], s: Stroom): Aankomsten {
  let i = 0
  return {
    volgende: (nu) => {
      let tegoed = -ln(s.volgende())
      let t = nu
      for (;;) {
        while (i + 1 < stappen.length && (stappen[i + 1] as Stap).vanaf <= t) i++
        const tempo = (stappen[i] as Stap).waarde
        const tot = stappen[i + 1]?.vanaf ?? Number.POSITIVE_INFINITY
        const over = tempo * (tot - t)
        if (tempo > 0 && tegoed < over) return t + tegoed / tempo
        if (tot === Number.POSITIVE_INFINITY) return tot
        tegoed -= tempo > 0 ? over : 0
        t = tot
      }
    },
  }
}

function uitgedund(
  tempo: { functie: (t: number) => number; maximum: number },
  nu: number,
  einde: number,
  s: Stroom,
  pad: string,
): number {
  let t = nu
  for (;;) {
    t -= ln(s.volgende()) / tempo.maximum
    if (t >= einde) return Number.POSITIVE_INFINITY
    const hier = tempo.functie(t)
    if (!(hier >= 0 && hier <= tempo.maximum))
      throw new Rekenfout(`${pad}/functie`, `geeft ${hier} op ${t}, buiten 0 tot ${tempo.maximum}`)
    if (s.volgende() * tempo.maximum < hier) return t
  }
}
