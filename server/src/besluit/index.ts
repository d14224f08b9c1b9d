/**
 * The room of decisions: the draft, who looks along, the decision itself under its mandate, objection, review; the meeting that
 * advises; another region of the country, and a move inside this one. Builds on the case of the room `toegang`.
 */
import type { Kamer } from '../platform/kamer.ts'
import { aanvulverzoekRoutes } from './routes-aanvulverzoek.ts'
import { besluitRoutes } from './routes-besluit.ts'
import { bezwaarRoutes } from './routes-bezwaar.ts'
import { bezwaartermijnRoutes } from './routes-bezwaartermijn.ts'
import { overlegRoutes } from './routes-overleg.ts'
import { regioRoutes } from './routes-regio.ts'

export const besluit: Kamer = {
  naam: 'besluit',
  routes: [
    ...besluitRoutes,
    ...aanvulverzoekRoutes,
    ...bezwaarRoutes,
    ...bezwaartermijnRoutes,
    ...overlegRoutes,
    ...regioRoutes,
  ],
}
