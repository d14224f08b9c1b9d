import { type Aandeel, wilson } from './wilson.ts'

export type Groepsregels = {
  /** A group of fewer people than this is not shown; the region's rule. */
  readonly drempel: number
  /** Width of the intervals in standard deviations. */
  readonly z: number
}

export type Groepscijfer = {
  readonly groep: string
  /** Null when the group is too small to show, or when showing it would give away one that is. */
  readonly cijfer: Aandeel | null
}

export type Groepsoverzicht = {
  readonly perGroep: readonly Groepscijfer[]
  /** All together; null when that is too few. */
  readonly totaal: Aandeel | null
  /** Groups whose interval lies wholly outside that of all others together: a reason to look, not a verdict. */
  readonly opvallend: readonly string[]
}

/**
 * How often something is so, per group, with its uncertainty. One hidden group could be computed from the total, so then the next
 * smallest is hidden too.
 */
export const aandelenPerGroep = <T>(
  gevallen: readonly T[],
  groepVan: (geval: T) => string,
  isZo: (geval: T) => boolean,
  { drempel, z }: Groepsregels,
): Groepsoverzicht => {
  const geteld = new Map<string, { van: number; aantal: number }>()
  for (const geval of gevallen) {
    const g = geteld.get(groepVan(geval)) ?? { van: 0, aantal: 0 }
    geteld.set(groepVan(geval), { van: g.van + 1, aantal: g.aantal + (isZo(geval) ? 1 : 0) })
  }
  const groepen = [...geteld].sort(([a], [b]) => (a < b ? -1 : 1))
  const opGrootte = [...groepen].sort((a, b) => a[1].van - b[1].van)
  const verborgen = new Set(opGrootte.filter(([, g]) => g.van < drempel).map(([naam]) => naam))
  if (verborgen.size === 1 && opGrootte[1]) verborgen.add(opGrootte[1][0])
  const aantal = groepen.reduce((som, [, g]) => som + g.aantal, 0)
  const van = gevallen.length
  const perGroep = groepen.map(([groep, g]) => ({
    groep,
    cijfer: verborgen.has(groep) ? null : wilson(g.aantal, g.van, z),
  }))
  const opvallend = perGroep.flatMap(({ groep, cijfer }) => {
    const rest = cijfer && wilson(aantal - cijfer.aantal, van - cijfer.van, z)
    return cijfer && rest && (cijfer.onder > rest.boven || cijfer.boven < rest.onder) ? [groep] : []
  })
  return { perGroep, totaal: van < drempel ? null : wilson(aantal, van, z), opvallend }
}

/** A decision beside the proposal that was made: who was proposed, who was chosen, and why if another. */
export type Besluit = {
  readonly voorgesteld: string
  readonly gekozen: string
  readonly groep: string
  readonly reden?: string | undefined
}

export type Afwijkingen = Groepsoverzicht & {
  /** How often each reason was given; `null` stands for a deviation without one. */
  readonly redenen: readonly { readonly reden: string | null; readonly aantal: number }[]
}

/** How often decisions deviate from the proposal, per group of who was proposed, and for which reasons. */
export const afwijkingenPerGroep = (besluiten: readonly Besluit[], regels: Groepsregels): Afwijkingen => {
  const wijktAf = (b: Besluit) => b.voorgesteld !== b.gekozen
  const redenen = new Map<string | null, number>()
  for (const b of besluiten.filter(wijktAf))
    redenen.set(b.reden ?? null, (redenen.get(b.reden ?? null) ?? 0) + 1)
  return {
    ...aandelenPerGroep(besluiten, (b) => b.groep, wijktAf, regels),
    redenen: [...redenen]
      .map(([reden, aantal]) => ({ reden, aantal }))
      .sort((a, b) => b.aantal - a.aantal || ((a.reden ?? '') < (b.reden ?? '') ? -1 : 1)),
  }
}
