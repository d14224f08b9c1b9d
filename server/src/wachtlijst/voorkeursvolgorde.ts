/** An opening of a round: of which vacancy, and from when. */
export type Rondeopening = { id: string; vacature_id: string; vanaf: string }

const eerst = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The openings that somebody may have, per vacancy, the one that fits best first; `past` goes with `openingen`. */
function perVacature(openingen: readonly Rondeopening[], past: readonly (number | null)[]) {
  const uit = new Map<string, { id: string; past: number; vanaf: string }[]>()
  for (const [j, o] of openingen.entries()) {
    const p = past[j] ?? null
    if (p === null) continue
    const rij = uit.get(o.vacature_id) ?? []
    rij.push({ id: o.id, past: p, vanaf: o.vanaf })
    uit.set(o.vacature_id, rij)
  }
  for (const rij of uit.values()) rij.sort((a, b) => b.past - a.past || eerst(a.id, b.id))
  return uit
}

/**
 * The order that is proposed to a person, from the wishes that are known: the vacancy that fits best first, then the one that is free
 * soonest. It counts as long as no order was given, so that nobody misses a place by not answering: each place is still asked and can be
 * refused.
 */
export const voorgesteldeVolgorde = (
  openingen: readonly Rondeopening[],
  past: readonly (number | null)[],
): string[] =>
  [...perVacature(openingen, past)]
    .sort(
      ([a, [x]], [b, [y]]) =>
        (y?.past ?? 0) - (x?.past ?? 0) || eerst(x?.vanaf ?? '', y?.vanaf ?? '') || eerst(a, b),
    )
    .map(([vacature]) => vacature)

/** An order of vacancies as one of openings: within a vacancy the one that fits best; what is not allowed (any more) drops out. */
export const naarOpeningen = (
  vacatures: readonly string[],
  openingen: readonly Rondeopening[],
  past: readonly (number | null)[],
): string[] => {
  const per = perVacature(openingen, past)
  return vacatures.flatMap((v) => per.get(v)?.map((o) => o.id) ?? [])
}
