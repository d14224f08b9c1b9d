import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Kamer } from '../platform/kamer.ts'
import { schilRoute } from '../schil/route.ts'

const BESLUITEN = { mag: 'beschikking:zoeken' } as const

const OVERLEG = { mag: 'overleg:zoeken' } as const

const overleggenRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/overleggen',
  component: lazyRouteComponent(() => import('./Overleggen.tsx'), 'Overleggen'),
  staticData: { recht: OVERLEG, titel: 'besluit.overleggen' },
})

/** The path holds an identifier; the title says nothing about who is on the agenda. */
export const overlegRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/overleggen/$id',
  component: lazyRouteComponent(() => import('./Overlegpagina.tsx'), 'Overlegpagina'),
  staticData: { recht: OVERLEG, titel: 'besluit.overleg' },
})

const wachtendRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/besluiten',
  component: lazyRouteComponent(() => import('./Wachtend.tsx'), 'Wachtend'),
  staticData: { recht: BESLUITEN, titel: 'besluit.wachtend' },
})

const opBriefRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/besluiten/bezwaar',
  component: lazyRouteComponent(() => import('./BezwaarOpBrief.tsx'), 'BezwaarOpBrief'),
  staticData: { recht: { mag: 'beschikking:maken' }, titel: 'besluit.opBrief' },
})

export const besluit = {
  routes: [wachtendRoute, opBriefRoute, overleggenRoute, overlegRoute],
  taken: [
    {
      titel: 'besluit.wachtend',
      uitleg: 'besluit.wachtendUitleg',
      kort: 'besluit.wachtendKort',
      naar: '/besluiten',
      icoon: 'vink',
      recht: BESLUITEN,
      volgorde: 29,
      toets: 'g s',
    },
    {
      titel: 'besluit.overleggen',
      uitleg: 'besluit.overleggenUitleg',
      kort: 'besluit.overlegKort',
      naar: '/overleggen',
      icoon: 'kalender',
      recht: OVERLEG,
      volgorde: 30,
      toets: 'g e',
    },
  ],
} as const satisfies Kamer
