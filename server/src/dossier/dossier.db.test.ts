import { randomUUID } from 'node:crypto'
import { testBsn } from '@zicht/kern'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransactie } from '../platform/databank/index.ts'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { vindOfMaakClient } from './index.ts'

let huis: Proefhuis
let noor: Proefgebruiker
let aanbieder: Proefgebruiker
let clientId: string

const maakClient = (wie: Proefgebruiker, roepnaam: string, leeftijd: number | null) =>
  inTransactie(
    huis.huis.app,
    wie,
    async (tx) => {
      const meldingId = randomUUID()
      await sql`insert into crisismelding (id, regio_code, nummer, jaar, team_id, gemeld_op, kanaal, verwijzer, aangenomen_door)
        values (${meldingId}, ${wie.regioCode}, ${Math.floor(Math.random() * 1e8)}, 2026, ${wie.organisatieId}, ${tx.nu}, 'telefoon', 'omgeving', ${wie.gebruikerId})`.execute(
        tx.db,
      )
      return vindOfMaakClient(
        huis.huis,
        tx,
        { roepnaam, leeftijd, geslacht: 'man', herkomstGemeente: null },
        {
          organisatieId: wie.organisatieId ?? '',
          relatie: 'crisis',
          veldset: 'crisis',
          bronSoort: 'crisismelding',
          bronId: meldingId,
          grondslag: 'proef',
        },
      )
    },
    { klok: huis.huis.klok },
  )

beforeAll(async () => {
  huis = await maakProefhuis({ klok: '2026-11-20T21:40:00Z' })
  noor = await huis.als('crisismedewerker', undefined, 'Noor')
  aanbieder = await huis.als('aanbieder')
  clientId = (await maakClient(noor, 'Wim', 50)).id
})
afterAll(() => huis.opruimen())

describe('a file', () => {
  it('opens for who has a relation, in the field set of that relation, and leaves a line in the log', async () => {
    const antwoord = await noor.verzoek('GET', `/v1/clienten/${clientId}`)
    expect(antwoord.statusCode).toBe(200)
    expect(antwoord.json()).toMatchObject({
      veldset: 'crisis',
      naam: 'Wim',
      leeftijd: 50,
      geboortedatumGeschat: true,
    })
    expect(antwoord.json()).not.toHaveProperty('bsn')
    const log = await huis.huis.systeem.db
      .selectFrom('auditlog')
      .selectAll()
      .where('client_id', '=', clientId)
      .where('actie', '=', 'lezen')
      .execute()
    expect(log).toMatchObject([
      { gebruiker_id: noor.gebruikerId, doel: 'crisis', veldset: 'crisis', toegestaan: true, nood: false },
    ])
  })

  it.each([
    'aanbieder',
    'gemeente',
    'corporatie',
    'beleidsmaker',
    'beheerder',
    'toezichthouder',
    'toegangsmedewerker',
  ] as const)('is for a %s the same as one that does not exist', async (rol) => {
    const wie = await huis.als(rol)
    const verboden = await wie.verzoek('GET', `/v1/clienten/${clientId}`)
    const onbekend = await wie.verzoek('GET', `/v1/clienten/${randomUUID()}`)
    expect(verboden.statusCode).toBe(404)
    expect(verboden.body).toBe(onbekend.body)
    expect(
      (await wie.verzoek('PATCH', `/v1/clienten/${clientId}`, { roepnaam: 'Weg' }, { 'if-match': '"1"' }))
        .statusCode,
    ).toBe(404)
  })

  it('tells whose it is that someone tried who may not', async () => {
    const { id } = await maakClient(noor, 'Ander', null)
    const voor = (await aanbieder.verzoek('GET', `/v1/clienten/${id}`)).statusCode
    const gelogd = await huis.huis.systeem.db
      .selectFrom('auditlog')
      .select(['gebruiker_id', 'toegestaan', 'reden'])
      .where('client_id', '=', id)
      .where('toegestaan', '=', false)
      .execute()
    expect({ voor, gelogd }).toEqual({
      voor: 404,
      gelogd: [{ gebruiker_id: aanbieder.gebruikerId, toegestaan: false, reden: 'niet_gevonden' }],
    })
  })

  it('closes when the relation ends', async () => {
    const { id } = await maakClient(noor, 'Even', null)
    expect((await noor.verzoek('GET', `/v1/clienten/${id}`)).statusCode).toBe(200)
    huis.zetKlok('2026-11-20T21:41:00Z')
    await huis.huis.systeem.db
      .updateTable('toegang')
      .set({ geldig: '[2026-11-20T21:40:00Z,2026-11-20T21:40:30Z)' })
      .where('client_id', '=', id)
      .execute()
    expect((await noor.verzoek('GET', `/v1/clienten/${id}`)).statusCode).toBe(404)
    huis.zetKlok('2026-11-20T21:40:00Z')
  })
})

