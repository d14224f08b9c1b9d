import type { AnyRoute } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import type { Icoonnaam } from '../onderdelen/Icoon.tsx'
import type { Recht } from './recht.ts'

/** One thing people come to do. Shows as a tile on the home page, and in the navigation when it has a place there. */
export type Taak = {
  /** Text id of the name: a verb and a noun on the tile. */
  titel: string
  /** Text id of one sentence. */
  uitleg: string
  /** Text id of the one or two words in the navigation; without it the task is only on the home page. */
  kort?: string
  naar: string
  icoon: Icoonnaam
  recht: Recht
  /** Lower comes first; the first task of a role is its large tile. */
  volgorde: number
  /** Two keys after each other, such as `g c`. */
  toets?: string
  /** A live number or state on the tile and in the navigation. */
  Stand?: ComponentType
}

/** What a room brings to the shell. */
export type Kamer = {
  routes: readonly AnyRoute[]
  taken: readonly Taak[]
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Who may open this page; every route says so. */
    recht: Recht
    /** Text id of the title of the page; shown in the browser's tab, so never about a person. */
    titel: string
  }
}
