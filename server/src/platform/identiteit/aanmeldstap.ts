import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** What has to be remembered between leaving for the provider and coming back. */
export type Aanmeldstap = { state: string; nonce: string; verifier: string; terug: string; vervalt: number }

/** How long signing in may take. */
export const AANMELDEN_SECONDEN = 600

/** The key for the cookie of a sign-in under way, from a secret that all processes of an installation share. */
export const sleutelUit = (geheim: string): Buffer =>
  Buffer.from(hkdfSync('sha256', geheim, '', 'zicht aanmelden 1', 32))

/** Encrypts and signs (AES-256-GCM): nobody can read or alter the verifier or the way back. */
export function verzegelStap(stap: Aanmeldstap, sleutel: Buffer): string {
  const iv = randomBytes(12)
  const cijfer = createCipheriv('aes-256-gcm', sleutel, iv)
  const inhoud = Buffer.concat([cijfer.update(JSON.stringify(stap), 'utf8'), cijfer.final()])
  return Buffer.concat([iv, cijfer.getAuthTag(), inhoud]).toString('base64url')
}

/** Gives null for a cookie that is not ours, was altered, is of another sign-in, or is too old. */
export function openStap(koek: string, sleutel: Buffer, state: string, nu: number): Aanmeldstap | null {
  try {
    const ruw = Buffer.from(koek, 'base64url')
    const cijfer = createDecipheriv('aes-256-gcm', sleutel, ruw.subarray(0, 12), { authTagLength: 16 })
    cijfer.setAuthTag(ruw.subarray(12, 28))
    const inhoud = Buffer.concat([cijfer.update(ruw.subarray(28)), cijfer.final()]).toString('utf8')
    const stap = JSON.parse(inhoud) as Aanmeldstap
    return stap.state === state && stap.vervalt > nu ? stap : null
  } catch {
    return null
  }
}
