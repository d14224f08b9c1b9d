/**
 * Dutch public holidays and working days.
 *
 * Source: Algemene termijnenwet (Stb. 1964, 314). Art. 3 lid 1 lists the recognised holidays: New Year's Day,
 * Easter Monday, Whit Monday, both days of Christmas, Ascension Day, the day on which the King's birthday is
 * celebrated, and 5 May. Art. 3 lid 2 puts Good Friday on a par with them. Easter Sunday and Whit Sunday are
 * Sundays already. Art. 3 lid 3: the Crown can put other days on a par (bridging days), by decree in the
 * Staatscourant; those, and local closing days, are data and come in through `Kalender.extraVrij`.
 */
import { type Datum, datumVan, delenVan, plusDagen, weekdag } from './datum.ts'

export type Feestdag =
  | 'nieuwjaarsdag'
  | 'goede-vrijdag'
  | 'tweede-paasdag'
  | 'koningsdag'
  | 'bevrijdingsdag'
  | 'hemelvaartsdag'
  | 'tweede-pinksterdag'
  | 'eerste-kerstdag'
  | 'tweede-kerstdag'

/**
 * What a region or organisation sets beside the law. `extraVrij`: dates that are no working day (decree, local
 * holiday). `gewoonOpen`: holidays on which work goes on, for agreements that are no statutory term.
 */
export type Kalender = {
  readonly extraVrij?: ReadonlySet<Datum> | readonly Datum[]
  readonly gewoonOpen?: readonly Feestdag[]
}

/** Easter Sunday in the Gregorian calendar (Meeus/Jones/Butcher). */
export const pasen = (jaar: number): Datum => {
  const a = jaar % 19
  const b = Math.floor(jaar / 100)
  const c = jaar % 100
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + d + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const som = h + l - 7 * m + 114
  return datumVan(jaar, Math.floor(som / 31), (som % 31) + 1)
}

/** King's Day: 27 April since 2014, before that Queen's Day on 30 April; a day earlier when that is a Sunday. */
const koningsdag = (jaar: number): Datum => {
  const dag = datumVan(jaar, 4, jaar >= 2014 ? 27 : 30)
  return weekdag(dag) === 7 ? plusDagen(dag, -1) : dag
}

const perJaar = new Map<number, ReadonlyMap<Datum, Feestdag>>()

/**
 * The holidays of a year by date, in order of date. When two fall on one day (Ascension Day on 5 May 2016) the
 * movable one gives the name, so that a calendar that works on 5 May does not work on Ascension Day.
 */
export const feestdagen = (jaar: number): ReadonlyMap<Datum, Feestdag> => {
  const bekend = perJaar.get(jaar)
  if (bekend) return bekend
  const paasdag = pasen(jaar)
  const dagen: [Datum, Feestdag][] = [
    [datumVan(jaar, 1, 1), 'nieuwjaarsdag'],
    [koningsdag(jaar), 'koningsdag'],
    [datumVan(jaar, 5, 5), 'bevrijdingsdag'],
    [datumVan(jaar, 12, 25), 'eerste-kerstdag'],
    [datumVan(jaar, 12, 26), 'tweede-kerstdag'],
    [plusDagen(paasdag, -2), 'goede-vrijdag'],
    [plusDagen(paasdag, 1), 'tweede-paasdag'],
    [plusDagen(paasdag, 39), 'hemelvaartsdag'],
    [plusDagen(paasdag, 50), 'tweede-pinksterdag'],
  ]
  const kaart = new Map(dagen.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  perJaar.set(jaar, kaart)
  return kaart
}

const isExtraVrij = (datum: Datum, vrij: Kalender['extraVrij']): boolean =>
  vrij !== undefined && (vrij instanceof Set ? vrij.has(datum) : [...vrij].includes(datum))

/** Whether the date is a Saturday, a Sunday, a holiday of the act, or an extra free day of the calendar: then false. */
export const isWerkdag = (datum: Datum, kalender: Kalender = {}): boolean => {
  if (weekdag(datum) >= 6 || isExtraVrij(datum, kalender.extraVrij)) return false
  const feest = feestdagen(delenVan(datum)[0]).get(datum)
  return feest === undefined || (kalender.gewoonOpen?.includes(feest) ?? false)
}

/** `aantal` working days after the date (negative: before it). 0 gives the date itself, working day or not. */
export const plusWerkdagen = (datum: Datum, aantal: number, kalender: Kalender = {}): Datum => {
  if (!Number.isInteger(aantal)) throw new RangeError('werkdagen zijn hele dagen')
  const stap = aantal < 0 ? -1 : 1
  let dag = datum
  for (let over = Math.abs(aantal); over > 0; ) {
    dag = plusDagen(dag, stap)
    if (isWerkdag(dag, kalender)) over--
  }
  return dag
}

/** The first working day after the date, never the date itself. */
export const eerstvolgendeWerkdag = (datum: Datum, kalender: Kalender = {}): Datum =>
  plusWerkdagen(datum, 1, kalender)

/** The date itself when it is a working day, else the next one (Algemene termijnenwet art. 1 lid 1). */
export const verschuifNaarWerkdag = (datum: Datum, kalender: Kalender = {}): Datum =>
  isWerkdag(datum, kalender) ? datum : eerstvolgendeWerkdag(datum, kalender)

/** Working days after `van` up to and including `tot`; 0 when `tot` is not after `van`. */
export const werkdagenTussen = (van: Datum, tot: Datum, kalender: Kalender = {}): number => {
  let aantal = 0
  for (let dag = van; dag < tot; ) {
    dag = plusDagen(dag, 1)
    if (isWerkdag(dag, kalender)) aantal++
  }
  return aantal
}
