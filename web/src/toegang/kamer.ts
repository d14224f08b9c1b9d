import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Kamer } from '../platform/kamer.ts'
import { eenVan, tekst, zoekvelden } from '../platform/zoek.ts'
import { schilRoute } from '../schil/route.ts'

const TEAM = { mag: 'toegangsmelding:maken' } as const

export const werkbakRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/toegang',
  validateSearch: zoekvelden({ wie: eenVan('mijn', 'team') }),
  component: lazyRouteComponent(() => import('./Werkbak.tsx'), 'Werkbak'),
  staticData: { recht: TEAM, titel: 'toegang.titel' },
})

const nieuwRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/toegang/nieuw',
  component: lazyRouteComponent(() => import('./NieuweMelding.tsx'), 'NieuweMelding'),
  staticData: { recht: TEAM, titel: 'toegang.nieuw' },
})

/** The path holds an identifier and nothing else; the title of the page says nothing about who. */
export const meldingRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/toegang/melding/$id',
  component: lazyRouteComponent(() => import('./Meldingpagina.tsx'), 'Meldingpagina'),
  staticData: { recht: TEAM, titel: 'toegang.melding' },
})

export const zaakRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/toegang/zaak/$id',
  validateSearch: zoekvelden({ deel: tekst }),
  component: lazyRouteComponent(() => import('./Zaakpagina.tsx'), 'Zaakpagina'),
  staticData: { recht: { mag: 'zaak:lezen' }, titel: 'toegang.dossier' },
})

export const toegang = {
  routes: [werkbakRoute, nieuwRoute, meldingRoute, zaakRoute],
  taken: [
    {
      titel: 'toegang.titel',
      uitleg: 'toegang.uitleg',
      kort: 'toegang.kort',
      naar: '/toegang',
      icoon: 'lijst',
      recht: TEAM,
      volgorde: 10,
      toets: 'g k',
    },
    {
      titel: 'toegang.nieuw',
      uitleg: 'toegang.nieuwUitleg',
      naar: '/toegang/nieuw',
      icoon: 'plus',
      recht: TEAM,
      volgorde: 11,
    },
  ],
} as const satisfies Kamer
