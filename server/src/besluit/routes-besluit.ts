import { datumIn } from '@zicht/kern'
import { productOp } from '@zicht/regio'
import { z } from 'zod'
import { stelBriefOp, verzendingIn } from '../brieven/index.ts'
import { type Route, route } from '../platform/http/index.ts'
import { doelVan, eisRecht } from '../platform/toegangsrecht/index.ts'
import { doelgroepuitkomstOp } from '../onderzoek/index.ts'
import { openZaak } from '../toegang/index.ts'
import { beleidUit, besluitbeleidVan } from './beleid-uit.ts'
import { briefVanBesluit } from './brief-van-besluit.ts'
import { maakConcept, wijzigConcept } from './concept.ts'
import { besluitUit, conceptIn, DAG, doelgroepUit, ID, wachtendUit } from './contract.ts'
import { herbeoordeel } from './herbeoordeel.ts'
import { neemBesluit } from './neem-besluit.ts'
import { openBesluit } from './open-besluit.ts'
import { besluitenVan, wachtendeBesluiten } from './opslag.ts'
import { mandaatVoor, wachtOpAnder } from './regels.ts'
import { besluiterVan, toonBesluit } from './toon-besluit.ts'
import { verzendBesluit } from './verzend-besluit.ts'
import { kijkMee, laatVervallen, legVoor, verzendZienswijze, vraagZienswijze } from './voorbereiden.ts'

const label = 'Besluiten'
const lezen = { object: 'beschikking', actie: 'lezen', doel: 'van_rol' } as const
const maken = { object: 'beschikking', actie: 'maken', doel: 'toegang' } as const
const wijzigen = { object: 'beschikking', actie: 'wijzigen', doel: 'toegang' } as const
const besluiten = { object: 'beschikking', actie: 'besluiten', doel: 'van_rol' } as const
const reden = z.strictObject({ reden: z.string().trim().min(5).max(1000).describe('Waarom') })

