import { datumIn } from '@zicht/kern'
import { gemeentenOp } from '@zicht/regio'
import { type Route, route } from '../platform/http/index.ts'
import { leesTeam } from './behandelaar.ts'
import {
  afhandelingIn,
  balieIn,
  codeIn,
  crisisIn,
  herkenIn,
  ID,
  intrekkingIn,
  meldingIn,
  opnemenIn,
  planIn,
} from './contract.ts'
import {
  aangenomenUit,
  bevestigingUit,
  herkendUit,
  loketUit,
  meldingUit,
  opgenomenUit,
  overgedragenUit,
  teamUit,
  volgUit,
} from './contract-uit.ts'
import { haalMelding } from './haal-melding.ts'
import { handelMeldingAf } from './handel-af.ts'
import { herken } from './herken.ts'
import { loketUit as loket } from './loket.ts'
import { meldToegang } from './meld.ts'
import { draagCrisisOver, neemMeldingAan } from './neem-melding-aan.ts'
import { neemOp } from './neem-op.ts'
import { toonMelding } from './toon-melding.ts'
import { doeAanvraag, leverPlanIn, trekIn, volgMelding } from './volg.ts'

const LABEL = 'Toegang'
/** From one address in a minute: a library or an office reports for many, a machine for none. */
const GRENS = 60
const melding = (actie: 'lezen' | 'maken' | 'wijzigen') =>
  ({ object: 'toegangsmelding', actie, doel: 'toegang' }) as const

