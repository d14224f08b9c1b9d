import { Temporal } from 'temporal-polyfill'
import { type Datum, type Moment, plusDagen, ZONE } from '../platform/datum.ts'

/** How long a place will be out of use, as people say it at the front desk. */
export const EINDEN = ['onbekend', 'vanavond', 'morgen', 'week', 'datum'] as const
export type Einde = (typeof EINDEN)[number]

const om = (dag: Datum, uur: string): Moment =>
  Temporal.PlainDateTime.from(`${dag}T${uur}`).toZonedDateTime(ZONE).toInstant().toString()

/** The moment that goes with it: evening is 18:00 today, a day is noon of that day. Undefined: not known yet. */
export function eindeVan(einde: Einde, vandaag: Datum, gekozen: Datum): Moment | undefined {
  if (einde === 'vanavond') return om(vandaag, '18:00')
  if (einde === 'morgen') return om(plusDagen(vandaag, 1), '12:00')
  if (einde === 'week') return om(plusDagen(vandaag, 7), '12:00')
  if (einde === 'datum' && /^\d{4}-\d\d-\d\d$/.test(gekozen)) return om(gekozen, '12:00')
  return undefined
}
