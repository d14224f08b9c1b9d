/**
 * Calendar dates as ISO text `YYYY-MM-DD` (years 0001-9999, proleptic Gregorian), without a clock or a zone.
 *
 * Arithmetic runs on whole day numbers (days since 1970-01-01), so that a generator can call it millions of
 * times. Every function that takes a `Datum` throws a RangeError when the text is no date; the message never
 * repeats the text, because a date of birth must not end up in a log.
 */
export type Datum = string

const MAANDLENGTE = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const EERSTE_DAG = -719_162 // 0001-01-01
const LAATSTE_DAG = 2_932_896 // 9999-12-31
const geheugen = new Map<number, Datum>()

/** Whether a year of the Gregorian calendar has a 29 February. */
export const isSchrikkeljaar = (jaar: number): boolean =>
  jaar % 4 === 0 && (jaar % 100 !== 0 || jaar % 400 === 0)

/** Number of days in a month (1-12) of a year. */
export const dagenInMaand = (jaar: number, maand: number): number =>
  maand === 2 && isSchrikkeljaar(jaar) ? 29 : (MAANDLENGTE[maand - 1] ?? 0)

const cijfer = (tekst: string, plek: number): number => {
  const c = tekst.charCodeAt(plek) - 48
  return c >= 0 && c <= 9 ? c : Number.NaN
}

/** [year, month, day], or null when the text is no date that exists. */
const ontleed = (tekst: string): [number, number, number] | null => {
  if (tekst.length !== 10 || tekst[4] !== '-' || tekst[7] !== '-') return null
  const jaar = cijfer(tekst, 0) * 1000 + cijfer(tekst, 1) * 100 + cijfer(tekst, 2) * 10 + cijfer(tekst, 3)
  const maand = cijfer(tekst, 5) * 10 + cijfer(tekst, 6)
  const dag = cijfer(tekst, 8) * 10 + cijfer(tekst, 9)
  return jaar >= 1 && maand >= 1 && maand <= 12 && dag >= 1 && dag <= dagenInMaand(jaar, maand)
    ? [jaar, maand, dag]
    : null
}

/** The parts of a date: year, month (1-12), day (1-31). */
export const delenVan = (datum: Datum): [number, number, number] => {
  const delen = ontleed(datum)
  if (!delen) throw new RangeError('geen bestaande datum in de vorm JJJJ-MM-DD')
  return delen
}

/** Guard: text of exactly `YYYY-MM-DD` that names a day that exists (no 31 February). */
export const isDatum = (waarde: unknown): waarde is Datum =>
  typeof waarde === 'string' && ontleed(waarde) !== null

/** Day number since 1970-01-01 (days-from-civil: eras of 400 years, years that start in March). */
const dagnummerVan = (jaar: number, maand: number, dag: number): number => {
  const j = maand <= 2 ? jaar - 1 : jaar
  const tijdvak = Math.floor(j / 400)
  const jaarInTijdvak = j - tijdvak * 400
  const dagInJaar = Math.floor((153 * (maand + (maand > 2 ? -3 : 9)) + 2) / 5) + dag - 1
  const dagInTijdvak =
    jaarInTijdvak * 365 + Math.floor(jaarInTijdvak / 4) - Math.floor(jaarInTijdvak / 100) + dagInJaar
  return tijdvak * 146_097 + dagInTijdvak - 719_468
}

/** Whole days since 1970-01-01, negative before it. */
export const dagnummer = (datum: Datum): number => dagnummerVan(...delenVan(datum))

const tekstVan = (jaar: number, maand: number, dag: number): Datum =>
  `${String(jaar).padStart(4, '0')}-${maand < 10 ? '0' : ''}${maand}-${dag < 10 ? '0' : ''}${dag}`

/** The date of a day number; RangeError outside the years 0001-9999. */
export const datumVanDagnummer = (nummer: number): Datum => {
  const bekend = geheugen.get(nummer)
  if (bekend !== undefined) return bekend
  if (!Number.isInteger(nummer) || nummer < EERSTE_DAG || nummer > LAATSTE_DAG)
    throw new RangeError('dag buiten de jaren 0001-9999')
  const z = nummer + 719_468
  const tijdvak = Math.floor(z / 146_097)
  const d = z - tijdvak * 146_097
  const j = Math.floor((d - Math.floor(d / 1460) + Math.floor(d / 36_524) - Math.floor(d / 146_096)) / 365)
  const dagInJaar = d - (365 * j + Math.floor(j / 4) - Math.floor(j / 100))
  const m = Math.floor((5 * dagInJaar + 2) / 153)
  const maand = m < 10 ? m + 3 : m - 9
  const dag = dagInJaar - Math.floor((153 * m + 2) / 5) + 1
  const datum = tekstVan(j + tijdvak * 400 + (maand <= 2 ? 1 : 0), maand, dag)
  if (geheugen.size < 100_000) geheugen.set(nummer, datum)
  return datum
}

/** The date from its parts; a day past the end of the month becomes the last day of that month. */
export const datumVan = (jaar: number, maand: number, dag: number): Datum => {
  const passend = Math.min(dag, dagenInMaand(jaar, maand))
  return datumVanDagnummer(dagnummerVan(jaar, maand, passend))
}

/** `aantal` days later (negative: earlier). */
export const plusDagen = (datum: Datum, aantal: number): Datum => datumVanDagnummer(dagnummer(datum) + aantal)

/** Days from `van` to `tot`: 1 for tomorrow, 0 for the same day, negative when `tot` lies before `van`. */
export const dagenTussen = (van: Datum, tot: Datum): number => dagnummer(tot) - dagnummer(van)

/** Calendar months later (negative: earlier); 31 January + 1 month is the last day of February. */
export const plusMaanden = (datum: Datum, aantal: number): Datum => {
  const [jaar, maand, dag] = delenVan(datum)
  const maanden = jaar * 12 + maand - 1 + aantal
  return datumVan(Math.floor(maanden / 12), (((maanden % 12) + 12) % 12) + 1, dag)
}

/** Order for sorting: negative when a is before b, 0 when equal. Text order is date order. */
export const vergelijk = (a: Datum, b: Datum): number => (a < b ? -1 : a > b ? 1 : 0)

/** Day of the week as in ISO 8601: Monday 1 … Sunday 7. */
export const weekdag = (datum: Datum): number => {
  const rest = (dagnummer(datum) + 3) % 7
  return (rest < 0 ? rest + 7 : rest) + 1
}

/**
 * Completed years of life on a date (0 on the day of birth; negative before it). Somebody born on 29 February
 * becomes a year older on 1 March of a year without that day: only then has the full year passed.
 */
export const leeftijdOp = (geboortedatum: Datum, datum: Datum): number => {
  const [jaar, maand, dag] = delenVan(geboortedatum)
  const [opJaar, opMaand, opDag] = delenVan(datum)
  return opJaar - jaar - (opMaand < maand || (opMaand === maand && opDag < dag) ? 1 : 0)
}
