import type { Kamer } from './platform/kamer.ts'

/** All rooms. Adding a room is one line here and nothing elsewhere. */
export const KAMERS: readonly Kamer[] = []
