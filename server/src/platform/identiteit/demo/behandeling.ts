import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import type { Huis } from '../../huis.ts'
import { isLokaal } from '../adres.ts'
import { cspVan, taalVan } from '../pagina.ts'
import { DEMO_KOEK } from './configuratie.ts'
import { aanwezigePersonas, personapagina, verlopenpagina } from './personapagina.ts'

type Behandeling = (verzoek: IncomingMessage, antwoord: ServerResponse) => Promise<void>

const KOPREGELS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
}

/** Answers the demo provider's requests: the page of personas ourselves, all of OpenID Connect by the provider. */
export function behandelKeuze(huis: Huis, provider: Provider): Behandeling {
  const rest = provider.callback()
  return async (verzoek, antwoord) => {
    for (const [naam, waarde] of Object.entries(KOPREGELS)) antwoord.setHeader(naam, waarde)
    if (!isVanHier(verzoek)) {
      antwoord.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' })
      antwoord.end('De demo-aanmelding werkt alleen op dit apparaat zelf.\n')
      return
    }
    vergeet(verzoek)
    try {
      if (/^\/aanmelden\/[\w-]+(\?|$)/.test(verzoek.url ?? '')) await keuze(huis, provider, verzoek, antwoord)
      else await rest(verzoek, antwoord)
    } catch (fout) {
      huis.log.debug({ naam: (fout as Error).name }, 'demo-aanmelding: verlopen of onbekende keuze')
      const taal = taalVan(undefined, verzoek.headers['accept-language'])
      if (antwoord.headersSent) antwoord.end()
      else stuur(antwoord, 400, verlopenpagina(taal, huis.instellingen.basisUrl), "'none'")
    }
  }
}

/** Another name that leads to this device is a trick of a web page elsewhere. */
function isVanHier({ headers: { host = '' } }: IncomingMessage): boolean {
  return URL.canParse(`http://${host}`) && isLokaal(new URL(`http://${host}`).hostname)
}

/** The provider remembers nobody: the next sign-in, and another tab, start fresh. */
function vergeet(verzoek: IncomingMessage): void {
  if (verzoek.headers.cookie === undefined) return
  verzoek.headers.cookie = verzoek.headers.cookie
    .split(';')
    .filter((koek) => ![DEMO_KOEK, `${DEMO_KOEK}.sig`].includes(koek.trim().split('=', 1)[0] ?? ''))
    .join(';')
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
      const uitkomst = { login: { accountId: persona } }
      return provider.interactionFinished(verzoek, antwoord, uitkomst, { mergeWithLastSubmission: false })
    }
  }
  const gevraagd =
    new URL(verzoek.url ?? '/', 'http://localhost').searchParams.get('taal') ?? params.ui_locales
  const taal = taalVan(gevraagd, verzoek.headers['accept-language'])
  // the browser also checks where the answer to the form leads: back to the application
  const naar = new URL(String(params.redirect_uri)).origin
  stuur(antwoord, 200, personapagina(aanwezig, taal), `'self' ${naar}`)
}

function stuur(antwoord: ServerResponse, status: number, html: string, formulier: string): void {
  antwoord.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': cspVan(formulier),
  })
  antwoord.end(html)
}

async function leesFormulier(verzoek: IncomingMessage): Promise<string> {
  let tekst = ''
  for await (const stuk of verzoek) {
    tekst += String(stuk)
    if (tekst.length > 2000) throw new Error('formulier te lang')
  }
  return tekst
}
