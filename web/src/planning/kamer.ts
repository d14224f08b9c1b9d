import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Kamer } from '../platform/kamer.ts'
import { tekst, zoekvelden } from '../platform/zoek.ts'
import { schilRoute } from '../schil/route.ts'

const LEZEN = { mag: 'planning:lezen' } as const
const OMBOUW = { mag: 'ombouw:lezen' } as const

/** The scenario is in the address, so that it can be sent to a colleague: it holds numbers of the region and no person. */
export const planningRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/planning',
  validateSearch: zoekvelden({ s: tekst }),
  component: lazyRouteComponent(() => import('./Planning.tsx'), 'Planning'),
  staticData: { recht: LEZEN, titel: 'planning.titel' },
})

export const ombouwRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/planning/ombouw',
  component: lazyRouteComponent(() => import('./ombouw/Ombouwplannen.tsx'), 'Ombouwplannen'),
  staticData: { recht: OMBOUW, titel: 'planning.ombouw.titel' },
})

/** A plan holds no person: its number may stand in the address. */
export const ombouwplanRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/planning/ombouw/$id',
  component: lazyRouteComponent(() => import('./ombouw/Ombouwplan.tsx'), 'Ombouwplan'),
  staticData: { recht: OMBOUW, titel: 'planning.ombouw.titel' },
})

const VLEKKENPLAN = { mag: 'vlekkenplan:lezen' } as const

const vlekkenplannenRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/planning/vlekkenplannen',
  component: lazyRouteComponent(() => import('./vlekkenplan/Vlekkenplannen.tsx'), 'Vlekkenplannen'),
  staticData: { recht: VLEKKENPLAN, titel: 'planning.vlek.lijst' },
})

export const vlekkenplanRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/planning/vlekkenplannen/$id',
  component: lazyRouteComponent(() => import('./vlekkenplan/Vlekkenplanpagina.tsx'), 'Vlekkenplanpagina'),
  staticData: { recht: VLEKKENPLAN, titel: 'planning.vlek.hetPlan' },
})

export const planning = {
  routes: [planningRoute, ombouwRoute, ombouwplanRoute, vlekkenplannenRoute, vlekkenplanRoute],
  taken: [
    {
      titel: 'planning.titel',
      uitleg: 'planning.uitleg',
      kort: 'planning.kort',
      naar: '/planning',
      icoon: 'vooruit',
      recht: LEZEN,
      volgorde: 75,
      toets: 'g p',
    },
    {
      titel: 'planning.ombouw.titel',
      uitleg: 'planning.ombouw.uitleg',
      naar: '/planning/ombouw',
      icoon: 'huis',
      recht: OMBOUW,
      volgorde: 76,
    },
  ],
} as const satisfies Kamer
