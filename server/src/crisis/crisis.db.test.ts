import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { laatVerlopen } from './laat-verlopen.ts'
import { beste, houd, MAN, MOEDER, neemAan, opties, zoekVoor } from './proef/helpers.ts'

const NU = '2026-11-20T21:40:00.000Z'
const LATER = (minuten: number) => new Date(Date.parse(NU) + minuten * 60_000).toISOString()
let huis: Proefhuis
let noor: Proefgebruiker

beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  noor = await huis.als('crisismedewerker', undefined, 'Noor Proef')
})
afterAll(() => huis?.opruimen())

const lees = async (id: string, wie = noor) => (await wie.verzoek('GET', `/v1/crisismeldingen/${id}`)).json()
const onvervuld = (id: string) =>
  huis.huis.systeem.db.selectFrom('onvervulde_vraag').selectAll().where('melding_id', '=', id).execute()

describe('22:40, from the call to the place', () => {
  it('takes the call, finds a ground floor, holds, places, and starts the clock of first shelter', async () => {
    huis.zetKlok(NU)
    const id = await neemAan(noor)
    const gezocht = await zoekVoor(noor, id)
    const plek = beste(gezocht)
    expect(plek).toMatchObject({
      voorziening: 'Dag- en nachtopvang',
      eenheid: 'Kamers begane grond',
      groep: 'opvang',
    })
    expect(plek.arrangement).toMatchObject({ code: 'EERSTE_OPVANG', dagen: 42, herbeoordelingOpDag: 28 })
    expect(gezocht.pastNiet.map((n) => n.redenen[0]?.code)).toEqual(
      expect.arrayContaining(['behoefte', 'leeftijd', 'kan_niet_thuis']),
    )

    const vast = await houd(noor, id, plek.plekIds)
    expect(vast.statusCode, vast.body).toBe(201)
    expect(vast.json()).toMatchObject({ tot: LATER(90), plekIds: plek.plekIds })
    expect((await lees(id)).reserveringen[0]).toMatchObject({
      status: 'loopt',
      gehoudenDoor: 'Noor Proef',
      uiterlijk: LATER(240),
    })

    huis.zetKlok(LATER(20))
    const geplaatst = await noor.verzoek('POST', `/v1/crisismeldingen/${id}/plaatsing`, {
      reserveringId: vast.json().id,
    })
    expect(geplaatst.statusCode, geplaatst.body).toBe(201)
    expect(geplaatst.json().arrangementCode).toBe('EERSTE_OPVANG')
    const na = await lees(id)
    expect(na).toMatchObject({ status: 'geplaatst', clientId: geplaatst.json().plaatsingen[0].clientId })
    expect(na.reserveringen[0].status).toBe('omgezet')
    expect(na.plaatsingen[0]).toMatchObject({
      voorziening: 'Dag- en nachtopvang',
      status: 'geaccepteerd',
      arrangementCode: 'EERSTE_OPVANG',
    })
    const client = await huis.huis.systeem.db
      .selectFrom('client')
      .selectAll()
      .where('id', '=', na.clientId)
      .executeTakeFirstOrThrow()
    expect(client).toMatchObject({ roepnaam: 'Ger', geslacht: 'man', geboortedatum_geschat: true })
    const klokken = await huis.huis.systeem.db
      .selectFrom('termijn')
      .selectAll()
      .where('melding_id', '=', id)
      .execute()
    expect(klokken.map((k) => k.soort)).toContain('EERSTE_OPVANG')
    const claims = await huis.huis.systeem.db
      .selectFrom('bezetting')
      .selectAll()
      .where('plek_id', '=', plek.plekIds[0] ?? '')
      .execute()
    expect(claims.map((c) => c.soort).sort()).toEqual(['plaatsing', 'reservering'])
  })

  it('numbers calls per year without gaps, whoever asks at the same moment', async () => {
    const voor = (await noor.verzoek('POST', '/v1/crisismeldingen', MAN)).json().nummer
    const uit = await Promise.all(
      Array.from({ length: 20 }, () => noor.verzoek('POST', '/v1/crisismeldingen', MAN)),
    )
    const nummers = uit.map((u) => Number(u.json().nummer.slice(5))).sort((a, b) => a - b)
    const eerste = Number(voor.slice(5)) + 1
    expect(nummers).toEqual(Array.from({ length: 20 }, (_, i) => eerste + i))
  })

  it('works without name, age, gender or address; safety must be answered, and children ask for a note', async () => {
    const leeg = await noor.verzoek('POST', '/v1/crisismeldingen', {
      directGevaar: 'weet_niet',
      huiselijkGeweld: 'weet_niet',
      kinderen: 'weet_niet',
    })
    expect(leeg.statusCode).toBe(201)
    expect(opties(await zoekVoor(noor, leeg.json().id)).length).toBeGreaterThan(5)
    const zonder = await noor.verzoek('POST', '/v1/crisismeldingen', { leeftijd: 300, kinderen: 'ja' })
    expect(zonder.statusCode).toBe(400)
    expect(zonder.json().fouten.map((f: { pad: string }) => f.pad)).toEqual([
      '/leeftijd',
      '/directGevaar',
      '/huiselijkGeweld',
    ])
    const risico = await noor.verzoek('POST', '/v1/crisismeldingen', {
      directGevaar: 'nee',
      huiselijkGeweld: 'nee',
      kinderen: 'ja',
    })
    expect(risico.json().fouten).toEqual([expect.objectContaining({ pad: '/risicoKinderen' })])
  })
})

