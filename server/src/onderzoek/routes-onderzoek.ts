import { conflict, datumIn, ongeldig } from '@zicht/kern'
import { bronTekst, type Scoremodel } from '@zicht/regio'
import { z } from 'zod'
import { route } from '../platform/http/index.ts'
import { openZaak } from '../toegang/index.ts'
import { modelMet, onderzoekbeleidOp } from './beleid.ts'
import * as c from './contract.ts'
import { doeQuickscan } from './doe-quickscan.ts'
import { leesMetingen, leesOnderzoekbeeld, leesQuickscan } from './leesmodel.ts'
import { legMetingVast } from './leg-meting-vast.ts'
import { quickscanFouten, stelRouteVoor } from './quickscan.ts'
import { rondOnderzoekAf } from './rond-onderzoek-af.ts'
import { startOnderzoek } from './start-onderzoek.ts'
import { wijzigStap } from './wijzig-stap.ts'

const label = 'onderzoek'
const LEZEN = { object: 'zaak', actie: 'lezen', doel: 'van_rol' } as const
const WIJZIGEN = { object: 'zaak', actie: 'wijzigen', doel: 'toegang' } as const

const alsModel = (m: Scoremodel) => ({
  code: m.code,
  naam: m.naam,
  standaard: m.standaard,
  licentie: m.licentie ?? null,
  niveaus: m.niveaus,
  leefgebieden: m.leefgebieden.map((g) => ({ ...g, niveaus: g.niveaus ?? [] })),
})

