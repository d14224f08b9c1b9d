import type { Wijziging } from './probleem.ts'
import { maakWaarneembaar } from './waarneembaar.ts'

/** Someone else changed the same thing first (412). The dialog in the shell tells who and what; nothing typed is lost. */
export type Conflict = { wijzigingen: readonly Wijziging[]; detail: string; haalNieuwe: () => void }

export const conflict = maakWaarneembaar<Conflict | null>(null)
