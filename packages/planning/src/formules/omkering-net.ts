import { Rekenfout } from '@zicht/kern'
import { geheel, MEESTE_SERVERS, nietNegatief, positief, tussenNulEnEen } from './eisen.ts'
import { evenwicht } from './geboorte-sterfte.ts'
import { doorstroomVan } from './jackson.ts'
import { minste } from './minste.ts'
import { type MtGinfSinus, mtGinfSinusTop } from './mt-ginf.ts'
import { type Eis, minsteC } from './ontwerp.ts'
import { prioriteit } from './prioriteit.ts'

/** More people than this at once are not counted one by one. */
const MEESTE_MENSEN = 1_000_000

/**
 * Non-preemptive priorities: the least number of servers with which class `klasse` (from 0) waits at most `Wq` on average, and no class
 * is left without help.
 * @throws Rekenfout, as `prioriteit`, or at `/klasse` or `/Wq`
 */
export function minstePrioriteit(invoer: {
  lambdas: readonly number[]
  mu: number
  klasse: number
  Wq: number
}): number {
  const { lambdas, mu, klasse, Wq } = invoer
  geheel(klasse, 0, lambdas.length - 1, '/klasse')
  positief(Wq, '/Wq')
  positief(mu, '/mu')
  for (const [i, lambda] of lambdas.entries()) nietNegatief(lambda, `/lambdas/${i}`)
  const samen = lambdas.reduce((som, lambda) => som + lambda, 0)
  const load = samen / mu
  if (load >= MEESTE_SERVERS / 2)
    throw new Rekenfout('/lambdas', `vragen meer dan ${MEESTE_SERVERS / 2} plekken; dat is buiten bereik`)
  // whether there is a steady state is asked in the words of `prioriteit`, for a load that is a whole number but for rounding
  const houdt = (c: number): boolean =>
    samen < c * mu && (prioriteit({ lambdas, mu, c }).Wq[klasse] as number) <= Wq
  return minste(houdt, { van: Math.max(1, Math.floor(load)), tot: MEESTE_SERVERS, pad: '/Wq' })
}

/**
 * An open network with feedback: for each station the least number of servers that meets its own `eis`. Each may be found by itself, as
 * every station behaves as if it stood alone (Jackson, 1957).
 * @throws Rekenfout, as `jackson`, or at `/stations/i/eis/…`
 */
export function minsteJackson(invoer: {
  stations: readonly { aankomst: number; mu: number; eis: Eis }[]
  routes: readonly (readonly number[])[]
}): number[] {
  const doorstroom = doorstroomVan(invoer.stations, invoer.routes)
  return invoer.stations.map(({ mu, eis }, i) => {
    try {
      return minsteC({ lambda: doorstroom[i] as number, mu, eis })
    } catch (fout) {
      if (fout instanceof Rekenfout) throw new Rekenfout(`/stations/${i}${fout.pad}`, fout.reden)
      throw fout
    }
  })
}

/**
 * M_t/G/∞ with sinusoidal arrivals: the least number of places that, at the busiest moment, more people ask for with a probability of at
 * most `kans`. The number present is Poisson (Eick, Massey and Whitt, 1993).
 * @throws Rekenfout, as `mtGinfSinus`, or at `/kans`
 */
export function minsteMtGinf(invoer: Omit<MtGinfSinus, 'tijdstippen'> & { kans: number }): number {
  const { kans, ...stroom } = invoer
  tussenNulEnEen(kans, '/kans')
  const m = mtGinfSinusTop(stroom)
  if (!(m <= MEESTE_MENSEN))
    throw new Rekenfout('/basis', `vraagt meer dan ${MEESTE_MENSEN} plekken; dat is buiten bereik`)
  if (m === 0) return 0
  // a Poisson number is the steady state of births at m and deaths at n; beyond this nothing is left in doubles
  const p = evenwicht(
    Math.ceil(m + 40 * Math.sqrt(m) + 200),
    () => m,
    (n) => n,
  )
  let boven = 0
  for (let c = p.length - 1; c > 0; c--) {
    boven += p[c] as number
    if (boven > kans) return c
  }
  return 0
}
