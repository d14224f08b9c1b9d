import { isProbleem, teVeel } from '@zicht/kern'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { vertaalFout } from '../databank/index.ts'
import type { Huis } from '../huis.ts'
import { beleidVan } from './aanmeldbeleid.ts'
import { AANMELDEN_SECONDEN, openStap, sleutelUit, verzegelStap } from './aanmeldstap.ts'
import { basisadres } from './adres.ts'
import { type Bericht, berichtpagina } from './berichten.ts'
import { leesDemosleutels } from './demo/sleutels.ts'
import { logIn, vulClaimsAan } from './inloggen.ts'
import { aanmeldkoek, leesKoek, schrijfKoek, sessiekoek } from './koekjes.ts'
import { configuratieVan } from './oidc.ts'
import { cspVan, taalVan } from './pagina.ts'
import { hashVan } from './sessies.ts'
import { veiligTerug } from './terug.ts'

type Vraag = { terug?: string; taal?: string; state?: string; error?: string }

/** Per minute and per address: a whole office behind one address signs in at the start of the day. */
const MAX_PER_MINUUT = 240

/** The two addresses of signing in. They are pages for a browser and no operations of the API. */
export async function zetAanmelden(app: FastifyInstance, huis: Huis): Promise<void> {
  await app.register(rateLimit, {
    global: false,
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
  huis.instellingen.oidc?.clientSecret ?? leesDemosleutels(huis.instellingen.dataMap).koek

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

/** Exchanges the code and checks everything (state, nonce, PKCE, signature); null when the provider does not stand for it. */
async function stelVast(huis: Huis, adres: URL, stap: { state: string; nonce: string; verifier: string }) {
  const client = await import('openid-client')
  const config = await configuratieVan(huis)
  try {
    const tokens = await client.authorizationCodeGrant(config, adres, {
      pkceCodeVerifier: stap.verifier,
      expectedState: stap.state,
      expectedNonce: stap.nonce,
      idTokenExpected: true,
    })
    const idToken = tokens.claims()
    if (!idToken) return null
    const { rolclaim } = beleidVan(huis)
    const claims = await vulClaimsAan(config, idToken, tokens.access_token, [
      'name',
      ...(rolclaim === null ? [] : [rolclaim]),
    ])
    const afmelden = config.serverMetadata().end_session_endpoint !== undefined
    return { iss: idToken.iss, sub: idToken.sub, claims, idToken: afmelden ? tokens.id_token : undefined }
  } catch (fout) {
    const { name, code } = fout as { name?: string; code?: string }
    huis.log.warn({ naam: name, code }, 'aanmelden niet gelukt')
    if (name === 'ResponseBodyError' || name === 'AuthorizationResponseError' || name === 'ClientError')
      return null
    throw fout
  }
}

function stuurBericht(
  huis: Huis,
  verzoek: FastifyRequest,
  antwoord: FastifyReply,
  status: number,
  bericht: Bericht,
  kenmerk?: string,
): FastifyReply {
  const taal = taalVan((verzoek.query as Vraag | undefined)?.taal, verzoek.headers['accept-language'])
  const html = berichtpagina(bericht, {
    taal,
    regio: huis.regio.naam,
    beheerder: beleidVan(huis).beheerder,
    kenmerk,
  })
  return antwoord
    .code(status)
    .header('content-security-policy', cspVan("'none'"))
    .type('text/html; charset=utf-8')
    .send(html)
}

/** A fault while signing in, as a page: a browser is looking. */
function stuurFout(huis: Huis, fout: unknown, verzoek: FastifyRequest, antwoord: FastifyReply): FastifyReply {
  const probleem = vertaalFout(fout)
  if (probleem === null && !isProbleem(fout))
    verzoek.log.error(
      { naam: (fout as Error).name, stapel: (fout as Error).stack },
      'aanmelden: onverwachte fout',
    )
  if (probleem?.status === 429) {
    antwoord.header('retry-after', String(probleem.extra.wachtSeconden ?? 60))
    return stuurBericht(huis, verzoek, antwoord, 429, 'te_veel')
  }
  if (probleem?.status === 403) return stuurBericht(huis, verzoek, antwoord, 403, 'niet_hier')
  antwoord.header('retry-after', '5')
  return stuurBericht(huis, verzoek, antwoord, 503, 'niet_nu')
}
