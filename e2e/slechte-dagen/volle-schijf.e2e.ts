import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kopfouten, probleemfouten } from '../contract/toets.ts'
import { kijk, onwaarheden } from '../proef/waarheid.ts'
import { maakWereld, type Wereld } from '../proef/wereld.ts'
import { type Antwoord, isKlaar, type Proefplatform, startPlatform, tot } from '../proefplatform.ts'

/** A disk of its own for the installation, in memory. Needs the right to mount: without it these tests are skipped. */
const MB = 200
const schijf = maakSchijf()

function maakSchijf(): string | null {
  if (process.platform !== 'linux') return null
  const map = mkdtempSync(join(tmpdir(), 'zicht-schijf-'))
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${MB}m,mode=0755`, 'tmpfs', map]).status === 0)
    return map
  rmdirSync(map)
  console.log(
    'overgeslagen: hier mag geen schijf worden gekoppeld (mount); voer deze toets uit als beheerder',
  )
  return null
}

let platform: Proefplatform
let w: Wereld

beforeAll(async () => {
  if (!schijf) return
  platform = await startPlatform({ leeg: true, dataMap: join(schijf, 'zicht') })
  w = await maakWereld(platform)
})
afterAll(async () => {
  await platform?.opruimen()
  if (!schijf) return
  spawnSync('umount', [schijf])
  rmdirSync(schijf)
})

const vulling = join(schijf ?? '', 'vol')
/** Takes all that is left, also what was freed meanwhile. */
function vul(): void {
  for (const brok of [1 << 20, 1 << 16, 1 << 12])
    for (let i = 0; i < 1000; i++)
      try {
        writeFileSync(`${vulling}-${brok}-${i}`, Buffer.alloc(brok), { flag: 'wx' })
      } catch (fout) {
        if ((fout as { code?: string }).code === 'ENOSPC') break
      }
}
const ruimOp = () => {
  for (const brok of [1 << 20, 1 << 16, 1 << 12])
    for (let i = 0; i < 1000; i++) rmSync(`${vulling}-${brok}-${i}`, { force: true })
}

describe.skipIf(!schijf)('the disk is full', () => {
  it('what can go on goes on, the rest is told in words; with room again nothing is lost and nothing is half done', async () => {
    const { noor } = w.mensen
    const voor = await w.geplaatst()
    const antwoorden: Antwoord[] = []
    const bevestigd: string[] = []
    vul()
    const eind = performance.now() + 12_000
    while (performance.now() < eind && antwoorden.filter((a) => a.status === 503).length < 40) {
      const maak = await noor.vraag('POST', '/v1/crisismeldingen', {
        directGevaar: 'nee',
        huiselijkGeweld: 'nee',
        kinderen: 'nee',
        toelichting: 'Vol. '.repeat(700),
      })
      if (maak.status === 201) bevestigd.push(maak.json<{ id: string }>().id)
      antwoorden.push(maak, await noor.vraag('GET', '/v1/bord'))
      if (antwoorden.length % 20 === 0) vul()
    }
    console.log(`${bevestigd.length} bevestigd voordat het niet meer ging`)
    expect([...new Set(antwoorden.map((a) => a.status))].filter((s) => ![200, 201, 503].includes(s))).toEqual(
      [],
    )
    const weigeringen = antwoorden.filter((a) => a.status === 503)
    expect(weigeringen.length, 'de schijf was echt vol').toBeGreaterThan(0)
    expect(weigeringen.flatMap((a) => [...probleemfouten(a), ...kopfouten(a)])).toEqual([])
    expect(weigeringen[0]?.json<{ detail: string }>().detail).toMatch(/blijft staan/)

    ruimOp()
    const ms = await tot('weer klaar', 60_000, () => isKlaar(platform.poort), 100)
    console.log(`weer klaar na ${Math.round(ms)} ms`)
    const db = await kijk(platform.dbUrl())
    const { rows } = await db.query<{ id: string }>('select id from crisismelding where id = any($1)', [
      bevestigd,
    ])
    expect(rows).toHaveLength(bevestigd.length)
    expect(await onwaarheden(db)).toEqual([])
    // every page of every table can be read: its checksum is right
    await db.query(`do $$ declare t regclass; begin for t in select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('zicht', 'pgboss') loop execute format('select count(*) from %s', t); end loop; end $$`)
    await db.end()
    await noor.moet(200, 'GET', `/v1/plaatsingen/${voor.plaatsingId}`)
    await w.geplaatst()
  })

  it('a start on a full disk works, or says in words why not; and works when there is room', async () => {
    await platform.stop()
    vul()
    const gezegd = platform.uitvoer().length
    const gestart = await platform.herstart().then(
      () => true,
      () => false,
    )
    console.log(gestart ? 'gestart op een volle schijf' : platform.uitvoer().slice(gezegd).trim())
    if (!gestart) {
      expect(platform.uitvoer().slice(gezegd)).toMatch(/ruimte|schijf|vol/i)
      expect(platform.uitvoer().slice(gezegd)).not.toMatch(/ENOSPC| at |Error/)
    }
    ruimOp()
    if (!gestart) await platform.herstart()
    await tot('weer klaar', 60_000, () => isKlaar(platform.poort), 100)
    await w.geplaatst()
  })

  it('a first start on a full disk says so in words and leaves nothing half made', async () => {
    vul()
    const map = join(schijf ?? '', 'eerste')
    const fout = await startPlatform({ leeg: true, dataMap: map }).then(
      (p) => p.opruimen().then(() => null),
      (f: Error) => f.message,
    )
    expect(fout).toMatch(/ruimte|schijf is vol/i)
    expect(fout).not.toMatch(/ENOSPC|\n\s+at |Error:/)
    ruimOp()
    const eerste = await startPlatform({ leeg: true, dataMap: map })
    await eerste.opruimen()
  })
})
