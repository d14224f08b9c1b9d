import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { JWK } from 'jose'
import { Provider } from 'oidc-provider'
import { maakOpslag } from './demo/opslag.ts'

/** An organisation's own identity provider, as there are many: client secret, RS256, userinfo, its own way of signing out. */
export type Proefprovider = {
  issuer: string
  clientId: string
  clientSecret: string
  /** Who signs in next, and what the provider tells of them. */
  zet: (sub: string, claims: Record<string, unknown>) => void
  /** Signs an access token as this provider does. */
  token: (inhoud: Record<string, unknown>, kop?: Record<string, unknown>) => Promise<string>
  stop: () => Promise<void>
}

export async function startProefprovider(redirectUri: () => string): Promise<Proefprovider> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'proef', alg: 'RS256', use: 'sig' } as JWK
  let wie = { sub: 'niemand', claims: {} as Record<string, unknown> }
  const server = createServer()
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    adapter: maakOpslag(),
    jwks: { keys: [jwk as never] },
    cookies: { keys: ['proef'] },
    clients: [
      {
        client_id: 'zicht',
        client_secret: 'geheim-van-de-proef',
        redirect_uris: ['http://localhost:1/aanmelden/terug'],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name', 'given_name', 'family_name', 'rollen'] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_, { uid }) => `/auth-keuze/${uid}` },
    findAccount: async (_, sub) => ({ accountId: sub, claims: async () => ({ sub, ...wie.claims }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ accountId: oidc.session?.accountId ?? '', clientId: 'zicht' })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      IdToken: 300,
      Interaction: 300,
      Session: 300,
      Grant: 300,
    },
  })
  // the application gets its port only when it listens
  const Client = provider.Client as unknown as { prototype: { redirectUriAllowed: (uri: string) => boolean } }
  Client.prototype.redirectUriAllowed = (uri) => uri === redirectUri()
  const rest = provider.callback()
  server.on('request', (verzoek, antwoord) => {
    if (!verzoek.url?.startsWith('/auth-keuze/')) return void rest(verzoek, antwoord)
    void provider.interactionFinished(verzoek, antwoord, { login: { accountId: wie.sub } })
  })
  return {
    issuer,
    clientId: 'zicht',
    clientSecret: 'geheim-van-de-proef',
    zet: (sub, claims) => {
      wie = { sub, claims }
    },
    token: async (inhoud, kop = {}) => {
      const { importJWK, SignJWT } = await import('jose')
      return new SignJWT(inhoud)
        .setProtectedHeader({ alg: 'RS256', kid: 'proef', ...kop })
        .setIssuer(issuer)
        .setExpirationTime('5m')
        .sign(await importJWK(jwk, 'RS256'))
    },
    stop: () =>
      new Promise((klaar) => {
        server.close(() => klaar())
        server.closeAllConnections()
      }),
  }
}
