import { leesScenario, type Regiomodel, type Scenario } from '@zicht/planning'

/** A scenario as a piece of an address: JSON, then base64 with the signs that an address bears. */
export function naarAdres(scenario: Scenario): string {
  const bytes = new TextEncoder().encode(JSON.stringify(scenario))
  let tekst = ''
  for (const b of bytes) tekst += String.fromCharCode(b)
  return btoa(tekst).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The scenario of an address; null when it is none, or not one of this model. */
export function vanAdres(tekst: string, model: Regiomodel): Scenario | null {
  try {
    const ruw = atob(tekst.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(ruw, (c) => c.charCodeAt(0))
    return leesScenario(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), model)
  } catch {
    return null
  }
}
