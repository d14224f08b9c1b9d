/**
 * The end of a term, computed from data: a norm, whether the first day counts, pauses, and working days.
 *
 * Nothing here knows a term of the region or the law: the norm and its source are data. A term that has ended
 * is a signal and a review, never an act: no function here ends anything.
 */
import { type Datum, dagenTussen, isDatum, plusDagen, plusMaanden } from './datum.ts'
import { leesDuur, plusDuur } from './duur.ts'
import { AMSTERDAM, datumIn, epochVan, type Moment, momentVan } from './moment.ts'
import { type Periode, voegSamen } from './periode.ts'
import {
  isWerkdag,
  type Kalender,
  plusWerkdagen,
  verschuifNaarWerkdag,
  werkdagenTussen,
} from './werkdagen.ts'

/**
 * The length of a term, one of: calendar days; an ISO duration of calendar parts (`P42D`, `P6W`, `P3M`, `P5Y`);
 * working days; or until a time (`HH:mm`, local) on the first working day of which that time is still to come.
 */
export type TermijnNorm = Telnorm | { readonly tot: 'eerstvolgende_werkdag'; readonly tijd: string }
export type Telnorm = { readonly dagen: number } | { readonly duur: string } | { readonly werkdagen: number }

export type TermijnInvoer = {
  /** When the term starts: a `Datum`, or a `Moment` whose local date counts. */
  readonly begin: string
  readonly norm: TermijnNorm
  /** True: the day of `begin` is day 1 (14 days from D end on D+13). False: the day after is (D+14). */
  readonly eersteDagTelt?: boolean
  /** Pauses as periods of dates, e.g. Awb art. 4:15; `tot` is the first day that counts again, null = still paused. */
  readonly schorsingen?: readonly Periode[]
  /** What was added to the term, oldest first: each counts from the last day of what was there (e.g. Awb art. 7:10 leden 3 and 4). */
  readonly verlengingen?: readonly Telnorm[]
  /** A last day on a Saturday, Sunday or holiday moves to the next working day (Algemene termijnenwet art. 1 lid 1). */
  readonly verschuifNaarWerkdag?: boolean
  /** At least so many working days lie in the term (Algemene termijnenwet art. 2: two, in terms of 3 days or more). */
  readonly minstensWerkdagen?: number
  readonly kalender?: Kalender
  readonly tijdzone?: string
}

export type TermijnEinde = {
  /** The last day of the term. */
  readonly einddatum: Datum
  /** The first moment after the term: midnight after the last day, or the named time. */
  readonly eindMoment: Moment
  /** The last day before it moved to a working day. */
  readonly onverschoven: Datum
}

const positief = (aantal: number): number => {
  if (!Number.isInteger(aantal) || aantal < 1) throw new RangeError('een termijn duurt minstens een hele dag')
  return aantal
}

/** Last day of an ISO duration; a month that lacks the day (31 January + P1M) gives its own last day. */
const laatsteDagVanDuur = (dag: Datum, duur: string, eersteDagTelt: boolean): Datum => {
  const einde = plusDuur(dag, duur)
  positief(dagenTussen(dag, einde))
  const maanden = leesDuur(duur)?.maanden ?? 0
  const ingekort = plusMaanden(dag, maanden).slice(8) !== dag.slice(8)
  return eersteDagTelt && !ingekort ? plusDagen(einde, -1) : einde
}

/** Last day of the norm, before pauses and working days. */
const laatsteDag = (dag: Datum, norm: Telnorm, eersteDagTelt: boolean, kalender: Kalender): Datum => {
  if ('duur' in norm) return laatsteDagVanDuur(dag, norm.duur, eersteDagTelt)
  const dag0 = eersteDagTelt ? plusDagen(dag, -1) : dag
  return 'dagen' in norm
    ? plusDagen(dag0, positief(norm.dagen))
    : plusWerkdagen(dag0, positief(norm.werkdagen), kalender)
}

