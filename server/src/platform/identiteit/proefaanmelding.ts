import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pino from 'pino'
import { type Databank, verbind } from '../databank/index.ts'
import { maakApp } from '../http/index.ts'
import type { Huis } from '../huis.ts'
import { nieuweProefdatabank } from '../postgres/proefdatabank.ts'
import { type Aanmeldbeleid, leesAanmeldbeleid } from './aanmeldbeleid.ts'
import { type DemoProvider, startDemoProvider } from './demo/provider.ts'
import { zorgPersonas } from './demo/zorg-personas.ts'
import { routes } from './routes.ts'
import { zetIdentiteit } from './zet-identiteit.ts'

export const REGIO = 'proefland'

/** A region of nothing but organisations, to sign in with. */
const ORGANISATIES = [
  ['regie', 'Regieteam Proefland', 'regieteam', null],
  ['loket', 'Loket Proefland', 'toegang', null],
  ['noorderlicht', 'Stichting Noorderlicht', 'aanbieder', null],
  ['zuiderhof', 'Zuiderhof', 'aanbieder', null],
  ['gemeente-proef', 'Gemeente Proef', 'gemeente', 'GM9901'],
  ['gemeente-ander', 'Gemeente Ander', 'gemeente', 'GM9902'],
  ['woonbouw', 'Woonbouw', 'corporatie', null],
] as const

export type Proefaanmelding = {
  huis: Huis
  app: FastifyInstance
  /** Connection as owner, for looking and for changing what users cannot. */
  eigenaar: Databank
  adres: string
  provider: DemoProvider | null
  opruimen: () => Promise<void>
}

/** The application with nothing but the sign-in, listening on a free port. Without `oidc` with the demo's provider. */
export async function maakProefaanmelding(
  opties: {
    oidc?: NonNullable<Huis['instellingen']['oidc']>
    basisUrl?: string
    beleid?: Partial<Aanmeldbeleid>
  } = {},
): Promise<Proefaanmelding> {
  const databank = await nieuweProefdatabank()
  const dataMap = mkdtempSync(join(tmpdir(), 'zicht-aanmelden-'))
  const [app, systeem, eigenaar] = [
    verbind(databank.url, 'zicht_app', 4),
    verbind(databank.url, 'zicht_systeem', 2),
    verbind(databank.url, 'eigenaar', 1),
  ]
  await vulRegio(eigenaar)
  const huis = {
    instellingen: {
      regioCode: REGIO,
      poort: 0,
      gastheer: '127.0.0.1',
      dataMap,
      demo: opties.oidc === undefined,
      basisUrl: opties.basisUrl ?? 'http://localhost',
      oidc: opties.oidc ?? null,
    },
    regio: {
      code: REGIO,
      naam: 'Proefland',
      tijdzone: 'Europe/Amsterdam',
      crisisteam: 'regie',
      toegang: 'loket',
      centrumgemeente: 'GM9901',
    },
    app,
    systeem,
    log: pino({ level: process.env.ZICHT_LOG ?? 'silent' }),
    klok: () => null,
  } as unknown as Huis
  if (huis.instellingen.demo) await zorgPersonas(huis)
  const beleid = { ...leesAanmeldbeleid({}), ...opties.beleid }
  const server = await maakApp(huis, { routes, uitbreidingen: [(a, h) => zetIdentiteit(a, h, beleid)] })
  await server.listen({ port: 0, host: '127.0.0.1' })
  const provider = huis.instellingen.demo ? await startDemoProvider(huis) : null
  return {
    huis,
    app: server,
    eigenaar,
    adres: `http://localhost:${(server.server.address() as AddressInfo).port}`,
    provider,
    opruimen: async () => {
      await provider?.stop()
      await server.close()
      await Promise.all([app.sluit(), systeem.sluit(), eigenaar.sluit()])
      await databank.sluit()
      rmSync(dataMap, { recursive: true, force: true })
    },
  }
}

async function vulRegio({ pool }: Databank): Promise<void> {
  await pool.query(
    `insert into zicht.regio (code, naam, vingerafdruk) values ($1, 'Proefland', 'proef'), ('elders', 'Elders', 'proef')`,
    [REGIO],
  )
  for (const [code, naam, soort, gemeente] of ORGANISATIES)
    await pool.query(
      `insert into zicht.organisatie (id, regio_code, code, naam, soort, gemeente_code, geldig, bron)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, '[2020-01-01,)', 'proef')`,
      [REGIO, code, naam, soort, gemeente],
    )
}

/** A browser that keeps cookies by name and path, for every port of this device (as browsers do), and shows each step. */
export class Bladeraar {
  readonly pot = new Map<string, { naam: string; waarde: string; pad: string }>()

  async haal(
    adres: string,
    { headers = {}, ...opties }: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const url = new URL(adres)
    const koeken = [...this.pot]
      .filter(([, k]) => url.pathname.startsWith(k.pad))
      .map(([, k]) => `${k.naam}=${k.waarde}`)
    const antwoord = await fetch(adres, {
      redirect: 'manual',
      ...opties,
      headers: { ...(koeken.length > 0 ? { cookie: koeken.join('; ') } : {}), ...headers },
    })
    for (const regel of antwoord.headers.getSetCookie()) this.bewaar(regel)
    return antwoord
  }

  /** Follows redirects until there is a page, or a path of the application that is no sign-in. */
  async volg(adres: string, opties: RequestInit = {}): Promise<{ antwoord: Response; adres: string }> {
    let waar = adres
    let antwoord = await this.haal(waar, opties as never)
    for (let stap = 0; stap < 10 && antwoord.status >= 300 && antwoord.status < 400; stap++) {
      const naar = new URL(antwoord.headers.get('location') ?? '', waar)
      if (naar.port !== '' && /^\/(aanmelden|auth)/.test(naar.pathname)) {
        waar = naar.href
        antwoord = await this.haal(waar)
      } else return { antwoord, adres: naar.href }
    }
    return { antwoord, adres: waar }
  }

  /** Plants a session cookie. */
  zetSessie(waarde: string): void {
    this.pot.set('zicht_sessie', { naam: 'zicht_sessie', waarde, pad: '/' })
  }

  private bewaar(regel: string): void {
    const [paar = '', ...kenmerken] = regel.split('; ')
    const naam = paar.slice(0, paar.indexOf('='))
    const waarde = paar.slice(paar.indexOf('=') + 1)
    const weg = kenmerken.some((k) => /^max-age=0$/i.test(k) || /^expires=Thu, 01 Jan 1970/i.test(k))
    const pad = kenmerken.find((k) => /^path=/i.test(k))?.slice(5) ?? '/'
    const sleutel = pad === '/' ? naam : `${naam} ${pad}`
    if (weg || waarde === '') this.pot.delete(sleutel)
    else this.pot.set(sleutel, { naam, waarde, pad })
  }
}

/** Signs in through every step a browser takes. Gives where it ended. */
export async function meldAan(
  proef: Proefaanmelding,
  persona: string,
  terug = '/',
  wie = new Bladeraar(),
): Promise<{ wie: Bladeraar; adres: string; antwoord: Response }> {
  const keuze = await wie.volg(`${proef.adres}/aanmelden/start?terug=${encodeURIComponent(terug)}`)
  const uit = await wie.volg(keuze.adres, { method: 'POST', body: new URLSearchParams({ persona }) })
  return { wie, ...uit }
}
