import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

export type Schema = Record<string, unknown>
export type Parameter = { name: string; in: 'path' | 'query' | 'header'; required: boolean; schema: Schema }

/** One documented operation. `antwoorden`: per status the schema of the body, null when there is none. */
export type Operatie = {
  id: string
  methode: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  pad: string
  parameters: Parameter[]
  body: Schema | null
  antwoorden: Map<number, Schema | null>
  /** Bytes of this kind instead of JSON, when it went well. */
  bestand: string | null
  openbaar: boolean
  /** Its answer stays open and never ends. */
  stroom: boolean
}

export type Beschrijving = {
  document: Schema
  operaties: Operatie[]
  /** What is wrong with a body according to the operation's own description; empty: nothing. */
  keur: (operatie: Operatie, status: number, body: unknown) => string[]
  /** The same for what is sent. */
  keurInvoer: (operatie: Operatie, body: unknown) => string[]
}

const METHODEN = ['get', 'post', 'put', 'patch', 'delete'] as const
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const FORMATEN = {
  uuid: UUID,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/,
  uri: (tekst: string) => URL.canParse(tekst),
}

/** Reads the description and compiles every schema in it (strictly: an unknown keyword or format is a fault of the document). */
export function leesBeschrijving(document: Schema): Beschrijving {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allErrors: true,
    formats: FORMATEN,
  })
  // the shared problem schema is referred to from within the document
  ajv.addVocabulary(['components'])
  const { components } = document as { components: Schema }
  const bewaard = new Map<Schema, ValidateFunction>()
  const compileer = (schema: Schema) => {
    let functie = bewaard.get(schema)
    if (!functie) bewaard.set(schema, (functie = ajv.compile({ ...schema, components })))
    return functie
  }
  const keur = (schema: Schema | null | undefined, waarde: unknown): string[] => {
    if (!schema) return waarde === undefined ? [] : ['er hoort geen inhoud te zijn']
    const functie = compileer(schema)
    return functie(waarde) ? [] : (functie.errors ?? []).map((f) => `${f.instancePath || '/'} ${f.message}`)
  }
  const operaties = leesOperaties(document)
  for (const { body, antwoorden, parameters } of operaties) {
    for (const schema of [body, ...antwoorden.values()]) if (schema) compileer(schema)
    for (const { schema } of parameters) compileer(schema)
  }
  return {
    document,
    operaties,
    keur: (operatie, status, body) => keur(operatie.antwoorden.get(status), body),
    keurInvoer: (operatie, body) => keur(operatie.body, body),
  }
}

type Ruw = {
  operationId: string
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
  security?: unknown[]
}

function leesOperaties(document: Schema): Operatie[] {
  const paden = document.paths as Record<string, Record<string, Ruw>>
  return Object.entries(paden).flatMap(([pad, bij]) =>
    METHODEN.flatMap((methode) => {
      const o = bij[methode]
      if (!o) return []
      const schemaVan = (inhoud: Record<string, { schema: Schema }> | undefined) =>
        inhoud?.['application/json']?.schema ?? inhoud?.['application/problem+json']?.schema ?? null
      return {
        id: o.operationId,
        methode: methode.toUpperCase() as Operatie['methode'],
        pad,
        parameters: o.parameters ?? [],
        body: schemaVan(o.requestBody?.content),
        antwoorden: new Map(Object.entries(o.responses).map(([s, r]) => [Number(s), schemaVan(r.content)])),
        bestand: bestandVan(o.responses),
        stroom: Object.values(o.responses).some((r) => r.content?.['text/event-stream']),
        openbaar: Array.isArray(o.security) && o.security.length === 0,
      }
    }),
  )
}

const bestandVan = (antwoorden: Ruw['responses']): string | null =>
  Object.values(antwoorden)
    .flatMap((r) => Object.keys(r.content ?? {}))
    .find((soort) => !/^application\/(problem\+)?json$|^text\/event-stream$/.test(soort)) ?? null

