import { z } from 'zod'
import { type Route, route } from '../platform/http/index.ts'
import { METHODEN } from './beleid.ts'
import * as c from './contract.ts'
import { waaromUit } from './contract-uit.ts'
import { geefVolgorde, toonRondes } from './rondevolgorde.ts'
import { VOLGORDE_VAN } from './stabiele-ronde.ts'
import { legToewijzingVast, trekToewijzing } from './toewijzing.ts'
import { toonToewijzing, toonToewijzingen } from './toon-toewijzing.ts'
import { legToewijzingUitVoor } from './toon-toewijzingsuitleg.ts'

const LABEL = 'Matching'
const ZOEKEN = { object: 'wachtlijst', actie: 'zoeken', doel: 'toegang' } as const

const wie = {
  plaatsId: z.uuid(),
  naam: z.string().nullable(),
  klasse: z.string().nullable(),
  lot: z.int().nullable(),
}
const quotum = { gemeente: z.string(), hoogstens: z.int() }
const loting = {
  vastlegging: z.string(),
  zaad: z.string(),
  volgorde: z.array(z.uuid()),
  uitkomst: z.array(z.object({ client: z.uuid(), plek: z.uuid() })),
}
const toewijzingUit = z.object({
  id: z.uuid(),
  product: z.string(),
  productNaam: z.string(),
  methode: z.enum(METHODEN),
  regels: z.object({ naam: z.string(), bron: z.string() }),
  vastlegging: z.string(),
  vastgelegdOp: z.iso.datetime(),
  getrokkenOp: z.iso.datetime().nullable(),
  zaad: z.string().nullable(),
  klopt: z.boolean().nullable(),
  openingen: z.array(
    z.object({
      id: z.uuid(),
      voorziening: z.string(),
      aanbieder: z.string(),
      vanaf: z.iso.date(),
      plekken: z.array(z.string()),
      toegewezen: z.object({ ...wie, pasvorm: z.number() }).nullable(),
      besluit: z
        .object({
          aanbodId: z.uuid(),
          status: z.string(),
          zoals: z.boolean(),
          reden: z.string().nullable(),
          door: z.string(),
        })
        .nullable(),
    }),
  ),
  zonderPlek: z.array(z.object(wie)),
  toegewezen: z.array(
    z.object({ plaatsId: z.uuid(), openingId: z.uuid(), pasvorm: z.number(), naam: z.string().nullable() }),
  ),
  perKlasse: z.array(z.object({ klasse: z.string().nullable(), geplaatst: z.int(), van: z.int() })),
  quota: z.array(z.object({ ...quotum, geplaatst: z.int().nullable() })),
  totaalPasvorm: z.number().nullable(),
  /** Where the orders of both sides decide: whose order counts, of people of the own files. */
  volgorden: z.array(
    z.object({
      plaatsId: z.uuid(),
      naam: z.string().nullable(),
      van: z.enum(VOLGORDE_VAN),
      /** How many places the order has; known after the draw. */
      genoemd: z.int().nullable(),
    }),
  ),
  /** As a file for whoever wants to make it again: seal, seed, order of the lot, question and outcome; no names. */
  bewijs: z
    .discriminatedUnion('soort', [
      z.object({
        ...loting,
        soort: z.literal('zicht-toewijzing-1'),
        vraag: z.object({
          clienten: z.array(z.object({ id: z.uuid(), prioriteit: z.number(), groep: z.string().optional() })),
          plekken: z.array(z.object({ id: z.uuid() })),
          pasvorm: z.array(z.array(z.number().nullable())),
          quota: z.array(
            z.object({ over: z.enum(['clienten', 'plekken']), groep: z.string(), hoogstens: z.int() }),
          ),
        }),
      }),
      z.object({
        ...loting,
        soort: z.literal('zicht-koppeling-1'),
        vraag: z.object({
          clienten: z.array(z.object({ id: z.uuid(), voorkeuren: z.array(z.uuid()) })),
          plekken: z.array(z.object({ id: z.uuid() })),
          rang: z.array(z.array(z.int().nullable())),
        }),
      }),
    ])
    .nullable(),
})
const persoon = z.object({ plaatsId: z.uuid(), naam: z.string().nullable() })
const uitlegUit = z.object({
  plaatsId: z.uuid(),
  openingId: z.uuid().nullable(),
  grens: z
    .object({
      soort: z.enum([
        'niet-toegestaan',
        'quotum',
        'loting',
        'pasvorm',
        'prioriteit',
        'capaciteit',
        'volgorde',
        'wacht-liever',
      ]),
      quotum: z.object(quotum).nullable(),
      lot: z.int().nullable(),
      klasse: z.string().nullable(),
    })
    .nullable(),
  zouHelpen: z.object({
    klasse: z.string().nullable(),
    quota: z.array(z.object(quotum)),
    plekErbijAls: z.uuid().nullable(),
    /** Openings that the person did not name; naming one as well would have given it. */
    ookNoemen: z.array(z.uuid()),
  }),
  beter: z.array(z.object({ openingId: z.uuid(), pasvorm: z.number() })),
  naast: z
    .object({
      voor: persoon,
      na: persoon,
      openingId: z.uuid(),
      reden: z.enum(['niet-toegestaan', 'quotum', 'prioriteit', 'pasvorm', 'loting', 'volgorde']),
      /** The first key of the published order in which the two differ. */
      waarom: waaromUit,
      klasse: z.string().nullable(),
      nu: z.number().nullable(),
      dan: z.number().nullable(),
    })
    .nullable(),
})

