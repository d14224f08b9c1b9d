import { z } from 'zod'
import { code, gedateerd, naam, positief, toelichting } from './velden.ts'

/**
 * An instrument to say how someone is doing, per domain of life on a few levels. `niveaus` runs from 1 (least) up; a domain may give
 * its own words for each level. An instrument under licence is loaded by who holds the licence, from a file of its own in
 * `scoremodellen/`; `licentie` then names the terms, and the screen shows them.
 */
export const scoremodel = z.strictObject({
  code,
  naam,
  /** Proposed for a new measurement; the others can be chosen. */
  standaard: z.boolean(),
  niveaus: z
    .array(z.strictObject({ niveau: positief, naam }))
    .min(2, 'verwacht ten minste twee niveaus')
    .max(10, 'verwacht hoogstens tien niveaus'),
  leefgebieden: z
    .array(
      z.strictObject({
        code,
        naam,
        toelichting,
        /** What each level means in this domain, in the order of the levels; may be left out. */
        niveaus: z.array(toelichting).optional(),
      }),
    )
    .min(1, 'verwacht ten minste een leefgebied'),
  licentie: toelichting.optional(),
  ...gedateerd,
})
export type Scoremodel = z.infer<typeof scoremodel>

const uitkomst = z.strictObject({
  code,
  naam,
  /** This answer asks for something that comes after it: a note, and a date to come back to it. */
  opvolgen: z.boolean().default(false),
})

/** A question that an inquiry may not pass over. `bij`: always, or when there are children in the household. */
export const screening = z.strictObject({
  code,
  naam,
  vraag: toelichting,
  waarom: toelichting,
  bij: z.enum(['altijd', 'kinderen', 'vrij']),
  uitkomsten: z.array(uitkomst).min(2, 'verwacht ten minste twee uitkomsten'),
  ...gedateerd,
})
export type Screening = z.infer<typeof screening>

/** Another law that may go first, or beside: asked in every inquiry, with how far that is. */
export const andereWet = z.strictObject({
  code,
  naam,
  vraag: toelichting,
  uitkomsten: z.array(uitkomst).min(2, 'verwacht ten minste twee uitkomsten'),
  ...gedateerd,
})
export type AndereWet = z.infer<typeof andereWet>

export const SCANROUTES = ['informatie', 'lokale_wmo', 'centraal', 'crisis'] as const

/** The short first look: questions, and rules that propose a route. The first rule that fits counts; without one `anders`. */
export const quickscan = z.strictObject({
  code,
  naam,
  vragen: z
    .array(
      z.strictObject({
        code,
        vraag: toelichting,
        waarom: toelichting,
        antwoorden: z.array(z.strictObject({ code, naam })).min(2, 'verwacht ten minste twee antwoorden'),
      }),
    )
    .min(1, 'verwacht ten minste een vraag'),
  regels: z.array(
    z.strictObject({
      /** All of these hold: the answer to the question is one of `is`. */
      als: z.array(z.strictObject({ vraag: code, is: z.array(code).min(1) })).min(1),
      route: z.enum(SCANROUTES),
      uitleg: toelichting,
    }),
  ),
  anders: z.strictObject({ route: z.enum(SCANROUTES), uitleg: toelichting }),
  /** A situation is complex when so many of these answers were given. */
  complex: z.strictObject({
    vanaf: positief,
    antwoorden: z.array(z.strictObject({ vraag: code, is: z.array(code).min(1) })).min(1),
  }),
  ...gedateerd,
})
export type Quickscan = z.infer<typeof quickscan>

/** Who the facilities are for: a first question, and criteria of which at least `vereist` must hold. */
export const doelgroeptoets = z.strictObject({
  code,
  naam,
  kernvraag: toelichting,
  criteria: z.array(z.strictObject({ code, naam, vraag: toelichting })).min(1),
  vereist: positief,
  ...gedateerd,
})
export type Doelgroeptoets = z.infer<typeof doelgroeptoets>

/** From which answer on the burden of an informal carer asks for an offer of respite. */
export const mantelzorgregel = z.strictObject({
  respijtVanaf: z.enum(['soms_zwaar', 'zwaar', 'te_zwaar']),
  /** After so many days the question is asked again. */
  hertoetsDagen: positief,
  ...gedateerd,
})
export type Mantelzorgregel = z.infer<typeof mantelzorgregel>
