import { z } from 'zod'
import { route } from '../../platform/http/index.ts'
import { params, tekst } from '../contract.ts'
import {
  behandelAanspreekvraag,
  leesAanspreekvragen,
  leesPartners,
  maakPartner,
  stelAanspreekvraag,
  wijzigPartner,
} from './partners.ts'

const label = 'partner'
const RECHT = { object: 'overleg', actie: 'zoeken', doel: 'toegang' } as const
const bewaard = z.object({ id: z.uuid(), versie: z.int() })
const kort = tekst(200).nullable().optional()
const dag = z.iso.date().nullable().optional()

const partnerIn = z.strictObject({
  naam: z.string().trim().min(1).max(200),
  soort: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .describe('Bijvoorbeeld zorgverzekeraar, sociale dienst, burgerzaken, corporatie'),
  organisatieId: z.uuid().nullable().optional().describe('Als de partner ook in het register staat'),
  contact: kort,
  telefoon: kort,
  belang: tekst(1000).nullable().optional().describe('Wat voor deze partner van belang is'),
  afspraak: tekst(4000).nullable().optional().describe('Wie beslist, wie voert uit en wie betaalt'),
  afspraakVan: dag,
  afspraakTot: dag,
})

export const routesPartners = [
  route({
    id: 'leesPartners',
    methode: 'GET',
    pad: '/v1/partners',
    label,
    samenvatting: 'De partners van de regio en wat er met hen is afgesproken',
    recht: RECHT,
    soort: 'lezen',
    antwoorden: {
      200: z.object({
        items: z.array(
          z.object({
            id: z.uuid(),
            versie: z.int(),
            organisatieId: z.uuid().nullable(),
            naam: z.string(),
            soort: z.string(),
            contact: z.string().nullable(),
            telefoon: z.string().nullable(),
            belang: z.string().nullable(),
            afspraak: z.string().nullable(),
            afspraakVan: z.iso.date().nullable(),
            afspraakTot: z.iso.date().nullable(),
            gestoptOp: z.iso.date().nullable(),
          }),
        ),
      }),
    },
    behandel: async ({ huis, tx }) => ({ body: { items: await leesPartners(huis, tx) } }),
  }),
  route({
    id: 'maakPartner',
    methode: 'POST',
    pad: '/v1/partners',
    label,
    samenvatting: 'Voegt een partner toe, met de afspraak',
    recht: RECHT,
    soort: 'maken',
    body: partnerIn,
    antwoorden: { 201: z.object({ id: z.uuid() }) },
    behandel: async ({ huis, tx, body }) => ({
      status: 201,
      body: await maakPartner(huis, tx, body),
      locatie: '/v1/partners',
    }),
  }),
  route({
    id: 'wijzigPartner',
    methode: 'PATCH',
    pad: '/v1/partners/:id',
    label,
    samenvatting: 'Wijzigt een partner of de afspraak; de vorige versie blijft bewaard',
    recht: RECHT,
    soort: 'wijzigen',
    params,
    body: partnerIn.extend({ gestopt: z.boolean().default(false) }),
    antwoorden: { 200: bewaard },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      const uit = await wijzigPartner(huis, tx, id, ifMatch, body)
      return { body: uit, versie: uit.versie }
    },
  }),
  route({
    id: 'leesAanspreekvragen',
    methode: 'GET',
    pad: '/v1/aanspreekvragen',
    label,
    samenvatting: 'Vragen bij het aanspreekpunt: van wie, wie antwoordt, en uiterlijk wanneer',
    recht: RECHT,
    soort: 'lezen',
    antwoorden: {
      200: z.object({
        items: z.array(
          z.object({
            id: z.uuid(),
            versie: z.int(),
            van: z.string(),
            vraag: z.string(),
            eigenaar: z.string(),
            vanMij: z.boolean(),
            ontvangenOp: z.iso.datetime(),
            antwoordUiterlijk: z.iso.date(),
            antwoord: z.string().nullable(),
            beantwoordOp: z.iso.datetime().nullable(),
          }),
        ),
      }),
    },
    behandel: async ({ huis, tx }) => ({ body: { items: await leesAanspreekvragen(huis, tx) } }),
  }),
  route({
    id: 'stelAanspreekvraag',
    methode: 'POST',
    pad: '/v1/aanspreekvragen',
    label,
    samenvatting: 'Legt een vraag vast; u bent eigenaar tot een collega haar overneemt',
    recht: RECHT,
    soort: 'maken',
    body: z.strictObject({
      van: z.string().trim().min(1).max(200),
      vraag: z.string().trim().min(5).max(2000),
      antwoordUiterlijk: z.iso.date(),
    }),
    antwoorden: { 201: z.object({ id: z.uuid() }) },
    behandel: async ({ huis, tx, body }) => ({
      status: 201,
      body: await stelAanspreekvraag(huis, tx, body),
      locatie: '/v1/aanspreekvragen',
    }),
  }),
  route({
    id: 'behandelAanspreekvraag',
    methode: 'PATCH',
    pad: '/v1/aanspreekvragen/:id',
    label,
    samenvatting: 'Beantwoordt een vraag, of neemt haar over (antwoord leeg)',
    recht: RECHT,
    soort: 'wijzigen',
    params,
    body: z.strictObject({ antwoord: z.string().trim().min(1).max(4000).nullable() }),
    antwoorden: { 200: bewaard },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      const uit = await behandelAanspreekvraag(huis, tx, id, ifMatch, body.antwoord)
      return { body: uit, versie: uit.versie }
    },
  }),
]
