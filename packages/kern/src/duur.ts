/**
 * ISO 8601 durations (`P42D`, `P3M`, `P1Y`, `P2W`, `P1DT12H`, `PT4H`) and their sum with dates and moments.
 *
 * Years, months, weeks and days are calendar steps (P3M is three calendar months, not 90 days; P1D over a
 * change of the clocks is the same time next day); hours, minutes and seconds are exact.
 */
import { type Datum, dagnummer, datumVanDagnummer, plusDagen, plusMaanden } from './datum.ts'
import { AMSTERDAM, epochVan, epochVanLokaal, lokaalVanEpoch, type Moment, momentVanEpoch } from './moment.ts'

/** A duration in parts that cannot be converted into one another: months, days, milliseconds. */
export type Duur = { readonly maanden: number; readonly dagen: number; readonly ms: number }

const PATROON =
  /^P(?!$)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?!$)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const DAG = 86_400_000
const gelezen = new Map<string, Duur>()

/** Reads a duration; null when it is none. Signs and fractions are not accepted: a term has a length. */
export const leesDuur = (tekst: string): Duur | null => {
  const bekend = gelezen.get(tekst)
  if (bekend) return bekend
  const treffer = tekst.length <= 40 ? PATROON.exec(tekst) : null
  if (!treffer) return null
  const [jaren, maanden, weken, dagen, uren, minuten, seconden] = treffer.slice(1).map((d) => Number(d ?? 0))
  const duur: Duur = {
    maanden: (jaren ?? 0) * 12 + (maanden ?? 0),
    dagen: (weken ?? 0) * 7 + (dagen ?? 0),
    ms: ((uren ?? 0) * 3600 + (minuten ?? 0) * 60 + (seconden ?? 0)) * 1000,
  }
  if (gelezen.size < 1000) gelezen.set(tekst, duur)
  return duur
}

/** Guard for input: the text is a duration. */
export const isDuur = (waarde: unknown): waarde is string =>
  typeof waarde === 'string' && leesDuur(waarde) !== null

const vereist = (tekst: string): Duur => {
  const duur = leesDuur(tekst)
  if (!duur) throw new RangeError('geen duur in de vorm P42D, P3M, P1Y of PT4H')
  return duur
}

const verschuif = (datum: Datum, duur: Duur, teken: 1 | -1): Datum => {
  const maand = duur.maanden === 0 ? datum : plusMaanden(datum, teken * duur.maanden)
  return plusDagen(maand, teken * duur.dagen)
}

/** The date that lies a duration later; RangeError for a duration with hours, which a date cannot carry. */
export const plusDuur = (datum: Datum, duur: string): Datum => {
  const d = vereist(duur)
  if (d.ms !== 0) throw new RangeError('een datum kent geen uren: gebruik momentPlusDuur')
  return verschuif(datum, d, 1)
}

const verschuifMoment = (moment: Moment, tekst: string, teken: 1 | -1, tijdzone: string): Moment => {
  const duur = vereist(tekst)
  const ms = epochVan(moment)
  if (duur.maanden === 0 && duur.dagen === 0) return momentVanEpoch(ms + teken * duur.ms)
  const wand = lokaalVanEpoch(ms, tijdzone)
  const dag = Math.floor(wand / DAG)
  const doel = dagnummer(verschuif(datumVanDagnummer(dag), duur, teken)) * DAG + (wand - dag * DAG)
  return momentVanEpoch(epochVanLokaal(doel, tijdzone) + teken * duur.ms)
}

/** The moment a duration later, calendar parts in the zone first, then the exact parts. */
export const momentPlusDuur = (moment: Moment, duur: string, tijdzone: string = AMSTERDAM): Moment =>
  verschuifMoment(moment, duur, 1, tijdzone)

/** The moment a duration earlier. */
export const momentMinDuur = (moment: Moment, duur: string, tijdzone: string = AMSTERDAM): Moment =>
  verschuifMoment(moment, duur, -1, tijdzone)
