import type { Datum } from '@zicht/kern'
import type { Persoon } from '../feiten.ts'
import type { Laag } from './criterium.ts'
import { maakToets, type Toets } from './toets.ts'

export type Verandering = { readonly id: string; readonly nu: Toets; readonly straks: Toets }

export type Voorvertoning = {
  /** Was excluded or unknown, would be eligible. */
  readonly wordtGeschikt: readonly Verandering[]
  /** Was not excluded, would be. */
  readonly wordtUitgesloten: readonly Verandering[]
  /** A fact would have to be asked that need not be asked now. */
  readonly wordtOnbekend: readonly Verandering[]
  readonly onveranderd: number
}

/** What a change of criteria would mean for these people on a day, before it is saved. */
export const voorvertoon = (
  personen: readonly Persoon[],
  lagenNu: readonly Laag[],
  lagenStraks: readonly Laag[],
  dag: Datum,
): Voorvertoning => {
  const toetsNu = maakToets(lagenNu, dag)
  const toetsStraks = maakToets(lagenStraks, dag)
  const uit = {
    geschikt: [] as Verandering[],
    uitgesloten: [] as Verandering[],
    onbekend: [] as Verandering[],
  }
  for (const persoon of personen) {
    const nu = toetsNu(persoon)
    const straks = toetsStraks(persoon)
    if (nu.oordeel !== straks.oordeel) uit[straks.oordeel].push({ id: persoon.id, nu, straks })
  }
  const anders = uit.geschikt.length + uit.uitgesloten.length + uit.onbekend.length
  return {
    wordtGeschikt: uit.geschikt,
    wordtUitgesloten: uit.uitgesloten,
    wordtOnbekend: uit.onbekend,
    onveranderd: personen.length - anders,
  }
}
