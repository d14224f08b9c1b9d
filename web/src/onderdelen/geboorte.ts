import { type Datum, datumKort, datumLang } from '../platform/datum.ts'
import type { Taal } from '../platform/voorkeur.ts'

export type Geboorte = { geboortedatum: Datum | null; geboortedatumGeschat: boolean }
type T = (id: string, waarden?: Record<string, string | number>) => string

/**
 * When somebody was born. Of an estimate only the year was ever meant: "Ongeveer 1976", never a day that nobody said. Null: not known.
 */
export function geboorteInWoorden(
  p: Geboorte,
  t: T,
  taal: Taal,
  vorm: 'kort' | 'lang' = 'kort',
): string | null {
  if (p.geboortedatum === null) return null
  if (p.geboortedatumGeschat) return t('onderdelen.ongeveer', { datum: p.geboortedatum.slice(0, 4) })
  return vorm === 'lang' ? datumLang(p.geboortedatum, taal) : datumKort(p.geboortedatum, taal)
}
