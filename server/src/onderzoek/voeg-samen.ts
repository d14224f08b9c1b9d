import type { Velden } from './stappen.ts'

/** One field that two people changed to something else: as it was, as the other has it now, as the caller wants it. */
export type Botsing = { veld: string; was: string | null; anders: string | null; uw: string | null }

export type Samenvoeging =
  | { gelukt: true; velden: Velden; vanAnderen: string[] }
  | { gelukt: false; botsingen: Botsing[]; vanAnderen: string[] }

/**
 * Lays a change on a step that someone else changed meanwhile. Fields that only one of the two touched go together by themselves;
 * the same field with two answers is for people to decide, so then nothing is written at all.
 */
export function voegSamen(
  was: Velden,
  nu: Velden,
  wijziging: Readonly<Record<string, string | null>>,
): Samenvoeging {
  const waarde = (velden: Velden, sleutel: string): string | null => velden[sleutel] ?? null
  const vanAnderen = [...new Set([...Object.keys(was), ...Object.keys(nu)])]
    .filter((s) => waarde(was, s) !== waarde(nu, s))
    .sort()
  const botsingen = Object.entries(wijziging)
    .map(([veld, w]): Botsing => ({ veld, was: waarde(was, veld), anders: waarde(nu, veld), uw: leeg(w) }))
    .filter((b) => vanAnderen.includes(b.veld) && b.anders !== b.uw)
  if (botsingen.length > 0) return { gelukt: false, botsingen, vanAnderen }
  return { gelukt: true, velden: metWijziging(nu, wijziging), vanAnderen }
}

const leeg = (w: string | null): string | null => (w === '' ? null : w)

/** Emptied is taken away: a field that is there holds an answer. */
function metWijziging(velden: Velden, wijziging: Readonly<Record<string, string | null>>): Velden {
  const samen = { ...velden, ...wijziging }
  return Object.fromEntries(
    Object.entries(samen).filter((paar): paar is [string, string] => paar[1] !== null && paar[1] !== ''),
  )
}
