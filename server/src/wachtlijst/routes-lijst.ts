import { z } from 'zod'
import { type Route, route } from '../platform/http/index.ts'
import * as c from './contract.ts'
import { kinderenUit, lijstenUit, lijstregelsUit, lijstUit, plaatsenUit, plaatsUit } from './contract-uit.ts'
import { maakOverbrugging } from './overbrugging.ts'
import { maakLijstregels } from './lijstregels-uit.ts'
import { vandaagIn } from './opslag.ts'
import { corrigeerKinderen } from './kinderen.ts'
import { toonLijst, toonLijsten } from './toon-lijst.ts'
import { toonMijnPlaatsen, toonPlaats, toonPlaatsenVanZaak } from './toon-plaats.ts'
import { haalVanLijst, hervat, noteerContact, parkeer, verzet, zetVoorkeuren } from './wijzig-plaats.ts'
import { toonWoonurgenties, vraagWoonurgentie, wijzigWoonurgentie } from './woonurgentie.ts'
import { zetOpLijst } from './zet-op-lijst.ts'

const LABEL = 'Wachtlijst'
const lijst = (actie: 'zoeken' | 'lezen' | 'maken' | 'wijzigen') =>
  ({ object: 'wachtlijst', actie, doel: 'toegang' }) as const
const LEZEN = { object: 'wachtlijst', actie: 'lezen', doel: 'van_rol' } as const
const ZAAK = { object: 'zaak', actie: 'wijzigen', doel: 'toegang' } as const