describe('a correction', () => {
  it('keeps what was known before; a stale screen hears who changed what', async () => {
    const karim = await huis.als('crisismedewerker', undefined, 'Karim')
    const { id } = await maakClient(noor, 'Piet', 30)
    const eerst = await noor.verzoek(
      'PATCH',
      `/v1/clienten/${id}`,
      { roepnaam: 'Pieter', geboortedatum: '1996-02-29' },
      { 'if-match': '"1"' },
    )
    expect(eerst.statusCode).toBe(200)
    expect(eerst.headers.etag).toBe('"2"')
    expect(eerst.json()).toMatchObject({
      roepnaam: 'Pieter',
      geboortedatum: '1996-02-29',
      geboortedatumGeschat: false,
    })
    const laat = await karim.verzoek(
      'PATCH',
      `/v1/clienten/${id}`,
      { telefoon: '06 12345678' },
      { 'if-match': '"1"' },
    )
    expect(laat.statusCode).toBe(412)
    expect(laat.json().wijzigingen).toMatchObject([
      { door: 'Noor', velden: expect.arrayContaining(['roepnaam', 'geboortedatum']) },
    ])
    const oud = await huis.huis.systeem.db.selectFrom('historie').selectAll().where('id', '=', id).execute()
    expect(oud).toMatchObject([{ versie: 1, rij: { roepnaam: 'Piet' } }])
  })

  it('of nothing is no correction', async () => {
    const uit = await noor.verzoek('PATCH', `/v1/clienten/${clientId}`, {}, { 'if-match': '"1"' })
    expect(uit.statusCode).toBe(400)
    expect(uit.json().fouten[0].melding).toMatch(/niets/)
  })

  it('refuses a day that cannot be', async () => {
    const uit = await noor.verzoek(
      'PATCH',
      `/v1/clienten/${clientId}`,
      { geboortedatum: '2030-01-01', herkomstGemeente: 'Verweg' },
      { 'if-match': '"1"' },
    )
    expect(uit.statusCode).toBe(400)
  })
})

describe('one’s own file', () => {
  it('is open to whose it is, with who looked and who tried; and no other', async () => {
    const { id } = await maakClient(noor, 'Zelf', 40)
    const ander = (await maakClient(noor, 'Zelf', 40)).id
    const zelf = await huis.als('client', undefined, 'Zelf', id)
    await noor.verzoek('GET', `/v1/clienten/${id}`)
    await aanbieder.verzoek('GET', `/v1/clienten/${id}`)
    const bsn = testBsn(21)
    await huis.huis.systeem.db
      .insertInto('client_bsn')
      .values({ client_id: id, regio_code: huis.huis.regio.code, bsn })
      .execute()
    const kaart = await zelf.verzoek('GET', `/v1/clienten/${id}`)
    expect(kaart.json()).toMatchObject({ veldset: 'zelf', naam: 'Zelf', huisgenoten: [] })
    expect(kaart.json().bsn).not.toBe(bsn)
    expect((await zelf.verzoek('GET', `/v1/clienten/${id}/woonloopbaan`)).json()).toMatchObject({
      dubbelen: [],
    })
    const { items } = (await zelf.verzoek('GET', `/v1/clienten/${id}/inzage`)).json()
    const van = (naam: string) => items.find((i: { wie: string }) => i.wie === naam)
    expect(van('Noor')).toMatchObject({ rol: 'crisismedewerker', doel: 'crisis', geweigerd: 0 })
    expect(van('Proef aanbieder')).toMatchObject({ aantal: 0, geweigerd: 1 })
    for (const pad of ['', '/woonloopbaan', '/inzage'])
      expect((await zelf.verzoek('GET', `/v1/clienten/${ander}${pad}`)).statusCode).toBe(404)
    expect((await zelf.verzoek('POST', '/v1/clienten/_zoek', { naam: 'zelf' })).statusCode).toBe(404)
    const wijzig = await zelf.verzoek('PATCH', `/v1/clienten/${id}`, { roepnaam: 'x' }, { 'if-match': '"1"' })
    expect(wijzig.statusCode).toBe(404)
    expect((await noor.verzoek('GET', `/v1/clienten/${id}/inzage`)).statusCode).toBe(404)
  })
})

