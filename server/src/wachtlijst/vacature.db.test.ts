import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RegisterPlek } from '../register/index.ts'
import { proefplaatsing, proefplekken } from '../register/proef/helpers.ts'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'

const NU = '2026-11-27T09:00:00.000Z'
let huis: Proefhuis
let sanne: Proefgebruiker
let plekken: RegisterPlek[]

beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  const aylin = await huis.als('toegangsmedewerker')
  const alle = (await proefplekken(huis, aylin, '2026-11-27')).filter((p) => p.productCode === 'OPVANG')
  const waar = alle[0]?.voorziening
  plekken = alle.filter((p) => p.voorziening.id === waar?.id)
  sanne = await huis.als('aanbieder', waar?.organisatie.code)
})
afterAll(() => huis?.opruimen())

const meld = (vanaf: string, ...van: RegisterPlek[]) =>
  sanne.verzoek('POST', '/v1/vacatures', { vanaf, openingen: van.map((p) => ({ plekIds: [p.id] })) })
const fouten = async (vanaf: string, ...van: RegisterPlek[]) => {
  const uit = await meld(vanaf, ...van)
  expect(uit.statusCode, uit.body).toBe(400)
  return uit.json().fouten
}
const VERBLIJFT = { van: '2026-11-10T12:00:00Z' }

it('is not reported from before the day that the place comes free, and is from that day', async () => {
  const [a, b] = plekken as [RegisterPlek, RegisterPlek]
  await proefplaatsing(huis, a, { ...VERBLIJFT, verwachtEinde: '2026-12-07' })
  const zin = (p: RegisterPlek, hoe: string) =>
    `${p.eenheid.naam}, plek ${p.nummer} komt ${hoe} 7 december 2026. Kies die dag of een latere.`
  expect(await fouten('2026-12-06', a, b)).toEqual([
    expect.objectContaining({ pad: '/vanaf', melding: zin(a, 'naar verwachting vrij op') }),
  ])
  const goed = await meld('2026-12-07', a)
  expect(goed.statusCode, goed.body).toBe(201)

  // the end of a claim is a moment: the day on which that is here
  await proefplaatsing(huis, b, { ...VERBLIJFT, tot: '2026-12-06T23:30:00Z' })
  expect(await fouten('2026-12-06', b)).toMatchObject([{ pad: '/vanaf', melding: zin(b, 'vrij op') }])
  expect((await meld('2026-12-07', b)).statusCode).toBe(201)
})

it('is reported from any day when nobody knows when the place comes free: the provider says so', async () => {
  const [, , c, d] = plekken as RegisterPlek[]
  await proefplaatsing(huis, c as RegisterPlek, VERBLIJFT)
  await proefplaatsing(huis, d as RegisterPlek, { ...VERBLIJFT, verwachtEinde: '2026-11-20' })
  const uit = await meld('2026-11-28', c as RegisterPlek, d as RegisterPlek)
  expect(uit.statusCode, uit.body).toBe(201)
})
