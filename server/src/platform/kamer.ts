import type { Route } from './http/index.ts'
import type { Taak } from './taken/index.ts'

/** What a room shows to the composition: its operations and its background work. */
export type Kamer = {
  naam: string
  routes: readonly Route[]
  taken?: readonly Taak[]
}
