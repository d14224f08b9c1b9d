import { datumIn } from '@zicht/kern'
import { jaarsommen, teldagen, vleksommen, vlekstand } from '@zicht/planning'
import { z } from 'zod'
import type { Transactie } from '../platform/databank/index.ts'
import { route } from '../platform/http/index.ts'
import type { Huis } from '../platform/huis.ts'
import { telPlekken } from './planstand.ts'
import {
  kaderVan,
  laatVervallen,
  leesVlekkenplan,
  leesVlekkenplannen,
  maakVlekkenplan,
  stelVast,
  versiesVan,
  wijzigVlekkenplan,
} from './vlekkenplannen.ts'

const label = 'planning'
const params = z.strictObject({ id: z.uuid() })
const recht = (actie: 'lezen' | 'maken' | 'wijzigen' | 'besluiten') =>
  ({ object: 'vlekkenplan', actie, doel: 'sturing' }) as const

const naam = z.string().trim().min(1).max(120)
const bron = z.string().trim().min(1).max(1000).describe('Waarom dit plan er is, en waar het op rust')
const jaar = z.int().min(2000).max(2100)
const cel = z.strictObject({
  soort: z.string().max(80),
  jaar: z.int(),
  gemeente: z.string().max(10).nullable().describe('leeg: nog niet toegewezen aan een gemeente'),
  plekken: z.int().min(0).max(100_000),
})
const status = z.enum(['ontwerp', 'vastgesteld', 'vervallen'])
const kort = z.object({
  id: z.uuid(),
  naam: z.string(),
  vanJaar: z.int(),
  totJaar: z.int(),
  status,
  vastgesteldOp: z.iso.date().nullable(),
  vervallenOp: z.iso.datetime().nullable(),
  door: z.string(),
  gewijzigdOp: z.iso.datetime(),
})
const som = z.object({ totaal: z.int(), toegewezen: z.int(), nietToegewezen: z.int() })
const plan = kort.extend({
  bron: z.string(),
  begonnenUit: z.union([
    z.object({ soort: z.literal('regioplan'), naam: z.string(), bron: z.string() }),
    z.object({ soort: z.literal('register'), dag: z.iso.date() }),
    z.object({ soort: z.literal('plan'), id: z.uuid(), naam: z.string() }),
  ]),
  volgtOp: z.uuid().nullable(),
  volgtOpNaam: z.string().nullable(),
  vastgesteldDoor: z.string().nullable(),
  besluit: z.string().nullable(),
  vervallenReden: z.string().nullable(),
  versie: z.int(),
  cellen: z.array(cel),
  kader: z.object({
    vanJaar: z.int(),
    totJaar: z.int(),
    soorten: z.array(
      z.object({
        code: z.string(),
        naam: z.string(),
        categorie: z.string().nullable(),
        perJaar: z.boolean().describe('geteld over het jaar (woningen), niet op 31 december'),
        jaren: z.array(z.int()),
      }),
    ),
    gemeenten: z.array(z.object({ code: z.string(), naam: z.string(), jaren: z.array(z.int()) })),
    nu: z
      .array(z.object({ soort: z.string(), jaar: z.int(), plekken: z.int(), hoogstens: z.int().optional() }))
      .describe('het doel van het plan dat nu geldt'),
  }),
  sommen: z.array(
    som.extend({
      soort: z.string(),
      jaar: z.int(),
      nu: z.int().nullable(),
      verschil: z.int().nullable(),
    }),
  ),
  jaarsommen: z.array(som.extend({ jaar: z.int() })),
  versies: z.array(z.object({ versie: z.int(), op: z.iso.datetime(), door: z.string().nullable(), status })),
})
const doelstand = z.object({ doel: z.int(), er: z.int().nullable(), verschil: z.int().nullable() })

async function alsPlan(huis: Huis, tx: Transactie, rij: Awaited<ReturnType<typeof leesVlekkenplan>>) {
  const kader = await kaderVan(huis, tx, rij)
  const body = {
    ...rij,
    kader,
    sommen: vleksommen(kader, rij.cellen),
    jaarsommen: jaarsommen(kader, rij.cellen),
    versies: await versiesVan(tx, rij.id),
  }
  return { body, versie: rij.versie }
}