describe('a thousand people after one place', () => {
  it('never offers the lost place itself, also to who asked a moment earlier than the winner and was served later', async () => {
    huis.zetKlok(LATER(50))
    const [eerder, later] = [await neemAan(noor), await neemAan(noor)]
    const plek = beste(await zoekVoor(noor, eerder))
    huis.zetKlok(new Date(Date.parse(LATER(50)) + 5).toISOString())
    expect((await houd(noor, later, plek.plekIds)).statusCode).toBe(201)
    huis.zetKlok(LATER(50))
    const mis = await houd(noor, eerder, plek.plekIds)
    expect(mis.statusCode).toBe(409)
    expect(mis.json().alternatieven.length).toBeGreaterThan(0)
    expect(mis.json().alternatieven.flatMap((a: { plekIds: string[] }) => a.plekIds)).not.toContain(
      plek.plekIds[0],
    )
  })

  it('gives it to one; the others get the next best places in the same answer', async () => {
    huis.zetKlok(LATER(60))
    const meldingen: string[] = []
    while (meldingen.length < 300)
      meldingen.push(
        ...(await Promise.all(
          Array.from({ length: 25 }, () => neemAan(noor, { ...MAN, behoeften: ['rolstoel'] })),
        )),
      )
    const plek = beste(await zoekVoor(noor, meldingen[0] ?? ''))
    const uit = await Promise.all(meldingen.map((id) => houd(noor, id, plek.plekIds)))
    expect(uit.filter((u) => u.statusCode === 201)).toHaveLength(1)
    const mis = uit.filter((u) => u.statusCode === 409).map((u) => u.json())
    expect(mis).toHaveLength(299)
    for (const m of mis) {
      expect(m.reden).toBe('plek_bezet')
      expect(m.alternatieven.length).toBeGreaterThan(0)
      expect(m.alternatieven.flatMap((a: { plekIds: string[] }) => a.plekIds)).not.toContain(plek.plekIds[0])
    }
    const rijen = await huis.huis.systeem.db
      .selectFrom('bezetting')
      .select('id')
      .where('plek_id', '=', plek.plekIds[0] ?? '')
      .execute()
    expect(rijen).toHaveLength(1)
    const houders = await huis.huis.systeem.db
      .selectFrom('reservering')
      .select('id')
      .where('melding_id', 'in', meldingen)
      .execute()
    expect(houders).toHaveLength(1)
  })

  it('takes a double click once, and refuses another body under the same key', async () => {
    const id = await neemAan(noor)
    const plekIds = beste(await zoekVoor(noor, id)).plekIds
    const kop = { 'idempotency-key': randomUUID() }
    const pad = `/v1/crisismeldingen/${id}/reserveringen`
    const [een, twee] = await Promise.all([
      noor.verzoek('POST', pad, { plekIds }, kop),
      noor.verzoek('POST', pad, { plekIds }, kop),
    ])
    const gelukt = [een, twee].filter((a) => a.statusCode === 201)
    expect(gelukt.length).toBeGreaterThan(0)
    for (const a of [een, twee]) if (a.statusCode !== 201) expect(a.json().reden).toBe('loopt_nog')
    const later = await noor.verzoek('POST', pad, { plekIds }, kop)
    expect(later.json().id).toBe(gelukt[0]?.json().id)
    expect((await lees(id)).reserveringen).toHaveLength(1)
    expect((await noor.verzoek('POST', pad, { plekIds: [randomUUID()] }, kop)).statusCode).toBe(400)
  })
})

