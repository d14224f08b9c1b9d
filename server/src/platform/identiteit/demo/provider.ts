import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Configuration, Provider } from 'oidc-provider'
import type { Huis } from '../../huis.ts'
import { eisVeiligAdres, isLokaal } from '../adres.ts'
import { cspVan, pagina, taalVan } from '../pagina.ts'
import { maakOpslag } from './opslag.ts'
import { aanwezigePersonas, personapagina } from './personapagina.ts'
import { leesDemosleutels } from './sleutels.ts'

export type DemoProvider = { issuer: string; stop: () => Promise<void> }

/** Far enough for several application processes on neighbouring ports. */
const AFSTAND = 10_000

const draaiend = new WeakMap<Huis, Promise<DemoProvider>>()

/**
 * The demo's identity provider: a real OpenID provider that asks for no password. On a port of its own on this device only; it
 * refuses to run where anyone else could reach it. Starting twice gives the same one.
 */
export function demoProvider(huis: Huis): Promise<DemoProvider> {
  let provider = draaiend.get(huis)
  if (!provider) {
    provider = start(huis)
    draaiend.set(huis, provider)
    provider.catch(() => draaiend.delete(huis))
  }
  return provider
}

/** Starts the demo provider. Call it after the application listens: loading it must not delay the first page. */
export const startDemoProvider = demoProvider

async function start(huis: Huis): Promise<DemoProvider> {
  if (!huis.instellingen.demo)
    throw new Error('Er is een echte aanmelding ingesteld (OIDC_ISSUER); de demo-aanmelding start dan niet.')
  eisVeiligAdres(huis)
  const server = createServer()
  const poort = await luister(server, huis.instellingen.poort)
  const issuer = `http://localhost:${poort}`
  const { Provider } = await import('oidc-provider')
  const provider = new Provider(issuer, await configuratie(huis))
  provider.on('server_error', (_, fout) => huis.log.warn({ naam: fout.name }, 'demo-aanmelding: fout'))
  const behandel = maakBehandeling(huis, provider)
  server.on('request', (verzoek, antwoord) => void behandel(verzoek, antwoord))
  return { issuer, stop: () => sluit(server).finally(() => draaiend.delete(huis)) }
}

/** A fixed distance from the application's own port, so that the address stays the same; any port when that one is taken. */
async function luister(server: Server, eigenPoort: number): Promise<number> {
  const probeer = (poort: number) =>
    new Promise<boolean>((klaar, mislukt) => {
      const opFout = (fout: { code?: string }) =>
        fout.code === 'EADDRINUSE' || fout.code === 'EACCES' ? klaar(false) : mislukt(fout)
      server.once('error', opFout)
      server.listen(poort, '127.0.0.1', () => {
        server.off('error', opFout)
        klaar(true)
      })
    })
  const voorkeur = eigenPoort > 0 && eigenPoort + AFSTAND <= 65535 ? eigenPoort + AFSTAND : 0
  if (!(await probeer(voorkeur)) && !(await probeer(0)))
    throw new Error('Er is geen vrije poort voor de demo-aanmelding.')
  return (server.address() as AddressInfo).port
}

const sluit = (server: Server): Promise<void> =>
  new Promise((klaar) => {
    server.close(() => klaar())
    server.closeAllConnections()
  })

async function configuratie(huis: Huis): Promise<Configuration> {
  const { interactionPolicy } = await import('oidc-provider')
  const { jwk, koek } = leesDemosleutels(huis.instellingen.dataMap)
  const beleid = interactionPolicy.base()
  beleid.clear()
  const { Check, Prompt } = interactionPolicy
  // every sign-in asks who: in a demo one changes roles all the time
  const kies = new Check('kies', 'a persona has to be chosen', (ctx) => !ctx.oidc.result?.login)
  beleid.add(new Prompt({ name: 'login', requestable: true }, kies))
  return {
    adapter: maakOpslag(),
    jwks: { keys: [jwk as never] },
    cookies: {
      keys: [koek],
      names: { session: 'zicht_demo', interaction: 'zicht_demo_keuze', resume: 'zicht_demo_verder' },
    },
    clients: [
      {
        client_id: 'zicht',
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
        // a native client may use any port of this device
        redirect_uris: ['localhost', '127.0.0.1', '[::1]'].map((host) => `http://${host}/aanmelden/terug`),
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    interactions: { policy: beleid, url: (_, interactie) => `/aanmelden/${interactie.uid}` },
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      IdToken: 300,
      Interaction: 3600,
      Session: 3600,
      Grant: 3600,
    },
    findAccount: async (_, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, name: (await aanwezigePersonas(huis)).get(sub)?.naam ?? sub }),
    }),
    loadExistingGrant: async (ctx) => {
      const { Grant } = ctx.oidc.provider
      const grant = new Grant({
        accountId: ctx.oidc.session?.accountId as string,
        clientId: ctx.oidc.client?.clientId as string,
      })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
    renderError: (ctx) => {
      const taal = taalVan(undefined, ctx.get('accept-language'))
      ctx.type = 'html'
      ctx.set('content-security-policy', cspVan("'none'"))
      ctx.body = verlopen(huis, taal)
    },
  }
}

