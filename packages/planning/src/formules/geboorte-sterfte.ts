/**
 * The steady state of a birth-death process on 0 … n: `geboorte(i)` leads from i to i + 1, `sterfte(i)` from i to i − 1.
 *
 * Products of ratios, taken outward from the most probable state, so that nothing overflows and what underflows is truly nothing.
 */
export function evenwicht(
  n: number,
  geboorte: (i: number) => number,
  sterfte: (i: number) => number,
): Float64Array {
  let modus = 0
  let hoogte = 0
  let hoogste = 0
  for (let i = 1; i <= n; i++) {
    hoogte += Math.log(geboorte(i - 1)) - Math.log(sterfte(i))
    if (hoogte > hoogste) [modus, hoogste] = [i, hoogte]
  }
  const p = new Float64Array(n + 1)
  p[modus] = 1
  let som = 1
  for (let i = modus - 1; i >= 0; i--) som += p[i] = ((p[i + 1] as number) * sterfte(i + 1)) / geboorte(i)
  for (let i = modus + 1; i <= n; i++) som += p[i] = ((p[i - 1] as number) * geboorte(i - 1)) / sterfte(i)
  for (let i = 0; i <= n; i++) p[i] = (p[i] as number) / som
  return p
}
