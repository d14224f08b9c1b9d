import type { Criterium, Uitzetting } from '@zicht/matching'

export type Regel = Criterium | Uitzetting
export type Niveau = 'regio' | 'aanbieder' | 'voorziening' | 'eenheid'
export type Laag = { niveau: Niveau; naam: string; criteria: readonly Regel[]; uitRegister?: boolean }

/** What the interface tells of criteria; see the contract of `/v1/organisaties/:id/plaatsingscriteria`. */
export type Criteria = {
  aanbieder: { id: string; naam: string }
  items: {
    id: string
    versie: number
    voorzieningId: string | null
    eenheidId: string | null
    criteria: Regel[]
  }[]
  regio: { naam: string; producten: string[]; criteria: Regel[] }[]
  voorzieningen: {
    id: string
    naam: string
    eenheden: { id: string; naam: string; uitRegister: Regel[] }[]
  }[]
  behoeften: { code: string; naam: string }[]
}
/** A count that is null is too small to be told to this reader, as `onthulling` says. */
export type Gevolgregel = {
  product: string
  voorziening: string
  eenheid: string
  wordtGeschikt: number | null
  wordtUitgesloten: number | null
  wordtOnbekend: number | null
  onveranderd: number | null
  door: { naam: string; aantal: number | null }[]
  /** For the access team: the people of its own open files, by name. */
  mensen?: Geraakt[]
}
export type Geraakt = {
  plaatsId: string
  zaakId: string
  naam: string
  wordt: 'geschikt' | 'uitgesloten' | 'onbekend'
  door: string[]
}
export type Voorvertoning = {
  dag: string
  onthulling: { exact: boolean; minimum: number | null }
  items: Gevolgregel[]
}

/** Who is told exactly sees where something changes; for who is not, also none could be a few. */
export const raakt = (g: Gevolgregel): boolean =>
  [g.wordtGeschikt, g.wordtUitgesloten, g.wordtOnbekend].some((n) => n !== 0)
export const teKlein = (g: Gevolgregel): boolean =>
  g.wordtGeschikt === null && g.wordtUitgesloten === null && g.wordtOnbekend === null

/** How many are touched of whom the file is not open to the reader; null: that is not told. */
export function anderen(g: Gevolgregel): number | null {
  const aantallen = [g.wordtGeschikt, g.wordtUitgesloten, g.wordtOnbekend]
  return aantallen.some((n) => n === null)
    ? null
    : aantallen.reduce<number>((som, n) => som + (n ?? 0), 0) - (g.mensen?.length ?? 0)
}

/** Of whom the criteria are: a provider, one of its facilities, or a unit. */
export type Plek = { voorzieningId: string | null; eenheidId: string | null }

export const eigenVan = (c: Criteria, p: Plek) =>
  c.items.find((i) => i.voorzieningId === p.voorzieningId && i.eenheidId === p.eenheidId) ?? null

/** The levels above and of this one, from general to specific. */
export function lagenVan(c: Criteria, p: Plek): Laag[] {
  const van = (q: Plek): readonly Regel[] => eigenVan(c, q)?.criteria ?? []
  const voorziening = c.voorzieningen.find((v) => v.id === p.voorzieningId)
  const eenheid = voorziening?.eenheden.find((e) => e.id === p.eenheidId)
  return [
    ...c.regio.map((r) => ({ niveau: 'regio' as const, naam: r.naam, criteria: r.criteria })),
    { niveau: 'aanbieder', naam: c.aanbieder.naam, criteria: van({ voorzieningId: null, eenheidId: null }) },
    ...(voorziening
      ? [
          {
            niveau: 'voorziening' as const,
            naam: voorziening.naam,
            criteria: van({ voorzieningId: voorziening.id, eenheidId: null }),
          },
        ]
      : []),
    ...(eenheid
      ? [
          {
            niveau: 'eenheid' as const,
            naam: eenheid.naam,
            criteria: eenheid.uitRegister,
            uitRegister: true,
          },
          { niveau: 'eenheid' as const, naam: eenheid.naam, criteria: van(p) },
        ]
      : []),
  ]
}

export const geldtOp = (r: Regel, dag: string): boolean =>
  r.geldig.van <= dag && (r.geldig.tot === undefined || dag < r.geldig.tot)

/** Does a more specific level speak of this code on that day? Then this one does not count. */
export const vervangenDoor = (lagen: readonly Laag[], i: number, code: string, dag: string): Laag | null =>
  lagen.slice(i + 1).findLast((l) => l.criteria.some((r) => r.code === code && geldtOp(r, dag))) ?? null

/** Adds a rule from its first day on: what it replaces of the same code ends on that day, what would begin later is gone. */
export function voegToe(lijst: readonly Regel[], nieuw: Regel): Regel[] {
  return [...stop(lijst, nieuw.code, nieuw.geldig.van), nieuw]
}

/** Ends a rule on a day; what would begin on that day or later never begins. */
export function stop(lijst: readonly Regel[], code: string, dag: string): Regel[] {
  return lijst.flatMap((r) => {
    if (r.code !== code || (r.geldig.tot !== undefined && r.geldig.tot <= dag)) return [r]
    return r.geldig.van < dag ? [{ ...r, geldig: { ...r.geldig, tot: dag } }] : []
  })
}

/** A code of one's own that no rule of these levels has. */
export function vrijeCode(lagen: readonly Laag[], eigen: readonly Regel[]): string {
  const bezet = new Set([...lagen.flatMap((l) => l.criteria), ...eigen].map((r) => r.code))
  let nr = 1
  while (bezet.has(`EIGEN_${nr}`)) nr += 1
  return `EIGEN_${nr}`
}

/** The first day on which other rules hold than now is stored; null: nothing changes. */
export function eersteDag(nu: readonly Regel[], straks: readonly Regel[]): string | null {
  const dagen = [...nu, ...straks].flatMap((r) => [r.geldig.van, ...(r.geldig.tot ? [r.geldig.tot] : [])])
  const geldend = (lijst: readonly Regel[], dag: string): string =>
    JSON.stringify(
      lijst
        .filter((r) => geldtOp(r, dag))
        .map(({ geldig: _, ...r }) => r)
        .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    )
  return dagen.toSorted().find((dag) => geldend(nu, dag) !== geldend(straks, dag)) ?? null
}
