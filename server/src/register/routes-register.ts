import { organisatieSoort } from '@zicht/regio'
import { z } from 'zod'
import { route } from '../platform/http/index.ts'
import { bron, code, deels, geldigIn, idPad, moment, naam, periodeUit, telefoon } from './contract.ts'
import { leesHistorie } from './lees-historie.ts'
import type { Registertabel } from './opslag-register.ts'
import {
  haalAliasWeg,
  leesOrganisatie,
  leesOrganisaties,
  maakOrganisatie,
  voegAliasToe,
  wijzigOrganisatie,
} from './organisatie.ts'

const label = 'register'
export const lezen = { object: 'register', actie: 'lezen', doel: 'register' } as const
export const maken = { object: 'register', actie: 'maken', doel: 'register' } as const
export const wijzigen = { object: 'register', actie: 'wijzigen', doel: 'register' } as const

const organisatieVelden = {
  naam,
  soort: organisatieSoort,
  gemeenteCode: z.string().nullable(),
  telefoon: telefoon.nullable(),
  geldig: geldigIn,
  bron,
}
const aliasVelden = z.strictObject({ naam, bron })

/** "What was known": the versions of one thing of the register. */
const historie = (id: string, soort: string, tabel: Registertabel) =>
  route({
    id,
    methode: 'GET',
    pad: `/v1/${soort}/:id/historie`,
    label,
    samenvatting:
      'Alle versies: wat wanneer bekend was en wie het vastlegde; met `op` alleen wat toen bekend was',
    recht: lezen,
    soort: 'lezen',
    params: idPad,
    query: z.strictObject({ op: moment.optional() }),
    antwoorden: {
      200: z.object({
        items: z.array(
          z.object({
            versie: z.int(),
            van: z.string(),
            tot: z.string().nullable(),
            door: z.string().nullable(),
            gewijzigd: z.array(z.string()),
            gegevens: z.record(z.string(), z.unknown()),
          }),
        ),
      }),
    },
    behandel: async ({ huis, tx, params, query }) => ({
      body: {
        items: await leesHistorie(huis, tx, tabel, params.id, query.op && new Date(query.op).toISOString()),
      },
    }),
  })

export const historieRoutes = [
  historie('leesOrganisatieHistorie', 'organisaties', 'organisatie'),
  historie('leesVoorzieningHistorie', 'voorzieningen', 'voorziening'),
  historie('leesEenheidHistorie', 'eenheden', 'eenheid'),
  historie('leesPlekHistorie', 'plekken', 'plek'),
  historie('leesOpgaveHistorie', 'capaciteitsopgaven', 'capaciteitsopgave'),
  historie('leesVoorwaardeHistorie', 'locatievoorwaarden', 'particuliere_locatie'),
]

export const organisatieRoutes = [
  route({
    id: 'leesOrganisaties',
    methode: 'GET',
    pad: '/v1/organisaties',
    label,
    samenvatting: 'Alle organisaties van de regio, met hun andere namen',
    recht: lezen,
    soort: 'lezen',
    antwoorden: {
      200: z.object({
        items: z.array(
          z.object({
            id: z.uuid(),
            code: z.string(),
            naam: z.string(),
            soort: z.string(),
            telefoon: z.string().nullable(),
            aliassen: z.array(z.string()),
            voorzieningen: z.int(),
            geldig: periodeUit,
          }),
        ),
      }),
    },
    behandel: async ({ huis, tx }) => ({ body: { items: await leesOrganisaties(huis, tx) } }),
  }),
  route({
    id: 'leesOrganisatie',
    methode: 'GET',
    pad: '/v1/organisaties/:id',
    label,
    samenvatting: 'Eén organisatie met haar andere namen en voorzieningen',
    recht: lezen,
    soort: 'lezen',
    params: idPad,
    antwoorden: {
      200: z.object({
        id: z.uuid(),
        code: z.string(),
        naam: z.string(),
        soort: z.string(),
        gemeenteCode: z.string().nullable(),
        telefoon: z.string().nullable(),
        geldig: periodeUit,
        bron: z.string(),
        versie: z.int(),
        aliassen: z.array(z.object({ naam: z.string(), bron: z.string() })),
        voorzieningen: z.array(z.object({ id: z.uuid(), naam: z.string(), geldig: periodeUit })),
      }),
    },
    behandel: async ({ huis, tx, params }) => {
      const body = await leesOrganisatie(huis, tx, params.id)
      return { body, versie: body.versie }
    },
  }),
  route({
    id: 'maakOrganisatie',
    methode: 'POST',
    pad: '/v1/organisaties',
    label,
    samenvatting: 'Voegt een organisatie toe aan het register',
    recht: maken,
    soort: 'maken',
    body: z.strictObject({
      code,
      ...organisatieVelden,
      gemeenteCode: organisatieVelden.gemeenteCode.optional(),
      telefoon: organisatieVelden.telefoon.optional(),
    }),
    antwoorden: { 201: z.object({ id: z.uuid() }) },
    behandel: async ({ huis, tx, body }) => {
      const id = await maakOrganisatie(huis, tx, body)
      return { status: 201, body: { id }, versie: 1, locatie: `/v1/organisaties/${id}` }
    },
  }),
  route({
    id: 'wijzigOrganisatie',
    methode: 'PATCH',
    pad: '/v1/organisaties/:id',
    label,
    samenvatting: 'Wijzigt een organisatie; een einddatum kan pas als haar voorzieningen eerder eindigen',
    recht: wijzigen,
    soort: 'wijzigen',
    params: idPad,
    body: deels(organisatieVelden),
    antwoorden: { 200: z.object({ versie: z.int() }) },
    behandel: async ({ huis, tx, params, body, ifMatch }) => {
      const versie = await wijzigOrganisatie(huis, tx, params.id, ifMatch, body)
      return { body: { versie }, versie }
    },
  }),
  route({
    id: 'voegAliasToe',
    methode: 'POST',
    pad: '/v1/organisaties/:id/aliassen',
    label,
    samenvatting: 'Een andere naam waaronder documenten deze organisatie noemen',
    recht: wijzigen,
    soort: 'maken',
    params: idPad,
    body: aliasVelden,
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params, body }) => {
      await voegAliasToe(huis, tx, params.id, body)
      return { status: 204 }
    },
  }),
  route({
    id: 'haalAliasWeg',
    methode: 'POST',
    pad: '/v1/organisaties/:id/aliassen/_verwijder',
    label,
    samenvatting: 'Haalt een andere naam weg die hier niet bij hoort',
    recht: wijzigen,
    soort: 'maken',
    params: idPad,
    body: z.strictObject({ naam }),
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params, body }) => {
      await haalAliasWeg(huis, tx, params.id, body.naam)
      return { status: 204 }
    },
  }),
]