describe('a hold ends by itself', () => {
  it('extends to the longest hold of the region and no further', async () => {
    huis.zetKlok(LATER(200))
    const id = await neemAan(noor)
    const vast = (await houd(noor, id, beste(await zoekVoor(noor, id)).plekIds)).json()
    const verleng = () => noor.verzoek('POST', `/v1/reserveringen/${vast.id}/verlenging`, {})
    const einden: string[] = []
    for (let i = 0; i < 5; i++) einden.push((await verleng()).json().tot)
    expect(einden).toEqual([120, 150, 180, 210, 240].map((m) => LATER(200 + m)))
    const over = await verleng()
    expect(over.statusCode).toBe(409)
    expect(over.json().reden).toBe('maximum_bereikt')
  })

  it('is free again the moment it lapses, is kept once as unmet demand, and the one who asked is told', async () => {
    huis.zetKlok(LATER(500))
    const id = await neemAan(noor)
    const plek = beste(await zoekVoor(noor, id))
    await houd(noor, id, plek.plekIds)
    huis.zetKlok(LATER(500 + 89))
    expect(await laatVerlopen(huis.huis)).toBeGreaterThanOrEqual(0)
    expect(await onvervuld(id)).toHaveLength(0)
    huis.zetKlok(LATER(500 + 90))
    // before any job ran, another call already gets the place
    const ander = await neemAan(noor)
    expect(opties(await zoekVoor(noor, ander)).flatMap((o) => o.plekIds)).toContain(plek.plekIds[0])
    await Promise.all([laatVerlopen(huis.huis), laatVerlopen(huis.huis)])
    await laatVerlopen(huis.huis)
    expect(await onvervuld(id)).toEqual([
      expect.objectContaining({ soort: 'reservering_verlopen', voorziening_id: plek.voorzieningId }),
    ])
    const gebeurtenissen = await huis.huis.systeem.db
      .selectFrom('uitbak')
      .selectAll()
      .where('soort', '=', 'nl.zicht.crisis.reservering-verlopen')
      .where('onderwerp', '=', id)
      .execute()
    expect(gebeurtenissen).toHaveLength(1)
    expect(gebeurtenissen[0]?.gegevens).toMatchObject({ gehoudenDoor: noor.gebruikerId })
    const lijst = (await noor.verzoek('GET', '/v1/crisismeldingen')).json()
    expect(lijst.items.find((m: { id: string }) => m.id === id).verlopenOp).toBe(LATER(590))
    expect((await lees(id)).reserveringen[0].status).toBe('verlopen')
  })

  it('a lapsed hold still leads to the place while that is free; when it is gone the answer holds others', async () => {
    huis.zetKlok(LATER(800))
    const id = await neemAan(noor)
    const plek = beste(await zoekVoor(noor, id))
    const vast = (await houd(noor, id, plek.plekIds)).json()
    huis.zetKlok(LATER(900))
    const rivaal = await neemAan(noor)
    await houd(noor, rivaal, plek.plekIds)
    const mis = await noor.verzoek('POST', `/v1/crisismeldingen/${id}/plaatsing`, { reserveringId: vast.id })
    expect(mis.statusCode).toBe(409)
    expect(mis.json()).toMatchObject({ reden: 'plek_bezet' })
    expect(mis.json().alternatieven.length).toBeGreaterThan(0)
    await noor.verzoek('POST', `/v1/reserveringen/${(await lees(rivaal)).reserveringen[0].id}/intrekking`, {})
    huis.zetKlok(LATER(901))
    expect(
      (await noor.verzoek('POST', `/v1/crisismeldingen/${id}/plaatsing`, { reserveringId: vast.id }))
        .statusCode,
    ).toBe(201)
  })

  it('gives back at once what is released, also in the moment it was taken', async () => {
    const id = await neemAan(noor)
    const plek = beste(await zoekVoor(noor, id))
    const vast = (await houd(noor, id, plek.plekIds)).json()
    expect((await noor.verzoek('POST', `/v1/reserveringen/${vast.id}/intrekking`, {})).statusCode).toBe(200)
    expect((await houd(noor, id, plek.plekIds)).statusCode).toBe(201)
    expect((await noor.verzoek('POST', `/v1/reserveringen/${vast.id}/verlenging`, {})).json().reden).toBe(
      'ingetrokken',
    )
  })
})

