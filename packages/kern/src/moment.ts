/**
 * Moments: ISO 8601 text with a zone (`2026-11-22T21:40:00.000Z`), and their meeting with the calendar of a
 * time zone. Results are always UTC with milliseconds; any offset is accepted on the way in.
 *
 * The rules of a zone come from Temporal, once per zone and year; after that a conversion is arithmetic.
 */
import { Temporal } from 'temporal-polyfill'
import { type Datum, dagnummer, datumVanDagnummer, isDatum } from './datum.ts'

export type Moment = string
export const AMSTERDAM = 'Europe/Amsterdam'

const DAG = 86_400_000
const PATROON =
  /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/

/** Guard: a full date, a time and a zone (`Z` or an offset). */
export const isMoment = (waarde: unknown): waarde is Moment =>
  typeof waarde === 'string' && PATROON.test(waarde) && isDatum(waarde.slice(0, 10))

/** Milliseconds since 1970-01-01T00:00Z; RangeError when the text is no moment with a zone. */
export const epochVan = (moment: Moment): number => {
  const ms = isMoment(moment) ? Date.parse(moment) : Number.NaN
  if (Number.isNaN(ms)) throw new RangeError('geen moment in de vorm JJJJ-MM-DDTUU:MM:SSZ')
  return ms
}

/** The moment of a number of milliseconds since 1970. */
export const momentVanEpoch = (ms: number): Moment => new Date(ms).toISOString()

/** One UTC year of a zone: from `van[i]` (ms) on, local time is `afwijking[i]` (ms) ahead of UTC. */
type Zonejaar = { van: number[]; afwijking: number[] }
const zonejaren = new Map<string, Map<number, Zonejaar>>()

const laadJaar = (jaar: number, zone: string): Zonejaar => {
  const begin = Date.UTC(jaar, 0, 1)
  const einde = Date.UTC(jaar + 1, 0, 1)
  const gevonden: Zonejaar = { van: [], afwijking: [] }
  let punt: Temporal.ZonedDateTime | null =
    Temporal.Instant.fromEpochMilliseconds(begin).toZonedDateTimeISO(zone)
  while (punt && punt.epochMilliseconds < einde) {
    gevonden.van.push(punt.epochMilliseconds)
    gevonden.afwijking.push(punt.offsetNanoseconds / 1e6)
    punt = punt.getTimeZoneTransition('next')
  }
  return gevonden
}

/** How far local time is ahead of UTC, in ms. */
const afwijkingOp = (ms: number, zone: string): number => {
  const jaar = new Date(ms).getUTCFullYear()
  let jaren = zonejaren.get(zone)
  if (!jaren) zonejaren.set(zone, (jaren = new Map()))
  let rij = jaren.get(jaar)
  if (!rij) jaren.set(jaar, (rij = laadJaar(jaar, zone)))
  let i = rij.van.length - 1
  while (i > 0 && (rij.van[i] ?? 0) > ms) i--
  return rij.afwijking[i] ?? 0
}

/** Local milliseconds: the date and the clock time in the zone, written as if they were UTC. */
export const lokaalVanEpoch = (ms: number, tijdzone: string = AMSTERDAM): number =>
  ms + afwijkingOp(ms, tijdzone)

/** The calendar date that people in the zone see at this moment. */
export const datumIn = (moment: Moment, tijdzone: string = AMSTERDAM): Datum =>
  datumVanDagnummer(Math.floor(lokaalVanEpoch(epochVan(moment), tijdzone) / DAG))

/** The time `HH:mm` on the clocks in the zone at this moment. */
export const tijdIn = (moment: Moment, tijdzone: string = AMSTERDAM): string =>
  momentVanEpoch(lokaalVanEpoch(epochVan(moment), tijdzone)).slice(11, 16)

/** The way back from local milliseconds, with skipped and double hours resolved as in `momentVan`. */
export const epochVanLokaal = (wand: number, tijdzone: string = AMSTERDAM): number => {
  const vroeger = afwijkingOp(wand - DAG, tijdzone)
  const later = afwijkingOp(wand + DAG, tijdzone)
  if (vroeger === later || afwijkingOp(wand - vroeger, tijdzone) === vroeger) return wand - vroeger
  return afwijkingOp(wand - later, tijdzone) === later ? wand - later : wand - vroeger
}

/**
 * The moment at which the clocks in the zone show this date and time (`HH:mm` or `HH:mm:ss`).
 * A time that is skipped in spring moves an hour on (02:30 becomes 03:30); a time that occurs twice in autumn
 * is the first of the two. RangeError when the date or the time does not exist.
 */
export const momentVan = (datum: Datum, tijd = '00:00', tijdzone: string = AMSTERDAM): Moment => {
  const delen = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(tijd)
  if (!delen) throw new RangeError('geen tijd in de vorm UU:MM')
  const seconden = Number(delen[1]) * 3600 + Number(delen[2]) * 60 + Number(delen[3] ?? 0)
  return momentVanEpoch(epochVanLokaal(dagnummer(datum) * DAG + seconden * 1000, tijdzone))
}
