import { z } from 'zod'
import { route } from '../platform/http/index.ts'
import { bevestigStand } from './bevestig-stand.ts'
import { aantal, bordrijUit, cijfersUit, idPad, kort, moment } from './contract.ts'
import { leesBord } from './leesmodel.ts'
import { leesStand } from './lees-stand.ts'
import { legNachttellingVast } from './leg-nachttelling-vast.ts'
import { bestaat } from './mag.ts'
import { leesRegister } from './lees-register.ts'
import { leesNachttellingen, leesTellingenVanNacht } from './opslag-stand.ts'
import { telPerDoelgroep } from './tel-per-doelgroep.ts'
import { neemInGebruik } from './neem-in-gebruik.ts'
import { REDENEN_BUITEN_GEBRUIK, zetBuitenGebruik } from './zet-buiten-gebruik.ts'
import { voegTijdelijkePlekkenToe } from './voeg-tijdelijke-plekken-toe.ts'

const label = 'bord'
const lezen = { object: 'bezetting', actie: 'lezen', doel: 'register' } as const
const wijzigen = { object: 'bezetting', actie: 'wijzigen', doel: 'register' } as const
const tellen = { object: 'bezetting', actie: 'tellen', doel: 'register' } as const

const tellingUit = z.object({
  id: z.uuid(),
  nacht: z.iso.date(),
  aantal: z.int(),
  opmerking: z.string().nullable(),
  op: z.string(),
  door: z.string().nullable(),
})

const standUit = z.object({
  rij: bordrijUit,
  buitenGebruik: z.array(
    z.object({
      id: z.uuid(),
      plekId: z.uuid(),
      reden: z.enum(REDENEN_BUITEN_GEBRUIK),
      toelichting: z.string().nullable(),
      van: z.string(),
      tot: z.string().nullable(),
      door: z.string().nullable(),
    }),
  ),
  nachttellingen: z.array(tellingUit.extend({ correcties: z.int() })),
  bevestigd: z.object({ op: z.string(), door: z.string().nullable() }).nullable(),
  eenheden: z.array(z.object({ id: z.uuid(), naam: z.string(), code: z.string(), soort: z.string() })),
  magWijzigen: z.boolean(),
  magTellen: z.boolean(),
})

