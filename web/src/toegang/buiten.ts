import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Kamer } from '../platform/kamer.ts'
import { wortelRoute } from '../schil/route.ts'

/** Pages for who has no login. Their titles tell nothing: who looks over a shoulder, or in the history, learns nothing. */
const meldRoute = createRoute({
  getParentRoute: () => wortelRoute,
  path: '/melden',
  component: lazyRouteComponent(() => import('./Melden.tsx'), 'Melden'),
  staticData: { recht: 'openbaar', titel: 'schil.naam' },
})

const volgRoute = createRoute({
  getParentRoute: () => wortelRoute,
  path: '/volgen',
  component: lazyRouteComponent(() => import('./Volgen.tsx'), 'Volgen'),
  staticData: { recht: 'openbaar', titel: 'schil.naam' },
})

export const melden = { routes: [meldRoute, volgRoute], taken: [] } as const satisfies Kamer
