/**
 * The room of regional access: the report, the case and its clocks. Rooms that build on a case (inquiry, decision, waiting list)
 * open it here, write its timeline here, and start, suspend and close its clocks here; the tables are nobody else's.
 */
import type { Kamer } from '../platform/kamer.ts'
import { meldingRoutes } from './routes-melding.ts'
import { zaakRoutes } from './routes-zaak.ts'

export { eisLopend } from './behandelaar.ts'
export { type Aanvulverzoek, buitenTot, eersteBuitendag, waaromNietBuiten } from './aanvulling.ts'
export { aanvraagaanbodVan } from './aanvraagaanbod.ts'
export {
  ANTWOORDT,
  magAanvragen,
  magZelfAanvragen,
  meldingsdag,
  neemAanvraagInBij,
  neemConceptaanvragenIn,
  sluitAanvraag,
} from './aanvraag.ts'
export { meldZaak, noteerGebeurtenis, type ZaakGebeurtenis } from './gebeurtenis.ts'
export { hervatKlok } from './klokken/hervat-klok.ts'
export {
  type Klokbeleid,
  klokbeleidOp,
  klokgedragOp,
  maakZaakklok,
  type Schorsgrond,
  schorsgrondenVan,
  type Zaaknorm,
} from './klokken/klok.ts'
export { type KlokBeeld, klokkenVan } from './klokken/klokken-van.ts'
export { type KlokRij, leesKlok } from './klokken/opslag.ts'
export { eisSchorsbaar, schorsKlok, type Schorsvraag } from './klokken/schors-klok.ts'
export { kortSchorsingIn, leesKlokOver, schorsKlokTot, verlengKlok } from './klokken/verschuif-klok.ts'
export { sluitKlok, sluitKlokkenVan } from './klokken/sluit-klok.ts'
export { type Klokvraag, startKlok } from './klokken/start-klok.ts'
export { maakSpoed } from './meld-spoed.ts'
export { toegangsnummer } from './nummer.ts'
export { openZaak, relatiesMetZaak } from './open-zaak.ts'
export type { ZaakRij } from './opslag.ts'
export { rondTakenAf } from './rond-taken-af.ts'
export { sluitZaak } from './sluit-zaak.ts'
export {
  FASEN,
  magNaarFase,
  type Route,
  ROUTES,
  SLUITREDENEN,
  type Sluitreden,
  type ZaakFase,
} from './zaak.ts'
export { wijzigKlok } from './wijzig-klok.ts'
export { type FaseExtra, zetFase } from './zet-fase.ts'

export const toegang: Kamer = { naam: 'toegang', routes: [...meldingRoutes, ...zaakRoutes] }
