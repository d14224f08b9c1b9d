import { type ComponentType, lazy, type LazyExoticComponent } from 'react'

/** A part of the page of a case: a tab with a title, and what is in it. */
export type Zaakdeel = {
  /** In the address, so that a tab can be linked to. */
  id: string
  /** Text id of the title. */
  titel: string
  Deel: LazyExoticComponent<ComponentType<{ zaakId: string }>>
}

/** The tabs of a case after the overview, in the order of the work. A room that works on cases adds a line of its own. */
export const zaakdelen: readonly Zaakdeel[] = [
  {
    id: 'tijdlijn',
    titel: 'toegang.deel.tijdlijn',
    Deel: lazy(() => import('./Zaaktijdlijn.tsx').then((m) => ({ default: m.Zaaktijdlijn }))),
  },
  {
    id: 'onderzoek',
    titel: 'onderzoek.onderzoek',
    Deel: lazy(() => import('../onderzoek/Onderzoekdeel.tsx').then((m) => ({ default: m.Onderzoekdeel }))),
  },
  {
    id: 'plan',
    titel: 'onderzoek.plan',
    Deel: lazy(() => import('../onderzoek/Plandeel.tsx').then((m) => ({ default: m.Plandeel }))),
  },
  {
    id: 'overleg',
    titel: 'besluit.overlegKort',
    Deel: lazy(() => import('../besluit/Overlegdeel.tsx').then((m) => ({ default: m.Overlegdeel }))),
  },
  {
    id: 'besluit',
    titel: 'besluit.deel',
    Deel: lazy(() => import('../besluit/Besluitdeel.tsx').then((m) => ({ default: m.Besluitdeel }))),
  },
  {
    id: 'brieven',
    titel: 'besluit.brieven',
    Deel: lazy(() => import('../besluit/Brievendeel.tsx').then((m) => ({ default: m.Brievendeel }))),
  },
  {
    id: 'plaatsing',
    titel: 'wachtlijst.deel',
    Deel: lazy(() => import('../wachtlijst/Zaakwachtlijst.tsx').then((m) => ({ default: m.Zaakwachtlijst }))),
  },
  {
    id: 'regio',
    titel: 'besluit.regiodeel',
    Deel: lazy(() => import('../besluit/Regiodeel.tsx').then((m) => ({ default: m.Regiodeel }))),
  },
]