export const vlekroutes = [
  route({
    id: 'leesVlekkenplannen',
    methode: 'GET',
    pad: '/v1/planning/vlekkenplannen',
    label,
    samenvatting: 'De vlekkenplannen die de regio zelf maakt: ontwerpen, vastgestelde en vervallen plannen',
    recht: recht('lezen'),
    soort: 'lezen',
    antwoorden: { 200: z.object({ items: z.array(kort) }) },
    behandel: async ({ tx }) => ({ body: { items: await leesVlekkenplannen(tx) } }),
  }),
  route({
    id: 'maakVlekkenplan',
    methode: 'POST',
    pad: '/v1/planning/vlekkenplannen',
    label,
    samenvatting:
      'Maakt een ontwerp: een kopie van het plan van de regio, van het register op een dag, of van een eerder plan',
    beschrijving:
      'Het plan van de regio noemt geen gemeenten: alles begint als nog niet toegewezen. Plekken met een geheim adres ook.',
    recht: recht('maken'),
    soort: 'maken',
    body: z
      .strictObject({
        naam,
        vanJaar: jaar,
        totJaar: jaar,
        bron,
        begin: z.discriminatedUnion('soort', [
          z.strictObject({ soort: z.literal('regioplan') }),
          z.strictObject({ soort: z.literal('register'), dag: z.iso.date() }),
          z.strictObject({ soort: z.literal('plan'), id: z.uuid() }),
        ]),
        volgtOp: z.uuid().nullable().default(null).describe('het vastgestelde plan dat dit vervangt'),
      })
      .refine((b) => b.totJaar >= b.vanJaar && b.totJaar <= b.vanJaar + 9, {
        path: ['totJaar'],
        message: 'Een plan gaat over een tot en met tien jaar.',
        params: { code: 'plan_een_tot_tien' },
      }),
    antwoorden: { 201: z.object({ id: z.uuid(), versie: z.int() }) },
    behandel: async ({ huis, tx, body }) => {
      const uit = await maakVlekkenplan(huis, tx, body)
      return { status: 201, body: uit, versie: uit.versie, locatie: `/v1/planning/vlekkenplannen/${uit.id}` }
    },
  }),
  route({
    id: 'leesVlekkenplan',
    methode: 'GET',
    pad: '/v1/planning/vlekkenplannen/:id',
    label,
    samenvatting:
      'Eén vlekkenplan: de cellen, waar zij op uitkomen, en het verschil met het plan dat nu geldt',
    recht: recht('lezen'),
    soort: 'lezen',
    params,
    antwoorden: { 200: plan },
    behandel: async ({ huis, tx, params: { id } }) => alsPlan(huis, tx, await leesVlekkenplan(tx, id)),
  }),
  route({
    id: 'wijzigVlekkenplan',
    methode: 'PATCH',
    pad: '/v1/planning/vlekkenplannen/:id',
    label,
    samenvatting: 'Wijzigt een ontwerp; van de cellen die worden gestuurd, vervangt elk wat er stond',
    beschrijving: 'Een cel met 0 plekken verdwijnt. Een vastgesteld plan verandert niet meer: 409.',
    recht: recht('wijzigen'),
    soort: 'wijzigen',
    params,
    body: z.strictObject({
      naam: naam.optional(),
      bron: bron.optional(),
      volgtOp: z.uuid().nullable().optional(),
      cellen: z.array(cel).max(10_000).optional(),
    }),
    antwoorden: { 200: plan },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) =>
      alsPlan(huis, tx, await wijzigVlekkenplan(huis, tx, id, ifMatch, body)),
  }),
  route({
    id: 'stelVlekkenplanVast',
    methode: 'POST',
    pad: '/v1/planning/vlekkenplannen/:id/vaststelling',
    label,
    samenvatting: 'Stelt een ontwerp vast, met de dag en het besluit; het plan dat het opvolgt, vervalt',
    recht: recht('besluiten'),
    soort: 'wijzigen',
    params,
    body: z.strictObject({ op: z.iso.date(), besluit: z.string().trim().min(1).max(300) }),
    antwoorden: { 200: plan },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) =>
      alsPlan(huis, tx, await stelVast(huis, tx, id, ifMatch, body)),
  }),
  route({
    id: 'laatVlekkenplanVervallen',
    methode: 'POST',
    pad: '/v1/planning/vlekkenplannen/:id/verval',
    label,
    samenvatting: 'Trekt een ontwerp in, of laat een vastgesteld plan vervallen; het blijft te lezen',
    recht: recht('besluiten'),
    soort: 'wijzigen',
    params,
    body: z.strictObject({ reden: z.string().trim().min(1).max(500) }),
    antwoorden: { 200: plan },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) =>
      alsPlan(huis, tx, await laatVervallen(huis, tx, id, ifMatch, body)),
  }),
  route({
    id: 'leesVlekstand',
    methode: 'GET',
    pad: '/v1/planning/vlekkenplannen/:id/stand',
    label,
    samenvatting: 'Een vlekkenplan naast het register: doel en wat er was, per soort plek, gemeente en jaar',
    beschrijving:
      'Geteld op 31 december, en in het lopende jaar vandaag. Een plek met een geheim adres telt mee zonder gemeente. Tijdelijke extra plekken tellen niet mee.',
    recht: recht('lezen'),
    soort: 'lezen',
    params,
    antwoorden: {
      200: z.object({
        jaren: z.array(z.object({ jaar: z.int(), dag: z.iso.date().nullable() })),
        soorten: z.array(
          z.object({
            code: z.string(),
            telbaar: z.boolean(),
            jaren: z.array(
              doelstand.extend({
                jaar: z.int(),
                gemeenten: z.array(doelstand.extend({ gemeente: z.string().nullable() })),
              }),
            ),
          }),
        ),
      }),
    },
    behandel: async ({ huis, tx, params: { id } }) => {
      const rij = await leesVlekkenplan(tx, id)
      const dagen = teldagen(rij, datumIn(tx.nu, huis.regio.tijdzone))
      const telling = await telPlekken(
        huis,
        tx,
        dagen.flatMap((d) => d.dag ?? []),
      )
      const kader = await kaderVan(huis, tx, rij)
      return { body: vlekstand(huis.regio, kader, rij.cellen, dagen, telling) }
    },
  }),
]
