import { z } from 'zod'
import { bron, cent, code, duur, gedateerd, naam, toelichting } from './velden.ts'

export const GRONDSLAGEN = [
  'WMO_BW',
  'WMO_OPVANG',
  'WMO_BEGELEIDING',
  'WMO_DAGBESTEDING',
  'WLZ',
  'ZVW',
  'JEUGDWET',
  'GEEN',
] as const
export const grondslag = z.enum(GRONDSLAGEN)
export const leveringsvorm = z.enum(['ZIN', 'PGB'])

/** Heading under which a product is counted in the tables: MO shelter, VO women's shelter, BW, CRISIS, WONEN. */
export const productGroep = z.enum(['MO', 'VO', 'BW', 'CRISIS', 'WONEN', 'OVERIG'])

/** Who may decide, execute and pay; `onbekend` when the source does not say. `gemeente`: each for itself; `gemeenten`: together. */
export const BESLISSERS = ['college', 'toegang', 'regieteam', 'aanbieder', 'onbekend'] as const
export const UITVOERDERS = [
  'aanbieder',
  'regieteam',
  'corporatie',
  'gemeente',
  'gemeenten',
  'centrumgemeente',
  'client',
  'ervaringsdeskundigen',
  'onbekend',
] as const
export const BETALERS = [
  'centrumgemeente',
  'gemeente',
  'gemeenten',
  'subsidie',
  'zorgkantoor',
  'zorgverzekeraar',
  'onbekend',
] as const
export type Partij = (typeof BESLISSERS)[number] | (typeof UITVOERDERS)[number] | (typeof BETALERS)[number]

/** How one gets a product: by a decision, or without (a general provision); `onbekend` when the source does not say. */
export const TOEGANGSVORMEN = ['beschikking', 'algemene_voorziening', 'onbekend'] as const

/** One part of the division of tasks over a product ("de knip", C019), with a source of its own: also the source that is silent. */
const taakdeel = <const P extends string>(partijen: readonly P[]) =>
  z.strictObject({
    wie: z
      .array(z.enum(partijen))
      .min(1, 'verwacht ten minste een partij; zegt geen bron het, dan onbekend')
      .refine(
        (wie) => wie.length === 1 || !wie.includes('onbekend' as P),
        'onbekend staat alleen; verwacht de partijen, of alleen onbekend',
      )
      .refine((wie) => new Set(wie).size === wie.length, 'verwacht elke partij een keer'),
    toelichting: toelichting.optional(),
    bron,
  })

/**
 * What can be given to a client: legal basis, access, who decides, executes and pays, and the stay after which it is looked at again.
 * Another party from some day on is another entry from that day on, as with everything that is dated.
 */
export const product = z.strictObject({
  code,
  naam,
  groep: productGroep,
  grondslag,
  leveringsvorm,
  metVerblijf: z.boolean(),
  toegang: z.enum(TOEGANGSVORMEN),
  /** Who decides that someone gets it. */
  beslist: taakdeel(BESLISSERS),
  /** Who gives the support, or has it given. */
  uitvoering: taakdeel(UITVOERDERS),
  /** Who pays for it; a contribution of the client left aside. */
  financiering: taakdeel(BETALERS),
  /** Longest stay, a moment to review; it never ends a stay by itself (Wmo 2015 art. 2.3.9). */
  maximaalVerblijf: duur.optional(),
  naMaximum: z.literal('herbeoordeling').optional(),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Product = z.infer<typeof product>

/**
 * How a long stay is looked at again at its term (C042; Wmo 2015 art. 2.3.9): when the question is put, and what can come out of it.
 * Every outcome has a next look; none of them is an end.
 */
export const verblijfsbeleid = z.strictObject({
  /** How long before the term a named colleague gets the question. */
  vraagVoor: duur,
  /** How long the access team has when a stay asks for another decision than the one there is. */
  anderBesluitBinnen: duur,
  uitkomsten: z
    .array(z.strictObject({ code, naam, uitleg: toelichting, opnieuwBinnen: duur }))
    .min(1, 'verwacht ten minste een uitkomst'),
  ...gedateerd,
})
export type Verblijfsbeleid = z.infer<typeof verblijfsbeleid>

/** Price of a product per day. */
export const tarief = z.strictObject({
  product: code,
  centPerDag: cent.min(0, 'verwacht nul of meer'),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Tarief = z.infer<typeof tarief>
