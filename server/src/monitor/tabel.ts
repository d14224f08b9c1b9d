/** A number of people or places; null: hidden, because it is small or would give a small one away. */
export type Cel = number | null

/** A table as the plans print them: columns that sum to a row total, rows that sum to the last line. */
export type Tabel<C extends Cel = number> = {
  kolommen: readonly { code: string; naam: string }[]
  rijen: readonly { code: string; naam: string; bij?: string; cellen: readonly C[]; totaal?: C }[]
  totaal: { cellen: readonly C[]; totaal?: C }
}

type Kop = { code: string; naam: string; bij?: string }

export const som = (getallen: readonly number[]): number => getallen.reduce((s, n) => s + n, 0)

/** Builds a table from a count per row and column; totals are sums. Without `rijtotaal` the columns are no parts of one whole. */
export function maakTabel(
  rijen: readonly Kop[],
  kolommen: readonly { code: string; naam: string }[],
  tel: (rij: string, kolom: string) => number,
  { rijtotaal = true }: { rijtotaal?: boolean } = {},
): Tabel {
  const gevuld = rijen.map((rij) => {
    const cellen = kolommen.map((k) => tel(rij.code, k.code))
    return { ...rij, cellen, ...(rijtotaal ? { totaal: som(cellen) } : {}) }
  })
  const cellen = kolommen.map((_, i) => som(gevuld.map((r) => r.cellen[i] ?? 0)))
  return { kolommen, rijen: gevuld, totaal: { cellen, ...(rijtotaal ? { totaal: som(cellen) } : {}) } }
}

/** The table as a matrix whose last column and last row are the totals. */
export const alsMatrix = (tabel: Tabel): number[][] => [
  ...tabel.rijen.map((r) => [...r.cellen, r.totaal ?? 0]),
  [...tabel.totaal.cellen, tabel.totaal.totaal ?? 0],
]

/** The same table with other values. */
export function metWaarden(tabel: Tabel, waarden: readonly (readonly Cel[])[]): Tabel<Cel> {
  const n = tabel.kolommen.length
  const vul = (i: number) => ({
    cellen: (waarden[i] ?? []).slice(0, n),
    totaal: waarden[i]?.[n] ?? null,
  })
  return {
    kolommen: tabel.kolommen,
    rijen: tabel.rijen.map((r, i) => ({ ...r, ...vul(i) })),
    totaal: vul(tabel.rijen.length),
  }
}
