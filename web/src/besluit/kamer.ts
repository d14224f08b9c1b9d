import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Kamer } from '../platform/kamer.ts'
import { schilRoute } from '../schil/route.ts'

const BESLUITEN = { mag: 'beschikking:zoeken' } as const

const wachtendRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/besluiten',
  component: lazyRouteComponent(() => import('./Wachtend.tsx'), 'Wachtend'),
  staticData: { recht: BESLUITEN, titel: 'besluit.wachtend' },
})

export const besluit = {
  routes: [wachtendRoute],
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
  ],
} as const satisfies Kamer
