import net from 'node:net'
import { setTimeout as wacht } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Databank, verbind } from '../databank/index.ts'
import { nieuweProefdatabank, type Proefdatabank } from '../postgres/proefdatabank.ts'
import { startStroom, type Stroom } from './stroom.ts'

let databank: Proefdatabank
let systeem: Databank
let baas: pg.Client
let stroom: Stroom
let gehoord: number[]

const start = async (url: string, ritme = { gat: 20_000, klop: 1000 }) => {
  stroom = await startStroom(url, systeem, ritme)
  stroom.luister(() => {
    throw new Error('dit scherm is stuk')
  })
  stroom.luister((b) => gehoord.push(b.id))
}
const MELD = `insert into zicht.uitbak (gebeurtenis, regio_code, soort)
  select gen_random_uuid(), 'r', 'nl.zicht.proef' from generate_series(1, $1::int) returning id`
const meld = async (aantal = 1, via = baas) => (await via.query(MELD, [aantal])).rows.map((r) => Number(r.id))
const tot = async (klaar: () => boolean) => {
  for (let i = 0; i < 400 && !klaar(); i++) await wacht(25)
  expect(klaar()).toBe(true)
}

beforeEach(async () => {
  databank = await nieuweProefdatabank()
  systeem = verbind(databank.url, 'zicht_systeem', 2)
  baas = new pg.Client({ connectionString: databank.url })
  await baas.connect()
  gehoord = []
})
afterEach(async () => {
  await stroom.stop()
  await baas.end()
  await systeem.sluit()
  await databank.sluit()
})

it('tells each event once, in order, also when there are thousands in one go', async () => {
  await start(databank.url)
  const ids = await meld(3500)
  await tot(() => gehoord.length >= ids.length)
  expect(gehoord).toEqual(ids)
})

it('tells what commits late, with an older number, also to a process that started meanwhile', async () => {
  const laat = new pg.Client({ connectionString: databank.url })
  await laat.connect()
  await laat.query('begin')
  const [eerste] = await meld(1, laat)
  await baas.query('begin')
  await meld(3)
  await baas.query('rollback')
  const [tweede] = await meld()
  await start(databank.url)
  const [derde] = await meld()
  await tot(() => gehoord.includes(derde as number))
  await laat.query('commit')
  await laat.end()
  await tot(() => gehoord.length >= 2)
  expect(gehoord).toEqual([derde, eerste])
  expect(stroom.laatste()).toBe(derde)
  expect(gehoord).not.toContain(tweede)
})

it('finds the line again when the database cuts it, and tells what was missed', async () => {
  await start(databank.url)
  const [voor] = await meld()
  await tot(() => gehoord.includes(voor as number))
  await baas.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'zicht-stroom' and datname = current_database()`,
  )
  await tot(() => !stroom.verbonden())
  const ids = await meld(3)
  await tot(() => stroom.verbonden() && gehoord.length >= 4)
  expect(gehoord).toEqual([voor, ...ids])
})

it('notices a line that is dead without a word, and meanwhile reads by itself', async () => {
  const { pad, verstom, sluit } = await tussenpersoon(databank.url)
  await start(pad)
  verstom()
  const [id] = await meld()
  await tot(() => gehoord.includes(id as number))
  await tot(() => !stroom.verbonden())
  await tot(() => stroom.verbonden())
  const [later] = await meld()
  await tot(() => gehoord.includes(later as number))
  await sluit()
})

/** A line between here and the database that can fall silent without being cut; a new one works. */
async function tussenpersoon(url: string) {
  const adres = new URL(url)
  const socketmap = adres.searchParams.get('host') ?? ''
  const stille: net.Socket[] = []
  let open: net.Socket[] = []
  const server = net.createServer((van) => {
    const naar = net.connect(`${socketmap}/.s.PGSQL.5432`)
    van.pipe(naar).pipe(van)
    for (const kant of [van, naar]) kant.on('error', () => undefined)
    open.push(van, naar)
  })
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const { port } = server.address() as net.AddressInfo
  adres.searchParams.delete('host')
  adres.host = `127.0.0.1:${port}`
  return {
    pad: adres.href,
    verstom: () => {
      for (const kant of open) kant.unpipe().pause()
      stille.push(...open)
      open = []
    },
    sluit: async () => {
      for (const kant of [...stille, ...open]) kant.destroy()
      await new Promise((klaar) => server.close(klaar))
    },
  }
}

it('stops while the database is away', async () => {
  await start(databank.url)
  await baas.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'zicht-stroom' and datname = current_database()`,
  )
  const begin = Date.now()
  await stroom.stop()
  expect(Date.now() - begin).toBeLessThan(5000)
})
