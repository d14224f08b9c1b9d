import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Kamer } from '../platform/kamer.ts'
import { eenVan, schakel, tekst, zoekvelden } from '../platform/zoek.ts'
import { schilRoute } from '../schil/route.ts'

const LEZEN = { mag: 'bezetting:lezen' } as const
const deel = eenVan('crisis', 'alle', 'eigen')

const bordRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/bord',
  validateSearch: zoekvelden({ deel, doelgroep: tekst, gemeente: tekst, vrij: schakel, klein: schakel }),
  component: lazyRouteComponent(() => import('./Bord.tsx'), 'Bord'),
  staticData: { recht: LEZEN, titel: 'bord.titel' },
})

const wandRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/bord/wand',
  validateSearch: zoekvelden({ deel, voorziening: tekst }),
  component: lazyRouteComponent(() => import('./Wand.tsx'), 'Wand'),
  staticData: { recht: LEZEN, titel: 'bord.titel' },
})

/** One facility: `/bord/<id>`. */
export const standRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/bord/$id',
  component: lazyRouteComponent(() => import('./Voorzieningstand.tsx'), 'Voorzieningstand'),
  staticData: { recht: LEZEN, titel: 'bord.voorziening' },
})

const kaartRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/kaart',
  component: lazyRouteComponent(() => import('./Regiokaart.tsx'), 'Regiokaart'),
  staticData: { recht: LEZEN, titel: 'bord.kaartTitel' },
})

export const bord = {
  routes: [bordRoute, wandRoute, standRoute, kaartRoute],
  taken: [
    {
      titel: 'bord.taak',
      uitleg: 'bord.taakUitleg',
      kort: 'bord.kort',
      naar: '/bord',
      icoon: 'bord',
      recht: LEZEN,
      volgorde: 20,
      toets: 'g b',
    },
    {
      titel: 'bord.kaartTitel',
      uitleg: 'bord.kaartUitleg',
      naar: '/kaart',
      icoon: 'kaart',
      recht: LEZEN,
      volgorde: 60,
    },
  ],
} as const satisfies Kamer
