import { z } from 'zod'
import { type Route, route } from '../platform/http/index.ts'
import {
  actieIn,
  dubbelIn,
  ID,
  lijstQuery,
  meldingIn,
  plaatsingIn,
  reserveringIn,
  sluitingIn,
  vraagQuery,
  weigeringIn,
  wijzigingIn,
  zoekIn,
} from './contract.ts'
import {
  dubbelenUit,
  gemaaktIdUit,
  gemaaktUit,
  geplaatstUit,
  lijstUit,
  meldingUit,
  onvervuldeVraagUit,
  teamUit,
  zoekUit,
} from './contract-uit.ts'
import { zoekDubbele } from './dubbele-meldingen.ts'
import { houdVast } from './houd-vast.ts'
import { leesTeam } from './leesmodel.ts'
import { neemMeldingAan } from './neem-aan.ts'
import { noteerActie } from './noteer-actie.ts'
import { noteerWeigering } from './noteer-weigering.ts'
import { plaatsInCrisis } from './plaats-in-crisis.ts'
import { sluitMelding } from './sluit-melding.ts'
import { toonLijst, toonMelding } from './toon-melding.ts'
import { toonOnvervuldeVraag } from './toon-onvervulde-vraag.ts'
import { trekReserveringIn, verlengReservering } from './wijzig-reservering.ts'
import { wijzigMelding } from './wijzig-melding.ts'
import { zoekVoorMelding, zoekVooraf } from './zoek-plek.ts'

const LABEL = 'Crisis'
const melding = (
  actie: 'maken' | 'lezen' | 'wijzigen' | 'zoeken' | 'reserveren' | 'plaatsen' | 'beeindigen',
) => ({ object: 'crisismelding', actie, doel: 'crisis' }) as const
const reservering = (actie: 'wijzigen' | 'beeindigen') =>
  ({ object: 'reservering', actie, doel: 'crisis' }) as const
const houd = z.object({
  id: z.uuid(),
  plekIds: z.array(z.uuid()),
  tot: z.string().nullable(),
  versie: z.number(),
})

