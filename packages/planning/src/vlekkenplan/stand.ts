import type { Regio } from '@zicht/regio'
import type { Telling } from './begin.ts'
import { jarenVan, type Vlekcel, type Vlekkader } from './cellen.ts'
import { vleksoortenOp } from './kader.ts'

/** Target beside what was there; `er` null where it cannot be counted or has still to come. */
export type Plekstand = { doel: number; er: number | null; verschil: number | null }
export type Vlekstand = {
  /** Per year the day on which was counted: its last, or today in the running year; null for a year to come. */
  jaren: { jaar: number; dag: string | null }[]
  soorten: {
    code: string
    /** False: nowhere is written which places this is. */
    telbaar: boolean
    jaren: (Plekstand & {
      jaar: number
      /** `gemeente` null: not assigned beside what has a secret address or stands outside the region; that is no difference. */
      gemeenten: (Plekstand & { gemeente: string | null })[]
    })[]
  }[]
}

/** On which days the register is counted for a plan: the last of every year that began, or today. */
export const teldagen = (kader: Pick<Vlekkader, 'vanJaar' | 'totJaar'>, vandaag: string) =>
  jarenVan(kader).map((jaar) => ({
    jaar,
    dag: `${jaar}-01-01` > vandaag ? null : `${jaar}-12-31` < vandaag ? `${jaar}-12-31` : vandaag,
  }))

/** Target of a plan beside what the register had, per kind, year and municipality. */
export function vlekstand(
  regio: Regio,
  kader: Vlekkader,
  cellen: readonly Vlekcel[],
  jaren: Vlekstand['jaren'],
  tellingen: readonly (Telling & { dag: string })[],
): Vlekstand {
  const naast = (doel: number, er: number | null): Plekstand => ({
    doel,
    er,
    verschil: er === null ? null : er - doel,
  })
  return {
    jaren,
    soorten: kader.soorten.map(({ code, jaren: bekend }) => {
      const producten = (jaar: number) =>
        vleksoortenOp(regio, `${jaar}-12-31`).find((s) => s.code === code)?.producten ?? []
      return {
        code,
        telbaar: bekend.some((jaar) => producten(jaar).length > 0),
        jaren: jaren
          .filter(({ jaar }) => bekend.includes(jaar))
          .map(({ jaar, dag }) => {
            const hier = cellen.filter((c) => c.soort === code && c.jaar === jaar)
            const geteld =
              dag === null || producten(jaar).length === 0
                ? null
                : tellingen.filter((t) => t.dag === dag && producten(jaar).includes(t.product))
            const leden = new Set(kader.gemeenten.filter((g) => g.jaren.includes(jaar)).map((g) => g.code))
            const plaats = (gemeente: string | null) =>
              gemeente !== null && leden.has(gemeente) ? gemeente : null
            const som = (waar: string | null) => ({
              doel: hier.filter((c) => c.gemeente === waar).reduce((n, c) => n + c.plekken, 0),
              er: geteld
                ? geteld.filter((t) => plaats(t.gemeente) === waar).reduce((n, t) => n + t.aantal, 0)
                : null,
            })
            const per = [...leden, null].map((gemeente) => {
              const { doel, er } = som(gemeente)
              const stand = naast(doel, er)
              return { gemeente, ...stand, verschil: gemeente === null ? null : stand.verschil }
            })
            return {
              jaar,
              ...naast(
                hier.reduce((n, c) => n + c.plekken, 0),
                geteld && geteld.reduce((n, t) => n + t.aantal, 0),
              ),
              gemeenten: per.filter((g) => g.doel > 0 || (g.er ?? 0) > 0),
            }
          }),
      }
    }),
  }
}