describe('23:15, a household', () => {
  it('takes a whole room for a family, and nobody else can get in', async () => {
    huis.zetKlok(LATER(1500))
    const id = await neemAan(noor, MOEDER)
    const kamer = beste(await zoekVoor(noor, id), 'opvang')
    expect(kamer.eenheid).toMatch(/Gezinskamer/)
    const vast = await houd(noor, id, [kamer.plekIds[0] ?? ''])
    expect(vast.json().plekIds.sort()).toEqual([...kamer.plekIds].sort())
    const uit = await noor.verzoek('POST', `/v1/crisismeldingen/${id}/plaatsing`, {
      reserveringId: vast.json().id,
    })
    expect(uit.statusCode, uit.body).toBe(201)
    expect(uit.json().plaatsingen).toHaveLength(3)
    const na = await lees(id)
    expect(na.huishouden.every((p: { clientId: string | null }) => p.clientId !== null)).toBe(true)
    const ander = await neemAan(noor, MOEDER)
    expect(opties(await zoekVoor(noor, ander)).flatMap((o) => o.plekIds)).not.toEqual(
      expect.arrayContaining([kamer.plekIds[0]]),
    )
  })

  it('keeps the full family rooms as unmet demand when a holiday home is taken, once', async () => {
    huis.zetKlok(LATER(1600))
    // fill what is left of the family rooms
    for (;;) {
      const vol = await neemAan(noor, MOEDER)
      const kamer = opties(await zoekVoor(noor, vol)).find((o) => o.groep === 'opvang')
      if (!kamer) break
      expect((await houd(noor, vol, kamer.plekIds)).statusCode).toBe(201)
    }
    const id = await neemAan(noor, { ...MOEDER, huiselijkGeweld: 'nee' })
    const woning = beste(await zoekVoor(noor, id), 'particulier')
    expect(woning).toMatchObject({ eenheid: 'Hele woning', prijsCentPerNacht: 9500 })
    expect(woning.arrangement).toMatchObject({ code: 'AOM', dagen: 14 })
    const uit = await noor.verzoek('POST', `/v1/crisismeldingen/${id}/plaatsing`, { plekIds: woning.plekIds })
    expect(uit.statusCode, uit.body).toBe(201)
    const vraag = await onvervuld(id)
    expect(vraag.map((v) => [v.soort, v.reden])).toEqual([['weigering', 'vol']])
    const cijfers = (await noor.verzoek('GET', '/v1/onvervulde-vraag?van=2026-11-01&tot=2026-12-01')).json()
    expect(
      cijfers.items.find((i: { voorzieningId: string }) => i.voorzieningId === vraag[0]?.voorziening_id),
    ).toMatchObject({ aantal: 1, personen: 3 })
  })

  it('finds two places together for a couple, and says where there are too few', async () => {
    const id = await neemAan(noor, {
      ...MAN,
      behoeften: [],
      huishouden: [{ leeftijd: 48, geslacht: 'vrouw', rol: 'partner' }],
    })
    const gezocht = await zoekVoor(noor, id)
    expect(beste(gezocht, 'opvang').plekIds).toHaveLength(2)
    const redenen = gezocht.pastNiet.flatMap((n) => n.redenen.map((r) => r.code))
    expect(redenen).toEqual(expect.arrayContaining(['alleen_mannen', 'alleen_vrouwen', 'te_klein']))
  })
})

