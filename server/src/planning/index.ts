/** Planning: the region's future before it is built. Scenarios, and long computations as jobs; holds no person, offers nothing to others. */
import type { Kamer } from '../platform/kamer.ts'
import { ombouwroutes } from './ombouw/routes.ts'
import { loopNa, rekenDeel } from './reken-deel.ts'
import { routes } from './routes.ts'
import { vlekroutes } from './vlekroutes.ts'
import { DEELTAAK } from './vraag-berekening.ts'
import { GELIJKTIJDIG } from './werkers.ts'

export const planning: Kamer = {
  naam: 'planning',
  routes: [...routes, ...vlekroutes, ...ombouwroutes],
  taken: [
    {
      naam: DEELTAAK,
      vlot: true,
      gelijktijdig: GELIJKTIJDIG,
      voerUit: async (huis, gegevens) => {
        const { berekening, nr } = gegevens as { berekening?: string; nr?: number }
        if (typeof berekening === 'string' && typeof nr === 'number') await rekenDeel(huis, berekening, nr)
      },
    },
    { naam: 'planning-nalopen', ritme: '* * * * *', voerUit: loopNa },
  ],
}
