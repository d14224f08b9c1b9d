import { aanmelden } from './aanmelden/kamer.ts'
import { besluit } from './besluit/kamer.ts'
import { bord } from './bord/kamer.ts'
import { crisis } from './crisis/kamer.ts'
import { dossier } from './dossier/kamer.ts'
import { instellingen } from './instellingen/kamer.ts'
import { monitor } from './monitor/kamer.ts'
import { onderzoek } from './onderzoek/kamer.ts'
import { overdracht } from './overdracht/kamer.ts'
import { plaatsing } from './plaatsing/kamer.ts'
import { planning } from './planning/kamer.ts'
import type { Taak } from './platform/kamer.ts'
import { regio } from './regio/kamer.ts'
import { register } from './register/kamer.ts'
import { thuis } from './thuis/kamer.ts'
import { lijstregels } from './wachtlijst/buiten.ts'
import { wachtlijst } from './wachtlijst/kamer.ts'
import { melden } from './toegang/buiten.ts'
import { toegang } from './toegang/kamer.ts'

/** Rooms without a session, directly under the root. */
export const buiten = [aanmelden, melden, lijstregels] as const

/** Rooms within the shell. Adding a room is one line here and one import. */
export const kamers = [
  thuis,
  bord,
  register,
  crisis,
  plaatsing,
  overdracht,
  toegang,
  dossier,
  onderzoek,
  wachtlijst,
  besluit,
  monitor,
  planning,
  regio,
  instellingen,
] as const

export const taken: readonly Taak[] = kamers.flatMap((kamer): readonly Taak[] => kamer.taken)
