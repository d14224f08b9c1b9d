import type { Pad } from '../yaml.ts'

/** Every value stored under `sleutel` anywhere inside `waarde`, with its path. */
export function* onderSleutel(
  waarde: unknown,
  sleutel: string,
  pad: Pad = [],
): Generator<{ pad: Pad; waarde: unknown }> {
  if (waarde === null || typeof waarde !== 'object') return
  const delen: [string | number, unknown][] = Array.isArray(waarde)
    ? waarde.map((w, i): [number, unknown] => [i, w])
    : Object.entries(waarde)
  for (const [deel, dieper] of delen) {
    const hier = [...pad, deel]
    if (deel === sleutel) yield { pad: hier, waarde: dieper }
    else yield* onderSleutel(dieper, sleutel, hier)
  }
}
