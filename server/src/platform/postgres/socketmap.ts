import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PostgresFout } from './fout.ts'

/** A Unix socket address holds 107 bytes, and PostgreSQL adds `/.s.PGSQL.5432` to the folder. */
const LANGSTE_MAP = 107 - '/.s.PGSQL.5432.lock'.length

/**
 * The closed (0700) folder in which the socket of this data folder lives: short, and the same at every start, so that the
 * address stays valid. A folder that somebody else made under that name is passed over.
 */
export async function maakSocketmap(gegevens: string, eigenaar: number | undefined): Promise<string> {
  const kenmerk = createHash('sha256').update(gegevens).digest('hex').slice(0, 12)
  const ouders = [tmpdir(), '/tmp'].filter((map) => Buffer.byteLength(map) + 22 <= LANGSTE_MAP)
  for (const ouder of new Set(ouders)) {
    for (const volgnummer of ['', '-1', '-2', '-3']) {
      const map = join(ouder, `zicht-${kenmerk}${volgnummer}`)
      if (await eigenMap(map, eigenaar)) return map
    }
  }
  throw new PostgresFout(
    'Er is geen map voor tijdelijke bestanden waarin de databank haar verbinding kan openen.',
  )
}

/** Makes the folder if it is not there (somebody may have cleaned up) and closes it; false when it is not ours. */
export async function eigenMap(map: string, eigenaar: number | undefined): Promise<boolean> {
  try {
    await mkdir(map, { mode: 0o700 })
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'EEXIST') return false
  }
  const ik = process.getuid?.()
  const staat = await lstat(map)
  if (!staat.isDirectory() || (staat.uid !== ik && staat.uid !== eigenaar)) return false
  if (eigenaar !== undefined && staat.uid !== eigenaar) await chown(map, eigenaar, eigenaar)
  await chmod(map, 0o700)
  return true
}
