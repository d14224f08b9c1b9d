/**
 * The room of the inquiry: quick scan, steps with autosave, measurements; the one plan of a household and what partners contribute; the
 * network, the case conference, alignment with treatment, partners and when they are involved, and the contact point. Builds on the case of the room `toegang`.
 */
import type { Kamer } from '../platform/kamer.ts'
import { routesNetwerk } from './netwerk/routes.ts'
import { routesBetrokkenheid } from './partners/routes-betrokkenheid.ts'
import { routesPartners } from './partners/routes.ts'
import { routesAfstemming } from './plan/routes-afstemming.ts'
import { routesOverleg } from './plan/routes-overleg.ts'
import { routesPlan } from './plan/routes.ts'
import { routesOnderzoek } from './routes-onderzoek.ts'

export { doelgroepuitkomstOp } from './doelgroepuitkomst.ts'

export const onderzoek: Kamer = {
  naam: 'onderzoek',
  routes: [
    ...routesOnderzoek,
    ...routesPlan,
    ...routesOverleg,
    ...routesAfstemming,
    ...routesNetwerk,
    ...routesPartners,
    ...routesBetrokkenheid,
  ],
}
