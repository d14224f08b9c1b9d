import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { nieuweProefdatabank, type Proefdatabank } from '../platform/postgres/proefdatabank.ts'

let databank: Proefdatabank
let db: pg.Client

beforeAll(async () => {
  databank = await nieuweProefdatabank()
  db = new pg.Client({
    connectionString: databank.url,
    options: '-c search_path=zicht -c enable_seqscan=off',
  })
  await db.connect()
})
afterAll(async () => {
  await db.end()
  await databank.sluit()
})

/** Both sides of the foreign keys by (id, period), as the database asks for them itself. */
it.each([
  ['plaatsing', 'id', 'plaatsing_sleutel'],
  ['bezetting', 'plaatsing_id', 'bezetting_plaatsing'],
  ['bezetting', 'reservering_id', 'bezetting_reservering'],
  ['bezetting', 'buiten_gebruik_id', 'bezetting_buiten'],
])('a claim of %s is found by %s, never by its period alone', async (tabel, sleutel, index) => {
  const { rows } = await db.query<Record<string, string>>(
    `explain select 1 from only ${tabel} x where ${sleutel} = '00000000-0000-4000-8000-000000000000' and periode = '[2026-11-28,)' for key share of x`,
  )
  const plan = rows.map((r) => r['QUERY PLAN']).join('\n')
  expect(plan).toMatch(new RegExp(` (using|on) ${index}\\b`))
  expect(plan).not.toContain('Index Cond: (periode')
})
