import type { Geldig } from '../schema/velden.ts'

/** The days on which something can change: every first day and every first day after. Sorted, each once. */
export function begindagen(perioden: readonly Geldig[]): string[] {
  return [...new Set(perioden.flatMap(({ van, tot }) => (tot === undefined ? [van] : [van, tot])))].sort()
}
