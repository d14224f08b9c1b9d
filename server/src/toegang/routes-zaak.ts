import { z } from 'zod'
import { type Route, route } from '../platform/http/index.ts'
import { neemAanvraagIn } from './aanvraag.ts'
import { zetBehandelaar } from './behandelaar.ts'
import {
  aanvraagIn,
  behandelaarIn,
  heropeningIn,
  hervattingIn,
  ID,
  KLOK,
  openstaandQuery,
  overdrachtIn,
  redenIn,
  schorsingIn,
  kloksluitingIn,
  sluitingIn,
  werkbakQuery,
} from './contract.ts'
import { klokkenUit, mijnZakenUit, openstaandUit, tijdlijnUit, werkbakUit, zaakUit } from './contract-uit.ts'
import { doeMijnAanvraag } from './doe-mijn-aanvraag.ts'
import { aanvaardOverdracht, sluitOverdracht, vraagOverdracht } from './draag-over.ts'
import { laatDoorgaan } from './gaat-door.ts'
import { heropenZaak } from './heropen-zaak.ts'
import { hervatKlok } from './klokken/hervat-klok.ts'
import { schorsKlok } from './klokken/schors-klok.ts'
import { sluitMetVervolg } from './klokken/volg-later-op.ts'
import { meldSpoed } from './meld-spoed.ts'
import { toonMijnZaken } from './mijn-zaak.ts'
import { sluitDossier } from './sluit-dossier.ts'
import { toonOpenstaand } from './sluit-openstaand.ts'
import { toonTijdlijn, toonZaak } from './toon-zaak.ts'
import { toonWerkbak } from './werkbak.ts'
import { wijzigKlok } from './wijzig-klok.ts'

const LABEL = 'Toegang'
const lezen = { object: 'zaak', actie: 'lezen', doel: 'van_rol' } as const
const wijzigen = { object: 'zaak', actie: 'wijzigen', doel: 'toegang' } as const
const klok = { object: 'termijn', actie: 'wijzigen', doel: 'toegang' } as const

