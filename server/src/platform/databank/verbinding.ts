import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tabellen } from './tabellen.ts'

/** Dates, big integers and exact numbers stay text: a JavaScript Date would shift a day, a number would round. */
const alsTekst = (waarde: string) => waarde
const getal = (waarde: string) => Number(waarde)
const moment = (waarde: string) =>
  waarde === 'infinity' || waarde === '-infinity' ? waarde : new Date(waarde).toISOString()
const OMZETTING: Record<number, (waarde: string) => unknown> = {
  [pg.types.builtins.DATE]: alsTekst,
  [pg.types.builtins.INT8]: getal, // identities and counts; money is selected as text
  [pg.types.builtins.NUMERIC]: alsTekst,
  [pg.types.builtins.TIMESTAMPTZ]: moment,
}
const types = {
  getTypeParser: (oid: number, formaat?: 'text' | 'binary') =>
    formaat !== 'binary' && OMZETTING[oid] ? OMZETTING[oid] : pg.types.getTypeParser(oid, formaat as 'text'),
} as pg.CustomTypesConfig

export type Databank = { db: Kysely<Tabellen>; pool: pg.Pool; sluit: () => Promise<void> }

export type Verbindingsrol = 'zicht_app' | 'zicht_systeem' | 'eigenaar'

/**
 * A pool that works as one of the roles of the house. `zicht_app` owns nothing and falls under row-level
 * security; `zicht_systeem` does background work; `eigenaar` is the login itself.
 * A connection that breaks is dropped from the pool: the next request makes a new one.
 */
export function verbind(
  url: string,
  rol: Verbindingsrol,
  max: number,
  bijFout: (fout: Error) => void = () => undefined,
): Databank {
  const opties = ['-c search_path=zicht,beeld,public', '-c jit=off', '-c timezone=UTC']
  if (rol !== 'eigenaar') opties.push(`-c role=${rol}`)
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    options: opties.join(' '),
    application_name: `zicht-${rol}`,
    connectionTimeoutMillis: 4000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
  })
  pool.on('error', bijFout)
  const db = new Kysely<Tabellen>({ dialect: new PostgresDialect({ pool }) })
  // Kysely only ends a pool that it has used itself, and transactions go around it
  const sluit = async () => {
    await db.destroy()
    if (!pool.ending) await pool.end()
  }
  return { db, pool, sluit }
}
