import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { teVeel } from '@zicht/kern'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Huis } from '../huis.ts'
import { beleidVan } from './aanmeldbeleid.ts'
import { AANMELDEN_SECONDEN, openStap, sleutelUit, verzegelStap } from './aanmeldstap.ts'
import { basisadres } from './adres.ts'
import { stuurBericht, stuurFout, type Vraag } from './antwoorden.ts'
import { zorgGeheimbestand } from './geheimbestand.ts'
import { logIn } from './inloggen.ts'
import { aanmeldkoek, leesKoek, schrijfKoek, sessiekoek } from './koekjes.ts'
import { configuratieVan } from './oidc.ts'
import { taalVan } from './pagina.ts'
import { hashVan } from './sessies.ts'
import { veiligTerug } from './terug.ts'
import { stelVast } from './vaststellen.ts'
import { vragerVan } from './vrager.ts'

/** Per minute and per address: a whole office behind one address signs in at the start of the day. */
const MAX_PER_MINUUT = 240

/** The two addresses of signing in. They are pages for a browser and no operations of the API. */
export async function zetAanmelden(app: FastifyInstance, huis: Huis): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    keyGenerator: (verzoek) => vragerVan(verzoek.ip, verzoek.headers['x-forwarded-for']),
    errorResponseBuilder: (_, grens) => teVeel(Math.ceil(grens.ttl / 1000)),
  })
  const opties = {
    config: { rateLimit: { max: MAX_PER_MINUUT, timeWindow: '1 minute' } },
    errorHandler: (fout: unknown, verzoek: FastifyRequest, antwoord: FastifyReply) =>
      stuurFout(huis, fout, verzoek, antwoord),
  }
  app.get<{ Querystring: Vraag }>('/aanmelden/start', opties, (verzoek, antwoord) =>
    begin(huis, verzoek, antwoord),
  )
  app.get<{ Querystring: Vraag }>('/aanmelden/terug', opties, (verzoek, antwoord) =>
    rondAf(huis, verzoek, antwoord),
  )
}

/** One text out of a query that may hold anything. */
const tekst = (waarde: unknown): string | undefined => (typeof waarde === 'string' ? waarde : undefined)

/** The secret from which the key of the sign-in cookie follows: shared by all processes of an installation. */
const geheimVan = (huis: Huis): string =>
  huis.instellingen.oidc?.clientSecret ??
  zorgGeheimbestand(join(huis.instellingen.dataMap, 'aanmeldgeheim'), () =>
    randomBytes(32).toString('base64url'),
  )

async function begin(
  huis: Huis,
  verzoek: FastifyRequest<{ Querystring: Vraag }>,
  antwoord: FastifyReply,
): Promise<FastifyReply> {
  const basis = basisadres(huis, verzoek.headers.host)
  const client = await import('openid-client')
  const config = await configuratieVan(huis)
  const stap = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    terug: veiligTerug(verzoek.query.terug),
    vervalt: Date.now() + AANMELDEN_SECONDEN * 1000,
  }
  const naar = client.buildAuthorizationUrl(config, {
    redirect_uri: `${basis}/aanmelden/terug`,
    response_type: 'code',
    scope: beleidVan(huis).scope,
    code_challenge: await client.calculatePKCECodeChallenge(stap.verifier),
    code_challenge_method: 'S256',
    state: stap.state,
    nonce: stap.nonce,
    ui_locales: taalVan(verzoek.query.taal, verzoek.headers['accept-language']),
  })
  const koek = verzegelStap(stap, sleutelUit(geheimVan(huis)))
  antwoord.header('set-cookie', schrijfKoek(huis, aanmeldkoek(huis, stap.state), koek, AANMELDEN_SECONDEN))
  return antwoord.redirect(naar.href, 302)
}

async function rondAf(
  huis: Huis,
  verzoek: FastifyRequest<{ Querystring: Vraag }>,
  antwoord: FastifyReply,
): Promise<FastifyReply> {
  const basis = basisadres(huis, verzoek.headers.host)
  const state = tekst(verzoek.query.state) ?? ''
  const naam = aanmeldkoek(huis, state)
  const koek = leesKoek(verzoek.headers.cookie, naam)
  const stap = koek === undefined ? null : openStap(koek, sleutelUit(geheimVan(huis)), state, Date.now())
  if (stap === null) return stuurBericht(huis, verzoek, antwoord, 400, 'verlopen')
  // whatever comes now, this step is used up
  antwoord.header('set-cookie', schrijfKoek(huis, naam, '', 0))
  if (tekst(verzoek.query.error) !== undefined)
    return stuurBericht(huis, verzoek, antwoord, 400, 'afgebroken')
  const wie = await stelVast(huis, new URL(verzoek.url, basis), stap)
  if (wie === null) return stuurBericht(huis, verzoek, antwoord, 400, 'verlopen')
  const oud = leesKoek(verzoek.headers.cookie, sessiekoek(huis))
  const uitkomst = await logIn(huis, wie, oud === undefined ? null : hashVan(oud))
  if ('geblokkeerd' in uitkomst) return stuurBericht(huis, verzoek, antwoord, 403, 'geblokkeerd')
  if ('geenRol' in uitkomst) return stuurBericht(huis, verzoek, antwoord, 403, 'geen_rol', uitkomst.kenmerk)
  antwoord.header('set-cookie', schrijfKoek(huis, sessiekoek(huis), uitkomst.geheim))
  return antwoord.redirect(stap.terug, 302)
}
