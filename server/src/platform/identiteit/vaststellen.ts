import type { Configuration, IDToken } from 'openid-client'
import type { Huis } from '../huis.ts'
import { beleidVan } from './aanmeldbeleid.ts'
import type { Aanmeldstap } from './aanmeldstap.ts'
import type { Vastgesteld } from './inloggen.ts'
import { configuratieVan } from './oidc.ts'

/** Faults that say: this sign-in does not count. Anything else is a provider that is away. */
const TELT_NIET = new Set(['ResponseBodyError', 'AuthorizationResponseError', 'ClientError'])

/**
 * Exchanges the code and checks everything (state, nonce, PKCE, issuer, audience, signature). `adres` is where the provider sent
 * the browser. Gives null when it does not count.
 */
export async function stelVast(huis: Huis, adres: URL, stap: Aanmeldstap): Promise<Vastgesteld | null> {
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
    const nodig = rolclaim === null ? ['name'] : ['name', rolclaim]
    const claims = await vulAan(config, idToken, tokens.access_token, nodig)
    const kanAfmelden = config.serverMetadata().end_session_endpoint !== undefined
    return { iss: idToken.iss, sub: idToken.sub, claims, idToken: kanAfmelden ? tokens.id_token : undefined }
  } catch (fout) {
    const { name = '', code } = fout as { name?: string; code?: string }
    huis.log.warn({ naam: name, code }, 'aanmelden niet gelukt')
    if (TELT_NIET.has(name)) return null
    throw fout
  }
}

/** Asks the provider's userinfo for what the ID token leaves out, where there is one. What the signed token says goes first. */
async function vulAan(
  config: Configuration,
  idToken: IDToken,
  accessToken: string,
  nodig: readonly string[],
): Promise<Record<string, unknown>> {
  const volledig = nodig.every((claim) => claim in idToken)
  if (volledig || config.serverMetadata().userinfo_endpoint === undefined) return idToken
  const { fetchUserInfo } = await import('openid-client')
  return { ...(await fetchUserInfo(config, accessToken, idToken.sub)), ...idToken }
}