export const bordRoutes = [
  route({
    id: 'leesBord',
    methode: 'GET',
    pad: '/v1/bord',
    label,
    samenvatting: 'Alle voorzieningen van de regio met hun plekken, nu of op een ander moment',
    beschrijving:
      'Vrij is altijd afgeleid: totaal zonder bezet, vastgehouden en buiten gebruik. Er staat geen persoon in.',
    recht: lezen,
    soort: 'lezen',
    query: z.strictObject({ op: moment.optional() }),
    antwoorden: {
      200: z.object({
        op: z.string(),
        items: z.array(bordrijUit),
        doelgroepen: z.array(
          z.object({ doelgroep: z.string(), voorzieningen: z.int(), cijfers: cijfersUit }),
        ),
      }),
    },
    behandel: async ({ huis, tx, query }) => {
      const op = query.op ? new Date(query.op).toISOString() : tx.nu
      const items = await leesBord(huis, tx, { moment: op })
      return { body: { op, items, doelgroepen: telPerDoelgroep(items) } }
    },
  }),
  route({
    id: 'leesStand',
    methode: 'GET',
    pad: '/v1/voorzieningen/:id/stand',
    label,
    samenvatting: 'De stand van één voorziening: plekken, buiten gebruik, nachttellingen',
    recht: lezen,
    soort: 'lezen',
    params: idPad,
    antwoorden: { 200: standUit },
    behandel: async ({ huis, tx, params }) => ({ body: await leesStand(huis, tx, params.id) }),
  }),
  route({
    id: 'zetBuitenGebruik',
    methode: 'POST',
    pad: '/v1/plekken/:id/buitengebruikstelling',
    label,
    samenvatting: 'Zet een plek buiten gebruik, met reden en eventueel een einde',
    recht: wijzigen,
    soort: 'maken',
    params: idPad,
    body: z.strictObject({
      reden: z.enum(REDENEN_BUITEN_GEBRUIK),
      toelichting: kort.optional(),
      tot: moment.optional(),
    }),
    antwoorden: { 201: z.object({ id: z.uuid() }) },
    behandel: async ({ huis, tx, params, body }) => ({
      status: 201,
      body: await zetBuitenGebruik(huis, tx, params.id, body),
    }),
  }),
  route({
    id: 'neemInGebruik',
    methode: 'POST',
    pad: '/v1/plekken/:id/ingebruikneming',
    label,
    samenvatting: 'Een plek die buiten gebruik was, kan weer worden gebruikt',
    recht: wijzigen,
    soort: 'maken',
    params: idPad,
    body: z.strictObject({}),
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params }) => {
      await neemInGebruik(huis, tx, params.id)
      return { status: 204 }
    },
  }),
  route({
    id: 'voegTijdelijkePlekkenToe',
    methode: 'POST',
    pad: '/v1/eenheden/:id/tijdelijke-plekken',
    label,
    samenvatting: 'Tijdelijke extra plekken in een eenheid (opschaling), met een einddatum',
    recht: wijzigen,
    soort: 'maken',
    params: idPad,
    body: z.strictObject({ aantal: z.int().min(1).max(50), totEnMet: z.iso.date(), reden: kort }),
    antwoorden: { 201: z.object({ plekken: z.array(z.uuid()) }) },
    behandel: async ({ huis, tx, params, body }) => ({
      status: 201,
      body: { plekken: await voegTijdelijkePlekkenToe(huis, tx, params.id, body) },
    }),
  }),
  route({
    id: 'bevestigStand',
    methode: 'POST',
    pad: '/v1/voorzieningen/:id/bevestiging',
    label,
    samenvatting: 'De cijfers kloppen: hun ouderdom begint opnieuw',
    recht: wijzigen,
    soort: 'maken',
    params: idPad,
    body: z.strictObject({}),
    antwoorden: { 201: z.object({ op: z.string() }) },
    behandel: async ({ huis, tx, params }) => ({
      status: 201,
      body: await bevestigStand(huis, tx, params.id),
    }),
  }),
  route({
    id: 'legNachttellingVast',
    methode: 'POST',
    pad: '/v1/voorzieningen/:id/nachttellingen',
    label,
    samenvatting:
      'Hoeveel mensen hier een nacht sliepen; nog eens tellen is een correctie en voegt een regel toe',
    recht: tellen,
    soort: 'maken',
    params: idPad,
    body: z.strictObject({ nacht: z.iso.date(), aantal, opmerking: kort.optional() }),
    antwoorden: { 201: z.object({ id: z.uuid(), vervangt: z.uuid().nullable() }) },
    behandel: async ({ huis, tx, params, body }) => ({
      status: 201,
      body: await legNachttellingVast(huis, tx, params.id, body),
    }),
  }),
  route({
    id: 'leesNachttellingen',
    methode: 'GET',
    pad: '/v1/voorzieningen/:id/nachttellingen',
    label,
    samenvatting: 'De nachttellingen van een voorziening; van één nacht alle regels, ook de verbeterde',
    recht: lezen,
    soort: 'lezen',
    params: idPad,
    query: z.strictObject({ nacht: z.iso.date().optional() }),
    antwoorden: { 200: z.object({ items: z.array(tellingUit) }) },
    behandel: async ({ huis, tx, params, query }) => {
      bestaat((await leesRegister(huis, tx)).voorzieningen.get(params.id))
      const items = query.nacht
        ? await leesTellingenVanNacht(tx, params.id, query.nacht)
        : await leesNachttellingen(tx, params.id, 400)
      return { body: { items } }
    },
  }),
]
