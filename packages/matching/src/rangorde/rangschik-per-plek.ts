import type { Datum } from '@zicht/kern'
import type { Kandidaat, Rangregels } from './rangregels.ts'
import { alsGetal, eersteVerschil, eisGeldig, type Loting, sleutelrij, zonderRegels } from './rangschik.ts'

export type PerPlekVraag = {
  readonly kandidaten: readonly Kandidaat[]
  readonly aantalPlekken: number
  readonly regels: Rangregels
  readonly dag: Datum
  readonly loting?: Loting | undefined
  /** The field whose value depends on the place; every other comes from the candidate. */
  readonly plekveld: string
  /** Its value for candidate × place, by index; null when not known. */
  readonly waarde: (kandidaat: number, plek: number) => number | null
  /** Whether the candidate may have the place at all. */
  readonly mag: (kandidaat: number, plek: number) => boolean
}

/**
 * For every place the candidates that may have it, in order (indices). What does not depend on the place is ordered once; per place
 * only those are compared whom the keys before the place's own key leave equal.
 */
export const rangschikPerPlek = (vraag: PerPlekVraag): Int32Array[] => {
  const { kandidaten, regels, dag, loting, plekveld } = vraag
  eisGeldig(regels, dag)
  const plaatsVanSleutel = regels.sleutels.findIndex((s) => s.veld === plekveld)
  const plekSleutel = regels.sleutels[plaatsVanSleutel]
  const voorop = plekSleutel ? plaatsVanSleutel : regels.sleutels.length
  const eigen = { ...regels, sleutels: regels.sleutels.filter((s) => s.veld !== plekveld) }
  const rijen = kandidaten.map((k) => sleutelrij(k, eigen))
  const basis = Int32Array.from(kandidaten.keys()).sort((a, b) => {
    const k = eersteVerschil(rijen[a]!, rijen[b]!)
    if (k >= 0) return rijen[a]![k]! < rijen[b]![k]! ? -1 : 1
    return zonderRegels(kandidaten[a]!.id, kandidaten[b]!.id, loting)
  })
  /** Ends of the runs in `basis` that are equal in the keys before the place's own. */
  const einden: number[] = []
  for (let p = 1; p <= basis.length; p++) {
    const verschil = p === basis.length ? 0 : eersteVerschil(rijen[basis[p - 1]!]!, rijen[basis[p]!]!)
    if (p === basis.length || (verschil >= 0 && verschil < voorop)) einden.push(p)
  }
  const getal = new Float64Array(basis.length)
  const opPlek = (a: number, b: number): number => getal[a]! - getal[b]! || a - b
  const ruimte = new Int32Array(basis.length)
  return Array.from({ length: vraag.aantalPlekken }, (_, plek) => {
    let aantal = 0
    let p = 0
    for (const eind of einden) {
      const begin = aantal
      for (; p < eind; p++) if (vraag.mag(basis[p]!, plek)) ruimte[aantal++] = p
      if (!plekSleutel || aantal - begin < 2) continue
      // A large finite number for "not known": the difference of two infinities is no number.
      for (let q = begin; q < aantal; q++) {
        const positie = ruimte[q]!
        getal[positie] = Math.min(
          alsGetal(vraag.waarde(basis[positie]!, plek), plekSleutel),
          Number.MAX_VALUE / 4,
        )
      }
      ruimte.subarray(begin, aantal).sort(opPlek)
    }
    return ruimte.slice(0, aantal).map((positie) => basis[positie]!)
  })
}
