import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Kamer } from '../platform/kamer.ts'
import { datum, tekst, zoekvelden } from '../platform/zoek.ts'
import { schilRoute } from '../schil/route.ts'

const RECHT = { mag: 'overdracht:lezen' } as const

/** Which day and which shift; nothing about a person. */
export const overdrachtRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/overdracht',
  validateSearch: zoekvelden({ dag: datum, dienst: tekst }),
  component: lazyRouteComponent(() => import('./Overdrachtpagina.tsx'), 'Overdrachtpagina'),
  staticData: { recht: RECHT, titel: 'overdracht.titel' },
})

export const overdracht = {
  routes: [overdrachtRoute],
  taken: [
    {
      titel: 'overdracht.titel',
      uitleg: 'overdracht.uitleg',
      kort: 'overdracht.kort',
      naar: '/overdracht',
      icoon: 'overdracht',
      recht: RECHT,
      volgorde: 25,
      toets: 'g o',
    },
  ],
} as const satisfies Kamer
