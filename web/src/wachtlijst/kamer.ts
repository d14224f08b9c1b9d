import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Kamer } from '../platform/kamer.ts'
import { tekst, zoekvelden } from '../platform/zoek.ts'
import { schilRoute } from '../schil/route.ts'

const LIJST = { mag: 'wachtlijst:zoeken' } as const
const VACATURE = { mag: 'vacature:maken' } as const
const AANBOD = { rollen: ['aanbieder', 'toegangsmedewerker', 'client'] } as const
const CRITERIA = { rollen: ['aanbieder', 'beheerder', 'toegangsmedewerker'] } as const
const RAPPORT = { mag: 'wachtlijst:tellen' } as const
const MIJN = { mag: 'wachtlijst:lezen:eigen' } as const

/** The address holds a product and an opening; neither tells about a person. */
export const lijstRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/wachtlijst',
  validateSearch: zoekvelden({ product: tekst, opening: tekst }),
  component: lazyRouteComponent(() => import('./Wachtlijst.tsx'), 'Wachtlijst'),
  staticData: { recht: LIJST, titel: 'wachtlijst.titel' },
})

const toewijzingenRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/wachtlijst/toewijzing',
  component: lazyRouteComponent(() => import('./toewijzing/Toewijzingen.tsx'), 'Toewijzingen'),
  staticData: { recht: LIJST, titel: 'wachtlijst.toewijzing.titel' },
})

export const toewijzingRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/wachtlijst/toewijzing/$id',
  component: lazyRouteComponent(() => import('./toewijzing/Toewijzing.tsx'), 'Toewijzing'),
  staticData: { recht: LIJST, titel: 'wachtlijst.toewijzing.titel' },
})

/** The address holds a provider and a room; neither tells about a person. */
export const criteriaRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/criteria',
  validateSearch: zoekvelden({ aanbieder: tekst, voor: tekst }),
  component: lazyRouteComponent(() => import('./criteria/Criteria.tsx'), 'Criteria'),
  staticData: { recht: CRITERIA, titel: 'wachtlijst.criteria.titel' },
})

const rapportRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/wachtlijst/uitkomsten',
  component: lazyRouteComponent(() => import('./rapport/Rapport.tsx'), 'Rapport'),
  staticData: { recht: RAPPORT, titel: 'wachtlijst.rapport.titel' },
})

const vacatureRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/wachtlijst/vacature',
  component: lazyRouteComponent(() => import('./VacatureMelden.tsx'), 'VacatureMelden'),
  staticData: { recht: VACATURE, titel: 'wachtlijst.vacatureMelden' },
})

const aanbodRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/aanbod',
  component: lazyRouteComponent(() => import('./Aanbiedingen.tsx'), 'Aanbiedingen'),
  staticData: { recht: AANBOD, titel: 'wachtlijst.aanbiedingen' },
})

const mijnRoute = createRoute({
  getParentRoute: () => schilRoute,
  path: '/mijn-plek',
  component: lazyRouteComponent(() => import('./MijnWachtlijst.tsx'), 'MijnWachtlijst'),
  staticData: { recht: MIJN, titel: 'wachtlijst.mijn' },
})

export const wachtlijst = {
  routes: [
    lijstRoute,
    toewijzingenRoute,
    toewijzingRoute,
    criteriaRoute,
    rapportRoute,
    vacatureRoute,
    aanbodRoute,
    mijnRoute,
  ],
  taken: [
    {
      titel: 'wachtlijst.titel',
      uitleg: 'wachtlijst.uitleg',
      kort: 'wachtlijst.kort',
      naar: '/wachtlijst',
      icoon: 'klok',
      recht: LIJST,
      volgorde: 25,
      toets: 'g l',
    },
    {
      titel: 'wachtlijst.toewijzing.titel',
      uitleg: 'wachtlijst.toewijzing.uitleg',
      naar: '/wachtlijst/toewijzing',
      icoon: 'wissel',
      recht: LIJST,
      volgorde: 26,
    },
    {
      titel: 'wachtlijst.aanbiedingen',
      uitleg: 'wachtlijst.aanbiedingenUitleg',
      kort: 'wachtlijst.aanbiedingenKort',
      naar: '/aanbod',
      icoon: 'wissel',
      recht: AANBOD,
      volgorde: 26,
      toets: 'g a',
    },
    {
      titel: 'wachtlijst.vacatureMelden',
      uitleg: 'wachtlijst.vacatureMeldenUitleg',
      naar: '/wachtlijst/vacature',
      icoon: 'plus',
      recht: VACATURE,
      volgorde: 27,
    },
    {
      titel: 'wachtlijst.criteria.titel',
      uitleg: 'wachtlijst.criteria.uitleg',
      naar: '/criteria',
      icoon: 'vink',
      recht: CRITERIA,
      volgorde: 29,
    },
    {
      titel: 'wachtlijst.rapport.titel',
      uitleg: 'wachtlijst.rapport.uitleg',
      naar: '/wachtlijst/uitkomsten',
      icoon: 'cijfers',
      recht: RAPPORT,
      volgorde: 30,
    },
    {
      titel: 'wachtlijst.mijn',
      uitleg: 'wachtlijst.mijnUitleg',
      kort: 'wachtlijst.mijnKort',
      naar: '/mijn-plek',
      icoon: 'klok',
      recht: MIJN,
      volgorde: 28,
    },
  ],
} as const satisfies Kamer