describe('searching', () => {
  it('finds by part of a name, without case; never who is not yours', async () => {
    const { items } = (await noor.verzoek('POST', '/v1/clienten/_zoek', { naam: 'wi' })).json()
    expect(items.map((i: { naam: string }) => i.naam)).toContain('Wim')
    expect((await aanbieder.verzoek('POST', '/v1/clienten/_zoek', { naam: 'wi' })).json().items).toEqual([])
    expect((await noor.verzoek('POST', '/v1/clienten/_zoek', { naam: '%%' })).json().items).toEqual([])
    expect((await noor.verzoek('POST', '/v1/clienten/_zoek', {})).statusCode).toBe(400)
  })

  it('says who may be the same person', async () => {
    const { id } = await maakClient(noor, 'wim', 51)
    const { dubbelen } = (await noor.verzoek('GET', `/v1/clienten/${id}/woonloopbaan`)).json()
    expect(dubbelen).toEqual([{ id: clientId, waarom: ['naam'] }])
  })
})

describe('break-glass', () => {
  it('one exact person, the minimal set, four hours, a review by someone else', async () => {
    const aylin = await huis.als('toegangsmedewerker')
    const bsn = testBsn(7)
    await huis.huis.systeem.db
      .insertInto('client_bsn')
      .values({ client_id: clientId, regio_code: huis.huis.regio.code, bsn })
      .execute()
    const vraag = { bsn, redenCode: 'medische_spoed', reden: 'Ligt bewusteloos op de stoep' }
    expect((await aylin.verzoek('POST', '/v1/noodtoegangen', { ...vraag, bsn: testBsn(8) })).statusCode).toBe(
      404,
    )
    expect((await aylin.verzoek('POST', '/v1/noodtoegangen', { ...vraag, reden: 'kort' })).statusCode).toBe(
      400,
    )
    expect((await aanbieder.verzoek('POST', '/v1/noodtoegangen', vraag)).statusCode).toBe(404)
    const uit = await aylin.verzoek('POST', '/v1/noodtoegangen', vraag)
    expect(uit.statusCode).toBe(201)
    const kaart = await aylin.verzoek('GET', `/v1/clienten/${clientId}`)
    expect(kaart.json()).toMatchObject({ veldset: 'nood', naam: 'Wim' })
    expect(kaart.json()).not.toHaveProperty('geslacht')
    expect((await aylin.verzoek('GET', `/v1/clienten/${clientId}/woonloopbaan`)).json()).toEqual({
      items: [],
      dubbelen: [],
    })
    const wijzig = await aylin.verzoek(
      'PATCH',
      `/v1/clienten/${clientId}`,
      { taal: 'x' },
      { 'if-match': '"1"' },
    )
    expect(wijzig.statusCode).toBe(404)
    const gevonden = (await aylin.verzoek('POST', '/v1/clienten/_zoek', { bsn })).json().items
    expect(gevonden).toMatchObject([{ id: clientId, geslacht: null }])
    const officier = await huis.als('privacyfunctionaris')
    const { items } = (await officier.verzoek('GET', '/v1/noodtoegangen')).json()
    expect(items).toMatchObject([{ redenCode: 'medische_spoed', oordeel: null }])
    expect(
      (
        await officier.verzoek('POST', `/v1/noodtoegangen/${items[0].id}/beoordeling`, {
          oordeel: 'terecht',
          toelichting: 'Was nodig',
        })
      ).statusCode,
    ).toBe(204)
    expect(
      (
        await officier.verzoek('POST', `/v1/noodtoegangen/${items[0].id}/beoordeling`, {
          oordeel: 'onterecht',
          toelichting: 'Toch niet',
        })
      ).statusCode,
    ).toBe(400)
    expect(
      (await officier.verzoek('GET', `/v1/clienten/${clientId}/inzage`))
        .json()
        .items.some((i: { nood: boolean }) => i.nood),
    ).toBe(true)
    const gelogd = await huis.huis.systeem.db
      .selectFrom('auditlog')
      .select(['gebruiker_id', 'actie', 'nood'])
      .where('object_soort', '=', 'noodtoegang')
      .where('toegestaan', '=', true)
      .orderBy('id')
      .execute()
    expect(gelogd).toEqual([
      { gebruiker_id: aylin.gebruikerId, actie: 'maken', nood: true },
      { gebruiker_id: officier.gebruikerId, actie: 'lezen', nood: false },
      { gebruiker_id: officier.gebruikerId, actie: 'beoordelen', nood: false },
    ])
    huis.zetKlok('2026-11-21T02:00:00Z')
    expect((await aylin.verzoek('GET', `/v1/clienten/${clientId}`)).statusCode).toBe(404)
    huis.zetKlok('2026-11-20T21:40:00Z')
  })
})
