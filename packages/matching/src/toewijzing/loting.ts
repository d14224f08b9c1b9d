import { stroom } from '@zicht/kern'

/**
 * A lottery that anyone can replay.
 *
 * 1. Before it is known who takes part, a seed of at least 32 characters is drawn from a secure source, and its seal is published:
 *    `vastlegging` = SHA-256 of the UTF-8 text `zicht-loting-1:<seed>`, in hexadecimals.
 * 2. When the list is closed, a public value that nobody could know before may be added (`openbaar`), so that not even who drew the
 *    seed could steer.
 * 3. The participants, ordered by identifier (UTF-16 code units), are shuffled (Fisher-Yates, from the last down) with the kernel's
 *    sfc32 stream of `<seed>|<openbaar>` and the name `loting`. The first has lot number 1.
 * 4. The seed is published with the result; `controleerLoting` repeats all of it.
 *
 * The seal keeps the seed from being chosen afterwards; the generator makes the draw the same everywhere. Neither needs secrecy
 * after the draw.
 */
export type Hash = (tekst: string) => string

const KORTSTE_ZAAD = 32

/** The seal of a seed; `sha256` gives lower-case hexadecimals of the UTF-8 text. */
export const legZaadVast = (zaad: string, sha256: Hash): string => {
  if (zaad.length < KORTSTE_ZAAD) throw new RangeError(`een zaad heeft minstens ${KORTSTE_ZAAD} tekens`)
  return sha256(`zicht-loting-1:${zaad}`)
}

export type Uitslag = {
  /** From the first lot to the last. */
  readonly volgorde: readonly string[]
  readonly nummers: ReadonlyMap<string, number>
}

/** The lot of everyone: each order as likely, and the same for the same seed whatever the order of the input. */
export const trekLoting = (zaad: string, deelnemers: readonly string[], openbaar = ''): Uitslag => {
  const rij = [...deelnemers].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  if (new Set(rij).size !== rij.length) throw new RangeError('een deelnemer staat er twee keer in')
  const volgorde = stroom(`${zaad}|${openbaar}`, 'loting').schud(rij)
  return { volgorde, nummers: new Map(volgorde.map((id, i) => [id, i + 1])) }
}

export type Lotingbewijs = {
  readonly vastlegging: string
  readonly zaad: string
  readonly openbaar?: string | undefined
  readonly deelnemers: readonly string[]
  readonly volgorde: readonly string[]
}

/** What is wrong with a published lottery; nothing when it was honest. */
export const controleerLoting = (bewijs: Lotingbewijs, sha256: Hash): ('vastlegging' | 'volgorde')[] => {
  const fouten: ('vastlegging' | 'volgorde')[] = []
  const kort = bewijs.zaad.length < KORTSTE_ZAAD
  if (kort || legZaadVast(bewijs.zaad, sha256) !== bewijs.vastlegging.toLowerCase())
    fouten.push('vastlegging')
  const { volgorde } = trekLoting(bewijs.zaad, bewijs.deelnemers, bewijs.openbaar)
  if (volgorde.length !== bewijs.volgorde.length || volgorde.some((id, i) => id !== bewijs.volgorde[i]))
    fouten.push('volgorde')
  return fouten
}
