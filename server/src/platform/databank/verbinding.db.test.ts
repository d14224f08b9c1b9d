import { setTimeout as wacht } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { nieuweProefdatabank, type Proefdatabank } from '../postgres/proefdatabank.ts'
import { type Databank, verbind } from './verbinding.ts'

let databank: Proefdatabank
let d: Databank
let baas: Databank

beforeAll(async () => {
  databank = await nieuweProefdatabank()
  d = verbind(databank.url, 'zicht_systeem', 1)
  baas = verbind(databank.url, 'eigenaar', 1)
})
afterAll(async () => {
  await d.sluit()
  await baas.sluit()
  await databank.sluit()
})

it('a connection that dies between two queries, in hands that do not listen to it, ends no process', async () => {
  const dood = d.db.connection().execute(async (verbinding) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(verbinding)
    await baas.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    // an error event that nobody hears would be thrown here, outside every promise
    await wacht(200)
    await sql`select 1`.execute(verbinding)
  })
  await expect(dood).rejects.toThrow()
  await expect(sql`select 1`.execute(d.db)).resolves.toBeDefined()
})
