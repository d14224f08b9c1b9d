import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Kamer } from '../platform/kamer.ts'
import { schilRoute } from '../schil/route.ts'

const ZAAK = { mag: 'zaak:lezen' } as const
const PLAN = { mag: 'plan:lezen' } as const
const PARTNERS = { mag: 'overleg:zoeken' } as const

const onderzoekRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/zaken/$id/onderzoek',
  component: lazyRouteComponent(() => import('./Onderzoekpagina.tsx'), 'Onderzoekpagina'),
  staticData: { recht: ZAAK, titel: 'onderzoek.titel' },
})

const plannenRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/plannen',
  component: lazyRouteComponent(() => import('./Plannen.tsx'), 'Plannen'),
  staticData: { recht: PLAN, titel: 'onderzoek.plannen' },
})

const planRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/plannen/$id',
  component: lazyRouteComponent(() => import('./Planpagina.tsx'), 'Planpagina'),
  staticData: { recht: PLAN, titel: 'onderzoek.plan' },
})

const overlegRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/casusoverleggen/$id',
  component: lazyRouteComponent(() => import('./Overlegpagina.tsx'), 'Overlegpagina'),
  staticData: { recht: PLAN, titel: 'onderzoek.overleg' },
})

const partnersRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/partners',
  component: lazyRouteComponent(() => import('./Partners.tsx'), 'Partners'),
  staticData: { recht: PARTNERS, titel: 'onderzoek.partners' },
})

export const onderzoek = {
  routes: [onderzoekRoute, plannenRoute, planRoute, overlegRoute, partnersRoute],
  taken: [
    {
      titel: 'onderzoek.plannen',
      uitleg: 'onderzoek.plannenUitleg',
      kort: 'onderzoek.plannenKort',
      naar: '/plannen',
      icoon: 'lijst',
      recht: PLAN,
      volgorde: 35,
      toets: 'g d',
    },
    {
      titel: 'onderzoek.partners',
      uitleg: 'onderzoek.partnersUitleg',
      naar: '/partners',
      icoon: 'mensen',
      recht: PARTNERS,
      volgorde: 45,
    },
  ],
} as const satisfies Kamer
