import { schat } from '../motor/statistiek.ts'
import type { Maat, Maten, Samengevat, Verschil } from './uitkomst.ts'

/** Mean, 95% interval and spread of every measure over replications; measures that never occurred are left out. */
export function vatReplicatiesSamen(maten: readonly Maat[], replicaties: readonly Maten[]): Samengevat[] {
  return maten.flatMap((maat) => {
    const waarden = replicaties.map((r) => r[maat.maat] ?? Number.NaN).filter((x) => !Number.isNaN(x))
    if (waarden.length === 0) return []
    const s = schat(waarden)
    const half = s.halfbreedte ?? 0
    const op = waarden.toSorted((a, b) => a - b)
    const kwantiel = (deel: number) => {
      const plaats = deel * (op.length - 1)
      const [laag, hoog] = [op[Math.floor(plaats)] as number, op[Math.ceil(plaats)] as number]
      return laag + (hoog - laag) * (plaats - Math.floor(plaats))
    }
    return [
      {
        ...maat,
        gemiddelde: s.gemiddelde,
        laag: s.gemiddelde - half,
        hoog: s.gemiddelde + half,
        n: s.n,
        sd: s.sd ?? 0,
        p5: kwantiel(0.05),
        p95: kwantiel(0.95),
      },
    ]
  })
}

/** Difference scenario − base per measure, from the differences within each replication: what both have in common falls away. */
export function vergelijk(
  maten: readonly Maat[],
  basis: readonly Maten[],
  scenario: readonly Maten[],
): Verschil[] {
  const n = Math.min(basis.length, scenario.length)
  return maten.flatMap((maat) => {
    const paren = Array.from(
      { length: n },
      (_, r) => [basis[r]?.[maat.maat], scenario[r]?.[maat.maat]] as const,
    ).filter((p): p is readonly [number, number] => !p.some((x) => x === undefined || Number.isNaN(x)))
    if (paren.length === 0) return []
    const s = schat(paren.map(([a, b]) => b - a))
    const half = s.halfbreedte ?? 0
    const verschil = { gemiddelde: s.gemiddelde, laag: s.gemiddelde - half, hoog: s.gemiddelde + half }
    return [
      {
        ...maat,
        basis: schat(paren.map(([a]) => a)).gemiddelde,
        scenario: schat(paren.map(([, b]) => b)).gemiddelde,
        verschil,
        duidelijk: s.n > 1 && (verschil.laag > 0 || verschil.hoog < 0),
      },
    ]
  })
}
