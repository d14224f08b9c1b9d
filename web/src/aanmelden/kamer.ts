import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Kamer } from '../platform/kamer.ts'
import { tekst, zoekvelden } from '../platform/zoek.ts'
import { wortelRoute } from '../schil/route.ts'

export const aanmeldRoute = createRoute({
  getParentRoute: () => wortelRoute,
  path: '/aanmelden',
  validateSearch: zoekvelden({ terug: tekst }),
  component: lazyRouteComponent(() => import('./Aanmelden.tsx'), 'Aanmelden'),
  staticData: { recht: 'openbaar', titel: 'aanmelden.titel' },
})

/** Hangs under the root: there is no session here yet. */
export const aanmelden = { routes: [aanmeldRoute], taken: [] } as const satisfies Kamer
