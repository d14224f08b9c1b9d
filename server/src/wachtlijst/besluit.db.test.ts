import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { geefBesluit, maakZaak, plekkenVoor, zetOp } from './proef/wachtenden.ts'

const NU = '2026-11-27T09:00:00.000Z'
const huizen = new Map<string, { huis: Proefhuis; aylin: Proefgebruiker }>()

beforeAll(async () => {
  for (const regio of ['maastricht-heuvelland', 'parkstad']) {
    const huis = await maakProefhuis({ regio, klok: NU })
    huizen.set(regio, { huis, aylin: await huis.als('toegangsmedewerker', undefined, 'Aylin Proef') })
  }
})
afterAll(() => Promise.all([...huizen.values()].map(({ huis }) => huis.opruimen())))

/** An offer of a place of this product that both sides said yes to, in this region; urgent, so that no decision was needed to wait. */
async function aanvaard(regio: string, product: string, vanaf = '2026-11-27', zoveelste = 0) {
  const { huis, aylin } = huizen.get(regio) as { huis: Proefhuis; aylin: Proefgebruiker }
  const wie = await zetOp(huis, aylin, product, {}, { spoed: true })
  const { plekIds: vrij, organisatie } = await plekkenVoor(huis, product, zoveelste + 1)
  const plekIds = [vrij[zoveelste]]
  const vacature = await aylin.verzoek('POST', '/v1/vacatures', { vanaf, openingen: [{ plekIds }] })
  expect(vacature.statusCode, vacature.body).toBe(201)
  const { items } = (await aylin.verzoek('GET', `/v1/vacatures?product=${product}`)).json()
  const [opening] = items.find((v: { id: string }) => v.id === vacature.json().id).openingen
  const gedaan = await aylin.verzoek('POST', `/v1/openingen/${opening.id}/aanbod`, {
    plaatsId: wie.plaatsId,
    afwijkreden: 'Voor deze proef aangewezen.',
  })
  expect(gedaan.statusCode, gedaan.body).toBe(201)
  const pad = `/v1/aanbiedingen/${gedaan.json().id}`
  const lees = async () => (await aylin.verzoek('GET', pad)).json()
  const stap = async (deel: string, body: unknown = {}, door = aylin) =>
    door.verzoek('POST', `${pad}/${deel}`, body, { 'if-match': `"${(await lees()).versie}"` })
  const aanbieder = await huis.als('aanbieder', organisatie)
  expect((await stap('antwoord-aanbieder', { antwoord: 'ja' }, aanbieder)).statusCode).toBe(200)
  expect((await stap('antwoord-client', { antwoord: 'ja' })).statusCode).toBe(200)
  const besluit = (van?: string, wat = product) => geefBesluit(huis, aylin, wie.zaakId, wat, van)
  return { ...wie, lees, stap, besluit, huis, aylin }
}

describe.each([
  ['maastricht-heuvelland', 'BW_BASIS', 'BW_LICHT'],
  ['parkstad', 'BW_INTRAMURAAL', 'BESCHERMD_THUIS'],
])('in %s, a place of %s', (regio, product, anders) => {
  it('is not lived in without a decision in force for it, and is with one', async () => {
    const a = await aanvaard(regio, product)
    expect(await a.lees()).toMatchObject({ status: 'aanvaard', besluitOntbreekt: true })
    const zonder = await a.stap('plaatsing')
    expect(zonder.statusCode, zonder.body).toBe(409)
    expect(zonder.json()).toMatchObject({ reden: 'besluit_nodig', product, dag: '2026-11-27' })
    expect(zonder.json().detail).toMatch(/^Voor .+ is een besluit nodig dat geldt op de dag/)
    // nothing happened: the offer and the place on the list are as they were
    expect((await a.lees()).status).toBe('aanvaard')

    await a.besluit(undefined, anders)
    expect((await a.stap('plaatsing')).json().reden, 'a decision for another product').toBe('besluit_nodig')
    await a.besluit()
    expect((await a.lees()).besluitOntbreekt).toBe(false)
    const met = await a.stap('plaatsing')
    expect(met.json(), met.body).toMatchObject({ stand: 'geplaatst' })
    expect((await a.lees()).besluitOntbreekt).toBe(false)
  })

  it('asks it for the day that the stay begins: a later decision does for a later day, and not for today', async () => {
    const straks = await aanvaard(regio, product, '2026-12-07')
    expect((await straks.stap('plaatsing')).json().reden).toBe('besluit_nodig')
    await straks.besluit('2026-12-07')
    expect((await straks.stap('plaatsing')).json()).toMatchObject({ stand: 'voorgesteld' })

    const nu = await aanvaard(regio, product, '2026-11-27', 1)
    await nu.besluit('2026-12-07')
    expect((await nu.stap('plaatsing')).json().reden).toBe('besluit_nodig')
  })
})

it('shelter in Parkstad is a general provision: nobody needs a decision for it', async () => {
  const a = await aanvaard('parkstad', 'OPVANG_WIJK')
  expect((await a.lees()).besluitOntbreekt).toBe(false)
  const geplaatst = await a.stap('plaatsing')
  expect(geplaatst.json(), geplaatst.body).toMatchObject({ stand: 'geplaatst' })
})

