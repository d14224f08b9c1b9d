import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Kamer } from '../platform/kamer.ts'
import { eenVan, schakel, zoekvelden } from '../platform/zoek.ts'
import { schilRoute } from '../schil/route.ts'
import { Stand } from './Stand.tsx'

const TEAM = { mag: 'crisismelding:maken' } as const

export const lijstRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/crisis',
  validateSearch: zoekvelden({ status: eenVan('open', 'geplaatst', 'gesloten', 'alle'), mijn: schakel }),
  component: lazyRouteComponent(() => import('./Meldingen.tsx'), 'Meldingen'),
  staticData: { recht: TEAM, titel: 'crisis.titel' },
})

const nieuwRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/crisis/nieuw',
  component: lazyRouteComponent(() => import('./NieuweMelding.tsx'), 'NieuweMelding'),
  staticData: { recht: TEAM, titel: 'crisis.nieuw' },
})

/** The path of a call holds an identifier and nothing else; the title of the page says nothing about who. */
export const meldingRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/crisis/$id',
  component: lazyRouteComponent(() => import('./Meldingpagina.tsx'), 'Meldingpagina'),
  staticData: { recht: TEAM, titel: 'crisis.melding' },
})

export const aanvulRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/crisis/$id/aanvullen',
  component: lazyRouteComponent(() => import('./Aanvullen.tsx'), 'Aanvullen'),
  staticData: { recht: TEAM, titel: 'crisis.aanvullen' },
})

export const crisis = {
  routes: [lijstRoute, nieuwRoute, meldingRoute, aanvulRoute],
  taken: [
    {
      titel: 'crisis.nieuw',
      uitleg: 'crisis.nieuwUitleg',
      naar: '/crisis/nieuw',
      icoon: 'crisis',
      recht: TEAM,
      volgorde: 10,
      toets: 'g n',
    },
    {
      titel: 'crisis.titel',
      uitleg: 'crisis.meldingenUitleg',
      kort: 'crisis.kort',
      naar: '/crisis',
      icoon: 'crisis',
      recht: TEAM,
      volgorde: 12,
      toets: 'g c',
      Stand,
    },
  ],
} as const satisfies Kamer
