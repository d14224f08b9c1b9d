import type { Bevinding, Scenario, Stapgevolg } from '@zicht/planning'

/** One side of a step: places that close, or that open. */
export type Kant = {
  station: string
  naam: string
  aantal: number
  op: string
  voorzieningId: string | null
  voorziening: string | null
  gemeenteCode: string | null
  gemeente: string | null
}
export type Mijlpaal = {
  id: string
  naam: string
  gepland: string
  organisatieId: string
  organisatie: string
  stand: 'open' | 'gehaald' | 'vertraagd'
  nieuweDatum: string | null
  gehaaldOp: string | null
  reden: string
  /** who reported it for the provider that is responsible, and when */
  gemeld: { door: string | null; op: string } | null
  magMelden: boolean
  versie: number
}
export type Stap = {
  id: string
  nr: number
  naam: string
  sluit: Kant | null
  opent: Kant | null
  na: string[]
  toelichting: string | null
  versie: number
  mijlpalen: Mijlpaal[]
  bewoners: { peildatum: string; van: 'voorziening' | 'soort'; aantal: number | null } | null
}
export type Plan = {
  id: string
  naam: string
  toelichting: string | null
  bron: string
  gedeeld: boolean
  vanMij: boolean
  door: string
  gewijzigdOp: string
  versie: number
  stappen: Stap[]
  soorten: { code: string; naam: string; plekken: number }[]
  periode: { van: string }
  heel: boolean
  metBewoners: boolean
  toets: { gevolgen: Stapgevolg[]; bevindingen: Bevinding[]; klopt: boolean } | null
  capaciteit:
    | {
        code: string
        naam: string
        ervoor: number
        erna: number
        stappen: { vanaf: string; aantal: number }[]
      }[]
    | null
  scenario: Scenario | null
}
export type Planregel = {
  id: string
  naam: string
  bron: string
  gedeeld: boolean
  vanMij: boolean
  door: string
  gewijzigdOp: string
  stappen: number
}
export type Voorbeeld = { code: string; naam: string; bron: string; stappen: number }

/** What is fetched again after a change. */
export const PLANNEN = '/planning/ombouwplannen'

/** The events after which it is fetched again. */
export const LIVE = ['nl.zicht.planning.ombouw']
