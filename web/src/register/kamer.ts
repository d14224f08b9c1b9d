import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tabelvelden } from '../onderdelen/tabelstaat.ts'
import type { Kamer } from '../platform/kamer.ts'
import { zoekvelden } from '../platform/zoek.ts'
import { schilRoute } from '../schil/route.ts'

const LEZEN = { mag: 'register:lezen' } as const
const MAKEN = { mag: 'register:maken' } as const

const lijstRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/register',
  validateSearch: zoekvelden(tabelvelden('soort', 'gemeente')),
  component: lazyRouteComponent(() => import('./Registerlijst.tsx'), 'Registerlijst'),
  staticData: { recht: LEZEN, titel: 'register.titel' },
})

const organisatiesRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/register/organisaties',
  validateSearch: zoekvelden(tabelvelden('soort')),
  component: lazyRouteComponent(() => import('./Organisatielijst.tsx'), 'Organisatielijst'),
  staticData: { recht: LEZEN, titel: 'register.organisaties' },
})

const nieuweOrganisatieRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/register/organisaties/nieuw',
  component: lazyRouteComponent(() => import('./Nieuw.tsx'), 'NieuweOrganisatie'),
  staticData: { recht: MAKEN, titel: 'register.organisatieErbij' },
})

const organisatieRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/register/organisaties/$id',
  component: lazyRouteComponent(() => import('./Organisatiepagina.tsx'), 'Organisatiepagina'),
  staticData: { recht: LEZEN, titel: 'register.organisatie' },
})

const nieuweVoorzieningRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/register/voorzieningen/nieuw',
  component: lazyRouteComponent(() => import('./Nieuw.tsx'), 'NieuweVoorziening'),
  staticData: { recht: MAKEN, titel: 'register.voorzieningErbij' },
})

const voorzieningRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/register/voorzieningen/$id',
  component: lazyRouteComponent(() => import('./Voorzieningpagina.tsx'), 'Voorzieningpagina'),
  staticData: { recht: LEZEN, titel: 'register.voorziening' },
})

export const register = {
  routes: [
    lijstRoute,
    organisatiesRoute,
    nieuweOrganisatieRoute,
    organisatieRoute,
    nieuweVoorzieningRoute,
    voorzieningRoute,
  ],
  taken: [
    {
      titel: 'register.taak',
      uitleg: 'register.taakUitleg',
      kort: 'register.kort',
      naar: '/register',
      icoon: 'huis',
      recht: LEZEN,
      volgorde: 70,
      toets: 'g r',
    },
  ],
} as const satisfies Kamer
