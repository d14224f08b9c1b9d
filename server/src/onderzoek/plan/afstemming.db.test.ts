import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTransactie } from '../../platform/databank/index.ts'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../../proef/proefhuis.ts'
import { maakZaak, metVersie, moet, NU } from '../proef/wereld.ts'

let huis: Proefhuis
let aylin: Proefgebruiker
let sanne: Proefgebruiker
beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  aylin = await huis.als('toegangsmedewerker', undefined, 'Aylin Proef')
  sanne = await huis.als('aanbieder', undefined, 'Sanne Proef')
})
afterAll(() => huis?.opruimen())

const AFSTEMMING = {
  soort: 'fact',
  met: 'FACT-team Proef',
  contact: 'Noa Proef',
  telefoon: '085-0000222',
  afspraak: 'FACT komt elke week; wij bellen FACT bij onrust.',
  volgendeOp: '2026-12-18',
  grondslag: 'Toestemming van de bewoner',
  toestemming: 'mondeling',
  toestemmingOp: '2026-11-19',
}
type Afstemming = { id: string; versie: number; clientId: string; gestoptReden: string | null }
const lees = async (plan: string, wie = aylin) =>
  (await moet<{ afstemmingen: Afstemming[] }>(wie, 200, 'GET', `/v1/plannen/${plan}`)).afstemmingen

/** A plan of two people of one household. */
async function maakPlan() {
  const [zelf, ander] = [await maakZaak(huis, aylin, 'Ger'), await maakZaak(huis, aylin, 'Ans')]
  const { id } = await moet<{ id: string }>(aylin, 201, 'POST', `/v1/zaken/${zelf.zaakId}/plan`, {})
  const lid = { clientId: ander.clientId, rol: 'partner', betrokken: false, reden: null }
  await moet(aylin, 204, 'POST', `/v1/plannen/${id}/leden`, lid)
  return { id, zelf, ander }
}
const stemAf = (plan: string, meer: object = {}) =>
  aylin.verzoek('POST', `/v1/plannen/${plan}/afstemmingen`, { ...AFSTEMMING, ...meer })

it('alignment with treatment asks for consent; the Zorg- en Veiligheidshuis has a ground of its own', async () => {
  const { id } = await maakPlan()
  const zonder = { toestemming: 'niet_nodig', toestemmingOp: null }
  for (const soort of ['fact', 'poh_ggz', 'ggz_behandelaar']) {
    const uit = await stemAf(id, { soort, ...zonder })
    expect(uit.statusCode).toBe(400)
    expect(uit.json().fouten).toMatchObject([{ pad: '/toestemming' }])
  }
  expect((await stemAf(id, { toestemmingOp: null })).statusCode).toBe(400)
  expect((await stemAf(id, { toestemmingOp: '2026-11-21' })).statusCode).toBe(400)
  expect((await stemAf(id, { volgendeOp: '2026-11-19' })).statusCode).toBe(400)
  expect((await stemAf(id, { soort: 'zorg_veiligheidshuis', ...zonder })).statusCode).toBe(201)
  expect((await stemAf(id)).statusCode).toBe(201)
  expect(await lees(id)).toHaveLength(2)
  await expect(
    sql`update zicht.planafstemming set toestemming = 'niet_nodig', toestemming_op = null where soort = 'fact'`.execute(
      huis.huis.systeem.db,
    ),
  ).rejects.toThrow()
})

it('only who has the file of this very person and that person read it: not the household, not a partner', async () => {
  const { id, zelf, ander } = await maakPlan()
  await moet(aylin, 201, 'POST', `/v1/plannen/${id}/afstemmingen`, AFSTEMMING)
  const deling = {
    organisatieId: sanne.organisatieId,
    onderdelen: ['eigen_acties', 'doelen', 'afspraken', 'netwerk'],
    doel: 'Begeleiding afstemmen',
    grondslag: 'Wmo 2015 art. 5.1.2',
    toestemming: 'mondeling',
    toestemmingOp: '2026-11-19',
    tot: '2027-03-01',
  }
  await moet(aylin, 201, 'POST', `/v1/plannen/${id}/delingen`, deling)
  expect(await lees(id, sanne)).toEqual([])
  expect(await lees(id, await huis.als('client', undefined, 'Ger', zelf.clientId))).toHaveLength(1)
  expect(await lees(id, await huis.als('client', undefined, 'Ans', ander.clientId))).toEqual([])
  const vreemd = await maakZaak(huis, aylin, 'Vreemd')
  expect((await stemAf(id, { clientId: vreemd.clientId })).statusCode).toBe(400)
  expect((await stemAf(id, { clientId: ander.clientId })).statusCode).toBe(201)
  // the same team, without the file of this person any more
  await sql`update zicht.toegang set geldig = tstzrange(lower(geldig), '2026-11-20T10:30:00Z') where client_id = ${zelf.clientId} and relatie = 'toegang'`.execute(
    huis.huis.systeem.db,
  )
  huis.zetKlok('2026-11-20T11:00:00.000Z')
  expect(await lees(id)).toMatchObject([{ clientId: ander.clientId }])
  expect((await stemAf(id)).json().fouten).toMatchObject([{ pad: '/clientId' }])
})

it('what was agreed changes with its versions kept; stopped is stopped, with why', async () => {
  const { id } = await maakPlan()
  const { id: welke } = (await stemAf(id)).json()
  const { soort, grondslag, toestemming, toestemmingOp, ...afspraak } = AFSTEMMING
  const zet = (versie: number, meer: object) =>
    aylin.verzoek('PATCH', `/v1/planafstemmingen/${welke}`, { ...afspraak, ...meer }, metVersie(versie))
  expect((await zet(1, { afspraak: 'FACT komt om de week.' })).json()).toEqual({ id: welke, versie: 2 })
  const oud = await zet(1, { afspraak: 'FACT komt nooit meer.' })
  expect(oud.statusCode).toBe(412)
  expect(oud.json().wijzigingen).toMatchObject([{ velden: ['afspraak'] }])
  expect((await zet(2, { gestoptReden: 'De bewoner trok de toestemming in.' })).statusCode).toBe(200)
  expect((await zet(3, { afspraak: 'Toch weer elke week.' })).statusCode).toBe(409)
  expect((await lees(id))[0]?.gestoptReden).toBe('De bewoner trok de toestemming in.')
  await expect(
    inTransactie(huis.huis.app, aylin, ({ db }) =>
      sql`update zicht.planafstemming set toestemming = 'schriftelijk' where id = ${welke}`.execute(db),
    ),
  ).rejects.toThrow()
  const elders = await sanne.verzoek('PATCH', `/v1/planafstemmingen/${welke}`, afspraak, metVersie(3))
  expect([403, 404]).toContain(elders.statusCode)
})
