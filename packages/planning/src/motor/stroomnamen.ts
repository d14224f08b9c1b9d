import { Stroom } from '../stromen/index.ts'

/** FNV-1a over the UTF-16 units, 31 bits: the number of the stream for a purpose depends on its name and on nothing else. */
export function stroomnummer(naam: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < naam.length; i++) h = Math.imul(h ^ naam.charCodeAt(i), 0x01000193)
  // the top bit shifts in, so that names that differ in their last letter only are far apart as well
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return (h ^ (h >>> 13)) >>> 1
}

const SPRONG = 1n << 76n

/** The streams of one seed: the start of each is found once, a replication is a short jump from there. */
export class Stromen {
  readonly #zaad: readonly number[]
  readonly #begin = new Map<string, Stroom>()

  constructor(zaad: readonly number[]) {
    this.#zaad = [...zaad]
  }

  /** Stream of a purpose in a replication: that of `Stroom.van(zaad, stroomnummer(naam), replicatie)`. */
  geef(naam: string, replicatie: number): Stroom {
    let begin = this.#begin.get(naam)
    if (!begin) {
      begin = Stroom.van(this.#zaad, stroomnummer(naam))
      this.#begin.set(naam, begin)
    }
    return begin.verderop(BigInt(replicatie) * SPRONG)
  }
}
