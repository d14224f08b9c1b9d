import type { Taal } from '../platform/voorkeur.ts'

const vorm = (taal: Taal, opties: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(taal === 'nl' ? 'nl-NL' : 'en-GB', opties)

/** A count of people or places; below ten with one decimal, since an average is no whole person. */
export const mensen = (n: number, taal: Taal): string =>
  vorm(taal, { maximumFractionDigits: Math.abs(n) < 10 ? 1 : 0 }).format(n)

/** A number of the model: a share with two figures that matter, anything else as a count. */
export const precies = (n: number, taal: Taal): string =>
  Math.abs(n) < 1 ? vorm(taal, { maximumSignificantDigits: 2 }).format(n) : mensen(n, taal)

export const procent = (deel: number, taal: Taal): string =>
  vorm(taal, { style: 'percent', maximumFractionDigits: 0 }).format(deel)

/** Euro cents as whole thousands: an estimate told to the cent would pretend to know it. */
export const duizendEuro = (cent: number, taal: Taal): string =>
  vorm(taal, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }).format(
    Math.round(cent / 100_000) * 1000,
  )

/** Euro cents to the cent, for a price. */
export const euro = (cent: number, taal: Taal): string =>
  vorm(taal, { style: 'currency', currency: 'EUR' }).format(cent / 100)

/** Signed, for a difference; what rounds to nothing has no sign. */
export function metTeken(n: number, toon: (n: number) => string): string {
  const tekst = toon(Math.abs(n))
  if (tekst === toon(0)) return tekst
  return `${n > 0 ? '+' : '\u2212'}${tekst}`
}

/** To one decimal: finer would pretend to know it. */
export const tiende = (n: number): number => Math.round(n * 10) / 10
