import { z } from 'zod'
import { code, geldig, type Gelezen, leesMet, tekst, uniek, veldnaam } from '../lees.ts'
import { type Rangregels, RICHTINGEN } from './rangregels.ts'

const schema: z.ZodType<Rangregels> = z.strictObject({
  code,
  geldig,
  bron: tekst,
  sleutels: z
    .array(
      z.strictObject({
        code,
        naam: tekst,
        veld: veldnaam,
        richting: z.enum(RICHTINGEN),
        bron: tekst,
        verandertDoor: tekst.optional(),
      }),
    )
    .min(1)
    .max(30)
    .superRefine(uniek((s) => s.code))
    .superRefine(uniek((s) => s.veld, 'veld')),
})

/** The region's order of a list, or every fault with its path. */
export const leesRangregels = (invoer: unknown): Gelezen<Rangregels> => leesMet(schema, invoer)
