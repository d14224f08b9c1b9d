import { alleGetallen } from '@zicht/planning'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { zetOp } from '../wachtlijst/proef/wachtenden.ts'

/** Stays of the region's own records replace assumptions once there are enough of them. */
let huis: Proefhuis
let fleur: Proefgebruiker

beforeAll(async () => {
  huis = await maakProefhuis({ klok: '2026-11-20T10:00:00Z' })
  fleur = await huis.als('beleidsmaker')
})
afterAll(() => huis.opruimen())

type Verblijf = { van: string; tot: string | null; product?: string; bestemming?: string }
const voeg = (clientId: string, { van, tot, product = 'OPVANG', bestemming = 'huurwoning' }: Verblijf) =>
  sql`insert into plaatsing (id, regio_code, client_id, organisatie_id, product_code, verblijf_gemeente, verblijf, status, periode, grondslag, bestemming, einde_reden)
    select gen_random_uuid(), ${huis.huis.regio.code}, ${clientId}, ${fleur.organisatieId}, ${product}, 'GM0935', false,
           ${tot === null ? 'gestart' : 'beeindigd'}, tstzrange(${van}::timestamptz, ${tot}::timestamptz), 'proef',
           ${tot === null ? null : bestemming}, ${tot === null ? null : 'doel_bereikt'}`.execute(
    huis.huis.systeem.db,
  )
const mens = async (): Promise<string> => {
  const { rows } = await sql<{ id: string }>`insert into client (id, regio_code, roepnaam)
    values (gen_random_uuid(), ${huis.huis.regio.code}, 'Proef') returning id`.execute(huis.huis.systeem.db)
  return rows[0]?.id ?? ''
}
type Rij = { product: string; dagen: number; afgelopen: boolean; volgende: string | null }
const rijen = async () =>
  (
    await sql<Rij>`select * from beeld.planverblijf(${huis.huis.regio.code}, '2023-11-20', '2026-11-20', 14)`.execute(
      huis.huis.systeem.db,
    )
  ).rows
/** The model as a planner gets it on a day; it is made anew each day. */
const getallen = async (dag: string) => {
  huis.zetKlok(`${dag}T10:00:00Z`)
  const { model } = (await fleur.verzoek('GET', '/v1/planning/model')).json()
  return (pad: string) => alleGetallen(model).find((g) => g.pad === pad)?.getal
}
const VERBLIJF = 'stations/OPVANG/verblijfDagen'
const TERUGVAL = 'stations/EIGEN_WONING/uitgangen/EERSTE_OPVANG'

it('too few records leave the assumption as it is', async () => {
  for (let i = 0; i < 29; i++) await voeg(await mens(), { van: '2025-01-01', tot: '2025-04-01' })
  const getal = await getallen('2026-11-20')
  expect(getal(VERBLIJF)).toMatchObject({ aanname: true, waarde: 180 })
  expect(getal(VERBLIJF)).not.toHaveProperty('waarnemingen')
})

it('enough of them replace it, with how many and over which period; so do the ways on and relapse', async () => {
  for (let i = 0; i < 11; i++) {
    const wie = await mens()
    await voeg(wie, { van: '2025-01-01', tot: '2025-04-01' })
    // came back within the year, and is still there: 410 days so far
    if (i > 0) await voeg(wie, { van: '2025-10-07', tot: null })
  }
  const getal = await getallen('2026-11-21')
  const verblijf = getal(VERBLIJF)
  expect(verblijf).toMatchObject({
    aanname: false,
    waarnemingen: { n: 40, van: '2023-11-21', tot: '2026-11-21' },
  })
  // total time over the number that ended: running stays count for what they have lasted
  expect(verblijf?.waarde).toBeCloseTo((40 * 90 + 10 * 410) / 40, 1)
  // a rented home is one with or without support: the records do not tell, so it is divided as assumed (0,08 to 0,3)
  expect(getal('stations/OPVANG/uitgangen/EIGEN_WONING')).toMatchObject({ waarde: 0.2, aanname: false })
  expect(getal('stations/OPVANG/uitgangen/BEGELEID')).toMatchObject({ waarde: 0.8, aanname: false })
  expect(getal(TERUGVAL)).toMatchObject({ waarde: 0.25, aanname: false, waarnemingen: { n: 40 } })
  // where nothing was recorded the assumption stays
  expect(getal('stations/BW_BASIS/verblijfDagen')).toMatchObject({ aanname: true })
})

it('where people come from is taken from who came in no other place before; who it is not known of does not count', async () => {
  const van = 'herkomst/GM0935'
  // nothing was recorded of those above
  expect((await getallen('2026-11-22'))(van)).toMatchObject({ aanname: true })
  const kom = async (gemeente: string, aantal: number) => {
    for (let i = 0; i < aantal; i++) {
      const wie = await mens()
      await voeg(wie, { van: '2026-06-01', tot: null })
      await sql`update plaatsing set herkomst_gemeente = ${gemeente} where client_id = ${wie}`.execute(
        huis.huis.systeem.db,
      )
    }
  }
  await kom('GM0935', 30)
  await kom('GM0344', 10)
  const getal = await getallen('2026-11-23')
  expect(getal(van)).toMatchObject({ waarde: 0.75, aanname: false, waarnemingen: { n: 40 } })
  expect(getal('herkomst/buiten_regio')).toMatchObject({ waarde: 0.25, aanname: false })
})

it('a computation keeps the numbers it was asked with, and what was computed says when input lies outside their range', async () => {
  const { vlekkenplan } = (await fleur.verzoek('GET', '/v1/planning/model')).json()
  const scenario = { ...vlekkenplan, jaren: 1, replicaties: 2, verblijfFactor: { OPVANG: 0.4 } }
  const { id } = (
    await fleur.verzoek('POST', '/v1/planning/berekeningen', { soort: 'simulatie', scenario })
  ).json()
  const stand = (await fleur.verzoek('GET', `/v1/planning/berekeningen/${id}`)).json()
  expect(stand.invoer).not.toHaveProperty('model')
  expect(stand.buitenBereik.map((b: { pad: string }) => b.pad)).toContain('/verblijfFactor/OPVANG')
  const { rows } = await sql<{ n: number }>`
    select (s -> 'verblijfDagen' -> 'waarnemingen' ->> 'n')::int as n
      from berekening b, jsonb_array_elements(b.invoer -> 'model' -> 'stations') as s
     where b.id = ${id} and s ->> 'code' = 'OPVANG'`.execute(huis.huis.systeem.db)
  expect(rows).toEqual([{ n: 40 }])
})

it('the days on which somebody waited for another place are the model’s own, and no part of the stay', async () => {
  huis.zetKlok('2026-11-20T10:00:00Z')
  const aylin = await huis.als('toegangsmedewerker')
  const wie = await zetOp(
    huis,
    aylin,
    'JONGERENOPVANG',
    { wachtendSinds: '2026-11-01' },
    { geboortedatum: '2006-01-01' },
  )
  await voeg(wie.clientId, { van: '2026-10-21', tot: null, product: 'DAG_EN_NACHTOPVANG' })
  const gezien = (await rijen()).filter((r) => r.product === 'DAG_EN_NACHTOPVANG')
  expect(gezien).toMatchObject([{ dagen: 30 - 19, afgelopen: false, volgende: null }])
})

it('tells nothing of a person: days and codes only', async () => {
  for (const rij of await rijen())
    expect(Object.keys(rij)).toEqual([
      'product',
      'dagen',
      'afgelopen',
      'volgende',
      'bestemming',
      'terug_na',
      'gezien',
    ])
})
