import { existsSync } from 'node:fs'
import { join } from 'node:path'
import statisch from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const DIST = join(import.meta.dirname, '../../../web/dist')

/** The screens: built files with long cache, and the one page for every path that is a screen. */
export function zetPaginas(app: FastifyInstance): void {
  if (!existsSync(join(DIST, 'index.html'))) return
  app.register(statisch, {
    root: DIST,
    wildcard: false,
    index: ['index.html'],
    setHeaders: (antwoord, pad) => {
      antwoord.header(
        'cache-control',
        pad.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  app.get('/*', { logLevel: 'warn' }, (verzoek, antwoord) => {
    const wilPagina = verzoek.headers.accept?.includes('text/html') && !verzoek.url.startsWith('/v1/')
    if (!wilPagina) return antwoord.callNotFound()
    return antwoord.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
