import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Kamer } from '../platform/kamer.ts'
import { schilRoute } from '../schil/route.ts'

const instellingenRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/instellingen',
  component: lazyRouteComponent(() => import('./Instellingen.tsx'), 'Instellingen'),
  staticData: { recht: 'aangemeld', titel: 'instellingen.titel' },
})

export const instellingen = { routes: [instellingenRoute], taken: [] } as const satisfies Kamer
