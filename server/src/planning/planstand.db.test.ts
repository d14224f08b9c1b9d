import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefhuis } from '../proef/proefhuis.ts'
import { maakPlanstand, peildagenVan } from './planstand.ts'

let huis: Proefhuis
beforeAll(async () => {
  huis = await maakProefhuis({ klok: '2026-11-20T10:00:00Z' })
})
afterAll(() => huis.opruimen())

const plan = () => {
  const gevonden = huis.huis.regio.vlekkenplannen[0]
  if (!gevonden) throw new Error('de regio heeft geen vlekkenplan')
  return gevonden
}

describe('the plan beside the register', () => {
  it('looks on the day the plan begins, every new year since, and today', () => {
    const begint = (van: string) => ({ ...plan(), geldig: { ...plan().geldig, van } })
    expect(peildagenVan(begint('2021-04-01'), '2024-02-29')).toEqual([
      '2021-04-01',
      '2022-01-01',
      '2023-01-01',
      '2024-01-01',
      '2024-02-29',
    ])
    expect(peildagenVan(begint('2021-04-01'), '2022-01-01')).toEqual(['2021-04-01', '2022-01-01'])
    expect(peildagenVan(begint('2021-04-01'), '2021-03-01')).toEqual(['2021-03-01'])
  })

  it('counts what is there per kind, day and municipality; not where an address is secret; and what no plan names', () => {
    const [product] = plan().categorieen[0]?.soorten[0]?.producten ?? []
    const gemeente = huis.huis.regio.gemeenten[0]
    if (!product || !gemeente) throw new Error('de regio is anders dan gedacht')
    const rij = (dag: string, van: string | null, aantal: number, p = product) => ({
      dag,
      product: p,
      gemeente: van,
      aantal,
    })
    const uit = maakPlanstand(
      huis.huis.regio,
      plan(),
      ['2025-01-01', '2026-01-01'],
      [
        rij('2025-01-01', gemeente.code, 4),
        rij('2026-01-01', gemeente.code, 5),
        rij('2026-01-01', null, 2),
        rij('2026-01-01', gemeente.code, 9, 'ANDERS'),
      ],
    )
    const soort = uit.categorieen[0]?.soorten[0]
    expect(soort?.aantallen).toEqual([4, 7])
    expect(soort?.gemeenten).toEqual([
      { naam: gemeente.naam, aantal: 5 },
      { naam: null, aantal: 2 },
    ])
    expect(uit.buitenPlan).toEqual([
      { code: 'ANDERS', naam: 'ANDERS', aantallen: [0, 9], gemeenten: [{ naam: gemeente.naam, aantal: 9 }] },
    ])
    const zonder = plan()
      .categorieen.flatMap((c) => c.soorten)
      .find((s) => s.code === 'SOMATIEK')
    expect(
      uit.categorieen.flatMap((c) => c.soorten).find((s) => s.code === zonder?.code)?.aantallen,
    ).toBeNull()
  })

  it('is read by who makes policy, and the places of today are those of the register', async () => {
    const fleur = await huis.als('beleidsmaker')
    const antwoord = await fleur.verzoek('GET', '/v1/planning/stand')
    expect(antwoord.statusCode).toBe(200)
    const uit = antwoord.json()
    expect(uit.dagen.at(-1)).toBe('2026-11-20')
    const { rows } = await huis.huis.systeem.pool.query(
      `select count(*)::int as n from zicht.plek where regio_code = $1 and geldig @> date '2026-11-20' and not tijdelijk`,
      [huis.huis.regio.code],
    )
    const som = [
      ...uit.categorieen.flatMap((c: { soorten: object[] }) => c.soorten),
      ...uit.ernaast,
      ...uit.buitenPlan,
    ]
      .map((s: { aantallen: number[] | null }) => s.aantallen?.at(-1) ?? 0)
      .reduce((a: number, b: number) => a + b, 0)
    expect(som).toBe(rows[0].n)
    expect((await (await huis.als('crisismedewerker')).verzoek('GET', '/v1/planning/stand')).statusCode).toBe(
      404,
    )
  })
})
