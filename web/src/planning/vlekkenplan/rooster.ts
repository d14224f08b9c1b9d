import { jarenVan, nietToegewezen, type Vlekcel, type Vlekkader } from '@zicht/planning'

/** Where a number stands in the grid: the target of the region, or a municipality's part of it. */
export type Plaats = { soort: string; jaar: number; gemeente: string | null }
/** What was typed and is not kept yet, by field; null: emptied. A number that is none is NaN. */
export type Anders = Readonly<Record<string, number | null>>
export type Celfout = { plaats: Plaats; fout: 'getal' | 'teVeel'; aantal: number }

const MEEST = 100_000

export const veldnaam = ({ soort, jaar, gemeente }: Plaats): string =>
  `${soort}-${jaar}-${gemeente ?? 'regio'}`

/** What is kept: for the region the target, which is everything together. */
export function bewaard(cellen: readonly Vlekcel[], { soort, jaar, gemeente }: Plaats): number {
  return cellen
    .filter((c) => c.soort === soort && c.jaar === jaar && (gemeente === null || c.gemeente === gemeente))
    .reduce((n, c) => n + c.plekken, 0)
}

/** What a field shows: what was typed, else what is kept. */
export function waardeVan(cellen: readonly Vlekcel[], anders: Anders, plaats: Plaats): number | null {
  const getypt = anders[veldnaam(plaats)]
  return getypt === undefined ? bewaard(cellen, plaats) : getypt
}

/** With one field changed; typed back to what is kept, it is no change. */
export function metVeld(
  cellen: readonly Vlekcel[],
  anders: Anders,
  plaats: Plaats,
  waarde: number | null,
): Anders {
  const { [veldnaam(plaats)]: _, ...rest } = anders
  return waarde === bewaard(cellen, plaats) ? rest : { ...rest, [veldnaam(plaats)]: waarde }
}

/** The whole plan as it stands on the screen; what is not given to a municipality is what the target leaves. */
export function opHetScherm(kader: Vlekkader, cellen: readonly Vlekcel[], anders: Anders): Vlekcel[] {
  const getal = (plaats: Plaats) => waardeVan(cellen, anders, plaats) || 0
  return kader.soorten.flatMap(({ code: soort, jaren }) =>
    jaren.flatMap((jaar) => {
      const delen = kader.gemeenten
        .filter((g) => g.jaren.includes(jaar))
        .map((g) => ({ soort, jaar, gemeente: g.code, plekken: getal({ soort, jaar, gemeente: g.code }) }))
      const rest = nietToegewezen(
        getal({ soort, jaar, gemeente: null }),
        delen.map((d) => d.plekken),
      )
      return [{ soort, jaar, gemeente: null, plekken: rest }, ...delen]
    }),
  )
}

/** What is wrong with the numbers, in the order of the grid. */
export function fouten(kader: Vlekkader, cellen: readonly Vlekcel[], anders: Anders): Celfout[] {
  const nu = opHetScherm(kader, cellen, anders)
  return jarenVan(kader).flatMap((jaar) =>
    kader.soorten
      .filter((s) => s.jaren.includes(jaar))
      .flatMap(({ code: soort }): Celfout[] => {
        const plaatsen = [null, ...kader.gemeenten.map((g) => g.code)].map((gemeente) => ({
          soort,
          jaar,
          gemeente,
        }))
        const mis = plaatsen.filter((p) => {
          const n = waardeVan(cellen, anders, p) ?? 0
          return !Number.isInteger(n) || n < 0 || n > MEEST
        })
        if (mis.length > 0) return mis.map((plaats) => ({ plaats, fout: 'getal', aantal: MEEST }))
        const rest = nu.find((c) => c.soort === soort && c.jaar === jaar && c.gemeente === null)?.plekken ?? 0
        return rest < 0 ? [{ plaats: { soort, jaar, gemeente: null }, fout: 'teVeel', aantal: -rest }] : []
      }),
  )
}

/** The cells that differ from what is kept, to be sent; nought takes one away. */
export function teBewaren(kader: Vlekkader, cellen: readonly Vlekcel[], anders: Anders): Vlekcel[] {
  const er = (cel: Vlekcel) =>
    cellen.find((c) => c.soort === cel.soort && c.jaar === cel.jaar && c.gemeente === cel.gemeente)
      ?.plekken ?? 0
  return opHetScherm(kader, cellen, anders).filter((cel) => cel.plekken !== er(cel))
}
