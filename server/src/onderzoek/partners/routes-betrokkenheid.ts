import { z } from 'zod'
import { route } from '../../platform/http/index.ts'
import { params, tekst } from '../contract.ts'
import { INSPRAAK, leesBetrokkenheid, planBetrokkenheid, wijzigBetrokkenheid } from './betrokkenheid.ts'

const label = 'partner'
const RECHT = { object: 'overleg', actie: 'zoeken', doel: 'toegang' } as const
const STATUS = z.enum(['gepland', 'geweest', 'vervallen'])
const opgave = {
  wanneer: z.iso.date(),
  onderwerp: z.string().trim().min(5, 'Schrijf een zin.').max(500),
  inspraak: z.enum(INSPRAAK).describe('Hoe ver de inspraak gaat'),
}

export const routesBetrokkenheid = [
  route({
    id: 'leesBetrokkenheid',
    methode: 'GET',
    pad: '/v1/betrokkenheid',
    label,
    samenvatting: 'De kalender: welke partner wanneer bij wat betrokken wordt, en wat eruit kwam',
    recht: RECHT,
    soort: 'lezen',
    antwoorden: {
      200: z.object({
        items: z.array(
          z.object({
            id: z.uuid(),
            versie: z.int(),
            partnerId: z.uuid(),
            partner: z.string(),
            wanneer: z.iso.date(),
            onderwerp: z.string(),
            inspraak: z.enum(INSPRAAK),
            eigenaar: z.string(),
            vanMij: z.boolean(),
            status: STATUS,
            uitkomst: z.string().nullable(),
          }),
        ),
      }),
    },
    behandel: async ({ huis, tx }) => ({ body: { items: await leesBetrokkenheid(huis, tx) } }),
  }),
  route({
    id: 'planBetrokkenheid',
    methode: 'POST',
    pad: '/v1/betrokkenheid',
    label,
    samenvatting: 'Zet op de kalender wie wanneer bij wat betrokken wordt; u bent eigenaar',
    recht: RECHT,
    soort: 'maken',
    body: z.strictObject({ partnerId: z.uuid(), ...opgave }),
    antwoorden: { 201: z.object({ id: z.uuid() }) },
    behandel: async ({ huis, tx, body }) => ({
      status: 201,
      body: await planBetrokkenheid(huis, tx, body),
      locatie: '/v1/betrokkenheid',
    }),
  }),
  route({
    id: 'wijzigBetrokkenheid',
    methode: 'PATCH',
    pad: '/v1/betrokkenheid/:id',
    label,
    samenvatting: 'Verzet het, of legt vast wat eruit kwam of waarom het niet doorging',
    recht: RECHT,
    soort: 'wijzigen',
    params,
    body: z.strictObject({ ...opgave, status: STATUS, uitkomst: tekst(2000).nullable().optional() }),
    antwoorden: { 200: z.object({ id: z.uuid(), versie: z.int() }) },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      const uit = await wijzigBetrokkenheid(huis, tx, id, ifMatch, body)
      return { body: uit, versie: uit.versie }
    },
  }),
]
