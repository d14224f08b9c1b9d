import type { Datum } from '@zicht/kern'
import type { Kandidaat, Rangregels, Rangsleutel, Rangwaarde } from './rangregels.ts'
import {
  alsGetal,
  eersteVerschil,
  eisGeldig,
  type Loting,
  rangschik,
  sleutelrij,
  zonderRegels,
} from './rangschik.ts'

/** Why one is before the other: the first key that differs with both values; or the lot, or only the identifier. */
export type Waarom =
  | {
      readonly voor: string
      readonly na: string
      readonly door: 'sleutel'
      readonly sleutel: Rangsleutel
      readonly waardeVoor: Rangwaarde
      readonly waardeNa: Rangwaarde
    }
  | {
      readonly voor: string
      readonly na: string
      readonly door: 'lot'
      readonly lotVoor: number | null
      readonly lotNa: number | null
    }
  | { readonly voor: string; readonly na: string; readonly door: 'kenmerk' }

export const waaromVoor = (
  a: Kandidaat,
  b: Kandidaat,
  regels: Rangregels,
  dag: Datum,
  loting?: Loting,
): Waarom => {
  eisGeldig(regels, dag)
  const [x, y] = [sleutelrij(a, regels), sleutelrij(b, regels)]
  const k = eersteVerschil(x, y)
  const sleutel = regels.sleutels[k]
  const aEerst = sleutel ? x[k]! < y[k]! : zonderRegels(a.id, b.id, loting) < 0
  const [voor, na] = aEerst ? [a, b] : [b, a]
  const namen = { voor: voor.id, na: na.id }
  if (sleutel)
    return {
      ...namen,
      door: 'sleutel',
      sleutel,
      waardeVoor: voor.waarden[sleutel.veld] ?? null,
      waardeNa: na.waarden[sleutel.veld] ?? null,
    }
  const [lotVoor, lotNa] = [loting?.get(voor.id) ?? null, loting?.get(na.id) ?? null]
  return lotVoor === lotNa ? { ...namen, door: 'kenmerk' } : { ...namen, door: 'lot', lotVoor, lotNa }
}

export type Anders = {
  readonly sleutel: Rangsleutel
  readonly nu: Rangwaarde
  /** The nearest better value of somebody on the list, or null when nobody has a better one. */
  readonly beter: Rangwaarde
  /** The position with that value and all else equal. */
  readonly positieDan: number
}

export type WatVerandert = {
  readonly positie: number
  /** Why the one directly before goes first; null for the first. */
  readonly voorganger: Waarom | null
  readonly anders: readonly Anders[]
}

/** What would change the position of somebody: per key the nearest better value on the list, and where it would bring. */
export const watZouVeranderen = (
  id: string,
  kandidaten: readonly Kandidaat[],
  regels: Rangregels,
  dag: Datum,
  loting?: Loting,
): WatVerandert => {
  const lijst = rangschik(kandidaten, regels, dag, loting)
  const plaats = lijst.findIndex((r) => r.id === id)
  const ik = lijst[plaats]
  if (!ik) throw new RangeError('deze kandidaat staat niet op de lijst')
  const voor = lijst[plaats - 1]
  const anders = regels.sleutels.map((sleutel): Anders => {
    const nu = ik.waarden[sleutel.veld] ?? null
    const mijn = alsGetal(nu, sleutel)
    let beter: Rangwaarde = null
    let besteGetal = Number.NEGATIVE_INFINITY
    for (const r of lijst) {
      const getal = alsGetal(r.waarden[sleutel.veld], sleutel)
      if (getal < mijn && getal > besteGetal) {
        besteGetal = getal
        beter = r.waarden[sleutel.veld] ?? null
      }
    }
    if (beter === null) return { sleutel, nu, beter, positieDan: ik.positie }
    const straks = { id, waarden: { ...ik.waarden, [sleutel.veld]: beter } }
    const mijnRij = sleutelrij(straks, regels)
    const ervoor = lijst.filter((r) => {
      if (r.id === id) return false
      const rij = sleutelrij(r, regels)
      const k = eersteVerschil(rij, mijnRij)
      return k >= 0 ? rij[k]! < mijnRij[k]! : zonderRegels(r.id, id, loting) < 0
    })
    return { sleutel, nu, beter, positieDan: ervoor.length + 1 }
  })
  return { positie: ik.positie, voorganger: voor ? waaromVoor(voor, ik, regels, dag, loting) : null, anders }
}
