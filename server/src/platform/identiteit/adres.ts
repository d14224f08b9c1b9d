import { Probleem } from '@zicht/kern'
import type { Huis } from '../huis.ts'

const LOKAAL = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

/** Is this host name (without a port) the device itself? */
export const isLokaal = (host: string): boolean => LOKAAL.has(host.toLowerCase())

/**
 * The address under which the browser sees this installation, without a path. A real installation has one, by configuration.
 * The demo goes by the name the browser used, which must be one of this device: cookies hang on that name.
 */
export function basisadres(huis: Huis, host: string | undefined): string {
  if (!huis.instellingen.demo) return new URL(huis.instellingen.basisUrl).origin
  const adres = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null
  if (adres === null || !isLokaal(adres.hostname)) throw alleenHier()
  return adres.origin
}

const alleenHier = (): Probleem =>
  new Probleem({
    soort: 'niet-gevonden',
    status: 403,
    titel: 'De demo is hier niet te openen',
    detail: 'De demo-aanmelding werkt alleen op het apparaat waarop de demo draait, via localhost.',
  })

/** Throws when this installation may not run as it is configured; the sentence is for who starts it. */
export function eisVeiligAdres(huis: Huis): void {
  const { basisUrl, demo, gastheer } = huis.instellingen
  if (!URL.canParse(basisUrl))
    throw new Error(`ZICHT_BASIS_URL is "${basisUrl}"; verwacht een adres zoals https://zicht.example.nl.`)
  const basis = new URL(basisUrl)
  if (demo) {
    for (const host of [gastheer, basis.hostname])
      if (!isLokaal(host))
        throw new Error(
          `De demo-aanmelding draait niet op "${host}": wie de pagina bereikt, kan zich zonder wachtwoord aanmelden als wie dan ook. Gebruik 127.0.0.1, of stel OIDC_ISSUER in voor een echte aanmelding.`,
        )
  } else if (basis.protocol !== 'https:' && !isLokaal(basis.hostname))
    throw new Error(
      `ZICHT_BASIS_URL is "${basisUrl}"; buiten dit apparaat zelf moet dat https zijn, anders is elke sessie af te luisteren.`,
    )
}
