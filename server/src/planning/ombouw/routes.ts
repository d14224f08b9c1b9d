import { MIJLPAALSTANDEN } from '@zicht/planning'
import { z } from 'zod'
import { route } from '../../platform/http/index.ts'
import { leesOmbouwgeschiedenis } from './geschiedenis.ts'
import { meldOmbouwmijlpaal } from './meld-mijlpaal.ts'
import { maakOmbouwmijlpaal, wijzigOmbouwmijlpaal } from './mijlpaal.ts'
import { leesOmbouwplannen, maakOmbouwplan, wijzigOmbouwplan } from './plan.ts'
import { maakOmbouwstap, wijzigOmbouwstap } from './stap.ts'
import { toonOmbouwplan } from './toon.ts'

const label = 'planning'
const params = z.strictObject({ id: z.uuid() })
const lezen = { object: 'ombouw', actie: 'lezen', doel: 'sturing' } as const
const maken = { object: 'ombouw', actie: 'maken', doel: 'sturing' } as const
const wijzigen = { object: 'ombouw', actie: 'wijzigen', doel: 'sturing' } as const

const naam = z.string().trim().min(1).max(120)
const toelichting = z.string().trim().min(1).max(2000)
const reden = z.string().trim().min(3).max(500).describe('Waarom; blijft bij deze versie staan')
const vervallen = z.literal(true).optional().describe('haalt weg; eerdere versies blijven')
const deel = z.strictObject({
  station: z.string().max(60).describe('soort plek: de code van een station met plekken'),
  aantal: z.int().min(1).max(10_000),
  op: z.iso.date(),
  voorzieningId: z.uuid().optional(),
  gemeente: z.string().max(10).optional().describe('CBS-code; niet als de voorziening bekend is'),
})
const na = z.array(z.uuid()).max(50).describe('stappen van hetzelfde plan die eerst komen')
const gemaakt = z.object({ id: z.uuid(), versie: z.int() })
const gehaald = z.strictObject({ soort: z.literal('gehaald'), op: z.iso.date() })
const vertraagd = z.strictObject({ soort: z.literal('vertraagd'), tot: z.iso.date() })

const deelUit = z.object({
  station: z.string(),
  naam: z.string(),
  aantal: z.int(),
  op: z.iso.date(),
  voorzieningId: z.uuid().nullable(),
  voorziening: z.string().nullable(),
  gemeenteCode: z.string().nullable(),
  gemeente: z.string().nullable().describe('leeg als zij niet bekend is, of het adres geheim'),
})
const mijlpaalUit = z.object({
  id: z.uuid(),
  naam: z.string(),
  gepland: z.iso.date(),
  organisatieId: z.uuid(),
  organisatie: z.string(),
  stand: z.enum(MIJLPAALSTANDEN),
  nieuweDatum: z.iso.date().nullable(),
  gehaaldOp: z.iso.date().nullable(),
  reden: z.string(),
  gemeld: z
    .object({ door: z.string().nullable(), op: z.iso.datetime() })
    .nullable()
    .describe('wie namens de verantwoordelijke organisatie meldde hoe de mijlpaal staat'),
  magMelden: z.boolean(),
  versie: z.int(),
})
const stapUit = z.object({
  id: z.uuid(),
  nr: z.int(),
  naam: z.string(),
  sluit: deelUit.nullable(),
  opent: deelUit.nullable(),
  na: z.array(z.uuid()),
  toelichting: z.string().nullable(),
  versie: z.int(),
  mijlpalen: z.array(mijlpaalUit),
  bewoners: z
    .object({
      peildatum: z.iso.date(),
      van: z.enum(['voorziening', 'soort']),
      aantal: z.int().nullable().describe('leeg: te weinig om te noemen zonder dat iemand wordt herkend'),
    })
    .nullable()
    .describe(
      'wie er volgens het register een plek heeft; leeg als de regio niet zegt welke plekken dit zijn',
    ),
})
const planUit = z.object({
  id: z.uuid(),
  naam: z.string(),
  toelichting: z.string().nullable(),
  bron: z.string(),
  gedeeld: z.boolean(),
  vanMij: z.boolean(),
  door: z.string(),
  gewijzigdOp: z.iso.datetime(),
  versie: z.int(),
  stappen: z.array(stapUit),
  soorten: z.array(z.object({ code: z.string(), naam: z.string(), plekken: z.number() })),
  periode: z.object({ van: z.iso.date() }),
  heel: z.boolean().describe('niet: alleen de stappen van de eigen voorzieningen'),
  metBewoners: z.boolean().describe('of er bij staat wie er woont: een corporatie ziet dat niet'),
  toets: z
    .object({
      gevolgen: z.array(
        z.object({
          stap: z.uuid(),
          maand: z.string(),
          aanwezig: z.int(),
          verhuizen: z.int(),
          naar: z.array(z.object({ station: z.string(), naam: z.string(), aantal: z.int() })),
          zonderPlek: z.int(),
        }),
      ),
      bevindingen: z.array(z.record(z.string(), z.unknown())),
      klopt: z.boolean(),
    })
    .nullable(),
  capaciteit: z
    .array(
      z.object({
        code: z.string(),
        naam: z.string(),
        ervoor: z.number(),
        stappen: z.array(z.object({ vanaf: z.iso.date(), aantal: z.number() })),
        erna: z.number(),
      }),
    )
    .nullable(),
  scenario: z.record(z.string(), z.unknown()).nullable(),
})

