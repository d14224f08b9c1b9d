import { Probleem } from '@zicht/kern'

const VEILIG = new Set(['GET', 'HEAD', 'OPTIONS'])

export type Herkomst = {
  methode: string
  /** Header `Sec-Fetch-Site`: what the browser says of where the request comes from. */
  secFetchSite: string | undefined
  origin: string | undefined
  host: string | undefined
  /** The configured address of this installation. */
  basis: string
}

/**
 * Does a request that carries the session cookie come from our own pages? Cookies travel by themselves, so a change asked for by
 * another site must be told apart: browsers say so in Sec-Fetch-Site, older ones in Origin; who says neither is no browser of ours.
 */
export function isEigenHerkomst({ methode, secFetchSite, origin, host, basis }: Herkomst): boolean {
  if (VEILIG.has(methode)) return true
  if (secFetchSite !== undefined) return secFetchSite === 'same-origin'
  if (origin === undefined || !URL.canParse(origin)) return false
  return new URL(origin).host === host || origin === basis
}

export const andereHerkomst = (): Probleem =>
  new Probleem({
    soort: 'andere-herkomst' as never,
    status: 403,
    titel: 'Dit verzoek komt niet van deze site',
    detail:
      'Voor uw veiligheid voeren we het niet uit. Open Zicht op Thuis in dit venster en doe het daar opnieuw.',
  })
