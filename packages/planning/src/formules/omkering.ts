import { Rekenfout } from '@zicht/kern'
import { geheel, nietNegatief, positief, tussenNulEnEen } from './eisen.ts'
import { erlangA } from './erlang-a.ts'
import { mdc } from './mdc.ts'
import { mgcBenadering } from './mg.ts'
import { minste } from './minste.ts'
import { mmck } from './mmck.ts'
import { verzadigdTweetraps } from './tweetraps.ts'

/** Beyond this a formula that sums over all places would keep a person waiting. */
const MEESTE = 100_000

/** Erlang A: the least number of servers with which at most a share `afhaakkans` gives up. @throws Rekenfout, as `erlangA`, or at `/afhaakkans` */
export function minsteErlangA(invoer: {
  lambda: number
  mu: number
  theta: number
  afhaakkans: number
}): number {
  const { lambda, mu, theta, afhaakkans } = invoer
  tussenNulEnEen(afhaakkans, '/afhaakkans')
  positief(theta, '/theta')
  return minste((c) => erlangA({ lambda, mu, c, theta }).afhaakkans <= afhaakkans, {
    van: 1,
    tot: MEESTE,
    pad: '/afhaakkans',
  })
}

/**
 * M/M/c/K: the least room `K` for waiting and being served with which at most a share `verlies` finds it full. With more arrivals than
 * `c` can serve some are lost however much room there is.
 * @throws Rekenfout, as `mmck`, or at `/verlies`, also when no room is enough
 */
export function minsteRuimte(invoer: { lambda: number; mu: number; c: number; verlies: number }): number {
  const { lambda, mu, c, verlies } = invoer
  tussenNulEnEen(verlies, '/verlies')
  mmck({ lambda, mu, c, K: c })
  if (lambda > 0 && 1 - (c * mu) / lambda >= verlies)
    throw new Rekenfout(
      '/verlies',
      'wordt met geen enkele ruimte gehaald: er komen er meer dan er geholpen kunnen worden',
    )
  return minste((K) => mmck({ lambda, mu, c, K }).verlies <= verlies, {
    van: c,
    tot: Math.max(c, MEESTE),
    pad: '/verlies',
  })
}

/** M/D/c, every service takes 1: the least number of servers with at most `Lq` people waiting. @throws Rekenfout at `/load` or `/Lq` */
export function minsteMdc(invoer: { load: number; Lq: number }): number {
  const { load, Lq } = invoer
  const van = eersteStabiele(load, '/load')
  positief(Lq, '/Lq')
  return minste((c) => mdc({ c, rho: load / c }).Lq <= Lq, { van, tot: MEESTE, pad: '/Lq' })
}

/**
 * M/G/c, by the same approximation as `mgcBenadering`: the least number of servers with at most `Lq` people waiting.
 * @throws Rekenfout, as `mgcBenadering`, or at `/Lq`
 */
export function minsteMgc(invoer: {
  lambda: number
  gemiddeldeDuur: number
  cv2: number
  Lq: number
}): number {
  const { lambda, gemiddeldeDuur, cv2, Lq } = invoer
  nietNegatief(lambda, '/lambda')
  positief(gemiddeldeDuur, '/gemiddeldeDuur')
  const van = eersteStabiele(lambda * gemiddeldeDuur, '/lambda')
  positief(Lq, '/Lq')
  return minste((c) => mgcBenadering({ lambda, gemiddeldeDuur, cv2, c }).Lq <= Lq, {
    van,
    tot: MEESTE,
    pad: '/Lq',
  })
}

/**
 * Saturated two-stage line: the least number of places downstream with which at least `doorzet` people per unit of time get through.
 * Never more than `c1` places upstream can bring.
 * @throws Rekenfout, as `verzadigdTweetraps`, or at `/doorzet`
 */
export function minsteTweetraps(invoer: { c1: number; mu1: number; mu2: number; doorzet: number }): number {
  const { c1, mu1, mu2, doorzet } = invoer
  geheel(c1, 1, MEESTE, '/c1')
  positief(mu1, '/mu1')
  positief(doorzet, '/doorzet')
  if (doorzet >= c1 * mu1)
    throw new Rekenfout(
      '/doorzet',
      'wordt niet gehaald: zo veel komt er van boven niet, hoeveel plekken er ook zijn',
    )
  return minste((c2) => verzadigdTweetraps({ c1, mu1, c2, mu2 }).doorzet >= doorzet, {
    van: 1,
    tot: MEESTE,
    pad: '/doorzet',
  })
}

/** The least number of servers with a steady state that rounding cannot hide. */
function eersteStabiele(load: number, pad: string): number {
  nietNegatief(load, pad)
  if (load >= MEESTE) throw new Rekenfout(pad, `vraagt meer dan ${MEESTE} plekken; dat is buiten bereik`)
  return Math.floor(load * (1 + 1e-12)) + 1
}
