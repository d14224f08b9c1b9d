import type { RegisterPlek } from '../register/index.ts'
import type { Opgave } from './lees-opgaven.ts'

/** Places as the register has them on a day: agreed (crisis within it), and temporary extra ones on top. */
export type Plekken = { afgesproken: number; waarvanCrisis: number; tijdelijk: number }

export function telPlekken(plekken: readonly RegisterPlek[]): Plekken {
  const vast = plekken.filter((p) => !p.tijdelijk)
  return {
    afgesproken: vast.length,
    waarvanCrisis: vast.filter((p) => p.crisis).length,
    tijdelijk: plekken.length - vast.length,
  }
}

export type Verschil = { waarvan: 'totaal' | 'crisis'; laagste: number; hoogste: number }

/** Where sources name different numbers for one thing (FEITEN I1–I4): the lowest and the highest that is said. */
export function verschillen(opgaven: readonly Opgave[]): Verschil[] {
  return (['totaal', 'crisis'] as const).flatMap((waarvan) => {
    const over = opgaven.filter((o) => o.waarvan === waarvan)
    if (over.length === 0) return []
    const laagste = Math.min(...over.map((o) => o.van))
    const hoogste = Math.max(...over.map((o) => o.tot))
    return laagste === hoogste ? [] : [{ waarvan, laagste, hoogste }]
  })
}

/** Does the statement that is used say what the register counts? Null: no formal statement is used. */
export function registerKlopt(opgaven: readonly Opgave[], plekken: Plekken): boolean | null {
  const gebruikt = opgaven.filter((o) => o.gebruikt && o.soort === 'formeel')
  if (gebruikt.length === 0) return null
  const telt = (o: Opgave) => (o.waarvan === 'totaal' ? plekken.afgesproken : plekken.waarvanCrisis)
  return gebruikt.every((o) => o.van <= telt(o) && telt(o) <= o.tot)
}
