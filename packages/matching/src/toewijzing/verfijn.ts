import { hogereKosten, type Opgave } from './opgave.ts'
import type { Oplossing } from './hongaars.ts'

/**
 * Of all answers with the best value, the one that the lot points out: in the order of the lot everyone who can have a place in some
 * best answer gets one (given those before), and then, in the same order, the place that fits best (given those before; at equal fit
 * the first in `plekorde`). That answer is unique, so it does not depend on the order of the input.
 *
 * All best answers use only entries of reduced cost 0, leave out only rows of price 0 and leave free only columns of price 0
 * (complementary slackness). Two of them differ by cycles of moves, so one search per client suffices. "Out" and "left free" are one
 * node of the search, without a limit on who is there. Sets of rows are bits in words.
 */
export const verfijn = (
  o: Opgave,
  { kolomVan, rijVan, u, v }: Oplossing,
  volgorde: readonly number[],
  plekorde: readonly number[],
): void => {
  const { rijen, kolommen, plekken, lagen: L, laagste } = o
  const UIT = kolommen
  const woorden = Math.ceil(rijen / 32)
  const strak = Array.from({ length: kolommen + 1 }, () => new Int32Array(woorden))
  const prijsloos = new Uint8Array(kolommen + 1)
  for (let j = 0; j < kolommen; j++) {
    let nul = true
    for (let l = 0; l < L; l++) if (v[l]![j] !== 0) nul = false
    prijsloos[j] = nul ? 1 : 0
  }
  prijsloos[UIT] = 1
  for (let i = 0; i < rijen; i++) {
    let nul = true
    for (let l = 0; l < L; l++) if (u[l]![i] !== 0) nul = false
    if (nul) strak[UIT]![i >> 5]! |= 1 << (i & 31)
    for (let j = 0; j < kolommen; j++) {
      if (laagste[i * kolommen + j]! - u[0]![i]! - v[0]![j]! !== 0) continue
      let gelijk = true
      for (let l = 1; l < L && gelijk; l++) gelijk = hogereKosten(o, l, i, j) - u[l]![i]! - v[l]![j]! === 0
      if (gelijk) strak[j]![i >> 5]! |= 1 << (i & 31)
    }
  }
  const isStrak = (i: number, j: number): boolean => (strak[j]![i >> 5]! & (1 << (i & 31))) !== 0
  /** Rows that may move at all, and rows that may move to no place. */
  const los = new Int32Array(woorden).fill(-1)
  const magUit = new Int32Array(woorden).fill(-1)
  const wis = (bits: Int32Array, i: number): void => {
    bits[i >> 5]! &= ~(1 << (i & 31))
  }
  const uitgevers: number[] = []
  const naar = new Int32Array(kolommen + 1)
  const bereikt = new Uint8Array(kolommen + 1)
  const rij = new Int32Array(kolommen + 1)
  let uitNaar = -1

  /** From which columns the one who is there can make room, by moves that end in `doel`, without client `wie`. */
  const zoek = (doel: number, wie: number): void => {
    bereikt.fill(0)
    bereikt[doel] = 1
    const vrij = Int32Array.from(los)
    wis(vrij, wie)
    let [kop, staart] = [0, 0]
    rij[staart++] = doel
    const bereik = (j: number, t: number, wieUit: number): void => {
      if (bereikt[j]) return
      bereikt[j] = 1
      naar[j] = t
      if (j === UIT) uitNaar = wieUit
      rij[staart++] = j
    }
    let leegGedaan = false
    while (kop < staart) {
      const t = rij[kop++]!
      for (let w = 0; w < woorden; w++) {
        let bits = strak[t]![w]! & vrij[w]! & (t >= plekken ? magUit[w]! : -1)
        while (bits !== 0) {
          const b = 31 - Math.clz32(bits & -bits)
          bits &= bits - 1
          const i = w * 32 + b
          if (i >= rijen) break
          const j = kolomVan[i]!
          if (j >= 0) {
            vrij[w]! &= ~(1 << b)
            bereik(j, t, -1)
          } else bereik(UIT, t, i)
        }
      }
      if (prijsloos[t] && !leegGedaan) {
        leegGedaan = true
        for (let j = 0; j < kolommen; j++) if (rijVan[j]! < 0) bereik(j, t, -1)
        bereik(UIT, t, -1)
      }
    }
  }
  /** Client i goes to `naarKolom`, and whoever is there moves on, until `doel` (where i was) is reached. */
  const schuif = (i: number, naarKolom: number, doel: number): void => {
    let [wie, kolom] = [i, naarKolom]
    for (;;) {
      const volgende = kolom === UIT ? uitNaar : rijVan[kolom]!
      if (wie >= 0) kolomVan[wie] = kolom === UIT ? -1 : kolom
      if (kolom !== UIT) rijVan[kolom] = wie
      if (kolom === doel) return
      wie = volgende
      kolom = naar[kolom]!
    }
  }

  for (const i of volgorde) {
    const doel = kolomVan[i]! < 0 ? UIT : kolomVan[i]!
    if (doel >= plekken) {
      zoek(doel, i)
      let j = 0
      while (j < plekken && !(bereikt[j] && isStrak(i, j))) j++
      if (j === plekken) continue
      schuif(i, j, doel)
    }
    wis(magUit, i)
    uitgevers.push(i)
  }
  const rang = new Int32Array(plekken)
  for (const [k, j] of plekorde.entries()) rang[j] = k
  for (const i of uitgevers) {
    const doel = kolomVan[i]!
    zoek(doel, i)
    let beste = doel
    for (let j = 0; j < plekken; j++) {
      if (!bereikt[j] || !isStrak(i, j)) continue
      const verschil = laagste[i * kolommen + j]! - laagste[i * kolommen + beste]!
      if (verschil < 0 || (verschil === 0 && rang[j]! < rang[beste]!)) beste = j
    }
    if (beste !== doel) schuif(i, beste, doel)
    wis(los, i)
  }
}
