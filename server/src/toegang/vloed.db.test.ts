import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { maakApp } from '../platform/http/index.ts'
import { leesAanmeldbeleid } from '../platform/identiteit/aanmeldbeleid.ts'
import { zetIdentiteit } from '../platform/identiteit/index.ts'
import { maakProefhuis, type Proefhuis } from '../proef/proefhuis.ts'
import { meldingRoutes } from './routes-melding.ts'

let huis: Proefhuis
let app: FastifyInstance
beforeAll(async () => {
  huis = await maakProefhuis({ klok: '2026-11-02T09:00:00.000Z' })
  // with who asks as the product finds it out: the limits are for who did not sign in
  app = await maakApp(huis.huis, {
    routes: meldingRoutes,
    uitbreidingen: [(a, h) => zetIdentiteit(a, h, leesAanmeldbeleid({}))],
  })
})
afterAll(async () => {
  await app?.close()
  await huis?.opruimen()
})

const stuur = (pad: string, body: object, voor: string) =>
  app.inject({
    method: 'POST',
    url: `/v1/toegangsmeldingen${pad}`,
    headers: {
      'idempotency-key': randomUUID(),
      // what a caller says of itself comes first; what the proxy adds comes last and counts
      'x-forwarded-for': `203.0.113.${Math.floor(Math.random() * 250)}, ${voor}`,
    },
    payload: body,
  })
const VRAAG = { melderSoort: 'zelf', vraag: 'Ik heb een plek nodig.' }
const aantal = async () =>
  (await sql<{ n: number }>`select count(*)::int as n from toegangsmelding`.execute(huis.huis.systeem.db))
    .rows[0]?.n ?? 0

it('a machine that reports on and on is stopped, and somebody else is not', async () => {
  const voor = await aantal()
  const gezien: number[] = []
  for (let i = 0; i < 80 && gezien.at(-1) !== 429; i++)
    gezien.push((await stuur('', VRAAG, '198.51.100.9')).statusCode)
  expect(gezien.slice(0, -1).every((s) => s === 201)).toBe(true)
  expect([gezien.length, gezien.at(-1)]).toEqual([61, 429])
  expect(await aantal()).toBe(voor + 60)
  const ander = await stuur('', VRAAG, '198.51.100.10')
  expect(ander.statusCode).toBe(201)
})

it('who tries codes is stopped, and learns no more from a wrong one than from another', async () => {
  const gezien: string[] = []
  for (let i = 0; i < 80 && !gezien.at(-1)?.startsWith('429'); i++) {
    const uit = await stuur('/_status', { code: `AAAA-BBBB-CCCC-${1000 + i}` }, '198.51.100.11')
    const { instance: _, verzoekId: __, ...zin } = uit.json() as Record<string, unknown>
    gezien.push(`${uit.statusCode} ${JSON.stringify(zin)}`)
  }
  expect(gezien.length).toBe(61)
  expect(new Set(gezien.slice(0, -1)).size).toBe(1)
})

it('one form that is sent twenty times at once is one report, with one number and one code', async () => {
  const voor = await aantal()
  const formulier = randomUUID()
  const uit = await Promise.all(
    Array.from({ length: 20 }, async () =>
      (await stuur('', { ...VRAAG, formulier }, '198.51.100.12')).json<{
        nummer: string
        volgcode: string
      }>(),
    ),
  )
  expect(new Set(uit.map((u) => JSON.stringify([u.nummer, u.volgcode]))).size).toBe(1)
  expect(await aantal()).toBe(voor + 1)
})
