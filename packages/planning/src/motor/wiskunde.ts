/** The two halves of a double, on machines of either byte order. */
const dubbel = new Float64Array(1)
const helften = new Uint32Array(dubbel.buffer)
const HOOG = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0
const LAAG = 1 - HOOG

/** Upper half of the bits of a double: sign, exponent and the first 20 bits of the fraction. */
export function hogeHelft(x: number): number {
  dubbel[0] = x
  return helften[HOOG] as number
}
/** The double of which the upper half is given and the lower is 0. */
export function uitHogeHelft(hoog: number): number {
  helften[HOOG] = hoog
  helften[LAAG] = 0
  return dubbel[0] as number
}

/** ln 2 in two parts: a multiple of the first is exact. */
const LN2_HOOG = 0.6931471803691238
const LN2_LAAG = 1.9082149292705877e-10

/** 2^−e per exponent field, and per 1/128 of a doubling the inverse of its middle with the logarithm of that middle. */
const TERUG = Float64Array.from({ length: 2046 }, (_, e) => uitHogeHelft((2046 - e) << 20))
const INVERS = Float64Array.from({ length: 128 }, (_, i) => (i === 0 ? 1 : 256 / (257 + 2 * i)))
const LN_MIDDEN = INVERS.map((c) => -lnReeks(c))

const DERDE = 1 / 3
const ZESDE = 1 / 6
const ZEVENDE = 1 / 7

/** ln m = 2 artanh((m − 1)/(m + 1)) for m from 0.5 to 1: twenty terms reach 1e-19. */
function lnReeks(m: number): number {
  const s = (m - 1) / (m + 1)
  let som = 0
  for (let n = 39; n >= 1; n -= 2) som = som * s * s + 1 / n
  return 2 * s * som
}

/**
 * Natural logarithm of a positive normal number, from the four operations only: ECMAScript leaves `Math.log` to the platform, and
 * a run must be the same bytes on every machine. By a table and a short series, as it is called for every event; absolute error
 * below 1e-15 for numbers from 0 to 1.
 */
export function ln(x: number): number {
  dubbel[0] = x
  const hoog = helften[HOOG] as number
  const e = hoog >>> 20
  const i = (hoog >>> 13) & 127
  const r = x * (TERUG[e] as number) * (INVERS[i] as number) - 1
  const q = r * r
  const staart = DERDE - r * 0.25 + q * (0.2 - r * ZESDE + q * (ZEVENDE - r * 0.125))
  return (
    (e - 1023) * LN2_HOOG + (LN_MIDDEN[i] as number) + ((e - 1023) * LN2_LAAG + (r - q * (0.5 - r * staart)))
  )
}

/** e to the power x; 0 below −708 and Infinity above 709. */
export function exp(x: number): number {
  if (x > 709) return Number.POSITIVE_INFINITY
  if (x < -708) return 0
  const tweeen = Math.round(x / (LN2_HOOG + LN2_LAAG))
  const rest = x - tweeen * LN2_HOOG - tweeen * LN2_LAAG
  let som = 1
  for (let n = 18; n >= 1; n--) som = 1 + (rest * som) / n
  return som * uitHogeHelft((tweeen + 1023) << 20)
}

/** x to the power p, x above 0. */
/** ln Γ(x) for x ≥ 1, to about 1e-14: Stirling's series, from 10 up. */
export function lnGamma(x: number): number {
  let [z, onder] = [x, 0]
  for (; z < 10; z++) onder += ln(z)
  const r = 1 / (z * z)
  const reeks =
    (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360360))))) / z
  return (z - 0.5) * ln(z) - z + ln(2 * Math.PI) / 2 + reeks - onder
}

export const macht = (x: number, p: number): number => exp(p * ln(x))

const veelterm = (r: number, c: readonly number[]): number => {
  let som = 0
  for (let i = c.length - 1; i >= 0; i--) som = som * r + (c[i] as number)
  return som
}

/** Quantile of the standard normal distribution: AS241 (Wichura 1988), about 16 digits. */
export function normaalKwantiel(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (q * veelterm(r, A)) / veelterm(r, B)
  }
  const staart = q < 0 ? p : 1 - p
  if (staart <= 0) return q < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  const r = Math.sqrt(-ln(staart))
  const z = r <= 5 ? veelterm(r - 1.6, C) / veelterm(r - 1.6, D) : veelterm(r - 5, E) / veelterm(r - 5, F)
  return q < 0 ? -z : z
}

const A = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
]
const B = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852546,
]
const C = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
]
const D = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
]
const E = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
]
const F = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
]
