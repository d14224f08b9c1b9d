/** For tests: the steady state of a birth-death process in the plainest way, with logarithms and one sum over `n` states. */
export function ketenKansen(
  n: number,
  geboorte: (i: number) => number,
  sterfte: (i: number) => number,
): number[] {
  const log = [0]
  for (let i = 1; i <= n; i++)
    log.push((log[i - 1] as number) + Math.log(geboorte(i - 1)) - Math.log(sterfte(i)))
  const hoogste = log.reduce((a, b) => Math.max(a, b))
  const gewichten = log.map((l) => Math.exp(l - hoogste))
  const som = gewichten.reduce((a, b) => a + b)
  return gewichten.map((g) => g / som)
}

/** For tests: the mean of `waarde(n)` over those states. */
export const verwachting = (kansen: readonly number[], waarde: (n: number) => number): number =>
  kansen.reduce((som, kans, n) => som + kans * waarde(n), 0)
