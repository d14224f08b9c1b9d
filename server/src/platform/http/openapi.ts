import { setImmediate as adem } from 'node:timers/promises'
import { z } from 'zod'
import type { Route } from './route.ts'
import { API_VERSIE } from './kopregels.ts'

type Schema = Record<string, unknown>

/** Input schemas are described as what may be sent, output schemas as what comes back. */
const beschrijf = (schema: z.ZodType, io: 'input' | 'output'): Schema => {
  const { $schema: _weg, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Schema
  return rest
}

const UITLEG: Record<number, string> = {
  200: 'Gelukt',
  201: 'Gemaakt',
  204: 'Gelukt, geen inhoud',
  400: 'De invoer klopt niet; alle fouten met hun pad',
  401: 'Niet aangemeld',
  404: 'Niet gevonden, of geen toegang: het verschil is niet te zien',
  409: 'Kan nu niet; het antwoord zegt waarom en wat wel kan',
  412: 'Intussen gewijzigd; het antwoord zegt door wie en wat',
  428: 'If-Match ontbreekt',
  429: 'Te vaak binnen een minuut; Retry-After zegt hoe lang te wachten',
  503: 'Even niet bereikbaar; niets is half opgeslagen',
}

function parameters(route: Route): Schema[] {
  const uit: Schema[] = []
  for (const [plaats, schema] of [
    ['path', route.params],
    ['query', route.query],
  ] as const) {
    if (!schema) continue
    const { properties = {}, required = [] } = beschrijf(schema, 'input') as {
      properties?: Record<string, Schema>
      required?: string[]
    }
    for (const [naam, vorm] of Object.entries(properties))
      uit.push({
        name: naam,
        in: plaats,
        required: plaats === 'path' || required.includes(naam),
        schema: vorm,
      })
  }
  if (route.soort === 'maken' && route.methode === 'POST')
    uit.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      schema: { type: 'string', minLength: 8, maxLength: 128 },
    })
  // a change may carry a key as well: then a retry gets the same answer instead of "changed meanwhile"
  if (route.soort === 'wijzigen' && route.methode === 'POST')
    uit.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      schema: { type: 'string', minLength: 8, maxLength: 128 },
    })
  if (route.soort === 'wijzigen')
    uit.push({
      name: 'If-Match',
      in: 'header',
      required: true,
      schema: { type: 'string', pattern: '^(W/)?"\\d+"$' },
    })
  return uit
}

const inhoudVan = (route: Route, schema: z.ZodType): Schema =>
  route.inhoudstype === undefined
    ? { 'application/json': { schema: beschrijf(schema, 'output') } }
    : { [route.inhoudstype]: { schema: { type: 'string', format: 'binary' } } }

function antwoorden(route: Route): Schema {
  const uit: Schema = {}
  for (const [code, schema] of Object.entries(route.antwoorden))
    uit[code] = {
      description: UITLEG[Number(code)] ?? 'Antwoord',
      ...(code === '204' ? {} : { content: inhoudVan(route, schema) }),
    }
  const problemen = [
    ...(route.params || route.query || route.body ? [400] : []),
    ...(route.recht === 'openbaar' ? [] : [401]),
    // who asks without a login brings a code, or is one of too many
    ...(typeof route.recht === 'object' || route.grens !== undefined ? [404] : []),
    ...(route.grens === undefined ? [] : [429]),
    ...(route.soort === 'lezen' ? [] : [409]),
    ...(route.soort === 'wijzigen' ? [412, 428] : []),
    503,
  ]
  for (const code of problemen)
    uit[code] ??= {
      description: UITLEG[code],
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } },
    }
  return uit
}

const PROBLEEM: Schema = {
  type: 'object',
  required: ['type', 'status', 'title', 'detail'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    title: { type: 'string' },
    detail: { type: 'string' },
    fouten: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pad', 'melding'],
        properties: {
          pad: { type: 'string' },
          melding: { type: 'string' },
          code: { type: 'string', description: 'welke reden, voor wie het in een andere taal zegt' },
          waarden: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
        },
      },
    },
  },
}

/** What is no `route` because it never ends: described by whoever serves it. */
export type Beschreven = { pad: string; methode: 'GET'; operatie: Schema & { tags: string[] } }

/**
 * The OpenAPI 3.1 description, made from the same literals that the server runs. Between two operations whoever else asks something is
 * answered: all of it takes half a second.
 */
export async function maakOpenapi(
  routes: readonly Route[],
  overige: readonly Beschreven[] = [],
): Promise<Schema> {
  const paths: Record<string, Schema> = {}
  for (const { pad, methode, operatie } of overige) paths[pad] = { [methode.toLowerCase()]: operatie }
  for (const route of routes) {
    await adem()
    const pad = route.pad.replaceAll(/:(\w+)/g, '{$1}')
    paths[pad] ??= {}
    ;(paths[pad] as Schema)[route.methode.toLowerCase()] = {
      operationId: route.id,
      tags: [route.label],
      summary: route.samenvatting,
      ...(route.beschrijving ? { description: route.beschrijving } : {}),
      ...(route.recht === 'openbaar' ? { security: [] } : {}),
      parameters: parameters(route),
      ...(route.body
        ? {
            requestBody: {
              required: !route.body.safeParse({}).success,
              content: { 'application/json': { schema: beschrijf(route.body, 'input') } },
            },
          }
        : {}),
      responses: antwoorden(route),
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Zicht op Thuis',
      version: API_VERSIE,
      description: 'Opvang en beschermd wonen in een regio: crisis, plekken, plaatsing, cijfers.',
      contact: { name: 'Zicht op Thuis', url: 'https://github.com/zicht-op-thuis/zicht-op-thuis' },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/', description: 'Deze installatie' }],
    security: [{ sessie: [] }, { bearer: [] }],
    tags: [...new Set([...routes.map((r) => r.label), ...overige.flatMap((o) => o.operatie.tags)])]
      .sort()
      .map((name) => ({ name })),
    paths,
    components: {
      schemas: { Probleem: PROBLEEM },
      securitySchemes: {
        sessie: { type: 'apiKey', in: 'cookie', name: 'zicht_sessie' },
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      },
    },
  }
}
