import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migreer } from '../databank/migreer.ts'
import { type PostgresVersie, startPostgres } from './index.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection string of the migrated template database of this test run. */
    sjabloon: string
  }
}

/**
 * Vitest global setup: one PostgreSQL for the whole run (18, or `ZICHT_PG=15`), with a migrated database that every test file
 * clones. Nothing in it has to survive the run, so it need not wait for the disk.
 */
export default async function opstelling(project: TestProject): Promise<() => Promise<void>> {
  const dataMap = await mkdtemp(join(tmpdir(), 'zicht-proef-'))
  const versie: PostgresVersie = process.env.ZICHT_PG === '15' ? 15 : 18
  const postgres = await startPostgres({
    dataMap,
    versie,
    instellingen: {
      fsync: 'off',
      full_page_writes: 'off',
      synchronous_commit: 'off',
      shared_buffers: '128MB',
      max_connections: '300',
    },
  })
  const ruimOp = async () => {
    await postgres.stop()
    await rm(dataMap, { recursive: true, force: true })
  }
  try {
    await migreer(postgres.url())
  } catch (fout) {
    await ruimOp()
    throw fout
  }
  project.provide('sjabloon', postgres.url())
  return ruimOp
}
