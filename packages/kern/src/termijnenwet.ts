/**
 * Which statutory terms the Algemene termijnenwet governs.
 *
 * Art. 4 under a: the act does not apply to terms expressed in hours, in more than 90 days, in more than twelve
 * weeks, in more than three months, or in one or more years. A number of working days avoids such days itself.
 * The act is for terms set by statute (art. 1); for an agreement of the region the region's data decide.
 */
import { leesDuur } from './duur.ts'
import type { TermijnNorm } from './termijn.ts'

const DUUR_IN_EENHEDEN = /^P(?:(\d+)M|(\d+)W|(\d+)D)$/

/** Whether arts. 1 and 2 govern a statutory term with this norm. A mixed duration (P1M3D) counts by its months. */
export const termijnenwetGeldt = (norm: TermijnNorm): boolean => {
  if ('dagen' in norm) return norm.dagen <= 90
  if (!('duur' in norm)) return false
  const eenheid = DUUR_IN_EENHEDEN.exec(norm.duur)
  if (eenheid?.[1]) return Number(eenheid[1]) <= 3
  if (eenheid?.[2]) return Number(eenheid[2]) <= 12
  if (eenheid?.[3]) return Number(eenheid[3]) <= 90
  const duur = leesDuur(norm.duur)
  return duur !== null && duur.ms === 0 && !norm.duur.includes('Y') && duur.maanden < 3
}

/**
 * The settings of `berekenEinde` for a statutory term: move to a working day (art. 1 lid 1), and two working
 * days in a term of three days or more (art. 2). Not for terms counted backwards from an event (art. 1 lid 2).
 */
export const volgensTermijnenwet = (
  norm: TermijnNorm,
): { verschuifNaarWerkdag: boolean; minstensWerkdagen?: number } => {
  if (!termijnenwetGeldt(norm)) return { verschuifNaarWerkdag: false }
  const kort = 'dagen' in norm && norm.dagen < 3
  return kort ? { verschuifNaarWerkdag: true } : { verschuifNaarWerkdag: true, minstensWerkdagen: 2 }
}
