import type { Controleer } from '../vondst.ts'

/** Every check of meaning, on entries that have the right form. */
export const CONTROLES: readonly Controleer[] = []
