import { afterAll, beforeAll, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../../proef/proefhuis.ts'
import { maakZaak, metVersie, moet, NU } from '../proef/wereld.ts'

let huis: Proefhuis
let aylin: Proefgebruiker
beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  aylin = await huis.als('toegangsmedewerker', undefined, 'Aylin Proef')
})
afterAll(() => huis?.opruimen())

it('an informal carer is asked how heavy it is, gets an offer of respite, and is asked again when it changes', async () => {
  const { zaakId } = await maakZaak(huis, aylin)
  const pad = `/v1/zaken/${zaakId}/netwerk`
  const { id } = await moet<{ id: string }>(aylin, 201, 'POST', pad, {
    naam: 'Mia',
    soort: 'mantelzorger',
    relatie: 'zus',
    afstand: 1,
  })
  await moet(aylin, 201, 'POST', pad, { naam: 'Kees', soort: 'buur' })
  const lees = async () =>
    (await moet<{ items: { id: string; versie: number; vraag: string | null }[] }>(aylin, 200, 'GET', pad))
      .items
  const zet = async (body: object) =>
    aylin.verzoek(
      'PATCH',
      `${pad}/${id}`,
      body,
      metVersie((await lees()).find((l) => l.id === id)?.versie ?? 0),
    )
  expect((await lees()).map((l) => l.vraag)).toEqual(['belasting_vragen', null])
  expect((await zet({ belasting: 'zwaar' })).statusCode).toBe(200)
  expect((await lees())[0]?.vraag).toBe('respijt_aanbieden')
  expect((await zet({ respijt: 'wil_nu_niet' })).statusCode).toBe(200)
  expect((await lees())[0]?.vraag).toBeNull()
  expect((await zet({ belasting: 'te_zwaar' })).statusCode).toBe(200)
  expect((await lees())[0]?.vraag).toBe('respijt_aanbieden')
  const buur = (await lees())[1]
  expect(
    (await aylin.verzoek('PATCH', `${pad}/${buur?.id}`, { belasting: 'past' }, metVersie(1))).statusCode,
  ).toBe(400)
  // nothing sent is nothing changed
  const leeg = await zet({})
  expect(leeg.statusCode).toBe(200)
  expect((await lees()).find((l) => l.id === id)?.versie).toBe(leeg.json().versie)
  // who is no longer part of it is asked nothing, and stays on record
  expect((await zet({ tot: '2026-11-20' })).statusCode).toBe(200)
  expect((await lees())[0]).toMatchObject({ id, vraag: null, tot: '2026-11-20' })
  // of another case it is nobody's
  const ander = await maakZaak(huis, aylin)
  expect(
    (await aylin.verzoek('PATCH', `/v1/zaken/${ander.zaakId}/netwerk/${id}`, { naam: 'X' }, metVersie(4)))
      .statusCode,
  ).toBe(404)
})
