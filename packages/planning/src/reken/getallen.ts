import { z } from 'zod'
import { Stroom } from '../stromen/index.ts'
import { lees } from '../invoer/lees.ts'

const vorm = z.strictObject({
  zaad: z.array(z.number()),
  stroom: z.number().default(0),
  deelstroom: z.number().default(0),
  aantal: z.int().min(0).max(1_000_000),
})

/** The first `aantal` numbers of a stream of MRG32k3a. Outcome `{ getallen }`. */
export function mrg32k3a(invoer: unknown): { getallen: number[] } {
  const { zaad, stroom, deelstroom, aantal } = lees(vorm, invoer)
  const bron = Stroom.van(zaad, stroom, deelstroom)
  return { getallen: Array.from({ length: aantal }, () => bron.volgende()) }
}
