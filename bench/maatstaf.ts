import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { type Verdeling, verdeling } from './belasting.ts'

/** One statement as the product sent it. */
export type Opdracht = { sql: string; waarden: unknown[] }

type Gehoord = { client: unknown; opdracht: Opdracht }
let gehoord: Gehoord[] | null = null

// Laid before any connection is made: connections keep the function that they find at their birth.
const echt = pg.Client.prototype.query
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  const [eerste, tweede] = args
  const noteer = (sql: string, waarden: unknown) =>
    gehoord?.push({ client: this, opdracht: { sql, waarden: Array.isArray(waarden) ? waarden : [] } })
  if (typeof eerste === 'string') noteer(eerste, tweede)
  else if (eerste !== null && typeof eerste === 'object' && 'text' in eerste)
    noteer(String(eerste.text), 'values' in eerste ? eerste.values : [])
  return Reflect.apply(echt, this, args) as unknown
} as typeof echt

/** Records the statements of the one transaction that `werk` opens; what background work sends meanwhile is left out. */
export async function neemOp(werk: () => Promise<unknown>): Promise<Opdracht[]> {
  const alles: Gehoord[] = []
  gehoord = alles
  try {
    await werk()
  } finally {
    gehoord = null
  }
  const client = alles.find(({ opdracht }) => opdracht.sql.startsWith('begin;'))?.client
  return alles.filter((g) => g.client === client).map((g) => g.opdracht)
}

/** What a request makes anew each time: its identifiers, and the hash under which its answer is kept. */
const VERS = /[0-9a-f]{64}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const maakVers = (id: string) => (id.length === 64 ? randomBytes(32).toString('hex') : crypto.randomUUID())

/**
 * The yardstick: the same statements, one after the other on one bare connection, nothing else. Identifiers that the recorded request made itself
 * are new in every round; those of `bekend` (the place, the call, the user) stay. `tussendoor` runs between rounds, outside the time.
 */
export async function speelAf(
  url: string,
  opdrachten: readonly Opdracht[],
  rondes: number,
  {
    bekend = new Set<string>(),
    tussendoor,
  }: { bekend?: ReadonlySet<string>; tussendoor?: (db: pg.Client) => Promise<unknown> } = {},
): Promise<Verdeling> {
  const db = new pg.Client({
    connectionString: url,
    options: '-c search_path=zicht,beeld,public -c role=zicht_app -c jit=off',
  })
  await db.connect()
  const tijden: number[] = []
  for (let ronde = 0; ronde < rondes; ronde++) {
    const vertaling = new Map<string, string>()
    const nieuw = (id: string) => {
      if (bekend.has(id)) return id
      if (!vertaling.has(id)) vertaling.set(id, maakVers(id))
      return vertaling.get(id) ?? id
    }
    const vers = opdrachten.map(({ sql, waarden }) => ({
      sql,
      waarden: waarden.map((w) => (typeof w === 'string' ? w.replace(VERS, nieuw) : w)),
    }))
    const begin = performance.now()
    for (const { sql, waarden } of vers) await db.query(sql, waarden)
    tijden.push(performance.now() - begin)
    await tussendoor?.(db)
  }
  await db.end()
  return verdeling(tijden)
}
