/**
 * Natural logarithm and exponential from + − × ÷ alone. ECMAScript leaves `Math.log` and `Math.exp` to the
 * platform, and a population must be the same bytes everywhere; the four operations are exact by IEEE 754.
 * Relative error below 1e-14 over the range of doubles.
 */
const LN2_HOOG = 0.69314718036912381649
const LN2_LAAG = 1.90821492927058770002e-10
const WORTEL2 = 1.4142135623730951
const bits = new DataView(new ArrayBuffer(8))

/** 2^macht × waarde, for normal results. */
const schaal = (waarde: number, macht: number): number => {
  bits.setBigUint64(0, BigInt(macht + 1023) << 52n)
  return waarde * bits.getFloat64(0)
}

/** Natural logarithm of a positive normal double; NaN for what is not positive. */
export const ln = (x: number): number => {
  if (!(x > 0)) return Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  bits.setFloat64(0, x)
  const hoog = bits.getUint32(0)
  if (hoog < 0x0010_0000) return ln(x * 2 ** 60) - 60 * (LN2_HOOG + LN2_LAAG)
  let macht = (hoog >>> 20) - 1023
  bits.setUint32(0, (hoog & 0x000f_ffff) | 0x3ff0_0000)
  let m = bits.getFloat64(0)
  if (m > WORTEL2) {
    m /= 2
    macht++
  }
  // ln m = 2 artanh(s), s = (m−1)/(m+1), |s| < 0.172: twelve terms reach 1e-19.
  const s = (m - 1) / (m + 1)
  const s2 = s * s
  let som = 0
  for (let n = 23; n >= 1; n -= 2) som = som * s2 + 1 / n
  return macht * LN2_HOOG + (2 * s * som + macht * LN2_LAAG)
}

/** e to the power x; 0 below −708 and Infinity above 709 (results outside the normal doubles). */
export const exp = (x: number): number => {
  if (Number.isNaN(x)) return x
  if (x > 709) return Number.POSITIVE_INFINITY
  if (x < -708) return 0
  const macht = Math.round(x / (LN2_HOOG + LN2_LAAG))
  const rest = x - macht * LN2_HOOG - macht * LN2_LAAG
  let som = 1
  for (let n = 18; n >= 1; n--) som = 1 + (rest * som) / n
  return schaal(som, macht)
}
