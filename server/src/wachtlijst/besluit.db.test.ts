import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransactie } from '../platform/databank/index.ts'
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

describe('a decision of another access team of the region', () => {
  const PRODUCT = 'BW_BASIS'
  let proef: { huis: Proefhuis; aylin: Proefgebruiker }
  let bea: Proefgebruiker
  beforeAll(async () => {
    proef = huizen.get('maastricht-heuvelland') as typeof proef
    await sql`insert into organisatie (id, regio_code, code, naam, soort, geldig, bron)
      values (${randomUUID()}, ${proef.huis.huis.regio.code}, 'TOEGANG_OOST', 'Toegang Oost', 'toegang', '[2015-01-01,)', 'proef')`.execute(
      proef.huis.huis.systeem.db,
    )
    bea = await proef.huis.als('toegangsmedewerker', 'TOEGANG_OOST', 'Bea Proef')
  })
  const logregels = async (clientId: string, wie = bea) =>
    (
      await sql<{
        n: number
      }>`select count(*)::int as n from auditlog where client_id = ${clientId} and gebruiker_id = ${wie.gebruikerId}
         and object_soort = 'beschikking' and object_id is null and toegestaan`.execute(
        proef.huis.huis.systeem.db,
      )
    ).rows[0]?.n
  const elders = (wie: Proefgebruiker, clientId: string, moetGelden = true, kijkt = false) =>
    inTransactie(
      proef.huis.huis.app,
      wie,
      async (tx) =>
        (
          await sql<{ sinds: string; tot: string | null }>`
            select * from zicht.besluit_elders(${clientId}, ${PRODUCT}, '2026-11-27', ${moetGelden}, 'proef', ${kijkt})`.execute(
            tx.db,
          )
        ).rows,
      { klok: () => NU, verzoekId: 'proef' },
    )

  it('lets somebody wait and be placed without its file being opened, and each time it is asked is in the log', async () => {
    const { huis, aylin } = proef
    const { zaakId, clientId } = await maakZaak(huis, aylin)
    const eigen = await maakZaak(huis, bea, { clientId })
    const op = () =>
      bea.verzoek('POST', `/v1/zaken/${eigen.zaakId}/wachtlijst`, {
        productCode: PRODUCT,
        reden: 'Past bij wat nodig is.',
      })
    expect((await op()).json().reden).toBe('besluit_nodig')
    // that no team of the region granted it is told too, and stays in the log though nothing came of the request
    expect(await logregels(clientId)).toBe(1)
    await geefBesluit(huis, aylin, zaakId, PRODUCT)
    const voor = (await logregels(clientId)) ?? 0
    const erop = await op()
    expect(erop.statusCode, erop.body).toBe(201)
    expect(await logregels(clientId)).toBe(voor + 1)
    // nothing of the decision itself is open to this team, nor is its letter or its case
    const { rows } = await sql<{
      id: string
    }>`select id from beschikking where client_id = ${clientId}`.execute(huis.huis.systeem.db)
    expect((await bea.verzoek('GET', `/v1/beschikkingen/${rows[0]?.id}`)).statusCode).toBe(404)
    expect((await bea.verzoek('GET', `/v1/zaken/${zaakId}`)).statusCode).toBe(404)
    expect((await bea.verzoek('GET', `/v1/zaken/${eigen.zaakId}/besluiten`)).json().items).toEqual([])
    const plaats = (await bea.verzoek('GET', `/v1/wachtlijstplaatsen/${erop.json().id}`)).json()
    expect(JSON.stringify(plaats)).not.toContain(rows[0]?.id)
    expect(plaats.wachtendSinds).toBe('2026-11-27')

    const { plekIds: vrij, organisatie } = await plekkenVoor(huis, PRODUCT, 3)
    const vacature = await bea.verzoek('POST', '/v1/vacatures', {
      vanaf: '2026-11-27',
      openingen: [{ plekIds: [vrij.at(-1)] }],
    })
    expect(vacature.statusCode, vacature.body).toBe(201)
    const { items } = (await bea.verzoek('GET', `/v1/vacatures?product=${PRODUCT}`)).json()
    const [opening] = items.find((v: { id: string }) => v.id === vacature.json().id).openingen
    const gedaan = await bea.verzoek('POST', `/v1/openingen/${opening.id}/aanbod`, {
      plaatsId: erop.json().id,
      afwijkreden: 'Voor deze proef aangewezen.',
    })
    expect(gedaan.statusCode, gedaan.body).toBe(201)
    const pad = `/v1/aanbiedingen/${gedaan.json().id}`
    const stap = async (deel: string, body: unknown, door = bea) =>
      door.verzoek('POST', `${pad}/${deel}`, body, {
        'if-match': `"${(await bea.verzoek('GET', pad)).json().versie}"`,
      })
    const aanbieder = await huis.als('aanbieder', organisatie)
    expect((await stap('antwoord-aanbieder', { antwoord: 'ja' }, aanbieder)).statusCode).toBe(200)
    expect((await stap('antwoord-client', { antwoord: 'ja' })).statusCode).toBe(200)
    // looking at it is one line a day, whatever the number of looks; a day later it is another
    const gekeken = (await logregels(clientId)) ?? 0
    expect((await bea.verzoek('GET', pad)).json().besluitOntbreekt).toBe(false)
    await bea.verzoek('GET', `/v1/aanbiedingen?zaak=${eigen.zaakId}`)
    expect(await logregels(clientId)).toBe(gekeken)
    const geplaatst = await stap('plaatsing', {})
    expect(geplaatst.json(), geplaatst.body).toMatchObject({ stand: 'geplaatst' })
    // who is it about, sees who looked; what was decided upon it has a line of its own
    expect(await logregels(clientId)).toBe(gekeken + 1)
  })

  it('is one line a day of each who looks, and each time of who decides', async () => {
    const { huis, aylin } = proef
    const { zaakId, clientId } = await maakZaak(huis, aylin)
    await geefBesluit(huis, aylin, zaakId, PRODUCT)
    await maakZaak(huis, bea, { clientId })
    await sql`insert into auditlog (op, regio_code, gebruiker_id, organisatie_id, rol, client_id, object_soort, actie, doel, grondslag, toegestaan, reden)
      values (clock_timestamp() - interval '1 day', ${huis.huis.regio.code}, ${bea.gebruikerId}, ${bea.organisatieId}, 'toegangsmedewerker', ${clientId}, 'beschikking', 'lezen', 'toegang', 'Wmo 2015 art. 5.1.1', true, 'toegang')`.execute(
      huis.huis.systeem.db,
    )
    const kijk = () => elders(bea, clientId, true, true)
    expect(await kijk()).toHaveLength(1)
    expect(await kijk()).toHaveLength(1)
    expect(await logregels(clientId)).toBe(2)
    const collega = await huis.als('toegangsmedewerker', 'TOEGANG_OOST', 'Bo Proef')
    expect(await elders(collega, clientId, true, true)).toHaveLength(1)
    expect(await logregels(clientId, collega)).toBe(1)
    await elders(bea, clientId)
    await elders(bea, clientId)
    expect(await logregels(clientId)).toBe(4)
  })

  it('tells only that it holds and until when, to a team with a running case of this person, and to nobody else', async () => {
    const { huis, aylin } = proef
    const { zaakId, clientId } = await maakZaak(huis, aylin)
    await geefBesluit(huis, aylin, zaakId, PRODUCT, '2026-12-07')
    expect(await elders(bea, clientId, false), 'without a case').toEqual([])
    const eigen = await maakZaak(huis, bea, { clientId })
    expect(await elders(bea, clientId), 'not in force yet').toEqual([])
    expect(await elders(bea, clientId, false)).toEqual([{ sinds: '2026-11-27', tot: null }])
    for (const rol of ['gemeente', 'aanbieder', 'crisismedewerker', 'beleidsmaker'] as const)
      expect(await elders(await huis.als(rol), clientId, false), rol).toEqual([])
    const voor = await logregels(clientId)
    await sql`update zaak set fase = 'gesloten', gesloten_op = ${NU}, gesloten_reden = 'hersteld', inzage_tot = '2027-01-08' where id = ${eigen.zaakId}`.execute(
      huis.huis.systeem.db,
    )
    expect(await elders(bea, clientId, false), 'after its case closed').toEqual([])
    expect(await logregels(clientId)).toBe(voor)
  })
})
