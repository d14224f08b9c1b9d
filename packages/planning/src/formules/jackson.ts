import { Rekenfout } from '@zicht/kern'
import { geheel, MEESTE_SERVERS, nietNegatief, positief, stabiel, toon } from './eisen.ts'
import { mmc, type Wachtrij } from './mmc.ts'

const MEESTE_STATIONS = 200

/** One station: arrivals from outside and services per unit of time, servers. */
export type Station = { aankomst: number; mu: number; c: number }

/** Per station its steady state and `doorstroom`, arrivals from outside and inside together; `L` and `W` of a whole stay. */
export type Jacksonnet = { stations: (Wachtrij & { doorstroom: number })[]; L: number; W: number }

/**
 * An open network with feedback (Jackson, 1957): each station is an M/M/c; who leaves station i goes to station j with probability
 * `routes[i][j]`, and out of the network with what is left of 1. Each station behaves as if it stood alone.
 * @throws Rekenfout at `/stations/i/…` or `/routes/i/j`; at `/stations/i` when there is no steady state, with what happens then
 */
export function jackson(invoer: {
  stations: readonly Station[]
  routes: readonly (readonly number[])[]
}): Jacksonnet {
  const { stations, routes } = invoer
  for (const [i, { c }] of stations.entries()) geheel(c, 1, MEESTE_SERVERS, `/stations/${i}/c`)
  const doorstroom = doorstroomVan(stations, routes)
  const uit = stations.map(({ mu, c }, i) => {
    const lambda = doorstroom[i] as number
    stabiel(lambda, c * mu, `/stations/${i}`)
    return { ...mmc({ lambda, mu, c }), doorstroom: lambda }
  })
  const buiten = stations.reduce((som, { aankomst }) => som + aankomst, 0)
  const L = uit.reduce((som, station) => som + station.L, 0)
  return { stations: uit, L, W: buiten === 0 ? 0 : L / buiten }
}

/** Who comes to each station per unit of time, from outside and inside together. @throws Rekenfout, as `jackson` */
export function doorstroomVan(
  stations: readonly Pick<Station, 'aankomst' | 'mu'>[],
  routes: readonly (readonly number[])[],
): number[] {
  controleer(stations, routes)
  return verkeer(
    stations.map(({ aankomst }) => aankomst),
    routes,
  )
}

function controleer(
  stations: readonly Pick<Station, 'aankomst' | 'mu'>[],
  routes: readonly (readonly number[])[],
): void {
  if (stations.length === 0 || stations.length > MEESTE_STATIONS)
    throw new Rekenfout('/stations', `moet een lijst van 1 tot en met ${MEESTE_STATIONS} stations zijn`)
  for (const [i, { aankomst, mu }] of stations.entries()) {
    nietNegatief(aankomst, `/stations/${i}/aankomst`)
    positief(mu, `/stations/${i}/mu`)
  }
  if (routes.length !== stations.length)
    throw new Rekenfout('/routes', `moet een rij per station hebben: ${stations.length}`)
  for (const [i, rij] of routes.entries()) {
    if (rij.length !== stations.length)
      throw new Rekenfout(`/routes/${i}`, `moet een kans per station hebben: ${stations.length}`)
    for (const [j, kans] of rij.entries()) nietNegatief(kans, `/routes/${i}/${j}`)
    const som = rij.reduce((a, b) => a + b, 0)
    if (som > 1 + 1e-9)
      throw new Rekenfout(`/routes/${i}`, `de kansen zijn samen ${toon(som)}; dat mag hoogstens 1 zijn`)
  }
}

/** Solves doorstroom = aankomst + doorstroom · routes, by elimination with pivoting. */
function verkeer(aankomst: readonly number[], routes: readonly (readonly number[])[]): number[] {
  const n = aankomst.length
  const a = Array.from({ length: n }, (_, j) => [
    ...Array.from({ length: n }, (_, i) => (i === j ? 1 : 0) - (routes[i]?.[j] as number)),
    aankomst[j] as number,
  ])
  for (let k = 0; k < n; k++) {
    let spil = k
    for (let r = k + 1; r < n; r++)
      if (Math.abs(a[r]?.[k] as number) > Math.abs(a[spil]?.[k] as number)) spil = r
    if (Math.abs(a[spil]?.[k] as number) < 1e-12)
      throw new Rekenfout(
        '/routes',
        'uit een deel van dit netwerk kan niemand ooit weg: het loopt alleen maar vol',
      )
    ;[a[k], a[spil]] = [a[spil] as number[], a[k] as number[]]
    const kop = a[k] as number[]
    for (const [r, rij] of a.entries()) {
      const deel = r === k ? 0 : (rij[k] as number) / (kop[k] as number)
      if (deel !== 0) for (let s = k; s <= n; s++) rij[s] = (rij[s] as number) - deel * (kop[s] as number)
    }
  }
  return a.map((rij, k) => Math.max((rij[n] as number) / (rij[k] as number), 0))
}
