import { z } from 'zod'
import { route } from '../../platform/http/index.ts'
import { params, tekst } from '../contract.ts'
import { BELASTING } from '../respijt.ts'
import { leesNetwerk, voegNetwerklidToe, wijzigNetwerklid } from './netwerk.ts'

const label = 'netwerk'
const WIJZIGEN = { object: 'zaak', actie: 'wijzigen', doel: 'toegang' } as const
const SOORT = z.enum([
  'familie',
  'vriend',
  'buur',
  'mantelzorger',
  'vrijwilliger',
  'ervaringsdeskundige',
  'professional',
])
const RESPIJT = z.enum(['aangeboden', 'wil_nu_niet', 'geregeld'])
const afstand = z.int().min(1).max(3).describe('1 dichtbij, 2 eromheen, 3 verder weg')
const naam = z.string().trim().min(1).max(120)
const kort = tekst(500).nullable().optional()

export const routesNetwerk = [
  route({
    id: 'leesNetwerk',
    methode: 'GET',
    pad: '/v1/zaken/:id/netwerk',
    label,
    samenvatting: 'De mensen om iemand heen, en wat een mantelzorger nu nodig heeft',
    recht: { object: 'zaak', actie: 'lezen', doel: 'van_rol' },
    soort: 'lezen',
    params,
    antwoorden: {
      200: z.object({
        items: z.array(
          z.object({
            id: z.uuid(),
            versie: z.int(),
            naam: z.string(),
            soort: SOORT,
            relatie: z.string().nullable(),
            steuntMet: z.string().nullable(),
            afstand: z.int(),
            belasting: z.enum(BELASTING).nullable(),
            belastingOp: z.iso.date().nullable(),
            respijt: RESPIJT.nullable(),
            respijtOp: z.iso.date().nullable(),
            tot: z.iso.date().nullable(),
            vraag: z.enum(['belasting_vragen', 'respijt_aanbieden']).nullable(),
          }),
        ),
      }),
    },
    behandel: async ({ huis, tx, params: { id } }) => ({ body: { items: await leesNetwerk(huis, tx, id) } }),
  }),
  route({
    id: 'voegNetwerklidToe',
    methode: 'POST',
    pad: '/v1/zaken/:id/netwerk',
    label,
    samenvatting: 'Voegt iemand toe aan het netwerk',
    recht: WIJZIGEN,
    soort: 'maken',
    params,
    body: z.strictObject({ naam, soort: SOORT, relatie: kort, steuntMet: kort, afstand: afstand.default(2) }),
    antwoorden: { 201: z.object({ id: z.uuid() }) },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      status: 201,
      body: await voegNetwerklidToe(huis, tx, id, body),
      locatie: `/v1/zaken/${id}/netwerk`,
    }),
  }),
  route({
    id: 'wijzigNetwerklid',
    methode: 'PATCH',
    pad: '/v1/zaken/:id/netwerk/:lidId',
    label,
    samenvatting: 'Wijzigt iemand uit het netwerk: hoe zwaar de zorg is, en of respijtzorg is aangeboden',
    recht: WIJZIGEN,
    soort: 'wijzigen',
    params: z.strictObject({ id: z.uuid(), lidId: z.uuid() }),
    body: z.strictObject({
      naam: naam.optional(),
      soort: SOORT.optional(),
      relatie: kort,
      steuntMet: kort,
      afstand: afstand.optional(),
      belasting: z.enum(BELASTING).optional(),
      respijt: RESPIJT.optional(),
      tot: z.iso.date().nullable().optional(),
    }),
    antwoorden: { 200: z.object({ id: z.uuid(), versie: z.int() }) },
    behandel: async ({ huis, tx, params: { id, lidId }, body, ifMatch }) => {
      const uit = await wijzigNetwerklid(huis, tx, id, lidId, ifMatch, body)
      return { body: uit, versie: uit.versie }
    },
  }),
]
