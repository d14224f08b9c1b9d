import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, cp, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { PostgresFout } from './fout.ts'

/** Numeric id of the account without rights (`nobody`) on the systems that we know. */
const NIEMAND = 65534

/** How a PostgreSQL program is started: PostgreSQL refuses to run as root, and must not outlive the application. */
export type Uitvoerder = {
  /** Folder with the programs. */
  bin: string
  /** Owner that the data folder must have, as this process sees it; undefined leaves it as it is. */
  eigenaar: number | undefined
  start(programma: string, args: readonly string[], opties: SpawnOptions): ChildProcess
}

/**
 * An ordinary user runs PostgreSQL plainly. Root runs it in a user namespace in which root's own files belong to an ordinary
 * user: no account and no chown needed, and it works under 0700 folders. Without namespaces it runs as `nobody`.
 */
export async function kiesUitvoerder(native: string, opties: { zonderNaamruimte?: boolean } = {}) {
  const root = process.getuid?.() === 0
  if (!root) return maakUitvoerder(join(native, 'bin'), undefined, [], {})
  const naamruimte = ['unshare', '--user', `--map-user=${NIEMAND}`, `--map-group=${NIEMAND}`, '--']
  if (!opties.zonderNaamruimte && werkt([...naamruimte, 'true'])) {
    return maakUitvoerder(join(native, 'bin'), 0, naamruimte, {})
  }
  const bin = join(await voorIedereenLeesbaar(native), 'bin')
  return maakUitvoerder(bin, NIEMAND, [], { uid: NIEMAND, gid: NIEMAND })
}

function maakUitvoerder(
  bin: string,
  eigenaar: number | undefined,
  vooraf: readonly string[],
  account: { uid?: number; gid?: number },
): Uitvoerder {
  const metElkaar = ['setpriv', '--pdeathsig', 'INT', '--']
  const omhulsel = [...vooraf, ...(werkt([...metElkaar, 'true']) ? metElkaar : [])]
  return {
    bin,
    eigenaar,
    start(programma, args, opties) {
      const [opdracht, ...rest] = [...omhulsel, join(bin, programma), ...args]
      return spawn(opdracht!, rest, { ...opties, ...account })
    },
  }
}

function werkt([opdracht, ...args]: readonly string[]): boolean {
  return spawnSync(opdracht!, args, { stdio: 'ignore' }).status === 0
}

/** `nobody` cannot read programs below a closed folder such as /root: then it gets a copy in the folder for temporary files. */
async function voorIedereenLeesbaar(native: string): Promise<string> {
  const leesbaar = (map: string) =>
    spawnSync(join(map, 'bin', 'postgres'), ['--version'], { uid: NIEMAND, gid: NIEMAND, stdio: 'ignore' })
      .status === 0
  if (leesbaar(native)) return native
  const kopie = join(tmpdir(), `zicht-postgres-${basename(dirname(native))}`)
  if (!existsSync(kopie)) {
    const half = `${kopie}.${process.pid}`
    await cp(native, half, { recursive: true, verbatimSymlinks: true })
    await chmod(half, 0o755)
    await rename(half, kopie).catch(() => rm(half, { recursive: true, force: true }))
  }
  if ((await lstat(kopie)).uid !== 0 || !leesbaar(kopie)) {
    throw new PostgresFout(
      'De databank kan niet als beheerder (root) draaien en er is geen ander account bruikbaar. Start als gewone gebruiker.',
    )
  }
  return kopie
}

/** Gives a data folder that another kind of executor made to the account of this one. */
export async function geefAan(map: string, eigenaar: number | undefined): Promise<void> {
  if (eigenaar === undefined || !existsSync(map) || (await lstat(map)).uid === eigenaar) return
  for (const naam of await readdir(map, { recursive: true })) {
    await chown(join(map, naam), eigenaar, eigenaar).catch((fout: NodeJS.ErrnoException) => {
      if (fout.code !== 'ENOENT') throw fout
    })
  }
  await chown(map, eigenaar, eigenaar)
}

/** The data folder for a first use; only the account that runs the database gets in. */
export async function maakMap(map: string): Promise<void> {
  await mkdir(map, { recursive: true, mode: 0o700 })
}
