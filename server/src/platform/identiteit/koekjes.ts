import type { Huis } from '../huis.ts'

/** Are the cookies of this installation for https only? */
export const isBeveiligd = (huis: Huis): boolean => huis.instellingen.basisUrl.startsWith('https:')

/** Name of the session cookie; the prefix makes the browser itself refuse it without https or from another host. */
export const sessiekoek = (huis: Huis): string => (isBeveiligd(huis) ? '__Host-zicht_sessie' : 'zicht_sessie')

/** Name of the cookie of one sign-in that is under way, so that two tabs do not disturb each other. */
export const aanmeldkoek = (huis: Huis, state: string): string =>
  `${isBeveiligd(huis) ? '__Host-' : ''}zicht_aanmelden_${state.replaceAll(/[^A-Za-z0-9]/g, '').slice(0, 12)}`

/** Reads one cookie from the header; undefined when it is absent, empty or there twice (then one was planted). */
export function leesKoek(kop: string | undefined, naam: string): string | undefined {
  if (kop === undefined) return undefined
  const waarden = kop
    .split(';')
    .map((deel) => deel.trim())
    .filter((deel) => deel.startsWith(`${naam}=`))
    .map((deel) => deel.slice(naam.length + 1))
  return waarden.length === 1 && waarden[0] !== '' ? waarden[0] : undefined
}

/** A Set-Cookie line. Without `seconden` the cookie ends with the browser; with 0 it ends now. */
export function schrijfKoek(huis: Huis, naam: string, waarde: string, seconden?: number): string {
  return [
    `${naam}=${waarde}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(isBeveiligd(huis) ? ['Secure'] : []),
    ...(seconden === undefined ? [] : [`Max-Age=${seconden}`]),
  ].join('; ')
}
