/** A figure under `minimum` is hidden (0 is not), any other rounded to a multiple of `veelvoud`. From the region's data. */
export type Regel = { minimum: number; veelvoud: number }

/** Cells of a table with totals: the last row and the last column are sums of the others. */
type Matrix = readonly (readonly number[])[]
/** Cells that have the same key are the same number: hidden in one table, hidden in all. */
export type TeBeschermen = { waarden: Matrix; sleutels?: readonly (readonly (string | null)[])[] }

const klein = (n: number, regel: Regel) => n > 0 && n < regel.minimum

/** Rounded half up. */
export const rondAf = (n: number, { veelvoud }: Regel): number => Math.floor(n / veelvoud + 0.5) * veelvoud

/**
 * Which cells must be hidden so that no hidden one can be found from what is shown: the small ones, and as few others as it takes
 * (TOEGANGSRECHT §9). Each hidden cell has at least two possible values, all numbers positive, even for who knows every shown
 * number and total exactly; rounding comes on top. Tables that share numbers are protected together.
 */
export function verberg(tabellen: readonly TeBeschermen[], regel: Regel): boolean[][][] {
  const dicht = tabellen.map((t) => t.waarden.map((rij) => rij.map((n) => klein(n, regel))))
  const gedeeld = new Set<string>()
  for (;;) {
    tabellen.forEach((tabel, i) => beschermTabel(tabel.waarden, dicht[i] ?? []))
    let erbij = 0
    const langs = (werk: (sleutel: string, cel: boolean, zet: () => void) => void) =>
      tabellen.forEach((tabel, i) =>
        tabel.sleutels?.forEach((rij, r) =>
          rij.forEach((sleutel, c) => {
            const hier = dicht[i]?.[r]
            if (sleutel !== null && hier) werk(sleutel, hier[c] ?? false, () => (hier[c] = true))
          }),
        ),
      )
    langs((sleutel, verborgen) => {
      if (verborgen) gedeeld.add(sleutel)
    })
    langs((sleutel, verborgen, zet) => {
      if (verborgen || !gedeeld.has(sleutel)) return
      zet()
      erbij++
    })
    if (erbij === 0) return dicht
  }
}

function beschermTabel(waarden: Matrix, dicht: boolean[][]): void {
  const open: { r: number; c: number; n: number }[] = []
  waarden.forEach((rij, r) =>
    rij.forEach((n, c) => {
      if (dicht[r]?.[c] && n > 0) open.push({ r, c, n })
    }),
  )
  open.sort((a, b) => b.n - a.n || a.r - b.r || a.c - b.c)
  for (const cel of open)
    for (const { r, c } of goedkoopsteRuil(waarden, dicht, cel)) {
      const rij = dicht[r]
      if (rij) rij[c] = true
    }
}

/**
 * Rows and columns are the nodes of a graph and cells its edges. A hidden cell can be one more when somewhere a round of hidden cells
 * can be one less and one more in turn; a total counts the other way round. The cheapest such round (hidden cells cost nothing, others
 * their value), for one more or for one less, is what must be hidden.
 */
function goedkoopsteRuil(
  waarden: Matrix,
  dicht: readonly boolean[][],
  cel: { r: number; c: number; n: number },
) {
  const meer = zoekRuil(waarden, dicht, cel, 1)
  const minder = cel.n >= 2 ? zoekRuil(waarden, dicht, cel, -1) : null
  if (!meer || !minder) return (meer ?? minder)?.cellen ?? []
  return minder.prijs < meer.prijs ? minder.cellen : meer.cellen
}

type Stap = { r: number; c: number }

function zoekRuil(
  waarden: Matrix,
  dicht: readonly boolean[][],
  cel: Stap,
  richting: 1 | -1,
): { prijs: number; cellen: Stap[] } | null {
  const [R, C] = [waarden.length, waarden[0]?.length ?? 0]
  const isTotaal = (r: number, c: number) => (r === R - 1) !== (c === C - 1)
  // from a row one cell of that row goes against the direction; from a column one goes with it
  const kan = (r: number, c: number, vanRij: boolean): boolean => {
    const n = waarden[r]?.[c] ?? 0
    if (n === 0 || (r === cel.r && c === cel.c)) return false
    const erbij = (vanRij ? -richting : richting) * (isTotaal(r, c) !== isTotaal(cel.r, cel.c) ? -1 : 1)
    return erbij > 0 || n >= 2
  }
  const prijs = Array<number>(R + C).fill(Number.POSITIVE_INFINITY)
  const via: (Stap & { van: number })[] = []
  const klaar = new Set<number>()
  prijs[cel.r] = 0
  for (;;) {
    let knoop = -1
    for (let k = 0; k < R + C; k++)
      if (!klaar.has(k) && (prijs[k] ?? 0) < (knoop < 0 ? Number.POSITIVE_INFINITY : (prijs[knoop] ?? 0)))
        knoop = k
    if (knoop < 0) return null
    if (knoop === R + cel.c) break
    klaar.add(knoop)
    const vanRij = knoop < R
    for (let i = 0; i < (vanRij ? C : R); i++) {
      const [r, c] = vanRij ? [knoop, i] : [i, knoop - R]
      if (!kan(r, c, vanRij)) continue
      const naar = vanRij ? R + i : i
      const kost = (prijs[knoop] ?? 0) + (dicht[r]?.[c] ? 0 : 1 + (waarden[r]?.[c] ?? 0))
      if (kost < (prijs[naar] ?? 0)) {
        prijs[naar] = kost
        via[naar] = { r, c, van: knoop }
      }
    }
  }
  const cellen: Stap[] = []
  for (let k = R + cel.c; k !== cel.r; ) {
    const stap = via[k]
    if (!stap) return null
    cellen.push({ r: stap.r, c: stap.c })
    k = stap.van
  }
  return { prijs: prijs[R + cel.c] ?? 0, cellen }
}
