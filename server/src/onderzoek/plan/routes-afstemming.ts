import { z } from 'zod'
import { route } from '../../platform/http/index.ts'
import { params, reden, tekst } from '../contract.ts'
import { AFSTEMMINGEN, stemAf, wijzigAfstemming } from './afstemming.ts'
import { zin } from './contract.ts'

const label = 'plan'
const WERKEN = { object: 'plan', actie: 'wijzigen', doel: 'toegang' } as const
const afspraak = {
  met: z.string().trim().min(1).max(200).describe('Het team, de praktijk of het huis'),
  contact: tekst(200).nullable().optional(),
  telefoon: tekst(30).nullable().optional(),
  afspraak: zin().describe('Wie doet wat en wie belt wie; nooit waarvoor iemand wordt behandeld'),
  volgendeOp: z.iso.date().describe('De dag waarop u weer afstemt'),
}

export const routesAfstemming = [
  route({
    id: 'stemAf',
    methode: 'POST',
    pad: '/v1/plannen/:id/afstemmingen',
    label,
    samenvatting: 'Stemt het plan af met behandeling (FACT, POH-GGZ) of het Zorg- en Veiligheidshuis',
    recht: WERKEN,
    soort: 'maken',
    params,
    body: z.strictObject({
      ...afspraak,
      soort: z.enum(AFSTEMMINGEN),
      clientId: z.uuid().optional().describe('Over wie het gaat; anders over de hoofdpersoon'),
      grondslag: zin(300),
      toestemming: z.enum(['mondeling', 'schriftelijk', 'niet_nodig']),
      toestemmingOp: z.iso.date().nullable().optional(),
    }),
    antwoorden: { 201: z.object({ id: z.uuid() }) },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      status: 201,
      body: await stemAf(huis, tx, id, body),
      locatie: `/v1/plannen/${id}`,
    }),
  }),
  route({
    id: 'wijzigAfstemming',
    methode: 'PATCH',
    pad: '/v1/planafstemmingen/:id',
    label,
    samenvatting: 'Legt vast wat nu is afgesproken en wanneer weer, of stopt de afstemming met een reden',
    recht: WERKEN,
    soort: 'wijzigen',
    params,
    body: z.strictObject({ ...afspraak, gestoptReden: reden.nullable().optional() }),
    antwoorden: { 200: z.object({ id: z.uuid(), versie: z.int() }) },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      const uit = await wijzigAfstemming(huis, tx, id, ifMatch, body)
      return { body: uit, versie: uit.versie }
    },
  }),
]
