/**
 * The embedded PostgreSQL: a real server, from a package with its programs, in a folder of the installation. It can be reached
 * through a Unix socket in a closed folder only, stops with the application and is started again when it dies.
 */
import { realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { inGewoneWoorden, PostgresFout } from './fout.ts'
import { DATABANK, GEBRUIKER, richtIn, versieVan } from './inrichten.ts'
import type { Instellingen } from './instellingen.ts'
import { type Opzet, verkrijg } from './opstarten.ts'
import { type PostgresVersie, vindProgramma, zoekProgramma } from './programma.ts'
import { maakSocketmap } from './socketmap.ts'
import { kiesUitvoerder, maakMap } from './uitvoerder.ts'
import { Waker } from './waker.ts'

export { PostgresFout, type PostgresVersie, zoekProgramma }

export type PostgresOpties = {
  /** Folder of the installation (`ZICHT_DATA`); the database lives in `postgres` below it. Made when absent. */
  dataMap: string
  /** Default: the version with which the folder was made, otherwise 18. */
  versie?: PostgresVersie
  /** Settings that differ from the usual ones; for tests and measurements. */
  instellingen?: Instellingen
  /** Told in words when the database stopped by itself and when it is back. */
  meld?: (bericht: string) => void
  /** Root only: do not use a user namespace but the account `nobody`. Chosen automatically; for tests. */
  zonderNaamruimte?: boolean
}

export type Postgres = {
  /** Connection string of a database in this server (default: the product's own). Stays valid when the database restarts. */
  url(databank?: string): string
  /** Stops the database when it is ours; returns when everything is on disk. Other processes that share it take it over. */
  stop(): Promise<void>
  /** Did this process start the database? Otherwise it shares the one that already ran in this folder. */
  readonly eigen: boolean
  /** Process number of the database server. */
  readonly pid: number
}

/**
 * Brings up the database of a data folder: makes it on first use, starts it, or shares the one that another process already
 * started there. Returns when it accepts connections. Throws `PostgresFout`, with words for the person at the keyboard.
 */
export async function startPostgres(opties: PostgresOpties): Promise<Postgres> {
  const map = resolve(opties.dataMap)
  await maakMap(map).catch((fout: NodeJS.ErrnoException) => {
    throw new PostgresFout(
      `De map ${map} kan niet worden gemaakt (${fout.code}). Kies met ZICHT_DATA een andere map.`,
    )
  })
  const opzet = await zetOp(map, opties).catch(inWoorden)
  const eerste = await verkrijg(opzet).catch(inWoorden)
  // A restart must keep the address that was given out, also when the one who started it used another folder for its socket.
  const waker = new Waker({ ...opzet, socketmap: eerste.socketmap }, eerste, opties.meld ?? (() => {}))
  return {
    url: (databank = DATABANK) =>
      `postgresql://${GEBRUIKER}@localhost/${encodeURIComponent(databank)}?host=${encodeURIComponent(waker.nu.socketmap)}`,
    stop: () => waker.stop(),
    get eigen() {
      return waker.nu.eigen
    },
    get pid() {
      return waker.nu.pid
    },
  }
}

async function zetOp(map: string, opties: PostgresOpties): Promise<Opzet> {
  const gegevens = join(await realpath(map), 'postgres')
  const versie = kiesVersie(gegevens, opties.versie)
  const uitvoerder = await kiesUitvoerder(await vindProgramma(versie), opties)
  await richtIn(gegevens, versie, uitvoerder)
  const socketmap = await maakSocketmap(gegevens, uitvoerder.eigenaar)
  return { gegevens, socketmap, uitvoerder, afwijkend: opties.instellingen ?? {} }
}

/** A fault of the system (full disk, no permission) gets words; any other is passed on. */
function inWoorden(fout: unknown): never {
  if (fout instanceof PostgresFout || !(fout instanceof Error) || !('syscall' in fout)) throw fout
  throw inGewoneWoorden(fout.message, '')
}

function kiesVersie(gegevens: string, gevraagd: PostgresVersie | undefined): PostgresVersie {
  const bestaand = versieVan(gegevens)
  const versie = gevraagd ?? (bestaand as PostgresVersie | undefined) ?? 18
  if (bestaand !== undefined && bestaand !== versie) {
    throw new PostgresFout(
      `De gegevens in ${join(basename(dirname(gegevens)), 'postgres')} zijn gemaakt met PostgreSQL ${bestaand}; gevraagd is ${versie}. ` +
        'Maak een backup met de oude versie en zet die terug in een nieuwe map.',
    )
  }
  return versie
}
