import type { Regio } from '@zicht/regio'
import type { Logger } from 'pino'
import type { Databank, Klok } from './databank/index.ts'
import type { Stroom } from './gebeurtenissen/index.ts'
import type { Instellingen } from './instellingen.ts'

/** What every room gets from the house. Made once, in main.ts or by a test. */
export type Huis = {
  instellingen: Instellingen
  /** The policy of the region this installation serves, as its files say it. */
  regio: Regio
  /** Connections under row-level security, for requests. */
  app: Databank
  /** Connections for background work. */
  systeem: Databank
  stroom: Stroom
  log: Logger
  /** Another day, for tests; null is the database's own clock. */
  klok: Klok
  /**
   * Asks for background work, in this or another process. Call it after the commit (`tx.naAfloop`): a request that is lost on the way
   * is found by the task's own rhythm. Never throws.
   */
  vraagWerk: (taak: string, gegevens: readonly Record<string, unknown>[]) => void
}
