import type { Taal } from '../platform/voorkeur.ts'

const vorm = (taal: Taal, opties: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(taal === 'nl' ? 'nl-NL' : 'en-GB', opties)

/** A count of people or places; below ten with one decimal, since an average is no whole person. */
export const mensen = (n: number, taal: Taal): string =>
  vorm(taal, { maximumFractionDigits: Math.abs(n) < 10 ? 1 : 0 }).format(n)

export const procent = (deel: number, taal: Taal): string =>
  vorm(taal, { style: 'percent', maximumFractionDigits: 0 }).format(deel)

/** Euro cents as whole thousands: an estimate told to the cent would pretend to know it. */
export const duizendEuro = (cent: number, taal: Taal): string =>
  vorm(taal, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }).format(
    Math.round(cent / 100_000) * 1000,
  )

/** Signed, for a difference. */
export const metTeken = (n: number, tekst: string): string => (n > 0 ? `+${tekst}` : tekst)
