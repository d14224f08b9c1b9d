import type { Behoefte } from './codes.ts'

/**
 * Why a place does not fit tonight, as a code with what belongs in the sentence. Moments are ISO (UTC), ages whole years.
 * `vol` gives when a place is expected to come free, and whether that is certain or the forecast of a stay.
 */
export type Reden =
  | { code: 'vol'; vrijVanaf: string | null; zeker: boolean }
  | { code: 'vastgehouden'; tot: string }
  | { code: 'buiten_gebruik'; tot: string | null }
  | { code: 'te_klein'; plekken: number; nodig: number }
  | { code: 'te_weinig_bij_elkaar'; vrij: number; nodig: number }
  | { code: 'alleen_bij_geweld' }
  | { code: 'alleen_buiten_kantooruren'; vanaf: string | null }
  | { code: 'kan_niet_thuis' }
  | { code: 'niet_veilig_thuis' }
  | { code: 'leeftijd'; van: number | null; tot: number | null }
  | { code: 'alleen_vrouwen' }
  | { code: 'alleen_mannen' }
  | { code: 'geen_kinderen' }
  | { code: 'alleen_gezinnen' }
  | { code: 'alleen_somatiek' }
  | { code: 'alleen_jongeren' }
  | { code: 'behoefte'; behoefte: Behoefte }

/** What to know about a place that fits: a question still open, or why another would be better. */
export type Opmerking =
  | { code: 'leeftijd_onbekend'; van: number | null; tot: number | null }
  | { code: 'geslacht_navragen'; geslacht: 'man' | 'vrouw' }
  | { code: 'wel_lift' }
  | { code: 'adres_bekend' }
  | { code: 'thuis_navragen' }
  | { code: 'ongeschikt_voor'; voor: readonly string[] }
  | { code: 'schaars'; kenmerk: Behoefte }
  | { code: 'ruimer_dan_nodig'; plekken: number; nodig: number }
  | { code: 'tijdelijk' }

/** Why this one is high in the list, in the order of weight. */
export type Waarom =
  | { code: 'veilige_route' }
  | { code: 'voor_deze_doelgroep'; doelgroep: string }
  | { code: 'alles_aanwezig'; behoeften: readonly Behoefte[] }
  | { code: 'zelfde_gemeente'; gemeente: string }
  | { code: 'dichtstbij'; gemeente: string }
  | { code: 'hele_ruimte'; plekken: number }
  | { code: 'bij_elkaar'; personen: number }
  | { code: 'vrij'; aantal: number }

/**
 * Reasons that no professional can set aside: the place is not there for anyone, or only for others by its nature. From all
 * other reasons someone may deviate, with a reason of their own that is kept (house rule: the system proposes).
 */
const VAST = new Set<Reden['code']>([
  'vol',
  'vastgehouden',
  'buiten_gebruik',
  'te_klein',
  'te_weinig_bij_elkaar',
  'alleen_bij_geweld',
  'alleen_buiten_kantooruren',
])

export const isVast = (reden: Reden): boolean => VAST.has(reden.code)
