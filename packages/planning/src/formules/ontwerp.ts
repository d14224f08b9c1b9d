import { Rekenfout } from '@zicht/kern'
import { geheel, MEESTE_SERVERS, nietNegatief, positief, tussenNulEnEen } from './eisen.ts'
import { blokkans, volgendeBlokkans, wachtkansUit } from './erlang.ts'

/** What is asked of an M/M/c: of the number waiting, of the time waiting, or (M/M/c/c) of the share that is lost. */
export type Eis =
  | { soort: 'Lq'; hoogstens: number }
  | { soort: 'P(Lq<=k)'; k: number; minstens: number }
  | { soort: 'P(Wq>t)'; t: number; hoogstens: number }
  | { soort: 'verlies'; hoogstens: number }

/**
 * How many places: the least c of an M/M/c (for `verlies` an M/M/c/c) with arrival rate `lambda` and service rate `mu` that meets `eis`.
 * @throws Rekenfout at `/lambda`, `/mu` or `/eis/…`
 */
export function minsteC(invoer: { lambda: number; mu: number; eis: Eis }): number {
  const { lambda, mu, eis } = invoer
  nietNegatief(lambda, '/lambda')
  positief(mu, '/mu')
  controleerEis(eis)
  const load = lambda / mu
  if (load > MEESTE_SERVERS / 2)
    throw new Rekenfout('/lambda', `vraagt meer dan ${MEESTE_SERVERS / 2} plekken; dat is buiten bereik`)
  let b = 1
  for (let c = 1; ; c++) {
    b = volgendeBlokkans(b, c, load)
    if (voldoet(eis, b, c, load, mu)) return c
  }
}

/**
 * How much `c` places can bear: the highest arrival rate at which `eis` is met, by halving until the doubles run out.
 * @throws Rekenfout at `/c`, `/mu` or `/eis/…`
 */
export function hoogsteLambda(invoer: { c: number; mu: number; eis: Eis }): number {
  const { c, mu, eis } = invoer
  geheel(c, 1, MEESTE_SERVERS / 10, '/c')
  positief(mu, '/mu')
  controleerEis(eis)
  const kan = (load: number): boolean => voldoet(eis, blokkans(c, load), c, load, mu)
  let [laag, hoog] = [0, c]
  while (eis.soort === 'verlies' && kan(hoog)) hoog *= 2
  for (;;) {
    const midden = (laag + hoog) / 2
    if (midden === laag || midden === hoog) return laag * mu
    if (kan(midden)) laag = midden
    else hoog = midden
  }
}

/** All four fall with c and rise with the load, so the first c that will do is the least. */
function voldoet(eis: Eis, b: number, c: number, load: number, mu: number): boolean {
  if (eis.soort === 'verlies') return b <= eis.hoogstens
  if (load >= c) return false
  const wachtkans = wachtkansUit(b, c, load)
  if (eis.soort === 'Lq') return (wachtkans * load) / (c - load) <= eis.hoogstens
  if (eis.soort === 'P(Lq<=k)') return 1 - wachtkans * (load / c) ** (eis.k + 1) >= eis.minstens
  return wachtkans * Math.exp(-(c - load) * mu * eis.t) <= eis.hoogstens
}

function controleerEis(eis: Eis): void {
  if (eis.soort === 'P(Lq<=k)') {
    geheel(eis.k, 0, Number.MAX_SAFE_INTEGER, '/eis/k')
    tussenNulEnEen(eis.minstens, '/eis/minstens')
    return
  }
  if (eis.soort === 'Lq') return positief(eis.hoogstens, '/eis/hoogstens')
  if (eis.soort === 'P(Wq>t)') nietNegatief(eis.t, '/eis/t')
  tussenNulEnEen(eis.hoogstens, '/eis/hoogstens')
}
