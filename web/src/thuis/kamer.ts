import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Kamer } from '../platform/kamer.ts'
import { NietGevonden } from '../schil/NietGevonden.tsx'
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

/** Every address that is no page: within the shell, so that unknown and forbidden look alike to the last pixel. */
const nergensRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/$',
  component: NietGevonden,
  staticData: { recht: 'aangemeld', titel: 'schil.nietGevonden' },
})

export const thuis = {
  routes: [thuisRoute, hulpRoute, nergensRoute],
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
