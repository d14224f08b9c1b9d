import { type Datum, type Moment, momentVan, plusDagen } from '@zicht/kern'

/** What decides how long the responsible municipality sees a file by one decision. */
export type Inzagestand = {
  status: 'concept' | 'genomen' | 'verzonden' | 'vervallen'
  soort: string
  voorgelegd: boolean
  /** The last day of what is given; null without one. */
  van: Datum | null
  tot: Datum | null
  /** The last day to object, when it was sent. */
  bezwaarTot: Datum | null
  bezwaarLoopt: boolean
  /** The last day for an appeal after the latest objection that was answered (Awb art. 6:7). */
  beroepTot: Datum | null
}

/**
 * Until when the municipality sees the file by this decision: as long as it waits for it, as long as the decision gives something, and
 * until nobody can object or appeal any more (Wmo 2015 art. 5.1.1). `tot` null: no end known yet. Null: not, or no longer.
 */
export function inzageTot(s: Inzagestand, nu: Moment, tijdzone: string): { tot: Moment | null } | null {
  if (s.status === 'vervallen' || (s.status === 'concept' && !s.voorgelegd)) return null
  if (s.status === 'concept' || s.bezwaarLoopt) return { tot: null }
  const geeft = s.van !== null && s.soort !== 'intrekken'
  if (geeft && s.tot === null) return { tot: null }
  const dagen = [geeft ? s.tot : null, s.bezwaarTot, s.beroepTot].filter((d): d is Datum => d !== null)
  const laatste = dagen.reduce<Datum | null>((a, d) => (a === null || d > a ? d : a), null)
  const einde = laatste === null ? null : momentVan(plusDagen(laatste, 1), '00:00', tijdzone)
  if (einde !== null && einde > nu) return { tot: einde }
  // taken and not sent: its objection term, which ends it, has not begun
  return s.status === 'genomen' ? { tot: null } : null
}
