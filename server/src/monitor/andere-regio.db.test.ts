import type { z } from 'zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakBevolkingMetKlokken, schrijfBevolking } from '../bevolking/index.ts'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import type { capaciteitUit, populatieUit, tabellenUit } from './contract.ts'

let huis: Proefhuis
let wie: Proefgebruiker
const NU = '2018-03-01T10:00:00.000Z'
const haal = async <S extends z.ZodType>(pad: string) => {
  const antwoord = await wie.verzoek('GET', `/v1/cijfers/${pad}`)
  expect(antwoord.statusCode, antwoord.body).toBe(200)
  return antwoord.json() as z.infer<S>
}

beforeAll(async () => {
  huis = await maakProefhuis({ regio: 'parkstad', klok: NU })
  await schrijfBevolking(
    huis.huis.systeem,
    maakBevolkingMetKlokken(huis.huis.regio, { zaad: 2, tot: '2018-03-01', nu: NU }),
  )
  wie = await huis.als('gemeente')
})
afterAll(async () => huis?.opruimen())

test('Parkstad: andere producten en gemeenten, zelfde tabellen; zijn eigen gedrukte tabellen komen terug', async () => {
  const [dag] = huis.huis.regio.bevolkingstabellen.map((t) => t.peildatum).sort()
  const t = await haal<typeof tabellenUit>(`tabellen?peildatum=${dag}`)
  expect(t.controles.filter((c) => !c.klopt)).toEqual([])
  expect(t.perGemeente.kolommen.length).toBeGreaterThan(1)
  expect(t.perGemeente.rijen.map((r) => r.naam)).toContain('Heerlen')
  expect(t.totalen.mensen).toBeGreaterThan(300)
  expect(t.totalen.opvangplekken).toBe(125)
  expect(t.gedrukteDagen).toContain(dag)
  for (const b of t.brontabellen) if (!b.ongeveer) expect([b.code, b.gelijk]).toEqual([b.code, b.cellen])
  const moTabel = t.brontabellen.find(
    (b) => huis.huis.regio.bevolkingstabellen.find((x) => x.code === b.code)?.telt === 'plekken',
  )
  expect(moTabel?.gelijk).toBe(moTabel?.cellen)
})

test('Parkstad: populatie en bronnen', async () => {
  const p = await haal<typeof populatieUit>('populatie')
  expect(p.leeftijd.totaal).toEqual(p.geslacht.totaal)
  const c = await haal<typeof capaciteitUit>('capaciteit?peildatum=2017-10-01')
  expect(c.items.filter((i) => i.registerKlopt === false)).toEqual([])
  expect(c.regiobreed[0]?.opgaven[0]?.van).toBe(125)
})
