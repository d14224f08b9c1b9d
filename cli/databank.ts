import { leesInstellingen } from '../server/src/platform/instellingen.ts'
import { startPostgres } from '../server/src/platform/postgres/index.ts'
import type { Io } from './opdracht.ts'

/**
 * Does something with the installation's database: the server in DATABASE_URL, or the embedded one, which is shared with a
 * running platform and otherwise started for as long as this takes.
 */
export async function metDatabank<T>(io: Io, doe: (url: string) => Promise<T>): Promise<T> {
  const { databaseUrl, dataMap } = leesInstellingen(io.env, [])
  if (databaseUrl) return doe(databaseUrl)
  const postgres = await startPostgres({ dataMap, meld: (bericht) => io.fout(bericht) })
  try {
    return await doe(postgres.url())
  } finally {
    await postgres.stop()
  }
}
