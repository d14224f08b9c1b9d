import { randomUUID } from 'node:crypto'
import { setTimeout as wacht } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leesSlot, procesLeeft } from '../../server/src/platform/postgres/slot.ts'
import { join } from 'node:path'
import { tegelijk } from '../proef/tegelijk.ts'
import { kijk, onwaarheden, waarde } from '../proef/waarheid.ts'
import { maakWereld, type Wereld } from '../proef/wereld.ts'
import { type Antwoord, type Proefplatform, startPlatform, vraag } from '../proefplatform.ts'

let platform: Proefplatform
let w: Wereld

beforeAll(async () => {
  platform = await startPlatform({ leeg: true })
  w = await maakWereld(platform)
})
afterAll(() => platform?.opruimen())

/** Generous: the issue asks for 10 seconds on an idle machine, and tests share theirs. What it took is printed. */
const OP_MS = 30_000

type Poging = { pad: string; body: unknown; sleutel: string; antwoord: Antwoord | null }

/** 200 who hold or place at once; some after the same places. Every request has a key, so that it can be asked again. */
async function werk(): Promise<Poging[]> {
  const plekken = await w.nieuwePlekken(150)
  const meldingen = await tegelijk(Array.from({ length: 200 }), 12, () => w.melding())
  return meldingen.map((melding, i) => ({
    pad: `/v1/crisismeldingen/${melding}/${i % 2 === 0 ? 'reserveringen' : 'plaatsing'}`,
    body: { plekIds: [plekken[i % plekken.length]] },
    sleutel: randomUUID(),
    antwoord: null,
  }))
}

const stuur = (p: Poging) =>
  w.mensen.noor.vraag('POST', p.pad, p.body, { kop: { 'idempotency-key': p.sleutel }, geduld: 60_000 })

describe('the application is killed while 200 hold and place at once', () => {
  it.each([60, 130])('after %i acknowledged: nothing of it is lost, nothing is half done', async (genoeg) => {
    const pogingen = await werk()
    let bevestigd = 0
    let gedood: Promise<void> | undefined
    await tegelijk(pogingen, 200, async (p) => {
      p.antwoord = await stuur(p).catch(() => null)
      if (p.antwoord?.status === 201 && ++bevestigd >= genoeg) gedood ??= platform.dood()
    })
    await gedood
    expect(gedood, 'gedood voordat alles klaar was').toBeDefined()
    expect(
      pogingen.some((p) => p.antwoord === null),
      'er liep nog iets',
    ).toBe(true)
    const ms = await platform.herstart()
    console.log(`weer klaar na ${Math.round(ms)} ms`)
    expect(ms).toBeLessThan(OP_MS)

    const db = await kijk(platform.dbUrl())
    try {
      expect(await verdwenen(db, pogingen)).toEqual([])
      expect(await onwaarheden(db)).toEqual([])
      // who heard nothing asks again with the same key: it happens once, or it happened already
      const eerst = await tegelijk(pogingen, 20, stuur)
      expect(eerst.filter((a) => a.status !== 201 && a.status !== 409).map((a) => a.tekst)).toEqual([])
      pogingen.forEach((p, i) => {
        if (p.antwoord?.status === 201) expect(eerst[i]?.tekst).toBe(p.antwoord.tekst)
        p.antwoord = eerst[i] ?? null
      })
      expect(await verdwenen(db, pogingen)).toEqual([])
      expect(await onwaarheden(db)).toEqual([])
      const gelukt = pogingen.filter((p) => p.antwoord?.status === 201).length
      expect(gelukt).toBe(150)
    } finally {
      await db.end()
    }
  })
})

/** What was acknowledged and is not there. */
async function verdwenen(
  db: Awaited<ReturnType<typeof kijk>>,
  pogingen: readonly Poging[],
): Promise<string[]> {
  const uit: string[] = []
  for (const { antwoord, body } of pogingen) {
    if (antwoord?.status !== 201) continue
    const { id, plaatsingen } = antwoord.json<{ id?: string; plaatsingen?: { id: string }[] }>()
    const kolom = plaatsingen ? 'plaatsing_id' : 'reservering_id'
    const aantal = await waarde<string>(
      db,
      `select count(*) from bezetting where ${kolom} = $1 and plek_id = any($2::uuid[])`,
      [plaatsingen?.[0]?.id ?? id, (body as { plekIds: string[] }).plekIds],
    )
    if (Number(aantal) !== 1) uit.push(antwoord.tekst)
  }
  return uit
}

describe('a stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    '%s: what is under way is finished, then everything is gone',
    async (sein) => {
      const { noor } = w.mensen
      const [plekId] = await w.nieuwePlekken(1)
      const melding = await w.melding()
      // the hold waits for this place, so that it is surely under way
      const db = await kijk(platform.dbUrl())
      await db.query('begin')
      await db.query('select 1 from plek where id = $1 for update', [plekId])
      const houd = noor.vraag('POST', `/v1/crisismeldingen/${melding}/reserveringen`, { plekIds: [plekId] })
      const wachtend = async () =>
        (await waarde<string>(db, `select count(*) from pg_stat_activity where wait_event_type = 'Lock'`)) !==
        '0'
      while (!(await wachtend())) await wacht(20)

      const { pid } = platform
      const postgres = leesSlot(join(platform.dataMap, 'postgres'))?.pid ?? 0
      expect(procesLeeft(postgres)).toBe(true)
      const stop = platform.stop(sein)
      await wacht(300)
      await expect(vraag(platform.poort, 'GET', '/v1/openapi.json')).rejects.toMatchObject({
        code: 'ECONNREFUSED',
      })
      await db.query('commit')
      expect((await houd).status).toBe(201)
      await db.end()
      const { code, ms } = await stop
      console.log(`gestopt na ${Math.round(ms)} ms`)
      expect(code).toBe(0)
      expect([procesLeeft(pid), procesLeeft(postgres)]).toEqual([false, false])
      expect(leesSlot(join(platform.dataMap, 'postgres'))).toBeUndefined()
      await platform.herstart()
      expect((await noor.vraag('GET', `/v1/crisismeldingen/${melding}`)).tekst).toContain('"status":"loopt"')
    },
  )
})
