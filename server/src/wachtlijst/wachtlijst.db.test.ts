import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { uitTweedeTeam } from '../proef/tweede-team.ts'
import { maakZaak, plekkenVoor, zetOp } from './proef/wachtenden.ts'
import { hervatGeparkeerden, laatAanbodVerlopen, vraagNaarStilte } from './vanzelf.ts'

const NU = '2026-11-27T09:00:00.000Z'
const PRODUCT = 'BW_BASIS'
const RANDPRODUCT = 'SOCIAAL_HOSTEL'
let huis: Proefhuis
let aylin: Proefgebruiker
let cas: Proefgebruiker

beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  aylin = await huis.als('toegangsmedewerker', undefined, 'Aylin Proef')
  cas = await uitTweedeTeam(huis, 'Cas Proef')
})
afterAll(() => huis?.opruimen())

const plaats = async (id: string) => (await aylin.verzoek('GET', `/v1/wachtlijstplaatsen/${id}`)).json()
const doe = async (id: string, stap: string, body: unknown, wie = aylin) =>
  wie.verzoek('POST', `/v1/wachtlijstplaatsen/${id}/${stap}`, body, {
    'if-match': `"${(await plaats(id)).versie}"`,
  })
const aanbod = async (id: string, wie = aylin) => (await wie.verzoek('GET', `/v1/aanbiedingen/${id}`)).json()
const beantwoord = async (id: string, stap: string, body: unknown, wie: Proefgebruiker) =>
  wie.verzoek('POST', `/v1/aanbiedingen/${id}/${stap}`, body, {
    'if-match': `"${(await aanbod(id)).versie}"`,
  })

async function opening(product: string, vanaf = '2026-11-27', nietVan?: string) {
  const { plekIds, organisatie } = await plekkenVoor(huis, product, 1, nietVan)
  const uit = await aylin.verzoek('POST', '/v1/vacatures', { vanaf, openingen: [{ plekIds }] })
  expect(uit.statusCode, uit.body).toBe(201)
  const vacature = (await aylin.verzoek('GET', `/v1/vacatures?product=${product}`))
    .json()
    .items.find((v: { id: string }) => v.id === uit.json().id)
  return {
    openingId: vacature.openingen[0].id as string,
    vacature,
    organisatie,
    plekId: plekIds[0] as string,
  }
}
const bied = (openingId: string, plaatsId: string, afwijkreden: string | null = null) =>
  aylin.verzoek('POST', `/v1/openingen/${openingId}/aanbod`, { plaatsId, afwijkreden })

