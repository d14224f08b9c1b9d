import { z } from 'zod'
import { bron, cbsCode, code, gedateerd, naam, telefoon, toelichting } from './velden.ts'

export const ORGANISATIESOORTEN = [
  'aanbieder',
  'gemeente',
  'corporatie',
  'regieteam',
  'toegang',
  'toezicht',
  'partner',
  'verhuurder',
] as const
export const organisatieSoort = z.enum(ORGANISATIESOORTEN)

/** An organisation and the other names under which the documents write it. */
export const organisatie = z.strictObject({
  code,
  naam,
  soort: organisatieSoort,
  /** For `soort: gemeente`: which municipality it is. */
  gemeente: cbsCode.optional(),
  aliassen: z.array(z.strictObject({ naam, bron })).default([]),
  telefoon: telefoon.optional(),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Organisatie = z.infer<typeof organisatie>
