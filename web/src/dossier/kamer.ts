import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Kamer } from '../platform/kamer.ts'
import { schilRoute } from '../schil/route.ts'

const PROFESSIONALS = {
  rollen: ['crisismedewerker', 'teamleider', 'toegangsmedewerker', 'aanbieder', 'gemeente'],
} as const
const NOOD = { rollen: ['crisismedewerker', 'teamleider', 'toegangsmedewerker'] } as const
const ZELF = { rollen: ['client'] } as const
const PRIVACY = { rollen: ['privacyfunctionaris'] } as const

const zoekRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/mensen',
  component: lazyRouteComponent(() => import('./MensenZoeken.tsx'), 'MensenZoeken'),
  staticData: { recht: PROFESSIONALS, titel: 'dossier.zoeken' },
})

/** The path of a file holds an identifier and nothing else; the title of the page says nothing about who. */
export const clientRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/mensen/$id',
  component: lazyRouteComponent(() => import('./Dossierpagina.tsx'), 'Dossierpagina'),
  staticData: { recht: PROFESSIONALS, titel: 'dossier.dossier' },
})

const mijnRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/mijn-gegevens',
  component: lazyRouteComponent(() => import('./MijnGegevens.tsx'), 'MijnGegevens'),
  staticData: { recht: ZELF, titel: 'schil.naam' },
})

const noodRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/noodtoegang',
  component: lazyRouteComponent(() => import('./Noodtoegang.tsx'), 'Noodtoegang'),
  staticData: { recht: NOOD, titel: 'dossier.nood' },
})

const privacyRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/noodtoegang/beoordelen',
  component: lazyRouteComponent(() => import('./NoodtoegangBeoordelen.tsx'), 'NoodtoegangBeoordelen'),
  staticData: { recht: PRIVACY, titel: 'dossier.beoordelen' },
})

export const dossier = {
  routes: [zoekRoute, clientRoute, mijnRoute, noodRoute, privacyRoute],
  taken: [
    {
      titel: 'dossier.zoeken',
      uitleg: 'dossier.zoekenUitleg',
      kort: 'dossier.kort',
      naar: '/mensen',
      icoon: 'mensen',
      recht: PROFESSIONALS,
      volgorde: 50,
      toets: 'g m',
    },
    {
      titel: 'dossier.nood',
      uitleg: 'dossier.noodUitleg',
      naar: '/noodtoegang',
      icoon: 'waarschuwing',
      recht: NOOD,
      volgorde: 90,
    },
    {
      titel: 'dossier.mijn',
      uitleg: 'dossier.mijnUitleg',
      kort: 'dossier.mijnKort',
      naar: '/mijn-gegevens',
      icoon: 'mens',
      recht: ZELF,
      volgorde: 10,
    },
    {
      titel: 'dossier.beoordelen',
      uitleg: 'dossier.beoordelenUitleg',
      kort: 'dossier.beoordelenKort',
      naar: '/noodtoegang/beoordelen',
      icoon: 'oog',
      recht: PRIVACY,
      volgorde: 10,
    },
  ],
} as const satisfies Kamer
