import { datumIn } from '@zicht/kern'
import { z } from 'zod'
import { route } from '../../platform/http/index.ts'
import { doelVan, eisRecht } from '../../platform/toegangsrecht/index.ts'
import { openZaak } from '../../toegang/index.ts'
import { params, reden, tekst } from '../contract.ts'
import { beginPlan } from './begin-plan.ts'
import * as c from './contract.ts'
import { deelPlan, trekDelingIn } from './deel-plan.ts'
import { voegActieToe, voegDoelToe, wijzigActie, wijzigDoel } from './doelen.ts'
import { besluitRegieoverdracht, vraagRegieoverdracht } from './draag-regie-over.ts'
import { leesProcesregievragen, sluitProcesregie, vraagProcesregie } from './escaleer.ts'
import { leesPlanbeeld, leesPlannen, planVanZaak } from './leesmodel.ts'
import { openPlan } from './open-plan.ts'
import { wijzigPlan } from './sluit-plan.ts'
import { haalLidWeg } from './haal-lid-weg.ts'
import { voegLidToe } from './voeg-lid-toe.ts'

const label = 'plan'
const LEZEN = { object: 'plan', actie: 'lezen', doel: 'van_rol' } as const
const WERKEN = { object: 'plan', actie: 'wijzigen', doel: 'toegang' } as const
const BIJDRAGEN = { object: 'plan', actie: 'wijzigen', doel: 'van_rol' } as const
const gemaakt = z.object({ id: z.uuid() })
const bewaard = z.object({ id: z.uuid(), versie: z.int() })

