/** Warn this long before the end (SCHERMEN 12). */
export const WAARSCHUW_MS = 120_000
/** Someone who used the keyboard or touched the screen this recently is at work. */
const AAN_HET_WERK_MS = 60_000
/** Extending by itself happens in the minutes before the warning would come. */
const VERLENG_VANAF_MS = 5 * 60_000

export type Sessiestap = { soort: 'rust' | 'verleng' | 'voorbij' } | { soort: 'waarschuw'; seconden: number }

/** What to do now with a session that ends at `einde`; all times in milliseconds. */
export function stapVanSessie(einde: number, nu: number, laatstActief: number): Sessiestap {
  const over = einde - nu
  if (over <= 0) return { soort: 'voorbij' }
  if (over <= WAARSCHUW_MS) return { soort: 'waarschuw', seconden: Math.ceil(over / 1000) }
  if (over <= VERLENG_VANAF_MS && nu - laatstActief < AAN_HET_WERK_MS) return { soort: 'verleng' }
  return { soort: 'rust' }
}
