import type { Toeval } from '@zicht/kern'

/** A cell where people can be put: at most `ruimte` of them, counted in one row and one column. */
export type Cel = { rij: string; kolom: string; ruimte: number }

/**
 * How many people in each cell, so that every row and every column gets exactly its number where the room allows it: a
 * largest flow from rows to columns (augmenting paths, breadth first). What does not fit is returned as the rest per row and
 * column. Which of the many answers it becomes, chance decides.
 */
export function verdeelOverCellen(
  t: Toeval,
  cellen: readonly Cel[],
  rijen: ReadonlyMap<string, number>,
  kolommen: ReadonlyMap<string, number>,
): { stroom: Map<Cel, number>; restRij: Map<string, number>; restKolom: Map<string, number> } {
  const stroom = new Map<Cel, number>(cellen.map((c) => [c, 0]))
  const restRij = new Map(rijen)
  const restKolom = new Map(kolommen)
  const perRij = groepeer(t.schud(cellen), (c) => c.rij)
  const perKolom = groepeer(t.schud(cellen), (c) => c.kolom)
  for (const rij of rijen.keys()) {
    while ((restRij.get(rij) ?? 0) > 0) {
      const pad = zoekPad(rij, stroom, perRij, perKolom, restKolom)
      if (!pad) break
      const hoeveel = Math.min(
        restRij.get(rij) ?? 0,
        restKolom.get(pad.kolom) ?? 0,
        ...pad.stappen.map((s) =>
          s.heen ? s.cel.ruimte - (stroom.get(s.cel) ?? 0) : (stroom.get(s.cel) ?? 0),
        ),
      )
      if (hoeveel <= 0) throw new Error('een pad zonder ruimte: de stroom klopt niet')
      for (const s of pad.stappen) stroom.set(s.cel, (stroom.get(s.cel) ?? 0) + (s.heen ? hoeveel : -hoeveel))
      restRij.set(rij, (restRij.get(rij) ?? 0) - hoeveel)
      restKolom.set(pad.kolom, (restKolom.get(pad.kolom) ?? 0) - hoeveel)
    }
  }
  return { stroom, restRij, restKolom }
}

type Stap = { cel: Cel; heen: boolean }

function zoekPad(
  begin: string,
  stroom: Map<Cel, number>,
  perRij: Map<string, Cel[]>,
  perKolom: Map<string, Cel[]>,
  restKolom: Map<string, number>,
): { kolom: string; stappen: Stap[] } | null {
  const van = new Map<string, { vorige: string; stap: Stap }>()
  const rij = [`r/${begin}`]
  const gezien = new Set(rij)
  for (let knoop = rij.shift(); knoop !== undefined; knoop = rij.shift()) {
    const naam = knoop.slice(2)
    const buren: Stap[] = knoop.startsWith('r/')
      ? (perRij.get(naam) ?? [])
          .filter((c) => (stroom.get(c) ?? 0) < c.ruimte)
          .map((cel) => ({ cel, heen: true }))
      : (perKolom.get(naam) ?? [])
          .filter((c) => (stroom.get(c) ?? 0) > 0)
          .map((cel) => ({ cel, heen: false }))
    for (const stap of buren) {
      const buur = stap.heen ? `k/${stap.cel.kolom}` : `r/${stap.cel.rij}`
      if (gezien.has(buur)) continue
      gezien.add(buur)
      van.set(buur, { vorige: knoop, stap })
      if (stap.heen && (restKolom.get(stap.cel.kolom) ?? 0) > 0)
        return { kolom: stap.cel.kolom, stappen: terug(buur, van) }
      rij.push(buur)
    }
  }
  return null
}

function terug(eind: string, van: Map<string, { vorige: string; stap: Stap }>): Stap[] {
  const stappen: Stap[] = []
  for (let hier = van.get(eind); hier; hier = van.get(hier.vorige)) stappen.push(hier.stap)
  return stappen
}

export function groepeer<T, K>(lijst: readonly T[], sleutel: (item: T) => K): Map<K, T[]> {
  const uit = new Map<K, T[]>()
  for (const item of lijst) {
    const k = sleutel(item)
    const groep = uit.get(k)
    if (groep) groep.push(item)
    else uit.set(k, [item])
  }
  return uit
}
