import { z } from 'zod'
import { BESTEMMINGEN, EINDE_REDENEN, isZonderPlek } from './bestemming.ts'
import { beeindig } from './beeindig.ts'
import { besluitAkkoord } from './besluit-akkoord.ts'
import { cbsCode, kort, moment, params, redenTekst } from './contract.ts'
import { corrigeer } from './corrigeer.ts'
import { maakVervolgplan } from './maak-vervolgplan.ts'
import { meldAankomst } from './meld-aankomst.ts'
import { meldNietGekomen } from './meld-niet-gekomen.ts'
import { hervat, pauzeer } from './pauzeer.ts'
import { route } from '../platform/http/index.ts'
import { vraagAkkoord } from './vraag-akkoord.ts'
import { verplaats } from './verplaats.ts'

const label = 'plaatsing'
const wijzigen = { object: 'plaatsing', actie: 'wijzigen', doel: 'van_rol' } as const
const beeindigen = { object: 'plaatsing', actie: 'beeindigen', doel: 'van_rol' } as const
const gedaan = z.object({ ids: z.array(z.uuid()) })
const gemaakt = z.object({ id: z.uuid() })
const leeg = (tekst: string | undefined) => (tekst === undefined || tekst === '' ? null : tekst)

/** Every step in the life of a placement (C039). */
export const verblijfRoutes = [
  route({
    id: 'meldAankomst',
    methode: 'POST',
    pad: '/v1/plaatsingen/:id/aankomst',
    label,
    samenvatting: 'De persoon is gekomen; een gezin komt samen, tenzij anders gezegd',
    recht: wijzigen,
    soort: 'wijzigen',
    params,
    body: z.strictObject({ op: moment.optional(), samen: z.boolean().default(true) }),
    antwoorden: { 200: gedaan },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => ({
      body: await meldAankomst(huis, tx, id, ifMatch, body),
    }),
  }),
  route({
    id: 'meldNietGekomen',
    methode: 'POST',
    pad: '/v1/plaatsingen/:id/niet-gekomen',
    label,
    samenvatting: 'De persoon is niet gekomen: de plek is meteen vrij, en dat blijft vastgelegd',
    recht: wijzigen,
    soort: 'wijzigen',
    params,
    body: z.strictObject({
      samen: z.boolean().default(true),
      toelichting: z.string().trim().max(500).optional(),
    }),
    antwoorden: { 200: gedaan },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => ({
      body: await meldNietGekomen(huis, tx, id, ifMatch, {
        samen: body.samen,
        toelichting: leeg(body.toelichting),
      }),
    }),
  }),
  route({
    id: 'pauzeerPlaatsing',
    methode: 'POST',
    pad: '/v1/plaatsingen/:id/afwezigheid',
    label,
    samenvatting: 'Tijdelijk afwezig; de plek blijft van deze persoon',
    recht: wijzigen,
    soort: 'wijzigen',
    params,
    body: z.strictObject({ reden: kort, terugVerwacht: z.iso.date().nullable().default(null) }),
    antwoorden: { 200: gedaan },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => ({
      body: await pauzeer(huis, tx, id, ifMatch, body),
    }),
  }),
  route({
    id: 'hervatPlaatsing',
    methode: 'POST',
    pad: '/v1/plaatsingen/:id/terugkomst',
    label,
    samenvatting: 'De persoon is terug',
    recht: wijzigen,
    soort: 'wijzigen',
    params,
    body: z.strictObject({}),
    antwoorden: { 200: gedaan },
    behandel: async ({ huis, tx, params: { id }, ifMatch }) => ({
      body: await hervat(huis, tx, id, ifMatch),
    }),
  }),
  route({
    id: 'verplaatsClient',
    methode: 'POST',
    pad: '/v1/plaatsingen/:id/verplaatsing',
    label,
    samenvatting: 'Verhuist iemand (of een gezin samen) zonder gat naar een andere plek',
    beschrijving:
      'De oude plek komt vrij op hetzelfde moment waarop de nieuwe begint. Is de nieuwe plek bezet, dan blijft alles zoals het was.',
    recht: wijzigen,
    soort: 'wijzigen',
    params,
    body: z.strictObject({
      plekIds: z.array(z.uuid()).min(1, 'Kies een plek.').max(30),
      reden: kort,
      samen: z.boolean().default(true),
      arrangementCode: z.string().max(60).nullable().optional(),
    }),
    antwoorden: { 200: gedaan },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => ({
      body: await verplaats(huis, tx, id, ifMatch, body),
    }),
  }),
  route({
    id: 'beeindigPlaatsing',
    methode: 'POST',
    pad: '/v1/plaatsingen/:id/beeindiging',
    label,
    samenvatting: 'Beëindigt een verblijf, met waar deze persoon naartoe gaat',
    beschrijving:
      'Zonder plek om naartoe te gaan is eerst het akkoord van een tweede persoon nodig (409 akkoord_nodig).',
    recht: beeindigen,
    soort: 'wijzigen',
    params,
    body: z.strictObject({
      op: moment.optional(),
      bestemming: z.enum(BESTEMMINGEN),
      waar: z.string().trim().max(500).optional(),
      reden: z.enum(EINDE_REDENEN),
      samen: z.boolean().default(false),
    }),
    antwoorden: { 200: gedaan },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => ({
      body: await beeindig(huis, tx, id, ifMatch, { ...body, waar: leeg(body.waar) }),
    }),
  }),
  route({
    id: 'vraagEindeAkkoord',
    methode: 'POST',
    pad: '/v1/plaatsingen/:id/einde-akkoord',
    label,
    samenvatting: 'Vraagt een tweede persoon om akkoord met een einde zonder plek',
    recht: beeindigen,
    soort: 'maken',
    params,
    body: z.strictObject({ bestemming: z.enum(BESTEMMINGEN.filter(isZonderPlek)), reden: redenTekst }),
    antwoorden: { 201: gemaakt },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      status: 201,
      body: await vraagAkkoord(huis, tx, id, body),
    }),
  }),
  route({
    id: 'besluitEindeAkkoord',
    methode: 'POST',
    pad: '/v1/plaatsingen/:id/einde-akkoord/:akkoordId/besluit',
    label,
    samenvatting: 'Het besluit van de tweede persoon, met reden',
    recht: { object: 'plaatsing', actie: 'akkoord', doel: 'van_rol' },
    soort: 'maken',
    params: z.strictObject({ id: z.uuid(), akkoordId: z.uuid() }),
    body: z.strictObject({ besluit: z.enum(['akkoord', 'niet_akkoord']), reden: redenTekst }),
    antwoorden: { 200: gemaakt },
    behandel: async ({ huis, tx, params: { id, akkoordId }, body }) => ({
      body: await besluitAkkoord(huis, tx, id, akkoordId, body),
    }),
  }),
  route({
    id: 'maakVervolgplan',
    methode: 'POST',
    pad: '/v1/plaatsingen/:id/vervolgplannen',
    label,
    samenvatting: 'De volgende stap na dit verblijf: wat, wie en wanneer',
    recht: wijzigen,
    soort: 'maken',
    params,
    body: z.strictObject({
      stap: kort,
      verantwoordelijk: z.string().trim().min(2, 'Vul in wie dit doet.').max(120),
      uiterlijk: z.iso.date(),
    }),
    antwoorden: { 201: gemaakt },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      status: 201,
      body: await maakVervolgplan(huis, tx, id, body),
    }),
  }),
  route({
    id: 'corrigeerPlaatsing',
    methode: 'PATCH',
    pad: '/v1/plaatsingen/:id',
    label,
    samenvatting: 'Verbetert wat verkeerd is opgeschreven; de vorige versie blijft bewaard',
    recht: wijzigen,
    soort: 'wijzigen',
    params,
    body: z.strictObject({
      begin: moment.optional(),
      aangekomenOp: moment.nullable().optional(),
      herkomstGemeente: cbsCode.nullable().optional(),
      vorigeVoorziening: z.string().trim().max(200).nullable().optional(),
      toekomstperspectief: z.string().trim().max(200).nullable().optional(),
      grondslagKenmerk: z.string().trim().max(200).nullable().optional(),
    }),
    antwoorden: { 200: gedaan },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => ({
      body: await corrigeer(huis, tx, id, ifMatch, body),
    }),
  }),
]
