import { z } from 'zod'
import { code, duur, naam, positief } from './velden.ts'

/** What the list's own record knows without anybody writing it down: since when one waits, and the answers to offers. */
export const PUNTVELDEN = ['wachtendSinds'] as const
export const LIJSTGEBEURTENISSEN = ['aanbod-aanvaard', 'aanbod-geweigerd'] as const

const MATEN = ['jaren', 'maanden', 'dagen'] as const
const kop = {
  code,
  naam,
  punten: z.number().positive('verwacht meer dan 0'),
  hoogstens: z.number().positive('verwacht meer dan 0').optional(),
}

/** A points system for the order of a list, in the form of the matching rules; `feiten` are what the region records for it. */
export const puntenstelsel = z.strictObject({
  feiten: z.array(z.strictObject({ code, naam, aard: z.enum(['gebeurtenis', 'toestand']) })),
  onderdelen: z
    .array(
      z.discriminatedUnion('soort', [
        z.strictObject({
          ...kop,
          soort: z.literal('per-tijd'),
          veld: z.enum(PUNTVELDEN),
          per: z.enum(MATEN),
        }),
        z.strictObject({
          ...kop,
          soort: z.literal('per-maand-met'),
          gebeurtenis: code,
          minstens: positief,
          lopendeMaand: z.boolean(),
        }),
        z.strictObject({ ...kop, soort: z.literal('per-toestand'), toestand: code, per: z.enum(MATEN) }),
        z.strictObject({ ...kop, soort: z.literal('eenmalig'), gebeurtenis: code }),
      ]),
    )
    .min(1, 'verwacht ten minste een onderdeel'),
  /** After one of these all points count anew. */
  opNulBij: z.array(code),
})

const enkel = z.union([z.string(), z.number()])

/** The rules by which a municipality gives priority for a home: groups that must all hold, each by one of its conditions. */
export const urgentieregel = z.strictObject({
  code,
  naam,
  klasse: positief,
  voorwaarden: z
    .array(
      z.strictObject({
        een: z
          .array(
            z.strictObject({
              veld: code,
              als: z.enum(MATEN).optional(),
              operator: z.enum(['is', 'is-niet', 'minstens', 'hoogstens']),
              waarde: z.union([enkel, z.boolean()]),
            }),
          )
          .min(1, 'verwacht ten minste een voorwaarde'),
      }),
    )
    .min(1, 'verwacht ten minste een voorwaarde'),
  /** How and by when a home is offered, counted from an event. */
  aanbod: z.strictObject({ wijze: naam, binnen: duur, vanaf: code }).optional(),
  /** What ends the urgency, and for how long. */
  eindigt: z.array(z.strictObject({ bij: code, voor: duur })).optional(),
})
