import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nieuweProefdatabank, type Proefdatabank } from '../../server/src/platform/postgres/proefdatabank.ts'
import { luister } from '../proef/stroom.ts'
import { tel } from '../proef/tegelijk.ts'
import { kijk, onwaarheden, waarde } from '../proef/waarheid.ts'
import { maakWereld, type Wereld } from '../proef/wereld.ts'
import { type Mens, type Proefplatform, startPlatform, tot } from '../proefplatform.ts'

const KLOK = join(import.meta.dirname, '../proef/klok-voor.mjs')

let databank: Proefdatabank
let a: Proefplatform
let b: Proefplatform
let w: Wereld
let noorB: Mens
let db: Awaited<ReturnType<typeof kijk>>

// Two processes on one database, on machines whose clocks and zones are wrong in opposite ways. Everything below must not notice.
beforeAll(async () => {
  databank = await nieuweProefdatabank()
  const met = (minuten: number, tz: string) => ({
    leeg: true,
    databaseUrl: databank.url,
    nodeArgs: ['--import', KLOK],
    env: { KLOK_MINUTEN: String(minuten), TZ: tz },
  })
  // both bring the database up at once: one does the work, the other waits
  a = await startPlatform(met(40, 'Pacific/Kiritimati'))
  b = await startPlatform({ ...met(-40, 'America/Los_Angeles'), dataMap: a.dataMap })
  w = await maakWereld(a)
  noorB = await b.als('noor')
  db = await kijk(databank.url)
})
afterAll(async () => {
  await db?.end()
  await b?.opruimen()
  await a?.opruimen()
  await databank?.sluit()
})

const houd = (wie: Mens, melding: string, plekIds: string[], sleutel = randomUUID()) =>
  wie.vraag(
    'POST',
    `/v1/crisismeldingen/${melding}/reserveringen`,
    { plekIds },
    { kop: { 'idempotency-key': sleutel } },
  )

