import { Rekenfout } from '@zicht/kern'
import { geheel, MEESTE_SERVERS, nietNegatief, positief } from './eisen.ts'
import { mmc, type Wachtrij } from './mmc.ts'

const MEESTE_TOESTANDEN = 50_000_000

/** As `Wachtrij`; `Wq` and `W` are over all arrivals, also who gives up. `afhaakkans`: the probability of giving up. */
export type MetAfhakers = Wachtrij & { afhaakkans: number }

/**
 * Erlang A, M/M/c+M (Palm, 1957): as M/M/c, and each person waiting gives up at rate `theta`. Has a steady state for every
 * `theta` above 0; for `theta` 0 it is M/M/c.
 *
 * A birth-death process whose probabilities rise to one top and fall after it: summed outward from that top, so that neither a
 * thousand servers nor a patience of centuries overflows.
 * @throws Rekenfout at `/lambda`, `/mu`, `/c` or `/theta`; for `theta` 0 also as `mmc`
 */
export function erlangA(invoer: { lambda: number; mu: number; c: number; theta: number }): MetAfhakers {
  const { lambda, mu, c, theta } = invoer
  nietNegatief(lambda, '/lambda')
  positief(mu, '/mu')
  geheel(c, 1, MEESTE_SERVERS, '/c')
  nietNegatief(theta, '/theta')
  if (theta === 0 || lambda === 0) return { ...mmc({ lambda, mu, c }), afhaakkans: 0 }

  const sterfte = (n: number): number => (n <= c ? n * mu : c * mu + (n - c) * theta)
  const modus = Math.floor(lambda < c * mu ? lambda / mu : c + (lambda - c * mu) / theta)
  if (!Number.isSafeInteger(modus)) throw new Rekenfout('/theta', 'is te klein bij deze overbelasting')
  let [alles, bezet, wacht, rij] = [0, 0, 0, 0]
  const tel = (n: number, p: number): void => {
    alles += p
    bezet += Math.min(n, c) * p
    if (n >= c) {
      wacht += p
      rij += (n - c) * p
    }
  }
  let p = 1
  for (let n = modus, over = MEESTE_TOESTANDEN; n >= 0 && p > alles * 1e-18; n--) {
    if (over-- === 0) throw teVeel()
    tel(n, p)
    p *= sterfte(n) / lambda
  }
  // Below c the way up goes on until nothing is left at all: a wait that hardly ever occurs is still given in full precision.
  p = lambda / sterfte(modus + 1)
  for (let n = modus + 1, over = MEESTE_TOESTANDEN; p > 0; n++) {
    if (over-- === 0) throw teVeel()
    tel(n, p)
    if (n > c && p < wacht * 1e-18 && (n - c) * p < rij * 1e-18) break
    p *= lambda / sterfte(n + 1)
  }
  const Lq = rij / alles
  const L = (bezet + rij) / alles
  return {
    wachtkans: wacht / alles,
    Lq,
    Wq: Lq / lambda,
    L,
    W: L / lambda,
    bezettingsgraad: bezet / alles / c,
    afhaakkans: (theta * Lq) / lambda,
  }
}

function teVeel(): Rekenfout {
  return new Rekenfout(
    '/theta',
    'is te klein om deze bijna volle wachtrij door te rekenen; 0 kan wel als er evenwicht is',
  )
}