export const zaakRoutes: readonly Route[] = [
  route({
    id: 'leesWerkbak',
    methode: 'GET',
    pad: '/v1/toegang/werkbak',
    label: LABEL,
    samenvatting: 'De werkbak van het team: wat er vandaag te doen is, te laat eerst',
    recht: { object: 'zaak', actie: 'zoeken', doel: 'toegang' },
    soort: 'lezen',
    query: werkbakQuery,
    antwoorden: { 200: werkbakUit },
    behandel: async ({ huis, tx, query }) => ({ body: await toonWerkbak(huis, tx, query.wie) }),
  }),
  route({
    id: 'leesZaak',
    methode: 'GET',
    pad: '/v1/zaken/:id',
    label: LABEL,
    samenvatting: 'Eén dossier van de toegang',
    recht: lezen,
    soort: 'lezen',
    params: ID,
    antwoorden: { 200: zaakUit },
    behandel: ({ huis, tx, params }) => toonZaak(huis, tx, params.id),
  }),
  route({
    id: 'leesTijdlijn',
    methode: 'GET',
    pad: '/v1/zaken/:id/tijdlijn',
    label: LABEL,
    samenvatting: 'Wat er in een dossier is gebeurd, het laatste eerst',
    recht: lezen,
    soort: 'lezen',
    params: ID,
    antwoorden: { 200: tijdlijnUit },
    behandel: async ({ huis, tx, params }) => ({ body: { items: await toonTijdlijn(huis, tx, params.id) } }),
  }),
  route({
    id: 'zetBehandelaar',
    methode: 'PUT',
    pad: '/v1/zaken/:id/behandelaar',
    label: LABEL,
    samenvatting: 'Neem een dossier, geef het aan een collega, of terug aan het team',
    recht: wijzigen,
    soort: 'wijzigen',
    params: ID,
    body: behandelaarIn,
    antwoorden: { 200: zaakUit },
    behandel: async ({ huis, tx, params, body, ifMatch }) => {
      await zetBehandelaar(huis, tx, params.id, body.behandelaar, ifMatch)
      return toonZaak(huis, tx, params.id)
    },
  }),
  route({
    id: 'neemAanvraagIn',
    methode: 'POST',
    pad: '/v1/zaken/:id/aanvraag',
    label: LABEL,
    samenvatting: 'Neem een aanvraag in ontvangst: de beslissing volgt binnen de termijn van de wet',
    beschrijving: 'Na het onderzoek, of als de zes weken voorbij zijn (Wmo 2015 art. 2.3.2 lid 9).',
    recht: wijzigen,
    soort: 'maken',
    params: ID,
    body: aanvraagIn,
    antwoorden: { 201: z.object({ laatsteDag: z.iso.date().describe('Laatste dag voor de beslissing') }) },
    behandel: async ({ huis, tx, params, body }) => ({
      status: 201,
      body: await neemAanvraagIn(huis, tx, params.id, body.ontvangenOp ?? null),
    }),
  }),
  route({
    id: 'leesOpenstaand',
    methode: 'GET',
    pad: '/v1/zaken/:id/sluiting',
    label: LABEL,
    samenvatting: 'Wat er nog openstaat en wat daarvan wordt als het dossier sluit',
    beschrijving:
      'Een brief die iets bekendmaakt (een besluit, een beslissing op bezwaar) gaat eerst weg (Awb art. 3:41, 7:12); de andere vervallen. Agendapunten van een overleg dat nog komt, worden ingetrokken. Is de persoon overleden, dan gaat er geen brief meer uit. `inDeWeg` zegt wat eerst moet: dezelfde regel waarmee sluiten en het afronden van een warme overdracht weigeren.',
    recht: wijzigen,
    soort: 'lezen',
    params: ID,
    query: openstaandQuery,
    antwoorden: { 200: openstaandUit },
    behandel: async ({ huis, tx, params, query }) => ({
      body: await toonOpenstaand(huis, tx, params.id, query.reden ?? null),
    }),
  }),
  route({
    id: 'sluitZaak',
    methode: 'POST',
    pad: '/v1/zaken/:id/sluiting',
    label: LABEL,
    samenvatting: 'Sluit een dossier met de reden; de klokken sluiten mee',
    beschrijving:
      'Het team houdt inzage tot de bezwaartermijn voorbij is. Wat openstaat gaat mee; moet er eerst een brief weg, dan is het antwoord 409 brief_niet_verzonden met de lijst. Bij `samengevoegd` gaan vragen om een ander besluit mee naar het dossier dat doorloopt. Geen binding met de regio is geen reden.',
    recht: wijzigen,
    soort: 'wijzigen',
    params: ID,
    body: sluitingIn,
    antwoorden: { 200: zaakUit },
    behandel: async ({ huis, tx, params, body, ifMatch }) => {
      await sluitDossier(huis, tx, params.id, body, ifMatch)
      return toonZaak(huis, tx, params.id)
    },
  }),
  route({
    id: 'heropenZaak',
    methode: 'POST',
    pad: '/v1/zaken/:id/heropenen',
    label: LABEL,
    samenvatting: 'Opent een gesloten dossier opnieuw, met de reden; het huishouden gaat mee',
    beschrijving:
      'Door het team, zolang het nog inzage heeft. Klokken die met het dossier sloten blijven gesloten; vanaf vandaag loopt een nieuwe: zes weken voor het onderzoek (Wmo 2015 art. 2.3.2 lid 1) of twee weken voor het besluit (art. 2.3.5 lid 2). 409 als de persoon is overleden, het dossier is samengevoegd, of er al een ander dossier loopt.',
    recht: wijzigen,
    soort: 'wijzigen',
    params: ID,
    body: heropeningIn,
    antwoorden: { 200: zaakUit },
    behandel: async ({ huis, tx, params, body, ifMatch }) => {
      await heropenZaak(huis, tx, params.id, body, ifMatch)
      return toonZaak(huis, tx, params.id)
    },
  }),
  route({
    id: 'meldSpoed',
    methode: 'POST',
    pad: '/v1/zaken/:id/spoed',
    label: LABEL,
    samenvatting: 'Zegt dat een dossier niet kan wachten, met de reden; vanaf vandaag loopt de termijn',
    beschrijving: 'Tijdelijke hulp volgt onverwijld, voor het onderzoek klaar is (Wmo 2015 art. 2.3.3).',
    recht: wijzigen,
    soort: 'wijzigen',
    params: ID,
    body: redenIn,
    antwoorden: { 200: zaakUit },
    behandel: async ({ huis, tx, params, body, ifMatch }) => {
      await meldSpoed(huis, tx, params.id, body.reden, ifMatch)
      return toonZaak(huis, tx, params.id)
    },
  }),
  route({
    id: 'laatDoorgaan',
    methode: 'POST',
    pad: '/v1/zaken/:id/doorgang',
    label: LABEL,
    samenvatting: 'Antwoord op de vraag om te stoppen: het gaat door, met de reden',
    beschrijving:
      'Na overleg met wie het vroeg. Op de tijdlijn staat wie dit zei, wanneer en waarom; de volgpagina zegt dat het doorgaat. Stopt het wel, sluit dan het dossier. 409 als niemand op antwoord wacht.',
    recht: wijzigen,
    soort: 'wijzigen',
    params: ID,
    body: redenIn,
    antwoorden: { 200: zaakUit },
    behandel: async ({ huis, tx, params, body, ifMatch }) => {
      await laatDoorgaan(huis, tx, params.id, body.reden, ifMatch)
      return toonZaak(huis, tx, params.id)
    },
  }),
  route({
    id: 'vraagZaakoverdracht',
    methode: 'POST',
    pad: '/v1/zaken/:id/overdracht',
    label: LABEL,
    samenvatting: 'Vraag een ander team om een dossier over te nemen',
    beschrijving: 'Tot het andere team aanvaardt, blijft dit team verantwoordelijk.',
    recht: wijzigen,
    soort: 'maken',
    params: ID,
    body: overdrachtIn,
    antwoorden: { 201: z.object({ id: z.uuid() }) },
    behandel: async ({ huis, tx, params, body }) => ({
      status: 201,
      body: await vraagOverdracht(huis, tx, params.id, body),
    }),
  }),
  route({
    id: 'aanvaardZaakoverdracht',
    methode: 'POST',
    pad: '/v1/zaakoverdrachten/:id/aanvaarding',
    label: LABEL,
    samenvatting: 'Neem een dossier van een ander team over',
    recht: { object: 'zaak', actie: 'zoeken', doel: 'toegang' },
    soort: 'maken',
    params: ID,
    antwoorden: { 200: z.object({ zaakId: z.uuid() }) },
    behandel: async ({ huis, tx, params }) => ({ body: await aanvaardOverdracht(huis, tx, params.id) }),
  }),
  route({
    id: 'sluitZaakoverdracht',
    methode: 'POST',
    pad: '/v1/zaakoverdrachten/:id/sluiting',
    label: LABEL,
    samenvatting: 'Weiger een overdracht, of trek haar in; het dossier blijft waar het was',
    recht: { object: 'zaak', actie: 'zoeken', doel: 'toegang' },
    soort: 'maken',
    params: ID,
    body: redenIn,
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params, body }) => {
      await sluitOverdracht(huis, tx, params.id, body.reden)
      return { status: 204 }
    },
  }),
  route({
    id: 'schorsKlok',
    methode: 'POST',
    pad: '/v1/zaken/:id/klokken/:klokId/schorsing',
    label: LABEL,
    samenvatting: 'Zet een klok stil, op een grond die de wet noemt',
    beschrijving:
      'Ontbreekt er iets bij de aanvraag (Awb 4:5), vraag dan om aan te vullen: de klok staat stil vanaf de dag na verzending van die brief.',
    recht: klok,
    soort: 'wijzigen',
    params: KLOK,
    body: schorsingIn,
    antwoorden: { 200: klokkenUit },
    behandel: ({ huis, tx, params, body, ifMatch }) =>
      wijzigKlok(huis, tx, params, ifMatch, (k) =>
        schorsKlok(huis, tx, k, {
          grond: body.grond,
          reden: body.reden,
          instemmingOp: body.instemmingOp ?? null,
          ...(body.dag && { dag: body.dag }),
        }),
      ),
  }),
  route({
    id: 'hervatKlok',
    methode: 'POST',
    pad: '/v1/zaken/:id/klokken/:klokId/hervatting',
    label: LABEL,
    samenvatting: 'Laat een klok weer lopen; het einde schuift op met de dagen die stilstonden',
    recht: klok,
    soort: 'wijzigen',
    params: KLOK,
    body: hervattingIn,
    antwoorden: { 200: klokkenUit },
    behandel: ({ huis, tx, params, body, ifMatch }) =>
      wijzigKlok(huis, tx, params, ifMatch, (k) => hervatKlok(huis, tx, k, body.dag ?? undefined)),
  }),
  route({
    id: 'sluitZaakklok',
    methode: 'POST',
    pad: '/v1/zaken/:id/klokken/:klokId/sluiting',
    label: LABEL,
    samenvatting: 'Sluit een klok met de reden; zij blijft bewaard',
    beschrijving:
      'Een afspraak om terug te komen op een andere wet (opvolging) kan een nieuwe dag krijgen; dan loopt een nieuwe klok tot die dag.',
    recht: klok,
    soort: 'wijzigen',
    params: KLOK,
    body: kloksluitingIn,
    antwoorden: { 200: klokkenUit },
    behandel: ({ huis, tx, params, body, ifMatch }) =>
      wijzigKlok(huis, tx, params, ifMatch, (k) =>
        sluitMetVervolg(huis, tx, k, { reden: body.reden, opnieuwOp: body.opnieuwOp ?? null }),
      ),
  }),
  route({
    id: 'leesMijnZaken',
    methode: 'GET',
    pad: '/v1/mijn/zaken',
    label: LABEL,
    samenvatting: 'Mijn eigen aanvraag: waar ben ik, wat komt er, voor wanneer, wie is mijn contact',
    recht: { object: 'zaak', actie: 'lezen', doel: 'eigen' },
    soort: 'lezen',
    antwoorden: { 200: mijnZakenUit },
    behandel: async ({ huis, tx }) => ({ body: await toonMijnZaken(huis, tx) }),
  }),
  route({
    id: 'doeMijnAanvraag',
    methode: 'POST',
    pad: '/v1/mijn/zaken/:id/aanvraag',
    label: LABEL,
    samenvatting: 'Doe zelf een aanvraag, als het onderzoek langer duurt dan zes weken',
    beschrijving:
      'Voor de persoon om wie het gaat, ook als iemand anders meldde. De beslissing volgt binnen twee weken (Wmo 2015 art. 2.3.2 lid 9 en 2.3.5 lid 2).',
    recht: { object: 'zaak', actie: 'maken', doel: 'eigen' },
    soort: 'maken',
    params: ID,
    antwoorden: { 200: mijnZakenUit },
    behandel: async ({ huis, tx, params }) => ({ body: await doeMijnAanvraag(huis, tx, params.id) }),
  }),
]
