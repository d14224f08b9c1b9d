import type { Status } from '../optimum/oplosser.ts'
import type { Scenario } from '../regiomodel/scenario.ts'
import type { Kosten } from '../regiomodel/uitkomst.ts'
import type { Mixdoelen } from './doelen.ts'
import type { Doelstand } from './oordeel.ts'
import type { Grens } from './rijen.ts'

/** A target or limit that the mix is on: with less of it, it would have been cheaper. */
export type Bindend = { soort: Grens['soort']; stations: string[]; jaren: number[]; zin: string }
/** Why there is no mix: this one cannot be met, `alleen` not even as the only one; `wel`: the least that can, null when nothing is enough. */
export type Onhaalbaar = {
  soort: Grens['soort']
  hoogstens: number
  alleen: boolean
  wel: number | null
  zin: string
}
export type Mixjaarcijfer = {
  jaar: number
  /** `nu`: what there is without the mix */
  plekken: { code: string; naam: string; nu: number; aantal: number }[]
  woningen: { nu: number; aantal: number; cent: number }
  kosten: Kosten
  nu: Kosten
}
/** A round of looking for a mix: what it costs, and by how much it misses the targets when tried (0: it meets them). */
export type Mixronde = { kostenCent: number; gemist: number }

export type Mix = {
  status: 'gevonden' | 'niet_haalbaar' | 'geen_antwoord'
  doelen: Mixdoelen
  /** the mix as a scenario, to look at and to simulate */
  scenario: Scenario | null
  jaren: Mixjaarcijfer[]
  totaalCent: number
  nuCent: number
  /** every target: planned, in the fluid model and in the simulation */
  standen: Doelstand[]
  /** all targets met when tried, in the fluid model and in the simulation */
  gehaald: boolean
  /** how often the mix was simulated */
  replicaties: number
  bindend: Bindend[]
  onhaalbaar: Onhaalbaar[]
  rondes: Mixronde[]
  oplosser: { status: Status; kloof: number | null; tijdslimietSeconden: number }
  omvang: { variabelen: number; geheel: number; rijen: number }
  zinnen: string[]
}