export const routes: readonly Route[] = [
  route({
    id: 'neemCrisismeldingAan',
    methode: 'POST',
    pad: '/v1/crisismeldingen',
    label: LABEL,
    samenvatting: 'Neem een crisismelding aan',
    beschrijving:
      'Naam, leeftijd, adres en BSN zijn niet nodig. Bij kinderen hoort een korte inschatting van het risico.',
    recht: melding('maken'),
    soort: 'maken',
    body: meldingIn,
    antwoorden: { 201: gemaaktUit },
    behandel: async ({ huis, tx, body }) => {
      const uit = await neemMeldingAan(huis, tx, body)
      return { status: 201, body: uit, versie: uit.versie, locatie: `/v1/crisismeldingen/${uit.id}` }
    },
  }),
  route({
    id: 'leesCrisismeldingen',
    methode: 'GET',
    pad: '/v1/crisismeldingen',
    label: LABEL,
    samenvatting: 'De meldingen van het team, open meldingen eerst',
    recht: melding('lezen'),
    soort: 'lezen',
    query: lijstQuery,
    antwoorden: { 200: lijstUit },
    behandel: async ({ huis, tx, query }) => ({ body: await toonLijst(huis, tx, query) }),
  }),
  route({
    id: 'zoekDubbeleMeldingen',
    methode: 'POST',
    pad: '/v1/crisismeldingen/_dubbel',
    label: LABEL,
    samenvatting: 'Eerdere meldingen die over dezelfde persoon kunnen gaan',
    beschrijving:
      'Een hint: zelfde roepnaam, ongeveer dezelfde leeftijd. Woorden over een persoon staan nooit in een adres.',
    recht: melding('zoeken'),
    soort: 'lezen',
    body: dubbelIn,
    antwoorden: { 200: dubbelenUit },
    behandel: async ({ huis, tx, body }) => ({ body: await zoekDubbele(huis, tx, body) }),
  }),
  route({
    id: 'zoekPlek',
    methode: 'POST',
    pad: '/v1/zoekacties',
    label: LABEL,
    samenvatting: 'Zoek een plek voor vannacht, terwijl de melding nog wordt getypt',
    beschrijving: 'Bewaart niets. Elke plek past, of er staat waarom niet.',
    recht: melding('zoeken'),
    soort: 'lezen',
    body: zoekIn,
    antwoorden: { 200: zoekUit },
    behandel: async ({ huis, tx, body }) => ({ body: await zoekVooraf(huis, tx, body) }),
  }),
  route({
    id: 'leesCrisismelding',
    methode: 'GET',
    pad: '/v1/crisismeldingen/:id',
    label: LABEL,
    samenvatting: 'Eén melding met reserveringen, verblijf, acties en onvervulde vraag',
    recht: melding('lezen'),
    soort: 'lezen',
    params: ID,
    antwoorden: { 200: meldingUit },
    behandel: ({ huis, tx, params }) => toonMelding(huis, tx, params.id),
  }),
  route({
    id: 'wijzigCrisismelding',
    methode: 'PATCH',
    pad: '/v1/crisismeldingen/:id',
    label: LABEL,
    samenvatting: 'Vul een melding aan of verbeter haar',
    recht: melding('wijzigen'),
    soort: 'wijzigen',
    params: ID,
    body: wijzigingIn,
    antwoorden: { 200: meldingUit },
    behandel: async ({ huis, tx, params, body, ifMatch }) => {
      await wijzigMelding(huis, tx, params.id, body, ifMatch)
      return toonMelding(huis, tx, params.id)
    },
  }),
  route({
    id: 'zoekPlekVoorCrisismelding',
    methode: 'POST',
    pad: '/v1/crisismeldingen/:id/zoekacties',
    label: LABEL,
    samenvatting: 'Zoek een plek voor deze melding',
    beschrijving: 'Past er niets, dan wordt dat één keer bewaard als onvervulde vraag, met de reden.',
    recht: melding('zoeken'),
    soort: 'lezen',
    params: ID,
    antwoorden: { 200: zoekUit },
    behandel: async ({ huis, tx, params }) => ({ body: await zoekVoorMelding(huis, tx, params.id) }),
  }),
  route({
    id: 'reserveerPlek',
    methode: 'POST',
    pad: '/v1/crisismeldingen/:id/reserveringen',
    label: LABEL,
    samenvatting: 'Houd een plek of een hele ruimte vast',
    beschrijving:
      'Voor de termijn van de regio; daarna vanzelf weer vrij. Wie net te laat is, krijgt in hetzelfde antwoord de beste andere plekken.',
    recht: melding('reserveren'),
    soort: 'maken',
    params: ID,
    body: reserveringIn,
    antwoorden: { 201: houd },
    behandel: async ({ huis, tx, params, body }) => {
      const uit = await houdVast(huis, tx, params.id, body)
      return { status: 201, body: uit, versie: uit.versie }
    },
  }),
  route({
    id: 'verlengReservering',
    methode: 'POST',
    pad: '/v1/reserveringen/:id/verlenging',
    label: LABEL,
    samenvatting: 'Houd langer vast, tot het maximum van de regio',
    recht: reservering('wijzigen'),
    soort: 'maken',
    params: ID,
    antwoorden: { 200: houd },
    behandel: async ({ huis, tx, params }) => ({ body: await verlengReservering(huis, tx, params.id) }),
  }),
  route({
    id: 'trekReserveringIn',
    methode: 'POST',
    pad: '/v1/reserveringen/:id/intrekking',
    label: LABEL,
    samenvatting: 'Geef een vastgehouden plek weer vrij',
    recht: reservering('beeindigen'),
    soort: 'maken',
    params: ID,
    antwoorden: { 200: houd },
    behandel: async ({ huis, tx, params }) => ({ body: await trekReserveringIn(huis, tx, params.id) }),
  }),
  route({
    id: 'plaatsInCrisis',
    methode: 'POST',
    pad: '/v1/crisismeldingen/:id/plaatsing',
    label: LABEL,
    samenvatting: 'Geef deze mensen een plek',
    beschrijving:
      'Vanuit een reservering of direct. Het arrangement en zijn klok volgen uit de gegevens van de regio.',
    recht: melding('plaatsen'),
    soort: 'maken',
    params: ID,
    body: plaatsingIn,
    antwoorden: { 201: geplaatstUit },
    behandel: async ({ huis, tx, params, body }) => ({
      status: 201,
      body: await plaatsInCrisis(huis, tx, params.id, body),
    }),
  }),
  route({
    id: 'noteerWeigering',
    methode: 'POST',
    pad: '/v1/crisismeldingen/:id/weigeringen',
    label: LABEL,
    samenvatting: 'Leg vast dat een voorziening niet kon opnemen, met de reden',
    recht: melding('wijzigen'),
    soort: 'maken',
    params: ID,
    body: weigeringIn,
    antwoorden: { 200: z.object({ nieuw: z.boolean() }) },
    behandel: async ({ huis, tx, params, body }) => ({
      body: await noteerWeigering(huis, tx, params.id, body),
    }),
  }),
  route({
    id: 'noteerCrisisactie',
    methode: 'POST',
    pad: '/v1/crisismeldingen/:id/acties',
    label: LABEL,
    samenvatting: 'Leg vast wat er is gedaan zonder arrangement, of hoe iemand is vervoerd',
    recht: melding('wijzigen'),
    soort: 'maken',
    params: ID,
    body: actieIn,
    antwoorden: { 201: gemaaktIdUit },
    behandel: async ({ huis, tx, params, body }) => ({
      status: 201,
      body: await noteerActie(huis, tx, params.id, body),
    }),
  }),
  route({
    id: 'sluitCrisismelding',
    methode: 'POST',
    pad: '/v1/crisismeldingen/:id/sluiting',
    label: LABEL,
    samenvatting: 'Sluit een melding met uitkomst en vervolg',
    beschrijving: 'Het team houdt inzage voor de termijn van de regio. Een verblijf loopt gewoon door.',
    recht: melding('beeindigen'),
    soort: 'wijzigen',
    params: ID,
    body: sluitingIn,
    antwoorden: { 200: meldingUit },
    behandel: async ({ huis, tx, params, body, ifMatch }) => {
      await sluitMelding(huis, tx, params.id, body, ifMatch)
      return toonMelding(huis, tx, params.id)
    },
  }),
  route({
    id: 'leesCrisisteam',
    methode: 'GET',
    pad: '/v1/crisisteam',
    label: LABEL,
    samenvatting: "Collega's van het team, om te noemen wie een geheim adres mag kennen",
    recht: melding('lezen'),
    soort: 'lezen',
    antwoorden: { 200: teamUit },
    behandel: async ({ tx }) => ({ body: { items: await leesTeam(tx) } }),
  }),
  route({
    id: 'leesOnvervuldeVraag',
    methode: 'GET',
    pad: '/v1/onvervulde-vraag',
    label: LABEL,
    samenvatting: 'Vraag die geen plek vond, geteld naar soort, reden en voorziening',
    beschrijving:
      'Zonder personen. Van en tot zijn dagen; tot telt niet mee. Zonder periode: de laatste maand.',
    recht: { object: 'cijfers', actie: 'lezen', doel: 'sturing' },
    soort: 'lezen',
    query: vraagQuery,
    antwoorden: { 200: onvervuldeVraagUit },
    behandel: async ({ huis, tx, query }) => ({ body: await toonOnvervuldeVraag(huis, tx, query) }),
  }),
]
