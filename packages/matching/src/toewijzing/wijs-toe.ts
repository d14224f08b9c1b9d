import { losOp } from './hongaars.ts'
import { maakOpgave } from './opgave.ts'
import { verfijn } from './verfijn.ts'
import type { Toewijzing, Toewijzingsvraag } from './vraag.ts'

const vergelijk = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The order of the lot; who has no lot number comes after, in the order of the identifier. */
export const lotvolgorde = (vraag: Pick<Toewijzingsvraag, 'clienten' | 'loting'>): number[] => {
  const lot = (id: string) => vraag.loting?.get(id) ?? Number.POSITIVE_INFINITY
  return vraag.clienten
    .map((c, i) => ({ i, id: c.id, lot: lot(c.id) }))
    .sort((a, b) => (a.lot === b.lot ? vergelijk(a.id, b.id) : a.lot - b.lot))
    .map((c) => c.i)
}

const controleer = ({ clienten, plekken, pasvorm, quota = [] }: Toewijzingsvraag): void => {
  if (
    new Set(clienten.map((c) => c.id)).size !== clienten.length ||
    new Set(plekken.map((p) => p.id)).size !== plekken.length
  )
    throw new RangeError('een client of plek staat er twee keer in')
  if (pasvorm.length !== clienten.length || pasvorm.some((rij) => rij.length !== plekken.length))
    throw new RangeError('de pasvorm heeft een rij per client en een kolom per plek')
  if (pasvorm.some((rij) => rij.some((w) => w !== null && !Number.isFinite(w))))
    throw new RangeError('een pasvorm is een getal of null')
  if (quota.some((q) => !Number.isInteger(q.hoogstens) || q.hoogstens < 0))
    throw new RangeError('een quotum is een geheel getal van 0 of meer')
}

/**
 * Who gets which place: most people of the highest priority first, then of the next, and so on, then the most total fit; never
 * more of a group than its quota. Exact; answers of equal value are decided by the lot.
 */
export const wijsToe = (vraag: Toewijzingsvraag): Toewijzing => {
  controleer(vraag)
  const { clienten, plekken, pasvorm } = vraag
  const opgave = maakOpgave(vraag)
  const oplossing = losOp(opgave)
  const plekorde = plekken.map((_, j) => j).sort((a, b) => vergelijk(plekken[a]!.id, plekken[b]!.id))
  verfijn(opgave, oplossing, lotvolgorde(vraag), plekorde)

  const plek = new Map<string, string | null>()
  const geteld = new Map<number, number>()
  let totaal = 0
  for (const [i, client] of clienten.entries()) {
    const j = oplossing.kolomVan[i]!
    const geplaatst = j >= 0 && j < plekken.length
    plek.set(client.id, geplaatst ? plekken[j]!.id : null)
    geteld.set(client.prioriteit, (geteld.get(client.prioriteit) ?? 0) + (geplaatst ? 1 : 0))
    if (geplaatst) totaal += Math.round(pasvorm[i]![j]! * opgave.schaal)
  }
  return {
    plek,
    perPrioriteit: [...geteld]
      .sort(([a], [b]) => b - a)
      .map(([prioriteit, aantal]) => ({ prioriteit, geplaatst: aantal })),
    totaalPasvorm: totaal / opgave.schaal,
  }
}
