import { createHash, randomBytes } from 'node:crypto'

/** Letters and digits that are not taken for one another when read aloud or written down. */
const TEKENS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTE = 16

/** Eighty bits: nobody guesses one. From the secret of the form when there is one, so that sending again gives the same code. */
export function maakVolgcode(formulier?: string): string {
  const bytes = formulier
    ? createHash('sha256').update(`volgcode ${formulier}`).digest()
    : randomBytes(LENGTE)
  const tekens = Array.from({ length: LENGTE }, (_, i) => TEKENS[(bytes[i] ?? 0) % TEKENS.length])
  return tekens.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** What is kept of a code. Spaces, dashes and small letters do not matter. */
export const hashVolgcode = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))
    .digest('hex')