export const meldingRoutes: readonly Route[] = [
  route({
    id: 'leesToegangsloket',
    methode: 'GET',
    pad: '/v1/toegangsloket',
    label: LABEL,
    samenvatting: 'Waar iemand zich meldt, wie onafhankelijk helpt, en welke gemeenten meedoen',
    recht: 'openbaar',
    soort: 'lezen',
    antwoorden: { 200: loketUit },
    behandel: async ({ huis, tx }) => ({
      body: {
        loket: loket(huis.regio, tx.nu),
        gemeenten: gemeentenOp(huis.regio, datumIn(tx.nu, huis.regio.tijdzone)).map(({ code, naam }) => ({
          code,
          naam,
        })),
        regio: huis.regio.naam,
      },
    }),
  }),
  route({
    id: 'meldToegang',
    methode: 'POST',
    pad: '/v1/toegangsmeldingen',
    label: LABEL,
    samenvatting: 'Meld dat iemand hulp nodig heeft, zonder aanmelden',
    beschrijving:
      'Wordt meteen bevestigd, met een nummer en een code om te volgen (Wmo 2015 art. 2.3.2 lid 1). Naam, geboortedatum en BSN zijn niet nodig. Iedereen mag zich melden, waar iemand ook vandaan komt.',
    recht: 'openbaar',
    soort: 'maken',
    geheim: true,
    grens: GRENS,
    body: meldingIn,
    antwoorden: { 201: bevestigingUit },
    behandel: async ({ huis, tx, body }) => ({ status: 201, body: await meldToegang(huis, tx, body) }),
  }),
  route({
    id: 'volgToegangsmelding',
    methode: 'POST',
    pad: '/v1/toegangsmeldingen/_status',
    label: LABEL,
    samenvatting: 'Hoe ver een melding is, voor wie de code heeft',
    beschrijving: 'Een POST, zodat een code nooit in een adres staat. Zegt niets over de persoon.',
    recht: 'openbaar',
    soort: 'lezen',
    grens: GRENS,
    body: codeIn,
    antwoorden: { 200: volgUit },
    behandel: async ({ huis, tx, body }) => ({ body: await volgMelding(huis, tx, body.code) }),
  }),
  route({
    id: 'leverPersoonlijkPlanIn',
    methode: 'POST',
    pad: '/v1/toegangsmeldingen/_plan',
    label: LABEL,
    samenvatting: 'Lever een persoonlijk plan in, met de code',
    beschrijving:
      'Tot zeven dagen na de melding (Wmo 2015 art. 2.3.2 lid 2). Later mag ook, zolang het onderzoek loopt.',
    recht: 'openbaar',
    soort: 'maken',
    grens: GRENS,
    body: planIn,
    antwoorden: { 200: volgUit },
    behandel: async ({ huis, tx, body }) => ({ body: await leverPlanIn(huis, tx, body.code, body.plan) }),
  }),
  route({
    id: 'doeAanvraag',
    methode: 'POST',
    pad: '/v1/toegangsmeldingen/_aanvraag',
    label: LABEL,
    samenvatting: 'Doe een aanvraag, met de code, als het onderzoek langer duurt dan zes weken',
    beschrijving:
      'Alleen voor wie zichzelf meldde. De beslissing volgt dan binnen twee weken (Wmo 2015 art. 2.3.2 lid 9 en 2.3.5 lid 2).',
    recht: 'openbaar',
    soort: 'maken',
    grens: GRENS,
    body: codeIn,
    antwoorden: { 200: volgUit },
    behandel: async ({ huis, tx, body }) => ({ body: await doeAanvraag(huis, tx, body.code) }),
  }),
  route({
    id: 'trekToegangsmeldingIn',
    methode: 'POST',
    pad: '/v1/toegangsmeldingen/_intrekking',
    label: LABEL,
    samenvatting: 'Trek een melding in, met de code',
    beschrijving: 'Is de melding al opgepakt, dan belt het team eerst: niemand valt weg door een knop.',
    recht: 'openbaar',
    soort: 'maken',
    grens: GRENS,
    body: intrekkingIn,
    antwoorden: { 200: volgUit },
    behandel: async ({ huis, tx, body }) => ({ body: await trekIn(huis, tx, body.code, body.reden ?? null) }),
  }),
  route({
    id: 'neemToegangsmeldingAan',
    methode: 'POST',
    pad: '/v1/toegangsmeldingen/balie',
    label: LABEL,
    samenvatting: 'Schrijf een melding op die per telefoon of aan de balie binnenkomt',
    recht: melding('maken'),
    soort: 'maken',
    geheim: true,
    body: balieIn,
    antwoorden: { 201: aangenomenUit },
    behandel: async ({ huis, tx, body }) => {
      const uit = await neemMeldingAan(huis, tx, body)
      return { status: 201, body: uit, versie: uit.versie, locatie: `/v1/toegangsmeldingen/${uit.id}` }
    },
  }),
  route({
    id: 'draagCrisisOverAanToegang',
    methode: 'POST',
    pad: '/v1/crisismeldingen/:id/toegangsmelding',
    label: LABEL,
    samenvatting: 'Draag een crisismelding over aan de toegang',
    beschrijving:
      'Eén keer per melding. Het crisisteam houdt zijn melding en leest het dossier van de toegang niet.',
    recht: { object: 'crisismelding', actie: 'wijzigen', doel: 'crisis' },
    soort: 'maken',
    params: ID,
    body: crisisIn,
    antwoorden: { 201: overgedragenUit },
    behandel: async ({ huis, tx, params, body }) => ({
      status: 201,
      body: await draagCrisisOver(huis, tx, params.id, body),
    }),
  }),
  route({
    id: 'leesToegangsmelding',
    methode: 'GET',
    pad: '/v1/toegangsmeldingen/:id',
    label: LABEL,
    samenvatting: 'Eén melding, zoals zij binnenkwam',
    recht: melding('lezen'),
    soort: 'lezen',
    params: ID,
    antwoorden: { 200: meldingUit },
    behandel: async ({ huis, tx, params }) =>
      toonMelding(huis, tx, await haalMelding(huis, tx, params.id, 'lezen')),
  }),
  route({
    id: 'herkenPersoon',
    methode: 'POST',
    pad: '/v1/toegangsmeldingen/:id/_herken',
    label: LABEL,
    samenvatting: 'Wie de persoon van deze melding kan zijn',
    beschrijving:
      'Alleen sterke overeenkomst: BSN, naam met geboortedatum, of bekend bij het crisisteam. De vraag komt in het logboek.',
    recht: { object: 'client', actie: 'zoeken', doel: 'toegang' },
    soort: 'lezen',
    params: ID,
    body: herkenIn,
    antwoorden: { 200: herkendUit },
    behandel: async ({ huis, tx, params, body }) => ({
      body: { items: await herken(huis, tx, params.id, body) },
    }),
  }),
  route({
    id: 'neemToegangsmeldingOp',
    methode: 'POST',
    pad: '/v1/toegangsmeldingen/:id/zaak',
    label: LABEL,
    samenvatting: 'Pak een melding op: wie het is, met wie, en de klokken van de wet',
    beschrijving:
      'De klokken lopen vanaf de dag van de melding. Eén dossier per melding: wie tweede is, hoort wie het heeft.',
    recht: { object: 'zaak', actie: 'maken', doel: 'toegang' },
    soort: 'maken',
    params: ID,
    body: opnemenIn,
    antwoorden: { 201: opgenomenUit },
    behandel: async ({ huis, tx, params, body }) => {
      const uit = await neemOp(huis, tx, params.id, body)
      return { status: 201, body: uit, versie: uit.versie, locatie: `/v1/zaken/${uit.id}` }
    },
  }),
  route({
    id: 'handelToegangsmeldingAf',
    methode: 'POST',
    pad: '/v1/toegangsmeldingen/:id/afhandeling',
    label: LABEL,
    samenvatting: 'Sluit een melding die geen dossier wordt, met de reden',
    beschrijving: 'Geen binding met de regio is geen reden (Wmo 2015 art. 1.2.1).',
    recht: melding('wijzigen'),
    soort: 'wijzigen',
    params: ID,
    body: afhandelingIn,
    antwoorden: { 200: meldingUit },
    behandel: async ({ huis, tx, params, body, ifMatch }) => {
      await handelMeldingAf(huis, tx, params.id, body, ifMatch)
      return toonMelding(huis, tx, await haalMelding(huis, tx, params.id, 'lezen'))
    },
  }),
  route({
    id: 'leesToegangsteam',
    methode: 'GET',
    pad: '/v1/toegangsteam',
    label: LABEL,
    samenvatting: "Collega's van het team, en andere teams van de toegang in de regio",
    recht: melding('lezen'),
    soort: 'lezen',
    antwoorden: { 200: teamUit },
    behandel: async ({ huis, tx }) => {
      const teams = await tx.db
        .selectFrom('organisatie')
        .select(['id', 'naam'])
        .where('regio_code', '=', huis.regio.code)
        .where('soort', '=', 'toegang')
        .where('id', '<>', tx.wie.organisatieId ?? '')
        .orderBy('naam')
        .execute()
      return { body: { collegas: await leesTeam(tx, tx.wie.organisatieId ?? ''), andereTeams: teams } }
    },
  }),
]
