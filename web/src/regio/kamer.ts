import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Kamer } from '../platform/kamer.ts'
import { datum, zoekvelden } from '../platform/zoek.ts'
import { schilRoute } from '../schil/route.ts'

export const productenRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/producten',
  validateSearch: zoekvelden({ dag: datum }),
  component: lazyRouteComponent(() => import('./Producten.tsx'), 'Producten'),
  staticData: { recht: 'aangemeld', titel: 'regio.taakverdeling' },
})

export const regio = {
  routes: [productenRoute],
  taken: [
    {
      titel: 'regio.taakverdeling',
      uitleg: 'regio.taakverdelingUitleg',
      naar: '/producten',
      icoon: 'lijst',
      recht: 'aangemeld',
      volgorde: 80,
    },
  ],
} as const satisfies Kamer
