import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JSONWebKeySet, JWK } from 'jose'

/** What the demo signs with, and what it seals cookies with. Only in the data folder of this device. */
export type Demosleutels = { jwk: JWK; koek: string }

const bestandIn = (dataMap: string): string => join(dataMap, 'demo-sleutels.json')

/** Reads the keys; undefined before the demo was ever started here. */
export function vindDemosleutels(dataMap: string): Demosleutels | undefined {
  try {
    return JSON.parse(readFileSync(bestandIn(dataMap), 'utf8')) as Demosleutels
  } catch (fout) {
    if ((fout as { code?: string }).code === 'ENOENT') return undefined
    throw new Error(
      `${bestandIn(dataMap)} is niet te lezen. Verwijder dit bestand; bij het starten komt er een nieuw.`,
    )
  }
}

/** Reads the keys, and makes them the first time. Several processes may do so at once: the first one's keys count. */
export function leesDemosleutels(dataMap: string): Demosleutels {
  const bestaand = vindDemosleutels(dataMap)
  if (bestaand) return bestaand
  mkdirSync(dataMap, { recursive: true })
  const bestand = bestandIn(dataMap)
  const kladje = `${bestand}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(kladje, JSON.stringify(maak()), { mode: 0o600, flag: 'wx' })
  try {
    linkSync(kladje, bestand)
  } catch (fout) {
    if ((fout as { code?: string }).code !== 'EEXIST') throw fout
  } finally {
    rmSync(kladje)
  }
  return leesDemosleutels(dataMap)
}

function maak(): Demosleutels {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = privateKey.export({ format: 'jwk' }) as JWK
  return {
    jwk: { ...jwk, kid: randomBytes(6).toString('hex'), alg: 'ES256', use: 'sig' },
    koek: randomBytes(32).toString('base64url'),
  }
}

/** Only what others may know. */
export function publiekeSleutels({ jwk }: Demosleutels): JSONWebKeySet {
  const publiek = createPublicKey(createPrivateKey({ key: jwk as never, format: 'jwk' })).export({
    format: 'jwk',
  }) as JWK
  return { keys: [{ ...publiek, kid: jwk.kid as string, alg: 'ES256', use: 'sig' }] }
}
