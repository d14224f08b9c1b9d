import { Agent } from 'node:http'
import { type Bladeraar, meldAan } from '../../server/src/platform/identiteit/proefaanmelding.ts'
import type { Mens, Proefplatform } from '../proefplatform.ts'
import { randomUUID } from 'node:crypto'
import { vraag } from './vraag.ts'

/** Signs a persona in as a browser does, through every step of the sign-in. */
export async function bladerAan(
  platform: Proefplatform,
  persona: string,
  terug = '/',
): Promise<{ wie: Bladeraar; adres: string }> {
  return meldAan({ adres: `http://localhost:${platform.poort}` } as never, persona, terug)
}

/** Someone who works with the session cookie of a browser instead of a token. */
export async function meldAanMetKoek(platform: Proefplatform, persona: string): Promise<Mens> {
  const { wie } = await bladerAan(platform, persona)
  const sessie = wie.pot.get('zicht_sessie')?.waarde
  if (!sessie) throw new Error(`${persona} kon zich niet aanmelden`)
  const agent = new Agent({ keepAlive: true })
  const kop = { cookie: `zicht_sessie=${sessie}`, 'sec-fetch-site': 'same-origin' }
  const stel: Mens['vraag'] = (methode, pad, body, extra = {}) =>
    vraag(
      platform.poort,
      methode,
      pad,
      {
        ...extra,
        body,
        kop: { ...kop, ...(methode === 'POST' ? { 'idempotency-key': randomUUID() } : {}), ...extra.kop },
      },
      agent,
    )
  return {
    wie: persona,
    kop,
    vraag: stel,
    moet: async (status, methode, pad, body, extra = {}) => {
      const antwoord = await stel(methode, pad, body, { kop: extra })
      if (antwoord.status !== status)
        throw new Error(`${persona} ${methode} ${pad}: ${antwoord.status} ${antwoord.tekst}`)
      return (antwoord.tekst === '' ? {} : antwoord.json()) as never
    },
  }
}
