/**
 * Seeded chance: sfc32 (Chris Doty-Humphrey, PractRand; 128 bits of state, period at least 2^32, about 2^127
 * on average), seeded by a splitmix-like hash of a seed and a name. Same seed and name, same sequence on every
 * platform: only integer operations, + − × ÷ and square roots (all exact by IEEE 754), and `ln`/`exp` of our own.
 *
 * Give every part of a generator a stream of its own (`stroom(zaad, 'namen')`), so that one more draw in one
 * part leaves the others as they were. Not for secrets.
 */
import { exp, ln } from './rekenkunde.ts'

/** Four words of state from text: FNV-1a over UTF-16 units, spread by the splitmix32 finaliser. */
const zaai = (tekst: string): [number, number, number, number] => {
  let h = 0x811c9dc5
  for (let i = 0; i < tekst.length; i++) h = Math.imul(h ^ tekst.charCodeAt(i), 0x01000193)
  let g = 0x9747b28c
  for (let i = tekst.length - 1; i >= 0; i--) g = Math.imul(g ^ tekst.charCodeAt(i), 0x5bd1e995)
  const volgende = (): number => {
    h = (h + 0x9e3779b9) | 0
    let z = h ^ g
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    g = Math.imul(g, 0x5bd1e995) ^ (g >>> 13)
    return z ^ (z >>> 15)
  }
  return [volgende(), volgende(), volgende(), volgende()]
}

export class Toeval {
  readonly #naam: string
  #a: number
  #b: number
  #c: number
  #d: number

  constructor(naam: string) {
    this.#naam = naam
    ;[this.#a, this.#b, this.#c, this.#d] = zaai(naam)
    for (let i = 0; i < 15; i++) this.uint32()
  }

  /** A stream of its own, that depends on the name of this one and not on how far this one is. */
  stroom(naam: string | number): Toeval {
    return new Toeval(`${this.#naam}/${naam}`)
  }

  /** Whole number from 0 to 2^32 − 1. A field, so that it can be handed on: `uuidV7(ms, toeval.uint32)`. */
  readonly uint32 = (): number => {
    const t = (((this.#a + this.#b) | 0) + this.#d) | 0
    this.#d = (this.#d + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + t) | 0
    return t >>> 0
  }

  /** Uniform in [0, 1), 53 bits. */
  deel(): number {
    return ((this.uint32() >>> 5) * 67_108_864 + (this.uint32() >>> 6)) / 9_007_199_254_740_992
  }

  /** Uniform whole number from `min` up to and including `max`, without bias; at most 2^32 values. */
  geheel(min: number, max: number): number {
    const aantal = max - min + 1
    if (!Number.isInteger(min) || !(aantal >= 1 && aantal <= 2 ** 32) || !Number.isInteger(max))
      throw new RangeError('geheel(min, max) vraagt hele getallen met min <= max')
    const grens = 2 ** 32 - (2 ** 32 % aantal)
    let trekking = this.uint32()
    while (trekking >= grens) trekking = this.uint32()
    return min + (trekking % aantal)
  }

  /** True with probability `p`. */
  kans(p: number): boolean {
    return this.deel() < p
  }

  /** One of the items, each as likely; RangeError when there is none. */
  kies<T>(keuzes: readonly T[]): T {
    if (keuzes.length === 0) throw new RangeError('er valt niets te kiezen')
    return keuzes[this.geheel(0, keuzes.length - 1)] as T
  }

  /** One of the items, as likely as its weight (0 = never); RangeError without a positive, finite total. */
  kiesGewogen<T>(keuzes: readonly T[], gewicht: (keuze: T) => number): T {
    let totaal = 0
    for (const keuze of keuzes) {
      const g = gewicht(keuze)
      if (!(g >= 0)) throw new RangeError('een gewicht is 0 of meer')
      totaal += g
    }
    if (!(totaal > 0 && totaal < Number.POSITIVE_INFINITY)) throw new RangeError('er valt niets te kiezen')
    let rest = this.deel() * totaal
    let laatste: T | undefined
    for (const keuze of keuzes) {
      const g = gewicht(keuze)
      if (g === 0) continue
      laatste = keuze
      if (rest < g) return keuze
      rest -= g
    }
    return laatste as T
  }

  /** A shuffled copy (Fisher-Yates). */
  schud<T>(rij: readonly T[]): T[] {
    const uit = [...rij]
    for (let i = uit.length - 1; i > 0; i--) {
      const j = this.geheel(0, i)
      ;[uit[i], uit[j]] = [uit[j] as T, uit[i] as T]
    }
    return uit
  }

  /** Exponential waiting time with this mean, in the unit of the mean. */
  exponentieel(gemiddelde: number): number {
    return -gemiddelde * ln(1 - this.deel())
  }

  /** Poisson count with this mean: arrivals in a unit of time; takes time in proportion to the mean. */
  poisson(gemiddelde: number): number {
    let rest = gemiddelde
    let aantal = -1
    while (rest >= 0) {
      rest -= this.exponentieel(1)
      aantal++
    }
    return Math.max(aantal, 0)
  }

  /** Standard normal (Marsaglia's polar method). */
  normaal(): number {
    for (;;) {
      const u = 2 * this.deel() - 1
      const v = 2 * this.deel() - 1
      const s = u * u + v * v
      if (s > 0 && s < 1) return u * Math.sqrt((-2 * ln(s)) / s)
    }
  }

  /** Lognormal: e^(mu + sigma·Z); its median is e^mu. */
  lognormaal(mu: number, sigma: number): number {
    return exp(mu + sigma * this.normaal())
  }
}

/** The stream of a seed and a name. */
export const stroom = (zaad: string | number, naam: string): Toeval => new Toeval(`${zaad}/${naam}`)
