import type { Taal } from '../platform/voorkeur.ts'
import type { Klok } from './vormen.ts'

/** The words of a code; null where there are none. */
type Woord = (id: string) => string | null
const VAN_EEN_WET = /^Terugkomen op /

/**
 * The name of a clock. In Dutch as the region or the law named it, in another language by its kind; what is to come back to in another law
 * keeps the name of that law.
 */
export function kloknaam(k: Pick<Klok, 'soort' | 'naam'>, taal: Taal, woord: Woord): string {
  const soort = taal === 'nl' ? null : woord(`toegang.kloknaam.${k.soort}`)
  if (soort === null) return k.naam
  const kop = soort.charAt(0).toUpperCase() + soort.slice(1)
  return k.soort === 'opvolging' ? `${kop}: ${k.naam.replace(VAN_EEN_WET, '')}` : kop
}

/** A ground on which a clock may stand still: in Dutch as the region named it, in another language by its code. */
export const grondnaam = (g: { code: string; naam: string }, taal: Taal, woord: Woord): string =>
  (taal === 'nl' ? null : woord(`toegang.schorsgrond.${g.code}`)) ?? g.naam

/** What a step of the work wrote before it had a code for it: what is on record stays as it is, and is told in the same words. */
const EERDER: Readonly<Record<string, string>> = {
  'besluit verzonden': 'besluit_verzonden',
  'beslissing verzonden': 'beslissing_verzonden',
  'bezwaar ingetrokken': 'bezwaar_ingetrokken',
  'dag van de aanvraag verbeterd': 'aanvraagdag_verbeterd',
  'opnieuw gekeken: voortzetten': 'opnieuw_voortzetten',
  'opnieuw gekeken: wijzigen': 'opnieuw_wijzigen',
  'opnieuw gekeken: intrekken': 'opnieuw_intrekken',
  'Het onderzoek is afgerond en het verslag is gemaakt.': 'onderzoek_afgerond',
}

/** Why a clock closed: a code where a step of the work did it, and otherwise what somebody wrote. */
export const sluitwoorden = (reden: string | null, woord: Woord): string =>
  reden === null ? '' : (woord(`toegang.sluitreden.${EERDER[reden] ?? reden}`) ?? reden)
