import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { nieuweProefdatabank } from '../../server/src/platform/postgres/proefdatabank.ts'
// Type only: it declares the value that the global setup provides.
import type {} from '../../server/src/platform/postgres/proefopstelling.ts'
import { startPlatform } from '../proefplatform.ts'

const SJABLOON = 'demo_sjabloon'

/**
 * A database with the demo population, of its own for one test file. The product itself makes it once per test run, at its first
 * start; every further one is a copy, which takes under a second instead of many.
 */
export async function nieuweDemodatabank(): Promise<{ url: string; sluit: () => Promise<void> }> {
  const beheer = new pg.Client({ connectionString: metNaam('postgres') })
  await beheer.connect()
  try {
    // of two files that start at once, one makes it and the other waits
    await beheer.query('select pg_advisory_lock(815900)')
    const { rowCount } = await beheer.query('select 1 from pg_database where datname = $1', [SJABLOON])
    if (rowCount === 0) await maakSjabloon(beheer)
    const naam = `demo_${randomBytes(6).toString('hex')}`
    await beheer.query(`create database ${naam} template ${SJABLOON}`)
    return { url: metNaam(naam), sluit: () => verwijder(naam) }
  } finally {
    await beheer.end()
  }
}

async function maakSjabloon(beheer: pg.Client): Promise<void> {
  const eerste = await nieuweProefdatabank()
  const platform = await startPlatform({ databaseUrl: eerste.url })
  await platform.opruimen()
  const naam = new URL(eerste.url).pathname.slice(1)
  await beheer.query(`alter database ${naam} rename to ${SJABLOON}`)
}

async function verwijder(naam: string): Promise<void> {
  const beheer = new pg.Client({ connectionString: metNaam('postgres') })
  await beheer.connect()
  await beheer.query(`drop database if exists ${naam} with (force)`)
  await beheer.end()
}

function metNaam(naam: string): string {
  const url = new URL(inject('sjabloon'))
  url.pathname = `/${naam}`
  return url.href
}
