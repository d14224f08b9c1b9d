import { z } from 'zod'
import { type Route, route } from '../platform/http/index.ts'
import { openZaak } from '../toegang/index.ts'
import { beslisOpBezwaar, bezwarenVan, neemBezwaarIn, noteerHoren, verdaagBezwaar } from './bezwaar.ts'
import { DAG, ID } from './contract.ts'

const label = 'Bezwaar'
const lezen = { object: 'beschikking', actie: 'lezen', doel: 'van_rol' } as const
const wijzigen = { object: 'beschikking', actie: 'wijzigen', doel: 'toegang' } as const
const besluiten = { object: 'beschikking', actie: 'besluiten', doel: 'van_rol' } as const
const UITKOMSTEN = ['gegrond', 'deels_gegrond', 'ongegrond', 'niet_ontvankelijk', 'ingetrokken'] as const
const GEHOORD = ['gehoord', 'afgezien', 'niet_verschenen', 'telefonisch'] as const
const DOOR = ['zelf', 'vertegenwoordiger', 'advocaat'] as const

export const bezwaarRoutes: readonly Route[] = [
  route({
    id: 'leesBezwaren',
    methode: 'GET',
    pad: '/v1/zaken/:id/bezwaren',
    label,
    samenvatting: 'De bezwaren in dit dossier, nieuwste eerst',
    recht: lezen,
    soort: 'lezen',
    params: ID,
    antwoorden: {
      200: z.object({
        items: z.array(
          z.object({
            id: z.uuid(),
            versie: z.int(),
            besluitId: z.uuid(),
            ontvangenOp: DAG,
            doorWie: z.enum(DOOR),
            inhoud: z.string(),
            teLaatReden: z.string().nullable(),
            commissie: z.boolean(),
            beslissenVoor: DAG,
            verdaagdOp: DAG.nullable(),
            hoorzittingOp: z.iso.datetime().nullable(),
            gehoord: z.enum(GEHOORD).nullable(),
            uitkomst: z.enum(UITKOMSTEN).nullable(),
            motivering: z.string().nullable(),
            beslotenOp: DAG.nullable(),
            eigenBesluit: z.boolean().describe('U nam het besluit: een ander beslist op het bezwaar'),
          }),
        ),
      }),
    },
    behandel: async ({ huis, tx, params: { id } }) => {
      await openZaak(huis, tx, id, 'lezen')
      return { body: { items: await bezwarenVan(tx, id) } }
    },
  }),
  route({
    id: 'neemBezwaarIn',
    methode: 'POST',
    pad: '/v1/beschikkingen/:id/bezwaren',
    label,
    samenvatting: 'Neemt een bezwaar in en bevestigt dat; de termijn van het antwoord loopt (Awb 7:10)',
    recht: wijzigen,
    soort: 'maken',
    params: ID,
    body: z.strictObject({
      ontvangenOp: DAG.describe('De dag waarop het binnenkwam'),
      doorWie: z.enum(DOOR),
      inhoud: z.string().trim().min(5).max(4000).describe('Wat iemand ertegen heeft'),
      teLaatReden: z
        .string()
        .trim()
        .min(5)
        .max(1000)
        .nullable()
        .default(null)
        .describe('Waarom te laat niet erg is'),
    }),
    antwoorden: { 201: z.object({ id: z.uuid() }) },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      status: 201,
      body: { id: await neemBezwaarIn(huis, tx, id, body) },
    }),
  }),
  route({
    id: 'noteerHoren',
    methode: 'POST',
    pad: '/v1/bezwaren/:id/hoorzitting',
    label,
    samenvatting: 'Legt vast dat iemand is gehoord, of dat niet wilde',
    recht: besluiten,
    soort: 'wijzigen',
    params: ID,
    body: z.strictObject({
      gehoord: z.enum(GEHOORD),
      op: z.iso.datetime().nullable().default(null).describe('Wanneer de hoorzitting was'),
    }),
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      await noteerHoren(huis, tx, id, ifMatch, body)
      return { status: 204 }
    },
  }),
  route({
    id: 'verdaagBezwaar',
    methode: 'POST',
    pad: '/v1/bezwaren/:id/verdaging',
    label,
    samenvatting: 'Stelt het antwoord op een bezwaar één keer uit (Awb 7:10 lid 3)',
    recht: besluiten,
    soort: 'wijzigen',
    params: ID,
    body: z.strictObject({ reden: z.string().trim().min(5).max(1000) }),
    antwoorden: { 200: z.object({ beslissenVoor: DAG }) },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => ({
      body: { beslissenVoor: await verdaagBezwaar(huis, tx, id, ifMatch, body.reden) },
    }),
  }),
  route({
    id: 'beslisOpBezwaar',
    methode: 'POST',
    pad: '/v1/bezwaren/:id/uitkomst',
    label,
    samenvatting: 'Beslist op een bezwaar, door iemand anders dan wie het besluit nam',
    recht: besluiten,
    soort: 'wijzigen',
    params: ID,
    body: z.strictObject({
      uitkomst: z.enum(UITKOMSTEN),
      motivering: z.string().trim().min(10).max(4000),
    }),
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      await beslisOpBezwaar(huis, tx, id, ifMatch, body)
      return { status: 204 }
    },
  }),
]
