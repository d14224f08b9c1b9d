import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PostgresFout } from '../server/src/platform/postgres/index.ts'
import { Gebruiksfout, type Io, type Opdracht, Opdrachtfout } from './opdracht.ts'

const OPDRACHTEN = join(import.meta.dirname, 'opdrachten')

/** Runs one command and gives the exit code: 0 done, 1 could not be done, 2 not typed well. */
export async function zicht(args: readonly string[], io: Io): Promise<number> {
  const [naam = 'help', ...rest] = args
  if (['help', '--help', '-h'].includes(naam)) return help(rest[0], io)
  const opdracht = await laad(naam)
  if (!opdracht) return onbekend(naam, io)
  if (rest.includes('--help') || rest.includes('-h')) return help(naam, io)
  try {
    return (await opdracht.voerUit(rest, io)) ?? 0
  } catch (fout) {
    return meldFout(fout, opdracht, io)
  }
}

function meldFout(fout: unknown, opdracht: Opdracht, io: Io): number {
  if (fout instanceof Gebruiksfout) {
    io.fout(`${fout.message}\nGebruik: zicht ${opdracht.gebruik}`)
    return 2
  }
  if (fout instanceof Opdrachtfout || fout instanceof PostgresFout) io.fout(fout.message)
  else io.fout(`Dit is niet gelukt: ${fout instanceof Error ? fout.message : String(fout)}`)
  if (io.env.ZICHT_LOG === 'debug' && fout instanceof Error) io.fout(fout.stack ?? '')
  return 1
}

async function help(naam: string | undefined, io: Io): Promise<number> {
  if (naam !== undefined) {
    const opdracht = await laad(naam)
    if (!opdracht) return onbekend(naam, io)
    io.uit(`${opdracht.samenvatting}\nGebruik: zicht ${opdracht.gebruik}`)
    return 0
  }
  const alle = await Promise.all(namen().map(laad))
  const regels = alle.flatMap((opdracht) =>
    opdracht ? [[opdracht.gebruik, opdracht.samenvatting] as const] : [],
  )
  const breedte = Math.max(...regels.map(([gebruik]) => gebruik.length), 0)
  io.uit('Zicht op Thuis. Gebruik: zicht <opdracht>\n')
  for (const [gebruik, samenvatting] of regels) io.uit(`  ${gebruik.padEnd(breedte)}  ${samenvatting}`)
  return 0
}

function onbekend(naam: string, io: Io): number {
  io.fout(`De opdracht "${naam}" bestaat niet. Er zijn: ${[...namen(), 'help'].join(', ')}.`)
  return 2
}

function namen(): string[] {
  return readdirSync(OPDRACHTEN)
    .filter((bestand) => /^[a-z][a-z-]*\.ts$/.test(bestand))
    .map((bestand) => bestand.slice(0, -'.ts'.length))
    .sort()
}

async function laad(naam: string): Promise<Opdracht | undefined> {
  const bestand = join(OPDRACHTEN, `${naam}.ts`)
  if (!/^[a-z][a-z-]*$/.test(naam) || !existsSync(bestand)) return undefined
  return (await import(pathToFileURL(bestand).href)) as Opdracht
}

// also when the start script runs this file within its own process
if (process.argv[1] === import.meta.filename) {
  process.exitCode = await zicht(process.argv.slice(2), {
    env: process.env,
    // npm runs scripts in the folder of the product; INIT_CWD is where the person is.
    map: process.env.INIT_CWD ?? process.cwd(),
    uit: (regel) => process.stdout.write(`${regel}\n`),
    fout: (regel) => process.stderr.write(`${regel}\n`),
  })
}
