import { tKwantiel } from './studentt.ts'

/** Mean over independent replications with the half-width of its interval; se and half-width are null for one replication. */
export type Schatting = {
  gemiddelde: number
  sd: number | null
  se: number | null
  n: number
  betrouwbaarheid: number
  halfbreedte: number | null
}

/** Welford's sums: exact enough however large the mean is against the spread. */
export function schat(waarden: readonly number[], betrouwbaarheid = 0.95): Schatting {
  let gemiddelde = 0
  let kwadraten = 0
  for (const [i, x] of waarden.entries()) {
    const d = x - gemiddelde
    gemiddelde += d / (i + 1)
    kwadraten += d * (x - gemiddelde)
  }
  const n = waarden.length
  if (n < 2) return { gemiddelde, sd: null, se: null, n, betrouwbaarheid, halfbreedte: null }
  const sd = Math.sqrt(kwadraten / (n - 1))
  const se = sd / Math.sqrt(n)
  const halfbreedte = se * tKwantiel(0.5 + betrouwbaarheid / 2, n - 1)
  return { gemiddelde, sd, se, n, betrouwbaarheid, halfbreedte }
}

/**
 * Difference b − a of two scenarios run with the same seed: per measure, from the differences within each replication, so what both
 * have in common (the same arrivals, the same stays) falls away. `a[r][m]`: measure m of replication r.
 */
export function gepaard(
  a: readonly (readonly number[])[],
  b: readonly (readonly number[])[],
  betrouwbaarheid = 0.95,
): Schatting[] {
  const n = Math.min(a.length, b.length)
  return (a[0] ?? []).map((_, m) =>
    schat(
      Array.from({ length: n }, (_, r) => (b[r]?.[m] as number) - (a[r]?.[m] as number)),
      betrouwbaarheid,
    ),
  )
}
