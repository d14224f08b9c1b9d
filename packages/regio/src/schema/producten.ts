import { z } from 'zod'
import { cent, code, duur, gedateerd, naam, toelichting } from './velden.ts'

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

/** What can be given to a client: legal basis, access, who decides, and the stay after which it is looked at again. */
export const product = z.strictObject({
  code,
  naam,
  groep: productGroep,
  grondslag,
  leveringsvorm,
  metVerblijf: z.boolean(),
  toegang: z.enum(['beschikking', 'algemene_voorziening']),
  /** Who decides that someone gets it. */
  beslist: z.enum(['college', 'toegang', 'regieteam', 'aanbieder']),
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
