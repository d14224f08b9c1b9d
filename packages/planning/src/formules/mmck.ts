import { geheel, nietNegatief, positief } from './eisen.ts'
import { evenwicht } from './geboorte-sterfte.ts'
import type { Wachtrij } from './mmc.ts'

const MEESTE_PLEKKEN = 1_000_000

/** As `Wachtrij`, for those who are let in; `verlies`: the probability that an arrival finds the system full and goes away. */
export type Begrensd = Wachtrij & { verlies: number }

/**
 * M/M/c/K: as M/M/c, with room for `K` people in all, waiting and in service. Always has a steady state. `wachtkans`, `Wq` and `W`
 * concern who is let in.
 * @throws Rekenfout at `/lambda`, `/mu`, `/c` or `/K`
 */
export function mmck(invoer: { lambda: number; mu: number; c: number; K: number }): Begrensd {
  const { lambda, mu, c, K } = invoer
  nietNegatief(lambda, '/lambda')
  positief(mu, '/mu')
  geheel(c, 1, MEESTE_PLEKKEN, '/c')
  geheel(K, c, MEESTE_PLEKKEN, '/K')
  const p = evenwicht(
    K,
    () => lambda,
    (i) => Math.min(i, c) * mu,
  )
  let [L, Lq, wacht] = [0, 0, 0]
  for (const [n, kans] of p.entries()) {
    L += n * kans
    if (n > c) Lq += (n - c) * kans
    if (n >= c && n < K) wacht += kans
  }
  const verlies = p[K] as number
  let binnen = 0
  for (let n = 0; n < K; n++) binnen += p[n] as number
  const toegelaten = lambda * binnen
  const Wq = toegelaten > 0 ? Lq / toegelaten : 0
  return {
    wachtkans: binnen > 0 ? wacht / binnen : 0,
    Lq,
    Wq,
    L,
    W: Wq + 1 / mu,
    bezettingsgraad: (L - Lq) / c,
    verlies,
  }
}
