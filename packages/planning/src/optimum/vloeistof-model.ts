/**
 * The published fluid model of housing and shelter: u(t) = X0 + ∫λ − mu0·∫h − h(t) − s(t), with capacities given at year ends,
 * linear in between and constant after the last year of building (Singham e.a. 2023; Burgess e.a.). The unsheltered number u is
 * not cut off at 0: it is affine in the capacities, so that any objective on the daily grid is a small quadratic form in them.
 */
export type Vloeistof = {
  X0: number
  woningen0: number
  opvang0: number
  mu0PerJaar: number
  lambdaPerDag: readonly number[]
  bouwjaren: number
  jarenDaarna: number
}

export const DAGEN_PER_JAAR = 365

/**
 * A quantity on one day as `vast + Σ maal[k]·x[k]`, where x is first the homes and then the shelter places at the year ends
 * 1 … bouwjaren.
 */
export type Affien = { vast: number; maal: Float64Array }

/** u and s on every day of the grid i/365, i = 0 … 365·years − 1. */
export function dagrooster(m: Vloeistof): { u: Affien[]; s: Affien[] } {
  const jaren = m.bouwjaren + m.jarenDaarna
  const K = m.bouwjaren
  const u: Affien[] = []
  const s: Affien[] = []
  const volJaar = Array.from({ length: jaren }, (_, j) => integraalJaar(m, j, 1))
  const voor: Affien = { vast: m.X0, maal: new Float64Array(2 * K) }
  for (let j = 0; j < jaren; j++) {
    for (let d = 0; d < DAGEN_PER_JAAR; d++) {
      const deel = d / DAGEN_PER_JAAR
      const h = stand(m.woningen0, K, j, deel)
      const opvang = stand(m.opvang0, K, j, deel)
      const uren = integraalJaar(m, j, deel)
      const maal = new Float64Array(2 * K)
      const sMaal = new Float64Array(2 * K)
      for (let k = 0; k < K; k++) {
        maal[k] = at(voor.maal, k) - m.mu0PerJaar * at(uren.maal, k) - at(h.maal, k)
        maal[K + k] = -at(opvang.maal, k)
        sMaal[K + k] = at(opvang.maal, k)
      }
      const erbij = (m.lambdaPerDag[j] ?? 0) * d
      u.push({ vast: voor.vast + erbij - m.mu0PerJaar * uren.vast - h.vast - opvang.vast, maal })
      s.push({ vast: opvang.vast, maal: sMaal })
    }
    const heel = volJaar[j]
    if (!heel) continue
    voor.vast += (m.lambdaPerDag[j] ?? 0) * DAGEN_PER_JAAR - m.mu0PerJaar * heel.vast
    for (let k = 0; k < K; k++) voor.maal[k] = at(voor.maal, k) - m.mu0PerJaar * at(heel.maal, k)
  }
  return { u, s }
}

const at = (a: Float64Array, i: number): number => a[i] ?? 0

/** Capacity in year j (from 0) after a share of that year, from the value at the start and those at the year ends. */
function stand(begin: number, K: number, j: number, deel: number): Affien {
  const maal = new Float64Array(K)
  if (j >= K) {
    maal[K - 1] = 1
    return { vast: 0, maal }
  }
  maal[j] = deel
  if (j > 0) maal[j - 1] = 1 - deel
  return { vast: j === 0 ? begin * (1 - deel) : 0, maal }
}

/** ∫h over the first `deel` of year j, in years. */
function integraalJaar(m: Vloeistof, j: number, deel: number): Affien {
  const K = m.bouwjaren
  const maal = new Float64Array(K)
  if (j >= K) {
    maal[K - 1] = deel
    return { vast: 0, maal }
  }
  const half = (deel * deel) / 2
  maal[j] = half
  if (j > 0) maal[j - 1] = deel - half
  return { vast: j === 0 ? m.woningen0 * (deel - half) : 0, maal }
}