describe('the list', () => {
  it('places by class and waiting time, tells why, and how the position came to be', async () => {
    const lang = await zetOp(huis, aylin, PRODUCT, { wachtendSinds: '2026-01-10' })
    const kort = await zetOp(huis, aylin, PRODUCT, { wachtendSinds: '2026-09-10' })
    expect(await plaats(kort.plaatsId)).toMatchObject({
      positie: 2,
      voorU: 1,
      waarom: { sleutel: 'wachtendSinds', voor: '2026-01-10' },
    })
    expect((await plaats(kort.plaatsId)).verwachting).toBeNull()
    const spoed = await zetOp(huis, aylin, PRODUCT, { urgentieklasse: 'A' })
    expect((await plaats(lang.plaatsId)).positie).toBe(2)
    expect((await plaats(lang.plaatsId)).verloop[0]).toMatchObject({
      van: 1,
      naar: 2,
      oorzaak: 'erop',
      zelf: false,
    })
    expect(
      (await doe(spoed.plaatsId, 'verzetting', { urgentieklasse: 'C', reden: 'Er is nu een dak.' }))
        .statusCode,
    ).toBe(200)
    expect((await plaats(lang.plaatsId)).verloop[0]).toMatchObject({ van: 2, naar: 1, oorzaak: 'urgentie' })
    const lijst = (await aylin.verzoek('GET', `/v1/wachtlijsten/${PRODUCT}`)).json()
    expect(lijst.items.map((i: { id: string }) => i.id)).toEqual([
      lang.plaatsId,
      kort.plaatsId,
      spoed.plaatsId,
    ])
    expect(lijst).toMatchObject({ wachtend: 3, belangstellend: 0, geparkeerd: 0 })
  })

  it('parks without loss of waiting time, and goes on by itself on the day', async () => {
    const wie = await zetOp(huis, aylin, PRODUCT, { wachtendSinds: '2025-01-01' })
    expect((await plaats(wie.plaatsId)).positie).toBe(1)
    const teLang = await doe(wie.plaatsId, 'parkering', { redenCode: 'EIGEN_VERZOEK', tot: '2027-11-27' })
    expect(teLang.statusCode).toBe(400)
    expect(
      (await doe(wie.plaatsId, 'parkering', { redenCode: 'EIGEN_VERZOEK', tot: '2026-12-24' })).statusCode,
    ).toBe(200)
    expect(await plaats(wie.plaatsId)).toMatchObject({ status: 'geparkeerd', positie: null })
    expect(await hervatGeparkeerden(huis.huis)).toBe(0)
    huis.zetKlok('2026-12-24T09:00:00.000Z')
    expect(await hervatGeparkeerden(huis.huis)).toBe(1)
    expect(await plaats(wie.plaatsId)).toMatchObject({
      status: 'open',
      positie: 1,
      wachtendSinds: '2025-01-01',
    })
    huis.zetKlok(NU)
  })

  it('never loses anybody by silence: a named colleague is asked, once, and contact answers it', async () => {
    const wie = await zetOp(huis, aylin, PRODUCT, {}, { behandelaar: aylin.gebruikerId as string })
    huis.zetKlok('2027-04-01T09:00:00.000Z')
    const eerst = await vraagNaarStilte(huis.huis)
    expect(eerst).toBeGreaterThan(0)
    expect(await vraagNaarStilte(huis.huis)).toBe(0)
    const open = () =>
      huis.huis.systeem.db
        .selectFrom('taak')
        .select(['voor', 'afgerond_op'])
        .where('plaats_id', '=', wie.plaatsId)
        .execute()
    expect(await open()).toEqual([{ voor: aylin.gebruikerId, afgerond_op: null }])
    expect((await plaats(wie.plaatsId)).status).toBe('open')
    expect((await doe(wie.plaatsId, 'contact', { reden: 'Gebeld, wacht nog.' })).statusCode).toBe(200)
    expect((await open())[0]?.afgerond_op).not.toBeNull()
    huis.zetKlok(NU)
  })

  it('takes nobody off without a reason and a name, also not in the database', async () => {
    const wie = await zetOp(huis, aylin, PRODUCT)
    expect(
      (await doe(wie.plaatsId, 'einde', { redenCode: 'ZOMAAR', toelichting: 'Geen zin meer.' })).statusCode,
    ).toBe(400)
    await expect(
      sql`update wachtlijstplaats set status = 'beeindigd', einde_op = now() where id = ${wie.plaatsId}`.execute(
        huis.huis.systeem.db,
      ),
    ).rejects.toMatchObject({ constraint: 'eraf_met_reden_en_naam' })
    expect(
      (await doe(wie.plaatsId, 'einde', { redenCode: 'eigen_wens', toelichting: 'Wil niet meer.' }))
        .statusCode,
    ).toBe(200)
    const nog = await aylin.verzoek('POST', `/v1/zaken/${wie.zaakId}/wachtlijst`, {
      productCode: PRODUCT,
      reden: 'Toch weer.',
    })
    expect(nog.statusCode).toBe(201)
    const dubbel = await aylin.verzoek('POST', `/v1/zaken/${wie.zaakId}/wachtlijst`, {
      productCode: PRODUCT,
      reden: 'Nog eens.',
    })
    expect(dubbel.statusCode).toBe(409)
  })

  it('shows a person the own place and nothing of others; a stranger gets the same 404', async () => {
    const wie = await zetOp(huis, aylin, PRODUCT)
    const zelf = await huis.als('client', undefined, 'Zelf', wie.clientId)
    const mijn = (await zelf.verzoek('GET', '/v1/mijn/wachtlijst')).json()
    expect(mijn.items).toHaveLength(1)
    expect(mijn.items[0]).toMatchObject({ id: wie.plaatsId, verwachting: null })
    expect(
      mijn.items[0].verloop.every((v: { reden: string | null; zelf: boolean }) => v.zelf || v.reden === null),
    ).toBe(true)
    const ander = await zetOp(huis, aylin, PRODUCT)
    expect((await zelf.verzoek('GET', `/v1/wachtlijstplaatsen/${ander.plaatsId}`)).statusCode).toBe(404)
    const sanne = await huis.als('aanbieder')
    expect((await sanne.verzoek('GET', `/v1/wachtlijsten/${PRODUCT}`)).statusCode).toBe(404)
    const elders = await huis.als('toegangsmedewerker', 'REGIETEAM').catch(() => null)
    if (elders)
      expect((await elders.verzoek('GET', `/v1/wachtlijstplaatsen/${wie.plaatsId}`)).statusCode).toBe(404)
  })
})

