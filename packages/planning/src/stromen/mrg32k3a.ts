import { Rekenfout } from '@zicht/kern'
import { weiger } from '../invoer/redenen.ts'
import { Machten } from './matrix.ts'

const M1 = 4294967087
const M2 = 4294944443
const A12 = 1403580
const A13 = 810728
const A21 = 527612
const A23 = 1370589
const INV_M1 = 1 / M1
const INV_M2 = 1 / M2
const NORM = 1 / (M1 + 1)

/** One step of each of the two recurrences as a matrix; entries that L'Ecuyer writes with a minus sign are taken modulo. */
const EEN = new Machten([0n, 1n, 0n, 0n, 0n, 1n, BigInt(M1 - A13), BigInt(A12), 0n], BigInt(M1))
const TWEE = new Machten([0n, 1n, 0n, 0n, 0n, 1n, BigInt(M2 - A23), 0n, BigInt(A21)], BigInt(M2))

const STROOM = 1n << 127n
const DEELSTROOM = 1n << 76n

/** The seed with which L'Ecuyer's own programs start. */
export const STANDAARDZAAD: readonly number[] = [12345, 12345, 12345, 12345, 12345, 12345]

/**
 * A stream of random numbers of MRG32k3a, the combined multiple recursive generator of L'Ecuyer (1999) with the streams of
 * L'Ecuyer, Simard, Chen and Kelton (2002): stream k starts 2^127·k steps after the seed, its substream j another 2^76·j steps.
 *
 * The same seed, stream and substream give the same numbers on every machine: all arithmetic is exact in doubles, as every
 * product stays below 2^53.
 */
export class Stroom {
  readonly #s: Float64Array

  private constructor(toestand: readonly number[]) {
    this.#s = Float64Array.from(toestand)
  }

  /**
   * The stream from its beginning. `zaad`: six integers, the first three below 4294967087 and not all 0, the last three below
   * 4294944443 and not all 0; stream and substream: integers from 0.
   * @throws Rekenfout with `/zaad/…`, `/stroom` or `/deelstroom`
   */
  static van(zaad: readonly number[], stroom: number, deelstroom = 0): Stroom {
    controleerToestand(zaad, '/zaad')
    controleerNummer(stroom, '/stroom')
    controleerNummer(deelstroom, '/deelstroom')
    return Stroom.#sprong(zaad, BigInt(stroom) * STROOM + BigInt(deelstroom) * DEELSTROOM)
  }

  /** The stream as it was when `toestand()` was asked; @throws Rekenfout with `/toestand/…` */
  static hervat(toestand: readonly number[]): Stroom {
    controleerToestand(toestand, '/toestand')
    return new Stroom(toestand)
  }

  static #sprong(toestand: readonly number[], stappen: bigint): Stroom {
    const groot = toestand.map(BigInt)
    const een = EEN.pasToe(stappen, groot.slice(0, 3))
    const twee = TWEE.pasToe(stappen, groot.slice(3))
    return new Stroom([...een, ...twee].map(Number))
  }

  /** A stream of its own, `stappen` numbers further on; this one stays where it is. */
  verderop(stappen: bigint): Stroom {
    if (stappen < 0n) throw new Rekenfout('/stappen', 'een stroom kan niet terug')
    return Stroom.#sprong(this.toestand(), stappen)
  }

  /** The six numbers from which this stream goes on. */
  toestand(): number[] {
    return [...this.#s]
  }

  /** The next number, above 0 and below 1. */
  volgende(): number {
    const s = this.#s
    let p1 = A12 * (s[1] as number) - A13 * (s[0] as number)
    // A product with the inverse may be one too high or too low where the quotient is close to an integer.
    p1 -= Math.floor(p1 * INV_M1) * M1
    if (p1 < 0) p1 += M1
    else if (p1 >= M1) p1 -= M1
    s[0] = s[1] as number
    s[1] = s[2] as number
    s[2] = p1

    let p2 = A21 * (s[5] as number) - A23 * (s[3] as number)
    p2 -= Math.floor(p2 * INV_M2) * M2
    if (p2 < 0) p2 += M2
    else if (p2 >= M2) p2 -= M2
    s[3] = s[4] as number
    s[4] = s[5] as number
    s[5] = p2

    return p1 > p2 ? (p1 - p2) * NORM : (p1 - p2 + M1) * NORM
  }
}

function controleerToestand(zes: readonly number[], pad: string): void {
  if (zes.length !== 6) throw new Rekenfout(pad, 'een zaad heeft zes getallen')
  for (const [deel, modulus] of [M1, M2].entries()) {
    const drie = zes.slice(3 * deel, 3 * deel + 3)
    for (const [i, getal] of drie.entries()) {
      if (!Number.isInteger(getal) || getal < 0 || getal >= modulus)
        throw weiger(`${pad}/${3 * deel + i}`, 'zaad_getal', { onder: modulus })
    }
    if (drie.every((getal) => getal === 0))
      throw weiger(`${pad}/${3 * deel}`, 'zaad_nul', { welke: deel === 0 ? 'eerste' : 'laatste' })
  }
}

function controleerNummer(nummer: number, pad: string): void {
  if (!Number.isSafeInteger(nummer) || nummer < 0)
    throw new Rekenfout(pad, 'moet een geheel getal zijn vanaf 0')
}
