import { VOORZIENINGSOORTEN } from '@zicht/regio'

/**
 * Where someone was before, and what is expected next, can be typed freely in a file. Figures only tell the values of these lists;
 * what was typed counts as `anders`, because words that someone typed can be about a person.
 */
const VORIGE: readonly string[] = [
  ...VOORZIENINGSOORTEN,
  'eigen_woning',
  'familie_netwerk',
  'op_straat',
  'ggz_instelling',
  'detentie',
  'jeugdhulp',
  'ziekenhuis',
  'wlz',
  'buiten_regio',
  'OPENBARE_RUIMTE',
  'NOODOPVANG',
  'TIJDELIJKE_OPVANG',
  'UITSTROOM_INSTELLING',
  'NIET_CONVENTIONEEL',
  'BIJ_FAMILIE_VRIENDEN',
  'DREIGENDE_HUISUITZETTING',
  'EIGEN_HUIS',
]
const PERSPECTIEF: readonly string[] = [
  'zelfstandig_wonen',
  'beschermd_thuis',
  'langdurige_zorg',
  'onduidelijk',
]

const uit = (lijst: readonly string[]) => (waarde: string) =>
  waarde === '' || lijst.includes(waarde) ? waarde : 'anders'

export const vorigeCode = uit(VORIGE)
export const perspectiefCode = uit(PERSPECTIEF)
