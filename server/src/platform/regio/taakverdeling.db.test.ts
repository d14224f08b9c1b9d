import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../../proef/proefhuis.ts'

type Deel = {
  wie: { partij: string; naam: string | null }[]
  bron: string
  geldigVan: string
  geldigTot: string | null
}
type Item = { code: string; beslist: Deel; uitvoering: Deel; financiering: Deel }

describe('who decides, executes and pays', () => {
  let huis: Proefhuis
  let aylin: Proefgebruiker
  beforeAll(async () => {
    huis = await maakProefhuis({ klok: '2026-11-22T10:00:00Z' })
    aylin = await huis.als('toegangsmedewerker')
  })
  afterAll(() => huis?.opruimen())

  const lees = async (wie: Proefgebruiker, op?: string): Promise<{ op: string; items: Item[] }> => {
    const antwoord = await wie.verzoek('GET', `/v1/regio/taakverdeling${op ? `?op=${op}` : ''}`)
    expect(antwoord.statusCode).toBe(200)
    return antwoord.json()
  }
  const van = async (code: string, op?: string) => (await lees(aylin, op)).items.find((i) => i.code === code)

  it('tells every product of today once, each part with its source', async () => {
    const { op, items } = await lees(aylin)
    expect(op).toBe('2026-11-22')
    expect(items.length).toBeGreaterThan(10)
    expect(new Set(items.map((i) => i.code)).size).toBe(items.length)
    for (const i of items)
      for (const deel of [i.beslist, i.uitvoering, i.financiering]) {
        expect(deel.wie.length, i.code).toBeGreaterThan(0)
        expect(deel.bron, i.code).not.toBe('')
      }
    expect(items.find((i) => i.code === 'BW_BASIS')?.financiering.wie).toEqual([
      { partij: 'centrumgemeente', naam: 'Maastricht' },
    ])
  })

  it('answers for the day that is asked: the subsidy of the pilot ends, and what follows is not known', async () => {
    expect((await van('CIT', '2019-03-31'))?.financiering).toMatchObject({
      wie: [{ partij: 'subsidie', naam: null }],
      geldigVan: '2018-08-01',
      geldigTot: '2019-04-01',
    })
    expect((await van('CIT', '2019-04-01'))?.financiering).toMatchObject({
      wie: [{ partij: 'onbekend', naam: null }],
      geldigVan: '2019-04-01',
      geldigTot: null,
    })
    expect(await van('CIT', '2018-07-31')).toBeUndefined()
  })

  it('is there for everyone who is signed in; a day that does not exist is refused', async () => {
    for (const rol of ['aanbieder', 'gemeente', 'beleidsmaker', 'toezichthouder'] as const)
      expect((await lees(await huis.als(rol))).items.length).toBeGreaterThan(10)
    const fout = await aylin.verzoek('GET', '/v1/regio/taakverdeling?op=2026-02-30')
    expect(fout.statusCode).toBe(400)
    expect(fout.json().fouten[0].pad).toContain('op')
  })
})

describe('another region', () => {
  let huis: Proefhuis
  beforeAll(async () => {
    huis = await maakProefhuis({ regio: 'parkstad', klok: '2026-11-22T10:00:00Z' })
  })
  afterAll(() => huis?.opruimen())

  it('divides the tasks its own way', async () => {
    const wie = await huis.als('toegangsmedewerker')
    const { items } = (await wie.verzoek('GET', '/v1/regio/taakverdeling')).json<{ items: Item[] }>()
    const opvang = items.find((i) => i.code === 'NACHTOPVANG')
    expect(opvang?.beslist.wie).toEqual([{ partij: 'aanbieder', naam: null }])
    expect(opvang?.financiering.wie).toEqual([{ partij: 'centrumgemeente', naam: 'Heerlen' }])
    // the sources are silent on what came of it after 2020
    const silent = items.find((i) => i.code === 'BW_SECTORVREEMD')
    expect(silent).toMatchObject({
      toegang: 'onbekend',
      beslist: { wie: [{ partij: 'onbekend', naam: null }] },
    })
  })
})
