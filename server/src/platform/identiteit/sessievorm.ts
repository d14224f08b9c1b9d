import { z } from 'zod'

export const lidmaatschapvorm = z.object({
  id: z.uuid(),
  organisatieId: z.uuid(),
  organisatieNaam: z.string(),
  rol: z.string(),
  regio: z.string().describe('Code van de regio'),
})

/** Who is signed in, in which role, what that role may ever do, and until when. */
export const sessievorm = z.object({
  gebruiker: z.object({ id: z.uuid(), naam: z.string(), initialen: z.string() }),
  lidmaatschappen: z.array(lidmaatschapvorm),
  actief: lidmaatschapvorm,
  rechten: z
    .array(z.string())
    .describe('object:actie:doel; welke deuren er zijn, niet welke dossiers opengaan'),
  regio: z.object({ code: z.string(), naam: z.string() }),
  clientId: z.uuid().nullable().describe('Voor een cliënt: het eigen dossier'),
  demo: z.boolean(),
  verlooptOp: z.iso.datetime().describe('Einde als er niets meer gebeurt'),
  vergrendeldNa: z.number().nullable().describe('Minuten zonder toets of aanraking; null: nooit'),
})

export const eindevorm = z.object({ verlooptOp: z.iso.datetime() })
export const afmeldvorm = z.object({
  afmeldAdres: z
    .url()
    .nullable()
    .describe('Adres om ook bij de eigen organisatie af te melden; null: niet nodig'),
})
export const wisselvorm = z.strictObject({ lidmaatschapId: z.uuid() })
