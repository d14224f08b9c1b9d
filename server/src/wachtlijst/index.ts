/**
 * The room of the waiting list: who waits for what and since when, which places come free, who is proposed and why, what was offered
 * and answered. A position and a free opening are derived on every look.
 */
import type { Kamer } from '../platform/kamer.ts'
import { aanbodRoutes } from './routes-aanbod.ts'
import { beheerRoutes } from './routes-beheer.ts'
import { lijstRoutes } from './routes-lijst.ts'
import { toewijzingRoutes } from './routes-toewijzing.ts'
import { hervatGeparkeerden, laatAanbodVerlopen, vraagNaarPlaatsing, vraagNaarStilte } from './vanzelf.ts'

export { zetOpLijst, type OpLijst } from './zet-op-lijst.ts'

export const wachtlijst: Kamer = {
  naam: 'wachtlijst',
  routes: [...lijstRoutes, ...aanbodRoutes, ...toewijzingRoutes, ...beheerRoutes],
  taken: [
    {
      naam: 'wachtlijst-verlopen',
      ritme: '* * * * *',
      voerUit: async (huis) => {
        await laatAanbodVerlopen(huis)
      },
    },
    {
      naam: 'wachtlijst-dag',
      ritme: '*/15 * * * *',
      voerUit: async (huis) => {
        await hervatGeparkeerden(huis)
        await vraagNaarStilte(huis)
        await vraagNaarPlaatsing(huis)
      },
    },
  ],
}