export const lijstRoutes: readonly Route[] = [
  route({
    id: 'leesWachtlijsten',
    methode: 'GET',
    pad: '/v1/wachtlijsten',
    label: LABEL,
    samenvatting: 'De wachtlijsten van de regio: wie wacht en wie belangstelling heeft, apart geteld',
    recht: lijst('zoeken'),
    soort: 'lezen',
    antwoorden: { 200: lijstenUit },
    behandel: async ({ huis, tx }) => ({ body: await toonLijsten(huis, tx) }),
  }),
  route({
    id: 'leesWachtlijst',
    methode: 'GET',
    pad: '/v1/wachtlijsten/:product',
    label: LABEL,
    samenvatting: 'Eén wachtlijst, met de reden van elke plek en van de laatste verandering daarvan',
    beschrijving: 'De plek wordt elke keer berekend uit klasse en wachttijd en is nergens opgeslagen.',
    recht: lijst('zoeken'),
    soort: 'lezen',
    params: c.PRODUCT,
    antwoorden: { 200: lijstUit },
    behandel: async ({ huis, tx, params }) => ({ body: await toonLijst(huis, tx, params.product) }),
  }),
  route({
    id: 'leesWachtlijstregels',
    methode: 'GET',
    pad: '/v1/wachtlijstregels',
    label: LABEL,
    samenvatting: 'De regels van de wachtlijsten, voor iedereen dezelfde: wat gaat voor, en waarom',
    beschrijving:
      'Openbaar, zonder aanmelden: de volgorde per product, wat elke klasse betekent, wanneer iemand wordt geparkeerd of van de lijst gaat, en de grenzen; met datum en bron. Zegt niets over mensen en geen aantallen.',
    recht: 'openbaar',
    soort: 'lezen',
    antwoorden: { 200: lijstregelsUit },
    behandel: async ({ huis, tx }) => ({ body: maakLijstregels(huis.regio, vandaagIn(huis, tx)) }),
  }),
  route({
    id: 'leesMijnWachtlijst',
    methode: 'GET',
    pad: '/v1/mijn/wachtlijst',
    label: LABEL,
    samenvatting: 'Waar sta ik, hoeveel mensen zijn er voor mij, en hoe lang duurt het meestal',
    recht: { object: 'wachtlijst', actie: 'lezen', doel: 'eigen' },
    soort: 'lezen',
    antwoorden: { 200: plaatsenUit },
    behandel: async ({ huis, tx }) => ({ body: await toonMijnPlaatsen(huis, tx) }),
  }),
  route({
    id: 'leesWachtlijstVanZaak',
    methode: 'GET',
    pad: '/v1/zaken/:id/wachtlijst',
    label: LABEL,
    samenvatting: 'Op welke wachtlijsten de persoon van dit dossier staat of stond',
    recht: { object: 'zaak', actie: 'lezen', doel: 'van_rol' },
    soort: 'lezen',
    params: c.ID,
    antwoorden: { 200: plaatsenUit },
    behandel: async ({ huis, tx, params }) => ({ body: await toonPlaatsenVanZaak(huis, tx, params.id) }),
  }),
  route({
    id: 'zetOpWachtlijst',
    methode: 'POST',
    pad: '/v1/zaken/:id/wachtlijst',
    label: LABEL,
    samenvatting: 'Zet de persoon van dit dossier op een wachtlijst, vanaf de dag van het besluit',
    beschrijving:
      'Wachten op een product dat een besluit vraagt, kan met een genomen besluit dat het toekent; anders is het antwoord 409 besluit_nodig (Wmo 2015, art. 2.3.5). Spoed gaat voor (art. 2.3.3), en belangstelling vraagt geen besluit.',
    recht: lijst('maken'),
    soort: 'maken',
    params: c.ID,
    body: c.opLijstIn,
    antwoorden: { 201: c.gewijzigd },
    behandel: async ({ huis, tx, params, body }) => {
      const uit = await zetOpLijst(huis, tx, params.id, body)
      return { status: 201, body: uit, versie: uit.versie, locatie: `/v1/wachtlijstplaatsen/${uit.id}` }
    },
  }),
  route({
    id: 'leesWachtlijstplaats',
    methode: 'GET',
    pad: '/v1/wachtlijstplaatsen/:id',
    label: LABEL,
    samenvatting: 'Eén plek op een wachtlijst, met hoe zij tot stand kwam',
    recht: LEZEN,
    soort: 'lezen',
    params: c.ID,
    antwoorden: { 200: plaatsUit },
    behandel: async ({ huis, tx, params }) => {
      const uit = await toonPlaats(huis, tx, params.id)
      return { body: uit, versie: uit.versie }
    },
  }),
  route({
    id: 'verzetWachtlijstplaats',
    methode: 'POST',
    pad: '/v1/wachtlijstplaatsen/:id/verzetting',
    label: LABEL,
    samenvatting: 'Een andere klasse, een andere dag van besluit of de andere lijst, met reden',
    recht: lijst('wijzigen'),
    soort: 'wijzigen',
    params: c.ID,
    body: c.verzettingIn,
    antwoorden: { 200: c.gewijzigd },
    behandel: async ({ huis, tx, params, body, ifMatch }) => ({
      body: await verzet(huis, tx, params.id, ifMatch, body),
    }),
  }),
  route({
    id: 'parkeerWachtlijstplaats',
    methode: 'POST',
    pad: '/v1/wachtlijstplaatsen/:id/parkering',
    label: LABEL,
    samenvatting: 'Parkeert iemand tot een dag; de wachttijd loopt door',
    recht: lijst('wijzigen'),
    soort: 'wijzigen',
    params: c.ID,
    body: c.parkeringIn,
    antwoorden: { 200: c.gewijzigd },
    behandel: async ({ huis, tx, params, body, ifMatch }) => ({
      body: await parkeer(huis, tx, params.id, ifMatch, body),
    }),
  }),
  route({
    id: 'hervatWachtlijstplaats',
    methode: 'POST',
    pad: '/v1/wachtlijstplaatsen/:id/hervatting',
    label: LABEL,
    samenvatting: 'Beëindigt het parkeren eerder dan afgesproken',
    recht: lijst('wijzigen'),
    soort: 'wijzigen',
    params: c.ID,
    body: c.redenIn,
    antwoorden: { 200: c.gewijzigd },
    behandel: async ({ huis, tx, params, body, ifMatch }) => ({
      body: await hervat(huis, tx, params.id, ifMatch, body.reden),
    }),
  }),
  route({
    id: 'zetVoorkeuren',
    methode: 'PUT',
    pad: '/v1/wachtlijstplaatsen/:id/voorkeuren',
    label: LABEL,
    samenvatting: 'Wat iemand nodig heeft en graag wil; het verandert de plek op de lijst niet',
    recht: lijst('wijzigen'),
    soort: 'wijzigen',
    params: c.ID,
    body: c.voorkeurenIn,
    antwoorden: { 200: c.gewijzigd },
    behandel: async ({ huis, tx, params, body, ifMatch }) => ({
      body: await zetVoorkeuren(huis, tx, params.id, ifMatch, body),
    }),
  }),
  route({
    id: 'noteerWachtlijstcontact',
    methode: 'POST',
    pad: '/v1/wachtlijstplaatsen/:id/contact',
    label: LABEL,
    samenvatting: 'Er is contact geweest; de vraag over stilte is daarmee beantwoord',
    recht: lijst('wijzigen'),
    soort: 'wijzigen',
    params: c.ID,
    body: c.redenIn,
    antwoorden: { 200: c.gewijzigd },
    behandel: async ({ huis, tx, params, body, ifMatch }) => ({
      body: await noteerContact(huis, tx, params.id, ifMatch, body.reden),
    }),
  }),
  route({
    id: 'haalVanWachtlijst',
    methode: 'POST',
    pad: '/v1/wachtlijstplaatsen/:id/einde',
    label: LABEL,
    samenvatting: 'Haalt iemand van de lijst, met een reden en op naam',
    recht: lijst('wijzigen'),
    soort: 'wijzigen',
    params: c.ID,
    body: c.eraf,
    antwoorden: { 200: c.gewijzigd },
    behandel: async ({ huis, tx, params, body, ifMatch }) => ({
      body: await haalVanLijst(huis, tx, params.id, ifMatch, body),
    }),
  }),
  route({
    id: 'maakOverbrugging',
    methode: 'POST',
    pad: '/v1/wachtlijstplaatsen/:id/overbrugging',
    label: LABEL,
    samenvatting: 'Legt vast wat iemand krijgt tijdens het wachten',
    recht: lijst('wijzigen'),
    soort: 'maken',
    params: c.ID,
    body: c.overbruggingIn,
    antwoorden: { 201: c.gewijzigd },
    behandel: async ({ huis, tx, params, body }) => ({
      status: 201,
      body: await maakOverbrugging(huis, tx, params.id, body),
    }),
  }),
  route({
    id: 'leesWoonurgenties',
    methode: 'GET',
    pad: '/v1/zaken/:id/woonurgentie',
    label: LABEL,
    samenvatting: 'Aanvragen om voorrang voor een woning, met de stand bij de gemeente',
    recht: { object: 'zaak', actie: 'lezen', doel: 'van_rol' },
    soort: 'lezen',
    params: c.ID,
    antwoorden: {
      200: z.object({
        categorieen: z.array(z.object({ code: z.string(), naam: z.string() })),
        kinderen: kinderenUit,
        /** What the rules of a municipality say, with what is known here. */
        regels: z.array(
          z.object({
            gemeente: z.string(),
            naam: z.string(),
            bron: z.string(),
            oordeel: z.enum(['ja', 'nee', 'onbekend']),
            aanbodUiterlijk: z.iso.date().nullable(),
            geenUrgentieTot: z.iso.date().nullable(),
            nogTeVragen: z
              .array(z.string())
              .describe('Feiten die de regel vraagt en die hier niet bekend zijn'),
          }),
        ),
        items: z.array(
          z.object({
            id: z.uuid(),
            versie: z.int(),
            categorie: z.string(),
            gemeenteCode: z.string(),
            aangevraagdOp: z.iso.date(),
            status: z.string(),
            geldigTot: z.iso.date().nullable(),
            toelichting: z.string().nullable(),
          }),
        ),
      }),
    },
    behandel: async ({ huis, tx, params }) => ({ body: await toonWoonurgenties(huis, tx, params.id) }),
  }),
  route({
    id: 'vraagWoonurgentie',
    methode: 'POST',
    pad: '/v1/zaken/:id/woonurgentie',
    label: LABEL,
    samenvatting: 'Registreert een aanvraag om voorrang voor een woning (Huisvestingswet)',
    recht: ZAAK,
    soort: 'maken',
    params: c.ID,
    body: c.woonurgentieIn,
    antwoorden: { 201: c.gewijzigd },
    behandel: async ({ huis, tx, params, body }) => ({
      status: 201,
      body: await vraagWoonurgentie(huis, tx, params.id, body),
    }),
  }),
  route({
    id: 'corrigeerKinderen',
    methode: 'POST',
    pad: '/v1/zaken/:id/woonurgentie/kinderen',
    label: LABEL,
    samenvatting: 'Zegt hoeveel kinderen er bij iemand wonen als het huishouden in het dossier niet klopt',
    recht: ZAAK,
    soort: 'maken',
    params: c.ID,
    body: c.kinderenIn,
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params, body }) => {
      await corrigeerKinderen(huis, tx, params.id, body)
      return { status: 204 }
    },
  }),
  route({
    id: 'wijzigWoonurgentie',
    methode: 'PATCH',
    pad: '/v1/woonurgenties/:id',
    label: LABEL,
    samenvatting: 'Wat de gemeente liet weten over de aanvraag',
    recht: ZAAK,
    soort: 'wijzigen',
    params: c.ID,
    body: c.woonurgentieWijzig,
    antwoorden: { 200: c.gewijzigd },
    behandel: async ({ huis, tx, params, body, ifMatch }) => ({
      body: await wijzigWoonurgentie(huis, tx, params.id, ifMatch, body),
    }),
  }),
]
