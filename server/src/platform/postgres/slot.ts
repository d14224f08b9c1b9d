import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** What the lock file `postmaster.pid` of a data folder tells. */
export type Slot = { pid: number; socketmap: string; gereed: boolean }

/** Reads the lock file; undefined when no database holds the folder, or the file is only half written yet. */
export function leesSlot(gegevens: string): Slot | undefined {
  try {
    const regels = readFileSync(join(gegevens, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(regels[0])
    if (!Number.isInteger(pid) || pid < 2) return undefined
    return { pid, socketmap: regels[4] ?? '', gereed: regels[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

export function procesLeeft(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (fout) {
    return (fout as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Is `pid` a database that works in this folder? After a kill the number may belong to quite another program by now. */
export function werktIn(pid: number, gegevens: string): boolean {
  if (!procesLeeft(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === gegevens
  } catch {
    // It ended meanwhile, or belongs to a user who cannot get into our closed folder.
    return false
  }
}

/**
 * PostgreSQL clears a stale lock itself, except when the number in it was given to another program since. That lock is taken
 * away here, but only when no process at all works in the folder: a query may outlive its killed postmaster for a moment.
 */
export async function ruimVerlorenSlotOp(gegevens: string, socketmap: string): Promise<void> {
  if (process.platform !== 'linux') return
  const bezig = readdirSync('/proc').some((naam) => /^\d+$/.test(naam) && werktIn(Number(naam), gegevens))
  if (bezig) return
  await rm(join(gegevens, 'postmaster.pid'), { force: true })
  await rm(join(socketmap, '.s.PGSQL.5432.lock'), { force: true })
}
