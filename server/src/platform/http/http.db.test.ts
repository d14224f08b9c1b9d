import { randomUUID } from 'node:crypto'
import { conflict, nietGevonden } from '@zicht/kern'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { maakLog } from '../log.ts'
import { type Databank, inTransactie, NIEMAND, verbind, type Wie } from '../databank/index.ts'
import type { Huis } from '../huis.ts'
import { nieuweProefdatabank, type Proefdatabank } from '../postgres/proefdatabank.ts'
import { bewaarsleutel } from './bewaring.ts'
import { maakApp, route } from './index.ts'

const wie: Wie = {
  ...NIEMAND,
  gebruikerId: randomUUID(),
  naam: 'Proef',
  rol: 'crisismedewerker',
  regioCode: 'proef',
}

let gekeken = 0

// `zicht.inbak` stands in for any table: what matters is whether a line is there afterwards.
const routes = [
  route({
    id: 'maak',
    methode: 'POST',
    pad: '/v1/dingen',
    label: 'proef',
    samenvatting: 'Maakt',
    recht: 'aangemeld',
    soort: 'maken',
    body: z.strictObject({
      naam: z.string().min(2),
      aantal: z.int().max(3),
      lijst: z.array(z.strictObject({ x: z.number() })).optional(),
    }),
    antwoorden: { 201: z.object({ naam: z.string() }) },
    behandel: async ({ tx, body }) => {
      await tx.db.insertInto('inbak').values({ bron: 'proef', id: randomUUID() }).execute()
      if (body.naam === 'wacht') await sql`select pg_sleep(0.4)`.execute(tx.db)
      if (body.naam === 'bezet') throw conflict('Bezet.')
      if (body.naam === 'stuk') throw new Error('geheim technisch detail')
      if (body.naam === 'anders') return { status: 201, body: { naam: 7 } }
      return { status: 201, body: { naam: body.naam, geheim: 'nooit' }, versie: 1, locatie: '/v1/dingen/1' }
    },
  }),
  route({
    id: 'kijk',
    methode: 'POST',
    pad: '/v1/dingen/_kijk',
    label: 'proef',
    samenvatting: 'Leest iets dat niet in een adres mag staan',
    recht: 'aangemeld',
    soort: 'lezen',
    antwoorden: { 200: z.object({ keer: z.number() }) },
    behandel: async () => ({ body: { keer: ++gekeken } }),
  }),
  route({
    id: 'wijzig',
    methode: 'PATCH',
    pad: '/v1/dingen/:id',
    label: 'proef',
    samenvatting: 'Wijzigt',
    recht: 'aangemeld',
    soort: 'wijzigen',
    params: z.strictObject({ id: z.uuid() }),
    antwoorden: { 200: z.object({ versie: z.number().optional() }) },
    behandel: async ({ ifMatch }) => ({ body: { versie: ifMatch } }),
  }),
  route({
    id: 'open',
    methode: 'GET',
    pad: '/v1/mensen/:id',
    label: 'proef',
    samenvatting: 'Is er niet voor wie vraagt',
    recht: { object: 'client', actie: 'lezen', doel: 'crisis' },
    soort: 'lezen',
    params: z.strictObject({ id: z.uuid() }),
    query: z.strictObject({ stuk: z.string().optional() }),
    antwoorden: { 200: z.object({}) },
    behandel: async ({ tx, query }) => {
      if (query.stuk !== undefined)
        await sql`insert into huishouden values (gen_random_uuid(), 'elders')`.execute(tx.db)
      throw nietGevonden()
    },
  }),
  route({
    id: 'cijfers',
    methode: 'GET',
    pad: '/v1/cijfers',
    label: 'proef',
    samenvatting: 'Leest',
    recht: { object: 'cijfers', actie: 'lezen', doel: 'sturing' },
    soort: 'lezen',
    antwoorden: { 200: z.object({ nu: z.string() }) },
    behandel: async ({ tx }) => ({ body: { nu: tx.nu } }),
  }),
]

let databank: Proefdatabank
let app: FastifyInstance
let systeem: Databank
let rijen: () => Promise<number>
let huidig: Wie = wie
let klok: string | null = null

