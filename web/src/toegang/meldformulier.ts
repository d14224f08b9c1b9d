import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { leeftijdInJaren } from '../platform/datum.ts'
import type { Fouten } from '../onderdelen/formulier.ts'

export const MELDERSOORTEN = ['zelf', 'naaste', 'professional'] as const
export const KANALEN = ['telefoon', 'balie', 'signaal'] as const

/** What is typed in a report, on the public page and at the desk. */
export type Meldinvoer = {
  melderSoort: (typeof MELDERSOORTEN)[number] | ''
  vraag: string
  naam: string
  organisatie: string
  telefoon: string
  email: string
  roepnaam: string
  achternaam: string
  geboortedatum: Datumantwoord
  verblijf: string
  gemeente: string
  spoed: boolean
  wilOndersteuner: boolean
  plan: string
  kanaal: (typeof KANALEN)[number] | ''
  ontvangenOp: Datumantwoord
  signaalVan: string
  signaalOp: Datumantwoord
}

export const LEEG: Meldinvoer = {
  melderSoort: '',
  vraag: '',
  naam: '',
  organisatie: '',
  telefoon: '',
  email: '',
  roepnaam: '',
  achternaam: '',
  geboortedatum: null,
  verblijf: '',
  gemeente: '',
  spoed: false,
  wilOndersteuner: false,
  plan: '',
  kanaal: '',
  ontvangenOp: null,
  signaalVan: '',
  signaalOp: null,
}

const of = (tekst: string): string | null => tekst.trim() || null
/** An estimated date is no date of birth; "about fifty" goes in the words of the report. */
export const zekereDatum = (d: Datumantwoord): string | null =>
  d?.soort === 'datum' && !d.geschat ? d.datum : null

/** "About fifty" is an age, and no date. */
export const geschatteLeeftijd = (d: Datumantwoord, vandaag: string): number | null =>
  d?.soort === 'datum' && d.geschat ? leeftijdInJaren(d.datum, vandaag) : null

export const naarMelding = (w: Meldinvoer) => ({
  melderSoort: w.melderSoort,
  melder: { naam: of(w.naam), organisatie: of(w.organisatie), telefoon: of(w.telefoon), email: of(w.email) },
  persoon: {
    roepnaam: of(w.melderSoort === 'zelf' ? w.roepnaam || w.naam : w.roepnaam),
    achternaam: of(w.achternaam),
    geboortedatum: zekereDatum(w.geboortedatum),
    telefoon: w.melderSoort === 'zelf' ? of(w.telefoon) : null,
    verblijf: of(w.verblijf),
  },
  vraag: w.vraag.trim(),
  gemeente: of(w.gemeente),
  spoed: w.spoed,
  wilOndersteuner: w.wilOndersteuner,
  persoonlijkPlan: of(w.plan),
})

export const controleer = (
  w: Meldinvoer,
  t: (naam: string) => string,
  balie: boolean,
): Fouten<Meldinvoer> => ({
  melderSoort: w.melderSoort === '' ? t('melderSoort') : null,
  vraag: w.vraag.trim().length < 3 ? t('vraag') : null,
  telefoon: /^[+0-9 ()-]*$/.test(w.telefoon) ? null : t('telefoon'),
  email: w.email.trim() === '' || /^\S+@\S+\.\S+$/.test(w.email.trim()) ? null : t('email'),
  geboortedatum: w.geboortedatum?.soort === 'getypt' ? t('datum') : null,
  ontvangenOp: w.ontvangenOp?.soort === 'getypt' ? t('datum') : null,
  kanaal: balie && w.kanaal === '' ? t('kanaal') : null,
  signaalVan: w.kanaal === 'signaal' && w.signaalVan.trim().length < 2 ? t('signaalVan') : null,
  signaalOp: w.kanaal === 'signaal' && zekereDatum(w.signaalOp) === null ? t('datum') : null,
})
