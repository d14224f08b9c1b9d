/**
 * A kind of computation that can be asked by name, with plain data in and plain data out (`zicht reken`).
 *
 * A package offers its kinds as a `Record<string, Rekensoort>`; who asks finds the kind, lets it compute, and turns a `Rekenfout`
 * into the path of the fault and the reason. What a kind gives may be a promise. A kind checks its own input: whatever comes from a file is `unknown`.
 */
export type Rekensoort = (invoer: unknown) => unknown

/** What is wrong with the input of a computation: `pad` is a JSON pointer below the input, e.g. `/capaciteiten/3/0`. */
export class Rekenfout extends Error {
  readonly pad: string
  readonly reden: string

  constructor(pad: string, reden: string) {
    super(`${pad}: ${reden}`)
    this.name = 'Rekenfout'
    this.pad = pad
    this.reden = reden
  }
}
