import {
  dagenOver,
  dagenTussen,
  datumIn,
  epochVan,
  type Fase,
  faseVan,
  type Moment,
  momentVanEpoch,
} from '@zicht/kern'
import type { Norm } from './termijn.ts'

/** How a clock stands: derived on every look, never stored. */
export type Klokstand = {
  fase: Fase
  /** Today is day `dag` of `van`. */
  dag: number
  van: number
  laatsteDag: string
  /** Whole days to the last day: 0 on it, negative after it. */
  dagenOver: number
}

/** Warns from the earliest warning day of the region's norm on (`waarschuwDagenVoor`). */
export function klokstand(
  klok: { begin: string; einde: Moment; norm: Norm },
  nu: Moment,
  tijdzone: string,
): Klokstand {
  const { norm, begin, einde } = klok
  const waarschuw =
    norm.waarschuwDagenVoor.length === 0 ? 'PT0S' : `P${Math.max(...norm.waarschuwDagenVoor) + 1}D`
  const laatsteDag = datumIn(momentVanEpoch(epochVan(einde) - 1), tijdzone)
  const erbij = norm.eersteDagTelt ? 1 : 0
  return {
    fase: faseVan(einde, nu, waarschuw, tijdzone),
    dag: dagenTussen(begin, datumIn(nu, tijdzone)) + erbij,
    van: dagenTussen(begin, laatsteDag) + erbij,
    laatsteDag,
    dagenOver: dagenOver(einde, nu, tijdzone),
  }
}
