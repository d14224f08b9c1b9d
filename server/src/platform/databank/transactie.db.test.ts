import { randomUUID } from 'node:crypto'
import { setTimeout as wacht } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nieuweProefdatabank, type Proefdatabank } from '../postgres/proefdatabank.ts'
import { vertaalFout } from './fouten.ts'
import { inTransactie, NIEMAND, type Transactie } from './transactie.ts'
import { type Databank, type Geduld, verbind } from './verbinding.ts'

const wie = { ...NIEMAND, gebruikerId: randomUUID(), rol: 'crisismedewerker', regioCode: 'proef' }
let databank: Proefdatabank
const open: Databank[] = []
const pool = (max: number, geduld: Partial<Geduld> = {}) => {
  const d = verbind(databank.url, 'zicht_app', max, undefined, geduld)
  open.push(d)
  return d
}
const schrijf = (id: string) => (tx: Transactie) =>
  tx.db.insertInto('inbak').values({ bron: 'proef', id }).execute()
const staat = async (id: string) =>
  (await pool(1).db.selectFrom('inbak').select('id').where('id', '=', id).execute()).length === 1
const problemen = (werk: Promise<unknown>) =>
  werk.then(
    () => null,
    (fout: unknown) => vertaalFout(fout),
  )

beforeAll(async () => {
  databank = await nieuweProefdatabank()
})
afterAll(async () => {
  await Promise.all(open.map((d) => d.sluit()))
  await databank.sluit()
})

describe('nothing hangs: it ends in words, and the connection is good again or gone', () => {
  it('who waits too long for what someone else has locked', async () => {
    const d = pool(2, { slot: 100 })
    const id = randomUUID()
    let laatLos = () => {}
    const vast = inTransactie(d, wie, async (tx) => {
      await schrijf(id)(tx)
      await new Promise<void>((los) => {
        laatLos = los
      })
    })
    await wacht(50)
    const uit = await problemen(inTransactie(d, wie, schrijf(id)))
    laatLos()
    await vast
    expect(uit).toMatchObject({ status: 409, extra: { reden: 'gelijktijdig' } })
    expect(await staat(id)).toBe(true)
    expect(d.pool.totalCount).toBe(2)
  })

  it('a statement that takes too long', async () => {
    const d = pool(1, { opdracht: 100 })
    const lang = inTransactie(d, wie, async (tx) => {
      await schrijf('half')(tx)
      await sql`select pg_sleep(20)`.execute(tx.db)
    })
    const uit = await problemen(lang)
    expect(uit).toMatchObject({ status: 503, soort: 'niet-nu' })
    expect(uit?.detail).not.toMatch(/statement|timeout|cancel/i)
    expect(await staat('half')).toBe(false)
    await expect(inTransactie(d, wie, async (tx) => tx.nu)).resolves.toBeTypeOf('string')
  })

  it('a transaction in which nothing happens', async () => {
    const d = pool(1, { stil: 100 })
    const uit = await problemen(
      inTransactie(d, wie, async (tx) => {
        await schrijf('stil')(tx)
        await wacht(400)
        await sql`select 1`.execute(tx.db)
      }),
    )
    expect(uit).toMatchObject({ status: 503 })
    expect(await staat('stil')).toBe(false)
    await expect(inTransactie(d, wie, async (tx) => tx.nu)).resolves.toBeTypeOf('string')
  })

  it('who waits in line for a connection gets a turn; who waits too long hears so', async () => {
    const geduldig = pool(2, { beurt: 20_000 })
    const kort = () => inTransactie(geduldig, wie, (tx) => sql`select pg_sleep(0.005)`.execute(tx.db))
    await expect(Promise.all(Array.from({ length: 60 }, kort))).resolves.toHaveLength(60)
    const d = pool(2, { beurt: 400 })
    const lang = () => inTransactie(d, wie, (tx) => sql`select pg_sleep(1)`.execute(tx.db))
    const [een, twee, drie] = await Promise.all([lang(), lang(), lang()].map(problemen))
    expect([een, twee]).toEqual([null, null])
    expect(drie).toMatchObject({ status: 503 })
    expect(d.pool.idleCount).toBe(2)
  })

  it('a server that does not answer', async () => {
    const { createServer } = await import('node:net')
    const dood = createServer(() => {}).listen(0, '127.0.0.1')
    await new Promise((klaar) => dood.once('listening', klaar))
    const { port } = dood.address() as { port: number }
    const d = verbind(`postgresql://x@127.0.0.1:${port}/x`, 'zicht_app', 1, undefined, { verbinden: 200 })
    expect(await problemen(inTransactie(d, wie, async (tx) => tx.nu))).toMatchObject({ status: 503 })
    await d.sluit()
    dood.close()
  })
})

describe('after the commit', () => {
  it('what comes after it cannot undo it, is told once, and never after a rollback', async () => {
    const d = pool(1)
    const id = randomUUID()
    let pogingen = 0
    const gedaan: number[] = []
    await inTransactie(d, wie, async (tx) => {
      const nr = ++pogingen
      tx.naAfloop(() => {
        gedaan.push(nr)
        throw Object.assign(new Error('te laat'), { code: '40001' })
      })
      tx.naAfloop(() => gedaan.push(-nr))
      await schrijf(id)(tx)
      if (nr === 1) throw Object.assign(new Error('botsing'), { code: '40P01' })
    })
    expect({ pogingen, gedaan }).toEqual({ pogingen: 2, gedaan: [2, -2] })
    expect(await staat(id)).toBe(true)
    const mis = inTransactie(d, wie, async (tx) => {
      tx.naAfloop(() => gedaan.push(9))
      throw new Error('nee')
    })
    await expect(mis).rejects.toThrow('nee')
    expect(gedaan).not.toContain(9)
  })
})

describe('time', () => {
  it('is told in whole milliseconds everywhere: what is recorded at a moment is known at that moment', async () => {
    const d = pool(1)
    await inTransactie(d, wie, async (tx) => {
      const { rows } = await sql<{
        gelijk: boolean
      }>`select zicht.nu() = ${tx.nu}::timestamptz as gelijk`.execute(tx.db)
      expect(rows[0]?.gelijk).toBe(true)
    })
  })
})
