import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Kamer } from '../platform/kamer.ts'
import { datum, eenVan, schakel, zoekvelden } from '../platform/zoek.ts'
import { schilRoute } from '../schil/route.ts'

const LEZEN = { mag: 'cijfers:lezen' } as const
const groep = eenVan('BW', 'MO', 'VO', 'CRISIS', 'WONEN', 'OVERIG')

export const tabellenRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/cijfers',
  validateSearch: zoekvelden({ dag: datum, naast: datum, bekend: datum, groep }),
  component: lazyRouteComponent(() => import('./Tabellen.tsx'), 'Tabellen'),
  staticData: { recht: LEZEN, titel: 'monitor.tabellen' },
})

export const populatieRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/cijfers/populatie',
  validateSearch: zoekvelden({ dag: datum, groep }),
  component: lazyRouteComponent(() => import('./Populatie.tsx'), 'Populatie'),
  staticData: { recht: LEZEN, titel: 'monitor.populatie' },
})

export const crisisrapportRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/cijfers/crisisrapport',
  validateSearch: zoekvelden({ van: datum, tot: datum }),
  component: lazyRouteComponent(() => import('./Crisisrapport.tsx'), 'Crisisrapport'),
  staticData: { recht: LEZEN, titel: 'monitor.crisisrapport' },
})

export const capaciteitRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/cijfers/capaciteit',
  validateSearch: zoekvelden({ dag: datum, alles: schakel }),
  component: lazyRouteComponent(() => import('./Capaciteit.tsx'), 'Capaciteit'),
  staticData: { recht: LEZEN, titel: 'monitor.capaciteit' },
})

export const onvervuldRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/cijfers/onvervulde-vraag',
  validateSearch: zoekvelden({ van: datum, tot: datum }),
  component: lazyRouteComponent(() => import('./OnvervuldeVraag.tsx'), 'OnvervuldeVraag'),
  staticData: { recht: LEZEN, titel: 'monitor.onvervuld' },
})

export const monitor = {
  routes: [tabellenRoute, populatieRoute, crisisrapportRoute, capaciteitRoute, onvervuldRoute],
  taken: [
    {
      titel: 'monitor.taak',
      uitleg: 'monitor.taakUitleg',
      kort: 'monitor.kort',
      naar: '/cijfers',
      icoon: 'cijfers',
      recht: LEZEN,
      volgorde: 70,
      toets: 'g t',
    },
    {
      titel: 'monitor.crisisrapport',
      uitleg: 'monitor.crisisrapportUitleg',
      naar: '/cijfers/crisisrapport',
      icoon: 'document',
      recht: LEZEN,
      volgorde: 71,
    },
  ],
} as const satisfies Kamer
