import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { maakProefhuis, type Proefhuis } from '../../server/src/proef/proefhuis.ts'
import { zicht } from '../zicht.ts'

let huis: Proefhuis
let map: string
beforeAll(async () => {
  huis = await maakProefhuis()
  map = mkdtempSync(join(tmpdir(), 'zicht-eigen-cijfers-'))
})
afterAll(async () => {
  rmSync(map, { recursive: true, force: true })
  await huis?.opruimen()
})

const draai = async (env: Record<string, string>, ...opties: string[]) => {
  const { code: regio } = huis.huis.regio
  const scenario = {
    soort: 'regiomodel-scenario',
    versie: 1,
    naam: 'Zoals het is',
    regio,
    model: 'REGIOMODEL',
    jaren: 1,
  }
  writeFileSync(join(map, 'scenario.json'), JSON.stringify(scenario))
  const uit: string[] = []
  const fout: string[] = []
  const code = await zicht(['simulatie', 'scenario.json', '--snel', ...opties], {
    env: { ZICHT_REGIO: regio, ...env },
    map,
    uit: (r) => uit.push(r),
    fout: (r) => fout.push(r),
  })
  return { code, uit: uit.join('\n'), fout: fout.join('\n') }
}

/** A stay of ninety days that ended a year ago. */
const verblijf = () =>
  sql`with c as (insert into client (id, regio_code, roepnaam) values (gen_random_uuid(), ${huis.huis.regio.code}, 'Proef') returning id)
    insert into plaatsing (id, regio_code, client_id, organisatie_id, product_code, verblijf_gemeente, verblijf, status, periode, grondslag, bestemming, einde_reden)
    select gen_random_uuid(), ${huis.huis.regio.code}, c.id, (select o.id from organisatie o where o.regio_code = ${huis.huis.regio.code} and o.soort = 'aanbieder' limit 1),
           'OPVANG', 'GM0935', false, 'beeindigd', tstzrange(now() - interval '455 days', now() - interval '365 days'), 'proef', 'huurwoning', 'doel_bereikt'
      from c`.execute(huis.huis.systeem.db)

it('computes with the installation’s own numbers only when asked, and lists each with its source', async () => {
  for (let i = 0; i < 40; i++) await verblijf()
  const env = { DATABASE_URL: huis.url }
  const zonder = JSON.parse((await draai(env)).uit)
  expect(zonder).not.toHaveProperty('eigenCijfers')
  const uitkomst = await draai(env, '--eigen-cijfers')
  expect(uitkomst.code, uitkomst.fout).toBe(0)
  const met = JSON.parse(uitkomst.uit)
  const getal = met.eigenCijfers.find((g: { pad: string }) => g.pad === 'stations/OPVANG/verblijfDagen')
  expect(getal).toMatchObject({ waarnemingen: { n: 40 }, bron: expect.stringMatching(/\S/) })
  expect(getal.waarde).toBeCloseTo(90, 0)
  expect(getal.waarnemingen.van < getal.waarnemingen.tot).toBe(true)
  // what was not recorded is not among them, and the answer is another
  expect(met.eigenCijfers.map((g: { pad: string }) => g.pad)).not.toContain('stations/BW_BASIS/verblijfDagen')
  expect(met.vloeistof).not.toEqual(zonder.vloeistof)
})

it('says so where there is no installation, and makes none', async () => {
  const { code, uit, fout } = await draai({ ZICHT_DATA: join(map, 'nergens') }, '--eigen-cijfers')
  expect({ code, uit }).toEqual({ code: 1, uit: '' })
  expect(fout).toContain('geen installatie met eigen cijfers')
})
