import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Kamer } from '../platform/kamer.ts'
import { schilRoute } from '../schil/route.ts'
import { Werkstand } from './Werkstand.tsx'

const WERK = { mag: 'taak:lezen' } as const
const BEWONERS = { rollen: ['aanbieder', 'crisismedewerker', 'teamleider'] } as const
const VERBLIJF = { mag: 'plaatsing:lezen' } as const

const werkRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/werk',
  component: lazyRouteComponent(() => import('./MijnWerk.tsx'), 'MijnWerk'),
  staticData: { recht: WERK, titel: 'plaatsing.werk' },
})

const bewonersRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/bewoners',
  component: lazyRouteComponent(() => import('./Bewoners.tsx'), 'Bewoners'),
  staticData: { recht: BEWONERS, titel: 'plaatsing.bewoners' },
})

/** The path of a stay holds an identifier and nothing else; the title of the page does not say who. */
const verblijfRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/plaatsingen/$id',
  component: lazyRouteComponent(() => import('./Verblijfpagina.tsx'), 'Verblijfpagina'),
  staticData: { recht: VERBLIJF, titel: 'plaatsing.verblijf' },
})

export const plaatsing = {
  routes: [werkRoute, bewonersRoute, verblijfRoute],
  taken: [
    {
      titel: 'plaatsing.werk',
      uitleg: 'plaatsing.werkUitleg',
      kort: 'plaatsing.werkKort',
      naar: '/werk',
      icoon: 'lijst',
      recht: WERK,
      volgorde: 20,
      toets: 'g w',
      Stand: Werkstand,
    },
    {
      titel: 'plaatsing.bewoners',
      uitleg: 'plaatsing.bewonersUitleg',
      kort: 'plaatsing.bewonersKort',
      naar: '/bewoners',
      icoon: 'huis',
      recht: BEWONERS,
      volgorde: 30,
      toets: 'g v',
    },
  ],
} as const satisfies Kamer
