import { Temporal } from 'temporal-polyfill'
import { ZONE } from '../platform/datum.ts'

const TIJD = /^\s*([01]?\d|2[0-3])[:.]([0-5]\d)\s*$/
export const isTijd = (getypt: string): boolean => TIJD.test(getypt)

/** The moment at which the clocks here show this day and hour. */
export function momentUit(dag: string, tijd: string): string {
  const [, uur = '0', minuut = '0'] = TIJD.exec(tijd) ?? []
  return Temporal.PlainDate.from(dag)
    .toZonedDateTime({
      timeZone: ZONE,
      plainTime: Temporal.PlainTime.from({ hour: Number(uur), minute: Number(minuut) }),
    })
    .toInstant()
    .toString()
}
