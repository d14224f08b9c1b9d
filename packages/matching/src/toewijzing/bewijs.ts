import { z } from 'zod'
import { datum, type Gelezen, leesMet } from '../lees.ts'
import { controleerLoting, type Hash, trekLoting } from './loting.ts'
import type { Toewijzingsvraag } from './vraag.ts'
import { wijsToe } from './wijs-toe.ts'

/** All that is needed to make an assignment again: the seal and the seed of the lot, the question, and what came out. No names. */
export type Toewijzingsbewijs = {
  readonly soort: 'zicht-toewijzing-1'
  readonly dag?: string | undefined
  readonly vastlegging: string
  readonly zaad: string
  /** From the first lot to the last. */
  readonly volgorde: readonly string[]
  readonly vraag: Omit<Toewijzingsvraag, 'loting'>
  readonly uitkomst: readonly { readonly client: string; readonly plek: string }[]
}

/** What does not come out the same when it is done again. */
export type Bewijsfout = 'vastlegging' | 'volgorde' | 'uitkomst'

/** Repeats the lot and the assignment; nothing wrong means that both are as they were published. */
export const controleerToewijzing = (bewijs: Toewijzingsbewijs, sha256: Hash): Bewijsfout[] => {
  const { vastlegging, zaad, volgorde, vraag } = bewijs
  const deelnemers = vraag.clienten.map((c) => c.id)
  const fouten: Bewijsfout[] = controleerLoting({ vastlegging, zaad, deelnemers, volgorde }, sha256)
  const { plek } = wijsToe({ ...vraag, loting: trekLoting(zaad, deelnemers).nummers })
  const gegeven = new Map(bewijs.uitkomst.map((u) => [u.client, u.plek]))
  const gelijk =
    gegeven.size === bewijs.uitkomst.length &&
    [...gegeven.keys()].every((id) => plek.has(id)) &&
    [...plek].every(([id, p]) => (gegeven.get(id) ?? null) === p)
  return gelijk ? fouten : [...fouten, 'uitkomst']
}

const id = z.string().min(1).max(100)
const schema: z.ZodType<Toewijzingsbewijs> = z.strictObject({
  soort: z.literal('zicht-toewijzing-1'),
  dag: datum.optional(),
  vastlegging: z.string().regex(/^[0-9a-f]{64}$/, 'verwacht 64 hexadecimale tekens'),
  zaad: z.string().min(32),
  volgorde: z.array(id),
  vraag: z.strictObject({
    clienten: z.array(z.strictObject({ id, prioriteit: z.number(), groep: z.string().optional() })),
    plekken: z.array(z.strictObject({ id, groep: z.string().optional() })),
    pasvorm: z.array(z.array(z.number().nullable())),
    quota: z
      .array(
        z.strictObject({
          over: z.enum(['clienten', 'plekken']),
          groep: z.string(),
          hoogstens: z.int().min(0),
        }),
      )
      .optional(),
  }),
  uitkomst: z.array(z.strictObject({ client: id, plek: id })),
})

/** A proof as it was written to a file, or every fault with its path. */
export const leesBewijs = (invoer: unknown): Gelezen<Toewijzingsbewijs> => leesMet(schema, invoer)
