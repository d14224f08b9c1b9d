import { epochVan, type Moment, momentPlusDuur, type Periode } from '@zicht/kern'
import { type Regio, termijnOp } from '@zicht/regio'

type Beleid = Pick<Regio, 'termijnen' | 'tijdzone'>

const duurVan = (
  regio: Beleid,
  sleutel: 'reservering' | 'reserveringVerlenging' | 'reserveringMaximaal',
  datum: string,
): string => {
  const termijn = termijnOp(regio, sleutel, datum)
  if (!termijn) throw new Error(`de regio heeft geen termijn ${sleutel}`)
  return termijn.duur
}

const vroegste = (a: Moment, b: Moment): Moment => (epochVan(a) <= epochVan(b) ? a : b)

/** How long a hold lasts: the region's term, from now. */
export const houdtijd = (regio: Beleid, nu: Moment, datum: string): Periode => ({
  van: nu,
  tot: momentPlusDuur(nu, duurVan(regio, 'reservering', datum), regio.tijdzone),
})

/** The moment beyond which a hold cannot be extended: the region's longest hold, from its beginning. */
export const uiterlijk = (regio: Beleid, van: Moment, datum: string): Moment =>
  momentPlusDuur(van, duurVan(regio, 'reserveringMaximaal', datum), regio.tijdzone)

/** The new end of a hold: one extension further, never beyond the longest hold; null when there is nothing left to add. */
export function verlengdTot(
  regio: Beleid,
  periode: { van: Moment; tot: Moment },
  datum: string,
): Moment | null {
  const verder = momentPlusDuur(periode.tot, duurVan(regio, 'reserveringVerlenging', datum), regio.tijdzone)
  const nieuw = vroegste(verder, uiterlijk(regio, periode.van, datum))
  return epochVan(nieuw) > epochVan(periode.tot) ? nieuw : null
}

export type Reserveringstatus = 'loopt' | 'verlopen' | 'ingetrokken' | 'omgezet'

/** Time alone decides that a hold lapsed; nobody has to write it down. */
export function statusVan(
  einde: 'ingetrokken' | 'omgezet' | null,
  periode: Periode | null,
  nu: Moment,
): Reserveringstatus {
  if (einde !== null) return einde
  return periode?.tot != null && epochVan(periode.tot) > epochVan(nu) ? 'loopt' : 'verlopen'
}