export const routesPlan = [
  route({
    id: 'leesPlannen',
    methode: 'GET',
    pad: '/v1/plannen',
    label,
    samenvatting:
      'De plannen van uw team, of die met uw organisatie zijn gedeeld; wat het eerst moet, staat bovenaan',
    recht: LEZEN,
    soort: 'lezen',
    antwoorden: { 200: z.object({ items: z.array(c.planregel) }) },
    behandel: async ({ huis, tx }) => {
      if (['aanbieder', 'gemeente'].includes(tx.wie.rol))
        await eisRecht(huis, tx, {
          actie: 'zoeken',
          object: 'plan',
          objectId: null,
          doel: doelVan(tx.wie.rol),
          relaties: [],
        })
      return { body: { items: await leesPlannen(tx) } }
    },
  }),
  route({
    id: 'leesPlanVanZaak',
    methode: 'GET',
    pad: '/v1/zaken/:id/plan',
    label,
    samenvatting:
      'Het plan van het huishouden van dit dossier; is er nu geen, dan het laatste dat is afgesloten',
    recht: { object: 'zaak', actie: 'lezen', doel: 'van_rol' },
    soort: 'lezen',
    params,
    antwoorden: { 200: z.object({ plan: c.planUit.nullable() }) },
    behandel: async ({ huis, tx, params: { id } }) => {
      const zaak = await openZaak(huis, tx, id, 'lezen')
      const planId = await planVanZaak(tx, zaak, datumIn(tx.nu, huis.regio.tijdzone))
      if (planId === null) return { body: { plan: null } }
      const { plan, als } = await openPlan(huis, tx, planId, 'lezen')
      return { body: { plan: await leesPlanbeeld(huis, tx, plan, als) }, versie: plan.versie }
    },
  }),
  route({
    id: 'beginPlan',
    methode: 'POST',
    pad: '/v1/zaken/:id/plan',
    label,
    samenvatting:
      'Begint het ene plan van een huishouden; u bent regisseur tot iemand anders de regie aanneemt',
    recht: { object: 'plan', actie: 'maken', doel: 'toegang' },
    soort: 'maken',
    params,
    body: z.strictObject({ perspectief: tekst(4000).default('') }),
    antwoorden: { 201: gemaakt },
    behandel: async ({ huis, tx, params: { id }, body }) => {
      const uit = await beginPlan(huis, tx, id, body.perspectief)
      return { status: 201, body: uit, locatie: `/v1/plannen/${uit.id}` }
    },
  }),
  route({
    id: 'leesPlan',
    methode: 'GET',
    pad: '/v1/plannen/:id',
    label,
    samenvatting: 'Een plan, zo veel als met u is gedeeld',
    recht: LEZEN,
    soort: 'lezen',
    params,
    antwoorden: { 200: c.planUit },
    behandel: async ({ huis, tx, params: { id } }) => {
      const { plan, als } = await openPlan(huis, tx, id, 'lezen')
      return { body: await leesPlanbeeld(huis, tx, plan, als), versie: plan.versie }
    },
  }),
  route({
    id: 'wijzigPlan',
    methode: 'PATCH',
    pad: '/v1/plannen/:id',
    label,
    samenvatting: 'Wijzigt wat het huishouden wil, of sluit het plan af met een reden',
    recht: WERKEN,
    soort: 'wijzigen',
    params,
    body: z.strictObject({ perspectief: tekst(4000).optional(), geslotenReden: reden.optional() }),
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      await wijzigPlan(huis, tx, id, ifMatch, body)
      return { status: 204 }
    },
  }),
  route({
    id: 'voegLidToe',
    methode: 'POST',
    pad: '/v1/plannen/:id/leden',
    label,
    samenvatting: 'Voegt iemand toe aan het huishouden, of als betrokkene uit een ander huishouden',
    recht: WERKEN,
    soort: 'maken',
    params,
    body: c.lidIn,
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params: { id }, body }) => {
      await voegLidToe(huis, tx, id, body)
      return { status: 204 }
    },
  }),
  route({
    id: 'haalLidWeg',
    methode: 'POST',
    pad: '/v1/plannen/:id/leden/:clientId/vertrek',
    label,
    samenvatting:
      'Iemand hoort niet meer bij dit huishouden, met de reden; wie er eerder bij hoorde blijft bewaard',
    recht: WERKEN,
    soort: 'maken',
    params: z.strictObject({ id: z.uuid(), clientId: z.uuid() }),
    body: z.strictObject({ reden }),
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params: { id, clientId }, body }) => {
      await haalLidWeg(huis, tx, id, clientId, body.reden)
      return { status: 204 }
    },
  }),
  route({
    id: 'voegDoelToe',
    methode: 'POST',
    pad: '/v1/plannen/:id/doelen',
    label,
    samenvatting: 'Voegt een doel toe in een leefgebied',
    recht: WERKEN,
    soort: 'maken',
    params,
    body: c.doelIn,
    antwoorden: { 201: gemaakt },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      status: 201,
      body: await voegDoelToe(huis, tx, id, body),
      locatie: `/v1/plannen/${id}`,
    }),
  }),
  route({
    id: 'wijzigDoel',
    methode: 'PATCH',
    pad: '/v1/plandoelen/:id',
    label,
    samenvatting: 'Wijzigt een doel of hoe het ermee staat',
    recht: WERKEN,
    soort: 'wijzigen',
    params,
    body: c.doelWijziging,
    antwoorden: { 200: bewaard },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      const uit = await wijzigDoel(huis, tx, id, ifMatch, body)
      return { body: uit, versie: uit.versie }
    },
  }),
  route({
    id: 'voegActieToe',
    methode: 'POST',
    pad: '/v1/plandoelen/:id/acties',
    label,
    samenvatting: 'Voegt een actie toe: wat, wie en uiterlijk wanneer',
    recht: WERKEN,
    soort: 'maken',
    params,
    body: c.actieIn,
    antwoorden: { 201: gemaakt },
    behandel: async ({ huis, tx, params: { id }, body }) => {
      const uit = await voegActieToe(huis, tx, id, body)
      return { status: 201, body: { id: uit.id }, locatie: `/v1/plannen/${uit.planId}` }
    },
  }),
  route({
    id: 'wijzigActie',
    methode: 'PATCH',
    pad: '/v1/planacties/:id',
    label,
    samenvatting: 'Wijzigt een actie; een partner meldt van de eigen acties hoe het ermee staat',
    recht: BIJDRAGEN,
    soort: 'wijzigen',
    params,
    body: c.actieWijziging,
    antwoorden: { 200: bewaard },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      const uit = await wijzigActie(huis, tx, id, ifMatch, body)
      return { body: uit, versie: uit.versie }
    },
  }),
  route({
    id: 'deelPlan',
    methode: 'POST',
    pad: '/v1/plannen/:id/delingen',
    label,
    samenvatting:
      'Deelt onderdelen van het plan met een partner: doel, grondslag, toestemming en tot wanneer',
    recht: WERKEN,
    soort: 'maken',
    params,
    body: c.delingIn,
    antwoorden: { 201: z.object({ ids: z.array(z.uuid()) }) },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      status: 201,
      body: await deelPlan(huis, tx, id, body),
      locatie: `/v1/plannen/${id}`,
    }),
  }),
  route({
    id: 'trekDelingIn',
    methode: 'POST',
    pad: '/v1/plandelingen/:id/intrekking',
    label,
    samenvatting: 'Trekt het delen van een onderdeel in; dat werkt meteen',
    recht: BIJDRAGEN,
    soort: 'maken',
    params,
    body: z.strictObject({ reden: tekst(500).default('') }),
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params: { id }, body }) => {
      await trekDelingIn(huis, tx, id, body.reden)
      return { status: 204 }
    },
  }),
  route({
    id: 'vraagRegieoverdracht',
    methode: 'POST',
    pad: '/v1/plannen/:id/regieoverdrachten',
    label,
    samenvatting: 'Vraagt een collega de regie over te nemen; tot die aanneemt, blijft de regie waar zij is',
    recht: WERKEN,
    soort: 'maken',
    params,
    body: c.overdrachtIn,
    antwoorden: { 201: gemaakt },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      status: 201,
      body: await vraagRegieoverdracht(huis, tx, id, body),
      locatie: `/v1/plannen/${id}`,
    }),
  }),
  route({
    id: 'besluitRegieoverdracht',
    methode: 'POST',
    pad: '/v1/regieoverdrachten/:id/besluit',
    label,
    samenvatting: 'Neemt de regie aan, weigert haar met een reden, of trekt de vraag in',
    recht: WERKEN,
    soort: 'maken',
    params,
    body: c.overdrachtBesluit,
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params: { id }, body }) => {
      await besluitRegieoverdracht(huis, tx, id, body)
      return { status: 204 }
    },
  }),
  route({
    id: 'vraagProcesregie',
    methode: 'POST',
    pad: '/v1/plannen/:id/escalaties',
    label,
    samenvatting: 'De samenwerking loopt vast: vraagt een organisatie de knoop door te hakken',
    recht: WERKEN,
    soort: 'maken',
    params,
    body: c.escalatieIn,
    antwoorden: { 201: gemaakt },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      status: 201,
      body: await vraagProcesregie(huis, tx, id, body),
      locatie: `/v1/plannen/${id}`,
    }),
  }),
  route({
    id: 'leesProcesregievragen',
    methode: 'GET',
    pad: '/v1/procesregievragen',
    label,
    samenvatting: 'Wat uw organisatie is gevraagd omdat een samenwerking vastloopt; wat nog open is eerst',
    beschrijving:
      'De vraag opent niet het plan of het dossier: de naam en het plan staan erbij als die al met u zijn gedeeld.',
    recht: { object: 'plan', actie: 'zoeken', doel: 'van_rol' },
    soort: 'lezen',
    antwoorden: { 200: z.object({ items: z.array(c.procesregievraag) }) },
    behandel: async ({ huis, tx }) => ({ body: { items: await leesProcesregievragen(huis, tx) } }),
  }),
  route({
    id: 'sluitProcesregie',
    methode: 'POST',
    pad: '/v1/planescalaties/:id/afsluiting',
    label,
    samenvatting: 'Beantwoordt de vraag, of legt vast wat eruit kwam',
    beschrijving: 'Eén keer: de gevraagde organisatie antwoordt zelf, of het team legt vast wat eruit kwam.',
    recht: BIJDRAGEN,
    soort: 'maken',
    params,
    body: z.strictObject({ uitkomst: c.zin() }),
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params: { id }, body }) => {
      await sluitProcesregie(huis, tx, id, body.uitkomst)
      return { status: 204 }
    },
  }),
]
