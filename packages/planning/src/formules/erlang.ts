import { geheel, MEESTE_SERVERS, nietNegatief, stabiel } from './eisen.ts'

/**
 * Erlang B (Erlang, 1917): the probability that an arrival finds all `servers` occupied and is lost.
 * `load`: arrivals per unit of time × mean time of service, in erlang. By the recursion on 1 … servers, in which every term is
 * positive, so that no load and no number of servers loses precision.
 * @throws Rekenfout at `/servers` or `/load`
 */
export function erlangB(invoer: { servers: number; load: number }): { blokkans: number } {
  geheel(invoer.servers, 0, MEESTE_SERVERS, '/servers')
  nietNegatief(invoer.load, '/load')
  return { blokkans: blokkans(invoer.servers, invoer.load) }
}

/**
 * Erlang C (Erlang, 1917): the probability that an arrival has to wait for one of `servers`. `load` in erlang, below `servers`.
 * @throws Rekenfout at `/servers` or `/load`; also when the queue has no steady state, with what happens then
 */
export function erlangC(invoer: { servers: number; load: number }): { wachtkans: number } {
  geheel(invoer.servers, 1, MEESTE_SERVERS, '/servers')
  nietNegatief(invoer.load, '/load')
  stabiel(invoer.load, invoer.servers, '/load', 'per gemiddelde duur')
  return { wachtkans: wachtkansUit(blokkans(invoer.servers, invoer.load), invoer.servers, invoer.load) }
}

/** Erlang B without checks, for loops. */
export function blokkans(servers: number, load: number): number {
  let b = 1
  for (let k = 1; k <= servers; k++) b = volgendeBlokkans(b, k, load)
  return b
}

/** Erlang B of `k` servers from that of k − 1. */
export function volgendeBlokkans(vorige: number, k: number, load: number): number {
  return (load * vorige) / (k + load * vorige)
}

/** Erlang C from Erlang B of the same system. */
export function wachtkansUit(b: number, servers: number, load: number): number {
  return b / (1 - (load / servers) * (1 - b))
}

/**
 * Erlang B for a number of servers that need not be whole (Fredericks, 1980; Jagerman, 1974): 1/B = ∫ e^−u (1 + u/load)^servers du.
 * The integral is taken for the fraction alone, by exp-sinh quadrature; the recursion does the whole servers.
 * @throws Rekenfout at `/servers` or `/load`
 */
export function erlangBReeel(invoer: { servers: number; load: number }): { blokkans: number } {
  const { servers, load } = invoer
  nietNegatief(servers, '/servers')
  geheel(Math.floor(servers), 0, MEESTE_SERVERS, '/servers')
  nietNegatief(load, '/load')
  const rest = servers - Math.floor(servers)
  if (load === 0) return { blokkans: servers === 0 ? 1 : 0 }
  let b = rest === 0 ? 1 : 1 / blokintegraal(rest, load)
  for (let k = 1; k <= servers; k++) b = volgendeBlokkans(b, k + rest, load)
  return { blokkans: b }
}

function blokintegraal(rest: number, load: number): number {
  const stap = 1 / 64
  let som = 0
  for (let i = -5 * 64; i <= 5 * 64; i++) {
    const x = i * stap
    const u = Math.exp(x - Math.exp(-x))
    som += Math.exp(-u) * (1 + u / load) ** rest * u * (1 + Math.exp(-x))
  }
  return som * stap
}
