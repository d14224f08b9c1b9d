import { z } from 'zod'
import { verzendingIn } from '../brieven/index.ts'
import { type Route, route } from '../platform/http/index.ts'
import { verzendAanvulling, vraagAanvulling } from './aanvulverzoek.ts'
import { DAG } from './contract.ts'

const label = 'Besluiten'
const recht = { object: 'termijn', actie: 'wijzigen', doel: 'toegang' } as const
const params = z.strictObject({ id: z.uuid(), klokId: z.uuid() })

export const aanvulverzoekRoutes: readonly Route[] = [
  route({
    id: 'vraagAanvulling',
    methode: 'POST',
    pad: '/v1/zaken/:id/klokken/:klokId/aanvulverzoek',
    label,
    samenvatting: 'Maakt de brief die vraagt de aanvraag aan te vullen, met een laatste dag (Awb 4:5)',
    beschrijving:
      'Gevraagd is wat verzonden is: de klok staat stil vanaf de dag na verzending. Opnieuw vragen vervangt een brief die nog niet weg is.',
    recht,
    soort: 'wijzigen',
    params,
    body: z.strictObject({
      gevraagd: z.string().trim().min(5).max(2000).describe('Wat ontbreekt, in gewone woorden'),
      tot: DAG.describe('De laatste dag om aan te vullen'),
    }),
    antwoorden: { 200: z.object({ briefId: z.uuid(), tot: DAG }) },
    behandel: async ({ huis, tx, params: welke, body, ifMatch }) => ({
      body: await vraagAanvulling(huis, tx, welke, ifMatch, body),
    }),
  }),
  route({
    id: 'verzendAanvulling',
    methode: 'POST',
    pad: '/v1/zaken/:id/klokken/:klokId/aanvulverzoek/verzending',
    label,
    samenvatting:
      'Legt vast dat de vraag om aan te vullen is verzonden; vanaf de dag erna staat de klok stil (Awb 4:15 lid 1)',
    recht,
    soort: 'maken',
    params,
    body: verzendingIn,
    antwoorden: { 200: z.object({ verzondenOp: DAG, tot: DAG }) },
    behandel: async ({ huis, tx, params: welke, body }) => ({
      body: await verzendAanvulling(huis, tx, welke, body),
    }),
  }),
]
