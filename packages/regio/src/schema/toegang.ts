import { z } from 'zod'
import { aantal, code, gedateerd, naam, rol, telefoon, toelichting } from './velden.ts'
import { TERMIJNSLEUTELS } from './termijnen.ts'

/** Clocks of a case that a region says the behaviour of: of its terms, and of a day that was chosen to come back to another law. */
export const KLOKSLEUTELS = [...TERMIJNSLEUTELS, 'opvolging'] as const

/** How the clock of a term behaves in a case: when it warns, who hears, on which grounds it may stand still. */
export const klokbeleid = z.strictObject({
  sleutel: z.enum(KLOKSLEUTELS),
  waarschuwDagenVoor: z.array(aantal),
  escalatieladder: z.array(
    z.strictObject({ dagen: aantal, moment: z.enum(['voor_einde', 'na_einde']), rol }),
  ),
  /**
   * Awb arts. 4:5 and 4:15; empty: this clock never stands still. `instemming`: only with the person's consent, and its day.
   * `aanvullen`: with a last day to complete what is missing.
   */
  schorsgronden: z.array(
    z.strictObject({
      code,
      artikel: naam,
      naam,
      instemming: z.boolean().default(false),
      aanvullen: z.boolean().default(false),
    }),
  ),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Klokbeleidsregel = z.infer<typeof klokbeleid>

/** Which municipality is responsible: where someone reports, or where someone lived last. */
export const VERANTWOORDELIJKHEIDSREGELS = ['TOEGANG_GEMEENTE', 'WOONPLAATSBEGINSEL'] as const
export const verantwoordelijkheidsregel = z.strictObject({
  regel: z.enum(VERANTWOORDELIJKHEIDSREGELS),
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Verantwoordelijkheidsregel = z.infer<typeof verantwoordelijkheidsregel>

/** Where someone reaches the access team, and who helps someone apart from the municipality (Wmo 2015 art. 2.2.4). */
export const toegangsloket = z.strictObject({
  naam,
  telefoon,
  bereikbaar: naam,
  ondersteuning: z.strictObject({ naam, telefoon }),
  /** Whom to call when it cannot wait. */
  spoed: telefoon,
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Toegangsloket = z.infer<typeof toegangsloket>
