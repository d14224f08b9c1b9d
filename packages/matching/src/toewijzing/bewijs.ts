import { z } from 'zod'
import { koppelRonde, type Koppelvraag } from '../koppeling/koppelvraag.ts'
import { datum, type Gelezen, leesMet } from '../lees.ts'
import { controleerLoting, type Hash, trekLoting } from './loting.ts'
import type { Toewijzingsvraag } from './vraag.ts'
import { wijsToe } from './wijs-toe.ts'

/** All that is needed to make an assignment again: the seal and the seed of the lot, the question, and what came out. No names. */
type Lotingdeel = {
  readonly dag?: string | undefined
  readonly vastlegging: string
  readonly zaad: string
  /** From the first lot to the last. */
  readonly volgorde: readonly string[]
  readonly uitkomst: readonly { readonly client: string; readonly plek: string }[]
}
/** By which method the places were divided: by classes and fit, or by the orders of both sides. */
export type Toewijzingsbewijs = Lotingdeel &
  (
    | { readonly soort: 'zicht-toewijzing-1'; readonly vraag: Omit<Toewijzingsvraag, 'loting'> }
    | { readonly soort: 'zicht-koppeling-1'; readonly vraag: Omit<Koppelvraag, 'loting'> }
  )

/** What does not come out the same when it is done again. */
export type Bewijsfout = 'vastlegging' | 'volgorde' | 'uitkomst'

/** Repeats the lot and the assignment; nothing wrong means that both are as they were published. */
export const controleerToewijzing = (bewijs: Toewijzingsbewijs, sha256: Hash): Bewijsfout[] => {
  const { vastlegging, zaad, volgorde } = bewijs
  const deelnemers = bewijs.vraag.clienten.map((c) => c.id)
  const fouten: Bewijsfout[] = controleerLoting({ vastlegging, zaad, deelnemers, volgorde }, sha256)
  const loting = trekLoting(zaad, deelnemers).nummers
  const plek =
    bewijs.soort === 'zicht-koppeling-1'
      ? koppelRonde({ ...bewijs.vraag, loting })
      : wijsToe({ ...bewijs.vraag, loting }).plek
  const gegeven = new Map(bewijs.uitkomst.map((u) => [u.client, u.plek]))
  const gelijk =
    gegeven.size === bewijs.uitkomst.length &&
    [...gegeven.keys()].every((id) => plek.has(id)) &&
    [...plek].every(([id, p]) => (gegeven.get(id) ?? null) === p)
  return gelijk ? fouten : [...fouten, 'uitkomst']
}

const id = z.string().min(1).max(100)
const loting = {
  dag: datum.optional(),
  vastlegging: z.string().regex(/^[0-9a-f]{64}$/, 'verwacht 64 hexadecimale tekens'),
  zaad: z.string().min(32),
  volgorde: z.array(id),
  uitkomst: z.array(z.strictObject({ client: id, plek: id })),
}
const schema: z.ZodType<Toewijzingsbewijs> = z.discriminatedUnion('soort', [
  z.strictObject({
    ...loting,
    soort: z.literal('zicht-toewijzing-1'),
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
  }),
  z.strictObject({
    ...loting,
    soort: z.literal('zicht-koppeling-1'),
    vraag: z.strictObject({
      clienten: z.array(z.strictObject({ id, voorkeuren: z.array(id) })),
      plekken: z.array(z.strictObject({ id })),
      rang: z.array(z.array(z.int().min(1).nullable())),
    }),
  }),
])

/** A proof as it was written to a file, or every fault with its path. */
export const leesBewijs = (invoer: unknown): Gelezen<Toewijzingsbewijs> => leesMet(schema, invoer)
