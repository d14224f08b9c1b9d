import type { Regio } from '@zicht/regio'
import { jarenVan, metCellen, type Vlekcel, type Vlekjaren, type Vlekkader } from './cellen.ts'
import { vleksoortenOp } from './kader.ts'

/** The plan that holds now, every year its target, nothing assigned to a municipality: the source names none. */
export const cellenUitRegioplan = (kader: Vlekkader): Vlekcel[] =>
  metCellen(
    [],
    kader.nu.map(({ soort, jaar, plekken }) => ({ soort, jaar, gemeente: null, plekken })),
  )

/** Places of one product in one municipality on one day; null where the address is secret. */
export type Telling = { product: string; gemeente: string | null; aantal: number }

/** What the register had on a day, every year the same. What stands outside the region counts as not assigned, and so does a secret address. */
export function cellenUitRegister(regio: Regio, kader: Vlekkader, telling: readonly Telling[]): Vlekcel[] {
  const cellen = new Map<string, Vlekcel>()
  for (const jaar of jarenVan(kader))
    for (const soort of vleksoortenOp(regio, `${jaar}-12-31`))
      for (const t of telling.filter((x) => soort.producten.includes(x.product))) {
        const lid = kader.gemeenten.some((g) => g.code === t.gemeente && g.jaren.includes(jaar))
        const gemeente = lid ? t.gemeente : null
        const plaats = JSON.stringify([soort.code, jaar, gemeente])
        const er = cellen.get(plaats)?.plekken ?? 0
        cellen.set(plaats, { soort: soort.code, jaar, gemeente, plekken: er + t.aantal })
      }
  return metCellen([], [...cellen.values()])
}

/** As an earlier plan has it; of a year that it does not have, as its nearest one. What the region no longer knows is left out. */
export function cellenUitPlan(
  kader: Vlekkader,
  eerder: Vlekjaren & { cellen: readonly Vlekcel[] },
): Vlekcel[] {
  const cellen = jarenVan(kader).flatMap((jaar) => {
    const van = Math.min(Math.max(jaar, eerder.vanJaar), eerder.totJaar)
    const kent = (lijst: readonly { code: string; jaren: number[] }[], code: string) =>
      lijst.some((x) => x.code === code && x.jaren.includes(jaar))
    return eerder.cellen
      .filter((c) => c.jaar === van && kent(kader.soorten, c.soort))
      .map((c) => ({ ...c, jaar }))
      .filter((c) => c.gemeente === null || kent(kader.gemeenten, c.gemeente))
  })
  return metCellen([], cellen)
}
