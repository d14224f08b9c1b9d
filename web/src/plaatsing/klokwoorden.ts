import { kloknaam } from '../toegang/klokwoorden.ts'
import type { Taal } from '../platform/voorkeur.ts'
import type { Klok } from './vormen.ts'

type Woord = (id: string, waarden?: { naam: string }) => string | null

/**
 * The name of a clock of a stay. In Dutch as the region named it, in another language by its kind; an arrangement and a product are the
 * region's own and keep their name.
 */
export function verblijfsklok(
  k: Pick<Klok, 'soort' | 'naam' | 'herkomst'>,
  taal: Taal,
  woord: Woord,
): string {
  const { naam } = k
  if (k.herkomst === 'herbeoordeling') return woord('plaatsing.herbeoordelingVan', { naam }) ?? naam
  const soort = taal === 'nl' ? null : woord(`plaatsing.kloknaam.${k.soort}`)
  if (soort === null) return kloknaam(k, taal, woord)
  return k.herkomst === 'product' ? `${soort}: ${naam}` : soort
}

/** The same of a clock that asks attention: of a stay, or of a case. */
export const signaalklok = (
  s: { code: string; naam: string; herkomst: Klok['herkomst'] | null; vanZaak: boolean },
  taal: Taal,
  woord: Woord,
): string =>
  s.vanZaak || s.herkomst === null
    ? kloknaam({ soort: s.code, naam: s.naam }, taal, woord)
    : verblijfsklok({ soort: s.code, naam: s.naam, herkomst: s.herkomst }, taal, woord)
