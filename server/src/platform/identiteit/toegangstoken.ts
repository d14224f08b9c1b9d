import { nietNu } from '@zicht/kern'
import type { JWTPayload, JWTVerifyGetKey } from 'jose'

/** Whose tokens count here, and with which keys they are signed. */
export type Uitgever = { issuer: string; sleutels: JWTVerifyGetKey; publiek: string }

/** Signatures with a key pair only: `none` and shared secrets never count. */
const ALGORITMEN = [
  'ES256',
  'ES384',
  'ES512',
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'EdDSA',
  'Ed25519',
]

/**
 * An ID token says who someone is to the site that asked; it opens nothing. Access tokens say so in their type (RFC 9068) or
 * carry what was granted.
 */
function isToegang(typ: string | undefined, inhoud: JWTPayload): boolean {
  if ('at_hash' in inhoud || 'c_hash' in inhoud || inhoud.typ === 'ID') return false
  return (
    /^(application\/)?at\+jwt$/i.test(typ ?? '') ||
    'scope' in inhoud ||
    'scp' in inhoud ||
    'client_id' in inhoud
  )
}

/**
 * Checks a bearer token: signature, issuer, audience, end. Gives null for anything that does not count; throws a 503 problem when
 * the keys cannot be had at this moment.
 */
export async function leesToegangstoken(
  token: string,
  { issuer, sleutels, publiek }: Uitgever,
): Promise<{ sub: string; verlooptOp: number } | null> {
  const { errors, jwtVerify } = await import('jose')
  try {
    const { payload, protectedHeader } = await jwtVerify(token, sleutels, {
      issuer,
      audience: publiek,
      algorithms: ALGORITMEN,
      requiredClaims: ['exp', 'sub'],
      clockTolerance: 5,
    })
    if (!isToegang(protectedHeader.typ, payload) || typeof payload.sub !== 'string') return null
    return { sub: payload.sub, verlooptOp: (payload.exp ?? 0) * 1000 }
  } catch (fout) {
    const isTokenfout = fout instanceof errors.JOSEError && !(fout instanceof errors.JWKSTimeout)
    // jose reports an answer of the key server that is no key set with the bare base class
    if (isTokenfout && fout.code !== 'ERR_JOSE_GENERIC') return null
    throw nietNu('De aanmelding is even niet bereikbaar. Probeer het zo opnieuw.', 5)
  }
}
