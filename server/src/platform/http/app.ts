import { randomUUID } from 'node:crypto'
import { nietGevonden } from '@zicht/kern'
import Fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { NIEMAND, type Wie } from '../databank/index.ts'
import type { Huis } from '../huis.ts'
import { zetKop, zetKopregels } from './kopregels.ts'
import { meet } from './meting.ts'
import { maakOpenapi } from './openapi.ts'
import { behandelFout, methodeKanNiet, nietAanvaardbaar, stuurProbleem } from './problemen.ts'
import type { Route } from './route.ts'
import { uitvoerder } from './uitvoeren.ts'

declare module 'fastify' {
  interface FastifyRequest {
    wie: Wie
  }
}

export type AppOpties = {
  routes: readonly Route[]
  /** Everything that is no operation of the API: login, live stream, pages. Runs before the routes are added. */
  uitbreidingen?: readonly ((app: FastifyInstance, huis: Huis) => void | Promise<void>)[]
}

/** The HTTP server: the operations as their literals say, and nothing that is not documented. */
export async function maakApp(
  huis: Huis,
  { routes, uitbreidingen = [] }: AppOpties,
): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: huis.log as never,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: 1_048_576,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: false },
    trustProxy: false,
    // an address that cannot be decoded never reaches the hooks
    frameworkErrors: (fout, verzoek, antwoord) => {
      zetKop(verzoek as FastifyRequest, antwoord as FastifyReply)
      void behandelFout(fout, verzoek as FastifyRequest, antwoord as FastifyReply)
    },
  }) as unknown as FastifyInstance
  app.decorateRequest('wie', undefined as never)
  app.addHook('onRequest', async (verzoek) => {
    verzoek.wie = NIEMAND
  })
  zetKopregels(app)
  meet(app)
  app.setErrorHandler(behandelFout as never)
  app.addHook('preHandler', async (verzoek) => {
    const wil = verzoek.headers.accept
    if (
      verzoek.url.startsWith('/v1') &&
      wil &&
      !/\*\/\*|application\/(\*|json|problem\+json)|text\/event-stream/.test(wil)
    )
      throw nietAanvaardbaar()
  })
  for (const uitbreiding of uitbreidingen) await uitbreiding(app, huis)
  for (const route of routes)
    app.route({
      method: route.methode,
      url: route.pad,
      exposeHeadRoute: route.methode === 'GET',
      handler: uitvoerder(huis, route) as never,
    })
  const openapi = JSON.stringify(maakOpenapi(routes))
  app.get('/v1/openapi.json', async (_, antwoord) =>
    antwoord.header('access-control-allow-origin', '*').type('application/json').send(openapi),
  )
  zetNietGevonden(app, routes)
  return app
}

/** A path that exists, with a method that does not: 405 with what is possible. Anything else: 404. */
function zetNietGevonden(app: FastifyInstance, routes: readonly Route[]): void {
  const patronen = routes.map((r) => ({
    methode: r.methode,
    patroon: new RegExp(`^${r.pad.replaceAll(/:\w+/g, '[^/]+')}$`),
  }))
  patronen.push({ methode: 'GET', patroon: /^\/v1\/openapi\.json$/ })
  app.setNotFoundHandler((verzoek, antwoord) => {
    const pad = verzoek.url.split('?', 1)[0] ?? ''
    const mogelijk = [...new Set(patronen.filter((p) => p.patroon.test(pad)).map((p) => p.methode as string))]
    if (mogelijk.includes('GET')) mogelijk.push('HEAD')
    if (mogelijk.length > 0 && !mogelijk.includes(verzoek.method)) {
      antwoord.header('allow', mogelijk.join(', '))
      return stuurProbleem(antwoord, methodeKanNiet(mogelijk))
    }
    return stuurProbleem(antwoord, nietGevonden())
  })
}
