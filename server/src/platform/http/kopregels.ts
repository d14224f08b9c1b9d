import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

export const API_VERSIE = '1.0.0'

const ALTIJD: Record<string, string> = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
const CSP_API = "frame-ancestors 'none'; default-src 'none'"
const CSP_PAGINA =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** NLGov API design rules on headers, and a real policy for pages. */
export function zetKopregels(app: FastifyInstance): void {
  app.addHook('onSend', async (verzoek, antwoord) => zetKop(verzoek, antwoord))
}

/** What stands on every answer, of the API or of a page. */
export const koppenVan = (api: boolean): Record<string, string> => ({
  ...ALTIJD,
  ...(api ? { 'api-version': API_VERSIE } : {}),
  'cache-control': 'no-store',
  'content-security-policy': api ? CSP_API : CSP_PAGINA,
})

export function zetKop(verzoek: FastifyRequest, antwoord: FastifyReply): void {
  for (const [naam, waarde] of Object.entries(koppenVan(verzoek.url.startsWith('/v1'))))
    if (!antwoord.hasHeader(naam)) antwoord.header(naam, waarde)
}
