import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { nieuweProefdatabank } from '../../server/src/platform/postgres/proefdatabank.ts'
// Type only: it declares the value that the global setup provides.
import type {} from '../../server/src/platform/postgres/proefopstelling.ts'
import { type PlatformOpties, startPlatform } from '../proefplatform.ts'

export type Kopie = { url: string; sluit: () => Promise<void> }

/** A database with the demo population, of its own for one test file. */
export const nieuweDemodatabank = (): Promise<Kopie> => nieuweKopie('demo_sjabloon', {})

/** A database with a region and its personas and without a population, of its own for one test file. */
export const nieuweLegeDatabank = (regio?: string): Promise<Kopie> =>
  nieuweKopie(`leeg_sjabloon_${regio ?? ''}`, { leeg: true, env: regio ? { ZICHT_REGIO: regio } : {} })

/**
 * The product itself fills a database once per test run, at its first start; every further one is a copy, which takes under a second
 * instead of many.
 */
async function nieuweKopie(sjabloon: string, opties: PlatformOpties): Promise<Kopie> {
  const beheer = new pg.Client({ connectionString: metNaam('postgres') })
  await beheer.connect()
  try {
    // of two files that start at once, one makes it and the other waits
    await beheer.query('select pg_advisory_lock(815900, hashtext($1))', [sjabloon])
    const { rowCount } = await beheer.query('select 1 from pg_database where datname = $1', [sjabloon])
    if (rowCount === 0) await maakSjabloon(beheer, sjabloon, opties)
    const naam = `kopie_${randomBytes(6).toString('hex')}`
    await beheer.query(`create database ${naam} template "${sjabloon}"`)
    return { url: metNaam(naam), sluit: () => verwijder(naam) }
  } finally {
    await beheer.end()
  }
}

async function maakSjabloon(beheer: pg.Client, sjabloon: string, opties: PlatformOpties): Promise<void> {
  const eerste = await nieuweProefdatabank()
  const platform = await startPlatform({ ...opties, databaseUrl: eerste.url })
  await platform.opruimen()
  const naam = new URL(eerste.url).pathname.slice(1)
  await beheer.query(`alter database ${naam} rename to "${sjabloon}"`)
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
