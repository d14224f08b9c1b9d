import { z } from 'zod'
import { bron, cbsCode, code, datum, gedateerd, naam, positief, toelichting } from './velden.ts'

/**
 * A number of the region model. `aanname: true` marks what no source states: then it has a range and a reason. A number with a
 * source may have a range as well.
 */
export const plangetal = z.strictObject({
  waarde: z.number(),
  laag: z.number().optional(),
  hoog: z.number().optional(),
  aanname: z.boolean().default(false),
  reden: toelichting.optional(),
  bron,
})
export type Plangetal = z.infer<typeof plangetal>

/** What kind of place a station is. Others than these have no meaning of their own in the model. */
export const PLANSOORTEN = [
  'crisis',
  'eerste_opvang',
  'opvang',
  'beschermd_wonen',
  'zonder_verblijf',
  'hostel',
  'wachtvoorziening',
  'moeilijk_plaatsbaar',
  'jeugd_kort',
  'jeugd',
  'somatiek',
  'familie',
  'housing_first',
  'begeleid_wonen',
  'eigen_woning',
  'netwerk',
  'wlz',
] as const
export const plansoort = z.enum(PLANSOORTEN)
export type Plansoort = z.infer<typeof plansoort>

/** One of the ways on after a stay. `naar` is the code of a station, or `weg`: out of the model. */
export const planuitgang = z.strictObject({
  naar: code,
  kans: plangetal,
  /** A relapse; a part of them has the relapse guarantee and skips the queue. */
  terugval: z.boolean().default(false),
})

/** A kind of place with its stay, and what comes after. */
export const planstation = z.strictObject({
  code,
  naam,
  soort: plansoort,
  /** Products of the register that are given here; the first with a price sets the price per day. */
  producten: z.array(code).default([]),
  domein: z.enum(['BW', 'MO']),
  /** Places at the start of the model; left out: no limit. */
  plekken: plangetal.optional(),
  /** Who is there at the start. */
  aanwezig: plangetal,
  /** Who waits for this at the start, without a place. */
  wachtend: plangetal.optional(),
  /** Mean stay, without the wait for what comes after. */
  verblijfDagen: plangetal,
  /** Who waits for this without a place gives up after this mean time, and goes to `geduldNaar`. */
  geduldDagen: plangetal.optional(),
  geduldNaar: code.optional(),
  /** Share of those who wait for this without a place and sleep outside; the others stay with someone. */
  straatdeel: plangetal.optional(),
  /** Who waits for this also takes a place here, whichever is free first. */
  anders: code.optional(),
  /** Kind in the area plan and the places it gives to this station. */
  vlekkenplan: z.strictObject({ soort: code, plekken: plangetal }).optional(),
  /** Price per day where the register has none. */
  dagprijsCent: plangetal.optional(),
  uitgangen: z.array(planuitgang).min(1, 'verwacht ten minste een uitgang'),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Planstation = z.infer<typeof planstation>

/** People who come into the model, by cause. */
export const planbron = z.strictObject({
  code,
  naam,
  perJaar: plangetal,
  naar: z.array(z.strictObject({ station: code, deel: plangetal })).min(1, 'verwacht ten minste een station'),
  /**
   * Where who comes by this cause comes from: code of a municipality, or `buiten_regio`. Left out: so that all causes together come to the
   * origin that the region assumes.
   */
  herkomst: z.array(z.strictObject({ herkomst: code, deel: plangetal })).default([]),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Planbron = z.infer<typeof planbron>

/** The region model: period, and what holds for all stations together. */
export const planmodel = z.strictObject({
  code,
  naam,
  begin: datum,
  jaren: z
    .int('verwacht een geheel getal')
    .min(1, 'verwacht 1 tot en met 30')
    .max(30, 'verwacht 1 tot en met 30'),
  /** Prices and keys as they are on this day, for all years. */
  prijspeil: datum,
  /** Homes per year for who leaves. */
  woningenPerJaar: plangetal,
  /** Share of those in protected living at the start who move to long-term care in the first year. */
  wlzDeel: plangetal,
  /** Share of relapses that fall under the guarantee of return. */
  terugvalgarantieDeel: plangetal,
  /** People outside who ask for nothing and are in no queue. */
  straatBuitenBeeld: plangetal,
  /** Who waits longer than this (mean) in a place for another place gets a home with support instead: the code of that station. */
  doorstroom: z.strictObject({ geduldDagen: plangetal, naar: code }),
  /** Coefficient of variation of a stay: 1 is exponential. */
  spreiding: plangetal,
  /** The area plan, with the code under which it names the homes per year. */
  vlekkenplan: z.strictObject({ code, woningen: code.optional() }).optional(),
  /** Distribution key of each domain. */
  sleutels: z.strictObject({ BW: code.optional(), MO: code.optional() }).default({}),
  /** Indicator with the ceiling for people on the street. */
  straatdoel: code.optional(),
  /** Longest mean stay in first shelter. */
  eersteOpvangDagen: plangetal,
  /**
   * What the cheapest mix of places keeps to when nothing else is asked: the longest mean wait for a place, how many places of one kind can be
   * added in a year, and what one home more costs, once.
   */
  mix: z.strictObject({ wachtDagen: plangetal, bouwPerJaar: plangetal, woningCent: plangetal }),
  /**
   * When the region's own records replace an assumption: at least so many observations, in the last so many years. And what the end of a
   * stay means in the model, where the next stay does not tell: codes of stations, or `weg`.
   * The first line that has an exit of the station counts; several exits are divided as the model assumes.
   */
  ijking: z.strictObject({
    waarnemingen: z.int('verwacht een geheel getal').min(10, 'verwacht ten minste 10'),
    jaren: z
      .int('verwacht een geheel getal')
      .min(1, 'verwacht 1 tot en met 20')
      .max(20, 'verwacht 1 tot en met 20'),
    bestemmingen: z.array(z.strictObject({ bestemming: z.string(), naar: z.array(code).min(1) })).default([]),
    bron,
  }),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Planmodel = z.infer<typeof planmodel>

/** Places of one kind that close or open on a day; where, as far as it is known. */
const ombouwdeel = z.strictObject({
  station: code,
  aantal: positief,
  op: datum,
  voorziening: code.optional(),
  gemeente: cbsCode.optional(),
})

/** A step of an example plan. What no source states (mostly the day) is an assumption with its reason. */
export const ombouwstap = z.strictObject({
  code,
  naam,
  sluit: ombouwdeel.optional(),
  opent: ombouwdeel.optional(),
  /** Steps that come first. */
  na: z.array(code).default([]),
  mijlpalen: z.array(z.strictObject({ naam, op: datum, organisatie: code })).default([]),
  aanname: z.boolean().default(false),
  reden: toelichting.optional(),
  bron,
})

/** How the region converts its places: an example that planners take over and change. */
export const ombouwplan = z.strictObject({
  code,
  naam,
  stappen: z.array(ombouwstap).min(1, 'verwacht ten minste een stap'),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Ombouwvoorbeeld = z.infer<typeof ombouwplan>
