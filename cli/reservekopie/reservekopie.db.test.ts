import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nieuweProefdatabank, type Proefdatabank } from '../../server/src/platform/postgres/proefdatabank.ts'
import { frame, frames } from './formaat.ts'
import { controleer } from './lees.ts'
import { maakBackup } from './maak.ts'
import { alles, MOEILIJK, rijen, TREKKERS, vul } from './proefgegevens.ts'
import { zetTerug } from './zet-terug.ts'

let map: string
let bron: Proefdatabank
const open: Proefdatabank[] = []

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'zicht-backup-'))
  bron = await nieuweProefdatabank()
  open.push(bron)
  await met(bron.url, async (client) => {
    await client.query(MOEILIJK)
    await vul(client, fc.sample(rijen, { numRuns: 1, seed: 7 })[0]!)
    await client.query(TREKKERS)
  })
})
afterAll(async () => {
  for (const db of open) await db.sluit()
  await rm(map, { recursive: true, force: true })
})

async function met<T>(url: string, doe: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await doe(client)
  } finally {
    await client.end()
  }
}

/** A fresh platform of the same version: the same tables, without data. */
async function doel(): Promise<string> {
  const db = await nieuweProefdatabank()
  open.push(db)
  await met(db.url, (client) => client.query(MOEILIJK + TREKKERS))
  return db.url
}

const bestand = (naam: string) => join(map, naam)
const beeldVan = (url: string) => met(url, alles)

