import { leesbaar } from '../regiomodel/zinnen.ts'
import type { Doelstand } from './oordeel.ts'
import type { Grens } from './rijen.ts'

const miljoen = (cent: number) => `${(Math.round(cent / 1e7) / 10).toFixed(1).replace('.', ',')} miljoen euro`
const procent = (deel: number) => `${leesbaar(100 * deel)}%`

/** A target or limit in words, with its number. */
export function grenszin(soort: Grens['soort'], hoogstens: number): string {
  switch (soort) {
    case 'straat':
      return `Gemiddeld hoogstens ${leesbaar(hoogstens)} mensen op straat`
    case 'eersteOpvangDagen':
      return `Gemiddeld hoogstens ${leesbaar(hoogstens)} dagen in de eerste opvang`
    case 'wachtDagen':
      return `Gemiddeld hoogstens ${leesbaar(hoogstens)} dagen wachten op een plek`
    case 'bezetting':
      return `Hoogstens ${procent(hoogstens)} van de plekken bezet`
    case 'crisisplekken':
      return `Hoogstens ${leesbaar(hoogstens)} plekken voor crisis`
    case 'budgetPerJaarCent':
      return `Hoogstens ${miljoen(hoogstens)} per jaar`
    case 'bouwPerJaar':
      return `Hoogstens ${leesbaar(hoogstens)} plekken erbij per soort per jaar`
    case 'woningenHoogstens':
      return `Hoogstens ${leesbaar(hoogstens)} woningen per jaar`
  }
}

/** Why it cannot be, and what can. */
export function onhaalbaarzin(o: {
  soort: Grens['soort']
  hoogstens: number
  alleen: boolean
  wel: number | null
}): string {
  const wat = grenszin(o.soort, o.hoogstens)
  const wel = o.wel === null ? null : grenszin(o.soort, o.wel).toLowerCase()
  if (o.alleen)
    return wel
      ? `${wat} is niet te halen, ook niet als enige doel. Wat wel kan: ${wel}.`
      : `${wat} is niet te halen, ook niet als enige doel.`
  return wel
    ? `Samen met de andere doelen is er wel een mix met: ${wel}.`
    : `${wat}: loslaten is niet genoeg.`
}

export function bindendzin(
  soort: Grens['soort'],
  hoogstens: number,
  stations: readonly string[],
  jaren: readonly number[],
): string {
  const waar = stations.length > 0 ? ` (${stations.join(', ')})` : ''
  return `${grenszin(soort, hoogstens)}${waar}: dit bepaalt de mix in ${opsomming(jaren.map(String))}.`
}

/** What was found, in a few sentences. */
export function mixzinnen(m: {
  totaalCent: number
  nuCent: number
  jaren: readonly number[]
  kloof: number | null
  eersteCent: number
  standen: readonly Doelstand[]
  rondes: number
  replicaties: number
}): string[] {
  const mis = m.standen.filter((s) => !s.gehaald)
  const erbij = m.totaalCent - m.eersteCent
  return [
    `De mix kost ${miljoen(m.totaalCent)} in ${m.jaren[0]} tot en met ${m.jaren.at(-1)}; zoals het is ${miljoen(m.nuCent)}. Goedkoper kan hoogstens ${procent(m.kloof ?? 0)} zijn, met dezelfde speling.`,
    ...(m.rondes > 1
      ? [
          `Op papier haalt een mix van ${miljoen(m.eersteCent)} de doelen, maar bij narekenen niet. Daarom is er ruimer gepland: ${miljoen(Math.max(0, erbij))} erbij.`,
        ]
      : []),
    mis.length === 0
      ? `Nagespeeld (${m.replicaties} keer) haalt de mix gemiddeld elk doel.`
      : `Nagespeeld (${m.replicaties} keer) haalt de mix niet elk doel: ${opsomming([...new Set(mis.map(gemistzin))])}.`,
  ]
}

const gemistzin = (s: Doelstand): string => {
  const uitkomst = Math.max(s.vloeistof ?? 0, s.simulatie?.gemiddelde ?? 0)
  const toon = s.doel === 'bezetting' ? procent : leesbaar
  const wat = {
    straat: 'mensen op straat',
    eersteOpvangDagen: 'dagen in',
    wachtDagen: 'dagen wachten op',
    bezetting: 'bezet in',
    crisisplekken: 'plekken in',
  }[s.doel]
  return `${toon(uitkomst)} ${wat}${s.naam ? ` ${s.naam}` : ''} in ${s.jaar}`
}

function opsomming(delen: readonly string[]): string {
  return delen.length < 2 ? (delen[0] ?? '') : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`
}
