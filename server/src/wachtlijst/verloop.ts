/** One change of a list, of anybody: from which position to which; null: not in the order. */
export type Mutatie = {
  id: number
  plaats_id: string
  soort: string
  lijst: string
  van: number | null
  naar: number | null
  regels: string
  reden: string | null
  op: string
}

/** A change of somebody's position, and what made it. */
export type Verschuiving = {
  op: string
  van: number | null
  naar: number | null
  /** What happened, as the kind of the mutation; `regels`: the region changed its rules. */
  oorzaak: string
  /** It was about this person; otherwise about so many others. */
  zelf: boolean
  aantal: number
  reden: string | null
}

/**
 * How somebody's position became what it is, newest first: every change of the list is undone one after the other, and what moved
 * this person is told with its cause. Where points come with time, the order also moves without a change of the list: what the
 * changes since this person's own last one do not explain, is told as points. Changes of the same kind on one day, of others, are told as one ("two people were placed").
 */
export function verloopVan(
  plaatsId: string,
  lijst: string,
  nu: number | null,
  mutaties: readonly Mutatie[],
  regels: string,
  hoogstens = Number.POSITIVE_INFINITY,
  tijdTelt = false,
): Verschuiving[] {
  const uit: Verschuiving[] = []
  let positie = nu
  for (const m of mutaties.toReversed()) {
    if (uit.length > hoogstens) break
    if (m.lijst !== lijst) continue
    if (m.regels !== regels) {
      uit.push({ op: m.op, van: null, naar: positie, oorzaak: 'regels', zelf: false, aantal: 1, reden: null })
      break
    }
    if (m.plaats_id === plaatsId) {
      if (tijdTelt && m.naar !== null && positie !== null && m.naar !== positie)
        uit.push({
          op: m.op,
          van: m.naar,
          naar: positie,
          oorzaak: 'punten',
          zelf: false,
          aantal: 1,
          reden: null,
        })
      if (m.van !== m.naar)
        uit.push({
          op: m.op,
          van: m.van,
          naar: m.naar,
          oorzaak: m.soort,
          zelf: true,
          aantal: 1,
          reden: m.reden,
        })
      positie = m.van
      continue
    }
    if (positie === null) continue
    const zonder = positie - (m.naar !== null && m.naar < positie ? 1 : 0)
    const eerder = zonder + (m.van !== null && m.van <= zonder ? 1 : 0)
    if (eerder !== positie) voegToe(uit, m, eerder, positie)
    positie = eerder
  }
  return uit
}

function voegToe(uit: Verschuiving[], m: Mutatie, van: number, naar: number): void {
  const vorige = uit.at(-1)
  if (vorige && !vorige.zelf && vorige.oorzaak === m.soort && vorige.op.slice(0, 10) === m.op.slice(0, 10)) {
    vorige.van = van
    vorige.aantal += 1
    return
  }
  uit.push({ op: m.op, van, naar, oorzaak: m.soort, zelf: false, aantal: 1, reden: null })
}
