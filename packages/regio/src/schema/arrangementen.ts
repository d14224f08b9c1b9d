import { z } from 'zod'
import { aantal, code, gedateerd, naam, positief, rol, tijd, toelichting } from './velden.ts'

export const ARRANGEMENTSOORTEN = [
  'CRISISINTERVENTIE_THUIS',
  'ACUTE_OPVANG_OP_MAAT',
  'BED_MET_TOEZICHT',
  'TIME_OUT',
  'EERSTE_OPVANG',
] as const
export const arrangementSoort = z.enum(ARRANGEMENTSOORTEN)

/** A number of days, or until the next working day. */
export const arrangementDuur = z.union(
  [z.strictObject({ dagen: positief }), z.strictObject({ tot: z.literal('eerstvolgende_werkdag') })],
  'verwacht { dagen: 14 } of { tot: eerstvolgende_werkdag }',
)

/** One rung: so many hours or days before or after the end, this role hears of it. */
export const trede = z
  .strictObject({
    uren: aantal.optional(),
    dagen: aantal.optional(),
    moment: z.enum(['voor_einde', 'na_einde']),
    rol,
  })
  .refine(
    (t) => (t.uren === undefined) !== (t.dagen === undefined),
    'verwacht ofwel uren ofwel dagen, niet beide of geen',
  )

/** A crisis arrangement: how long, how it is counted, who is warned, who may extend. */
export const arrangement = z.strictObject({
  code,
  naam,
  soort: arrangementSoort,
  /** Products of the places on which this arrangement runs. */
  producten: z.array(code).min(1, 'verwacht ten minste een product'),
  duur: arrangementDuur,
  /** Is the day on which it starts day 1 (true) or day 0 (false)? */
  eersteDagTelt: z.boolean(),
  /** Days before the end on which the clock warns. */
  waarschuwDagenVoor: z.array(aantal),
  /** Day of the stay on which it is reviewed. */
  herbeoordelingOpDag: positief.optional(),
  escalatieladder: z.array(trede).min(1, 'verwacht ten minste een trede'),
  verlengen: z.strictObject({
    /** Longest extension in days; 0: cannot be extended. */
    maxDagen: aantal,
    rollen: z.array(rol),
    redenVerplicht: z.boolean(),
  }),
  /** Someone must accept the handover on the end day before this local time; else `rol` hears of it. */
  overdracht: z.strictObject({ uiterlijkTijd: tijd, rol }).optional(),
  /** Only outside office hours (`kantooruren`). */
  alleenBuitenKantooruren: z.boolean().default(false),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Arrangement = z.infer<typeof arrangement>
