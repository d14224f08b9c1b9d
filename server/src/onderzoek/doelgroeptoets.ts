import type { Doelgroeptoets } from '@zicht/regio'
import type { Velden } from './stappen.ts'

export type Doelgroepuitkomst = 'binnen' | 'buiten' | 'nog_open'

/**
 * One definition for shelter and protected living (Dannenberg, S1): self-regulation is disturbed, and of what someone cannot do on
 * own strength at least so many criteria hold as the region asks. Open as long as the answer can still go both ways.
 */
export function toetsDoelgroep(toets: Doelgroeptoets, velden: Velden): Doelgroepuitkomst {
  const oordelen = toets.criteria.map((c) => velden[`${c.code}.oordeel`])
  const ja = oordelen.filter((o) => o === 'ja').length
  const open = oordelen.filter((o) => o === undefined || o === '').length
  if (velden.kern === 'nee' || ja + open < toets.vereist) return 'buiten'
  return velden.kern === 'ja' && ja >= toets.vereist ? 'binnen' : 'nog_open'
}
