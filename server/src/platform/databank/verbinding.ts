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

/** How long something may take, in milliseconds, before it ends with words instead of hanging. */
export type Geduld = {
  /** Making a connection. */
  verbinden: number
  /** Waiting for a free one: long enough for a thousand requests at once. */
  beurt: number
  /** One statement, of which waiting for what someone else has locked. */
  opdracht: number
  slot: number
  /** A transaction in which nothing happens: it would keep its locks. */
  stil: number
}
const GEDULD: Geduld = { verbinden: 4_000, beurt: 20_000, opdracht: 15_000, slot: 8_000, stil: 30_000 }

/**
 * A pool that works as one of the roles of the house. `zicht_app` owns nothing and falls under row-level
 * security and never waits endlessly; `zicht_systeem` does background work, which may take its time; `eigenaar` is the login itself.
 * A connection that breaks is dropped from the pool: the next request makes a new one.
 */
export function verbind(
  url: string,
  rol: Verbindingsrol,
  max: number,
  bijFout: (fout: Error) => void = () => undefined,
  geduld: Partial<Geduld> = {},
): Databank {
  const g = { ...GEDULD, ...geduld }
  const opties = ['-c search_path=zicht,beeld,public', '-c jit=off', '-c timezone=UTC']
  if (rol !== 'eigenaar') opties.push(`-c role=${rol}`)
  if (rol === 'zicht_app')
    opties.push(
      `-c statement_timeout=${g.opdracht}`,
      `-c lock_timeout=${g.slot}`,
      `-c idle_in_transaction_session_timeout=${g.stil}`,
    )
  // the pool's own limit is for waiting in line; a server that does not answer is given up sooner
  class Verbinding extends pg.Client {
    constructor(config: pg.ClientConfig) {
      super({ ...config, connectionTimeoutMillis: g.verbinden })
    }
  }
  const pool = new pg.Pool({
    Client: Verbinding as never,
    connectionString: url,
    max,
    types,
    options: opties.join(' '),
    application_name: `zicht-${rol}`,
    connectionTimeoutMillis: g.beurt,
    // the line itself may be dead
    ...(rol === 'zicht_app' ? { query_timeout: g.opdracht + g.verbinden } : {}),
    idleTimeoutMillis: 60_000,
    keepAlive: true,
  })
  pool.on('error', bijFout)
  // a connection can die while it is handed over, or in the hands of someone who only listens to the query: an error event that
  // nobody hears would end the process. The query itself fails as well, and tells.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Tabellen>({ dialect: new PostgresDialect({ pool }) })
  // Kysely only ends a pool that it has used itself, and transactions go around it
  const sluit = async () => {
    await db.destroy()
    if (!pool.ending) await pool.end()
  }
  return { db, pool, sluit }
}