/** Plans of conversion: steps, milestones, what they mean for who lives there. Nothing in them is about a person. */
export const ombouwroutes = [
  route({
    id: 'leesOmbouwplannen',
    methode: 'GET',
    pad: '/v1/planning/ombouwplannen',
    label,
    samenvatting: 'Ombouwplannen: eigen, wat gedeeld is, en de voorbeelden van de regio',
    beschrijving: 'Een aanbieder ziet gedeelde plannen die een eigen voorziening raken.',
    recht: lezen,
    soort: 'lezen',
    antwoorden: {
      200: z.object({
        items: z.array(
          z.object({
            id: z.uuid(),
            naam: z.string(),
            bron: z.string(),
            gedeeld: z.boolean(),
            vanMij: z.boolean(),
            door: z.string(),
            gewijzigdOp: z.iso.datetime(),
            stappen: z.int(),
          }),
        ),
        voorbeelden: z.array(
          z.object({ code: z.string(), naam: z.string(), bron: z.string(), stappen: z.int() }),
        ),
      }),
    },
    behandel: async ({ huis, tx }) => ({ body: await leesOmbouwplannen(huis, tx) }),
  }),
  route({
    id: 'maakOmbouwplan',
    methode: 'POST',
    pad: '/v1/planning/ombouwplannen',
    label,
    samenvatting: 'Begint een ombouwplan: leeg, of met de stappen van een voorbeeld van de regio',
    recht: maken,
    soort: 'maken',
    body: z.strictObject({
      naam: naam.optional(),
      voorbeeld: z.string().max(60).optional(),
      toelichting: toelichting.optional(),
      gedeeld: z.boolean().default(false),
    }),
    antwoorden: { 201: gemaakt },
    behandel: async ({ huis, tx, body }) => {
      const uit = await maakOmbouwplan(huis, tx, body)
      return { status: 201, body: uit, versie: uit.versie, locatie: `/v1/planning/ombouwplannen/${uit.id}` }
    },
  }),
  route({
    id: 'leesOmbouwplan',
    methode: 'GET',
    pad: '/v1/planning/ombouwplannen/:id',
    label,
    samenvatting:
      'Eén ombouwplan: stappen, mijlpalen, wie er woont en verhuist, of iemand zonder plek komt, en het plan als scenario',
    recht: lezen,
    soort: 'lezen',
    params,
    antwoorden: { 200: planUit },
    behandel: async ({ huis, tx, params: { id } }) => {
      const body = await toonOmbouwplan(huis, tx, id)
      return { body, versie: body.versie }
    },
  }),
  route({
    id: 'leesOmbouwgeschiedenis',
    methode: 'GET',
    pad: '/v1/planning/ombouwplannen/:id/historie',
    label,
    samenvatting: 'Elke wijziging van een ombouwplan: wie, wanneer en waarom',
    recht: lezen,
    soort: 'lezen',
    params,
    antwoorden: {
      200: z.object({
        items: z.array(
          z.object({
            soort: z.enum(['plan', 'stap', 'mijlpaal']),
            id: z.uuid(),
            naam: z.string(),
            versie: z.int(),
            op: z.iso.datetime(),
            door: z.string().nullable(),
            reden: z.string(),
            vervallen: z.boolean(),
            stand: z.enum(MIJLPAALSTANDEN).nullable(),
            datum: z.iso.date().nullable(),
          }),
        ),
      }),
    },
    behandel: async ({ tx, params: { id } }) => ({ body: { items: await leesOmbouwgeschiedenis(tx, id) } }),
  }),
  route({
    id: 'wijzigOmbouwplan',
    methode: 'PATCH',
    pad: '/v1/planning/ombouwplannen/:id',
    label,
    samenvatting: 'Wijzigt een ombouwplan, deelt het of haalt het weg',
    recht: wijzigen,
    soort: 'wijzigen',
    params,
    body: z.strictObject({
      naam: naam.optional(),
      toelichting: toelichting.nullable().optional(),
      gedeeld: z.boolean().optional(),
      vervallen,
      reden,
    }),
    antwoorden: { 200: gemaakt },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      const uit = await wijzigOmbouwplan(huis, tx, id, ifMatch, body)
      return { body: uit, versie: uit.versie }
    },
  }),
  route({
    id: 'maakOmbouwstap',
    methode: 'POST',
    pad: '/v1/planning/ombouwplannen/:id/stappen',
    label,
    samenvatting: 'Voegt een stap toe: plekken die sluiten, plekken die opengaan, of allebei',
    recht: maken,
    soort: 'maken',
    params,
    body: z.strictObject({
      naam,
      sluit: deel.nullable().default(null),
      opent: deel.nullable().default(null),
      na: na.default([]),
      toelichting: toelichting.nullable().default(null),
    }),
    antwoorden: { 201: gemaakt },
    behandel: async ({ huis, tx, params: { id }, body }) => {
      const uit = await maakOmbouwstap(huis, tx, id, body)
      return { status: 201, body: uit, versie: uit.versie, locatie: `/v1/planning/ombouwplannen/${id}` }
    },
  }),
  route({
    id: 'wijzigOmbouwstap',
    methode: 'PATCH',
    pad: '/v1/planning/ombouwstappen/:id',
    label,
    samenvatting: 'Wijzigt een stap, of haalt haar weg',
    recht: wijzigen,
    soort: 'wijzigen',
    params,
    body: z.strictObject({
      naam: naam.optional(),
      sluit: deel.nullable().optional(),
      opent: deel.nullable().optional(),
      na: na.optional(),
      toelichting: toelichting.nullable().optional(),
      vervallen,
      reden,
    }),
    antwoorden: { 200: gemaakt },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      const uit = await wijzigOmbouwstap(huis, tx, id, ifMatch, body)
      return { body: uit, versie: uit.versie }
    },
  }),
  route({
    id: 'maakOmbouwmijlpaal',
    methode: 'POST',
    pad: '/v1/planning/ombouwstappen/:id/mijlpalen',
    label,
    samenvatting: 'Voegt een mijlpaal toe aan een stap, met wie ervoor verantwoordelijk is',
    recht: maken,
    soort: 'maken',
    params,
    body: z.strictObject({ naam, gepland: z.iso.date(), organisatieId: z.uuid() }),
    antwoorden: { 201: gemaakt },
    behandel: async ({ huis, tx, params: { id }, body }) => {
      const uit = await maakOmbouwmijlpaal(huis, tx, id, body)
      return { status: 201, body: uit, versie: uit.versie }
    },
  }),
  route({
    id: 'wijzigOmbouwmijlpaal',
    methode: 'PATCH',
    pad: '/v1/planning/ombouwmijlpalen/:id',
    label,
    samenvatting: 'Zegt hoe een mijlpaal staat: open, gehaald of vertraagd tot een nieuwe dag, met de reden',
    recht: wijzigen,
    soort: 'wijzigen',
    params,
    body: z.strictObject({
      naam: naam.optional(),
      gepland: z.iso.date().optional(),
      organisatieId: z.uuid().optional(),
      stand: z
        .discriminatedUnion('soort', [z.strictObject({ soort: z.literal('open') }), gehaald, vertraagd])
        .optional(),
      vervallen,
      reden,
    }),
    antwoorden: { 200: gemaakt },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      const uit = await wijzigOmbouwmijlpaal(huis, tx, id, ifMatch, body)
      return { body: uit, versie: uit.versie }
    },
  }),
  route({
    id: 'meldOmbouwmijlpaal',
    methode: 'POST',
    pad: '/v1/planning/ombouwmijlpalen/:id/melding',
    label,
    samenvatting:
      'Meldt hoe een mijlpaal van de eigen organisatie staat: gehaald of vertraagd, met de dag en wat er gebeurde',
    beschrijving:
      'Door de aanbieder die ervoor verantwoordelijk is, bij een stap van een eigen voorziening, of door de corporatie.',
    recht: { object: 'ombouw', actie: 'melden', doel: 'sturing' },
    soort: 'wijzigen',
    params,
    body: z.strictObject({ stand: z.discriminatedUnion('soort', [gehaald, vertraagd]), notitie: reden }),
    antwoorden: { 200: gemaakt },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      const uit = await meldOmbouwmijlpaal(huis, tx, id, ifMatch, body)
      return { body: uit, versie: uit.versie }
    },
  }),
]
