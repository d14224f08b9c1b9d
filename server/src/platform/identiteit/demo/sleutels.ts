import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { JSONWebKeySet, JWK } from 'jose'
import { leesGeheimbestand, zorgGeheimbestand } from '../geheimbestand.ts'

/** What the demo signs with, and what it seals cookies with. Only in the data folder of this device. */
export type Demosleutels = { jwk: JWK; koek: string }

const bestandIn = (dataMap: string): string => join(dataMap, 'demo-sleutels.json')

/** The keys; undefined before the demo was ever started here. */
export function vindDemosleutels(dataMap: string): Demosleutels | undefined {
  const tekst = leesGeheimbestand(bestandIn(dataMap))
  return tekst === undefined ? undefined : ontleed(dataMap, tekst)
}

/** The keys, made the first time. */
export function leesDemosleutels(dataMap: string): Demosleutels {
  return ontleed(dataMap, zorgGeheimbestand(bestandIn(dataMap), maak))
}

function ontleed(dataMap: string, tekst: string): Demosleutels {
  try {
    const sleutels = JSON.parse(tekst) as Demosleutels
    createPrivateKey({ key: sleutels.jwk as never, format: 'jwk' })
    return sleutels
  } catch {
    throw new Error(
      `${bestandIn(dataMap)} is beschadigd. Verwijder dit bestand; bij het starten komt er een nieuw.`,
    )
  }
}

function maak(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk: JWK = {
    ...(privateKey.export({ format: 'jwk' }) as JWK),
    kid: randomBytes(6).toString('hex'),
    alg: 'ES256',
    use: 'sig',
  }
  return JSON.stringify({ jwk, koek: randomBytes(32).toString('base64url') } satisfies Demosleutels)
}

/** Only what others may know. */
export function publiekeSleutels({ jwk }: Demosleutels): JSONWebKeySet {
  const publiek = createPublicKey(createPrivateKey({ key: jwk as never, format: 'jwk' })).export({
    format: 'jwk',
  }) as JWK
  return { keys: [{ ...publiek, kid: jwk.kid as string, alg: 'ES256', use: 'sig' }] }
}
