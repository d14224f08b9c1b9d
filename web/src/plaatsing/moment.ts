import { Temporal } from 'temporal-polyfill'
import { ZONE } from '../platform/datum.ts'

/** The moment at which the clocks here show this day and hour (`22:40`, `22.40`); the first of two in the autumn hour. */
export function momentUit(dag: string, uur: string): string {
  const [u = '0', m = '0'] = uur.trim().split(/[:.]/)
  return Temporal.PlainDate.from(dag)
    .toZonedDateTime({
      timeZone: ZONE,
      plainTime: Temporal.PlainTime.from({ hour: Number(u), minute: Number(m) }),
    })
    .toInstant()
    .toString()
}
