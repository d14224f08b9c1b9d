/** Parts of a bar put after each other: from where to where each runs, and the sum. */
export function stapels(waarden: readonly number[]): {
  delen: { van: number; tot: number }[]
  totaal: number
} {
  let som = 0
  const delen = waarden.map((waarde) => {
    const van = som
    som += waarde
    return { van, tot: som }
  })
  return { delen, totaal: som }
}

export type Punt = { x: string; y: number | null; laag?: number; hoog?: number }

/** A path through the points that are there; a gap in the data is a gap in the line, not a zero. */
export function lijnpad(punten: readonly Punt[], x: (x: string) => number, y: (y: number) => number): string {
  let pen = false
  let pad = ''
  for (const punt of punten) {
    if (punt.y === null) {
      pen = false
      continue
    }
    pad += `${pen ? 'L' : 'M'}${round(x(punt.x))},${round(y(punt.y))}`
    pen = true
  }
  return pad
}

/** The points that stand alone: a line cannot show them. */
export const losse = (punten: readonly Punt[]): (Punt & { y: number })[] =>
  punten.filter(
    (p, i): p is Punt & { y: number } =>
      p.y !== null && (punten[i - 1]?.y ?? null) === null && (punten[i + 1]?.y ?? null) === null,
  )

/** The area between low and high of the points that have both: there along the top, and back along the bottom. */
export function bandpad(punten: readonly Punt[], x: (x: string) => number, y: (y: number) => number): string {
  const met = punten.filter((p) => p.laag !== undefined && p.hoog !== undefined)
  if (met.length < 2) return ''
  const op = (p: Punt, waarde: number | undefined) => `${round(x(p.x))},${round(y(waarde ?? 0))}`
  const heen = met.map((p) => op(p, p.hoog))
  const terug = met.toReversed().map((p) => op(p, p.laag))
  return `M${[...heen, ...terug].join('L')}Z`
}

const round = (n: number): number => Math.round(n * 10) / 10
