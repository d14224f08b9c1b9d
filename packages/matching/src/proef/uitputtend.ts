import type { Toewijzingsvraag } from '../toewijzing/vraag.ts'
import { lotvolgorde } from '../toewijzing/wijs-toe.ts'

/** The value of an answer: how many per priority from high to low, then the total fit. */
export const waardeVan = (vraag: Toewijzingsvraag, plek: ReadonlyMap<string, string | null>): number[] => {
  const klassen = [...new Set(vraag.clienten.map((c) => c.prioriteit))].sort((a, b) => b - a)
  const waarde = klassen.map(() => 0)
  let som = 0
  for (const [i, c] of vraag.clienten.entries()) {
    const j = vraag.plekken.findIndex((p) => p.id === plek.get(c.id))
    if (j < 0) continue
    waarde[klassen.indexOf(c.prioriteit)]! += 1
    som += vraag.pasvorm[i]![j]!
  }
  return [...waarde, som]
}

const vergelijk = (a: readonly number[], b: readonly number[]): number => {
  const i = a.findIndex((w, k) => w !== b[k])
  return i < 0 ? 0 : a[i]! - b[i]!
}

/** Tries every answer: the best value, and among those of the best value the one of the lot, by its definition. */
export const beste = (vraag: Toewijzingsvraag): { waarde: number[]; plek: Map<string, string | null> } => {
  const volgorde = lotvolgorde(vraag)
  let top: { waarde: number[]; lot: number[]; plek: Map<string, string | null> } | undefined
  const keuze = new Map<string, string | null>()
  const binnenQuota = () =>
    (vraag.quota ?? []).every((q) => {
      const gebruikt = vraag.clienten.filter((c) => {
        const p = keuze.get(c.id) ?? null
        if (p === null) return false
        return (q.over === 'clienten' ? c.groep : vraag.plekken.find((x) => x.id === p)?.groep) === q.groep
      })
      return gebruikt.length <= q.hoogstens
    })
  const kijk = () => {
    if (!binnenQuota()) return
    const waarde = waardeVan(vraag, keuze)
    // In the order of the lot: placed or not; then the fit each gets; then the first place by identifier.
    const plekVan = volgorde.map((i) =>
      vraag.plekken.findIndex((p) => p.id === keuze.get(vraag.clienten[i]!.id)),
    )
    const ids = vraag.plekken.map((p) => p.id).sort()
    const lot = [
      ...plekVan.map((j) => (j < 0 ? 0 : 1)),
      ...plekVan.flatMap((j, k) =>
        j < 0 ? [0, 0] : [vraag.pasvorm[volgorde[k]!]![j]!, -ids.indexOf(vraag.plekken[j]!.id)],
      ),
    ]
    const orde = top ? vergelijk(waarde, top.waarde) || vergelijk(lot, top.lot) : 1
    if (orde > 0) top = { waarde, lot, plek: new Map(keuze) }
  }
  const kies = (i: number): void => {
    const c = vraag.clienten[i]
    if (!c) return kijk()
    keuze.set(c.id, null)
    kies(i + 1)
    for (const [j, p] of vraag.plekken.entries()) {
      if (vraag.pasvorm[i]![j] === null || [...keuze.values()].includes(p.id)) continue
      keuze.set(c.id, p.id)
      kies(i + 1)
      keuze.set(c.id, null)
    }
    keuze.delete(c.id)
  }
  kies(0)
  return top as { waarde: number[]; plek: Map<string, string | null> }
}
