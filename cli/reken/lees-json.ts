import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { type Io, Opdrachtfout } from '../opdracht.ts'
import { jsonFout } from './json-fout.ts'

/** A file of the command line as text; `-` is the input. What is wrong with the file is an `Opdrachtfout` in words. */
export async function leesTekst(bestand: string, io: Io): Promise<string> {
  if (bestand === '-') return text(process.stdin)
  try {
    return await readFile(resolve(io.map, bestand), 'utf8')
  } catch (fout) {
    const code = (fout as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new Opdrachtfout(`Het bestand ${bestand} is er niet.`)
    if (code === 'EISDIR') throw new Opdrachtfout(`${bestand} is een map; geef een bestand op.`)
    throw new Opdrachtfout(`Het bestand ${bestand} is niet te lezen (${code}).`)
  }
}

/** Text as JSON; a fault is told with line and column. */
export function leesJson(ruw: string, bestand: string): unknown {
  const tekst = ruw.replace(/^\uFEFF/, '')
  try {
    return JSON.parse(tekst)
  } catch (fout) {
    const plek = jsonFout(tekst)
    throw new Opdrachtfout(
      plek
        ? `${bestand}:${plek.regel}:${plek.kolom}: ${plek.melding}`
        : `${bestand}: ${(fout as Error).message}`,
    )
  }
}
