import { DEMO_ISSUER } from './personas.ts'
import { vindDemosleutels } from './sleutels.ts'

/** There are no demo keys here yet. */
export class DemoNietGestart extends Error {
  constructor(dataMap: string) {
    super(`In ${dataMap} is nog geen demo gestart. Start eerst met: npm start`)
    this.name = 'DemoNietGestart'
  }
}

/** A bearer token for the API: signed with the demo's key, for one persona, valid for an hour. */
export async function maakDemotoken(dataMap: string, persona: string, publiek = 'zicht'): Promise<string> {
  const sleutels = vindDemosleutels(dataMap)
  if (!sleutels) throw new DemoNietGestart(dataMap)
  const { importJWK, SignJWT } = await import('jose')
  return new SignJWT({ client_id: 'demo-token' })
    .setProtectedHeader({ alg: 'ES256', kid: sleutels.jwk.kid as string, typ: 'at+jwt' })
    .setIssuer(DEMO_ISSUER)
    .setSubject(persona)
    .setAudience(publiek)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(await importJWK(sleutels.jwk, 'ES256'))
}
