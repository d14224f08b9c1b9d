import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nieuweProefdatabank, type Proefdatabank } from '../../server/src/platform/postgres/proefdatabank.ts'
import { tegelijk, tel } from '../proef/tegelijk.ts'
import { kijk, onwaarheden, waarde } from '../proef/waarheid.ts'
import { maakWereld, type Wereld } from '../proef/wereld.ts'
import { type Antwoord, type Proefplatform, startPlatform } from '../proefplatform.ts'

let databank: Proefdatabank
let platform: Proefplatform
let w: Wereld
let db: Awaited<ReturnType<typeof kijk>>

beforeAll(async () => {
  databank = await nieuweProefdatabank()
  platform = await startPlatform({ leeg: true, databaseUrl: databank.url })
  w = await maakWereld(platform)
  db = await kijk(databank.url)
})
afterAll(async () => {
  await db?.end()
  await platform?.opruimen()
  await databank?.sluit()
})

type Weigering = { reden: string; alternatieven?: { plekIds: string[]; voorziening: string }[] }

describe('a thousand people after one place', () => {
  it('one gets it; all others hear so at once, with the next best places', async () => {
    const { noor } = w.mensen
    const [plekId = ''] = await w.nieuwePlekken(1)
    const meldingen = await tegelijk(Array.from({ length: 1000 }), 16, () => w.melding())
    const begin = performance.now()
    const uit = await tegelijk(meldingen, 1000, (melding) =>
      noor.vraag(
        'POST',
        `/v1/crisismeldingen/${melding}/reserveringen`,
        { plekIds: [plekId] },
        { geduld: 120_000 },
      ),
    )
    console.log(`duizend antwoorden in ${Math.round(performance.now() - begin)} ms`)
    expect(tel(uit.map((u) => u.status))).toEqual({ 201: 1, 409: 999 })
    const weigeringen = uit.filter((u) => u.status === 409).map((u: Antwoord) => u.json<Weigering>())
    expect(tel(weigeringen.map((r) => r.reden))).toEqual({ plek_bezet: 999 })
    expect(weigeringen.filter((r) => !r.alternatieven?.length)).toEqual([])
    expect(weigeringen.filter((r) => r.alternatieven?.some((p) => p.plekIds.includes(plekId)))).toEqual([])
    expect(await waarde(db, `select count(*)::int from bezetting where plek_id = $1`, [plekId])).toBe(1)
    expect(await onwaarheden(db)).toEqual([])
    // and the house goes on as if nothing had happened
    await noor.moet(200, 'GET', '/v1/bord')
  })

  it('families after rooms that overlap: nobody waits in a circle, and whoever gets something gets all of it', async () => {
    const { noor } = w.mensen
    const plekken = await w.nieuwePlekken(12)
    const meldingen = await tegelijk(Array.from({ length: 150 }), 16, () =>
      w.melding({ huishouden: [1, 2].map((leeftijd) => ({ leeftijd: leeftijd + 20, rol: 'ander' })) }),
    )
    // each wants three places in an order of its own
    const uit = await tegelijk(meldingen, 150, (melding, i) => {
      const wil = [0, 5, 7].map(
        (stap) => plekken[(i * 7 + stap * (i % 2 === 0 ? 1 : 11)) % plekken.length] ?? '',
      )
      return noor.vraag(
        'POST',
        `/v1/crisismeldingen/${melding}/${i % 3 === 0 ? 'plaatsing' : 'reserveringen'}`,
        { plekIds: [...new Set(wil)] },
        { geduld: 120_000 },
      )
    })
    const soorten = tel(uit.map((u) => u.status))
    expect(Object.keys(soorten).sort()).toEqual(['201', '409'])
    expect(soorten[201]).toBeGreaterThan(0)
    expect(
      uit.filter((u) => u.status === 409 && u.json<Weigering>().reden !== 'plek_bezet').map((u) => u.tekst),
    ).toEqual([])
    expect(await onwaarheden(db)).toEqual([])
  })

  it('twenty times the same request at once: once done, and the same answer or "still running"', async () => {
    const { noor } = w.mensen
    for (const soort of ['reserveringen', 'plaatsing'] as const) {
      const melding = await w.melding()
      const plekIds = await w.nieuwePlekken(1)
      const kop = { 'idempotency-key': randomUUID() }
      const uit = await Promise.all(
        Array.from({ length: 20 }, () =>
          noor.vraag('POST', `/v1/crisismeldingen/${melding}/${soort}`, { plekIds }, { kop }),
        ),
      )
      const gelukt = uit.filter((u) => u.status === 201)
      expect(gelukt.length).toBeGreaterThan(0)
      expect(new Set(gelukt.map((u) => u.tekst)).size).toBe(1)
      expect(
        uit.filter((u) => u.status !== 201 && u.json<Weigering>().reden !== 'loopt_nog').map((u) => u.tekst),
      ).toEqual([])
      expect(await waarde(db, 'select count(*)::int from bezetting where plek_id = $1', plekIds)).toBe(1)
    }
  })

  it('twenty who change the same call: one at a time, and nobody over another', async () => {
    const { noor } = w.mensen
    const melding = await w.melding()
    const uit = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        noor.vraag(
          'PATCH',
          `/v1/crisismeldingen/${melding}`,
          { leeftijd: 30 + i },
          { kop: { 'if-match': '"1"' } },
        ),
      ),
    )
    expect(tel(uit.map((u) => u.status))).toEqual({ 200: 1, 412: 19 })
    const oud = uit
      .find((u) => u.status === 412)
      ?.json<{ wijzigingen: { door: string; velden: string[] }[] }>()
    expect(oud?.wijzigingen).toEqual([
      expect.objectContaining({ door: expect.stringContaining('Noor'), velden: ['leeftijd'] }),
    ])
  })
})
