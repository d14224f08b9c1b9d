import { geheel, positief } from './eisen.ts'
import { evenwicht } from './geboorte-sterfte.ts'

const MEESTE_PLEKKEN = 500_000

/** `doorzet`: people per unit of time; `geblokkeerd`, `bezetStroomafwaarts`: mean numbers; `kansGeblokkeerd`: that anyone is. */
export type Tweetraps = {
  doorzet: number
  geblokkeerd: number
  bezetStroomafwaarts: number
  kansGeblokkeerd: number
}

/**
 * Two stages, saturated (a birth-death process; compare Avi-Itzhak and Yadin, 1965): `c1` places that are always occupied, each at
 * rate `mu1`, and `c2` places downstream, each at rate `mu2`. Who has finished upstream and finds no place downstream stays and
 * blocks the place.
 * @throws Rekenfout at `/c1`, `/mu1`, `/c2` or `/mu2`
 */
export function verzadigdTweetraps(invoer: { c1: number; mu1: number; c2: number; mu2: number }): Tweetraps {
  const { c1, mu1, c2, mu2 } = invoer
  geheel(c1, 1, MEESTE_PLEKKEN, '/c1')
  positief(mu1, '/mu1')
  geheel(c2, 1, MEESTE_PLEKKEN, '/c2')
  positief(mu2, '/mu2')
  // The state: how many are downstream or waiting for it.
  const p = evenwicht(
    c1 + c2,
    (n) => (c1 - Math.max(n - c2, 0)) * mu1,
    (n) => Math.min(n, c2) * mu2,
  )
  let [bezet, geblokkeerd, kansGeblokkeerd] = [0, 0, 0]
  for (const [n, kans] of p.entries()) {
    bezet += Math.min(n, c2) * kans
    if (n <= c2) continue
    geblokkeerd += (n - c2) * kans
    kansGeblokkeerd += kans
  }
  return { doorzet: bezet * mu2, geblokkeerd, bezetStroomafwaarts: bezet, kansGeblokkeerd }
}
