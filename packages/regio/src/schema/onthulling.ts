import { z } from 'zod'
import { aantal, gedateerd, positief, toelichting } from './velden.ts'

/**
 * What figures about people must not tell to the outside: a number under `minimum` is hidden (zero is not: nobody is
 * recognised in it), any other is rounded to a multiple of `veelvoud`. It holds on the day of telling, not on the day told about.
 */
export const onthullingsregel = z.strictObject({
  minimum: aantal,
  veelvoud: positief,
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Onthullingsregel = z.infer<typeof onthullingsregel>
