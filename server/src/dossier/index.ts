/**
 * The room of files about people: who someone is, where someone stayed, who looked. Other rooms make a client through
 * `vindOfMaakClient` and open one through `openClient`; the tables are nobody else's.
 */
import type { Kamer } from '../platform/kamer.ts'
import { samenvoegRoutes } from './routes-samenvoegen.ts'
import { routes } from './routes.ts'

export { GESLACHTEN, geschatteGeboortedatum, weergavenaam, type Geslacht, type Naamdelen } from './client.ts'
export { noteerOverlijden } from './noteer-overlijden.ts'
export { openClient } from './open-client.ts'
export { vindOfMaakClient, type Openingsgrond, type Persoonsopgave } from './vind-of-maak-client.ts'

export const dossier: Kamer = { naam: 'dossier', routes: [...routes, ...samenvoegRoutes] }
