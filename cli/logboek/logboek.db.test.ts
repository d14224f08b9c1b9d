import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verzegel } from '../../server/src/platform/logboek/index.ts'
import { type Databank, verbind } from '../../server/src/platform/databank/index.ts'
import { nieuweProefdatabank, type Proefdatabank } from '../../server/src/platform/postgres/proefdatabank.ts'
import { zicht } from '../zicht.ts'

let databank: Proefdatabank
let systeem: Databank
let baas: pg.Client

beforeAll(async () => {
  databank = await nieuweProefdatabank()
  systeem = verbind(databank.url, 'zicht_systeem', 4)
  baas = new pg.Client({ connectionString: databank.url })
  await baas.connect()
})
afterAll(async () => {
  await baas.end()
  await systeem.sluit()
  await databank.sluit()
})

const REGEL = `insert into zicht.auditlog (regio_code, object_soort, actie, doel, grondslag, toegestaan, reden) values ('r', 'client', 'lezen', 'crisis', 'Wmo', true, 'crisis')`

async function controleer(...opties: string[]) {
  const regels: string[] = []
  const code = await zicht(['logboek', 'controleer', ...opties], {
    env: { DATABASE_URL: databank.url },
    map: '/nergens',
    uit: (regel) => regels.push(regel),
    fout: (regel) => regels.push(regel),
  })
  return { code, tekst: regels.join('\n') }
}
/** As someone with all power over the server would do it: around the triggers. */
const knoei = (sql: string) =>
  baas.query(`begin; set local session_replication_role = replica; ${sql}; commit`)

it('seals every line once, also one that commits late, with gaps between, and by several at a time', async () => {
  const laat = new pg.Client({ connectionString: databank.url })
  await laat.connect()
  await laat.query(`begin; ${REGEL}`)
  for (let i = 0; i < 5; i++) await baas.query(`begin; ${REGEL}; rollback; ${REGEL}`)
  const samen = await Promise.all([1, 2, 3, 4].map(() => verzegel({ systeem })))
  expect(samen.reduce((a, b) => a + b)).toBe(5)
  await laat.query('commit')
  await laat.end()
  expect(await verzegel({ systeem })).toBe(1)
  expect(await verzegel({ systeem }, { max: 2 })).toBe(0)
  const uit = await controleer()
  expect(uit).toMatchObject({ code: 0, tekst: expect.stringContaining('6 regels') })
})

it('cannot be changed, removed or emptied, by none of the roles and not by its owner', async () => {
  for (const opdracht of [
    `update zicht.auditlog set reden = 'x'`,
    'delete from zicht.auditlog',
    'truncate zicht.auditlog cascade',
    `update zicht.auditzegel set hash = ''`,
    'delete from zicht.auditzegel',
    'truncate zicht.auditzegel',
  ]) {
    await expect(baas.query(opdracht)).rejects.toMatchObject({ code: '42501' })
    await expect(systeem.pool.query(opdracht)).rejects.toMatchObject({ code: '42501' })
  }
})

it('tells that the end was cut off, to who wrote the last seal down', async () => {
  const zegel = /Laatste zegel: (\S+)/.exec((await controleer()).tekst)?.[1] ?? ''
  expect((await controleer(`--zegel=${zegel}`)).code).toBe(0)
  const weg = 'nr = (select max(nr) from zicht.auditzegel)'
  await baas.query('create table bewaard as select * from zicht.auditzegel')
  await knoei(
    `delete from zicht.auditlog where id = (select audit_id from zicht.auditzegel where ${weg}); delete from zicht.auditzegel where ${weg}`,
  )
  expect((await controleer()).code).toBe(0)
  expect(await controleer(`--zegel=${zegel}`)).toMatchObject({
    code: 1,
    tekst: expect.stringContaining('afgeknipt'),
  })
  expect((await controleer('--zegel=12')).code).toBe(2)
})

it('breaks where a line was changed, or taken out', async () => {
  const tweede = '(select audit_id from zicht.auditzegel where nr = 2)'
  await knoei(`update zicht.auditlog set client_id = gen_random_uuid() where id = ${tweede}`)
  expect(await controleer()).toMatchObject({ code: 1, tekst: expect.stringContaining('zegel 2:') })
  await knoei(`update zicht.auditlog set client_id = null where id = ${tweede}`)
  expect((await controleer()).code).toBe(0)
  await knoei(`delete from zicht.auditlog where id = ${tweede}`)
  expect(await controleer()).toMatchObject({ code: 1, tekst: expect.stringContaining('zegel 2:') })
  await knoei('delete from zicht.auditzegel where nr = 2')
  expect(await controleer()).toMatchObject({ code: 1, tekst: expect.stringContaining('zegel 3:') })
})
