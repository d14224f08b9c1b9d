import { z } from 'zod'
import { type Route, route } from '../platform/http/index.ts'
import { openZaak } from '../toegang/index.ts'
import { DAG, ID } from './contract.ts'
import {
  biedAan,
  noteerAntwoord,
  onderzoekRegio,
  planOverdracht,
  regiokeuzesVan,
  rondOverdrachtAf,
  zetGeschilstap,
} from './regiokeuze.ts'
import { verhuis, verhuizingenVan } from './verhuis.ts'

const label = 'Andere regio'
const lezen = { object: 'zaak', actie: 'lezen', doel: 'van_rol' } as const
const wijzigen = { object: 'zaak', actie: 'wijzigen', doel: 'toegang' } as const
const tekst = (min: number, max = 2000) => z.string().trim().min(min).max(max)
const GEMEENTE = z.string().regex(/^GM\d{4}$/, 'verwacht een CBS-gemeentecode, bijvoorbeeld GM0001')
const factoren = z.record(
  z.string().max(60),
  z.strictObject({
    kant: z.enum(['hier', 'daar', 'geen']).describe('Waarheen wijst dit?'),
    toelichting: tekst(0),
  }),
)
const VORM = z.enum(['mondeling', 'schriftelijk'])

export const regioRoutes: readonly Route[] = [
  route({
    id: 'leesRegiokeuzes',
    methode: 'GET',
    pad: '/v1/zaken/:id/regiokeuzes',
    label,
    samenvatting: 'Het onderzoek naar de beste regio, en de verhuizingen binnen de regio',
    recht: lezen,
    soort: 'lezen',
    params: ID,
    antwoorden: {
      200: z.object({
        items: z.array(
          z.object({
            id: z.uuid(),
            versie: z.int(),
            factoren,
            eigenWens: z.string(),
            andereRegio: z.string().nullable(),
            conclusie: z.enum(['hier', 'daar']),
            toelichting: z.string(),
            toestemming: VORM.nullable(),
            toestemmingOp: DAG.nullable(),
            opvang: z.string(),
            aangebodenOp: DAG.nullable(),
            antwoord: z.enum(['aanvaard', 'geweigerd']).nullable(),
            antwoordOp: DAG.nullable(),
            antwoordDoor: z.string().nullable(),
            antwoordReden: z.string().nullable(),
            overdrachtOp: DAG.nullable(),
            vervoer: z.string().nullable(),
            ontvangenDoor: z.string().nullable(),
            status: z.enum(['onderzocht', 'aangeboden', 'aanvaard', 'geschil', 'hier', 'overgedragen']),
            verantwoordelijk: z.enum(['hier', 'daar']).describe('Nooit niemand'),
            geschil: z.array(
              z.object({
                trede: z.int(),
                code: z.string(),
                uitkomst: z.enum(['geen_overeenstemming', 'daar', 'hier']),
                toelichting: z.string(),
                op: z.iso.datetime(),
              }),
            ),
          }),
        ),
        verhuizingen: z.array(
          z.object({
            id: z.uuid(),
            van: z.string(),
            naar: z.string(),
            per: DAG,
            regel: z.string(),
            verantwoordelijkVoor: z.string(),
            verantwoordelijkNa: z.string(),
            besluiten: z.int(),
            op: z.iso.datetime(),
          }),
        ),
      }),
    },
    behandel: async ({ huis, tx, params: { id } }) => {
      await openZaak(huis, tx, id, 'lezen')
      return { body: { items: await regiokeuzesVan(tx, id), verhuizingen: await verhuizingenVan(tx, id) } }
    },
  }),
  route({
    id: 'onderzoekRegio',
    methode: 'POST',
    pad: '/v1/zaken/:id/regiokeuzes',
    label,
    samenvatting: 'Onderzoekt in welke regio iemand de meeste kans heeft; nooit een reden om te weigeren',
    recht: wijzigen,
    soort: 'maken',
    params: ID,
    body: z.strictObject({
      factoren: factoren.describe('Elke factor van de regio, beantwoord'),
      eigenWens: tekst(5).describe('Wat iemand zelf wil, en waarom'),
      andereRegio: z.string().max(60).nullable().default(null).describe('Code van de andere regio'),
      conclusie: z.enum(['hier', 'daar']),
      toelichting: tekst(5),
      toestemming: VORM.nullable()
        .default(null)
        .describe('Toestemming om gegevens te delen met de andere regio'),
      opvang: tekst(0)
        .default('')
        .describe('Waar iemand verblijft tot de overdracht; verplicht als de kans daar het grootst is'),
    }),
    antwoorden: { 201: z.object({ id: z.uuid() }) },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      status: 201,
      body: { id: await onderzoekRegio(huis, tx, id, body) },
    }),
  }),
  route({
    id: 'biedRegioAan',
    methode: 'POST',
    pad: '/v1/regiokeuzes/:id/aanbod',
    label,
    samenvatting: 'Vraagt de andere regio om iemand over te nemen; alleen met toestemming',
    recht: wijzigen,
    soort: 'wijzigen',
    params: ID,
    body: z.strictObject({ toestemming: VORM.nullable().default(null) }),
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      await biedAan(huis, tx, id, ifMatch, body.toestemming)
      return { status: 204 }
    },
  }),
  route({
    id: 'noteerRegioantwoord',
    methode: 'POST',
    pad: '/v1/regiokeuzes/:id/antwoord',
    label,
    samenvatting: 'Legt vast wat de andere regio zegt; tot de overdracht blijft deze regio verantwoordelijk',
    recht: wijzigen,
    soort: 'wijzigen',
    params: ID,
    body: z.strictObject({
      antwoord: z.enum(['aanvaard', 'geweigerd']),
      door: tekst(2, 200).describe('Wie daar dat zei'),
      reden: tekst(5).nullable().default(null),
    }),
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      await noteerAntwoord(huis, tx, id, ifMatch, body)
      return { status: 204 }
    },
  }),
  route({
    id: 'zetGeschilstap',
    methode: 'POST',
    pad: '/v1/regiokeuzes/:id/geschilstappen',
    label,
    samenvatting: 'De volgende trede als twee regio’s het niet eens zijn',
    recht: wijzigen,
    soort: 'wijzigen',
    params: ID,
    body: z.strictObject({
      trede: z.string().max(60).describe('Code van de trede die aan de beurt is'),
      uitkomst: z.enum(['geen_overeenstemming', 'daar', 'hier']),
      toelichting: tekst(5),
    }),
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      await zetGeschilstap(huis, tx, id, ifMatch, body)
      return { status: 204 }
    },
  }),
  route({
    id: 'planOverdracht',
    methode: 'POST',
    pad: '/v1/regiokeuzes/:id/overdracht',
    label,
    samenvatting: 'Plant de warme overdracht, met vervoer en wie iemand opwacht; maakt de brief',
    recht: wijzigen,
    soort: 'wijzigen',
    params: ID,
    body: z.strictObject({
      op: DAG,
      vervoer: tekst(5).describe('Hoe iemand er komt'),
      ontvangenDoor: tekst(2, 200).describe('Wie daar wacht'),
    }),
    antwoorden: { 200: z.object({ briefId: z.uuid() }) },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => ({
      body: { briefId: await planOverdracht(huis, tx, id, ifMatch, body) },
    }),
  }),
  route({
    id: 'rondOverdrachtAf',
    methode: 'POST',
    pad: '/v1/regiokeuzes/:id/afronding',
    label,
    samenvatting: 'Iemand is daar ontvangen: pas nu is de andere regio verantwoordelijk',
    recht: wijzigen,
    soort: 'wijzigen',
    params: ID,
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params: { id }, ifMatch }) => {
      await rondOverdrachtAf(huis, tx, id, ifMatch)
      return { status: 204 }
    },
  }),
  route({
    id: 'verhuisBinnenRegio',
    methode: 'POST',
    pad: '/v1/zaken/:id/verhuizingen',
    label,
    samenvatting: 'Een verhuizing binnen de regio: alles verhuist mee, zonder nieuwe aanvraag',
    recht: wijzigen,
    soort: 'wijzigen',
    params: ID,
    body: z.strictObject({
      van: GEMEENTE.describe('Wie nu verantwoordelijk is, of waar de laatste verhuizing naartoe ging'),
      naar: GEMEENTE,
      per: DAG.describe('Niet voor de melding of een eerdere verhuizing, en niet na vandaag'),
      wendtZichTotNieuwe: z.boolean().describe('Vraagt iemand voortaan hulp in de nieuwe gemeente?'),
    }),
    antwoorden: {
      201: z.object({
        id: z.uuid(),
        verantwoordelijk: z.string(),
        gewijzigd: z.boolean(),
        besluiten: z.int(),
      }),
    },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => ({
      status: 201,
      body: await verhuis(huis, tx, id, body, ifMatch),
    }),
  }),
]
