import { nietNu } from '@zicht/kern'
import type { Configuration } from 'openid-client'
import type { Huis } from '../huis.ts'
import { beleidVan } from './aanmeldbeleid.ts'
import { isLokaal } from './adres.ts'
import { DEMO_ISSUER } from './demo/personas.ts'
import { DEMO_CLIENT } from './demo/configuratie.ts'
import { startDemoProvider } from './demo/provider.ts'
import { leesDemosleutels, publiekeSleutels } from './demo/sleutels.ts'
import type { Uitgever } from './toegangstoken.ts'

/** What a provider says of itself is asked again after an hour. */
const HOUDBAAR_MS = 3_600_000

type Bewaard = { config: Configuration; tot: number }
const configuraties = new WeakMap<Huis, Bewaard>()
const uitgevers = new WeakMap<Huis, Uitgever>()

/** The provider of this installation, as it describes itself; in the demo the one on this device, which is started when needed. */
export async function configuratieVan(huis: Huis): Promise<Configuration> {
  const bewaard = configuraties.get(huis)
  if (bewaard && bewaard.tot > Date.now()) return bewaard.config
  const config = await ontdek(huis)
  configuraties.set(huis, { config, tot: Date.now() + HOUDBAAR_MS })
  return config
}

async function ontdek(huis: Huis): Promise<Configuration> {
  const client = await import('openid-client')
  const oidc = huis.instellingen.oidc ?? {
    issuer: (await startDemoProvider(huis)).issuer,
    clientId: DEMO_CLIENT,
    clientSecret: null,
  }
  const issuer = new URL(oidc.issuer)
  const methode = oidc.clientSecret === null ? client.None() : undefined
  // without https only on this device: everywhere else anyone on the way could say who signed in
  const execute = isLokaal(issuer.hostname) ? [client.allowInsecureRequests] : []
  try {
    return await client.discovery(issuer, oidc.clientId, oidc.clientSecret ?? undefined, methode, {
      execute,
      timeout: 10,
    })
  } catch (fout) {
    huis.log.warn(
      { naam: (fout as Error).name, code: (fout as { code?: string }).code },
      'aanmeldprovider niet bereikbaar',
    )
    throw nietNu('De aanmelding van uw organisatie is even niet bereikbaar. Probeer het zo opnieuw.', 5)
  }
}

/** Who signs the bearer tokens that count here. */
export async function uitgeverVan(huis: Huis): Promise<Uitgever> {
  const bewaard = uitgevers.get(huis)
  if (bewaard) return bewaard
  const uitgever = huis.instellingen.oidc === null ? await demoUitgever(huis) : await echteUitgever(huis)
  uitgevers.set(huis, uitgever)
  return uitgever
}

async function demoUitgever(huis: Huis): Promise<Uitgever> {
  const { createLocalJWKSet } = await import('jose')
  const sleutels = createLocalJWKSet(publiekeSleutels(leesDemosleutels(huis.instellingen.dataMap)))
  return { issuer: DEMO_ISSUER, sleutels, publiek: beleidVan(huis).publiek }
}

async function echteUitgever(huis: Huis): Promise<Uitgever> {
  const { createRemoteJWKSet } = await import('jose')
  const { issuer, jwks_uri } = (await configuratieVan(huis)).serverMetadata()
  if (jwks_uri === undefined)
    throw nietNu('De aanmelding van uw organisatie is even niet bereikbaar. Probeer het zo opnieuw.', 60)
  return {
    issuer,
    sleutels: createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: 5000 }),
    publiek: beleidVan(huis).publiek,
  }
}

/** The issuer under which an account is kept. The demo's provider has another port each time, its people stay the same. */
export const issuerVan = (huis: Huis, iss: string): string => (huis.instellingen.demo ? DEMO_ISSUER : iss)
