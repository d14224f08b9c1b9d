import { Temporal } from 'temporal-polyfill'
import type { Taal } from './voorkeur.ts'

/** All dates and clock times on the screens are those of the Netherlands, wherever the device is. */
export const ZONE = 'Europe/Amsterdam'

/** A date without time: `2026-11-22`. */
export type Datum = string
/** A moment: ISO with offset, in UTC as the server sends it. */
export type Moment = string

const plaats = (taal: Taal): string => (taal === 'en' ? 'en-GB' : 'nl-NL')

const vormen = new Map<string, Intl.DateTimeFormat>()
function vorm(taal: Taal, opties: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const sleutel = taal + JSON.stringify(opties)
  let gevonden = vormen.get(sleutel)
  if (!gevonden) {
    gevonden = new Intl.DateTimeFormat(plaats(taal), opties)
    vormen.set(sleutel, gevonden)
  }
  return gevonden
}

/** Midday in UTC, so that formatting a date in UTC can never shift the day. */
const middag = (d: Datum): number => Date.parse(`${d}T12:00:00Z`)

export const vandaag = (nu: Moment): Datum =>
  Temporal.Instant.from(nu).toZonedDateTimeISO(ZONE).toPlainDate().toString()

export const dagVan = vandaag

/** `22 november 2026` */
export const datumLang = (d: Datum, taal: Taal): string =>
  vorm(taal, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(middag(d))

/** `22 nov 2026` */
export const datumKort = (d: Datum, taal: Taal): string =>
  vorm(taal, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }).format(middag(d))

/** `zondag 22 november` */
export const dagEnDatum = (d: Datum, taal: Taal): string =>
  vorm(taal, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' }).format(middag(d))

/** `22:40`, in the Netherlands. */
export const tijd = (m: Moment, taal: Taal): string =>
  vorm(taal, { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(Date.parse(m))

/** `22 nov 2026 22:40` */
export const datumTijd = (m: Moment, taal: Taal): string => `${datumKort(dagVan(m), taal)} ${tijd(m, taal)}`

/** `22:40` when it is today, otherwise `21 nov 22:40`. */
export function kortMoment(m: Moment, nu: Moment, taal: Taal): string {
  const dag = dagVan(m)
  if (dag === vandaag(nu)) return tijd(m, taal)
  const datum = vorm(taal, { timeZone: 'UTC', day: 'numeric', month: 'short' }).format(middag(dag))
  return `${datum} ${tijd(m, taal)}`
}

/** Whole days from `van` to `tot`; negative when `tot` is earlier. */
export const dagenTussen = (van: Datum, tot: Datum): number =>
  Temporal.PlainDate.from(van).until(Temporal.PlainDate.from(tot), { largestUnit: 'days' }).days

export const plusDagen = (d: Datum, dagen: number): Datum =>
  Temporal.PlainDate.from(d).add({ days: dagen }).toString()

/** Whole minutes from one moment to another. */
export const minutenTussen = (van: Moment, tot: Moment): number =>
  Math.floor((Date.parse(tot) - Date.parse(van)) / 60_000)

/** The largest whole unit of an age, for a sentence: 3 minutes, 2 hours, 5 days. */
export function ouderdom(
  van: Moment,
  nu: Moment,
): { aantal: number; eenheid: 'nu' | 'minuut' | 'uur' | 'dag' } {
  const minuten = Math.max(0, minutenTussen(van, nu))
  if (minuten < 1) return { aantal: 0, eenheid: 'nu' }
  if (minuten < 60) return { aantal: minuten, eenheid: 'minuut' }
  if (minuten < 48 * 60) return { aantal: Math.floor(minuten / 60), eenheid: 'uur' }
  return { aantal: Math.floor(minuten / 1440), eenheid: 'dag' }
}

/** Age in whole years on a day; null when born later than that day. */
export function leeftijdInJaren(geboren: Datum, op: Datum): number | null {
  const jaren = Temporal.PlainDate.from(geboren).until(Temporal.PlainDate.from(op), {
    largestUnit: 'years',
  }).years
  return dagenTussen(geboren, op) < 0 ? null : jaren
}

/** Reads a Dutch date as people type it (`1-3-1976`, `01/03/76` is refused as unclear, `1976-03-01`) or null. */
export function leesDatum(getypt: string): Datum | null {
  const nl = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/.exec(getypt)
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(getypt)
  const [dag, maand, jaar] = nl ? [nl[1], nl[2], nl[3]] : iso ? [iso[3], iso[2], iso[1]] : []
  if (!dag || !maand || !jaar) return null
  try {
    return Temporal.PlainDate.from(
      { year: Number(jaar), month: Number(maand), day: Number(dag) },
      { overflow: 'reject' },
    ).toString()
  } catch {
    return null
  }
}

/** `22-11-2026`: how people here type a date. */
export const getypteDatum = (d: Datum): string => d.split('-').reverse().join('-')
