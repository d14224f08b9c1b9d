import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { inGewoneWoorden } from './fout.ts'
import type { PostgresVersie } from './programma.ts'
import { procesLeeft } from './slot.ts'
import { geefAan, maakMap, type Uitvoerder } from './uitvoerder.ts'

/** Superuser of the embedded database and name of the product's database in it. */
export const GEBRUIKER = 'zicht'
export const DATABANK = 'zicht'

/** Major version with which a data folder was made; undefined when there is none yet. */
export function versieVan(gegevens: string): number | undefined {
  const bestand = join(gegevens, 'PG_VERSION')
  return existsSync(bestand) ? Number(readFileSync(bestand, 'utf8')) : undefined
}

/**
 * Makes the data folder on first use. It is built under another name and renamed when complete, so a kill halfway leaves nothing
 * half done and of two processes that do this at once one wins.
 */
export async function richtIn(
  gegevens: string,
  versie: PostgresVersie,
  uitvoerder: Uitvoerder,
): Promise<void> {
  if (versieVan(gegevens) !== undefined) return geefAan(gegevens, uitvoerder.eigenaar)
  const ouder = dirname(gegevens)
  await maakMap(ouder)
  await ruimHalveMappenOp(ouder, basename(gegevens))
  const bouw = `${gegevens}.nieuw-${process.pid}-${Math.random().toString(36).slice(2, 8)}`
  await maakMap(bouw)
  await geefAan(bouw, uitvoerder.eigenaar)
  try {
    // The builtin locale is the same on every machine; version 15 does not have it and takes the system's.
    const taal =
      versie >= 17
        ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
        : ['--locale=C.UTF-8']
    const vast = [
      '-D',
      bouw,
      `--username=${GEBRUIKER}`,
      '--auth=trust',
      '--encoding=UTF8',
      '--data-checksums',
    ]
    await voerUit(uitvoerder, 'initdb', [...vast, ...taal, '--no-instructions'], '')
    await voerUit(
      uitvoerder,
      'postgres',
      ['--single', '-D', bouw, 'postgres'],
      `CREATE DATABASE ${DATABANK}\n`,
    )
    await rename(bouw, gegevens)
  } catch (fout) {
    await rm(bouw, { recursive: true, force: true })
    if (versieVan(gegevens) === undefined) throw fout
  }
}

async function ruimHalveMappenOp(ouder: string, naam: string): Promise<void> {
  for (const kandidaat of await readdir(ouder)) {
    const pid = new RegExp(`^${naam}\\.nieuw-(\\d+)-`).exec(kandidaat)?.[1]
    if (pid && !procesLeeft(Number(pid))) await rm(join(ouder, kandidaat), { recursive: true, force: true })
  }
}

async function voerUit(
  uitvoerder: Uitvoerder,
  programma: string,
  args: string[],
  invoer: string,
): Promise<void> {
  const kind = uitvoerder.start(programma, args, { stdio: ['pipe', 'pipe', 'pipe'], cwd: '/' })
  const uitvoer: string[] = []
  kind.stdout?.on('data', (deel) => uitvoer.push(String(deel)))
  kind.stderr?.on('data', (deel) => uitvoer.push(String(deel)))
  kind.stdin?.on('error', () => {})
  kind.stdin?.end(invoer)
  const [code] = await once(kind, 'close')
  const tekst = uitvoer.join('')
  // Single-user mode reports a failed statement on stderr but ends with 0.
  if (code !== 0 || /\b(ERROR|FATAL|PANIC):/.test(tekst)) throw inGewoneWoorden(tekst, '')
}
