import { z } from 'zod'
import { aandeel, cent, code, gedateerd, naam, toelichting } from './velden.ts'

/** A key that divides an amount. One receiver takes the rest, so that the parts always sum to the whole. */
export const verdeelsleutel = z.strictObject({
  code,
  naam,
  domein: z.enum(['BW', 'MO']),
  delen: z
    .array(
      z.strictObject({
        ontvanger: code,
        naam,
        aandeel: aandeel.optional(),
        rest: z.boolean().default(false),
      }),
    )
    .min(2, 'verwacht ten minste twee delen'),
  afronding: z.enum(['afkappen', 'half_omhoog', 'half_naar_even']),
  /** Unit to which the computed shares are rounded. */
  afrondenOp: z.enum(['euro', 'cent']),
  /** Printed outcomes that the key must reproduce: of `bedragCent`, `ontvanger` gets `uitkomstCent`. */
  proeven: z.array(z.strictObject({ bedragCent: cent, ontvanger: code, uitkomstCent: cent })).default([]),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Verdeelsleutel = z.infer<typeof verdeelsleutel>

/** An amount; when it has parts they sum to it. */
export type Post = { code: string; naam: string; cent: number; delen?: Post[] | undefined }
export const post: z.ZodType<Post> = z.lazy(() =>
  z.strictObject({
    code,
    naam,
    cent,
    delen: z.array(post).min(1, 'verwacht ten minste een deel').optional(),
  }),
)

/** A budget or result. Costs are positive, income is negative; `totaalCent` is the sum of the posts. */
export const begroting = z.strictObject({
  code,
  naam,
  jaar: z.int('verwacht een jaartal').min(2000, 'verwacht een jaartal').max(2100, 'verwacht een jaartal'),
  soort: z.enum(['begroot', 'realisatie']),
  domein: z.enum(['BW', 'MO']),
  posten: z.array(post).min(1, 'verwacht ten minste een post'),
  totaalCent: cent,
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Begroting = z.infer<typeof begroting>
