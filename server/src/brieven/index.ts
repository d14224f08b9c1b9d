/**
 * The room of letters: tagged PDF from the region's templates, kept in the file of a case. Other rooms make one with `maakBrief`, look
 * at one first with `stelBriefOp`, send one with `verzendBrief` or `verzendVraag`, and let one lapse with `laatBriefVervallen`.
 */
import type { Kamer } from '../platform/kamer.ts'
import { bevestigOntvangst } from './bevestig-ontvangst.ts'
import { routes } from './routes.ts'

export { laatBriefVervallen } from './laat-vervallen.ts'
export { maakBrief } from './maak-brief.ts'
export { type Briefvraag, stelBriefOp } from './stel-op.ts'
export { verzendBrief, type Verzending, verzendingIn } from './verzend-brief.ts'
export { verzendVraag } from './verzend-vraag.ts'
export { datumInWoorden } from './woorden.ts'

export const brieven: Kamer = {
  naam: 'brieven',
  routes,
  taken: [
    {
      naam: 'brieven-ontvangst',
      ritme: '* * * * *',
      voerUit: async (huis) => {
        await bevestigOntvangst(huis)
      },
    },
  ],
}