describe('two application processes on one database', () => {
  it('the same place over both: one gets it, each time', async () => {
    const { noor } = w.mensen
    for (const plekId of await w.nieuwePlekken(15)) {
      const [een, twee] = [await w.melding(), await w.melding()]
      const uit = await Promise.all([houd(noor, een, [plekId]), houd(noorB, twee, [plekId])])
      expect(uit.map((u) => u.status).sort((a, b) => a - b)).toEqual([201, 409])
      expect(uit.find((u) => u.status === 409)?.json()).toMatchObject({ reden: 'plek_bezet' })
    }
    expect(await onwaarheden(db)).toEqual([])
  })

  it('the same request over both: it happens once', async () => {
    const { noor } = w.mensen
    for (let keer = 0; keer < 10; keer++) {
      const melding = await w.melding()
      const plekIds = await w.nieuwePlekken(1)
      const sleutel = randomUUID()
      const uit = await Promise.all(
        [noor, noorB, noor, noorB].map((wie) => houd(wie, melding, plekIds, sleutel)),
      )
      const gelukt = uit.filter((u) => u.status === 201)
      expect([...new Set(gelukt.map((u) => u.tekst))]).toEqual([gelukt[0]?.tekst])
      expect(uit.filter((u) => u.status !== 201).map((u) => u.json<{ reden: string }>().reden)).toEqual(
        Array.from({ length: 4 - gelukt.length }, () => 'loopt_nog'),
      )
      expect(await waarde(db, 'select count(*)::int from reservering where melding_id = $1', [melding])).toBe(
        1,
      )
    }
  })

  it('what the one changes, the register included, a screen at the other shows within a second', async () => {
    const stroom = await luister(b.poort, noorB)
    const verschillen: number[] = []
    for (let keer = 0; keer < 5; keer++) {
      const { meldingId } = await w.gehouden()
      const gedaan = performance.now()
      const gehoord = () =>
        stroom.gezien().find((g) => g.subject === meldingId && g.type.endsWith('reservering-gemaakt'))
      await tot('het scherm hoort ervan', 10_000, () => gehoord() !== undefined, 5)
      verschillen.push((gehoord()?.om ?? 0) - gedaan)
    }
    console.log(`gehoord na ${verschillen.map(Math.round).join(', ')} ms (na het antwoord)`)
    expect(Math.min(...verschillen)).toBeLessThan(1000)
    // the other process knows the new places, which it holds in memory, at once
    const [plekId = ''] = await w.nieuwePlekken(1)
    expect((await houd(noorB, await w.melding(), [plekId])).status).toBe(201)
    const { items } = await noorB.moet<{
      items: { id: string; cijfers: { totaal: number; vrij: number; bezet: number; vast: number } }[]
    }>(200, 'GET', '/v1/bord')
    const rij = items.find((r) => r.id === w.voorzieningId)?.cijfers
    const hier = (
      await w.mensen.noor.moet<typeof items extends unknown ? { items: typeof items } : never>(
        200,
        'GET',
        '/v1/bord',
      )
    ).items.find((r) => r.id === w.voorzieningId)?.cijfers
    expect(rij).toEqual(hier)
    stroom.stop()
  })

  it('what a screen missed while its process was away comes when it asks at the other', async () => {
    const eerst = await luister(b.poort, noorB, { eenmaal: true })
    const een = await w.melding()
    await tot('gehoord', 10_000, () => eerst.gezien().some((g) => g.subject === een))
    const laatste = String(eerst.gezien().at(-1)?.nr)
    eerst.stop()
    const gemist = [await w.melding(), await w.melding(), await w.melding()]
    const daarna = await luister(a.poort, w.mensen.noor, { vanaf: laatste })
    await tot('ingehaald', 10_000, () => gemist.every((m) => daarna.gezien().some((g) => g.subject === m)))
    const volgorde = daarna.gezien().filter((g) => gemist.includes(g.subject ?? ''))
    expect(volgorde.map((g) => g.subject)).toEqual(gemist)
    expect(daarna.gezien().some((g) => g.subject === een)).toBe(false)
    daarna.stop()
  })

  it('a wrong clock changes no end of a hold and no number of a day: the database has the time', async () => {
    const termijn = async (wie: Mens) => {
      const melding = await w.melding({}, wie)
      const uit = await houd(wie, melding, await w.nieuwePlekken(1))
      const { tot: einde } = uit.json<{ tot: string }>()
      const nu = new Date(await waarde<Date>(db, 'select now()')).getTime()
      return Math.round((Date.parse(einde) - nu) / 60_000)
    }
    const [hier, daar] = [await termijn(w.mensen.noor), await termijn(noorB)]
    expect(hier).toBe(daar)
    // as long as the region says, not forty minutes more or less
    expect(hier).toBeGreaterThan(5)
    expect(hier).toBe(
      await waarde(
        db,
        `select round(extract(epoch from upper(periode) - lower(periode)) / 60)::int from reservering order by lower(periode) desc limit 1`,
      ),
    )
    for (const wie of [w.mensen.noor, noorB]) {
      const { op } = await wie.moet<{ op: string }>(200, 'GET', '/v1/bord')
      expect(Math.abs(Date.parse(op) - Date.now())).toBeLessThan(60_000)
    }
    // a hold that runs is not lapsed to a screen whose machine is ahead
    const { meldingId, plekId } = await w.gehouden()
    expect((await houd(w.mensen.noor, await w.melding(), [plekId])).status).toBe(409)
    expect((await w.mensen.noor.vraag('GET', `/v1/crisismeldingen/${meldingId}`)).tekst).toContain(
      '"status":"loopt"',
    )
  })

  it('holds that lapse and ladders that must be climbed are done once, by whichever process comes first', async () => {
    const gehouden = [await w.gehouden(), await w.gehouden(), await w.gehouden()]
    const geplaatst = [await w.geplaatst(), await w.geplaatst(), await w.geplaatst()]
    const stroom = await luister(b.poort, noorB)
    // as if all of it was hours ago
    await db.query(
      `update reservering set periode = tstzrange(lower(periode) - interval '5 hours', now() - interval '1 hour') where id = any($1)`,
      [gehouden.map((g) => g.reserveringId)],
    )
    await db.query(`update termijn set einde = now() - interval '3 days' where plaatsing_id = any($1)`, [
      geplaatst.map((g) => g.plaatsingId),
    ])
    const taken = ['crisis-reservering-verlopen', 'escaleren']
    for (let keer = 0; keer < 6; keer++)
      for (const naam of taken) await db.query('insert into pgboss.job (name) values ($1)', [naam])
    await tot(
      'het werk is gedaan',
      60_000,
      async () =>
        (await waarde(
          db,
          `select count(*)::int from pgboss.job where name = any($1) and state < 'completed'`,
          [taken],
        )) === 0,
      200,
    )
    const per = async (vraag: string, ids: string[]) =>
      (await db.query<{ aantal: number }>(vraag, [ids])).rows.map((r) => r.aantal)
    expect(
      await per(
        `select count(*)::int as aantal from onvervulde_vraag where reservering_id = any($1) group by reservering_id`,
        gehouden.map((g) => g.reserveringId),
      ),
    ).toEqual([1, 1, 1])
    const treden = await per(
      `select count(*)::int as aantal from escalatie e join termijn t on t.id = e.termijn_id where t.plaatsing_id = any($1) group by t.plaatsing_id`,
      geplaatst.map((g) => g.plaatsingId),
    )
    expect(treden).toHaveLength(3)
    expect(Math.min(...treden)).toBeGreaterThan(0)
    // one event of each lapse, however many looked
    await tot('gehoord', 10_000, () => verlopen().length >= 3)
    function verlopen() {
      return stroom
        .gezien()
        .filter((g) => g.type.endsWith('reservering-verlopen'))
        .map((g) => (g.data as { reserveringId: string }).reserveringId)
    }
    expect(tel(verlopen())).toEqual(Object.fromEntries(gehouden.map((g) => [g.reserveringId, 1])))
    stroom.stop()
    expect(await onwaarheden(db)).toEqual([])
  })
})
