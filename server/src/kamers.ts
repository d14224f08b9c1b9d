import { crisis } from './crisis/index.ts'
import { dossier } from './dossier/index.ts'
import { identiteit } from './platform/identiteit/index.ts'
import type { Kamer } from './platform/kamer.ts'
import { plaatsing } from './plaatsing/index.ts'
import { register } from './register/index.ts'

/** All rooms. Adding a room is one line here and nothing elsewhere. */
export const KAMERS: readonly Kamer[] = [identiteit, register, crisis, plaatsing, dossier]
