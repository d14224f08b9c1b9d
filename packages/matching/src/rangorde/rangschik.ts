import { dagnummer, type Datum, isDatum } from '@zicht/kern'
import { isGeldig } from '../feiten.ts'
import type { Kandidaat, Rangregels, Rangsleutel, Rangwaarde } from './rangregels.ts'

/** Lot numbers, 1 goes first: they decide where the rules see no difference. */
export type Loting = ReadonlyMap<string, number>

export type Rang = {
  readonly id: string
  readonly positie: number
  /** The rules see no difference with a neighbour on the list: the lot, or else the identifier, decided. */
  readonly gelijk: boolean
  readonly waarden: Kandidaat['waarden']
}

/** A value as a number of which the lowest goes first; what is not known goes last. */
export const alsGetal = (waarde: Rangwaarde, { richting }: Pick<Rangsleutel, 'richting'>): number => {
  const getal = typeof waarde === 'string' ? (isDatum(waarde) ? dagnummer(waarde) : Number.NaN) : waarde
  if (getal === null || getal === undefined || !Number.isFinite(getal)) return Number.POSITIVE_INFINITY
  return richting === 'laag-eerst' ? getal : -getal
}

export const eisGeldig = (regels: Pick<Rangregels, 'geldig' | 'code'>, dag: Datum): void => {
  if (!isGeldig(regels.geldig, dag)) throw new RangeError(`de regels ${regels.code} gelden niet op ${dag}`)
}

/** Of the versions of the rules the one that holds on a day. */
export const geldendeRegels = <T extends { geldig: Rangregels['geldig'] }>(
  versies: readonly T[],
  dag: Datum,
): T | undefined => versies.find((v) => isGeldig(v.geldig, dag))

/** Order without the rules: the lot, then the identifier. Never 0 for two different people. */
export const zonderRegels = (a: string, b: string, loting?: Loting): number => {
  const [x, y] = [loting?.get(a) ?? Number.POSITIVE_INFINITY, loting?.get(b) ?? Number.POSITIVE_INFINITY]
  if (x !== y) return x < y ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}

/** Index of the first key in which two rows of numbers differ, or −1. */
export const eersteVerschil = (a: readonly number[], b: readonly number[]): number => {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return k
  return -1
}

export const sleutelrij = (k: Kandidaat, regels: Rangregels): number[] =>
  regels.sleutels.map((s) => alsGetal(Object.hasOwn(k.waarden, s.veld) ? k.waarden[s.veld] : null, s))

/** The list in order. The same people give the same order, however the input is ordered. */
export const rangschik = (
  kandidaten: readonly Kandidaat[],
  regels: Rangregels,
  dag: Datum,
  loting?: Loting,
): Rang[] => {
  eisGeldig(regels, dag)
  const rij = kandidaten.map((kandidaat) => ({ kandidaat, rij: sleutelrij(kandidaat, regels) }))
  rij.sort((a, b) => {
    const k = eersteVerschil(a.rij, b.rij)
    if (k >= 0) return a.rij[k]! < b.rij[k]! ? -1 : 1
    return zonderRegels(a.kandidaat.id, b.kandidaat.id, loting)
  })
  const alsBuur = (i: number, j: number): boolean => {
    const [a, b] = [rij[i], rij[j]]
    return a !== undefined && b !== undefined && eersteVerschil(a.rij, b.rij) < 0
  }
  return rij.map(({ kandidaat }, i) => ({
    id: kandidaat.id,
    positie: i + 1,
    gelijk: alsBuur(i, i - 1) || alsBuur(i, i + 1),
    waarden: kandidaat.waarden,
  }))
}
