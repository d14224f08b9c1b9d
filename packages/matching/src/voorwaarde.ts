import type { Datum } from '@zicht/kern'
import type { Feiten, Feitwaarde } from './feiten.ts'
import { verstreken } from './verstreken.ts'

export const OPERATOREN = [
  'is',
  'is-niet',
  'minstens',
  'hoogstens',
  'tussen',
  'een-van',
  'geen-van',
  'bevat',
  'bevat-een-van',
  'bevat-niet',
] as const
export type Operator = (typeof OPERATOREN)[number]

/** Reads a date as the completed years, months or days since then: an age, or how long somebody has lived somewhere. */
export const MATEN = ['jaren', 'maanden', 'dagen'] as const
export type Maat = (typeof MATEN)[number]

/**
 * One comparison of one fact with a value, as data. `tussen` takes `[least, most]`, both included; `minstens`, `hoogstens` and
 * `tussen` compare numbers, or dates when `als` is absent and the value is a date.
 */
export type Voorwaarde = {
  readonly veld: string
  readonly als?: Maat | undefined
  readonly operator: Operator
  readonly waarde: string | number | boolean | readonly (string | number)[]
}

/** `onbekend` when the fact is not known, or is of a kind that cannot be compared: then it is asked, not decided. */
export type Oordeel = 'ja' | 'nee' | 'onbekend'

export type Toetsing = {
  readonly oordeel: Oordeel
  /** What was compared: the fact itself, or the years, months or days since it. */
  readonly gemeten: Feitwaarde | null
}

const orde = (a: unknown, b: unknown): number | null => {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  return null
}

const alsLijst = (w: unknown): readonly unknown[] => (Array.isArray(w) ? w : [w])
const jaNee = (b: boolean): Oordeel => (b ? 'ja' : 'nee')

/** The fact as the condition reads it on this day. */
export const meet = (v: Pick<Voorwaarde, 'veld' | 'als'>, feiten: Feiten, dag: Datum): Feitwaarde | null => {
  const feit = Object.hasOwn(feiten, v.veld) ? (feiten[v.veld] ?? null) : null
  if (v.als === undefined || feit === null) return feit
  return typeof feit === 'string' ? verstreken(feit, dag, v.als) : null
}

const oordeel = (v: Voorwaarde, gemeten: Feitwaarde | null): Oordeel => {
  if (gemeten === null || (typeof gemeten === 'number' && !Number.isFinite(gemeten))) return 'onbekend'
  const lijst = Array.isArray(gemeten)
  const grens = alsLijst(v.waarde)
  switch (v.operator) {
    case 'is':
      return lijst ? 'onbekend' : jaNee(gemeten === v.waarde)
    case 'is-niet':
      return lijst ? 'onbekend' : jaNee(gemeten !== v.waarde)
    case 'een-van':
      return lijst ? 'onbekend' : jaNee(grens.includes(gemeten))
    case 'geen-van':
      return lijst ? 'onbekend' : jaNee(!grens.includes(gemeten))
    case 'bevat':
      return lijst ? jaNee(grens.every((w) => (gemeten as readonly unknown[]).includes(w))) : 'onbekend'
    case 'bevat-een-van':
      return lijst ? jaNee(grens.some((w) => (gemeten as readonly unknown[]).includes(w))) : 'onbekend'
    case 'bevat-niet':
      return lijst ? jaNee(!grens.some((w) => (gemeten as readonly unknown[]).includes(w))) : 'onbekend'
    default: {
      const onder = v.operator === 'hoogstens' ? null : orde(gemeten, grens[0])
      const boven = v.operator === 'minstens' ? null : orde(gemeten, grens[v.operator === 'tussen' ? 1 : 0])
      if (onder === null && v.operator !== 'hoogstens') return 'onbekend'
      if (boven === null && v.operator !== 'minstens') return 'onbekend'
      return jaNee((onder ?? 0) >= 0 && (boven ?? 0) <= 0)
    }
  }
}

export const toetsVoorwaarde = (v: Voorwaarde, feiten: Feiten, dag: Datum): Toetsing => {
  const gemeten = meet(v, feiten, dag)
  return { oordeel: oordeel(v, gemeten), gemeten }
}