export const routesOnderzoek = [
  route({
    id: 'leesOnderzoekbeleid',
    methode: 'GET',
    pad: '/v1/onderzoekbeleid',
    label,
    samenvatting:
      'Hoe het onderzoek in deze regio vandaag gaat: vragen, wetten, scoremodellen en de doelgroeptoets',
    recht: LEZEN,
    soort: 'lezen',
    antwoorden: { 200: c.onderzoekbeleid },
    behandel: async ({ huis, tx }) => {
      const beleid = onderzoekbeleidOp(huis.regio, datumIn(tx.nu, huis.regio.tijdzone))
      return {
        body: {
          ...beleid,
          modellen: beleid.modellen.map(alsModel),
          bron: beleid.quickscan ? bronTekst(huis.regio, beleid.quickscan.bron) : '',
        },
      }
    },
  }),
  route({
    id: 'leesQuickscan',
    methode: 'GET',
    pad: '/v1/zaken/:id/quickscan',
    label,
    samenvatting: 'De laatste quickscan van een dossier: antwoorden, voorstel en wat er is gekozen',
    recht: LEZEN,
    soort: 'lezen',
    params: c.params,
    antwoorden: { 200: z.object({ quickscan: c.quickscanUit.nullable() }) },
    behandel: async ({ huis, tx, params: { id } }) => {
      await openZaak(huis, tx, id, 'lezen')
      return { body: { quickscan: await leesQuickscan(tx, id) } }
    },
  }),
  route({
    id: 'stelRouteVoor',
    methode: 'POST',
    pad: '/v1/quickscanvoorstellen',
    label,
    samenvatting: 'Wat de regels bij deze antwoorden voorstellen; er wordt niets bewaard',
    recht: WIJZIGEN,
    soort: 'lezen',
    body: z.strictObject({ antwoorden: c.antwoorden }),
    antwoorden: { 200: c.voorstel },
    behandel: async ({ huis, tx, body }) => {
      const { quickscan } = onderzoekbeleidOp(huis.regio, datumIn(tx.nu, huis.regio.tijdzone))
      if (!quickscan) throw conflict('Deze regio heeft geen quickscan.', { reden: 'geen_quickscan' })
      const fouten = quickscanFouten(quickscan, body.antwoorden)
      if (fouten.length > 0) throw ongeldig(fouten)
      return { body: stelRouteVoor(quickscan, body.antwoorden) }
    },
  }),
  route({
    id: 'doeQuickscan',
    methode: 'POST',
    pad: '/v1/zaken/:id/quickscan',
    label,
    samenvatting: 'Legt de quickscan en de gekozen route vast; afwijken van het voorstel kan met een reden',
    recht: WIJZIGEN,
    soort: 'maken',
    params: c.params,
    body: z.strictObject({
      antwoorden: c.antwoorden,
      route: c.ROUTE,
      complex: z.boolean(),
      afwijkreden: c.tekst(2000).nullable().optional(),
    }),
    antwoorden: {
      201: z.object({ id: z.uuid(), voorstel: c.voorstel, route: c.ROUTE, complex: z.boolean() }),
    },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      status: 201,
      body: await doeQuickscan(huis, tx, id, body),
      locatie: `/v1/zaken/${id}/quickscan`,
    }),
  }),
  route({
    id: 'leesOnderzoek',
    methode: 'GET',
    pad: '/v1/zaken/:id/onderzoek',
    label,
    samenvatting: 'Het onderzoek van een dossier: alle stappen, en wat er nog nodig is',
    recht: LEZEN,
    soort: 'lezen',
    params: c.params,
    antwoorden: { 200: c.onderzoekUit },
    behandel: async ({ huis, tx, params: { id } }) => {
      await openZaak(huis, tx, id, 'lezen')
      return { body: { onderzoek: await leesOnderzoekbeeld(huis, tx, id) } }
    },
  }),
  route({
    id: 'startOnderzoek',
    methode: 'POST',
    pad: '/v1/zaken/:id/onderzoek',
    label,
    samenvatting: 'Begint het onderzoek; er loopt er een tegelijk',
    recht: WIJZIGEN,
    soort: 'maken',
    params: c.params,
    body: z.strictObject({
      model: z.string().max(60).optional().describe('Anders het standaardmodel van de regio'),
    }),
    antwoorden: { 201: z.object({ id: z.uuid() }) },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      status: 201,
      body: await startOnderzoek(huis, tx, id, body.model),
      locatie: `/v1/zaken/${id}/onderzoek`,
    }),
  }),
  route({
    id: 'wijzigOnderzoekstap',
    methode: 'PATCH',
    pad: '/v1/onderzoeken/:id/stappen/:stap',
    label,
    samenvatting: 'Bewaart wat bij een stap is ingevuld',
    beschrijving:
      'Stuur alleen wat veranderde. Wijzigde iemand anders intussen andere velden, dan gaat het samen. Hetzelfde veld met twee antwoorden geeft 412 met beide (`botsingen`); er is dan niets bewaard.',
    recht: WIJZIGEN,
    soort: 'wijzigen',
    params: z.strictObject({ id: z.uuid(), stap: c.STAP }),
    body: z.strictObject({ velden: c.veldenIn }),
    antwoorden: { 200: c.stapUit },
    behandel: async ({ huis, tx, params: { id, stap }, body, ifMatch }) => {
      const uit = await wijzigStap(huis, tx, id, stap, ifMatch, body.velden)
      return { body: uit, versie: uit.versie }
    },
  }),
  route({
    id: 'rondOnderzoekAf',
    methode: 'POST',
    pad: '/v1/onderzoeken/:id/afronding',
    label,
    samenvatting: 'Rondt het onderzoek af; wat er mist, komt in een keer terug met de plaats',
    recht: WIJZIGEN,
    soort: 'wijzigen',
    params: c.params,
    body: z.strictObject({ toelichting: c.tekst(2000).optional() }),
    antwoorden: { 200: c.afgerond },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => ({
      body: await rondOnderzoekAf(huis, tx, id, ifMatch, body),
    }),
  }),
  route({
    id: 'leesMetingen',
    methode: 'GET',
    pad: '/v1/zaken/:id/metingen',
    label,
    samenvatting: 'Hoe het ging, per leefgebied en per meting',
    recht: LEZEN,
    soort: 'lezen',
    params: c.params,
    antwoorden: { 200: c.metingenUit },
    behandel: async ({ huis, tx, params: { id } }) => {
      const zaak = await openZaak(huis, tx, id, 'lezen')
      const metingen = await leesMetingen(tx, zaak.client_id)
      const modellen = [...new Set(metingen.map((m) => m.model))].flatMap((code) => {
        const gevonden = modelMet(huis.regio, code)
        return gevonden ? [alsModel(gevonden)] : []
      })
      return { body: { modellen, metingen } }
    },
  }),
  route({
    id: 'legMetingVast',
    methode: 'POST',
    pad: '/v1/zaken/:id/metingen',
    label,
    samenvatting: 'Legt een meting vast: per leefgebied een niveau, of waarom er geen is',
    recht: WIJZIGEN,
    soort: 'maken',
    params: c.params,
    body: c.metingIn,
    antwoorden: { 201: z.object({ id: z.uuid() }) },
    behandel: async ({ huis, tx, params: { id }, body }) => {
      const zaak = await openZaak(huis, tx, id, 'wijzigen')
      const model = onderzoekbeleidOp(huis.regio, datumIn(tx.nu, huis.regio.tijdzone)).modellen.find(
        (m) => m.code === body.model,
      )
      if (!model)
        throw ongeldig([
          { pad: '/model', melding: 'Dit scoremodel is hier niet in gebruik.', code: 'model_niet_hier' },
        ])
      return {
        status: 201,
        body: await legMetingVast(huis, tx, zaak, model, body.gemetenOp, body.leefgebieden),
        locatie: `/v1/zaken/${id}/metingen`,
      }
    },
  }),
]