const rondesUit = z.object({
  plaatsId: z.uuid(),
  productNaam: z.string(),
  items: z.array(
    z.object({
      toewijzingId: z.uuid(),
      vastgelegdOp: z.iso.datetime(),
      vacatures: z.array(
        z.object({
          id: z.uuid(),
          voorziening: z.string(),
          aanbieder: z.string(),
          vanaf: z.iso.date(),
          plekken: z.array(z.string()).describe('Welke plekken het zijn, per eenheid met nummer'),
          aantal: z.int(),
          pasvorm: z.number(),
        }),
      ),
      /** Counts as long as no order was given. */
      voorstel: z.array(z.uuid()),
      volgorde: z
        .object({ id: z.uuid(), vacatureIds: z.array(z.uuid()), zelf: z.boolean(), op: z.iso.datetime() })
        .nullable(),
    }),
  ),
})

export const toewijzingRoutes: readonly Route[] = [
  route({
    id: 'leesToewijzingen',
    methode: 'GET',
    pad: '/v1/toewijzingen',
    label: LABEL,
    samenvatting: 'De toewijzingen van uw team, de nieuwste eerst',
    recht: ZOEKEN,
    soort: 'lezen',
    antwoorden: {
      200: z.object({
        items: z.array(
          z.object({
            id: z.uuid(),
            product: z.string(),
            productNaam: z.string(),
            methode: z.enum(METHODEN),
            vastgelegdOp: z.iso.datetime(),
            getrokkenOp: z.iso.datetime().nullable(),
            toegewezen: z.int(),
          }),
        ),
      }),
    },
    behandel: async ({ huis, tx }) => ({ body: await toonToewijzingen(huis, tx) }),
  }),
  route({
    id: 'legToewijzingVast',
    methode: 'POST',
    pad: '/v1/toewijzingen',
    label: LABEL,
    samenvatting:
      'Begint een toewijzing van meerdere plekken; het zegel van de loting staat vast voor er wordt gerekend',
    recht: ZOEKEN,
    soort: 'maken',
    body: c.toewijzingIn,
    antwoorden: { 201: z.object({ id: z.uuid(), vastlegging: z.string() }) },
    behandel: async ({ huis, tx, body }) => {
      const uit = await legToewijzingVast(huis, tx, body)
      return { status: 201, body: uit, locatie: `/v1/toewijzingen/${uit.id}` }
    },
  }),
  route({
    id: 'trekToewijzing',
    methode: 'POST',
    pad: '/v1/toewijzingen/:id/trekking',
    label: LABEL,
    samenvatting: 'Maakt de toewijzing en onthult het zaad; er wordt niets aangeboden',
    beschrijving:
      'Lexicografisch: eerst de meeste mensen van de hoogste klasse, dan van de volgende, dan de beste pasvorm. Stabiel: geen mens en plek hebben elkaar allebei liever; mensen ordenen de plekken, plekken de mensen naar de volgorde van de regio. Is iets gelijk, dan beslist het lot.',
    recht: ZOEKEN,
    soort: 'maken',
    params: c.ID,
    body: z.strictObject({}),
    antwoorden: { 200: toewijzingUit },
    behandel: async ({ huis, tx, params }) => {
      await trekToewijzing(huis, tx, params.id)
      return { body: await toonToewijzing(huis, tx, params.id) }
    },
  }),
  route({
    id: 'leesToewijzing',
    methode: 'GET',
    pad: '/v1/toewijzingen/:id',
    label: LABEL,
    samenvatting: 'Een toewijzing, met alles om haar na te rekenen',
    recht: ZOEKEN,
    soort: 'lezen',
    params: c.ID,
    antwoorden: { 200: toewijzingUit },
    behandel: async ({ huis, tx, params }) => ({ body: await toonToewijzing(huis, tx, params.id) }),
  }),
  route({
    id: 'leesToewijzingsuitleg',
    methode: 'GET',
    pad: '/v1/toewijzingen/:id/uitleg/:plaatsId',
    label: LABEL,
    samenvatting: 'Waarom iemand deze plek kreeg of geen: naast wie, welke grens, en wat het had veranderd',
    recht: ZOEKEN,
    soort: 'lezen',
    params: z.strictObject({ id: z.uuid(), plaatsId: z.uuid() }),
    antwoorden: { 200: uitlegUit },
    behandel: async ({ huis, tx, params }) => ({
      body: await legToewijzingUitVoor(huis, tx, params.id, params.plaatsId),
    }),
  }),
  route({
    id: 'leesRondes',
    methode: 'GET',
    pad: '/v1/wachtlijstplaatsen/:id/rondes',
    label: LABEL,
    samenvatting: 'In welke verdelingen iemand nu een eigen volgorde kan geven, met een voorstel als begin',
    recht: { object: 'wachtlijst', actie: 'lezen', doel: 'van_rol' },
    soort: 'lezen',
    params: c.ID,
    antwoorden: { 200: rondesUit },
    behandel: async ({ huis, tx, params }) => ({ body: await toonRondes(huis, tx, params.id) }),
  }),
  route({
    id: 'geefRondevolgorde',
    methode: 'POST',
    pad: '/v1/wachtlijstplaatsen/:id/rondevolgorde',
    label: LABEL,
    samenvatting: 'De eigen volgorde van de plekken in een verdeling; wat niet genoemd is: liever wachten',
    beschrijving:
      'Door de persoon zelf, of door een medewerker voor die persoon. De plek op de wachtlijst verandert er niet door, en niemand krijgt een betere plek door een andere volgorde te geven dan de eigen. Na de trekking is het antwoord 409 ronde_voorbij.',
    recht: { object: 'wachtlijst', actie: 'rangschikken', doel: 'van_rol' },
    soort: 'maken',
    params: c.ID,
    body: c.volgordeIn,
    antwoorden: { 201: z.object({ id: z.uuid() }) },
    behandel: async ({ huis, tx, params, body }) => ({
      status: 201,
      body: await geefVolgorde(huis, tx, params.id, body),
    }),
  }),
]
