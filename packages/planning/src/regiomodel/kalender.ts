/** A year is twelve months of 30.4375 days, so that every month has the same length. */
export const JAAR = 365.25
export const MAAND = JAAR / 12

/**
 * A date on the model's calendar, in days since `begin`: whole months, and of the last one the part that is past. So what begins at
 * new year begins with the model's year, also where the real year before had 365 days. Before `begin`: negative.
 */
export const modeldag = (begin: string, datum: string): number => (maanden(datum) - maanden(begin)) * MAAND

function maanden(datum: string): number {
  const [jaar, maand, dag] = datum.split('-').map(Number) as [number, number, number]
  const lengte = new Date(Date.UTC(jaar, maand, 0)).getUTCDate()
  return 12 * jaar + maand - 1 + (dag - 1) / lengte
}
