import { geheel, MEESTE_SERVERS, nietNegatief, positief, stabiel } from './eisen.ts'
import { blokkans, wachtkansUit } from './erlang.ts'

/** Arrivals and services per unit of time, and the number of servers. */
export type Mmc = { lambda: number; mu: number; c: number }

/** What a queue looks like in its steady state: numbers of people, times in the unit of the rates, probabilities. */
export type Wachtrij = {
  /** Probability that an arrival has to wait. */
  wachtkans: number
  /** Mean number waiting. */
  Lq: number
  /** Mean time waiting. */
  Wq: number
  /** Mean number present. */
  L: number
  /** Mean time present. */
  W: number
  /** Share of the servers that is occupied. */
  bezettingsgraad: number
}

/**
 * M/M/c (Erlang, 1917): Poisson arrivals at rate `lambda`, exponential service at rate `mu` by each of `c`, first come first served.
 * @throws Rekenfout at `/lambda`, `/mu` or `/c`; at `/lambda` when there is no steady state, with what happens then
 */
export function mmc(invoer: Mmc): Wachtrij {
  const { lambda, mu, c } = controleer(invoer)
  const load = lambda / mu
  const wachtkans = wachtkansUit(blokkans(c, load), c, load)
  const Wq = wachtkans / (c * mu - lambda)
  return uitWachttijd({ wachtkans, Wq, lambda, duur: 1 / mu, c })
}

/** P(Wq > t) of an M/M/c: `t` in the unit of the rates. @throws Rekenfout, as `mmc`, or at `/t` */
export function mmcWachtLanger(invoer: Mmc & { t: number }): number {
  nietNegatief(invoer.t, '/t')
  const { wachtkans } = mmc(invoer)
  return wachtkans * Math.exp(-(invoer.c * invoer.mu - invoer.lambda) * invoer.t)
}

/** P(at most `k` people waiting) in an M/M/c. @throws Rekenfout, as `mmc`, or at `/k` */
export function mmcRijHoogstens(invoer: Mmc & { k: number }): number {
  geheel(invoer.k, 0, Number.MAX_SAFE_INTEGER, '/k')
  const { wachtkans, bezettingsgraad } = mmc(invoer)
  return 1 - wachtkans * bezettingsgraad ** (invoer.k + 1)
}

/** The rest of a steady state from the waiting time, by Little (1961). */
export function uitWachttijd(deel: {
  wachtkans: number
  Wq: number
  lambda: number
  duur: number
  c: number
}): Wachtrij {
  const { wachtkans, Wq, lambda, duur, c } = deel
  const W = Wq + duur
  return { wachtkans, Lq: lambda * Wq, Wq, L: lambda * W, W, bezettingsgraad: (lambda * duur) / c }
}

function controleer(invoer: Mmc): Mmc {
  nietNegatief(invoer.lambda, '/lambda')
  positief(invoer.mu, '/mu')
  geheel(invoer.c, 1, MEESTE_SERVERS, '/c')
  stabiel(invoer.lambda, invoer.c * invoer.mu, '/lambda')
  return invoer
}
