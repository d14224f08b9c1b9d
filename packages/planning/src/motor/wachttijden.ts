import { hogeHelft, uitHogeHelft } from './wiskunde.ts'
import type { Wachttijden } from './uitkomst.ts'

const FIJN = 5
const LAAGSTE = -20
const HOOGSTE = 20
const EERSTE = (LAAGSTE + 1023) << FIJN
const BAKKEN = (HOOGSTE - LAAGSTE) << FIJN

/** 2^−20 … 2^20 in bins of 1/32 of a doubling, the bounds linear within each doubling. */
export const nieuweWachttijden = (): Wachttijden => ({ nul: 0, bakken: new Uint32Array(BAKKEN) })

export function telWachttijd(w: Wachttijden, tijd: number): void {
  if (tijd <= 0) {
    w.nul++
    return
  }
  const i = (hogeHelft(tijd) >>> (20 - FIJN)) - EERSTE
  const bak = i < 0 ? 0 : i >= BAKKEN ? BAKKEN - 1 : i
  w.bakken[bak] = (w.bakken[bak] as number) + 1
}

const ondergrens = (bak: number): number => uitHogeHelft((bak + EERSTE) << (20 - FIJN))

/** The time that a share `deel` did not exceed; null when nobody was counted. Linear within a bin. */
export function kwantiel(w: Wachttijden, deel: number): number | null {
  let totaal = w.nul
  for (const n of w.bakken) totaal += n
  if (totaal === 0) return null
  let rest = deel * totaal - w.nul
  if (rest <= 0) return 0
  for (let i = 0; i < BAKKEN; i++) {
    const n = w.bakken[i] as number
    if (n > 0 && rest <= n) return ondergrens(i) + (rest / n) * (ondergrens(i + 1) - ondergrens(i))
    rest -= n
  }
  return ondergrens(BAKKEN)
}

/** Counts of several replications (or stations) together. */
export function telSamen(alle: readonly Wachttijden[]): Wachttijden {
  const uit = nieuweWachttijden()
  for (const w of alle) {
    uit.nul += w.nul
    for (let i = 0; i < BAKKEN; i++) uit.bakken[i] = (uit.bakken[i] as number) + (w.bakken[i] as number)
  }
  return uit
}