/** Everything in which the document is no OpenAPI 3.1; empty: it is. */
export function keurDocument(document: Schema): string[] {
  const fouten: string[] = []
  const eis = (waar: unknown, wat: string) => {
    if (!waar) fouten.push(wat)
  }
  const isTekst = (waarde: unknown): waarde is string => typeof waarde === 'string' && waarde !== ''
  const d = document as {
    openapi?: string
    info?: Record<string, unknown>
    servers?: { url?: string }[]
    tags?: { name: string }[]
    paths?: Record<string, Record<string, Ruw & { summary?: string; tags?: string[] }>>
    components?: { securitySchemes?: Record<string, { type?: string }> }
    security?: Record<string, unknown[]>[]
  }
  const MAG = [
    'openapi',
    'info',
    'servers',
    'paths',
    'components',
    'security',
    'tags',
    'webhooks',
    'jsonSchemaDialect',
  ]
  for (const sleutel of Object.keys(d)) eis(MAG.includes(sleutel), `onbekend: ${sleutel}`)
  eis(/^3\.1\.\d+$/.test(d.openapi ?? ''), 'openapi is geen 3.1')
  eis(isTekst(d.info?.title) && isTekst(d.info?.version), 'info.title of info.version ontbreekt')
  eis(/^\d+\.\d+\.\d+$/.test(String(d.info?.version)), 'info.version is geen semver')
  eis(d.info?.contact && d.info.license, 'info.contact of info.license ontbreekt')
  eis(d.servers?.every((s) => isTekst(s.url)) && d.servers.length > 0, 'servers ontbreekt')
  const schemas = Object.keys(d.components?.securitySchemes ?? {})
  const beveiliging = (lijst: Record<string, unknown[]>[] | undefined, waar: string) => {
    for (const keuze of lijst ?? [])
      for (const naam of Object.keys(keuze))
        eis(schemas.includes(naam), `${waar}: onbekende beveiliging ${naam}`)
  }
  beveiliging(d.security, 'security')
  eis(d.security && d.security.length > 0, 'security ontbreekt')
  for (const [naam, schema] of Object.entries(d.components?.securitySchemes ?? {}))
    eis(
      ['apiKey', 'http', 'oauth2', 'openIdConnect', 'mutualTLS'].includes(schema.type ?? ''),
      `${naam}: soort`,
    )
  const namen = new Set<string>()
  const labels = new Set(d.tags?.map((t) => t.name))
  for (const [pad, bij] of Object.entries(d.paths ?? {})) {
    eis(
      pad.startsWith('/v1/') && !pad.endsWith('/'),
      `${pad}: begint niet met /v1/ of eindigt op een schuine streep`,
    )
    const inPad = [...pad.matchAll(/\{(\w+)\}/g)].map((m) => m[1])
    eis(new Set(inPad).size === inPad.length, `${pad}: twee keer dezelfde naam`)
    eis(!/[A-Z:*]/.test(pad.replaceAll(/\{\w+\}/g, '')), `${pad}: geen kleine letters`)
    for (const [methode, o] of Object.entries(bij)) {
      const waar = `${methode.toUpperCase()} ${pad}`
      eis((METHODEN as readonly string[]).includes(methode), `${waar}: onbekende methode`)
      eis(isTekst(o.operationId) && !namen.has(o.operationId), `${waar}: operationId ontbreekt of bestaat al`)
      namen.add(o.operationId)
      eis(isTekst(o.summary), `${waar}: zonder samenvatting`)
      eis(o.tags?.length === 1 && labels.has(o.tags[0] ?? ''), `${waar}: label staat niet in tags`)
      beveiliging(o.security as never, waar)
      for (const p of o.parameters ?? []) {
        eis(
          isTekst(p.name) && ['path', 'query', 'header', 'cookie'].includes(p.in),
          `${waar}: parameter ${p.name}`,
        )
        eis(typeof p.schema === 'object', `${waar}: parameter ${p.name} zonder schema`)
        if (p.in === 'path')
          eis(p.required === true && inPad.includes(p.name), `${waar}: ${p.name} staat niet in het pad`)
      }
      const bekend = (o.parameters ?? []).filter((p) => p.in === 'path').map((p) => p.name)
      eis(
        inPad.every((naam) => bekend.includes(naam ?? '')),
        `${waar}: niet elke naam in het pad is beschreven`,
      )
      const dubbel = (o.parameters ?? []).map((p) => `${p.in} ${p.name}`)
      eis(new Set(dubbel).size === dubbel.length, `${waar}: parameter dubbel`)
      eis(!(methode === 'get' && o.requestBody), `${waar}: GET met inhoud`)
      eis(
        Object.keys(o.responses).some((s) => /^2\d\d$/.test(s)),
        `${waar}: geen gelukt antwoord`,
      )
      for (const [status, antwoord] of Object.entries(o.responses)) {
        eis(/^[1-5]\d\d$|^default$/.test(status), `${waar}: status ${status}`)
        eis(
          isTekst((antwoord as { description?: string }).description),
          `${waar}: ${status} zonder beschrijving`,
        )
      }
    }
  }
  for (const verwijzing of verwijzingen(document))
    eis(bestaat(document, verwijzing), `verwijzing naar niets: ${verwijzing}`)
  return fouten
}

function verwijzingen(waarde: unknown): string[] {
  if (typeof waarde !== 'object' || waarde === null) return []
  return Object.entries(waarde).flatMap(([sleutel, deel]) =>
    sleutel === '$ref' && typeof deel === 'string' ? [deel] : verwijzingen(deel),
  )
}

function bestaat(document: Schema, verwijzing: string): boolean {
  if (!verwijzing.startsWith('#/')) return false
  let hier: unknown = document
  for (const deel of verwijzing.slice(2).split('/'))
    hier = (hier as Record<string, unknown> | undefined)?.[deel.replaceAll('~1', '/').replaceAll('~0', '~')]
  return hier !== undefined
}
