import type { Redencode, Redenwaarden } from './probleem.ts'

/**
 * A kind of computation that can be asked by name, with plain data in and plain data out (`zicht reken`).
 *
 * A package offers its kinds as a `Record<string, Rekensoort>`; who asks finds the kind, lets it compute, and turns a `Rekenfout`
 * into the path of the fault and the reason. What a kind gives may be a promise. A kind checks its own input: whatever comes from a file is `unknown`.
 */
export type Rekensoort = (invoer: unknown) => unknown

/** A fault as plain data: between threads, in the database, in an answer. */
export type Rekenfoutgegevens = { pad: string; reden: string } & Redencode

/**
 * What is wrong with the input of a computation: `pad` is a JSON pointer below the input, e.g. `/capaciteiten/3/0`. What a screen may
 * have to say in another language carries the code of its reason and what stands in it.
 */
export class Rekenfout extends Error {
  readonly pad: string
  readonly reden: string
  readonly code: string | undefined
  readonly waarden: Redenwaarden

  constructor(pad: string, reden: string, code?: string, waarden: Redenwaarden = {}) {
    super(`${pad}: ${reden}`)
    this.name = 'Rekenfout'
    this.pad = pad
    this.reden = reden
    this.code = code
    this.waarden = waarden
  }

  get gegevens(): Rekenfoutgegevens {
    const { pad, reden, code, waarden } = this
    return { pad, reden, ...(code === undefined ? {} : { code, waarden }) }
  }

  static van({ pad, reden, code, waarden }: Rekenfoutgegevens): Rekenfout {
    return new Rekenfout(pad, reden, code, waarden)
  }
}
