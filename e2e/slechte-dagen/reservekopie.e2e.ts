import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nieuweProefdatabank, type Proefdatabank } from '../../server/src/platform/postgres/proefdatabank.ts'
import { nieuweDemodatabank } from '../proef/demodatabank.ts'
import { tegelijk } from '../proef/tegelijk.ts'
import { kijk, onwaarheden } from '../proef/waarheid.ts'
import { maakWereld, type Wereld } from '../proef/wereld.ts'
import { draaiZicht, type Mens, type Proefplatform, startPlatform } from '../proefplatform.ts'

let demo: Awaited<ReturnType<typeof nieuweDemodatabank>>
let nieuw: Proefdatabank
let platform: Proefplatform
let terug: Proefplatform | undefined
let w: Wereld
let map: string

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'zicht-kopie-'))
  demo = await nieuweDemodatabank()
  nieuw = await nieuweProefdatabank({ leeg: true })
  platform = await startPlatform({ databaseUrl: demo.url })
  w = await maakWereld(platform)
})
afterAll(async () => {
  await terug?.opruimen()
  await platform?.opruimen()
  await nieuw?.sluit()
  await demo?.sluit()
  await rm(map, { recursive: true, force: true })
})

/** What anyone could look at: figures on several days, the board of a moment, a file with its history, the log of who looked. */
const VRAGEN: [keyof Wereld['mensen'], string][] = [
  ['fleur', '/v1/cijfers/tabellen?peildatum=2017-10-01'],
  ['fleur', '/v1/cijfers/tabellen?peildatum=2026-11-01'],
  ['fleur', '/v1/cijfers/populatie?peildatum=2017-10-01'],
  ['fleur', '/v1/cijfers/pilot?van=2018-01-01&tot=2018-10-17'],
  ['fleur', '/v1/cijfers/capaciteit?peildatum=2026-11-01'],
  ['fleur', '/v1/cijfers/onvervulde-vraag?van=2026-01-01&tot=2026-11-01'],
  ['noor', '/v1/crisismeldingen?status=gesloten&limiet=200'],
  ['noor', '/v1/bord?op=2026-10-01T12:00:00Z'],
  ['noor', '/v1/organisaties'],
  ['noor', '/v1/voorzieningen?op=2026-11-01'],
  ['sanne', '/v1/plaatsingen'],
]

const stand = async (mensen: Record<string, Mens>) => {
  const uit: Record<string, string> = {}
  for (const [wie, pad] of VRAGEN) {
    const antwoord = await (mensen[wie] as Mens).vraag('GET', pad)
    if (antwoord.status !== 200) throw new Error(`${wie} ${pad}: ${antwoord.status} ${antwoord.tekst}`)
    // when it was asked is no part of what there is, and open calls are made meanwhile
    uit[`${wie} ${pad}`] = antwoord.tekst.replace(/"berekendOp":"[^"]*"|"tellingen":\{[^}]*\}/g, '')
  }
  return uit
}

describe('backup and restore of the running demo', () => {
  it('is whole while people work on, and brings everything back elsewhere', async () => {
    const bestand = join(map, 'kopie.zicht')
    const { meldingId, plaatsingId } = await w.geplaatst({ roepnaam: 'Vooraf' })
    const voor = await stand(w.mensen)
    // work goes on: what a backup holds of it must be whole facts
    const drukte = tegelijk(Array.from({ length: 60 }), 6, () => w.geplaatst({ roepnaam: 'Tijdens' }))
    const gemaakt = await draaiZicht(['backup', bestand], { DATABASE_URL: demo.url })
    await drukte
    expect([gemaakt.code, gemaakt.fout]).toEqual([0, ''])
    console.log(gemaakt.uit.split('\n')[0])
    expect((await stat(bestand)).mode & 0o077, 'alleen voor wie hem maakte').toBe(0)

    const gezet = await draaiZicht(['herstel', bestand], { DATABASE_URL: nieuw.url })
    expect([gezet.code, gezet.fout]).toEqual([0, ''])
    terug = await startPlatform({ databaseUrl: nieuw.url, dataMap: platform.dataMap })
    const mensen: Record<string, Mens> = {}
    for (const wie of new Set(VRAGEN.map(([wie]) => wie))) mensen[wie] = await terug.als(wie)
    const na = await stand(mensen)
    for (const [vraag, antwoord] of Object.entries(voor)) {
      if (vraag === 'sanne /v1/plaatsingen') continue // the work that went on is in it
      expect({ vraag, antwoord: na[vraag] }).toEqual({ vraag, antwoord })
    }
    const noor = mensen.noor as Mens
    await noor.moet(200, 'GET', `/v1/plaatsingen/${plaatsingId}`)
    expect((await noor.vraag('GET', `/v1/crisismeldingen/${meldingId}`)).tekst).toContain('Vooraf')

    const db = await kijk(nieuw.url)
    expect(await onwaarheden(db)).toEqual([])
    // the log's chain of seals is whole, and a second wall stands: the new database has its row-level security
    const { rows } = await db.query<{ zonder: number }>(
      `select count(*)::int as zonder from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'zicht' and c.relname in ('client', 'plaatsing', 'crisismelding', 'toegang', 'auditlog') and not c.relforcerowsecurity`,
    )
    expect(rows[0]?.zonder).toBe(0)
    await db.end()
    // and one can work on there
    await noor.moet(201, 'POST', '/v1/crisismeldingen', {
      directGevaar: 'nee',
      huiselijkGeweld: 'nee',
      kinderen: 'nee',
    })
  })

  it('a damaged file is refused before anything is touched; an existing installation is not overwritten unasked', async () => {
    const bestand = join(map, 'kopie.zicht')
    const bytes = await readFile(bestand)
    const stuk = join(map, 'stuk.zicht')
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff
    await writeFile(stuk, bytes)
    const env = { DATABASE_URL: nieuw.url }
    const mis = await draaiZicht(['herstel', stuk, '--overschrijf'], env)
    const half = await writeFile(stuk, bytes.subarray(0, 5000)).then(() =>
      draaiZicht(['herstel', stuk, '--overschrijf'], env),
    )
    const zomaar = await draaiZicht(['herstel', bestand], env)
    for (const { code, fout } of [mis, half, zomaar]) {
      expect(code).toBe(1)
      expect(fout).not.toMatch(/ at |Error|zlib|ENOENT|SQL/)
      expect(fout.length).toBeGreaterThan(20)
    }
    const fleur = await (terug as Proefplatform).als('fleur')
    expect((await fleur.vraag('GET', '/v1/cijfers/tabellen?peildatum=2017-10-01')).status).toBe(200)
  })

  it("the document's figures are in the restored installation, to the last one", async () => {
    const fleur = await (terug as Proefplatform).als('fleur')
    const { tekst } = await fleur.vraag('GET', '/v1/cijfers/tabellen?peildatum=2017-10-01')
    expect(tekst).toContain('530')
  })
})
