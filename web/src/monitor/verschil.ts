import type { Cel, Tabelgegevens } from './vormen.ts'

/** What is now less what was then; null when either is hidden. */
export const verschil = (nu: Cel | undefined, toen: Cel | undefined): Cel =>
  nu === null || toen === null ? null : (nu ?? 0) - (toen ?? 0)

/** A signed number: `+3`, `−2`, `0`; hidden stays hidden. */
export const metTeken = (n: Cel): string => (n === null ? '.' : n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0')

export type Naastrij = {
  code: string
  naam: string
  bij?: string
  nu: Cel | undefined
  toen: Cel | undefined
}

/** The row totals of two tables beside each other; a row that is in only one of them counts as zero in the other. */
export function naastElkaar(nu: Tabelgegevens, toen: Tabelgegevens): Naastrij[] {
  const oud = new Map(toen.rijen.map((r) => [r.code, r]))
  const rijen = nu.rijen.map((r) => ({ ...kop(r), nu: totaal(r), toen: totaal(oud.get(r.code)) }))
  const erbij = toen.rijen
    .filter((r) => !nu.rijen.some((n) => n.code === r.code))
    .map((r) => ({ ...kop(r), nu: 0, toen: totaal(r) }))
  return [...rijen, ...erbij]
}

const kop = (r: { code: string; naam: string; bij?: string }) => ({
  code: r.code,
  naam: r.naam,
  ...(r.bij ? { bij: r.bij } : {}),
})

/** A table without row totals is compared by its first column. */
const totaal = (r: { cellen: Cel[]; totaal?: Cel } | undefined): Cel | undefined =>
  r === undefined ? 0 : r.totaal === undefined ? (r.cellen[0] ?? null) : r.totaal
