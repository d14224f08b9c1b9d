import type { useTekst } from '../platform/tekst.tsx'
import { EINDE_REDENEN } from './vormen.ts'

type Tekstfunctie = ReturnType<typeof useTekst>

/** Where someone stayed before: at the call in ETHOS terms, otherwise by kind of place. */
export const VORIGE_PLEKKEN = [
  'eigen_woning',
  'familie_netwerk',
  'op_straat',
  'ggz_instelling',
  'detentie',
  'jeugdhulp',
  'ziekenhuis',
  'buiten_regio',
  'wlz',
  'OPENBARE_RUIMTE',
  'NOODOPVANG',
  'TIJDELIJKE_OPVANG',
  'UITSTROOM_INSTELLING',
  'NIET_CONVENTIONEEL',
  'BIJ_FAMILIE_VRIENDEN',
  'DREIGENDE_HUISUITZETTING',
] as const
export const PERSPECTIEVEN = [
  'zelfstandig_wonen',
  'beschermd_thuis',
  'langdurige_zorg',
  'onduidelijk',
] as const
const VOORZIENINGSOORTEN = new Set([
  'dag_en_nachtopvang',
  'opvang',
  'jongerenopvang',
  'gezinsopvang',
  'vrouwenopvang',
  'beschermd_wonen',
  'bwzv',
  'crisis_thuis',
  'particuliere_locatie',
  'bed_met_toezicht',
  'time_out',
  'sociaal_hostel',
  'wachtvoorziening',
  'prikkelarme_units',
])
const REDENEN = new Set<string>([
  ...EINDE_REDENEN,
  'overlijden',
  'niet_gekomen',
  'verplaatst',
  'herbeoordeeld',
])

const kent = (lijst: readonly string[], code: string) => lijst.includes(code)

/** A code in words; what is no code was written by a person and is shown as it is. */
export function vorigePlek(t: Tekstfunctie, code: string | null | undefined): string | null {
  if (!code) return null
  if (kent(VORIGE_PLEKKEN, code)) return t(`plaatsing.vorigePlek.${code}`)
  return VOORZIENINGSOORTEN.has(code) ? t(`register.soort.${code}`) : code
}

export function perspectief(t: Tekstfunctie, code: string | null | undefined): string | null {
  if (!code) return null
  return kent(PERSPECTIEVEN, code) ? t(`plaatsing.perspectief.${code}`) : code
}

export const reden = (t: Tekstfunctie, code: string): string =>
  REDENEN.has(code) ? t(`plaatsing.reden.${code}`) : code
