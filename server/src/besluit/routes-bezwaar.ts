import { z } from 'zod'
import { type Route, route } from '../platform/http/index.ts'
import { openZaak } from '../toegang/index.ts'
import { beslisOpBezwaar, neemBezwaarIn, neemBezwaarInOpBrief, noteerHoren } from './bezwaar.ts'
import { NIET_ONTVANKELIJK, UITSTELGRONDEN, VERZUIMEN } from './bezwaarregels.ts'
import { bezwarenVan } from './bezwaarstand.ts'
import { DAG, ID } from './contract.ts'

const label = 'Bezwaar'
const lezen = { object: 'beschikking', actie: 'lezen', doel: 'van_rol' } as const
const wijzigen = { object: 'beschikking', actie: 'wijzigen', doel: 'toegang' } as const
const besluiten = { object: 'beschikking', actie: 'besluiten', doel: 'van_rol' } as const
const UITKOMSTEN = ['gegrond', 'deels_gegrond', 'ongegrond', 'niet_ontvankelijk', 'ingetrokken'] as const
const GEHOORD = ['gehoord', 'afgezien', 'niet_verschenen', 'telefonisch'] as const
export const VERZUIMLIJST = z
  .array(z.enum(VERZUIMEN))
  .max(VERZUIMEN.length)
  .refine((w) => new Set(w).size === w.length, {
    error: 'Noem alles één keer.',
    params: { code: 'een_keer' },
  })
export const INSTEMMING_HOE = ['schriftelijk', 'mondeling', 'elektronisch'] as const
const DOOR = ['zelf', 'vertegenwoordiger', 'advocaat'] as const

const bezwaarIn = z.strictObject({
  ontvangenOp: DAG.describe('De dag waarop het binnenkwam'),
  gepostOp: DAG.nullable().default(null).describe('De dag waarop het op de post ging (Awb 6:9 lid 2)'),
  doorWie: z.enum(DOOR),
  inhoud: z
    .string()
    .trim()
    .min(5)
    .max(4000)
    .nullable()
    .describe('Wat iemand ertegen heeft; null als de gronden ontbreken'),
  ontbreekt: VERZUIMLIJST.default([]).describe('Wat er nog ontbreekt (Awb 6:5)'),
  teLaatReden: z
    .string()
    .trim()
    .min(5)
    .max(1000)
    .nullable()
    .default(null)
    .describe('Waarom te laat niet erg is'),
})

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
            gepostOp: DAG.nullable(),
            teLaat: z.boolean(),
            doorWie: z.enum(DOOR),
            inhoud: z.string().nullable().describe('Leeg: het kwam zonder gronden'),
            ontbreekt: z.array(z.enum(VERZUIMEN)),
            teLaatReden: z.string().nullable(),
            verschoonbaarReden: z.string().nullable(),
            commissie: z.boolean(),
            beslissenVoor: DAG,
            verdaagdOp: DAG.nullable(),
            verdaagdReden: z.string().nullable(),
            herstel: z.array(
              z.object({
                id: z.uuid(),
                ontbreekt: z.array(z.enum(VERZUIMEN)),
                gevraagdOp: DAG.describe('De dag waarop de brief is gemaakt'),
                verzondenOp: DAG.nullable().describe(
                  'Vanaf de dag erna staat de tijd stil; leeg: nog niet weg',
                ),
                tot: DAG,
                hersteldOp: DAG.nullable(),
                aanvulling: z.string().nullable(),
                stand: z.enum(['niet_verzonden', 'loopt', 'hersteld', 'te_laat_hersteld', 'niet_hersteld']),
                stilTot: DAG.nullable().describe(
                  'De eerste dag die weer telt; leeg: de tijd staat niet stil',
                ),
              }),
            ),
            uitstel: z.array(
              z.object({
                id: z.uuid(),
                grond: z.enum(UITSTELGRONDEN),
                tot: DAG,
                toelichting: z.string(),
                instemmingVan: z.string().nullable(),
                instemmingOp: DAG.nullable(),
                instemmingHoe: z.enum(INSTEMMING_HOE).nullable(),
                belangen: z.string().nullable(),
                voorschrift: z.string().nullable(),
              }),
            ),
            hoorzittingOp: z.iso.datetime().nullable(),
            gehoord: z.enum(GEHOORD).nullable(),
            uitkomst: z.enum(UITKOMSTEN).nullable(),
            nietOntvankelijkOm: z.enum(NIET_ONTVANKELIJK).nullable(),
            kanNietOntvankelijk: z
              .array(z.enum(NIET_ONTVANKELIJK))
              .describe('Op welke gronden het vandaag onbehandeld kan blijven'),
            motivering: z.string().nullable(),
            beslotenOp: DAG.nullable(),
            eigenBesluit: z.boolean().describe('U nam het besluit: een ander beslist op het bezwaar'),
          }),
        ),
      }),
    },
    behandel: async ({ huis, tx, params: { id } }) => {
      await openZaak(huis, tx, id, 'lezen')
      return { body: { items: await bezwarenVan(huis, tx, id) } }
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
    body: bezwaarIn,
    antwoorden: { 201: z.object({ id: z.uuid() }) },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      status: 201,
      body: { id: await neemBezwaarIn(huis, tx, id, body) },
    }),
  }),
  route({
    id: 'neemBezwaarInOpBrief',
    methode: 'POST',
    pad: '/v1/bezwaren',
    label,
    samenvatting:
      'Neemt een bezwaar in op het nummer en de dag van de brief, ook bij een dossier dat al lang gesloten is',
    beschrijving:
      'Voor het team van dat dossier. Het dossier gaat weer open, en of te laat verschoonbaar is, wordt beslist (Awb 6:11). 409 meer_besluiten als er op die dag meer besluiten zijn genomen: noem dan het besluit; ze staan in het antwoord.',
    recht: wijzigen,
    soort: 'maken',
    body: bezwaarIn.extend({
      nummer: z
        .string()
        .trim()
        .regex(/^T\d{4}-\d{1,7}$/, 'Bijvoorbeeld T2026-0012, zoals in de brief staat')
        .describe('Het nummer van het dossier, zoals in de brief'),
      besluitOp: DAG.describe('De dag van het besluit, zoals in de brief'),
      besluitId: z
        .uuid()
        .nullable()
        .default(null)
        .describe('Nodig als er die dag meer besluiten zijn genomen'),
    }),
    antwoorden: { 201: z.object({ id: z.uuid(), zaakId: z.uuid() }) },
    behandel: async ({ huis, tx, body: { nummer, besluitOp, besluitId, ...bezwaar } }) => ({
      status: 201,
      body: await neemBezwaarInOpBrief(huis, tx, { nummer, besluitOp, besluitId }, bezwaar),
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
      op: z.iso
        .datetime()
        .nullable()
        .default(null)
        .describe('Wanneer de hoorzitting was; niet in de toekomst'),
    }),
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      await noteerHoren(huis, tx, id, ifMatch, body)
      return { status: 204 }
    },
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
      om: z
        .enum(NIET_ONTVANKELIJK)
        .nullable()
        .default(null)
        .describe('Waarom het niet wordt behandeld (Awb 6:6, 6:7, 1:2)'),
      verschoonbaar: z
        .string()
        .trim()
        .min(5)
        .max(1000)
        .nullable()
        .default(null)
        .describe('Waarom te laat niet te verwijten is (Awb 6:11)'),
      motivering: z.string().trim().min(10).max(4000),
    }),
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      await beslisOpBezwaar(huis, tx, id, ifMatch, body)
      return { status: 204 }
    },
  }),
]
