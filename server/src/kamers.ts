import { besluit } from './besluit/index.ts'
import { brieven } from './brieven/index.ts'
import { crisis } from './crisis/index.ts'
import { dossier } from './dossier/index.ts'
import { monitor } from './monitor/index.ts'
import { onderzoek } from './onderzoek/index.ts'
import { identiteit } from './platform/identiteit/index.ts'
import type { Kamer } from './platform/kamer.ts'
import { regio } from './platform/regio/kamer.ts'
import { planning } from './planning/index.ts'
import { plaatsing } from './plaatsing/index.ts'
import { register } from './register/index.ts'
import { toegang } from './toegang/index.ts'
import { wachtlijst } from './wachtlijst/index.ts'

/** All rooms. Adding a room is one line here and nothing elsewhere. */
export const KAMERS: readonly Kamer[] = [
  identiteit,
  regio,
  register,
  crisis,
  plaatsing,
  dossier,
  toegang,
  monitor,
  onderzoek,
  brieven,
  besluit,
  wachtlijst,
  planning,
]
