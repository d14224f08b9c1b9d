import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Kamer } from '../platform/kamer.ts'
import { tekst, zoekvelden } from '../platform/zoek.ts'
import { schilRoute } from '../schil/route.ts'

const LEZEN = { mag: 'planning:lezen' } as const

/** The scenario is in the address, so that it can be sent to a colleague: it holds numbers of the region and no person. */
export const planningRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/planning',
  validateSearch: zoekvelden({ s: tekst }),
  component: lazyRouteComponent(() => import('./Planning.tsx'), 'Planning'),
  staticData: { recht: LEZEN, titel: 'planning.titel' },
})

export const planning = {
  routes: [planningRoute],
  taken: [
    {
      titel: 'planning.titel',
      uitleg: 'planning.uitleg',
      kort: 'planning.kort',
      naar: '/planning',
      icoon: 'cijfers',
      recht: LEZEN,
      volgorde: 75,
      toets: 'g p',
    },
  ],
} as const satisfies Kamer
