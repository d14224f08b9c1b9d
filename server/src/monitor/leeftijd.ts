/** First age of each band after the first: the bands in which CBS counts people without a home, and under 18. */
export const LEEFTIJDSGRENZEN = [18, 27, 50, 65] as const

/** Bands as codes: `0-17`, `18-26`, …, `65+`; empty is not known. */
export const LEEFTIJDSBANDEN = ['0-17', '18-26', '27-49', '50-64', '65+'] as const

export const leeftijdsband = (leeftijd: number | null): string =>
  leeftijd === null ? '' : (LEEFTIJDSBANDEN[LEEFTIJDSGRENZEN.filter((g) => leeftijd >= g).length] ?? '')