it('who left the household does not come along; who lives in it does', async () => {
  const a = await aanvaard('parkstad', 'OPVANG_WIJK')
  const { db } = a.huis.huis.systeem
  const [huishouden, weg, hier] = [randomUUID(), randomUUID(), randomUUID()]
  const { code } = a.huis.huis.regio
  await sql`insert into huishouden (id, regio_code) values (${huishouden}, ${code})`.execute(db)
  await sql`update zaak set huishouden_id = ${huishouden} where id = ${a.zaakId}`.execute(db)
  for (const [id, geldig] of [
    [weg, '[2020-01-01,2026-01-01)'],
    [hier, '[2020-01-01,)'],
  ]) {
    await sql`insert into client (id, regio_code, roepnaam, achternaam, geslacht) values (${id}, ${code}, 'Proef', 'Proefhof', 'onbekend')`.execute(
      db,
    )
    await sql`insert into huishoudlid (huishouden_id, client_id, rol, geldig) values (${huishouden}, ${id}, 'partner', ${geldig}::daterange)`.execute(
      db,
    )
    await sql`insert into toegang (id, regio_code, client_id, organisatie_id, relatie, doel, veldset, geldig, bron_soort, bron_id, grondslag)
      select ${randomUUID()}, ${code}, ${id}, ${a.aylin.organisatieId}, 'toegang', 'toegang', 'wmo', tstzrange('2026-01-01', null), 'toegangsmelding', melding_id, 'proef'
        from zaak where id = ${a.zaakId}`.execute(db)
  }
  const samen = await a.stap('plaatsing', { samen: [hier, weg] })
  expect(samen.json(), samen.body).toMatchObject({
    status: 400,
    fouten: [{ pad: '/samen/1', melding: 'Deze persoon hoort niet bij dit huishouden.' }],
  })
})

describe('who waits for a product that takes a decision', () => {
  const PRODUCT = 'BW_BASIS'
  const proef = () =>
    huizen.get('maastricht-heuvelland') as {
      huis: Proefhuis
      aylin: Proefgebruiker
    }
  const opLijst = async (zaakId: string, extra: Record<string, unknown> = {}) =>
    proef().aylin.verzoek('POST', `/v1/zaken/${zaakId}/wachtlijst`, {
      productCode: PRODUCT,
      reden: 'Past bij wat nodig is.',
      ...extra,
    })
  const lees = async (id: string) =>
    (await proef().aylin.verzoek('GET', `/v1/wachtlijstplaatsen/${id}`)).json()

  it('waits by a decision that grants it; interest and an urgent need ask none', async () => {
    const { huis, aylin } = proef()
    const { zaakId } = await maakZaak(huis, aylin)
    const zonder = await opLijst(zaakId)
    expect(zonder.statusCode, zonder.body).toBe(409)
    expect(zonder.json()).toMatchObject({ reden: 'besluit_nodig', product: PRODUCT })

    const belangstelling = await opLijst(zaakId, { lijst: 'belangstellend' })
    expect(belangstelling.statusCode, belangstelling.body).toBe(201)
    const verzet = () =>
      aylin.verzoek(
        'POST',
        `/v1/wachtlijstplaatsen/${belangstelling.json().id}/verzetting`,
        { lijst: 'wachtend', reden: 'Wil nu echt een plek.' },
        { 'if-match': '"1"' },
      )
    expect((await verzet()).json().reden, 'from interest to waiting').toBe('besluit_nodig')
    await geefBesluit(huis, aylin, zaakId, PRODUCT, '2026-12-07')
    expect((await verzet()).statusCode).toBe(200)

    const spoed = await maakZaak(huis, aylin, { spoed: true })
    expect((await opLijst(spoed.zaakId)).statusCode).toBe(201)
  })

  it('waits since that decision, and before the report only with a reason that the course tells', async () => {
    const { huis, aylin } = proef()
    const { zaakId } = await maakZaak(huis, aylin, { gemeldOp: '2026-11-20' })
    await geefBesluit(huis, aylin, zaakId, PRODUCT)
    const eerder = await opLijst(zaakId, { wachtendSinds: '2026-11-19' })
    expect(eerder.statusCode, eerder.body).toBe(400)
    expect(eerder.json().fouten).toMatchObject([{ pad: '/eerderReden' }])
    const met = await opLijst(zaakId, {
      wachtendSinds: '2026-11-19',
      eerderReden: 'Stond in een andere regio op de lijst.',
    })
    expect(met.statusCode, met.body).toBe(201)
    const { verloop } = await lees(met.json().id)
    expect(verloop.at(-1).reden).toContain('Stond in een andere regio op de lijst.')
    const { rows } = await sql<{ kenmerk: string; besluit: string }>`
      select p.besluit_kenmerk as kenmerk, b.id::text as besluit from wachtlijstplaats p join beschikking b on b.client_id = p.client_id
       where p.id = ${met.json().id}`.execute(huis.huis.systeem.db)
    expect(rows[0]?.kenmerk).toBe(rows[0]?.besluit)
    const weer = await aylin.verzoek(
      'POST',
      `/v1/wachtlijstplaatsen/${met.json().id}/verzetting`,
      { wachtendSinds: '2025-01-01', reden: 'Een andere dag.' },
      { 'if-match': '"1"' },
    )
    expect(weer.json().fouten, weer.body).toMatchObject([{ pad: '/eerderReden' }])
  })
})
