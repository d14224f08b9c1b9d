import { z } from 'zod'
import { type Route, route } from '../platform/http/index.ts'
import * as c from './contract.ts'
import { legToewijzingVast, trekToewijzing } from './toewijzing.ts'
import { legToewijzingUitVoor, toonToewijzing, toonToewijzingen } from './toon-toewijzing.ts'

const LABEL = 'Matching'
const ZOEKEN = { object: 'wachtlijst', actie: 'zoeken', doel: 'toegang' } as const

const wie = {
  plaatsId: z.uuid(),
  naam: z.string().nullable(),
  klasse: z.string().nullable(),
  lot: z.int().nullable(),
}
const quotum = { gemeente: z.string(), hoogstens: z.int() }
const toewijzingUit = z.object({
  id: z.uuid(),
  product: z.string(),
  productNaam: z.string(),
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
  /** As a file for whoever wants to make it again: seal, seed, order of the lot, question and outcome; no names. */
  bewijs: z
    .object({
      soort: z.literal('zicht-toewijzing-1'),
      vastlegging: z.string(),
      zaad: z.string(),
      volgorde: z.array(z.uuid()),
      vraag: z.object({
        clienten: z.array(z.object({ id: z.uuid(), prioriteit: z.number(), groep: z.string().optional() })),
        plekken: z.array(z.object({ id: z.uuid() })),
        pasvorm: z.array(z.array(z.number().nullable())),
        quota: z.array(
          z.object({ over: z.enum(['clienten', 'plekken']), groep: z.string(), hoogstens: z.int() }),
        ),
      }),
      uitkomst: z.array(z.object({ client: z.uuid(), plek: z.uuid() })),
    })
    .nullable(),
})
const persoon = z.object({ plaatsId: z.uuid(), naam: z.string().nullable() })
const uitlegUit = z.object({
  plaatsId: z.uuid(),
  openingId: z.uuid().nullable(),
  grens: z
    .object({
      soort: z.enum(['niet-toegestaan', 'quotum', 'loting', 'pasvorm', 'prioriteit', 'capaciteit']),
      quotum: z.object(quotum).nullable(),
      lot: z.int().nullable(),
      klasse: z.string().nullable(),
    })
    .nullable(),
  zouHelpen: z.object({
    klasse: z.string().nullable(),
    quota: z.array(z.object(quotum)),
    plekErbijAls: z.uuid().nullable(),
  }),
  beter: z.array(z.object({ openingId: z.uuid(), pasvorm: z.number() })),
  naast: z
    .object({
      voor: persoon,
      na: persoon,
      openingId: z.uuid(),
      reden: z.enum(['niet-toegestaan', 'quotum', 'prioriteit', 'pasvorm', 'loting']),
      klasse: z.string().nullable(),
      nu: z.number().nullable(),
      dan: z.number().nullable(),
    })
    .nullable(),
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
      'Eerst de meeste mensen van de hoogste klasse, dan van de volgende, dan de beste pasvorm; daarna beslist het lot.',
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
]