describe('10:30, a place comes free', () => {
  it('proposes in order with reasons; a deviation needs one; the provider declines, the opening is free, number one gets it', async () => {
    const een = await zetOp(huis, aylin, RANDPRODUCT, { wachtendSinds: '2025-02-01' }, { roepnaam: 'Een' })
    const twee = await zetOp(huis, aylin, RANDPRODUCT, { wachtendSinds: '2026-04-30' }, { roepnaam: 'Twee' })
    const jong = await zetOp(
      huis,
      aylin,
      RANDPRODUCT,
      { wachtendSinds: '2020-01-01' },
      { geboortedatum: '2015-01-01' },
    )
    const { openingId, organisatie } = await opening(RANDPRODUCT)
    const voorstel = (await aylin.verzoek('GET', `/v1/openingen/${openingId}/voorstel`)).json()
    expect(voorstel.volgorde.map((v: { plaatsId: string }) => v.plaatsId)).toEqual([
      een.plaatsId,
      twee.plaatsId,
    ])
    expect(voorstel.volgorde[1].waarom).toMatchObject({
      sleutel: 'wachtendSinds',
      voor: '2025-02-01',
      na: '2026-04-30',
    })
    expect(voorstel.nietErbij).toMatchObject([
      {
        plaatsId: jong.plaatsId,
        redenen: expect.arrayContaining([
          expect.objectContaining({ code: 'VOLWASSEN', gemeten: '11', grens: '18' }),
        ]),
      },
    ])

    // another team reads counts per rule of who is not its own, and no fact of anyone
    const bijCas = (await cas.verzoek('GET', `/v1/openingen/${openingId}/voorstel`)).json()
    expect([bijCas.nietErbij, bijCas.alAangeboden]).toEqual([[], []])
    expect(bijCas.elders.nietErbij.aantal).toBe(1)
    expect(bijCas.elders.nietErbij.regels).toContainEqual(
      expect.objectContaining({ code: 'VOLWASSEN', aantal: 1 }),
    )
    expect(JSON.stringify(bijCas)).not.toContain(jong.plaatsId)
    expect(bijCas.volgorde).toMatchObject([
      { naam: null, positie: 1, onderdelen: [], teVragen: [] },
      { naam: null, positie: 2, onderdelen: [], teVragen: [] },
    ])
    expect(voorstel.elders).toEqual({ nietErbij: { aantal: 0, regels: [] }, alAangeboden: 0 })
    expect(voorstel.volgorde[0].onderdelen.length).toBeGreaterThan(0)

    expect((await bied(openingId, jong.plaatsId, 'Omdat het moet kunnen.')).statusCode).toBe(409)
    expect((await bied(openingId, twee.plaatsId)).statusCode).toBe(400)
    const gedaan = await bied(openingId, twee.plaatsId, 'Kent de buurt en het netwerk daar.')
    expect(gedaan.statusCode, gedaan.body).toBe(201)
    expect((await bied(openingId, een.plaatsId)).statusCode).toBe(409)

    const sanne = await huis.als('aanbieder', organisatie, 'Sanne Proef')
    const gezien = (await sanne.verzoek('GET', '/v1/aanbiedingen')).json().items
    expect(gezien).toHaveLength(1)
    expect(gezien[0].persoon).toEqual({ voornaam: 'Twee', leeftijd: 46, behoeften: [], mensen: 1 })
    expect(Object.keys(gezien[0])).not.toContain('zaakId')
    expect((await sanne.verzoek('GET', `/v1/clienten/${twee.clientId}`)).statusCode).toBe(404)
    const zonder = await beantwoord(gedaan.json().id, 'antwoord-aanbieder', { antwoord: 'nee' }, sanne)
    expect(zonder.statusCode).toBe(400)
    const nee = await beantwoord(
      gedaan.json().id,
      'antwoord-aanbieder',
      { antwoord: 'nee', redenCode: 'GROEP' },
      sanne,
    )
    expect(nee.statusCode, nee.body).toBe(200)
    huis.zetKlok('2026-11-27T09:01:00.000Z')
    expect((await sanne.verzoek('GET', '/v1/aanbiedingen')).json().items).toEqual([])
    expect((await sanne.verzoek('GET', `/v1/aanbiedingen/${gedaan.json().id}`)).statusCode).toBe(404)

    const weer = await bied(openingId, een.plaatsId)
    expect(weer.statusCode, weer.body).toBe(201)
    const ja = await beantwoord(weer.json().id, 'antwoord-aanbieder', { antwoord: 'ja' }, sanne)
    expect(ja.statusCode, ja.body).toBe(200)
    const zelf = await huis.als('client', undefined, 'Een', een.clientId)
    const vanMij = (await zelf.verzoek('GET', '/v1/aanbiedingen')).json().items
    expect(vanMij).toMatchObject([{ veldset: 'zelf', status: 'bij_client', ookPlekBij: [] }])
    const graag = await beantwoord(weer.json().id, 'antwoord-client', { antwoord: 'ja' }, zelf)
    expect(graag.statusCode, graag.body).toBe(200)
    const geplaatst = await beantwoord(weer.json().id, 'plaatsing', { proefTot: '2027-01-31' }, aylin)
    expect(geplaatst.statusCode, geplaatst.body).toBe(200)
    expect(geplaatst.json()).toMatchObject({ stand: 'geplaatst', plaatsingen: [expect.any(String)] })
    expect((await plaats(een.plaatsId)).status).toBe('geplaatst')
    const verblijven = (await sanne.verzoek('GET', '/v1/plaatsingen')).json().items
    expect(verblijven).toMatchObject([{ id: geplaatst.json().plaatsingen[0], status: 'geaccepteerd' }])
    const proef = await huis.huis.systeem.db
      .selectFrom('taak')
      .select('soort')
      .where('plaatsing_id', '=', geplaatst.json().plaatsingen[0])
      .execute()
    expect(proef.map((t) => t.soort)).toContain('proefverblijf')
    expect((await bied(openingId, twee.plaatsId, 'Toch nog een keer proberen.')).statusCode).toBe(409)
  })

  it('tells who is asked where else there is a place, as counts, until somebody else is asked there', async () => {
    const een = await zetOp(huis, aylin, 'BW_BASIS')
    const ander = await zetOp(huis, aylin, 'BW_BASIS')
    const hier = await opening('BW_BASIS')
    const daar = await opening('BW_BASIS', '2026-12-27', hier.organisatie)
    const { id } = (await bied(hier.openingId, een.plaatsId, 'Woont al in de buurt.')).json()
    expect((await aanbod(id)).ookPlekBij).toEqual([])
    const sanne = await huis.als('aanbieder', hier.organisatie)
    expect((await beantwoord(id, 'antwoord-aanbieder', { antwoord: 'ja' }, sanne)).statusCode).toBe(200)

    const elders = [{ aanbieder: daar.vacature.aanbieder, aantal: 1 }]
    const zelf = await huis.als('client', undefined, 'Een', een.clientId)
    expect((await aanbod(id)).ookPlekBij).toEqual(elders)
    expect((await zelf.verzoek('GET', '/v1/aanbiedingen')).json().items[0].ookPlekBij).toEqual(elders)
    expect((await sanne.verzoek('GET', `/v1/aanbiedingen/${id}`)).json()).not.toHaveProperty('ookPlekBij')
    expect((await bied(daar.openingId, ander.plaatsId, 'Wil graag daar wonen.')).statusCode).toBe(201)
    expect((await aanbod(id)).ookPlekBij).toEqual([])
  })

  it('gives an opening to one of many at the same moment; the others hear it clearly', async () => {
    const mensen = []
    for (let i = 0; i < 6; i++) mensen.push(await zetOp(huis, aylin, 'BW_LICHT'))
    const { openingId } = await opening('BW_LICHT')
    const uit = await Promise.all(
      mensen.map((m) => bied(openingId, m.plaatsId, 'Allemaal tegelijk, om het even.')),
    )
    expect(uit.filter((u) => u.statusCode === 201)).toHaveLength(1)
    for (const u of uit.filter((x) => x.statusCode !== 201)) {
      expect(u.statusCode, u.body).toBe(409)
      expect(u.json().reden).toBe('opening_bezet')
    }
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from aanbod where opening_id = ${openingId} and status = 'bij_aanbieder'`.execute(
      huis.huis.systeem.db,
    )
    expect(rows[0]?.n).toBe(1)
  })

  it('lets an offer lapse by time: free at once for who offers, and told by the background work', async () => {
    const een = await zetOp(huis, aylin, 'WACHTVOORZIENING')
    const twee = await zetOp(huis, aylin, 'WACHTVOORZIENING')
    const { openingId, organisatie } = await opening('WACHTVOORZIENING')
    const eerste = await bied(openingId, een.plaatsId, 'Naar beste weten gekozen.')
    expect(eerste.statusCode, eerste.body).toBe(201)
    huis.zetKlok('2026-12-01T09:00:00.000Z')
    const sanne = await huis.als('aanbieder', organisatie)
    const laat = await beantwoord(eerste.json().id, 'antwoord-aanbieder', { antwoord: 'ja' }, sanne)
    expect(laat.json().reden).toBe('verlopen')
    const tweede = await bied(openingId, twee.plaatsId, 'Het eerste aanbod verliep.')
    expect(tweede.statusCode, tweede.body).toBe(201)
    expect((await aanbod(eerste.json().id)).status).toBe('verlopen')
    huis.zetKlok('2026-12-10T09:00:00.000Z')
    expect(await laatAanbodVerlopen(huis.huis)).toBeGreaterThan(0)
    expect(await laatAanbodVerlopen(huis.huis)).toBe(0)
    expect((await aanbod(tweede.json().id)).status).toBe('verlopen')
    const voorstel = (await aylin.verzoek('GET', `/v1/openingen/${openingId}/voorstel`)).json()
    expect(voorstel).toMatchObject({ loopt: null, alAangeboden: [] })
    huis.zetKlok(NU)
  })

  it('moves somebody who sleeps elsewhere without a gap; a place that comes free later is proposed until that day', async () => {
    const wie = await zetOp(huis, aylin, 'JONGERENOPVANG', {}, { geboortedatum: '2006-01-01' })
    const { openingId, organisatie, plekId } = await opening('JONGERENOPVANG', '2026-12-07')
    const voorstel = (await aylin.verzoek('GET', `/v1/openingen/${openingId}/voorstel`)).json()
    expect(voorstel.volgorde, JSON.stringify(voorstel.nietErbij)).toHaveLength(1)
    const oud = await plekkenVoor(huis, 'OPVANG', 1)
    const { db } = huis.huis.systeem
    await sql`with p as (insert into plaatsing (id, regio_code, client_id, organisatie_id, product_code, plek_id, verblijf, status, periode, grondslag)
      select gen_random_uuid(), ${huis.huis.regio.code}, ${wie.clientId}, o.id, 'OPVANG', ${oud.plekIds[0]}, true, 'gestart', tstzrange('2026-10-01T12:00:00Z', null), 'WMO_OPVANG'
        from organisatie o where o.code = ${oud.organisatie} and o.regio_code = ${huis.huis.regio.code} returning id, periode)
      insert into bezetting (regio_code, plek_id, soort, periode, plaatsing_id) select ${huis.huis.regio.code}, ${oud.plekIds[0]}, 'plaatsing', periode, id from p`.execute(
      db,
    )
    const id = (await bied(openingId, wie.plaatsId)).json().id
    const sanne = await huis.als('aanbieder', organisatie)
    expect((await beantwoord(id, 'antwoord-aanbieder', { antwoord: 'ja' }, sanne)).statusCode).toBe(200)
    expect((await beantwoord(id, 'plaatsing', {}, aylin)).statusCode).toBe(409)
    expect((await beantwoord(id, 'antwoord-client', { antwoord: 'ja' }, aylin)).statusCode).toBe(200)
    const straks = await beantwoord(id, 'plaatsing', {}, aylin)
    expect(straks.json(), straks.body).toMatchObject({ stand: 'voorgesteld', vanaf: '2026-12-07' })
    const verblijven = () =>
      sql<{
        status: string
        van: string | null
        tot: string | null
      }>`select status, lower(periode) as van, upper(periode) as tot from plaatsing
        where client_id = ${wie.clientId} order by lower(periode) nulls last`.execute(db)
    expect((await verblijven()).rows.map((r) => r.status)).toEqual(['gestart', 'voorgesteld'])
    expect((await beantwoord(id, 'plaatsing', {}, aylin)).json().reden).toBe('nog_niet')
    huis.zetKlok('2026-12-07T10:00:00.000Z')
    const nu = await beantwoord(id, 'plaatsing', {}, aylin)
    expect(nu.statusCode, nu.body).toBe(200)
    expect(nu.json()).toMatchObject({ stand: 'geplaatst', plaatsingen: straks.json().plaatsingen })
    const { rows } = await verblijven()
    expect(rows.map((r) => r.status)).toEqual(['verplaatst', 'geaccepteerd'])
    expect(rows[0]?.tot).toBe(rows[1]?.van)
    const claim = await sql`select 1 from bezetting where plek_id = ${plekId} and upper_inf(periode)`.execute(
      db,
    )
    expect(claim.rows).toHaveLength(1)
    huis.zetKlok(NU)
  })
})

describe('priority for a home', () => {
  it('says what the rules of a municipality say: what is still to be asked, by when an offer is due, and what a refusal ends', async () => {
    const { zaakId } = await maakZaak(huis, aylin)
    const regel = async () =>
      (await aylin.verzoek('GET', `/v1/zaken/${zaakId}/woonurgentie`)).json().regels[0]
    expect(await regel()).toMatchObject({
      gemeente: 'Maastricht',
      oordeel: 'onbekend',
      aanbodUiterlijk: null,
    })
    const vraag = { categorie: 'UITSTROOM', gemeenteCode: 'GM0935', aangevraagdOp: '2026-11-20' }
    const { id } = (await aylin.verzoek('POST', `/v1/zaken/${zaakId}/woonurgentie`, vraag)).json()
    const stand = async (versie: number, body: unknown) =>
      (await aylin.verzoek('PATCH', `/v1/woonurgenties/${id}`, body, { 'if-match': `"${versie}"` }))
        .statusCode
    expect(await stand(1, { status: 'toegekend', aanbodGeweigerd: true })).toBe(400)
    expect(await stand(1, { status: 'toegekend' })).toBe(200)
    expect(await regel()).toMatchObject({ oordeel: 'onbekend', aanbodUiterlijk: '2027-11-27' })
    expect(await stand(2, { status: 'vervallen', aanbodGeweigerd: true })).toBe(200)
    expect(await regel()).toMatchObject({
      oordeel: 'nee',
      aanbodUiterlijk: null,
      geenUrgentieTot: '2027-11-27',
    })
    huis.zetKlok('2027-11-27T09:00:00.000Z')
    expect(await regel()).toMatchObject({ oordeel: 'onbekend', geenUrgentieTot: null })
    huis.zetKlok(NU)
  })

  it('takes the children from the household, also one whose file is closed, until somebody corrects that with a reason', async () => {
    const { zaakId, clientId } = await maakZaak(huis, aylin, { geboortedatum: '2004-05-01' })
    const { db } = huis.huis.systeem
    const pad = `/v1/zaken/${zaakId}/woonurgentie`
    const stand = async () => {
      const { kinderen, regels } = (await aylin.verzoek('GET', pad)).json()
      return [kinderen.aantal, kinderen.bron, regels[0].nogTeVragen]
    }
    const rest = ['inGemeenteSinds', 'jaarinkomen']
    expect(await stand()).toEqual([null, null, ['kinderen', ...rest]])
    const huishouden = randomUUID()
    await sql`insert into huishouden (id, regio_code) values (${huishouden}, ${huis.huis.regio.code})`.execute(
      db,
    )
    const lid = async (rol: string, geboren: string | null, id: string = randomUUID()) => {
      if (id !== clientId)
        await sql`insert into client (id, regio_code, roepnaam, geboortedatum) values (${id}, ${huis.huis.regio.code}, 'Lid', ${geboren}::date)`.execute(
          db,
        )
      await sql`insert into huishoudlid (huishouden_id, client_id, rol, geldig) values (${huishouden}, ${id}, ${rol}, daterange('2026-01-01', null))`.execute(
        db,
      )
    }
    await lid('hoofd', null, clientId)
    await lid('partner', '2009-01-01')
    await lid('kind', '2005-01-01')
    // known to have no child, and under 28: that condition is answered, the others do not matter any more
    expect(await stand()).toEqual([0, 'huishouden', rest])
    expect((await aylin.verzoek('GET', pad)).json().regels[0].oordeel).toBe('nee')
    await lid('kind', null)
    await lid('kind', '2020-01-01')
    expect(await stand()).toEqual([2, 'huishouden', rest])
    const corrigeer = (body: object, wie = aylin) => wie.verzoek('POST', `${pad}/kinderen`, body)
    expect((await corrigeer({ aantal: 1, reden: 'x' })).statusCode).toBe(400)
    expect(
      (await corrigeer({ aantal: 1, reden: 'Een kind woont bij oma.' }, cas)).statusCode,
    ).toBeGreaterThanOrEqual(403)
    expect((await corrigeer({ aantal: 1, reden: 'Een kind woont bij oma.' })).statusCode).toBe(204)
    expect((await aylin.verzoek('GET', pad)).json().kinderen).toMatchObject({
      aantal: 1,
      bron: 'correctie',
      huishouden: { aantal: 2, sinds: '2026-01-01' },
      correctie: { reden: 'Een kind woont bij oma.', door: 'Aylin Proef' },
    })
    huis.zetKlok('2026-11-27T11:00:00.000Z')
    expect((await corrigeer({ aantal: null, reden: 'Het kind woont weer hier.' })).statusCode).toBe(204)
    expect(await stand()).toEqual([2, 'huishouden', rest])
    huis.zetKlok(NU)
  })

  it('is registered with its category and followed until the municipality decided', async () => {
    const { zaakId } = await maakZaak(huis, aylin)
    const vraag = {
      categorie: 'UITSTROOM',
      gemeenteCode: huis.huis.regio.centrumgemeente,
      aangevraagdOp: '2026-11-20',
    }
    const gemaakt = await aylin.verzoek('POST', `/v1/zaken/${zaakId}/woonurgentie`, vraag)
    expect(gemaakt.statusCode, gemaakt.body).toBe(201)
    const zet = (status: string, versie: number) =>
      aylin.verzoek(
        'PATCH',
        `/v1/woonurgenties/${gemaakt.json().id}`,
        { status },
        { 'if-match': `"${versie}"` },
      )
    expect((await zet('toegekend', 1)).statusCode).toBe(200)
    expect((await zet('afgewezen', 2)).statusCode).toBe(409)
    expect((await zet('vervallen', 1)).statusCode).toBe(412)
  })
})

describe('many places at once', () => {
  it('seals the lot first, assigns by class and fit, can be replayed, and offers nothing by itself', async () => {
    const product = 'PRIKKELARM'
    const { plekIds } = await plekkenVoor(huis, product, 2)
    const vacature = await aylin.verzoek('POST', '/v1/vacatures', {
      vanaf: '2026-11-27',
      openingen: plekIds.map((p) => ({ plekIds: [p] })),
    })
    expect(vacature.statusCode, vacature.body).toBe(201)
    for (let i = 0; i < 4; i++) await zetOp(huis, aylin, product, { wachtendSinds: '2024-01-01' })
    const dringend = await zetOp(huis, aylin, product, { urgentieklasse: 'A' })
    const begin = await aylin.verzoek('POST', '/v1/toewijzingen', {
      productCode: product,
      vacatureIds: [vacature.json().id],
    })
    expect(begin.statusCode, begin.body).toBe(201)
    const pad = `/v1/toewijzingen/${begin.json().id}`
    expect((await aylin.verzoek('GET', pad)).json()).toMatchObject({
      zaad: null,
      klopt: null,
      toegewezen: [],
    })
    const uit = await aylin.verzoek('POST', `${pad}/trekking`, {})
    expect(uit.statusCode, uit.body).toBe(200)
    const t = uit.json()
    expect(t).toMatchObject({ klopt: true, vastlegging: begin.json().vastlegging })
    expect(t.toegewezen).toHaveLength(2)
    expect(t.toegewezen.map((r: { plaatsId: string }) => r.plaatsId)).toContain(dringend.plaatsId)
    expect((await aylin.verzoek('POST', `${pad}/trekking`, {})).statusCode).toBe(409)
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from aanbod where vacature_id = ${vacature.json().id}`.execute(
      huis.huis.systeem.db,
    )
    expect(rows[0]?.n).toBe(0)
    const { openingId, plaatsId } = t.toegewezen.find(
      (r: { plaatsId: string }) => r.plaatsId !== dringend.plaatsId,
    )
    const bevestigd = await aylin.verzoek('POST', `/v1/openingen/${openingId}/aanbod`, {
      plaatsId,
      toewijzingId: t.id,
    })
    expect(bevestigd.statusCode, bevestigd.body).toBe(201)

    // the other row: somebody else than was assigned, also when first in the order, only with a reason
    const anders = t.toegewezen.find((r: { plaatsId: string }) => r.plaatsId === dringend.plaatsId)
    const zonder = t.zonderPlek[0].plaatsId
    const afwijkend = (afwijkreden: string | null) =>
      aylin.verzoek('POST', `/v1/openingen/${anders.openingId}/aanbod`, {
        plaatsId: zonder,
        toewijzingId: t.id,
        afwijkreden,
      })
    expect((await afwijkend(null)).statusCode).toBe(400)
    const wel = await afwijkend('De persoon zelf wil hier niet wonen.')
    expect(wel.statusCode, wel.body).toBe(201)
    const na = (await aylin.verzoek('GET', pad)).json()
    const besluit = (opening: string) => na.openingen.find((o: { id: string }) => o.id === opening).besluit
    expect(besluit(openingId)).toMatchObject({ zoals: true, door: 'Aylin Proef' })
    expect(besluit(anders.openingId)).toMatchObject({
      zoals: false,
      reden: 'De persoon zelf wil hier niet wonen.',
    })
    const lijst = (await aylin.verzoek('GET', '/v1/toewijzingen')).json()
    expect(lijst.items[0]).toMatchObject({ id: t.id, toegewezen: 2 })
  })

  it('tells each person the limit that bound, what would have helped, and beside whom it was decided', async () => {
    const product = 'OPVANG'
    const { plekIds } = await plekkenVoor(huis, product, 1)
    const vacature = await aylin.verzoek('POST', '/v1/vacatures', {
      vanaf: '2026-11-27',
      openingen: [{ plekIds }],
    })
    expect(vacature.statusCode, vacature.body).toBe(201)
    const voor = await zetOp(huis, aylin, product, { urgentieklasse: 'B' })
    const na = await zetOp(huis, aylin, product)
    const jong = await zetOp(huis, aylin, product, {}, { geboortedatum: '2015-01-01' })
    const { id } = (
      await aylin.verzoek('POST', '/v1/toewijzingen', {
        productCode: product,
        vacatureIds: [vacature.json().id],
      })
    ).json()
    const uitleg = async (plaatsId: string) =>
      aylin.verzoek('GET', `/v1/toewijzingen/${id}/uitleg/${plaatsId}`)
    expect((await uitleg(na.plaatsId)).statusCode).toBe(404)
    const t = (await aylin.verzoek('POST', `/v1/toewijzingen/${id}/trekking`, {})).json()
    expect(t.toegewezen.map((r: { plaatsId: string }) => r.plaatsId)).toEqual([voor.plaatsId])
    const [eerste, tweede, derde] = await Promise.all(
      [voor, na, jong].map(async (w) => (await uitleg(w.plaatsId)).json()),
    )
    expect(eerste).toMatchObject({ grens: null, naast: { voor: { plaatsId: voor.plaatsId } } })
    expect(tweede).toMatchObject({
      openingId: null,
      grens: { soort: 'prioriteit' },
      naast: { voor: { plaatsId: voor.plaatsId }, na: { plaatsId: na.plaatsId }, reden: 'prioriteit' },
      zouHelpen: { plekErbijAls: t.openingen[0].id },
    })
    expect(tweede.zouHelpen.klasse).not.toBeNull()
    expect(derde).toMatchObject({ grens: { soort: 'niet-toegestaan' }, naast: null })
    const vreemd = await zetOp(huis, aylin, product)
    expect((await uitleg(vreemd.plaatsId)).statusCode).toBe(404)
  })
})

