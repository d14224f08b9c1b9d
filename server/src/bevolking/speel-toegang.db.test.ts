import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { maakProefhuis, type Proefhuis } from '../proef/proefhuis.ts'
import { speelToegang } from './speel-toegang.ts'
import { VERHALEN } from './verhalen-toegang.ts'

type Bak = {
  tellingen: { alle: number; meldingen: number }
  zaken: { fase: string; dagenOver: number | null }[]
}

const huizen: Proefhuis[] = []
beforeAll(async () => {
  for (const regio of ['maastricht-heuvelland', 'parkstad'])
    huizen.push(await maakProefhuis({ regio, klok: '2026-11-20T10:00:00Z' }))
})
afterAll(() => Promise.all(huizen.map((h) => h.opruimen())))

it.each([0, 1])('region %s: the stories are played through the operations, once', async (nr) => {
  const huis = huizen[nr] as Proefhuis
  expect(await speelToegang(huis.huis)).toBe(0) // nobody to do it yet
  const aylin = await huis.als('toegangsmedewerker')
  expect(await speelToegang(huis.huis)).toBe(VERHALEN.length)
  expect(await speelToegang(huis.huis)).toBe(0)
  const bak = (await aylin.verzoek('GET', '/v1/toegang/werkbak')).json() as Bak
  expect(bak.tellingen.meldingen).toBe(VERHALEN.filter((v) => v.tot === 'gemeld').length)
  expect(bak.tellingen.alle).toBe(VERHALEN.filter((v) => v.tot !== 'gemeld').length)
  expect(new Set(bak.zaken.map((z) => z.fase))).toEqual(new Set(['quickscan', 'onderzoek', 'wachten']))
  // who waits for a place that takes a decision, has one
  const { rows } = await sql<{ product_code: string; besloten: boolean }>`
    select p.product_code, exists (select 1 from beschikking b where b.client_id = p.client_id and b.product = p.product_code and b.status = 'verzonden') as besloten
      from wachtlijstplaats p`.execute(huis.huis.systeem.db)
  expect(rows).toHaveLength(VERHALEN.filter((v) => v.tot === 'wachten').length)
  for (const p of rows) expect(p.besloten, p.product_code).toBe(true)
  // one inquiry is past its six weeks
  expect(bak.zaken.some((z) => z.dagenOver !== null && z.dagenOver < 0)).toBe(true)
})
