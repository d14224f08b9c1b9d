import type { useTekst } from '../platform/tekst.tsx'

/** Gives the words of a text id, in the language of the screen. */
export type Tekst = ReturnType<typeof useTekst>
