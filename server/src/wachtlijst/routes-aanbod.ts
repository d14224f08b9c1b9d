import { z } from 'zod'
import { type Route, route } from '../platform/http/index.ts'
import { antwoordAanbieder, antwoordClient, biedAan, trekAanbodIn } from './aanbod.ts'
import * as c from './contract.ts'
import { aanbiedingenUit, aanbodUit, vacaturesUit, voorstelUit } from './contract-uit.ts'
import { plaatsUitAanbod } from './plaats-uit-aanbod.ts'
import { toonAanbieding, toonAanbiedingen } from './toon-aanbod.ts'
import { toonVoorstel } from './toon-voorstel.ts'
import { maakVacature, toonVacatures, trekVacatureIn } from './vacature.ts'

const LABEL = 'Matching'
const vacature = (actie: 'lezen' | 'maken' | 'wijzigen') =>
  ({ object: 'vacature', actie, doel: 'van_rol' }) as const
const aanbod = (actie: 'lezen' | 'wijzigen') => ({ object: 'aanbod', actie, doel: 'van_rol' }) as const

export const aanbodRoutes: readonly Route[] = [
  route({
    id: 'leesVacatures',
    methode: 'GET',
    pad: '/v1/vacatures',
    label: LABEL,
    samenvatting: 'Plekken die vrijkomen, met de stand van elke opening',
    recht: vacature('lezen'),
    soort: 'lezen',
    query: z.strictObject({ product: c.code.optional() }),
    antwoorden: { 200: vacaturesUit },
    behandel: async ({ huis, tx, query }) => ({ body: await toonVacatures(huis, tx, query.product) }),
  }),
  route({
    id: 'maakVacature',
    methode: 'POST',
    pad: '/v1/vacatures',
    label: LABEL,
    samenvatting: 'Meldt plekken die vrijkomen; per huishouden een opening',
    beschrijving:
      'Een plek mag nog bezet zijn. Is bekend wanneer zij vrijkomt, dan is `vanaf` die dag of later (anders 400, bij `/vanaf`).',
    recht: vacature('maken'),
    soort: 'maken',
    body: c.vacatureIn,
    antwoorden: { 201: c.gewijzigd },
    behandel: async ({ huis, tx, body }) => {
      const uit = await maakVacature(huis, tx, body)
      return { status: 201, body: uit, versie: uit.versie }
    },
  }),
  route({
    id: 'trekVacatureIn',
    methode: 'POST',
    pad: '/v1/vacatures/:id/intrekking',
    label: LABEL,
    samenvatting: 'Trekt een vacature in, met een reden',
    recht: vacature('wijzigen'),
    soort: 'wijzigen',
    params: c.ID,
    body: c.redenIn,
    antwoorden: { 200: c.gewijzigd },
    behandel: async ({ huis, tx, params, body, ifMatch }) => ({
      body: await trekVacatureIn(huis, tx, params.id, ifMatch, body.reden),
    }),
  }),
  route({
    id: 'leesVoorstel',
    methode: 'GET',
    pad: '/v1/openingen/:id/voorstel',
    label: LABEL,
    samenvatting:
      'Wie er voor deze opening wordt voorgesteld, in volgorde en met uitleg; en wie niet, en waarom',
    beschrijving: 'Een voorstel: een medewerker beslist, en legt een afwijking uit.',
    recht: { object: 'wachtlijst', actie: 'zoeken', doel: 'toegang' },
    soort: 'lezen',
    params: c.ID,
    antwoorden: { 200: voorstelUit },
    behandel: async ({ huis, tx, params }) => ({ body: await toonVoorstel(huis, tx, params.id) }),
  }),
  route({
    id: 'biedAan',
    methode: 'POST',
    pad: '/v1/openingen/:id/aanbod',
    label: LABEL,
    samenvatting: 'Biedt een opening aan één persoon aan; de opening is daarna bezet tot het antwoord',
    recht: { object: 'aanbod', actie: 'maken', doel: 'toegang' },
    soort: 'maken',
    params: c.ID,
    body: c.aanbodIn,
    antwoorden: { 201: c.gewijzigd },
    behandel: async ({ huis, tx, params, body }) => {
      const uit = await biedAan(huis, tx, params.id, body)
      return { status: 201, body: uit, versie: uit.versie, locatie: `/v1/aanbiedingen/${uit.id}` }
    },
  }),
  route({
    id: 'leesAanbiedingen',
    methode: 'GET',
    pad: '/v1/aanbiedingen',
    label: LABEL,
    samenvatting: 'Aanbiedingen die wachten: van uw team, aan uw organisatie, of aan uzelf',
    recht: aanbod('lezen'),
    soort: 'lezen',
    query: z.strictObject({ zaak: z.uuid().optional() }),
    antwoorden: { 200: aanbiedingenUit },
    behandel: async ({ huis, tx, query }) => ({ body: await toonAanbiedingen(huis, tx, query.zaak) }),
  }),
  route({
    id: 'leesAanbod',
    methode: 'GET',
    pad: '/v1/aanbiedingen/:id',
    label: LABEL,
    samenvatting: 'Eén aanbod, in de veldset die bij uw relatie hoort',
    recht: aanbod('lezen'),
    soort: 'lezen',
    params: c.ID,
    antwoorden: { 200: aanbodUit },
    behandel: async ({ huis, tx, params }) => {
      const uit = await toonAanbieding(huis, tx, params.id)
      return { body: uit, versie: uit.versie }
    },
  }),
  route({
    id: 'antwoordAanbieder',
    methode: 'POST',
    pad: '/v1/aanbiedingen/:id/antwoord-aanbieder',
    label: LABEL,
    samenvatting: 'De aanbieder zegt ja, of nee met een reden uit de lijst',
    recht: { object: 'aanbod', actie: 'wijzigen', doel: 'verblijf' },
    soort: 'wijzigen',
    params: c.ID,
    body: c.antwoordIn,
    antwoorden: { 200: c.gewijzigd },
    behandel: async ({ huis, tx, params, body, ifMatch }) => ({
      body: await antwoordAanbieder(huis, tx, params.id, ifMatch, body),
    }),
  }),
  route({
    id: 'antwoordClient',
    methode: 'POST',
    pad: '/v1/aanbiedingen/:id/antwoord-client',
    label: LABEL,
    samenvatting: 'De persoon zegt ja of nee, zelf of via de toegang',
    recht: aanbod('wijzigen'),
    soort: 'wijzigen',
    params: c.ID,
    body: c.antwoordIn,
    antwoorden: { 200: c.gewijzigd },
    behandel: async ({ huis, tx, params, body, ifMatch }) => ({
      body: await antwoordClient(huis, tx, params.id, ifMatch, body),
    }),
  }),
  route({
    id: 'trekAanbodIn',
    methode: 'POST',
    pad: '/v1/aanbiedingen/:id/intrekking',
    label: LABEL,
    samenvatting: 'Trekt een aanbod in, met een reden; de opening is dan weer vrij',
    recht: { object: 'aanbod', actie: 'wijzigen', doel: 'toegang' },
    soort: 'wijzigen',
    params: c.ID,
    body: c.redenIn,
    antwoorden: { 200: c.gewijzigd },
    behandel: async ({ huis, tx, params, body, ifMatch }) => ({
      body: await trekAanbodIn(huis, tx, params.id, ifMatch, body.reden),
    }),
  }),
  route({
    id: 'plaatsUitAanbod',
    methode: 'POST',
    pad: '/v1/aanbiedingen/:id/plaatsing',
    label: LABEL,
    samenvatting:
      'Plaatst wie het aanbod aannam; komt de plek later vrij, dan is het tot die dag een voorstel',
    beschrijving:
      'Wie ergens anders verblijft, verhuist zonder gat: einde en begin in één stap. Vraagt het product een besluit en geldt er geen op de dag van het begin, dan is het antwoord 409 besluit_nodig (Wmo 2015, art. 2.3.5; Awb, art. 3:40).',
    recht: { object: 'plaatsing', actie: 'plaatsen', doel: 'toegang' },
    soort: 'wijzigen',
    params: c.ID,
    body: c.plaatsingIn,
    antwoorden: {
      200: z.object({
        stand: z.enum(['voorgesteld', 'geplaatst']),
        vanaf: z.iso.date(),
        plaatsingen: z.array(z.uuid()),
        versie: z.int(),
      }),
    },
    behandel: async ({ huis, tx, params, body, ifMatch }) => ({
      body: await plaatsUitAanbod(huis, tx, params.id, ifMatch, body),
    }),
  }),
]
