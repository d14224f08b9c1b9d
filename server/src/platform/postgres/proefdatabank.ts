import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
// Type only: it declares the value that the global setup provides.
import type {} from './proefopstelling.ts'

/** A database of its own for one test file. `url` logs in as superuser; `sluit` drops it, also when it is still in use. */
export type Proefdatabank = { url: string; sluit(): Promise<void> }

/**
 * Clones the migrated template database of this test run (about 20 ms). Use in a test of the project `databank` or `e2e`:
 * `const db = await nieuweProefdatabank()` in `beforeAll`, `await db.sluit()` in `afterAll`. With `leeg` the database is bare:
 * no schemas of ours, for tests of the migrations and of restoring a backup.
 */
export async function nieuweProefdatabank(opties: { leeg?: boolean } = {}): Promise<Proefdatabank> {
  const sjabloon = new URL(inject('sjabloon'))
  const naam = `proef_${randomBytes(6).toString('hex')}`
  const bron = opties.leeg ? 'template0' : `"${sjabloon.pathname.slice(1)}"`
  await alsBeheerder(sjabloon, `CREATE DATABASE ${naam} TEMPLATE ${bron}`)
  const url = new URL(sjabloon)
  url.pathname = `/${naam}`
  return {
    url: url.href,
    sluit: () => alsBeheerder(sjabloon, `DROP DATABASE IF EXISTS ${naam} WITH (FORCE)`),
  }
}

async function alsBeheerder(sjabloon: URL, sql: string): Promise<void> {
  const url = new URL(sjabloon)
  url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
