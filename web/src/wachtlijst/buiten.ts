import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Kamer } from '../platform/kamer.ts'
import { wortelRoute } from '../schil/route.ts'

/** The rules of the lists, for everyone. As on other pages without a login the title tells nothing. */
const regelsRoute = createRoute({
  getParentRoute: () => wortelRoute,
  path: '/wachtlijstregels',
  component: lazyRouteComponent(() => import('./Lijstregels.tsx'), 'Lijstregels'),
  staticData: { recht: 'openbaar', titel: 'schil.naam' },
})

export const lijstregels = { routes: [regelsRoute], taken: [] } as const satisfies Kamer
