import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migreer } from '../server/src/platform/databank/index.ts'
import { startPostgres } from '../server/src/platform/postgres/index.ts'

// `npm run tabellen`: the tables as TypeScript knows them, read from a freshly migrated database.
const dataMap = mkdtempSync(join(tmpdir(), 'zicht-tabellen-'))
const postgres = await startPostgres({ dataMap })
try {
  await migreer(postgres.url())
  const types = {
    timestamptz: 'string',
    date: 'string',
    int8: 'number',
    numeric: 'string',
    daterange: 'string',
    tstzrange: 'string',
  }
  execFileSync(
    process.execPath,
    [
      join(import.meta.dirname, '../node_modules/kysely-codegen/dist/cli/bin.js'),

      '--dialect',
      'postgres',
      '--url',
      postgres.url(),
      '--default-schema',
      'zicht',
      '--include-pattern',
      '(zicht|beeld).*',

      '--out-file',
      'server/src/platform/databank/tabellen.gen.ts',
      '--type-mapping',
      JSON.stringify(types),
    ],
    { cwd: join(import.meta.dirname, '..'), stdio: 'inherit' },
  )
} finally {
  await postgres.stop()
  rmSync(dataMap, { recursive: true, force: true })
}
