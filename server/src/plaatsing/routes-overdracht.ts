import { z } from 'zod'
import { route } from '../platform/http/index.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import { signaalUit } from './contract.ts'
import { huidigeDienst, recenteDiensten } from './dienst.ts'
import { leesOverdracht, markeerGelezen, schrijfNotitie } from './overdracht.ts'

const label = 'overdracht'
const params = z.strictObject({ dag: z.iso.date(), dienst: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/) })
const recht = { object: 'overdracht', actie: 'lezen', doel: 'crisis' } as const
const schrijven = { object: 'overdracht', actie: 'wijzigen', doel: 'crisis' } as const
const dienstUit = z.object({
  code: z.string(),
  naam: z.string(),
  dag: z.iso.date(),
  van: z.iso.datetime(),
  tot: z.iso.datetime(),
  loopt: z.boolean(),
})

export const overdrachtRoutes = [
  route({
    id: 'leesOverdrachten',
    methode: 'GET',
    pad: '/v1/overdrachten',
    label,
    samenvatting: 'De diensten van de afgelopen week, de lopende voorop',
    recht,
    soort: 'lezen',
    antwoorden: { 200: z.object({ items: z.array(dienstUit) }) },
    behandel: async ({ huis, tx }) => {
      await eisRecht(huis, tx, {
        actie: 'lezen',
        object: 'overdracht',
        objectId: null,
        doel: 'crisis',
        relaties: ['team'],
      })
      const nu = huidigeDienst(huis.regio, tx.nu)
      return {
        body: {
          items: recenteDiensten(huis.regio, tx.nu).map((d) => ({
            ...d,
            loopt: d.code === nu?.code && d.dag === nu.dag,
          })),
        },
      }
    },
  }),
  route({
    id: 'leesOverdracht',
    methode: 'GET',
    pad: '/v1/overdrachten/:dag/:dienst',
    label,
    samenvatting: 'Het overdrachtsblad van een dienst: wat is gebeurd, wat wacht, wat vervalt, wie het las',
    recht,
    soort: 'lezen',
    params,
    antwoorden: {
      200: z.object({
        dienst: dienstUit,
        sinds: z.iso.datetime(),
        verloop: z.array(
          z.object({
            plaatsingId: z.uuid(),
            clientId: z.uuid(),
            wat: z.enum(['geplaatst', 'gekomen', 'niet_gekomen', 'verplaatst', 'vertrokken']),
            op: z.iso.datetime(),
            persoon: z.string(),
            voorziening: z.string().nullable(),
            status: z.string(),
            arrangement: z.string().nullable(),
            bestemming: z.string().nullable(),
            groepId: z.uuid().nullable(),
          }),
        ),
        wachtOpPlek: z.array(
          z.object({
            id: z.uuid(),
            nummer: z.int(),
            gemeldOp: z.iso.datetime(),
            roepnaam: z.string().nullable(),
            leeftijd: z.int().nullable(),
            personen: z.int(),
          }),
        ),
        reserveringen: z.array(
          z.object({
            id: z.uuid(),
            meldingId: z.uuid(),
            nummer: z.int(),
            roepnaam: z.string().nullable(),
            voorziening: z.string(),
            tot: z.iso.datetime(),
          }),
        ),
        signalen: z.array(signaalUit),
        notities: z.array(
          z.object({
            id: z.uuid(),
            soort: z.enum(['notitie', 'incident', 'afspraak']),
            tekst: z.string(),
            meldingId: z.uuid().nullable(),
            nummer: z.int().nullable(),
            door: z.string(),
            op: z.iso.datetime(),
          }),
        ),
        gelezenDoor: z.array(z.object({ naam: z.string(), op: z.iso.datetime(), ik: z.boolean() })),
      }),
    },
    behandel: async ({ huis, tx, params }) => ({ body: await leesOverdracht(huis, tx, params) }),
  }),
  route({
    id: 'schrijfNotitie',
    methode: 'POST',
    pad: '/v1/overdrachten/:dag/:dienst/notities',
    label,
    samenvatting: 'Schrijft een notitie, incident of afspraak op het overdrachtsblad',
    recht: schrijven,
    soort: 'maken',
    params,
    body: z.strictObject({
      soort: z.enum(['notitie', 'incident', 'afspraak']).default('notitie'),
      tekst: z.string().trim().min(3, 'Schrijf ten minste een paar woorden.').max(2000),
      meldingId: z.uuid().nullable().default(null),
    }),
    antwoorden: { 201: z.object({ id: z.uuid() }) },
    behandel: async ({ huis, tx, params, body }) => ({
      status: 201,
      body: await schrijfNotitie(huis, tx, params, body),
    }),
  }),
  route({
    id: 'leesMeeOverdracht',
    methode: 'POST',
    pad: '/v1/overdrachten/:dag/:dienst/lezing',
    label,
    samenvatting: 'Legt vast dat u de overdracht hebt gelezen',
    recht: schrijven,
    soort: 'maken',
    params,
    body: z.strictObject({}),
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params }) => {
      await markeerGelezen(huis, tx, params)
      return { status: 204 }
    },
  }),
]
