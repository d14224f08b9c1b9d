import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { Antwoord } from './route.ts'

const hash = (...delen: string[]) => createHash('sha256').update(JSON.stringify(delen))

/** Under what an answer is kept: the key itself is the caller's and is stored nowhere. */
export const bewaarsleutel = (sleutel: string): string => hash('bewaard onder', sleutel).digest('hex')

type Verzegeld = { verzegeld: string }

/**
 * Closes an answer that tells a secret with the caller's own key (AES-256-GCM): only who repeats the request reads it again. What is
 * stored opens nothing, neither for who reads the table nor for who has its backup.
 */
export function verzegel(antwoord: Antwoord, gebruiker: string, sleutel: string): Verzegeld {
  const iv = randomBytes(12)
  const slot = createCipheriv('aes-256-gcm', hash('opent', gebruiker, sleutel).digest(), iv)
  const dicht = Buffer.concat([slot.update(JSON.stringify(antwoord), 'utf8'), slot.final()])
  return { verzegeld: Buffer.concat([iv, slot.getAuthTag(), dicht]).toString('base64') }
}

/** The answer as it was given, sealed or not. */
export function ontzegel(bewaard: Antwoord | Verzegeld, gebruiker: string, sleutel: string): Antwoord {
  if (!('verzegeld' in bewaard)) return bewaard
  const bytes = Buffer.from(bewaard.verzegeld, 'base64')
  const slot = createDecipheriv(
    'aes-256-gcm',
    hash('opent', gebruiker, sleutel).digest(),
    bytes.subarray(0, 12),
  )
  slot.setAuthTag(bytes.subarray(12, 28))
  return JSON.parse(Buffer.concat([slot.update(bytes.subarray(28)), slot.final()]).toString('utf8'))
}
