import { createHash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import copy from 'pg-copy-streams'
import { Opdrachtfout } from '../opdracht.ts'
import {
  gaatVoorbijRegels,
  kolomlijst,
  leesReeksen,
  leesStand,
  leesTabellen,
  q,
  tabelnaam,
} from './catalogus.ts'
import { type Einde, FORMAAT, FORMAATVERSIE, frame, type Kop, type Slot } from './formaat.ts'

export type Verslag = { tabellen: number; rijen: number; bytes: number }

/** The role of the house that row-level security lets see everything. */
const ALLESZIEND = 'zicht_systeem'

/**
 * Writes everything in the database at `url` to a file, as it was at one moment; the platform may go on meanwhile. The file gets
 * its name only when it is whole and on disk. It holds personal data: only its owner may read it.
 */
export async function maakBackup(url: string, bestand: string): Promise<Verslag> {
  const deel = `${bestand}.deel-${process.pid}`
  const client = new pg.Client({
    connectionString: url,
    application_name: 'zicht-backup',
    client_encoding: 'UTF8',
  })
  await client.connect()
  client.on('error', () => {})
  const verslag: Verslag = { tabellen: 0, rijen: 0, bytes: 0 }
  try {
    await pipeline(
      inhoud(client, verslag),
      createGzip(),
      createWriteStream(deel, { mode: 0o600, flags: 'wx' }),
    )
    const greep = await open(deel, 'r+')
    await greep.sync()
    await greep.close()
    await rename(deel, bestand)
    verslag.bytes = (await stat(bestand)).size
    return verslag
  } catch (fout) {
    // Halfway a copy the connection cannot be closed politely.
    breekAf(client)
    throw inWoorden(fout, bestand)
  } finally {
    await client.end()
    if (existsSync(deel)) await rm(deel, { force: true })
  }
}

function breekAf(client: pg.Client): void {
  const { connection } = client as unknown as { connection: { stream: { destroy(): void } } }
  connection.stream.destroy()
}

async function* inhoud(client: pg.Client, verslag: Verslag): AsyncGenerator<Buffer> {
  const som = createHash('sha256')
  const tel = (bytes: Buffer) => {
    som.update(bytes)
    return bytes
  }
  await client.query('begin isolation level repeatable read, read only')
  await client.query(`set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
    set local extra_float_digits = 1; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`)
  const stand = await leesStand(client)
  if (!stand)
    throw new Opdrachtfout('Er zijn nog geen gegevens om te bewaren: dit platform is nog nooit gestart.')
  const tabellen = await leesTabellen(client)
  const { voorbij } = await gaatVoorbijRegels(client)
  const nu = await client.query(`select now() as nu, current_setting('server_version') as versie`)
  yield tel(
    frame('K', {
      formaat: FORMAAT,
      versie: FORMAATVERSIE,
      gemaakt: nu.rows[0].nu.toISOString(),
      postgres: nu.rows[0].versie,
      ...stand,
      tabellen: tabellen.map(({ schema, naam, kolommen }) => ({ schema, naam, kolommen })),
    } satisfies Kop),
  )
  for (const tabel of tabellen) {
    yield tel(frame('T', { schema: tabel.schema, naam: tabel.naam }))
    const alsAllesziend = tabel.afgeschermd && !voorbij
    // Row security must never leave rows out unnoticed: off means an error rather than fewer rows.
    await client.query(
      alsAllesziend
        ? `set local role ${ALLESZIEND}; set local row_security = on`
        : 'set local row_security = off',
    )
    if (alsAllesziend) await eisAllesZien(client, tabel)
    const bron = tabel.gedeeld
      ? `(select ${tabel.kolommen.map(q).join(', ')} from ${tabelnaam(tabel)})`
      : `${tabelnaam(tabel)} ${kolomlijst(tabel)}`
    const stroom = client.query(copy.to(`copy ${bron} to stdout`))
    for await (const stuk of stroom) yield tel(frame('D', stuk as Buffer))
    if (alsAllesziend) await client.query('reset role')
    yield tel(frame('E', { rijen: stroom.rowCount } satisfies Einde))
    verslag.tabellen += 1
    verslag.rijen += stroom.rowCount
  }
  const reeksen = await leesReeksen(client)
  await client.query('commit')
  yield frame('S', { reeksen, sha256: som.digest('hex') } satisfies Slot)
}

/** A login without special rights sees all rows of a guarded table only through the policy that the migrations give this role. */
async function eisAllesZien(client: pg.Client, tabel: { schema: string; naam: string }): Promise<void> {
  const { rows } = await client.query(
    `select exists (select from pg_policies where schemaname = $1 and tablename = $2 and permissive = 'PERMISSIVE'
                       and cmd in ('ALL', 'SELECT') and qual = 'true' and $3 = any (roles::text[]))
        and not exists (select from pg_policies where schemaname = $1 and tablename = $2 and permissive = 'RESTRICTIVE') as ziet`,
    [tabel.schema, tabel.naam, ALLESZIEND],
  )
  if (!rows[0].ziet) {
    throw new Opdrachtfout(
      `De tabel ${tabel.schema}.${tabel.naam} is met deze databankgebruiker niet helemaal te lezen. Gebruik de eigenaar van de databank.`,
    )
  }
}

function inWoorden(fout: unknown, bestand: string): unknown {
  const code = (fout as NodeJS.ErrnoException).code
  const reden: Record<string, string> = {
    ENOSPC: 'de schijf is vol',
    EDQUOT: 'de schijf is vol',
    EACCES: 'daar mag niet worden geschreven',
    EPERM: 'daar mag niet worden geschreven',
    EROFS: 'daar mag niet worden geschreven',
    ENOENT: 'die map bestaat niet',
    ENOTDIR: 'die map bestaat niet',
  }
  const waarom = code && 'syscall' in (fout as object) ? reden[code] : undefined
  return waarom ? new Opdrachtfout(`De backup kon niet worden geschreven naar ${bestand}: ${waarom}.`) : fout
}
