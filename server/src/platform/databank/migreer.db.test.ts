import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { nieuweProefdatabank, type Proefdatabank } from '../postgres/proefdatabank.ts'
import { migreer } from './migreer.ts'
import { verbind } from './verbinding.ts'

const NAAM = `baas_${randomBytes(4).toString('hex')}`
let databank: Proefdatabank
let baas: pg.Client
let url: string

beforeAll(async () => {
  databank = await nieuweProefdatabank({ leeg: true })
  baas = new pg.Client({ connectionString: databank.url })
  await baas.connect()
  // as it goes on a server of someone else: a login that owns its database and may make roles, and is no superuser
  await baas.query(`create role ${NAAM} login createrole nosuperuser`)
  const { rows } = await baas.query('show server_version_num')
  const hoe =
    Number(rows[0].server_version_num) >= 160000
      ? 'with admin true, inherit false, set false'
      : 'with admin option'
  await baas.query(`grant zicht_app, zicht_systeem, zicht_beeld to ${NAAM} ${hoe}`)
  const adres = new URL(databank.url)
  await baas.query(`alter database ${adres.pathname.slice(1)} owner to ${NAAM}`)
  adres.username = NAAM
  url = adres.href
})
afterAll(async () => {
  await baas.query(`reassign owned by ${NAAM} to current_user; drop owned by ${NAAM}; drop role ${NAAM}`)
  await baas.end()
  await databank.sluit()
})

it('needs no superuser, may come twice and by two at once, and ends in roles that own nothing', async () => {
  await Promise.all([migreer(url), migreer(url)])
  await migreer(url)
  const app = verbind(url, 'zicht_app', 1)
  const systeem = verbind(url, 'zicht_systeem', 1)
  const wie = async (d: typeof app) => (await d.pool.query('select current_user as wie')).rows[0].wie
  expect([await wie(app), await wie(systeem)]).toEqual(['zicht_app', 'zicht_systeem'])
  await expect(systeem.pool.query('select count(*) from beeld.stand')).resolves.toBeDefined()
  await expect(app.pool.query('drop table zicht.inbak')).rejects.toMatchObject({ code: '42501' })
  await app.sluit()
  await systeem.sluit()
})

it('refuses to go on when an applied migration was altered', async () => {
  await baas.query(`update zicht.migratie set controlegetal = 'x' where naam like '0003%'`)
  await expect(migreer(url)).rejects.toThrow(/0003-mensen.sql is na toepassing gewijzigd/)
})
