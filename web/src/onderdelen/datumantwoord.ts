import { type Datum, leesDatum, plusDagen } from '../platform/datum.ts'

/**
 * A date as an answer. `geschat`: no more exact than it looks (a man of about fifty). `onbekend`: asked, and not known, which is
 * something else than not asked (null). `getypt`: not yet a date; the text stays as typed.
 */
export type Datumantwoord =
  | { soort: 'datum'; datum: Datum; geschat: boolean }
  | { soort: 'onbekend' }
  | { soort: 'getypt'; tekst: string }
  | null

/** Reads what was typed. With `leeftijd` also an age ("50", "± 50 jaar") or a year of birth ("1976"): both are estimates. */
export function leesDatumantwoord(tekst: string, vandaag: Datum, leeftijd: boolean): Datumantwoord {
  if (tekst.trim() === '') return null
  const datum = leesDatum(tekst)
  if (datum) return { soort: 'datum', datum, geschat: false }
  if (leeftijd) {
    const geraden = leesLeeftijd(tekst, vandaag)
    if (geraden) return { soort: 'datum', datum: geraden, geschat: true }
  }
  return { soort: 'getypt', tekst }
}

/** Someone of `n` years is taken to be `n` and a half: the middle of the possible dates. A year counts from its first of July. */
function leesLeeftijd(tekst: string, vandaag: Datum): Datum | null {
  const jaartal = /^\s*(?:ca\.?|±|~)?\s*((?:19|20)\d\d)\s*$/.exec(tekst)?.[1]
  if (jaartal) return `${jaartal}-07-01` <= vandaag ? `${jaartal}-07-01` : null
  const jaren = /^\s*(?:ca\.?|±|~|ongeveer|about)?\s*(\d{1,3})\s*(?:jaar|jr\.?|years?)?\s*$/i.exec(tekst)?.[1]
  if (!jaren || Number(jaren) > 120) return null
  const dag = `${String(Number(vandaag.slice(0, 4)) - Number(jaren))}${vandaag.slice(4)}`
  // 29 February does not exist in most years.
  return plusDagen(dag.replace('-02-29', '-02-28'), -183)
}