function verlopen(huis: Huis, taal: 'nl' | 'en'): string {
  const [titel, uitleg, knop] =
    taal === 'nl'
      ? [
          'Deze aanmelding is verlopen',
          'Er is niets misgegaan met uw gegevens. Begin opnieuw.',
          'Opnieuw aanmelden',
        ]
      : ['This sign-in has expired', 'Nothing happened to your data. Start again.', 'Sign in again']
  const adres = `${huis.instellingen.basisUrl}/aanmelden/start`
  return pagina({
    taal,
    titel,
    kort: true,
    inhoud: `<div class="blad"><h1>${titel}</h1><p>${uitleg}</p><p><a class="knop" href="${adres}">${knop}</a></p></div>`,
  })
}

function maakBehandeling(huis: Huis, provider: Provider) {
  const rest = provider.callback()
  return async (verzoek: IncomingMessage, antwoord: ServerResponse): Promise<void> => {
    antwoord.setHeader('cache-control', 'no-store')
    antwoord.setHeader('x-content-type-options', 'nosniff')
    antwoord.setHeader('x-frame-options', 'DENY')
    antwoord.setHeader('referrer-policy', 'no-referrer')
    const host = verzoek.headers.host ?? ''
    if (!URL.canParse(`http://${host}`) || !isLokaal(new URL(`http://${host}`).hostname)) {
      antwoord
        .writeHead(403, { 'content-type': 'text/plain; charset=utf-8' })
        .end('De demo-aanmelding werkt alleen op dit apparaat zelf.\n')
      return
    }
    vergeet(verzoek)
    const pad = new URL(verzoek.url ?? '/', 'http://localhost').pathname
    try {
      if (/^\/aanmelden\/[\w-]+$/.test(pad)) await keuze(huis, provider, verzoek, antwoord)
      else await rest(verzoek, antwoord)
    } catch (fout) {
      huis.log.debug({ naam: (fout as Error).name }, 'demo-aanmelding: verlopen of onbekende keuze')
      if (antwoord.headersSent) antwoord.end()
      else
        stuurPagina(
          antwoord,
          400,
          verlopen(huis, taalVan(undefined, verzoek.headers['accept-language'])),
          "'none'",
        )
    }
  }
}

/** The provider itself remembers nobody: the next sign-in, and another tab, start fresh. */
function vergeet(verzoek: IncomingMessage): void {
  const koeken = verzoek.headers.cookie
  if (koeken === undefined) return
  verzoek.headers.cookie = koeken
    .split(';')
    .filter((koek) => !/^\s*zicht_demo(\.sig)?=/.test(koek))
    .join(';')
}

function stuurPagina(antwoord: ServerResponse, status: number, html: string, formulier: string): void {
  antwoord
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': cspVan(formulier),
    })
    .end(html)
}

async function keuze(
  huis: Huis,
  provider: Provider,
  verzoek: IncomingMessage,
  antwoord: ServerResponse,
): Promise<void> {
  const { params } = await provider.interactionDetails(verzoek, antwoord)
  const aanwezig = await aanwezigePersonas(huis)
  if (verzoek.method === 'POST') {
    const persona = new URLSearchParams(await leesFormulier(verzoek)).get('persona') ?? ''
    if (aanwezig.has(persona)) {
      await provider.interactionFinished(
        verzoek,
        antwoord,
        { login: { accountId: persona } },
        { mergeWithLastSubmission: false },
      )
      return
    }
  }
  const gevraagd =
    new URL(verzoek.url ?? '/', 'http://localhost').searchParams.get('taal') ?? params.ui_locales
  const taal = taalVan(gevraagd, verzoek.headers['accept-language'])
  // the browser also checks where the answer to the form leads: back to the application
  const naar = new URL(String(params.redirect_uri)).origin
  stuurPagina(antwoord, 200, personapagina(aanwezig, taal), `'self' ${naar}`)
}

async function leesFormulier(verzoek: IncomingMessage): Promise<string> {
  let tekst = ''
  for await (const stuk of verzoek) {
    tekst += String(stuk)
    if (tekst.length > 2000) throw new Error('formulier te lang')
  }
  return tekst
}
