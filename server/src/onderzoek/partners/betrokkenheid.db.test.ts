import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTransactie } from '../../platform/databank/index.ts'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../../proef/proefhuis.ts'
import { metVersie, moet, NU } from '../proef/wereld.ts'

let huis: Proefhuis
let aylin: Proefgebruiker
let bram: Proefgebruiker
beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  aylin = await huis.als('toegangsmedewerker', undefined, 'Aylin Proef')
  bram = await huis.als('toegangsmedewerker', undefined, 'Bram Proef')
})
afterAll(() => huis?.opruimen())

const PARTNER = { naam: 'Raad Proef', soort: 'cliëntenraad', belang: 'Dat bewoners meepraten.' }
const OPGAVE = {
  wanneer: '2026-12-10',
  onderwerp: 'De nieuwe regels voor de wachtlijst',
  inspraak: 'adviseren',
}
type Regel = { id: string; versie: number; wanneer: string; partner: string; vanMij: boolean; status: string }
const lees = async (wie = aylin) =>
  (await moet<{ items: Regel[] }>(wie, 200, 'GET', '/v1/betrokkenheid')).items
const partner = async (naam: string) =>
  (await moet<{ id: string }>(aylin, 201, 'POST', '/v1/partners', { ...PARTNER, naam })).id
const plan = (partnerId: string, meer: object = {}) =>
  aylin.verzoek('POST', '/v1/betrokkenheid', { partnerId, ...OPGAVE, ...meer })

it('the list tells what matters to a partner, and the calendar when each is involved: the nearest first, what is over below', async () => {
  const partnerId = await partner('Raad Proef')
  const { items } = await moet<{ items: { id: string; belang: string }[] }>(aylin, 200, 'GET', '/v1/partners')
  expect(items.find((p) => p.id === partnerId)?.belang).toBe(PARTNER.belang)
  const { id: ver } = (await plan(partnerId, { wanneer: '2027-02-01' })).json()
  const { id: dichtbij } = (await plan(partnerId)).json()
  const { id: voorbij } = (await plan(partnerId, { wanneer: '2026-11-01' })).json()
  const zet = (versie: number, body: object) =>
    bram.verzoek('PATCH', `/v1/betrokkenheid/${voorbij}`, { ...OPGAVE, ...body }, metVersie(versie))
  // what is over has an outcome, and what is still to come has none
  expect((await zet(1, { status: 'geweest' })).statusCode).toBe(400)
  expect((await zet(1, { status: 'gepland', uitkomst: 'Akkoord.' })).statusCode).toBe(400)
  const uit = await zet(1, { wanneer: '2026-11-01', status: 'geweest', uitkomst: 'Een positief advies.' })
  expect(uit.json()).toEqual({ id: voorbij, versie: 2 })
  expect((await zet(1, { status: 'vervallen', uitkomst: 'Niemand kwam.' })).statusCode).toBe(412)
  expect((await lees()).map((r) => r.id)).toEqual([dichtbij, ver, voorbij])
  // a colleague of the region reads the same calendar, and whose it is
  expect((await lees(bram))[0]).toMatchObject({
    partner: 'Raad Proef',
    eigenaar: 'Aylin Proef',
    vanMij: false,
  })
})

it('an agreement ends on no day before it begins; one day is enough', async () => {
  const afspraak = (van: string | null, tot: string | null) => ({
    ...PARTNER,
    naam: 'Raad Afspraak',
    afspraak: 'Elk kwartaal overleg.',
    afspraakVan: van,
    afspraakTot: tot,
  })
  const maak = (body: object) => aylin.verzoek('POST', '/v1/partners', body)
  const nee = await maak(afspraak('2026-12-02', '2026-12-01'))
  expect([nee.statusCode, nee.json().fouten]).toMatchObject([400, [{ pad: '/afspraakTot' }]])
  const { id } = (await maak(afspraak('2026-12-02', '2026-12-02'))).json()
  for (const [van, tot, status] of [
    ['2026-12-02', '2025-12-02', 400],
    ['2026-12-02', null, 200],
  ] as const) {
    const uit = await aylin.verzoek(
      'PATCH',
      `/v1/partners/${id}`,
      { ...afspraak(van, tot), gestopt: false },
      metVersie(1),
    )
    expect(uit.statusCode, uit.body).toBe(status)
    if (status === 400) expect(uit.json().fouten).toMatchObject([{ pad: '/afspraakTot' }])
  }
})

it('a partner that stopped is involved in nothing new; a calendar of the access is nobody else’s', async () => {
  const partnerId = await partner('Oude Raad')
  const stop = { ...PARTNER, naam: 'Oude Raad', gestopt: true }
  expect((await aylin.verzoek('PATCH', `/v1/partners/${partnerId}`, stop, metVersie(1))).statusCode).toBe(200)
  expect((await plan(partnerId)).json().fouten).toMatchObject([{ pad: '/partnerId' }])
  const nieuw = await partner('Nieuwe Raad')
  await expect(
    inTransactie(huis.huis.app, aylin, ({ db }) =>
      sql`insert into zicht.betrokkenheid (id, regio_code, partner_id, wanneer, onderwerp, inspraak, eigenaar)
        values (gen_random_uuid(), ${huis.huis.regio.code}, ${nieuw}, '2026-12-10', 'Namens een ander', 'adviseren', ${bram.gebruikerId})`.execute(
        db,
      ),
    ),
  ).rejects.toThrow(/row-level security/)
  const sanne = await huis.als('aanbieder', undefined, 'Sanne Proef')
  expect((await sanne.verzoek('GET', '/v1/betrokkenheid')).statusCode).toBe(404)
  const rijen = await inTransactie(huis.huis.app, sanne, ({ db }) =>
    sql`select id from zicht.betrokkenheid`.execute(db),
  )
  expect(rijen.rows).toEqual([])
})