beforeAll(async () => {
  databank = await nieuweProefdatabank()
  systeem = verbind(databank.url, 'zicht_systeem', 2)
  const huis = {
    app: verbind(databank.url, 'zicht_app', 6),
    systeem,
    log: maakLog('silent'),
    klok: () => klok,
    instellingen: {},
  } as unknown as Huis
  app = await maakApp(huis, {
    routes,
    uitbreidingen: [
      (a) => {
        a.addHook('onRequest', async (verzoek) => {
          verzoek.wie = huidig
        })
      },
    ],
  })
  rijen = async () =>
    Number(
      (
        await systeem.db
          .selectFrom('inbak')
          .select(({ fn }) => fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )
  app.addHook('onClose', () => huis.app.sluit())
})
afterAll(async () => {
  await app.close()
  await systeem.sluit()
  await databank.sluit()
})

const maak = (body: unknown, kop: Record<string, string> = { 'idempotency-key': randomUUID() }) =>
  app.inject({ method: 'POST', url: '/v1/dingen', payload: body as object, headers: kop })

describe('contract', () => {
  it('gives all faults at once, each with its path', async () => {
    const antwoord = await maak({ naam: 'a', aantal: 9, lijst: [{ x: 1 }, { x: 'nee', y: 2 }], extra: 1 }, {})
    expect(antwoord.statusCode).toBe(400)
    expect(antwoord.headers['content-type']).toMatch(/^application\/problem\+json/)
    const paden = antwoord
      .json()
      .fouten.map((f: { pad: string }) => f.pad)
      .sort()
    expect(paden).toEqual([
      '/aantal',
      '/extra',
      '/lijst/1/x',
      '/lijst/1/y',
      '/naam',
      'kopregel/Idempotency-Key',
    ])
  })

  it.each([
    [
      'no JSON',
      { method: 'POST', url: '/v1/dingen', payload: '{', headers: { 'content-type': 'application/json' } },
      400,
    ],
    [
      'another content type',
      { method: 'POST', url: '/v1/dingen', payload: '<a/>', headers: { 'content-type': 'text/xml' } },
      415,
    ],
    ['another accept', { method: 'GET', url: '/v1/cijfers', headers: { accept: 'text/csv' } }, 406],
    ['another method', { method: 'DELETE', url: '/v1/dingen' }, 405],
    ['unknown path', { method: 'GET', url: '/v1/niets' }, 404],
    ['trailing slash', { method: 'GET', url: '/v1/cijfers/' }, 404],
    [
      'identifier that is none',
      { method: 'PATCH', url: '/v1/dingen/12', headers: { 'if-match': '"1"' } },
      400,
    ],
    ['broken address', { method: 'GET', url: '/v1/%E0%A4%A' }, 400],
  ] as const)('%s', async (_, verzoek, status) => {
    const antwoord = await app.inject(verzoek as never)
    expect(antwoord.statusCode).toBe(status)
    expect(Object.keys(antwoord.json())).toEqual(
      expect.arrayContaining(['type', 'status', 'title', 'detail']),
    )
    expect(antwoord.headers['api-version']).toMatch(/^\d+\.\d+\.\d+$/)
    expect(antwoord.headers['cache-control']).toBe('no-store')
  })

  it('says what is possible on a wrong method', async () => {
    expect((await app.inject({ method: 'DELETE', url: '/v1/dingen' })).headers.allow).toBe('POST')
  })

  it('leaves out what the contract does not name, and gives version and place', async () => {
    const antwoord = await maak({ naam: 'goed', aantal: 1 })
    expect(antwoord.statusCode).toBe(201)
    expect(antwoord.json()).toEqual({ naam: 'goed' })
    expect(antwoord.headers.etag).toBe('"1"')
    expect(antwoord.headers.location).toBe('/v1/dingen/1')
  })

  it('wants a version for a change: 428 without, the number with', async () => {
    const url = `/v1/dingen/${randomUUID()}`
    expect((await app.inject({ method: 'PATCH', url })).statusCode).toBe(428)
    expect((await app.inject({ method: 'PATCH', url, headers: { 'if-match': '*' } })).statusCode).toBe(428)
    expect((await app.inject({ method: 'PATCH', url, headers: { 'if-match': 'W/"7"' } })).json()).toEqual({
      versie: 7,
    })
  })

  it('describes itself, open to all', async () => {
    const antwoord = await app.inject({
      url: '/v1/openapi.json',
      headers: { origin: 'https://elders.example' },
    })
    expect(antwoord.headers['access-control-allow-origin']).toBe('*')
    const { openapi, paths } = antwoord.json()
    expect(openapi).toBe('3.1.0')
    expect(Object.keys(paths)).toEqual([
      '/v1/dingen',
      '/v1/dingen/_kijk',
      '/v1/dingen/{id}',
      '/v1/mensen/{id}',
      '/v1/cijfers',
    ])
    expect(paths['/v1/dingen'].post.requestBody.content['application/json'].schema.additionalProperties).toBe(
      false,
    )
  })
})

describe('who', () => {
  it('nobody: 401; a role that may never: the same 404 as for what does not exist, and a line in the log', async () => {
    huidig = NIEMAND
    expect((await app.inject({ url: '/v1/cijfers' })).statusCode).toBe(401)
    huidig = { ...wie, rol: 'corporatie' }
    const verboden = await app.inject({ url: '/v1/cijfers' })
    const onbekend = await app.inject({ url: '/v1/niets' })
    expect(verboden.statusCode).toBe(404)
    expect(verboden.body).toBe(onbekend.body)
    const log = await systeem.db.selectFrom('auditlog').selectAll().where('toegestaan', '=', false).execute()
    expect(log).toMatchObject([
      { object_soort: 'cijfers', actie: 'lezen', doel: 'sturing', reden: 'rol', rol: 'corporatie' },
    ])
    huidig = wie
  })
})

describe('what is not there for who asks', () => {
  it('has its line, also when only the database refused it; and looks the same', async () => {
    const id = randomUUID()
    const weg = await app.inject({ url: `/v1/mensen/${id}` })
    const muur = await app.inject({ url: `/v1/mensen/${id}?stuk=ja` })
    expect([weg.statusCode, muur.statusCode]).toEqual([404, 404])
    expect(muur.body).toBe(weg.body)
    const koppen = (a: typeof weg) => Object.keys(a.headers).sort()
    expect(koppen(muur)).toEqual(koppen(weg))
    const log = await systeem.db
      .selectFrom('auditlog')
      .select(['gebruiker_id', 'object_soort', 'toegestaan', 'reden'])
      .where('object_id', '=', id)
      .orderBy('id')
      .execute()
    const regel = { gebruiker_id: wie.gebruikerId, object_soort: 'client', toegestaan: false }
    expect(log).toEqual([
      { ...regel, reden: 'niet_gevonden' },
      { ...regel, reden: 'tweede_muur' },
    ])
  })
})

describe('the same request again', () => {
  it('same key and body: same answer, done once; another body: 400', async () => {
    const kop = { 'idempotency-key': randomUUID() }
    const voor = await rijen()
    const [a, b] = [await maak({ naam: 'een', aantal: 1 }, kop), await maak({ naam: 'een', aantal: 1 }, kop)]
    expect([a.statusCode, b.statusCode]).toEqual([201, 201])
    expect(b.body).toBe(a.body)
    expect(b.headers.etag).toBe(a.headers.etag)
    expect(await rijen()).toBe(voor + 1)
    const ander = await maak({ naam: 'twee', aantal: 1 }, kop)
    expect(ander.statusCode).toBe(400)
    expect(ander.json().fouten[0].pad).toBe('kopregel/Idempotency-Key')
  })

  it('a double click while the first still runs: 409, done once', async () => {
    const kop = { 'idempotency-key': randomUUID() }
    const voor = await rijen()
    const beide = await Promise.all([
      maak({ naam: 'wacht', aantal: 1 }, kop),
      maak({ naam: 'wacht', aantal: 1 }, kop),
    ])
    expect(beide.map((x) => x.statusCode).sort((a, b) => a - b)).toEqual([201, 409])
    expect(await rijen()).toBe(voor + 1)
  })

  it('is another request in another role; keeps what left and no more; reading is done again', async () => {
    const kop = { 'idempotency-key': randomUUID() }
    expect((await maak({ naam: 'een', aantal: 1 }, kop)).statusCode).toBe(201)
    const bewaard = await systeem.db
      .selectFrom('idempotentie')
      .selectAll()
      .where('sleutel', '=', bewaarsleutel(kop['idempotency-key']))
      .executeTakeFirstOrThrow()
    expect(bewaard.antwoord).toEqual({
      status: 201,
      versie: 1,
      locatie: '/v1/dingen/1',
      body: { naam: 'een' },
    })
    huidig = { ...wie, lidmaatschapId: randomUUID() }
    expect((await maak({ naam: 'een', aantal: 1 }, kop)).statusCode).toBe(400)
    huidig = { ...wie, gebruikerId: randomUUID() }
    expect((await maak({ naam: 'een', aantal: 1 }, kop)).statusCode).toBe(201)
    huidig = wie
    const kijk = () => app.inject({ method: 'POST', url: '/v1/dingen/_kijk', headers: kop })
    expect((await kijk()).json().keer + 1).toBe((await kijk()).json().keer)
  })

  it('an answer outside its contract: nothing is kept of what was done', async () => {
    const voor = await rijen()
    expect((await maak({ naam: 'anders', aantal: 1 })).statusCode).toBe(503)
    expect(await rijen()).toBe(voor)
  })

  it('a refusal or a fault leaves nothing behind, not even its key, and no technical text', async () => {
    const kop = { 'idempotency-key': randomUUID() }
    const voor = await rijen()
    expect((await maak({ naam: 'bezet', aantal: 1 }, kop)).statusCode).toBe(409)
    const stuk = await maak({ naam: 'stuk', aantal: 1 })
    expect(stuk.statusCode).toBe(503)
    expect(stuk.body).not.toMatch(/technisch|Error|stack/i)
    expect(await rijen()).toBe(voor)
    expect((await maak({ naam: 'goed', aantal: 1 }, kop)).statusCode).toBe(201)
  })
})

describe('transaction', () => {
  it('takes the day that is injected, and the clock of the database otherwise', async () => {
    klok = '2028-02-29T22:40:00Z'
    expect((await app.inject({ url: '/v1/cijfers' })).json().nu).toBe('2028-02-29T22:40:00.000Z')
    klok = null
    const nu = Date.parse((await app.inject({ url: '/v1/cijfers' })).json().nu)
    expect(Math.abs(nu - Date.now())).toBeLessThan(60_000)
  })

  it('carries its context, and leaves none behind on the connection', async () => {
    const lees = sql<{
      rol: string
      regio: string | null
      wie: string
    }>`select zicht.rol() as rol, zicht.regio() as regio, current_user as wie`
    const db = verbind(databank.url, 'zicht_app', 1)
    const binnen = await inTransactie(
      db,
      { ...wie, regioCode: "o'brien" },
      async (tx) => (await lees.execute(tx.db)).rows[0],
    )
    expect(binnen).toEqual({ rol: 'crisismedewerker', regio: "o'brien", wie: 'zicht_app' })
    expect((await lees.execute(db.db)).rows[0]).toEqual({ rol: 'geen', regio: null, wie: 'zicht_app' })
    await db.sluit()
  })

  it('without context no rows: every table with people in it is closed, by force', async () => {
    const { rows } = await sql<{ naam: string; aan: boolean; dwang: boolean }>`
      select c.relname as naam, c.relrowsecurity as aan, c.relforcerowsecurity as dwang from pg_class c
       join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'client_id'
       where n.nspname = 'zicht' and c.relkind = 'r'`.execute(systeem.db)
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.filter((r) => !(r.aan && r.dwang) && r.naam !== 'gebruiker')).toEqual([])
  })

  it('a connection that the server ends is not used again', async () => {
    const db = verbind(databank.url, 'zicht_app', 1)
    const werk = inTransactie(db, wie, async (tx) => {
      const pid = (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx.db)).rows[0]?.pid
      const baas = verbind(databank.url, 'eigenaar', 1)
      await sql`select pg_terminate_backend(${pid})`.execute(baas.db)
      await baas.sluit()
      await sql`select 1`.execute(tx.db)
    })
    await expect(werk).rejects.toThrow()
    await expect(inTransactie(db, wie, async (tx) => tx.nu)).resolves.toBeTypeOf('string')
    await db.sluit()
  })
})
