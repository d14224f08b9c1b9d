/** Warn this long before the end (SCHERMEN 12). */
export const WAARSCHUW_MS = 120_000
/** From here on a session extends by itself for someone who used the keyboard or the screen in these same minutes. */
const VERLENG_VANAF_MS = 5 * 60_000

export type Sessiestap = { soort: 'rust' | 'verleng' | 'voorbij' } | { soort: 'waarschuw'; seconden: number }

/** What to do now with a session that ends at `einde`; all times in milliseconds. */
export function stapVanSessie(einde: number, nu: number, laatstActief: number): Sessiestap {
  const over = einde - nu
  if (over <= 0) return { soort: 'voorbij' }
  if (over <= WAARSCHUW_MS) return { soort: 'waarschuw', seconden: Math.ceil(over / 1000) }
  if (over <= VERLENG_VANAF_MS && nu - laatstActief < VERLENG_VANAF_MS) return { soort: 'verleng' }
  return { soort: 'rust' }
}
