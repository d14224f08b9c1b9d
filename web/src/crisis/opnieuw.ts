import type { Actie } from '../platform/actie.ts'

type Verzendbaar = Pick<Actie<never, unknown>, 'bezig' | 'probleem' | 'opnieuw'>

/**
 * "Send again" after a lost line goes through the form, so that what follows on sending (the draft gone, the next page) follows then as
 * well. The key stays the same as long as the content does: it counts once.
 */
export const viaFormulier = (
  actie: Verzendbaar,
  formulier: { verzend: () => Promise<void> },
): Verzendbaar => ({
  bezig: actie.bezig,
  probleem: actie.probleem,
  opnieuw: async () => {
    await formulier.verzend()
    return null
  },
})
