import type { Mantelzorgregel } from '@zicht/regio'

export const BELASTING = ['past', 'soms_zwaar', 'zwaar', 'te_zwaar'] as const
export type Belasting = (typeof BELASTING)[number]

type Mantelzorger = {
  soort: string
  belasting: string | null
  belasting_op: string | null
  respijt: string | null
}
export type Mantelzorgvraag = 'belasting_vragen' | 'respijt_aanbieden' | null

/**
 * What an informal carer is owed now (Wmo 2015 art. 2.3.2 lid 4 e): the question how heavy it is, again after the region's number of
 * days; and an offer of respite from the burden on that the region named.
 */
export function mantelzorgvraag(
  regel: Mantelzorgregel | null,
  lid: Mantelzorger,
  dagenGeleden: number | null,
): Mantelzorgvraag {
  if (lid.soort !== 'mantelzorger') return null
  if (lid.belasting === null || dagenGeleden === null) return 'belasting_vragen'
  if (!regel) return null
  const zwaar = BELASTING.indexOf(lid.belasting as Belasting) >= BELASTING.indexOf(regel.respijtVanaf)
  if (zwaar && lid.respijt === null) return 'respijt_aanbieden'
  return dagenGeleden > regel.hertoetsDagen ? 'belasting_vragen' : null
}
