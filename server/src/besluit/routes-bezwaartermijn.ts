import { z } from 'zod'
import { verzendingIn } from '../brieven/index.ts'
import { type Route, route } from '../platform/http/index.ts'
import { UITSTELGRONDEN } from './bezwaarregels.ts'
import {
  noteerHerstel,
  stelBezwaarUit,
  verdaagBezwaar,
  verzendHerstelverzoek,
  vraagHerstel,
} from './bezwaartermijn.ts'
import { DAG, ID } from './contract.ts'
import { INSTEMMING_HOE, VERZUIMLIJST } from './routes-bezwaar.ts'

const label = 'Bezwaar'
const wijzigen = { object: 'beschikking', actie: 'wijzigen', doel: 'toegang' } as const
const besluiten = { object: 'beschikking', actie: 'besluiten', doel: 'van_rol' } as const
const BESLISSEN_VOOR = z.object({ beslissenVoor: DAG })
const TEKST = z.string().trim().min(5).max(1000)

export const bezwaartermijnRoutes: readonly Route[] = [
  route({
    id: 'vraagBezwaarherstel',
    methode: 'POST',
    pad: '/v1/bezwaren/:id/herstelverzoek',
    label,
    samenvatting: 'Maakt de brief die vraagt aan te vullen wat ontbreekt, met een termijn (Awb 6:6)',
    beschrijving:
      'Gevraagd is wat verzonden is: de klok staat stil vanaf de dag na verzending. Opnieuw vragen vervangt een brief die nog niet weg is.',
    recht: besluiten,
    soort: 'wijzigen',
    params: ID,
    body: z.strictObject({
      ontbreekt: VERZUIMLIJST.refine((w) => w.length > 0, {
        error: 'Zeg wat er ontbreekt.',
        params: { code: 'wat_ontbreekt' },
      }),
      tot: DAG.nullable().default(null).describe('De laatste dag; leeg: zoals de regio het regelt'),
    }),
    antwoorden: { 200: z.object({ tot: DAG }) },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => ({
      body: await vraagHerstel(huis, tx, id, ifMatch, body),
    }),
  }),
  route({
    id: 'verzendBezwaarherstel',
    methode: 'POST',
    pad: '/v1/bezwaren/:id/herstelverzoek/verzending',
    label,
    samenvatting:
      'Legt vast dat de vraag om aanvulling is verzonden; vanaf de dag erna staat de klok stil (Awb 7:10 lid 2)',
    recht: wijzigen,
    soort: 'maken',
    params: ID,
    body: verzendingIn,
    antwoorden: { 200: z.object({ verzondenOp: DAG, beslissenVoor: DAG }) },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      body: await verzendHerstelverzoek(huis, tx, id, body),
    }),
  }),
  route({
    id: 'noteerBezwaarherstel',
    methode: 'POST',
    pad: '/v1/bezwaren/:id/herstel',
    label,
    samenvatting: 'Legt vast dat is aangevuld wat ontbrak; de klok telt weer vanaf die dag (Awb 7:10 lid 2)',
    recht: besluiten,
    soort: 'wijzigen',
    params: ID,
    body: z.strictObject({
      op: DAG.describe('De dag waarop het binnenkwam'),
      aanvulling: z.string().trim().min(5).max(4000).describe('Wat er kwam'),
    }),
    antwoorden: { 200: BESLISSEN_VOOR },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => ({
      body: { beslissenVoor: await noteerHerstel(huis, tx, id, ifMatch, body) },
    }),
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
    body: z.strictObject({ reden: TEKST }),
    antwoorden: { 200: BESLISSEN_VOOR },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => ({
      body: { beslissenVoor: await verdaagBezwaar(huis, tx, id, ifMatch, body.reden) },
    }),
  }),
  route({
    id: 'stelBezwaarUit',
    methode: 'POST',
    pad: '/v1/bezwaren/:id/uitstel',
    label,
    samenvatting:
      'Stelt het antwoord verder uit, met instemming of omdat een voorschrift het vraagt (Awb 7:10 lid 4)',
    recht: besluiten,
    soort: 'wijzigen',
    params: ID,
    body: z.strictObject({
      grond: z.enum(UITSTELGRONDEN),
      tot: DAG.describe('De nieuwe laatste dag, een werkdag'),
      toelichting: TEKST.describe('Waarom; dit staat in de brief'),
      instemming: z
        .strictObject({
          van: z.string().trim().min(2).max(200).describe('Wie instemde'),
          op: DAG,
          hoe: z.enum(INSTEMMING_HOE),
        })
        .nullable()
        .default(null),
      belangen: TEKST.nullable().default(null).describe('Waarom niemand anders wordt geschaad (onder b)'),
      voorschrift: TEKST.nullable().default(null).describe('Welk voorschrift meer tijd vraagt (onder c)'),
    }),
    antwoorden: { 200: BESLISSEN_VOOR },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => ({
      body: { beslissenVoor: await stelBezwaarUit(huis, tx, id, ifMatch, body) },
    }),
  }),
]
