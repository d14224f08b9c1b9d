import pg from 'pg'
import { expect, test } from 'vitest'
import { nieuweProefdatabank } from './proefdatabank.ts'

async function vraag(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('each test database is a migrated clone of its own', async () => {
  const [een, ander] = await Promise.all([nieuweProefdatabank(), nieuweProefdatabank()])
  const [migraties] = await vraag(een.url, 'select count(*)::int as aantal from zicht.migratie')
  expect(migraties?.aantal).toBeGreaterThan(0)
  await vraag(een.url, 'create table alleen_hier (x int)')
  expect(await vraag(ander.url, "select to_regclass('alleen_hier') as tabel")).toEqual([{ tabel: null }])
  await Promise.all([een.sluit(), ander.sluit()])
  await expect(vraag(een.url, 'select 1')).rejects.toThrow(/does not exist/)
})

test('the asked PostgreSQL version is the one that runs', async () => {
  const db = await nieuweProefdatabank({ leeg: true })
  const [rij] = await vraag(db.url, "select current_setting('server_version_num')::int / 10000 as versie")
  expect(rij?.versie).toBe(process.env.ZICHT_PG === '15' ? 15 : 18)
  await db.sluit()
})
