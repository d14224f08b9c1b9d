import { leesDuur } from '@zicht/kern'
import { z } from 'zod'
import { code, geldig, type Gelezen, leesMet, tekst, uniek, veldnaam } from '../lees.ts'
import { MATEN } from '../voorwaarde.ts'
import { voorwaardeSchema } from '../voorwaarde-schema.ts'
import type { Puntenregels } from './punten.ts'
import type { Urgentieregels } from './urgentie.ts'

const punten = z.number().min(-1_000_000).max(1_000_000)
const onderdeel = { code, naam: tekst, punten, hoogstens: punten.optional() }

const puntenSchema: z.ZodType<Puntenregels> = z.strictObject({
  code,
  geldig,
  bron: tekst,
  onderdelen: z
    .array(
      z.discriminatedUnion('soort', [
        z.strictObject({ ...onderdeel, soort: z.literal('per-tijd'), veld: veldnaam, per: z.enum(MATEN) }),
        z.strictObject({
          ...onderdeel,
          soort: z.literal('per-maand-met'),
          gebeurtenis: veldnaam,
          minstens: z.int().min(1).max(1000),
          lopendeMaand: z.boolean(),
        }),
        z.strictObject({
          ...onderdeel,
          soort: z.literal('per-toestand'),
          toestand: veldnaam,
          per: z.enum(MATEN),
        }),
        z.strictObject({ ...onderdeel, soort: z.literal('eenmalig'), gebeurtenis: veldnaam }),
      ]),
    )
    .min(1)
    .max(50)
    .superRefine(uniek((o) => o.code)),
  opNulBij: z.array(veldnaam).max(20),
})

const datumduur = z.string().refine((t) => {
  const duur = leesDuur(t)
  return (
    duur !== null &&
    duur.ms === 0 &&
    duur.maanden + duur.dagen > 0 &&
    duur.maanden <= 1200 &&
    duur.dagen <= 36_600
  )
}, 'verwacht een duur in dagen, weken, maanden of jaren, bijvoorbeeld P1Y')

const urgentieSchema: z.ZodType<Urgentieregels> = z.strictObject({
  code,
  geldig,
  bron: tekst,
  klasseAnders: z.int().min(-1000).max(1000),
  regels: z
    .array(
      z.strictObject({
        code,
        naam: tekst,
        klasse: z.int().min(-1000).max(1000),
        voorwaarden: z.array(z.strictObject({ een: z.array(voorwaardeSchema).min(1).max(20) })).max(20),
        eindigt: z
          .array(z.strictObject({ bij: veldnaam, voor: datumduur }))
          .max(10)
          .optional(),
        aanbod: z.strictObject({ wijze: tekst, binnen: datumduur, vanaf: veldnaam }).optional(),
        bron: tekst,
        toelichting: tekst.optional(),
      }),
    )
    .max(50)
    .superRefine(uniek((r) => r.code)),
})

/** A points system, or every fault with its path. */
export const leesPuntenregels = (invoer: unknown): Gelezen<Puntenregels> => leesMet(puntenSchema, invoer)

/** Urgency rules, or every fault with its path. */
export const leesUrgentieregels = (invoer: unknown): Gelezen<Urgentieregels> =>
  leesMet(urgentieSchema, invoer)
