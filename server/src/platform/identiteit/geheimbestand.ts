import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Reads a file that holds a secret; undefined when there is none yet. */
export function leesGeheimbestand(bestand: string): string | undefined {
  try {
    return readFileSync(bestand, 'utf8')
  } catch (fout) {
    if ((fout as { code?: string }).code === 'ENOENT') return undefined
    throw fout
  }
}

/**
 * Reads a secret, and makes it the first time, readable for its owner only (0600). Several processes may do so at once: the one
 * that was first counts, and nobody ever reads half a file.
 */
export function zorgGeheimbestand(bestand: string, maak: () => string): string {
  const bestaand = leesGeheimbestand(bestand)
  if (bestaand !== undefined) return bestaand
  mkdirSync(dirname(bestand), { recursive: true })
  const kladje = `${bestand}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(kladje, maak(), { mode: 0o600, flag: 'wx' })
  try {
    linkSync(kladje, bestand)
  } catch (fout) {
    if ((fout as { code?: string }).code !== 'EEXIST') throw fout
  } finally {
    rmSync(kladje)
  }
  return leesGeheimbestand(bestand) ?? zorgGeheimbestand(bestand, maak)
}
