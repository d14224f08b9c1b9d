import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wacht } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Postgres, PostgresFout, startPostgres } from './index.ts'
import { procesLeeft, werktIn } from './slot.ts'

const VERSIE = process.env.ZICHT_PG === '15' ? 15 : 18
let dataMap: string
let gestart: Postgres[] = []
let processen: ChildProcess[] = []

beforeEach(async () => {
  dataMap = await mkdtemp(join(tmpdir(), 'zicht-start-'))
})
afterEach(async () => {
  for (const proces of processen) proces.kill('SIGKILL')
  for (const postgres of gestart) await postgres.stop()
  gestart = []
  processen = []
  await rm(dataMap, { recursive: true, force: true, maxRetries: 20 })
})

async function start(opties: Partial<Parameters<typeof startPostgres>[0]> = {}): Promise<Postgres> {
  const postgres = await startPostgres({ dataMap, versie: VERSIE, ...opties })
  gestart.push(postgres)
  return postgres
}

/** Starts the database from another process and gives what that process got. */
async function elders(): Promise<{ proces: ChildProcess; url: string; eigen: boolean; pid: number }> {
  const script = join(import.meta.dirname, 'proefproces.ts')
  const proces = spawn(process.execPath, [script, dataMap, String(VERSIE)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  processen.push(proces)
  const [regel] = await once(createInterface(proces.stdout!), 'line')
  return { proces, ...JSON.parse(regel) }
}

async function vraag(url: string, sql: string): Promise<unknown[][]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows
  } finally {
    await client.end()
  }
}

/** Waits until it succeeds; the test's own time limit ends it. */
async function tot<T>(doe: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await doe()
    } catch {
      await wacht(50)
    }
  }
}

const BEWAAR = 'create table bewijs as select 42 as getal'
const LEES = 'select getal from bewijs'

test('what was written is there after a stop and a start', async () => {
  const eerste = await start()
  expect(eerste.eigen).toBe(true)
  await vraag(eerste.url(), BEWAAR)
  await eerste.stop()
  expect(procesLeeft(eerste.pid) && existsSync(join(dataMap, 'postgres', 'postmaster.pid'))).toBe(false)
  const tweede = await start()
  expect(await vraag(tweede.url(), LEES)).toEqual([[42]])
  expect(tweede.url()).toBe(eerste.url())
})

test('no network, durable, in UTC, and no SQL text in the log', async () => {
  const { url } = await start()
  const waarden = await vraag(
    url(),
    `select current_setting('listen_addresses'), current_setting('fsync'), current_setting('synchronous_commit'),
            current_setting('TimeZone'), current_setting('server_encoding'), lower('ÉÏ')`,
  )
  expect(waarden).toEqual([['', 'on', 'on', 'UTC', 'UTF8', 'éï']])
  await expect(vraag(url(), "select 'geheim'::int")).rejects.toThrow()
  const dag = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' }).format(new Date())
  const log = join(dataMap, 'postgres', 'log', `postgres-${dag}.log`)
  expect(readFileSync(log, 'utf8')).not.toContain('select')
})

test('a killed database is started again, at the same address and with its data', async () => {
  const meldingen: string[] = []
  const postgres = await start({ meld: (bericht) => meldingen.push(bericht) })
  const eerstePid = postgres.pid
  await vraag(postgres.url(), BEWAAR)
  process.kill(eerstePid, 'SIGKILL')
  expect(await tot(() => vraag(postgres.url(), LEES))).toEqual([[42]])
  await tot(async () => expect(meldingen).toContain('De databank draait weer.'))
  expect(postgres.pid).not.toBe(eerstePid)
})

test('a second process shares the running database, and takes over when the first one stops', async () => {
  const eerste = await start()
  await vraag(eerste.url(), BEWAAR)
  const ander = await elders()
  expect(ander).toMatchObject({ eigen: false, pid: eerste.pid, url: eerste.url() })
  await eerste.stop()
  expect(await tot(() => vraag(ander.url, LEES))).toEqual([[42]])
  ander.proces.kill('SIGTERM')
  await once(ander.proces, 'exit')
  await expect(vraag(ander.url, LEES)).rejects.toThrow()
})

test('two processes that start at once on a new folder get one database', async () => {
  const [hier, daar] = await Promise.all([start(), elders()])
  expect(daar.pid).toBe(hier.pid)
  expect(hier.eigen).toBe(!daar.eigen)
})

test('when the application is killed the database does not stay behind, and nothing is lost', async () => {
  const { proces, url } = await elders()
  await vraag(url, BEWAAR)
  proces.kill('SIGKILL')
  const postgres = await start()
  expect(await vraag(postgres.url(), LEES)).toEqual([[42]])
  expect(postgres.eigen).toBe(true)
})

test('killed together, application and database come back with all that was acknowledged', async () => {
  const { proces, url, pid } = await elders()
  await vraag(url, BEWAAR)
  const weg = once(proces, 'exit')
  process.kill(pid, 'SIGKILL')
  proces.kill('SIGKILL')
  await weg
  // a signal is sent at once, but obeyed in its own time: only when both are gone were they killed together
  await expect.poll(() => werktIn(pid, join(dataMap, 'postgres')), { timeout: 20_000 }).toBe(false)
  const postgres = await start()
  expect(await vraag(postgres.url(), LEES)).toEqual([[42]])
})

test('a lock left behind whose number now belongs to another program does not block the start', async () => {
  await (await start()).stop()
  const vreemd = spawn('sleep', ['600'], { stdio: 'ignore' })
  processen.push(vreemd)
  const slot = [vreemd.pid, join(dataMap, 'postgres'), 1, 5432, '/nergens', '', '', 'ready   ', ''].join('\n')
  writeFileSync(join(dataMap, 'postgres', 'postmaster.pid'), slot)
  const postgres = await start()
  expect(postgres.eigen).toBe(true)
})

test('half a first start is cleared away', async () => {
  mkdirSync(join(dataMap, 'postgres.nieuw-999999999-abc'), { recursive: true })
  await start()
  expect(existsSync(join(dataMap, 'postgres.nieuw-999999999-abc'))).toBe(false)
})

test('faults are told in words: other version, no folder, a start that fails', async () => {
  await (await start()).stop()
  await expect(start({ versie: VERSIE === 18 ? 15 : 18 })).rejects.toThrow(/gemaakt met PostgreSQL/)
  const bestand = join(dataMap, 'bestand')
  writeFileSync(bestand, '')
  await expect(start({ dataMap: bestand })).rejects.toThrow(/kan niet worden gemaakt/)
  const fout = await start({ instellingen: { shared_buffers: 'veel' } }).catch((reden: unknown) => reden)
  expect(fout).toBeInstanceOf(PostgresFout)
  expect((fout as PostgresFout).message).not.toMatch(/shared_buffers|FATAL/)
  expect(readFileSync((fout as PostgresFout).logbestand!, 'utf8')).toContain('shared_buffers')
})
