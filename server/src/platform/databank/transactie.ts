import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Tabellen } from './tabellen.ts'
import type { Databank } from './verbinding.ts'

/** Who acts, for row-level security and for the log. `null` everywhere means: nobody, sees nothing. */
export type Wie = {
  gebruikerId: string | null
  naam: string
  lidmaatschapId: string | null
  organisatieId: string | null
  rol: string
  regioCode: string | null
  clientzelf: string | null
}

export const NIEMAND: Wie = {
  gebruikerId: null,
  naam: '',
  lidmaatschapId: null,
  organisatieId: null,
  rol: 'geen',
  regioCode: null,
  clientzelf: null,
}

/** One unit of work. `nu` is the database's clock at its start, the same for all application processes. */
export type Transactie = {
  db: Kysely<Tabellen>
  nu: string
  wie: Wie
  verzoekId: string
  /** Runs after the commit, never after a rollback. */
  naAfloop: (werk: () => void) => void
}

export type Klok = () => string | null

const SERIALISATIE = new Set(['40001', '40P01'])

const tekst = (waarde: string | null) => `'${(waarde ?? '').replaceAll("'", "''")}'`

function opening(wie: Wie, nu: string | null): string {
  return `begin; select set_config('zicht.gebruiker', ${tekst(wie.gebruikerId)}, true), set_config('zicht.organisaties', ${tekst(wie.organisatieId ? `{${wie.organisatieId}}` : '{}')}, true),
    set_config('zicht.regio', ${tekst(wie.regioCode)}, true), set_config('zicht.rol', ${tekst(wie.rol)}, true),
    set_config('zicht.clientzelf', ${tekst(wie.clientzelf)}, true), set_config('zicht.nu', ${tekst(nu)}, true); select zicht.nu() as nu`
}

/**
 * Runs `werk` in one transaction with the context of `wie`. A deadlock or serialisation failure is tried again,
 * at most three times; any other error rolls back and goes up.
 */
export async function inTransactie<T>(
  databank: Databank,
  wie: Wie,
  werk: (tx: Transactie) => Promise<T>,
  { klok, verzoekId = '' }: { klok?: Klok | undefined; verzoekId?: string } = {},
): Promise<T> {
  for (let poging = 1; ; poging++) {
    const naAfloop: (() => void)[] = []
    let uitkomst: T
    try {
      uitkomst = await metVerbinding(databank, async (client, db) => {
        const begin = (await client.query(opening(wie, klok?.() ?? null))) as unknown as {
          rows: { nu: string }[]
        }[]
        const nu = begin.at(-1)?.rows[0]?.nu
        if (!nu) throw new Error('de transactie begon zonder tijd')
        const resultaat = await werk({ db, nu, wie, verzoekId, naAfloop: (w) => naAfloop.push(w) })
        await client.query('commit')
        return resultaat
      })
    } catch (fout) {
      if (poging < 3 && SERIALISATIE.has((fout as { code?: string }).code ?? '')) continue
      throw fout
    }
    volgOp(naAfloop)
    return uitkomst
  }
}

/** What was committed stays committed, whatever goes wrong in what comes after it. */
function volgOp(naAfloop: readonly (() => void)[]): void {
  for (const werk of naAfloop) {
    try {
      werk()
    } catch {
      // only keeps memory up to date; the next reading does so as well
    }
  }
}

/** One connection for the whole transaction; a connection that cannot even roll back is thrown away. */
async function metVerbinding<T>(
  databank: Databank,
  werk: (client: pg.PoolClient, db: Kysely<Tabellen>) => Promise<T>,
): Promise<T> {
  const client = await databank.pool.connect()
  let stuk: Error | undefined
  // pg reports a connection lost between two queries as an event; unheard, it would end the process
  const opFout = (fout: Error) => {
    stuk = fout
  }
  client.on('error', opFout)
  try {
    return await werk(client, kyselyVoor(client))
  } catch (fout) {
    await client.query('rollback').catch((f: Error) => {
      stuk = f
    })
    throw fout
  } finally {
    client.off('error', opFout)
    client.release(stuk)
  }
}

const perVerbinding = new WeakMap<pg.PoolClient, Kysely<Tabellen>>()

function kyselyVoor(client: pg.PoolClient): Kysely<Tabellen> {
  let db = perVerbinding.get(client)
  if (!db) {
    const eigen = { query: client.query.bind(client), release: () => undefined }
    const pool = { connect: async () => eigen, end: async () => undefined, options: {} }
    db = new Kysely<Tabellen>({ dialect: new PostgresDialect({ pool: pool as never }) })
    perVerbinding.set(client, db)
  }
  return db
}
