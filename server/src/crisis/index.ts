import type { Kamer } from '../platform/kamer.ts'
import { routes } from './routes.ts'
import { taken } from './taken.ts'

/**
 * The crisis room: the call, the search, the hold, the place. What other rooms may use: the codes that stand in its tables, and the
 * pure search.
 */
export const crisis: Kamer = { naam: 'crisis', routes, taken }
export {
  ACTIESOORTEN,
  BEHOEFTEN,
  GROEPEN,
  KANALEN,
  UITKOMSTEN,
  VERBLIJFSITUATIES,
  VERVOLGEN,
  VERWIJZERS,
  WEIGERREDENEN,
} from './codes.ts'
export { meldingnummer } from './dubbele-meldingen.ts'
export { noteerOverdrachtToegang } from './noteer-actie.ts'
export { vereisMelding } from './opslag.ts'
export { type Zoekuitkomst, zoek } from './zoek.ts'
export type { Zoekpersoon, Zoekvraag } from './zoekvraag.ts'
