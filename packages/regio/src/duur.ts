const DELEN = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/

/** The parts of an ISO 8601 duration as the region files write it. Calendar parts are kept apart: a month has no fixed length. */
export type Duurdelen = { jaren: number; maanden: number; dagen: number; minuten: number }

/** Split `P1Y2M3W4DT5H6M`; weeks become days, hours minutes. Throws RangeError on another text. */
export function duurDelen(duur: string): Duurdelen {
  const m = DELEN.exec(duur)
  if (!m) throw new RangeError(`geen duur: ${duur}`)
  const n = (i: number) => Number(m[i] ?? 0)
  return { jaren: n(1), maanden: n(2), dagen: n(3) * 7 + n(4), minuten: n(5) * 60 + n(6) }
}

/** Minutes of a duration without years and months (a day is 1440). Throws RangeError when it has them. */
export function duurInMinuten(duur: string): number {
  const { jaren, maanden, dagen, minuten } = duurDelen(duur)
  if (jaren || maanden) throw new RangeError(`jaren en maanden hebben geen vast aantal minuten: ${duur}`)
  return dagen * 1440 + minuten
}

/** Whole days of a duration of weeks and days only. Throws RangeError otherwise. */
export function duurInDagen(duur: string): number {
  const minuten = duurInMinuten(duur)
  if (minuten % 1440) throw new RangeError(`geen hele dagen: ${duur}`)
  return minuten / 1440
}