describe('unmet demand', () => {
  it('keeps a search without result once per question, not once per look', async () => {
    huis.zetKlok(LATER(3000))
    const id = await neemAan(noor, {
      ...MAN,
      leeftijd: 12,
      verblijftNu: 'OPENBARE_RUIMTE',
      behoeften: ['rolstoel', 'huisdier'],
    })
    const [een] = await Promise.all([zoekVoor(noor, id), zoekVoor(noor, id), zoekVoor(noor, id)])
    expect(een.onvervuld).toBe(true)
    expect(await onvervuld(id)).toEqual([expect.objectContaining({ soort: 'geen_resultaat' })])
    const versie = (await lees(id)).versie
    await noor.verzoek(
      'PATCH',
      `/v1/crisismeldingen/${id}`,
      { behoeften: ['rolstoel'] },
      { 'if-match': `"${versie}"` },
    )
    await zoekVoor(noor, id)
    expect(await onvervuld(id)).toHaveLength(2)
  })

  it('keeps a refusal with its coded reason, once', async () => {
    const id = await neemAan(noor)
    const { voorzieningId } = beste(await zoekVoor(noor, id))
    const weiger = () =>
      noor.verzoek('POST', `/v1/crisismeldingen/${id}/weigeringen`, {
        voorzieningId,
        reden: 'geen_personeel',
      })
    expect((await weiger()).json()).toEqual({ nieuw: true })
    expect((await weiger()).json()).toEqual({ nieuw: false })
    expect(await onvervuld(id)).toHaveLength(1)
    const fout = await noor.verzoek('POST', `/v1/crisismeldingen/${id}/weigeringen`, {
      voorzieningId,
      reden: 'zomaar',
    })
    expect(fout.json().fouten[0].pad).toBe('/reden')
  })
})

describe('deviating', () => {
  it('asks a reason where a rule says no, keeps it, and refuses what is not there', async () => {
    huis.zetKlok(LATER(3100))
    const id = await neemAan(noor, { ...MAN, leeftijd: 26, behoeften: [] })
    const jong = await sql<{
      id: string
    }>`select k.id from zicht.plek k join zicht.eenheid e on e.id = k.eenheid_id join zicht.voorziening v on v.id = e.voorziening_id
      where v.code = 'JEKERZICHT' and k.crisis order by k.nummer limit 1`.execute(huis.huis.systeem.db)
    const plekIds = [jong.rows[0]?.id ?? '']
    const zonder = await houd(noor, id, plekIds)
    expect(zonder.statusCode).toBe(409)
    expect(zonder.json()).toMatchObject({
      reden: 'afwijkreden_nodig',
      redenen: [{ code: 'leeftijd', van: 18, tot: 23 }],
    })
    expect(
      (await houd(noor, id, plekIds, { afwijkreden: 'Overlegd met de groep, hij was hier eerder' }))
        .statusCode,
    ).toBe(201)
    const vrouwen = await sql<{
      id: string
    }>`select k.id from zicht.plek k join zicht.eenheid e on e.id = k.eenheid_id join zicht.voorziening v on v.id = e.voorziening_id
      where v.alleen_bij_geweld and k.crisis limit 1`.execute(huis.huis.systeem.db)
    const nooit = await houd(noor, id, [vrouwen.rows[0]?.id ?? ''], {
      afwijkreden: 'Er is echt niets anders',
    })
    expect(nooit.json().reden).toBe('past_niet')
    const gewoon = await sql<{ id: string }>`select id from zicht.plek where not crisis limit 1`.execute(
      huis.huis.systeem.db,
    )
    expect((await houd(noor, id, [gewoon.rows[0]?.id ?? ''])).json().reden).toBe('niet_voor_crisis')
    expect((await houd(noor, id, [randomUUID()])).statusCode).toBe(404)
  })
})
