import { bronTekst, type Gemeente, type Regio } from '@zicht/regio'
import type { Cel } from './tabel.ts'

export type Inwoners = { aantal: number; peildatum: string; ongeveer: boolean; bron: string }

/**
 * The count of inhabitants to divide by: of one and the same day for all municipalities where there is one, so that loads can be
 * compared; the last such day up to the date, else the first after it. A municipality without that day gets its own nearest.
 */
export function inwonersOp(
  regio: Pick<Regio, 'bronnen'>,
  gemeenten: readonly Gemeente[],
  dag: string,
): Map<string, Inwoners> {
  const alle = gemeenten.filter((g) => g.inwoners.length > 0)
  const dagen = [...new Set(alle.flatMap((g) => g.inwoners.map((i) => i.peildatum)))].sort()
  const gedeeld = dagen.filter((d) => alle.every((g) => g.inwoners.some((i) => i.peildatum === d)))
  const kies = (van: readonly string[]) => van.findLast((d) => d <= dag) ?? van[0]
  return new Map(
    alle.flatMap((g) => {
      const gekozen = kies(gedeeld) ?? kies(g.inwoners.map((i) => i.peildatum).sort())
      const i = g.inwoners.find((x) => x.peildatum === gekozen)
      if (!i) return []
      return [
        [
          g.code,
          { aantal: i.aantal, peildatum: i.peildatum, ongeveer: i.ongeveer, bron: bronTekst(regio, i.bron) },
        ],
      ] as const
    }),
  )
}

/** Per 10,000 inhabitants, in tenths, from the number that is told: a hidden number has no load. */
export const per10000 = (mensen: Cel, inwoners: number | undefined): number | null =>
  mensen === null || inwoners === undefined ? null : Math.round((mensen / inwoners) * 100_000) / 10

/** Percentage in tenths, as it is: shares are not made to add up to 100. Null when hidden or when there is nothing to divide. */
export const procent = (teller: Cel, noemer: Cel): number | null =>
  teller === null || noemer === null || noemer === 0 ? null : Math.round((teller / noemer) * 1000) / 10
