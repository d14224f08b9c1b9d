import { Rekenfout, type Rekenfoutgegevens } from '@zicht/kern'
import { leesScenario, type Regiomodel, type Scenario } from '@zicht/planning'

/** A scenario as a piece of an address: JSON, then base64 with the signs that an address bears. */
export function naarAdres(scenario: Scenario): string {
  const bytes = new TextEncoder().encode(JSON.stringify(scenario))
  let tekst = ''
  for (const b of bytes) tekst += String.fromCharCode(b)
  return btoa(tekst).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The scenario of an address, or why it is none: with the place of the fault when it is a scenario that this model cannot read. */
export function vanAdres(
  tekst: string,
  model: Regiomodel,
): { scenario: Scenario } | { fout: Rekenfoutgegevens | null } {
  try {
    const ruw = atob(tekst.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(ruw, (c) => c.charCodeAt(0))
    const inhoud: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return { scenario: leesScenario(inhoud, model) }
  } catch (fout) {
    return { fout: fout instanceof Rekenfout ? fout.gegevens : null }
  }
}