export const besluitRoutes: readonly Route[] = [
  route({
    id: 'leesBesluiten',
    methode: 'GET',
    pad: '/v1/zaken/:id/besluiten',
    label,
    samenvatting: 'De besluiten in dit dossier, nieuwste eerst, en waaruit te kiezen valt',
    recht: lezen,
    soort: 'lezen',
    params: ID,
    antwoorden: {
      200: z.object({ items: z.array(besluitUit), beleid: beleidUit, doelgroep: doelgroepUit }),
    },
    behandel: async ({ huis, tx, params: { id } }) => {
      const zaak = await openZaak(huis, tx, id, 'lezen')
      const items = []
      for (const b of await besluitenVan(tx, id)) items.push(await toonBesluit(huis, tx, b, zaak))
      const doelgroep = await doelgroepuitkomstOp(huis, tx, id, datumIn(tx.nu, huis.regio.tijdzone))
      return { body: { items, beleid: besluitbeleidVan(huis, tx), doelgroep } }
    },
  }),
  route({
    id: 'leesWachtendeBesluiten',
    methode: 'GET',
    pad: '/v1/beschikkingen/wachtend',
    label,
    samenvatting: 'Besluiten die op een ander wachten: om mee te kijken, of om te beslissen',
    recht: { object: 'beschikking', actie: 'zoeken', doel: 'van_rol' },
    soort: 'lezen',
    antwoorden: { 200: wachtendUit },
    behandel: async ({ huis, tx }) => {
      await eisRecht(huis, tx, {
        actie: 'zoeken',
        object: 'beschikking',
        objectId: null,
        doel: doelVan(tx.wie.rol),
        relaties: [],
      })
      const dag = datumIn(tx.nu, huis.regio.tijdzone)
      const rijen = (await wachtendeBesluiten(tx)).filter((b) => wachtOpAnder(huis.regio, b, dag))
      return {
        body: {
          items: rijen.map((b) => ({
            ...b,
            productNaam: productOp(huis.regio, b.product, b.van ?? dag)?.naam ?? b.product,
            voorgelegd: b.voorgelegdOp !== null,
          })),
        },
      }
    },
  }),
  route({
    id: 'maakBeschikking',
    methode: 'POST',
    pad: '/v1/zaken/:id/beschikkingen',
    label,
    samenvatting: 'Begint een concept; er mag nog van alles ontbreken',
    recht: maken,
    soort: 'maken',
    params: ID,
    body: conceptIn,
    antwoorden: { 201: z.object({ id: z.uuid() }) },
    behandel: async ({ huis, tx, params: { id }, body }) => {
      const nieuw = await maakConcept(huis, tx, id, body)
      return { status: 201, body: { id: nieuw }, locatie: `/v1/beschikkingen/${nieuw}` }
    },
  }),
  route({
    id: 'leesBeschikking',
    methode: 'GET',
    pad: '/v1/beschikkingen/:id',
    label,
    samenvatting: 'Eén besluit, met wat er nog ontbreekt',
    recht: lezen,
    soort: 'lezen',
    params: ID,
    antwoorden: { 200: besluitUit },
    behandel: async ({ huis, tx, params: { id } }) => {
      const { besluit, zaak } = await openBesluit(huis, tx, id, 'lezen')
      return { body: await toonBesluit(huis, tx, besluit, zaak), versie: besluit.versie }
    },
  }),
  route({
    id: 'wijzigBeschikking',
    methode: 'PUT',
    pad: '/v1/beschikkingen/:id',
    label,
    samenvatting: 'Wijzigt een concept; een akkoord van wie meekeek vervalt als de inhoud verandert',
    recht: wijzigen,
    soort: 'wijzigen',
    params: ID,
    body: conceptIn,
    antwoorden: { 200: besluitUit },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      const nieuw = await wijzigConcept(huis, tx, id, ifMatch, body)
      const { zaak } = await openBesluit(huis, tx, id, 'lezen')
      return { body: await toonBesluit(huis, tx, nieuw, zaak), versie: nieuw.versie }
    },
  }),
  route({
    id: 'leesBriefvoorbeeld',
    methode: 'GET',
    pad: '/v1/beschikkingen/:id/briefvoorbeeld',
    label,
    samenvatting:
      'De brief zoals hij eruit zou zien als het besluit nu werd genomen (PDF); er wordt niets bewaard',
    recht: lezen,
    soort: 'lezen',
    params: ID,
    inhoudstype: 'application/pdf',
    antwoorden: { 200: z.instanceof(Uint8Array) },
    behandel: async ({ huis, tx, params: { id } }) => {
      const { besluit, zaak } = await openBesluit(huis, tx, id, 'lezen')
      const dag = besluit.besluitOp ?? datumIn(tx.nu, huis.regio.tijdzone)
      const wat = {
        soort: besluit.soort,
        product: besluit.product,
        gemeente: zaak.verantwoordelijke_gemeente,
      }
      const mandaat =
        besluit.mandaat ?? mandaatVoor(huis.regio, await besluiterVan(tx), wat, dag)?.code ?? null
      const { pdf } = await stelBriefOp(huis, tx, zaak, briefVanBesluit(huis.regio, besluit, dag, mandaat))
      return { body: pdf, bestandsnaam: 'voorbeeld.pdf' }
    },
  }),
  route({
    id: 'vraagZienswijze',
    methode: 'POST',
    pad: '/v1/beschikkingen/:id/zienswijze',
    label,
    samenvatting:
      'Nodigt iemand uit om zijn mening te geven, voor een weigering of een ongevraagde wijziging of intrekking (Awb 4:7, 4:8)',
    recht: wijzigen,
    soort: 'wijzigen',
    params: ID,
    body: z.strictObject({
      voornemen: z.string().trim().min(10).max(2000).describe('Waarom u dit overweegt, in gewone woorden'),
    }),
    antwoorden: { 200: z.object({ briefId: z.uuid(), tot: DAG }) },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => ({
      body: await vraagZienswijze(huis, tx, id, ifMatch, body.voornemen),
    }),
  }),
  route({
    id: 'verzendZienswijze',
    methode: 'POST',
    pad: '/v1/beschikkingen/:id/zienswijze/verzending',
    label,
    samenvatting:
      'Verzendt de brief die om de mening vraagt; stilte telt pas daarna (Awb 4:7 tot en met 4:9)',
    recht: wijzigen,
    soort: 'maken',
    params: ID,
    body: verzendingIn,
    antwoorden: { 200: z.object({ verzondenOp: DAG, tot: DAG }) },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      body: await verzendZienswijze(huis, tx, id, body),
    }),
  }),
  route({
    id: 'legBeschikkingVoor',
    methode: 'POST',
    pad: '/v1/beschikkingen/:id/voorlegging',
    label,
    samenvatting: 'Legt een concept voor aan de verantwoordelijke gemeente; die ziet vanaf nu het dossier',
    recht: wijzigen,
    soort: 'wijzigen',
    params: ID,
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params: { id }, ifMatch }) => {
      await legVoor(huis, tx, id, ifMatch)
      return { status: 204 }
    },
  }),
  route({
    id: 'kijkMee',
    methode: 'POST',
    pad: '/v1/beschikkingen/:id/controle',
    label,
    samenvatting: 'Het tweede paar ogen: akkoord of terug, door iemand anders dan wie het opstelde',
    recht: besluiten,
    soort: 'wijzigen',
    params: ID,
    body: z.strictObject({
      oordeel: z.enum(['akkoord', 'terug']),
      toelichting: z
        .string()
        .trim()
        .max(1000)
        .default('')
        .describe('Wat er anders moet; bij terug verplicht'),
    }),
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      await kijkMee(huis, tx, id, ifMatch, body)
      return { status: 204 }
    },
  }),
  route({
    id: 'neemBesluit',
    methode: 'POST',
    pad: '/v1/beschikkingen/:id/besluit',
    label,
    samenvatting: 'Neemt het besluit, onder het mandaat van wie beslist; daarna verandert het niet meer',
    recht: besluiten,
    soort: 'wijzigen',
    params: ID,
    body: z.strictObject({ besluitOp: DAG.nullable().default(null).describe('De dag; leeg: vandaag') }),
    antwoorden: { 200: besluitUit },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      const besluit = await neemBesluit(huis, tx, id, ifMatch, body.besluitOp)
      const zaak = await openZaak(huis, tx, besluit.zaakId, 'lezen')
      return { body: await toonBesluit(huis, tx, besluit, zaak), versie: besluit.versie }
    },
  }),
  route({
    id: 'verzendBesluit',
    methode: 'POST',
    pad: '/v1/beschikkingen/:id/verzending',
    label,
    samenvatting: 'Maakt het besluit bekend: de brief gaat weg en de bezwaartermijn begint',
    recht: wijzigen,
    soort: 'maken',
    params: ID,
    body: verzendingIn.extend({
      alWeg: z
        .boolean()
        .default(false)
        .describe(
          'De brief is al weg, ook al was de laatste dag voorbij (Awb 4:5 lid 4): dat blijft erbij staan',
        ),
    }),
    antwoorden: { 200: z.object({ verzondenOp: DAG, bezwaarTot: DAG }) },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      body: await verzendBesluit(huis, tx, id, body),
    }),
  }),
  route({
    id: 'laatBeschikkingVervallen',
    methode: 'POST',
    pad: '/v1/beschikkingen/:id/verval',
    label,
    samenvatting:
      'Laat een concept vervallen, met reden; of een besluit om niet te behandelen dat nog niet bekend is (Awb 3:40)',
    recht: wijzigen,
    soort: 'wijzigen',
    params: ID,
    body: reden,
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      await laatVervallen(huis, tx, id, ifMatch, body.reden)
      return { status: 204 }
    },
  }),
  route({
    id: 'herbeoordeelBesluit',
    methode: 'POST',
    pad: '/v1/beschikkingen/:id/herbeoordelingen',
    label,
    samenvatting: 'Kijkt opnieuw of een besluit nog past (Wmo 2.3.9); eindigt nooit iets vanzelf',
    recht: wijzigen,
    soort: 'maken',
    params: ID,
    body: z.strictObject({
      uitkomst: z.enum(['voortzetten', 'wijzigen', 'intrekken']),
      toelichting: z.string().trim().min(5).max(2000),
      volgendeOp: DAG.nullable().default(null).describe('Wanneer weer; leeg: volgens de regio'),
    }),
    antwoorden: { 201: z.object({ id: z.uuid() }) },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      status: 201,
      body: { id: await herbeoordeel(huis, tx, id, body) },
    }),
  }),
]
