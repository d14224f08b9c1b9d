/**
 * The room of stays: who stays where, on which ground, with which clock, and what follows. Other rooms call these.
 * Shapes are documented where they are defined; moments are ISO UTC, days `YYYY-MM-DD` in the region's zone.
 */
import type { Kamer } from '../platform/kamer.ts'
import { escaleer } from './escaleer.ts'
import { overdrachtRoutes } from './routes-overdracht.ts'
import { ondersteuningRoutes } from './routes-ondersteuning.ts'
import { verblijfRoutes } from './routes-verblijf.ts'
import { plaatsingRoutes } from './routes.ts'
import { vraagNaarLangVerblijf } from './vraag-lang-verblijf.ts'

export { BESTEMMINGEN, EINDE_REDENEN, isZonderPlek, type Bestemming, type EindeReden } from './bestemming.ts'
export { isKantoortijd, type Plaatsingsopdracht } from './opdracht.ts'
export { plaatsClient } from './plaats-client.ts'
export { bevestigPlaatsing, stelPlaatsingVoor, type Toegangsopdracht } from './plaats-vanuit-toegang.ts'
export { klokkenVan, type Klok, type Norm } from './termijn.ts'

export const plaatsing: Kamer = {
  naam: 'plaatsing',
  routes: [...plaatsingRoutes, ...verblijfRoutes, ...ondersteuningRoutes, ...overdrachtRoutes],
  taken: [
    {
      naam: 'escaleren',
      ritme: '* * * * *',
      voerUit: async (huis) => {
        await escaleer(huis)
      },
    },
    {
      naam: 'lang-verblijf',
      ritme: '17 6 * * *',
      voerUit: async (huis) => {
        await vraagNaarLangVerblijf(huis)
      },
    },
  ],
}
