import { exp, ln, normaalKwantiel } from './wiskunde.ts'

/** ln Γ(x) for x above 0: Lanczos (g = 7, nine terms), about 15 digits. */
function lnGamma(x: number): number {
  if (x < 0.5) return lnGamma(x + 1) - ln(x)
  const y = x - 1
  let som = 0.9999999999998099
  for (let i = 0; i < LANCZOS.length; i++) som += (LANCZOS[i] as number) / (y + i + 1)
  const t = y + 7.5
  return 0.9189385332046727 + (y + 0.5) * ln(t) - t + ln(som)
}
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]

/** Regularised incomplete beta function, by the continued fraction of Lentz. */
function beta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - beta(1 - x, b, a)
  const voor = exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * ln(x) + b * ln(1 - x)) / a
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m < 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    h *= c * d
    const oneven = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + oneven * d)
    c = 1 + oneven / c
    h *= c * d
    if (Math.abs(c * d - 1) < 1e-15) break
  }
  return voor * h
}

/** Quantile of Student's t with `vrijheidsgraden` (1 or more), p from 0.5 to 1: by bisection, 12 digits. */
export function tKwantiel(p: number, vrijheidsgraden: number): number {
  const v = vrijheidsgraden
  const kans = (t: number): number => 1 - 0.5 * beta(v / (v + t * t), v / 2, 0.5)
  let laag = 0
  let hoog = 2 * normaalKwantiel(p) + 1
  while (kans(hoog) < p) hoog *= 2
  for (let i = 0; i < 200 && hoog - laag > 1e-13 * hoog; i++) {
    const midden = (laag + hoog) / 2
    if (kans(midden) < p) laag = midden
    else hoog = midden
  }
  return (laag + hoog) / 2
}
