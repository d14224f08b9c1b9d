import { afterAll, beforeAll, expect, it } from 'vitest'
import { maakProefhuis, type Proefhuis } from '../proef/proefhuis.ts'
import { speelOmbouw } from './speel-ombouw.ts'

const huizen: Proefhuis[] = []
beforeAll(async () => {
  for (const regio of ['maastricht-heuvelland', 'parkstad'])
    huizen.push(await maakProefhuis({ regio, klok: '2026-11-20T10:00:00Z' }))
})
afterAll(() => Promise.all(huizen.map((h) => h.opruimen())))

it('the region’s example is there as a shared plan, once, with what was reached and what was delayed', async () => {
  const huis = huizen[0] as Proefhuis
  expect(await speelOmbouw(huis.huis)).toBe(false) // nobody to do it yet
  const fleur = await huis.als('beleidsmaker')
  expect(await speelOmbouw(huis.huis)).toBe(true)
  expect(await speelOmbouw(huis.huis)).toBe(false)
  const ilse = await huis.als('gemeente')
  const { items } = (await ilse.verzoek('GET', '/v1/planning/ombouwplannen')).json()
  expect(items).toMatchObject([{ naam: 'Ombouw naar het vlekkenplan', gedeeld: true, stappen: 18 }])
  const plan = (await fleur.verzoek('GET', `/v1/planning/ombouwplannen/${items[0].id}`)).json()
  const mijlpalen = plan.stappen.flatMap((s: { mijlpalen: object[] }) => s.mijlpalen)
  expect(mijlpalen.filter((m: { stand: string }) => m.stand === 'vertraagd')).toMatchObject([
    { naam: 'Vlekkenplan uitgevoerd', gepland: '2024-12-31', nieuweDatum: '2028-12-31' },
    { naam: 'Vlekkenplan uitgevoerd', gepland: '2024-12-31', nieuweDatum: '2028-12-31' },
  ])
  expect(mijlpalen.filter((m: { stand: string }) => m.stand === 'open')).toEqual([])
})

it('of an example that is still to come only the milestones that are past were reached', async () => {
  const huis = huizen[1] as Proefhuis
  const fleur = await huis.als('beleidsmaker')
  const zonder = { ...huis.huis, regio: { ...huis.huis.regio, ombouwplannen: [] } }
  expect(await speelOmbouw(zonder)).toBe(false)
  expect(await speelOmbouw(huis.huis)).toBe(true)
  const { items } = (await fleur.verzoek('GET', '/v1/planning/ombouwplannen')).json()
  expect(items).toMatchObject([{ naam: 'Kleinschalig en beschermd thuis', gedeeld: true, stappen: 6 }])
  const plan = (await fleur.verzoek('GET', `/v1/planning/ombouwplannen/${items[0].id}`)).json()
  const mijlpalen = plan.stappen.flatMap((s: { mijlpalen: object[] }) => s.mijlpalen)
  const met = (stand: string) =>
    mijlpalen.flatMap((m: { stand: string; naam: string }) => (m.stand === stand ? [m.naam] : []))
  expect(met('gehaald')).toEqual(['Woningen gevonden', 'Plan met bewoners besproken', 'Woningen toegezegd'])
  expect(met('vertraagd')).toEqual([])
  expect(met('open')).toHaveLength(3)
  // what it changes is computed as far as its last step
  expect(plan.scenario.jaren).toBe(7)
  const som = await fleur.verzoek('POST', '/v1/planning/_vloeistof', { scenario: plan.scenario })
  expect(som.statusCode, som.body).toBe(200)
  // the provider of the one facility that is named reads its step
  const aanbieder = await huis.als('aanbieder', 'OPVANG_PARKSTAD')
  const eigen = (await aanbieder.verzoek('GET', `/v1/planning/ombouwplannen/${items[0].id}`)).json()
  expect(eigen.stappen.map((s: { naam: string }) => s.naam)).toEqual(['Afbouw Heugderlicht'])
})
