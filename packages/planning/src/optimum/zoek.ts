/**
 * Search over something that can only be computed, such as a simulation. With common random numbers the same seed goes with every
 * value tried, so that a difference is one of policy and not of chance.
 */

export type Gevonden = { waarde: number; uitkomst: number; gehaald: boolean; pogingen: number }

/** The least value on the grid at which a falling function is at most `hoogstens`; when none is, the highest, with `gehaald: false`. */
export function zoekKleinste(
  f: (x: number) => number,
  keuze: { laag: number; hoog: number; stap: number; hoogstens: number },
): Gevonden {
  const { laag, hoog, stap, hoogstens } = keuze
  const opRooster = (k: number) => Math.min(hoog, laag + k * stap)
  const gezien = new Map<number, number>()
  const bij = (k: number): number => {
    const eerder = gezien.get(k)
    if (eerder !== undefined) return eerder
    const uitkomst = f(opRooster(k))
    gezien.set(k, uitkomst)
    return uitkomst
  }
  const antwoord = (k: number): Gevonden => ({
    waarde: opRooster(k),
    uitkomst: bij(k),
    gehaald: bij(k) <= hoogstens,
    pogingen: gezien.size,
  })
  let onder = -1
  let boven = Math.ceil((hoog - laag) / stap - 1e-9)
  if (bij(boven) > hoogstens) return antwoord(boven)
  while (boven - onder > 1) {
    const midden = (onder + boven) >> 1
    if (bij(midden) <= hoogstens) boven = midden
    else onder = midden
  }
  return antwoord(boven)
}

/**
 * The first value from `laag` up at which a function that may go up and down is at most `hoogstens`: looked for in `grof` equal parts,
 * and within the part where it happens exactly. What happens and is undone within one part is not seen.
 */
export function zoekEerste(
  f: (x: number) => number,
  keuze: { laag: number; hoog: number; stap: number; hoogstens: number; grof?: number },
): Gevonden {
  const { laag, hoog, stap, hoogstens, grof = 20 } = keuze
  const stappen = Math.ceil((hoog - laag) / stap - 1e-9)
  let vorige = laag
  let pogingen = 0
  for (let deel = 0; ; deel++) {
    const waarde = Math.min(hoog, laag + Math.round((stappen * deel) / grof) * stap)
    const uitkomst = f(waarde)
    pogingen++
    if (uitkomst <= hoogstens) {
      const fijn = zoekKleinste(f, { laag: vorige, hoog: waarde, stap, hoogstens })
      return { ...fijn, pogingen: pogingen + fijn.pogingen }
    }
    if (deel >= grof) return { waarde, uitkomst, gehaald: false, pogingen }
    vorige = waarde
  }
}

/**
 * The least of a function of several whole-grid values: one step up or down in one coordinate, or one up and one down, as long as that
 * helps. Finds a local least only; says how many tries it took.
 */
export function zoekRondom(
  f: (x: readonly number[]) => number,
  keuze: {
    begin: readonly number[]
    stap: readonly number[]
    laag: readonly number[]
    hoog: readonly number[]
    pogingen?: number
  },
): { waarden: number[]; uitkomst: number; pogingen: number; klaar: boolean } {
  const meest = keuze.pogingen ?? 1000
  let hier = [...keuze.begin]
  let beste = f(hier)
  let pogingen = 1
  const n = hier.length
  const zetten: number[][] = []
  for (let i = 0; i < n; i++)
    for (const r of [1, -1]) {
      zetten.push(Array.from({ length: n }, (_, k) => (k === i ? r : 0)))
      for (let j = 0; j < n; j++)
        if (j !== i) zetten.push(Array.from({ length: n }, (_, k) => (k === i ? r : k === j ? -r : 0)))
    }
  for (;;) {
    let beter = false
    for (const zet of zetten) {
      const daar = hier.map((x, k) => x + (zet[k] as number) * (keuze.stap[k] ?? 1))
      if (daar.some((x, k) => x < (keuze.laag[k] as number) || x > (keuze.hoog[k] as number))) continue
      if (pogingen >= meest) return { waarden: hier, uitkomst: beste, pogingen, klaar: false }
      const uitkomst = f(daar)
      pogingen++
      if (uitkomst >= beste) continue
      hier = daar
      beste = uitkomst
      beter = true
    }
    if (!beter) return { waarden: hier, uitkomst: beste, pogingen, klaar: true }
  }
}