describe('a backup brings back everything', () => {
  test('whatever is in the tables', async () => {
    const url = await doel()
    await fc.assert(
      fc.asyncProperty(rijen, async (gegevens) => {
        await met(bron.url, async (client) => {
          await client.query(`alter table moeilijk.verblijf disable trigger user; alter table moeilijk."Alle Soorten" disable trigger user;
            truncate moeilijk."Alle Soorten", moeilijk.een, moeilijk.ander, moeilijk.stapel, moeilijk.verblijf`)
          await vul(client, gegevens)
          await client.query(
            `alter table moeilijk.verblijf enable trigger user; alter table moeilijk."Alle Soorten" enable trigger user`,
          )
        })
        await rm(bestand('willekeurig'), { force: true })
        await maakBackup(bron.url, bestand('willekeurig'))
        await zetTerug(url, bestand('willekeurig'), true)
        expect(await beeldVan(url)).toEqual(await beeldVan(bron.url))
      }),
      { numRuns: 8 },
    )
  })

  test('sequences go on where they were, triggers work again, and the file is for its owner only', async () => {
    const url = await doel()
    await maakBackup(bron.url, bestand('reeks'))
    expect(statSync(bestand('reeks')).mode & 0o777).toBe(0o600)
    await zetTerug(url, bestand('reeks'), false)
    const volgende = `insert into moeilijk."Alle Soorten" (tekst) values ('x') returning id, tekst`
    const [hier, daar] = [
      await met(bron.url, (c) => c.query(volgende)),
      await met(url, (c) => c.query(volgende)),
    ]
    expect(daar.rows).toEqual(hier.rows)
    expect(daar.rows[0].tekst).toBe('veranderd')
    await expect(met(url, (c) => c.query('truncate moeilijk.verblijf'))).rejects.toThrow('dit mag niet')
  })

  test('as it was at one moment, while others write', async () => {
    await met(bron.url, (c) =>
      c.query('create table moeilijk.a_pot (cent int); create table moeilijk.z_pot (cent int)'),
    )
    await met(bron.url, (c) =>
      c.query('insert into moeilijk.a_pot values (1000); insert into moeilijk.z_pot values (0)'),
    )
    const url = await doel()
    await met(url, (c) =>
      c.query('create table moeilijk.a_pot (cent int); create table moeilijk.z_pot (cent int)'),
    )
    let klaar = false
    const schrijver = met(bron.url, async (client) => {
      let keren = 0
      for (; !klaar; keren++) {
        await client.query(
          'begin; update moeilijk.a_pot set cent = cent - 1; update moeilijk.z_pot set cent = cent + 1; commit',
        )
      }
      return keren
    })
    await maakBackup(bron.url, bestand('druk'))
    klaar = true
    expect(await schrijver).toBeGreaterThan(0)
    await zetTerug(url, bestand('druk'), false)
    const som = 'select (select cent from moeilijk.a_pot) + (select cent from moeilijk.z_pot) as som'
    expect((await met(url, (c) => c.query(som))).rows).toEqual([{ som: 1000 }])
    await met(bron.url, (c) => c.query('drop table moeilijk.a_pot, moeilijk.z_pot'))
  })

  test('with a login that owns the tables but has no special rights', async () => {
    const eigenaar = `eigenaar_${process.pid}`
    const bronUrl = await alsEigenaar(eigenaar, true)
    const doelUrl = await alsEigenaar(eigenaar, false)
    await maakBackup(bronUrl, bestand('eigenaar'))
    await zetTerug(doelUrl, bestand('eigenaar'), false)
    const telling = 'select array_agg(x order by x) as x from afgeschermd.feit'
    const beheer = (url: string) => url.replace(eigenaar, 'zicht')
    expect((await met(beheer(doelUrl), (c) => c.query(telling))).rows).toEqual([{ x: [1, 2, 3] }])
    // And the wall stands again.
    expect((await met(doelUrl, (c) => c.query(telling))).rows).toEqual([{ x: null }])
    await expect(met(doelUrl, (c) => c.query('insert into afgeschermd.a_gevolg values (9)'))).rejects.toThrow(
      /foreign key/,
    )
    await expect(met(doelUrl, (c) => c.query('delete from afgeschermd.a_gevolg'))).rejects.toThrow(
      'dit mag niet',
    )
  })

  /** A database whose tables belong to an ordinary login, with forced row-level security and a reference to a table that comes later. */
  async function alsEigenaar(eigenaar: string, gevuld: boolean): Promise<string> {
    const db = await nieuweProefdatabank({ leeg: true })
    open.push(db)
    const url = new URL(db.url)
    url.username = eigenaar
    await met(db.url, async (client) => {
      await client.query(`do $$ begin create role ${eigenaar} login noinherit; exception when duplicate_object then null; end $$;
        grant zicht_systeem to ${eigenaar}; alter database "${url.pathname.slice(1)}" owner to ${eigenaar}`)
    })
    await met(url.href, async (client) => {
      await client.query(`create schema zicht; create schema afgeschermd; grant usage on schema zicht, afgeschermd to zicht_systeem;
        create table zicht.migratie (naam text primary key, controlegetal text not null);
        insert into zicht.migratie values ('0001-proef.sql', 'x');
        create table afgeschermd.feit (x int primary key);
        alter table afgeschermd.feit enable row level security, force row level security;
        create policy systeem on afgeschermd.feit to zicht_systeem using (true) with check (true);
        grant select, insert on afgeschermd.feit to zicht_systeem;
        create table afgeschermd.a_gevolg (x int references afgeschermd.feit);
        create function afgeschermd.weiger() returns trigger language plpgsql as $$ begin raise 'dit mag niet'; end $$;`)
      if (gevuld)
        await client.query(
          'set role zicht_systeem; insert into afgeschermd.feit values (1), (2), (3); reset role',
        )
      if (gevuld)
        await client.query(`alter table afgeschermd.feit no force row level security; insert into afgeschermd.a_gevolg values (3);
        alter table afgeschermd.feit force row level security`)
      await client.query(
        'create trigger weiger before delete on afgeschermd.a_gevolg for each row execute function afgeschermd.weiger()',
      )
    })
    return url.href
  }
})

