/** A 3 × 3 matrix by rows, entries below the modulus. */
export type Matrix = readonly bigint[]

export function maal(a: Matrix, b: Matrix, modulus: bigint): Matrix {
  const uit: bigint[] = []
  for (let rij = 0; rij < 3; rij++) {
    for (let kolom = 0; kolom < 3; kolom++) {
      let som = 0n
      for (let k = 0; k < 3; k++) som += (a[3 * rij + k] as bigint) * (b[3 * k + kolom] as bigint)
      uit.push(som % modulus)
    }
  }
  return uit
}

export function maalVector(a: Matrix, v: readonly bigint[], modulus: bigint): bigint[] {
  return [0, 1, 2].map((rij) => {
    let som = 0n
    for (let k = 0; k < 3; k++) som += (a[3 * rij + k] as bigint) * (v[k] as bigint)
    return som % modulus
  })
}

/**
 * The matrices a, a², a⁴, … modulo `modulus`, each computed when first asked for: with these any power of `a` times a vector
 * costs one product per set bit of the exponent.
 */
export class Machten {
  readonly #modulus: bigint
  readonly #machten: Matrix[]

  constructor(a: Matrix, modulus: bigint) {
    this.#modulus = modulus
    this.#machten = [a]
  }

  /** a^(2^k). */
  tweede(k: number): Matrix {
    for (let i = this.#machten.length; i <= k; i++) {
      const vorige = this.#machten[i - 1] as Matrix
      this.#machten.push(maal(vorige, vorige, this.#modulus))
    }
    return this.#machten[k] as Matrix
  }

  /** a^exponent · v. */
  pasToe(exponent: bigint, v: readonly bigint[]): bigint[] {
    let uit = [...v]
    // the bits as text: shifting so large a number at every bit costs more than the products
    const bits = exponent.toString(2)
    for (let k = bits.indexOf('1'); k >= 0; k = bits.indexOf('1', k + 1))
      uit = maalVector(this.tweede(bits.length - 1 - k), uit, this.#modulus)
    return uit
  }
}