describe('criteria and figures', () => {
  it('previews a change without names, refuses origin, and lets a provider change its own only', async () => {
    const product = 'BWZV'
    const { organisatie } = await plekkenVoor(huis, product, 1)
    for (const jaar of [1950, 1990, 1991])
      await zetOp(huis, aylin, product, {}, { geboortedatum: `${jaar}-05-05` })
    const sanne = await huis.als('aanbieder', organisatie)
    const criterium = {
      code: 'TOT_65',
      naam: 'Jonger dan 65',
      veld: 'geboortedatum',
      als: 'jaren',
      operator: 'hoogstens',
      waarde: 64,
      geldig: { van: '2026-01-01' },
      bron: 'huisregels',
    }
    const vraag = { organisatieId: sanne.organisatieId, criteria: [criterium] }
    // the access team sees exact numbers; a provider none in which one of these three would be recognised
    const vanProduct = (uit: { json: () => { items: { product: string }[] } }) =>
      uit.json().items.find((i) => i.product === product)
    const bij = await sanne.verzoek('POST', '/v1/plaatsingscriteria/_voorvertoning', vraag)
    expect(bij.statusCode, bij.body).toBe(200)
    expect(bij.json().onthulling).toMatchObject({ exact: false, minimum: 10, veelvoud: 5 })
    expect(vanProduct(bij)).toMatchObject({
      wordtUitgesloten: null,
      wordtGeschikt: null,
      wordtOnbekend: null,
      onveranderd: null,
      door: [],
    })
    const beheer = await huis.als('beheerder')
    const kijk = await beheer.verzoek('POST', '/v1/plaatsingscriteria/_voorvertoning', vraag)
    expect(kijk.statusCode, kijk.body).toBe(200)
    const regel = vanProduct(kijk)
    expect(regel).toMatchObject({
      wordtUitgesloten: 1,
      wordtGeschikt: 0,
      onveranderd: 2,
      door: [{ naam: 'Jonger dan 65', aantal: 1 }],
    })
    // a rule that begins later is looked at on its first day, and not before
    const later = { ...vraag, criteria: [{ ...criterium, geldig: { van: '2027-03-01' } }] }
    const op = async (dag: string | null) => {
      const uit = await beheer.verzoek('POST', '/v1/plaatsingscriteria/_voorvertoning', { ...later, dag })
      const { items } = uit.json()
      return [uit.json().dag, items.find((i: { product: string }) => i.product === product).wordtUitgesloten]
    }
    expect(await op(null)).toEqual(['2026-11-27', 0])
    expect(await op('2027-03-01')).toEqual(['2027-03-01', 1])
    const lagen = (
      await sanne.verzoek('GET', `/v1/organisaties/${sanne.organisatieId}/plaatsingscriteria`)
    ).json()
    expect(lagen.regio[0].criteria).toMatchObject([{ code: 'VOLWASSEN', bron: expect.any(String) }])
    expect(lagen.voorzieningen.length).toBeGreaterThan(0)
    const herkomst = {
      ...criterium,
      code: 'BINDING',
      veld: 'regiobinding',
      als: undefined,
      operator: 'is',
      waarde: true,
    }
    const fout = await sanne.verzoek('POST', '/v1/plaatsingscriteria', { ...vraag, criteria: [herkomst] })
    expect(fout.json().fouten[0].pad, fout.body).toBe('/criteria/0/veld')
    const gemaakt = await sanne.verzoek('POST', '/v1/plaatsingscriteria', vraag)
    expect(gemaakt.statusCode, gemaakt.body).toBe(201)
    expect((await sanne.verzoek('POST', '/v1/plaatsingscriteria', vraag)).statusCode).toBe(409)
    const ander = (
      await huis.huis.systeem.db
        .selectFrom('organisatie')
        .select('code')
        .where('soort', '=', 'aanbieder')
        .where('code', '!=', organisatie)
        .executeTakeFirstOrThrow()
    ).code
    const vreemd = await huis.als('aanbieder', ander)
    const poging = await vreemd.verzoek(
      'PUT',
      `/v1/plaatsingscriteria/${gemaakt.json().id}`,
      { criteria: [] },
      { 'if-match': '"1"' },
    )
    expect(poging.statusCode).toBe(404)
    const weg = await sanne.verzoek(
      'PUT',
      `/v1/plaatsingscriteria/${gemaakt.json().id}`,
      { criteria: [] },
      { 'if-match': '"1"' },
    )
    expect(weg.statusCode, weg.body).toBe(200)
  })

  it('tells the access team by name who of its own would fit or not, and the log says that it looked', async () => {
    const product = 'BW_LICHT'
    const { organisatie } = await plekkenVoor(huis, product, 1)
    const oud = { geboortedatum: '1950-05-05', geslacht: 'vrouw' }
    const mijn = await zetOp(huis, aylin, product, {}, { ...oud, roepnaam: 'Ada' })
    const anders = await zetOp(huis, cas, product, {}, { ...oud, roepnaam: 'Bep', spoed: true })
    const blijft = await zetOp(huis, aylin, product, {}, { geboortedatum: '1990-05-05', geslacht: 'vrouw' })
    const { organisatieId } = await huis.als('aanbieder', organisatie)
    const criterium = {
      code: 'TOT_65',
      naam: 'Jonger dan 65',
      veld: 'geboortedatum',
      als: 'jaren',
      operator: 'hoogstens',
      waarde: 64,
      geldig: { van: '2026-01-01' },
      bron: 'huisregels',
    }
    const vraag = { organisatieId, criteria: [criterium] }
    const kijk = (wie: Proefgebruiker, wat = vraag) => wie.verzoek('POST', '/v1/plaatsingscriteria/_wie', wat)
    const regelVan = (uit: { json: () => { items: { product: string; onveranderd: number }[] } }) =>
      uit.json().items.find((i) => i.product === product)
    // other tests have people on this list as well: all of them, when nothing changes
    const allen = regelVan(await kijk(aylin, { organisatieId, criteria: [] }))?.onveranderd ?? 0
    const uit = await kijk(aylin)
    expect(uit.statusCode, uit.body).toBe(200)
    expect(regelVan(uit)).toMatchObject({
      wordtUitgesloten: 2,
      onveranderd: allen - 2,
      mensen: [
        {
          plaatsId: mijn.plaatsId,
          zaakId: mijn.zaakId,
          naam: expect.stringContaining('Ada'),
          wordt: 'uitgesloten',
          door: ['Jonger dan 65'],
        },
      ],
    })
    expect(uit.body).not.toContain('Bep')
    const gelezen = async (clientId: string) =>
      (
        await sql<{ n: number }>`select count(*)::int as n from auditlog where client_id = ${clientId}
          and gebruiker_id = ${aylin.gebruikerId} and object_soort = 'wachtlijst' and actie = 'lezen'`.execute(
          huis.huis.systeem.db,
        )
      ).rows[0]?.n
    expect([
      await gelezen(mijn.clientId),
      await gelezen(anders.clientId),
      await gelezen(blijft.clientId),
    ]).toEqual([1, 0, 0])
    for (const rol of ['aanbieder', 'beheerder', 'beleidsmaker', 'gemeente'] as const)
      expect(
        (await kijk(await huis.als(rol, rol === 'aanbieder' ? organisatie : undefined))).statusCode,
        rol,
      ).toBe(404)
    // nothing was saved, and the access team sets no criteria
    expect((await aylin.verzoek('POST', '/v1/plaatsingscriteria', vraag)).statusCode).toBe(404)
  })

  it('shows the supervisor who refuses often, and groups only when they are large enough', async () => {
    const toezicht = await huis.als('toezichthouder')
    const uit = await toezicht.verzoek('GET', '/v1/wachtlijstrapport')
    expect(uit.statusCode, uit.body).toBe(200)
    const rapport = uit.json()
    expect(rapport.aanbieders.some((a: { geweigerd: number }) => a.geweigerd === 1)).toBe(true)
    for (const k of rapport.kenmerken)
      for (const m of k.maten)
        for (const g of m.perGroep)
          if (g.cijfer !== null) expect(g.cijfer.van).toBeGreaterThanOrEqual(rapport.drempel)
    // a list of its own has a limit of its own
    const { regio } = huis.huis
    const [een] = regio.wachtlijstbeleid
    if (!een) throw new Error('de regio heeft een lijst')
    const alle = regio.wachtlijstbeleid
    const lijst = (naam: string, producten: string[], aantal: number) => ({
      ...een,
      code: naam,
      naam,
      producten,
      weigergrens: { ...een.weigergrens, aantal },
    })
    const overig = een.producten.filter((p) => p !== PRODUCT)
    Object.assign(regio, { wachtlijstbeleid: [lijst('Ruim', overig, 99), lijst('Streng', [PRODUCT], 1)] })
    const per = (await toezicht.verzoek('GET', '/v1/wachtlijstrapport')).json()
    Object.assign(regio, { wachtlijstbeleid: alle })
    expect(per.weigergrenzen).toMatchObject([
      { lijst: 'Ruim', aantal: 99 },
      { lijst: 'Streng', aantal: 1 },
    ])
    const nee = per.aanbieders.filter((a: { geweigerd: number }) => a.geweigerd > 0)
    expect(nee.length).toBeGreaterThan(0)
    for (const a of nee) expect(a.overGrens, a.lijst).toBe(a.lijst === 'Streng')
    expect((await (await huis.als('aanbieder')).verzoek('GET', '/v1/wachtlijstrapport')).statusCode).toBe(404)
    expect((await toezicht.verzoek('GET', `/v1/wachtlijsten/${PRODUCT}`)).statusCode).toBe(404)
  })
})

describe('the rules of the lists', () => {
  it('are read by anyone without a login, and the same whoever waits', async () => {
    const lees = () => huis.app.inject({ method: 'GET', url: '/v1/wachtlijstregels' })
    const voor = await lees()
    expect(voor.statusCode, voor.body).toBe(200)
    expect(voor.json().lijsten[0].urgentieklassen.map((k: { naam: string }) => k.naam)).toEqual([
      'Direct nodig',
      'Dringend',
      'Gewoon',
    ])
    await zetOp(huis, aylin, PRODUCT)
    expect((await lees()).json()).toEqual(voor.json())
    // the lists themselves stay behind the login
    expect((await huis.app.inject({ method: 'GET', url: '/v1/wachtlijsten' })).statusCode).toBe(401)
  })
})
