import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../../proef/proefhuis.ts'
import { maakZaak, moet, NU } from '../proef/wereld.ts'

let huis: Proefhuis
let aylin: Proefgebruiker
beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  aylin = await huis.als('toegangsmedewerker', undefined, 'Aylin Proef')
})
afterAll(() => huis?.opruimen())

it('someone leaves the household of a plan: what was stays on record, and who the case is about stays', async () => {
  const [zelf, ander] = [await maakZaak(huis, aylin), await maakZaak(huis, aylin)]
  const { id } = await moet<{ id: string }>(aylin, 201, 'POST', `/v1/zaken/${zelf.zaakId}/plan`, {
    perspectief: 'Een eigen deur.',
  })
  await aylin.verzoek('POST', `/v1/plannen/${id}/leden`, {
    clientId: ander.clientId,
    rol: 'partner',
    betrokken: false,
    reden: null,
  })
  huis.zetKlok('2026-11-25T10:00:00.000Z')
  const leden = async () =>
    (await moet<{ leden: { id: string }[] }>(aylin, 200, 'GET', `/v1/plannen/${id}`)).leden.map((l) => l.id)
  expect(await leden()).toContain(ander.clientId)
  const weg = (clientId: string) =>
    aylin.verzoek('POST', `/v1/plannen/${id}/leden/${clientId}/vertrek`, {
      reden: 'Woont nu bij haar moeder.',
    })
  const uit = await weg(ander.clientId)
  expect(uit.statusCode, uit.body).toBe(204)
  expect(await leden()).toEqual([zelf.clientId])
  expect((await weg(ander.clientId)).statusCode).toBe(404)
  expect((await weg(zelf.clientId)).json().reden).toBe('hoofdpersoon')
  const { rows } =
    await sql`select geldig::text as geldig from huishoudlid where client_id = ${ander.clientId}`.execute(
      huis.huis.systeem.db,
    )
  expect(rows).toEqual([{ geldig: '[2026-11-20,2026-11-25)' }])
})
