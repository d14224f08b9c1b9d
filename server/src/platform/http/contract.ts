import { type Fout, ongeldig, versieNodig } from '@zicht/kern'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { codeVan, meldingVan } from './meldingen.ts'
import { onbewaarbaar } from './onbewaarbaar.ts'
import type { Route } from './route.ts'

z.config({ localeError: meldingVan })

export type Invoer = {
  params: unknown
  query: unknown
  body: unknown
  ifMatch: number | undefined
  sleutel: string | undefined
}

const pad = (deel: string, stukken: PropertyKey[]) => `${deel}${stukken.map((s) => `/${String(s)}`).join('')}`

/** Reads a request against its contract. All faults of all parts come together, each with its path. */
export function leesInvoer(route: Route, verzoek: FastifyRequest): Invoer {
  const fouten: Fout[] = []
  const lees = (deel: string, schema: z.ZodType | undefined, waarde: unknown) => {
    if (!schema) return undefined
    fouten.push(...onbewaarbaar(waarde, deel))
    const uitkomst = schema.safeParse(waarde)
    if (uitkomst.success) return uitkomst.data
    for (const issue of uitkomst.error.issues) fouten.push(...foutenVan(deel, issue))
    return undefined
  }
  const params = lees('pad', route.params, verzoek.params)
  const query = lees('query', route.query, verzoek.query)
  const body = lees('', route.body, verzoek.body === undefined ? {} : verzoek.body)
  const sleutel = kop(verzoek, 'idempotency-key')
  if (route.soort === 'maken' && route.methode === 'POST') {
    if (sleutel === undefined)
      fouten.push({
        pad: 'kopregel/Idempotency-Key',
        melding: 'Geef een eigen sleutel mee, zodat hetzelfde verzoek maar één keer telt.',
        code: 'sleutel_nodig',
      })
    else if (sleutel.length < 8 || sleutel.length > 128)
      fouten.push({
        pad: 'kopregel/Idempotency-Key',
        melding: 'De sleutel moet 8 tot 128 tekens lang zijn.',
        code: 'sleutel_lengte',
      })
  }
  if (fouten.length > 0) throw ongeldig(fouten)
  const ifMatch = leesVersie(kop(verzoek, 'if-match'))
  if (route.soort === 'wijzigen' && ifMatch === undefined) throw versieNodig()
  return { params, query, body, ifMatch, sleutel }
}

/** An unknown key is a fault at that key, not at the object around it. */
function foutenVan(deel: string, issue: z.core.$ZodIssue): Fout[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((sleutel) => ({
      pad: pad(deel, [...issue.path, sleutel]),
      melding: 'Dit veld bestaat niet.',
      code: 'onbekend_veld_kort',
    }))
  return [{ pad: pad(deel, issue.path) || '/', melding: issue.message, ...codeVan(issue) }]
}

function kop(verzoek: FastifyRequest, naam: string): string | undefined {
  const waarde = verzoek.headers[naam]
  return typeof waarde === 'string' && waarde !== '' ? waarde : undefined
}

function leesVersie(etag: string | undefined): number | undefined {
  const getal = /^(?:W\/)?"(\d{1,9})"$/.exec(etag ?? '')?.[1]
  return getal === undefined ? undefined : Number(getal)
}
