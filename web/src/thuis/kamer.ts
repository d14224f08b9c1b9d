import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Kamer } from '../platform/kamer.ts'
import { schilRoute } from '../schil/route.ts'

const thuisRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./Thuis.tsx'), 'Thuis'),
  staticData: { recht: 'aangemeld', titel: 'schil.naam' },
})

const hulpRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/hulp',
  component: lazyRouteComponent(() => import('./Hulp.tsx'), 'Hulp'),
  staticData: { recht: 'aangemeld', titel: 'thuis.hulp' },
})

export const thuis = {
  routes: [thuisRoute, hulpRoute],
  taken: [
    {
      titel: 'thuis.taak',
      uitleg: 'thuis.taakUitleg',
      kort: 'thuis.kort',
      naar: '/',
      icoon: 'thuis',
      recht: 'aangemeld',
      volgorde: 0,
      toets: 'g h',
    },
  ],
} as const satisfies Kamer
