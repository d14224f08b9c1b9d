import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type {} from '../platform/kamer.ts'
import { Foutgrens } from './Foutgrens.tsx'
import { NergensGevonden, NietGevonden } from './NietGevonden.tsx'
import { Wortel } from './Wortel.tsx'

/** The root: language, title, nothing else. Pages without a session (signing in) hang directly under it. */
export const wortelRoute = createRootRoute({
  component: Wortel,
  notFoundComponent: NergensGevonden,
  errorComponent: Foutgrens,
  staticData: { recht: 'openbaar', titel: 'schil.naam' },
})

/** The shell: navigation, session, guard. Every room hangs its routes under this one. */
export const schilRoute = createRoute({
  getParentRoute: () => wortelRoute,
  id: 'schil',
  component: lazyRouteComponent(() => import('./Schil.tsx'), 'Schil'),
  notFoundComponent: NietGevonden,
  errorComponent: Foutgrens,
  staticData: { recht: 'aangemeld', titel: 'schil.naam' },
})
