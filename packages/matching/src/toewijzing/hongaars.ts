import { hogereKosten, type Opgave } from './opgave.ts'

/**
 * A cheapest assignment in which a row may also stay out at no cost, with the dual prices that prove it.
 *
 * Row by row the cheapest augmenting path is searched (Dijkstra on reduced costs, as Jonker and Volgenant, Computing 38, 1987);
 * the path ends in a free column or in a row that goes out. All numbers are whole and exact, so "reduced cost 0" is exact too.
 */
export type Oplossing = {
  /** Per row its column, or −1 when out. */
  readonly kolomVan: Int32Array
  /** Per column its row, or −1 when free. */
  readonly rijVan: Int32Array
  /** Dual prices per layer. */
  readonly u: readonly Float64Array[]
  readonly v: readonly Float64Array[]
}

export const losOp = (o: Opgave): Oplossing => {
  const { rijen, kolommen, lagen: L } = o
  const kolomVan = new Int32Array(rijen).fill(-1)
  const rijVan = new Int32Array(kolommen).fill(-1)
  const u = Array.from({ length: L }, () => new Float64Array(rijen))
  const v = Array.from({ length: L }, () => new Float64Array(kolommen))
  const afstand = Array.from({ length: L }, () => new Float64Array(kolommen))
  const via = new Int32Array(kolommen)
  const open = new Int32Array(kolommen)
  const bezochteKolommen = new Int32Array(kolommen)
  const basis = new Float64Array(L)
  const proef = new Float64Array(L)
  const uitkost = new Float64Array(L)
  const vergelijk = (a: ArrayLike<number>, lijst: readonly Float64Array[], j: number): number => {
    for (let l = L - 1; l >= 0; l--) if (a[l] !== lijst[l]![j]) return a[l]! < lijst[l]![j]! ? -1 : 1
    return 0
  }

  /** Improves the distances of the open columns by way of row i, which stands at distance `basis`; the nearest one, or −1. */
  const verken = (i: number, aantal: number): number => {
    if (L === 1) {
      const [d, prijs, kosten] = [afstand[0]!, v[0]!, o.laagste]
      const vast = basis[0]! - u[0]![i]!
      const begin = i * kolommen
      let beste = -1
      let minst = Number.POSITIVE_INFINITY
      for (let k = 0; k < aantal; k++) {
        const j = open[k]!
        const r = vast + kosten[begin + j]! - prijs[j]!
        if (r < d[j]!) {
          d[j] = r
          via[j] = i
        }
        // Of the nearest a free one, which ends the search.
        if (d[j]! < minst || (d[j] === minst && rijVan[j]! < 0)) {
          minst = d[j]!
          beste = k
        }
      }
      return minst === Number.POSITIVE_INFINITY ? -1 : beste
    }
    let beste = -1
    for (let k = 0; k < aantal; k++) {
      const j = open[k]!
      const onderste = o.laagste[i * kolommen + j]!
      if (onderste !== Number.POSITIVE_INFINITY) {
        proef[0] = basis[0]! - u[0]![i]! + onderste - v[0]![j]!
        for (let l = 1; l < L; l++) proef[l] = basis[l]! - u[l]![i]! + hogereKosten(o, l, i, j) - v[l]![j]!
        if (vergelijk(proef, afstand, j) < 0) {
          for (let l = 0; l < L; l++) afstand[l]![j] = proef[l]!
          via[j] = i
        }
      }
      if (afstand[0]![j] === Number.POSITIVE_INFINITY) continue
      if (beste >= 0) {
        const b = open[beste]!
        let verschil = 0
        for (let l = L - 1; l >= 0 && verschil === 0; l--)
          if (afstand[l]![j] !== afstand[l]![b]) verschil = afstand[l]![j]! < afstand[l]![b]! ? -1 : 1
        if (verschil > 0 || (verschil === 0 && rijVan[j]! >= 0)) continue
      }
      beste = k
    }
    return beste
  }

  for (let start = 0; start < rijen; start++) {
    let aantal = kolommen
    for (let j = 0; j < kolommen; j++) open[j] = j
    for (const d of afstand) d.fill(Number.POSITIVE_INFINITY)
    basis.fill(0)
    let bezocht = 0
    let uitRij = -1
    let i = start
    let eind = -1
    for (;;) {
      // The row at the end of the path may go out: cost 0, so its reduced cost is −u.
      let beter = uitRij < 0
      for (let l = L - 1; l >= 0 && !beter; l--) {
        const r = basis[l]! - u[l]![i]!
        if (r !== uitkost[l]) {
          beter = r < uitkost[l]!
          break
        }
      }
      if (beter) {
        for (let l = 0; l < L; l++) uitkost[l] = basis[l]! - u[l]![i]!
        uitRij = i
      }
      const beste = verken(i, aantal)
      const j = beste < 0 ? -1 : open[beste]!
      if (j < 0 || vergelijk(uitkost, afstand, j) <= 0) {
        basis.set(uitkost)
        break
      }
      for (let l = 0; l < L; l++) basis[l] = afstand[l]![j]!
      if (rijVan[j]! < 0) {
        eind = j
        break
      }
      open[beste] = open[--aantal]!
      bezochteKolommen[bezocht++] = j
      i = rijVan[j]!
    }
    for (let l = 0; l < L; l++) {
      u[l]![start]! += basis[l]!
      for (let k = 0; k < bezocht; k++) {
        const j = bezochteKolommen[k]!
        const speling = basis[l]! - afstand[l]![j]!
        u[l]![rijVan[j]!]! += speling
        v[l]![j]! -= speling
      }
    }
    let kolom = eind
    if (kolom < 0) {
      kolom = kolomVan[uitRij]!
      kolomVan[uitRij] = -1
    }
    while (kolom >= 0) {
      const rij = via[kolom]!
      const vorige = kolomVan[rij]!
      kolomVan[rij] = kolom
      rijVan[kolom] = rij
      kolom = rij === start ? -1 : vorige
    }
  }
  return { kolomVan, rijVan, u, v }
}