describe('a restore that may not or cannot be done changes nothing', () => {
  test('a platform with data is left alone unless overwriting is asked for', async () => {
    const url = await doel()
    await maakBackup(bron.url, bestand('vol'))
    await zetTerug(url, bestand('vol'), false)
    const voor = await beeldVan(url)
    await expect(zetTerug(url, bestand('vol'), false)).rejects.toThrow(/Er staan al gegevens/)
    expect(await beeldVan(url)).toEqual(voor)
    await zetTerug(url, bestand('vol'), true)
    expect(await beeldVan(url)).toEqual(voor)
  })

  test('a file that was cut off anywhere, altered anywhere, or is something else', async () => {
    const url = await doel()
    const heel = bestand('heel')
    await maakBackup(bron.url, heel)
    const voor = await beeldVan(url)
    const bytes = readFileSync(heel)
    const mis = bestand('mis')
    const weigert = async () => {
      await expect(controleer(mis)).rejects.toMatchObject({ name: 'Bestandsfout' })
      await expect(zetTerug(url, mis, true)).rejects.toThrow(/niet volledig|gewijzigd|geen backup/)
    }
    for (const lengte of [0, 1, 9, 10, 11, 500, bytes.length - 9, bytes.length - 1]) {
      writeFileSync(mis, bytes)
      truncateSync(mis, lengte)
      await weigert()
    }
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 10, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (plek, anders) => {
          const kopie = Buffer.from(bytes)
          kopie[plek] = kopie[plek]! ^ anders
          writeFileSync(mis, kopie)
          await weigert()
        },
      ),
      { numRuns: 25 },
    )
    writeFileSync(mis, 'Dit is gewoon een brief.')
    await weigert()
    expect(await beeldVan(url)).toEqual(voor)
  })

  test('a file that was altered by someone who packed it again', async () => {
    const heel = bestand('herpakt')
    await maakBackup(bron.url, heel)
    const uitgepakt = gunzipSync(readFileSync(heel))
    const herpak = (bytes: Buffer) => writeFileSync(heel, gzipSync(bytes))
    herpak(
      Buffer.from(
        uitgepakt.toString('latin1').replace('2026-01-01,2026-02-01', '2025-01-01,2026-02-01'),
        'latin1',
      ),
    )
    await expect(controleer(heel)).rejects.toThrow(/controlegetal/)
    const zonderTabel: Buffer[] = []
    let weg = 0
    for await (const { soort, inhoud } of frames(
      (async function* () {
        yield uitgepakt
      })(),
    )) {
      if (weg === 0 && soort === 'E') weg = 1
      else zonderTabel.push(frame(soort, Buffer.from(inhoud)))
    }
    herpak(Buffer.concat(zonderTabel))
    await expect(controleer(heel)).rejects.toThrow(/controlegetal/)
    herpak(uitgepakt)
    await expect(controleer(heel)).resolves.toMatchObject({ kop: { formaat: 'zicht-backup' } })
  })

  test('a backup of another version', async () => {
    const url = await doel()
    await maakBackup(bron.url, bestand('ander'))
    await met(url, (c) =>
      c.query(`insert into zicht.migratie (naam, controlegetal) values ('9999-later.sql', 'x')`),
    )
    const voor = await beeldVan(url)
    await expect(zetTerug(url, bestand('ander'), true)).rejects.toThrow(/andere versie/)
    expect(await beeldVan(url)).toEqual(voor)
  })

  test('rows that the database does not allow', async () => {
    const url = await doel()
    await maakBackup(bron.url, bestand('streng'))
    await met(url, (c) => c.query(`alter table moeilijk.stapel add constraint nooit check (naam <> 'y')`))
    const voor = await beeldVan(url)
    await expect(zetTerug(url, bestand('streng'), false)).rejects.toThrow(/nooit/)
    expect(await beeldVan(url)).toEqual(voor)
  })
})

test('a backup that cannot be written says why and leaves no half file', async () => {
  await expect(maakBackup(bron.url, join(map, 'bestaat-niet', 'x'))).rejects.toThrow(/map bestaat niet/)
  const leeg = await nieuweProefdatabank({ leeg: true })
  open.push(leeg)
  await expect(maakBackup(leeg.url, bestand('leeg'))).rejects.toThrow(/nog geen gegevens/)
  expect((await readdir(map)).filter((naam) => naam.includes('deel') || naam === 'leeg')).toEqual([])
})
