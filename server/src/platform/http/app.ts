import { randomUUID } from 'node:crypto'
import { nietGevonden } from '@zicht/kern'
import Fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { NIEMAND, type Wie } from '../databank/index.ts'
import type { Huis } from '../huis.ts'
import { zetKop, zetKopregels } from './kopregels.ts'
import { meet } from './meting.ts'
import { onleesbaar } from './onleesbaar.ts'
import { type Beschreven, maakOpenapi } from './openapi.ts'
import { behandelFout, methodeKanNiet, nietAanvaardbaar, stuurProbleem } from './problemen.ts'
import type { Methode, Route } from './route.ts'
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
  /** Operations of the API among those. */
  beschreven?: readonly Beschreven[]
}

/** The HTTP server: the operations as their literals say, and nothing that is not documented. */
export async function maakApp(
  huis: Huis,
  { routes, uitbreidingen = [], beschreven = [] }: AppOpties,
): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: huis.log as never,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: 1_048_576,
    // a stop lets what is under way finish; a connection that only waits is closed, and one that asks again is still answered
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    clientErrorHandler: onleesbaar,
    routerOptions: { ignoreTrailingSlash: false },
    trustProxy: false,
    // an address that cannot be decoded never reaches the hooks
    frameworkErrors: (fout, verzoek, antwoord) => {
      zetKop(verzoek as FastifyRequest, antwoord as FastifyReply)
      void behandelFout(fout, verzoek as FastifyRequest, antwoord as FastifyReply)
    },
  }) as unknown as FastifyInstance
  app.decorateRequest('wie', undefined as never)
  app.removeContentTypeParser('text/plain')
  app.addHook('onRequest', async (verzoek) => {
    verzoek.wie = NIEMAND
    // an empty identifier is another address, not an invalid one
    if (/^\/v1(\/|.*\/)(\?|$)/.test(verzoek.url)) throw nietGevonden()
  })
  zetKopregels(app)
  meet(app, huis.instellingen)
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
      ...(route.grens === undefined
        ? {}
        : {
            config: {
              rateLimit: { max: route.grens, timeWindow: '1 minute', allowList: isAangemeld },
            } as never,
          }),
    })
  // made once, when it is first asked for: a start need not wait for it
  let openapi: Promise<string> | undefined
  app.get('/v1/openapi.json', async (_, antwoord) => {
    openapi ??= maakOpenapi(routes, beschreven).then((beschrijving) => JSON.stringify(beschrijving))
    return antwoord
      .header('access-control-allow-origin', '*')
      .type('application/json')
      .send(await openapi)
  })
  zetNietGevonden(app, [
    ...routes,
    ...beschreven.map((b) => ({ ...b, zonderEinde: true })),
    { methode: 'GET', pad: '/v1/openapi.json' },
  ])
  return app
}

/** Who signed in is known, and answers for what is sent: the limit is for who is not. */
const isAangemeld = (verzoek: FastifyRequest): boolean => verzoek.wie.gebruikerId !== null

/** `zonderEinde`: what it gives never ends, so that its headers cannot be asked for alone. */
type Adres = { methode: Methode; pad: string; zonderEinde?: boolean }
const METHODEN: readonly Methode[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** A path that exists, with a method that does not: 405 with what is possible. Anything else: 404. */
function zetNietGevonden(app: FastifyInstance, adressen: readonly Adres[]): void {
  const paden = new Map<string, string[]>()
  for (const { pad, methode, zonderEinde = false } of adressen) {
    const ook = methode === 'GET' && !zonderEinde ? ['HEAD'] : []
    paden.set(pad, [...(paden.get(pad) ?? []), methode, ...ook])
  }
  const patronen = [...paden].map(([pad, methoden]) => ({
    pad,
    methoden,
    patroon: new RegExp(`^${pad.replaceAll(/:\w+/g, '[^/]+')}$`),
  }))
  // a fixed path goes before one with a parameter that it also fits: `_zoek` is never an identifier
  patronen.sort((a, b) => Number(a.pad.includes(':')) - Number(b.pad.includes(':')))
  const weiger = (antwoord: FastifyReply, methoden: string[]) =>
    stuurProbleem(antwoord.header('allow', methoden.join(', ')), methodeKanNiet(methoden))
  for (const { pad, methoden } of patronen) {
    const ook = patronen.filter((p) => p.pad !== pad && p.patroon.test(pad)).flatMap((p) => p.methoden)
    const niet = METHODEN.filter((m) => ook.includes(m) && !methoden.includes(m))
    if (!pad.includes(':') && niet.length > 0)
      app.route({ method: niet, url: pad, handler: (_, antwoord) => weiger(antwoord, methoden) })
  }
  app.setNotFoundHandler((verzoek, antwoord) => {
    const pad = verzoek.url.split('?', 1)[0] ?? ''
    const gevonden = patronen.find((p) => p.patroon.test(pad))
    if (gevonden && !gevonden.methoden.includes(verzoek.method)) return weiger(antwoord, gevonden.methoden)
    return stuurProbleem(antwoord, nietGevonden())
  })
}
