import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leesSlot, procesLeeft, werktIn } from '../../server/src/platform/postgres/slot.ts'
import { kopfouten, probleemfouten } from '../contract/toets.ts'
import { luister } from '../proef/stroom.ts'
import { kijk, onwaarheden } from '../proef/waarheid.ts'
import { maakWereld, type Wereld } from '../proef/wereld.ts'
import { type Antwoord, isKlaar, type Proefplatform, startPlatform, tot, vraag } from '../proefplatform.ts'

let platform: Proefplatform
let w: Wereld

beforeAll(async () => {
  platform = await startPlatform({ leeg: true })
  w = await maakWereld(platform)
})
afterAll(async () => {
  if (process.env.ZICHT_E2E_TOON) console.log(platform?.uitvoer().slice(-6000))
  await platform?.opruimen()
})

/** Nothing may take longer than this while the database is away: then someone sits before a screen that does nothing. */
const HANGT_MS = 6_000
/** Generous: the issue asks for 10 seconds on an idle machine. What it took is printed. */
const OP_MS = 30_000

const postgres = () => leesSlot(join(platform.dataMap, 'postgres'))?.pid ?? 0
/** The database and everything it started. */
const processenIn = (map: string): number[] =>
  readdirSync('/proc')
    .filter((naam) => /^\d+$/.test(naam) && werktIn(Number(naam), map))
    .map(Number)
const pogingen = [
  ['GET', '/v1/bord', undefined],
  ['GET', '/v1/sessie', undefined],
  ['POST', '/v1/crisismeldingen', { directGevaar: 'nee', huiselijkGeweld: 'nee', kinderen: 'nee' }],
  ['GET', '/v1/bestaat-niet', undefined],
] as const

describe('the database is killed under a running application', () => {
  it.each([1, 2])('every answer is in time and in words, and it comes back by itself (%i)', async () => {
    const { noor } = w.mensen
    const stroom = await luister(platform.poort, noor)
    const antwoorden: { ms: number; antwoord: Antwoord }[] = []
    let bezig = true
    const lastigvallen = async () => {
      for (let i = 0; bezig; i++) {
        const [methode, pad, body] = pogingen[i % pogingen.length] ?? pogingen[0]
        const begin = performance.now()
        const antwoord = await noor.vraag(methode, pad, body, { geduld: 60_000 })
        antwoorden.push({ ms: performance.now() - begin, antwoord })
        await wacht(10)
      }
    }
    const drukte = Promise.all([1, 2, 3, 4].map(lastigvallen))
    await wacht(300)
    const oud = postgres()
    process.kill(oud, 'SIGKILL')
    await tot('de databank is weg', 10_000, async () => !procesLeeft(oud) || !(await isKlaar(platform.poort)))
    const ms = await tot(
      'weer klaar',
      OP_MS,
      async () => postgres() !== oud && (await isKlaar(platform.poort)),
    )
    console.log(`databank terug na ${Math.round(ms)} ms`)
    await wacht(500)
    bezig = false
    await drukte

    const soorten = new Set(antwoorden.map((a) => a.antwoord.status))
    expect([...soorten].filter((s) => ![200, 201, 404, 503].includes(s))).toEqual([])
    expect(soorten.has(503), 'iemand merkte er iets van').toBe(true)
    expect(Math.max(...antwoorden.map((a) => a.ms))).toBeLessThan(HANGT_MS)
    const weg = antwoorden.map((a) => a.antwoord).filter((a) => a.status === 503)
    expect(weg.flatMap((a) => [...probleemfouten(a), ...kopfouten(a)])).toEqual([])
    expect(weg.every((a) => a.kop['retry-after'] !== undefined)).toBe(true)
    expect(new Set(weg.map((a) => a.json<{ detail: string }>().detail)).size, 'één uitleg').toBe(1)

    // what was acknowledged is there, and open screens follow along again without asking
    const db = await kijk(platform.dbUrl())
    for (const { antwoord } of antwoorden.filter((a) => a.antwoord.status === 201)) {
      const { id } = antwoord.json<{ id: string }>()
      const { rowCount } = await db.query('select 1 from crisismelding where id = $1', [id])
      expect(rowCount, id).toBe(1)
    }
    expect(await onwaarheden(db)).toEqual([])
    await db.end()
    const melding = await w.melding()
    await tot('het scherm hoort ervan', 10_000, () => stroom.gezien().some((g) => g.subject === melding))
    stroom.stop()
    expect(procesLeeft(platform.pid), 'de toepassing bleef draaien').toBe(true)
  })

  it.skipIf(process.platform !== 'linux')(
    'pages and the sign of life do not need it; readiness says what is missing',
    async () => {
      const bevroren = processenIn(join(platform.dataMap, 'postgres'))
      for (const pid of bevroren) process.kill(pid, 'SIGSTOP')
      try {
        const [leeft, klaar] = await Promise.all([
          vraag(platform.poort, 'GET', '/livez'),
          vraag(platform.poort, 'GET', '/readyz', { geduld: HANGT_MS }).catch(
            (fout: { code?: string }) => fout.code,
          ),
        ])
        expect(leeft.status).toBe(200)
        expect(klaar).toMatchObject({ status: 503 })
      } finally {
        for (const pid of bevroren) process.kill(pid, 'SIGCONT')
      }
      await tot('weer klaar', OP_MS, () => isKlaar(platform.poort))
    },
  )

  it('the same request over the outage happens once', async () => {
    const { noor } = w.mensen
    const sleutel = randomUUID()
    const body = { directGevaar: 'ja', huiselijkGeweld: 'nee', kinderen: 'nee', roepnaam: 'Eenmaal' }
    const stel = () =>
      noor.vraag('POST', '/v1/crisismeldingen', body, { kop: { 'idempotency-key': sleutel } })
    const eerste = stel()
    process.kill(postgres(), 'SIGKILL')
    const uit = await eerste
    expect([201, 503]).toContain(uit.status)
    let nogEens = await stel()
    await tot('het lukt', OP_MS, async () => (nogEens = await stel()).status === 201, 100)
    if (uit.status === 201) expect(nogEens.tekst).toBe(uit.tekst)
    const db = await kijk(platform.dbUrl())
    const { rowCount } = await db.query(`select 1 from crisismelding where roepnaam = 'Eenmaal'`)
    await db.end()
    expect(rowCount).toBe(1)
  })
})
