import { geheel, nietNegatief, stabiel } from './eisen.ts'
import { uitWachttijd, type Wachtrij } from './mmc.ts'

const MEESTE_SERVERS = 100_000

/**
 * M/D/c (Crommelin, 1932): Poisson arrivals, every service takes exactly 1, `c` servers, occupied for a share `rho`.
 *
 * With X the number waiting, X(t + 1) = (X(t) + A − c)⁺ with A Poisson(c·rho); the mean and the probability of no wait follow from
 * the c − 1 roots inside the unit circle of z^c = e^(−c·rho·(1 − z)) (Janssen and Van Leeuwaarden, 2008). Exact to rounding.
 * @throws Rekenfout at `/c` or `/rho`; at `/rho` when there is no steady state, with what happens then
 */
export function mdc(invoer: { c: number; rho: number }): Wachtrij {
  const { c, rho } = invoer
  geheel(c, 1, MEESTE_SERVERS, '/c')
  nietNegatief(rho, '/rho')
  const lambda = c * rho
  stabiel(lambda, c, '/rho', 'per duur')
  if (rho === 0) return uitWachttijd({ wachtkans: 0, Wq: 0, lambda: 0, duur: 1, c })
  let som = 0
  let logProduct = 0
  for (let k = 1; k <= c >> 1; k++) {
    const [x, y] = wortel(k, c, rho)
    // Roots come in conjugate pairs; for even c the middle one is real and stands alone.
    const keer = 2 * k === c ? 1 : 2
    const afstand2 = (1 - x) ** 2 + y * y
    som += (keer * (1 - x)) / afstand2
    logProduct += (keer * Math.log(afstand2)) / 2
  }
  const Lq = Math.max(rho / (2 * (1 - rho)) - (c - 1 + lambda) / 2 + som, 0)
  const wachtkans = Math.max(1 - Math.exp(Math.log(c - lambda) - logProduct), 0)
  return uitWachttijd({ wachtkans, Wq: Lq / lambda, lambda, duur: 1, c })
}

/** The root z = w·e^(−rho·(1 − z)) for the k-th c-th root of unity w: a contraction first, Newton for the last digits. */
function wortel(k: number, c: number, rho: number): [number, number] {
  const hoek = (2 * Math.PI * k) / c
  let [x, y] = [0, 0]
  for (let i = 0; i < 100; i++) {
    const lengte = Math.exp(-rho * (1 - x))
    const [fx, fy] = [lengte * Math.cos(hoek + rho * y), lengte * Math.sin(hoek + rho * y)]
    if (i < 8) {
      ;[x, y] = [fx, fy]
      continue
    }
    const [gx, gy] = [x - fx, y - fy]
    const [ax, ay] = [1 - rho * fx, -rho * fy]
    const noemer = ax * ax + ay * ay
    const [dx, dy] = [(gx * ax + gy * ay) / noemer, (gy * ax - gx * ay) / noemer]
    x -= dx
    y -= dy
    // Newton doubles the digits: the next step would be below rounding.
    if (Math.abs(dx) + Math.abs(dy) < 1e-13) break
  }
  return [x, y]
}
