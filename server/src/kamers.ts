import { besluit } from './besluit/index.ts'
import { brieven } from './brieven/index.ts'
import { crisis } from './crisis/index.ts'
import { dossier, samenvoegen } from './dossier/index.ts'
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

/** The rooms that are open. Adding a room is one line here and nothing elsewhere. */
export const KAMERS: readonly Kamer[] = [identiteit, regio, register, crisis, plaatsing, dossier, monitor]

/**
 * Rooms that are built and under test, and not yet open: an installation does not have their operations until every one of them is
 * under the contract test and walked in a browser. Opening one is moving it to the list above.
 */
export const KAMERS_IN_AANBOUW: readonly Kamer[] = [
  toegang,
  onderzoek,
  besluit,
  brieven,
  wachtlijst,
  planning,
  samenvoegen,
]