/** The last day when it must be a working day, or hold so many of them: the term itself goes on until then. */
const opWerkdag = (dag0: Datum, laatste: Datum, invoer: TermijnInvoer, kalender: Kalender): Datum => {
  let einddatum = laatste
  // counted only when asked: a term of five years has many days
  const minstens = invoer.minstensWerkdagen ?? 0
  const tekort = minstens === 0 ? 0 : minstens - werkdagenTussen(dag0, einddatum, kalender)
  if (tekort > 0) einddatum = plusWerkdagen(einddatum, tekort, kalender)
  return invoer.verschuifNaarWerkdag ? verschuifNaarWerkdag(einddatum, kalender) : einddatum
}

/**
 * Moves the last day on by the paused days that fall in the term; null while a pause has no end. A term that the weekend or a holiday
 * made longer still runs on the days it got: a pause that begins there counts as any other.
 */
const metSchorsing = (
  dag0: Datum,
  einde: Datum,
  norm: Telnorm,
  invoer: TermijnInvoer,
  kalender: Kalender,
): Datum | null => {
  let laatste = einde
  for (const pauze of voegSamen(invoer.schorsingen ?? [])) {
    const van = pauze.van > dag0 ? pauze.van : plusDagen(dag0, 1)
    if (pauze.tot !== null && pauze.tot <= van) continue
    if (van > laatste) {
      const verlengd = opWerkdag(dag0, laatste, invoer, kalender)
      if (van > verlengd) break
      laatste = verlengd
    }
    if (pauze.tot === null) return null
    const [voor, na] = [plusDagen(van, -1), plusDagen(pauze.tot, -1)]
    // Days of the term that lay in or after the pause are counted again from its end.
    laatste =
      'werkdagen' in norm
        ? plusWerkdagen(na, werkdagenTussen(voor, laatste, kalender), kalender)
        : plusDagen(na, dagenTussen(voor, laatste))
  }
  return laatste
}

const totWerkdag = (begin: Moment, tijd: string, kalender: Kalender, zone: string): TermijnEinde => {
  const vandaag = datumIn(begin, zone)
  const nogVandaag =
    isWerkdag(vandaag, kalender) && epochVan(momentVan(vandaag, tijd, zone)) > epochVan(begin)
  const einddatum = nogVandaag ? vandaag : plusWerkdagen(vandaag, 1, kalender)
  return { einddatum, eindMoment: momentVan(einddatum, tijd, zone), onverschoven: einddatum }
}

/**
 * The end of a term; null while it is paused without an end (only possible with `schorsingen`).
 * A term of months or years from a day that the target month lacks ends on that month's last day.
 * RangeError for a norm that is no length.
 */
export function berekenEinde(invoer: TermijnInvoer & { readonly schorsingen?: undefined }): TermijnEinde
export function berekenEinde(invoer: TermijnInvoer): TermijnEinde | null
export function berekenEinde(invoer: TermijnInvoer): TermijnEinde | null {
  const { begin, norm, kalender = {}, tijdzone = AMSTERDAM } = invoer
  if ('tot' in norm) {
    // A bare date stands for the whole day, so the working day after it is the first that can follow.
    const van = isDatum(begin) ? momentVan(begin, '23:59:59', tijdzone) : begin
    return totWerkdag(van, norm.tijd, kalender, tijdzone)
  }
  const dag = isDatum(begin) ? begin : datumIn(begin, tijdzone)
  const eersteDagTelt = invoer.eersteDagTelt ?? false
  const dag0 = eersteDagTelt ? plusDagen(dag, -1) : dag
  let onverschoven = metSchorsing(
    dag0,
    laatsteDag(dag, norm, eersteDagTelt, kalender),
    norm,
    invoer,
    kalender,
  )
  if (onverschoven === null) return null
  let einddatum = opWerkdag(dag0, onverschoven, invoer, kalender)
  // the term goes on: the days that it must hold at least, it holds already
  const verder = { ...invoer, minstensWerkdagen: 0 }
  for (const bij of invoer.verlengingen ?? []) {
    const vanaf = einddatum
    onverschoven = metSchorsing(vanaf, laatsteDag(vanaf, bij, false, kalender), bij, verder, kalender)
    if (onverschoven === null) return null
    einddatum = opWerkdag(vanaf, onverschoven, verder, kalender)
  }
  return { einddatum, eindMoment: momentVan(plusDagen(einddatum, 1), '00:00', tijdzone), onverschoven }
}
