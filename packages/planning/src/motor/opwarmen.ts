/** The few batches at the end agree by chance now and then: a cut so late is not looked for (Hoad, Robinson and Davies 2008). */
const LAATSTE = 5

/**
 * How many periods to leave out at the start. MSER-5 (White 1997): batches of five, and the cut with the least standard error of
 * what remains; a cut in the second half says that the run is too short (null). So is a series of ten batches or fewer: nothing past its
 * middle could be looked for.
 */
export function mser5(reeks: ArrayLike<number>): number | null {
  const m = Math.floor(reeks.length / 5)
  if (m <= 2 * LAATSTE) return null
  const groepen = Array.from({ length: m }, (_, i) => {
    let som = 0
    for (let j = 0; j < 5; j++) som += reeks[5 * i + j] as number
    return som / 5
  })
  // sums from the back, around the overall mean: no digits are lost to a large level
  const midden = groepen.reduce((a, b) => a + b, 0) / m
  let beste = Number.POSITIVE_INFINITY
  let snede = 0
  let som = 0
  let kwadraten = 0
  for (let d = m - 1; d >= 0; d--) {
    const x = (groepen[d] as number) - midden
    som += x
    kwadraten += x * x
    const n = m - d
    if (n < LAATSTE) continue
    const mser = Math.max(0, kwadraten - (som * som) / n) / (n * n)
    if (mser <= beste) {
      beste = mser
      snede = d
    }
  }
  return snede > m / 2 ? null : 5 * snede
}

/** Welch's picture: the mean over replications per period, smoothed over `venster` periods on either side (fewer at the start). */
export function welch(reeksen: readonly ArrayLike<number>[], venster: number): Float64Array {
  const lengte = Math.min(...reeksen.map((r) => r.length))
  const gemiddeld = Float64Array.from({ length: lengte }, (_, i) => {
    let som = 0
    for (const r of reeksen) som += r[i] as number
    return som / reeksen.length
  })
  return Float64Array.from({ length: Math.max(0, lengte - venster) }, (_, i) => {
    const w = Math.min(venster, i)
    let som = 0
    for (let j = i - w; j <= i + w; j++) som += gemiddeld[j] as number
    return som / (2 * w + 1)
  })
}
