import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { beste, houd, MAN, MOEDER, neemAan, zoekVoor } from './proef/helpers.ts'

const NU = '2026-11-20T21:40:00.000Z'
const LATER = (minuten: number) => new Date(Date.parse(NU) + minuten * 60_000).toISOString()
const DAG = 24 * 60
let huis: Proefhuis
let noor: Proefgebruiker
let karim: Proefgebruiker

beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  noor = await huis.als('crisismedewerker', undefined, 'Noor Proef')
  karim = await huis.als('teamleider', undefined, 'Karim Proef')
})
afterAll(() => huis?.opruimen())

const lees = async (id: string, wie = noor) => (await wie.verzoek('GET', `/v1/crisismeldingen/${id}`)).json()
const tel = async (
  tabel: 'crisismelding' | 'reservering' | 'crisisactie' | 'plaatsing' | 'onvervulde_vraag',
) =>
  Number(
    (
      await huis.huis.systeem.db
        .selectFrom(tabel)
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )

describe('violence: who knows where', () => {
  it('puts the women’s shelter first and tells its phone, not where it is', async () => {
    const id = await neemAan(noor, { ...MOEDER, huiselijkGeweld: 'ja', netwerkGemeente: 'GM0935' })
    const opvang = beste(await zoekVoor(noor, id))
    expect(opvang).toMatchObject({ groep: 'vrouwenopvang', gemeenteCode: null, adresGeheim: true })
    expect(JSON.stringify(opvang)).not.toMatch(/Maastricht|Geheimlaan|GM0935/)
    expect(opvang.telefoon).toBeTruthy()
    await houd(noor, id, opvang.plekIds)
    expect(JSON.stringify(await lees(id))).not.toMatch(/Geheimlaan/)
  })

  it('hides a private location from everyone outside the named circle, in every answer', async () => {
    const id = await neemAan(noor, { ...MOEDER, huiselijkGeweld: 'ja' })
    const woning = beste(await zoekVoor(noor, id), 'particulier')
    const vast = (await houd(noor, id, woning.plekIds)).json()
    // while held: the holder sees where, a colleague only that and until when
    expect((await lees(id)).reserveringen[0].voorziening).toBe(woning.voorziening)
    const bijKarim = await lees(id, karim)
    expect(bijKarim.reserveringen[0]).toMatchObject({
      status: 'loopt',
      gehoudenDoor: 'Noor Proef',
      voorziening: null,
      adres: null,
      plekIds: [],
    })
    const ander = await huis.als('crisismedewerker', undefined, 'Omar Proef')
    const uit = await noor.verzoek('POST', `/v1/crisismeldingen/${id}/plaatsing`, {
      reserveringId: vast.id,
      kring: [ander.gebruikerId],
    })
    expect(uit.statusCode, uit.body).toBe(201)
    for (const wie of [noor, ander])
      expect((await lees(id, wie)).plaatsingen[0]).toMatchObject({ voorziening: woning.voorziening })
    const buiten = await lees(id, karim)
    expect(buiten).toMatchObject({ inKring: false, plaatsingen: [], status: 'geplaatst' })
    const lijst = (await karim.verzoek('GET', '/v1/crisismeldingen')).json()
    for (const antwoord of [buiten, lijst]) {
      expect(JSON.stringify(antwoord)).not.toContain(woning.voorziening)
      expect(JSON.stringify(antwoord)).not.toContain(woning.plekIds[0])
    }
  })
})

describe('unknown and forbidden look alike', () => {
  it('gives every other role the same 404 as for nothing, and changes nothing', async () => {
    const id = await neemAan(noor)
    const plekIds = beste(await zoekVoor(noor, id)).plekIds
    const vast = (await houd(noor, id, plekIds)).json()
    const voor = [
      await tel('crisismelding'),
      await tel('reservering'),
      await tel('crisisactie'),
      await tel('plaatsing'),
      await tel('onvervulde_vraag'),
    ]
    const verzoeken = (meldingId: string, reserveringId: string) =>
      [
        ['GET', `/v1/crisismeldingen/${meldingId}`, undefined],
        ['PATCH', `/v1/crisismeldingen/${meldingId}`, { roepnaam: 'X' }],
        ['POST', `/v1/crisismeldingen/${meldingId}/zoekacties`, {}],
        ['POST', `/v1/crisismeldingen/${meldingId}/reserveringen`, { plekIds }],
        ['POST', `/v1/crisismeldingen/${meldingId}/plaatsing`, { plekIds }],
        [
          'POST',
          `/v1/crisismeldingen/${meldingId}/weigeringen`,
          { voorzieningId: randomUUID(), reden: 'vol' },
        ],
        ['POST', `/v1/crisismeldingen/${meldingId}/acties`, { soort: 'gesprek' }],
        [
          'POST',
          `/v1/crisismeldingen/${meldingId}/sluiting`,
          { uitkomst: 'doorverwezen', vervolg: 'onbekend' },
        ],
        ['POST', `/v1/reserveringen/${reserveringId}/verlenging`, {}],
        ['POST', `/v1/reserveringen/${reserveringId}/intrekking`, {}],
      ] as const
    for (const rol of [
      'aanbieder',
      'gemeente',
      'toegangsmedewerker',
      'beleidsmaker',
      'toezichthouder',
      'beheerder',
      'client',
      'corporatie',
    ] as const) {
      const iemand = await huis.als(rol)
      for (const [methode, pad, body] of verzoeken(id, vast.id)) {
        const echt = await iemand.verzoek(methode, pad, body, { 'if-match': '"1"' })
        expect(echt.statusCode, `${rol} ${methode} ${pad}`).toBe(404)
        expect(echt.json().detail).toBe('Dit bestaat niet, of u hebt er geen toegang toe.')
      }
      expect((await iemand.verzoek('GET', '/v1/crisismeldingen')).statusCode).toBe(404)
      expect((await iemand.verzoek('POST', '/v1/crisismeldingen', MAN)).statusCode).toBe(404)
    }
    // someone of a crisis team that is not this one
    const vreemd = await huis.als('crisismedewerker', 'COORDINATIEPUNT')
    for (const [methode, pad, body] of verzoeken(id, vast.id)) {
      const echt = await vreemd.verzoek(methode, pad, body, { 'if-match': '"1"' })
      const niets = await vreemd.verzoek(
        methode,
        pad.replace(id, randomUUID()).replace(vast.id, randomUUID()),
        body,
        { 'if-match': '"1"' },
      )
      expect(echt.statusCode, pad).toBe(404)
      expect(echt.body).toBe(niets.body)
    }
    expect((await vreemd.verzoek('GET', '/v1/crisismeldingen?status=alle')).json().items).toEqual([])
    expect([
      await tel('crisismelding'),
      await tel('reservering'),
      await tel('crisisactie'),
      await tel('plaatsing'),
      await tel('onvervulde_vraag'),
    ]).toEqual(voor)
  })

  it('writes every look and every change in the audit log, without a word about the person', async () => {
    const id = await neemAan(noor, { ...MAN, roepnaam: 'Zeldzaam' })
    await lees(id)
    await noor.verzoek('POST', '/v1/crisismeldingen/_dubbel', { roepnaam: 'Zeldzaam', leeftijd: 50 })
    const regels = await huis.huis.systeem.db
      .selectFrom('auditlog')
      .selectAll()
      .where('object_id', '=', id)
      .execute()
    expect(regels.map((r) => r.actie)).toEqual(expect.arrayContaining(['maken', 'lezen']))
    const alles = JSON.stringify([
      await huis.huis.systeem.db.selectFrom('auditlog').selectAll().execute(),
      await huis.huis.systeem.db.selectFrom('uitbak').selectAll().execute(),
    ])
    expect(alles).not.toMatch(/Zeldzaam|ongedeerd|Noor Proef/)
  })
})

describe('changing a call', () => {
  it('tells who was first and what they changed; nothing is overwritten', async () => {
    const id = await neemAan(noor)
    const { versie } = await lees(id)
    const etag = { 'if-match': `"${versie}"` }
    const eerst = await karim.verzoek(
      'PATCH',
      `/v1/crisismeldingen/${id}`,
      { behoeften: ['huisdier'], toelichting: 'Heeft een hond bij zich.' },
      etag,
    )
    expect(eerst.statusCode, eerst.body).toBe(200)
    const laat = await noor.verzoek('PATCH', `/v1/crisismeldingen/${id}`, { behoeften: [] }, etag)
    expect(laat.statusCode).toBe(412)
    expect(laat.json().wijzigingen).toEqual([
      {
        door: 'Karim Proef',
        op: expect.any(String),
        velden: expect.arrayContaining(['behoeften', 'toelichting']),
      },
    ])
    expect((await lees(id)).behoeften).toEqual(['huisdier'])
    expect((await noor.verzoek('PATCH', `/v1/crisismeldingen/${id}`, { behoeften: [] })).statusCode).toBe(428)
  })

  it('a change of the household is a version too, and children ask for a note also afterwards', async () => {
    const id = await neemAan(noor)
    const patch = async (body: object) =>
      noor.verzoek('PATCH', `/v1/crisismeldingen/${id}`, body, { 'if-match': `"${(await lees(id)).versie}"` })
    const { versie } = await lees(id)
    expect((await patch({ huishouden: [{ rol: 'partner', leeftijd: 40 }] })).json()).toMatchObject({
      versie: versie + 1,
      huishouden: [{ rol: 'partner' }],
    })
    expect((await patch({ kinderen: 'ja' })).json().fouten).toEqual([
      expect.objectContaining({ pad: '/risicoKinderen' }),
    ])
    expect((await patch({ kinderen: 'ja', risicoKinderen: 'Bij oma, veilig.' })).statusCode).toBe(200)
    expect((await patch({ risicoKinderen: null })).statusCode).toBe(400)
  })

  it('hints at the same person and links one file when someone says so', async () => {
    const eerst = await neemAan(noor, { ...MAN, roepnaam: 'Björn', behoeften: [] })
    const plek = beste(await zoekVoor(noor, eerst))
    await noor.verzoek('POST', `/v1/crisismeldingen/${eerst}/plaatsing`, { plekIds: plek.plekIds })
    const { clientId } = await lees(eerst)
    await noor.verzoek(
      'POST',
      `/v1/crisismeldingen/${eerst}/sluiting`,
      { uitkomst: 'geplaatst', vervolg: 'onbekend' },
      { 'if-match': `"${(await lees(eerst)).versie}"` },
    )
    huis.zetKlok(LATER(2 * DAG))
    const tweede = await noor.verzoek('POST', '/v1/crisismeldingen', {
      ...MAN,
      roepnaam: 'bjorn',
      leeftijd: 52,
    })
    expect(tweede.json().misschienDezelfde).toEqual([
      expect.objectContaining({ meldingId: eerst, status: 'gesloten' }),
    ])
    const id = tweede.json().id
    const uit = await noor.verzoek(
      'PATCH',
      `/v1/crisismeldingen/${id}`,
      { zelfdeAls: eerst },
      { 'if-match': '"1"' },
    )
    expect(uit.json().clientId).toBe(clientId)
  })
})

describe('closing', () => {
  it('keeps sight for the region’s time and no longer, and ends the access with it', async () => {
    huis.zetKlok(LATER(5 * DAG))
    const id = await neemAan(noor, { ...MAN, behoeften: [] })
    const vast = (await houd(noor, id, beste(await zoekVoor(noor, id)).plekIds)).json()
    const sluit = (body: object, versie: number) =>
      noor.verzoek('POST', `/v1/crisismeldingen/${id}/sluiting`, body, { 'if-match': `"${versie}"` })
    expect((await sluit({ uitkomst: 'geplaatst', vervolg: 'onbekend' }, 1)).json().reden).toBe(
      'niet_geplaatst',
    )
    await noor.verzoek('POST', `/v1/crisismeldingen/${id}/plaatsing`, { reserveringId: vast.id })
    const voor = await lees(id)
    expect((await sluit({ uitkomst: 'geplaatst', vervolg: 'reguliere_zorg' }, 1)).statusCode).toBe(412)
    const uit = await sluit(
      { uitkomst: 'geplaatst', vervolg: 'reguliere_zorg', toelichting: 'Gaat verder met de huisarts.' },
      voor.versie,
    )
    expect(uit.statusCode, uit.body).toBe(200)
    expect(uit.json()).toMatchObject({
      status: 'gesloten',
      vervolg: 'reguliere_zorg',
      inzageTot: LATER(35 * DAG),
    })
    const toegang = await huis.huis.systeem.db
      .selectFrom('toegang')
      .selectAll()
      .where('bron_id', '=', id)
      .execute()
    expect(toegang).toHaveLength(1)
    expect(toegang[0]?.geldig).toContain('2026-12-25')
    // the stay goes on
    expect(uit.json().plaatsingen[0].status).toBe('geaccepteerd')
    for (const [pad, body] of [
      ['reserveringen', { plekIds: vast.plekIds }],
      ['acties', { soort: 'gesprek' }],
      ['plaatsing', { plekIds: vast.plekIds }],
    ] as const)
      expect((await noor.verzoek('POST', `/v1/crisismeldingen/${id}/${pad}`, body)).json().reden).toBe(
        'gesloten',
      )
    huis.zetKlok(LATER(35 * DAG + 1))
    expect((await noor.verzoek('GET', `/v1/crisismeldingen/${id}`)).statusCode).toBe(404)
    huis.zetKlok(LATER(5 * DAG))
  })

  it('gives back what was held, and counts who stayed without a place', async () => {
    const id = await neemAan(noor, { ...MAN, behoeften: [] })
    const plek = beste(await zoekVoor(noor, id))
    await houd(noor, id, plek.plekIds)
    huis.zetKlok(LATER(5 * DAG + 5))
    await noor.verzoek(
      'POST',
      `/v1/crisismeldingen/${id}/sluiting`,
      { uitkomst: 'geen_plek_gevonden', vervolg: 'onbekend' },
      { 'if-match': '"1"' },
    )
    expect((await lees(id)).reserveringen[0].status).toBe('ingetrokken')
    const vragen = await huis.huis.systeem.db
      .selectFrom('onvervulde_vraag')
      .selectAll()
      .where('melding_id', '=', id)
      .execute()
    expect(vragen.map((v) => v.reden)).toEqual(['gesloten_zonder_plek'])
    const ander = await neemAan(noor, { ...MAN, behoeften: [] })
    expect((await houd(noor, ander, plek.plekIds)).statusCode).toBe(201)
  })

  it('records actions without an arrangement, and how someone travelled', async () => {
    const id = await neemAan(noor)
    const actie = (body: object) => noor.verzoek('POST', `/v1/crisismeldingen/${id}/acties`, body)
    expect((await actie({ soort: 'bemiddeling', omschrijving: 'Zus belt morgen terug.' })).statusCode).toBe(
      201,
    )
    expect((await actie({ soort: 'vervoer', vervoermiddel: 'psycholance' })).statusCode).toBe(201)
    expect((await actie({ soort: 'vervoer' })).json().fouten[0].pad).toBe('/vervoermiddel')
    expect(
      (await lees(id)).acties.map((a: { soort: string; vervoermiddel: string | null }) => [
        a.soort,
        a.vervoermiddel,
      ]),
    ).toEqual([
      ['vervoer', 'psycholance'],
      ['bemiddeling', null],
    ])
  })
})

describe('places of their own kind', () => {
  it('a time-out only outside office hours, with a handover before the region’s time', async () => {
    huis.zetKlok('2026-11-27T10:00:00.000Z')
    const id = await neemAan(noor, { ...MAN, behoeften: [] })
    const overdag = await zoekVoor(noor, id)
    expect(overdag.groepen.map((g) => g.groep)).not.toContain('time_out')
    expect(overdag.pastNiet.flatMap((n) => n.redenen)).toContainEqual({
      code: 'alleen_buiten_kantooruren',
      vanaf: '2026-11-27T16:00:00.000Z',
    })
    huis.zetKlok('2026-11-27T22:00:00.000Z')
    const plek = beste(await zoekVoor(noor, id), 'time_out')
    expect(plek.arrangement).toMatchObject({
      code: 'TIME_OUT',
      laatsteDag: '2026-11-30',
      overdrachtVoor: '12:00',
    })
    const uit = await noor.verzoek('POST', `/v1/crisismeldingen/${id}/plaatsing`, { plekIds: plek.plekIds })
    expect(uit.json().arrangementCode).toBe('TIME_OUT')
    const taken = await huis.huis.systeem.db
      .selectFrom('taak')
      .selectAll()
      .where('melding_id', '=', id)
      .execute()
    expect(taken).toEqual([
      expect.objectContaining({ soort: 'overdracht', uiterlijk: '2026-11-30T11:00:00.000Z' }),
    ])
  })

  it('care at home is one team for a household', async () => {
    const id = await neemAan(noor, { ...MOEDER, verblijftNu: 'EIGEN_HUIS' })
    const thuis = beste(await zoekVoor(noor, id), 'thuis')
    expect(thuis.plekIds).toHaveLength(1)
    const uit = await noor.verzoek('POST', `/v1/crisismeldingen/${id}/plaatsing`, { plekIds: thuis.plekIds })
    expect(uit.statusCode, uit.body).toBe(201)
    expect(uit.json()).toMatchObject({ arrangementCode: 'CIT', plaatsingen: [expect.anything()] })
  })
})

it('searches before there is a call, and keeps nothing of it', async () => {
  const voor = await tel('onvervulde_vraag')
  const uit = await noor.verzoek('POST', '/v1/zoekacties', {
    leeftijd: 12,
    behoeften: ['rolstoel', 'huisdier'],
    verblijftNu: 'OPENBARE_RUIMTE',
  })
  expect(uit.statusCode, uit.body).toBe(200)
  expect(uit.json().tellingen.past).toBe(0)
  expect(await tel('onvervulde_vraag')).toBe(voor)
  expect((await noor.verzoek('POST', '/v1/zoekacties', { roepnaam: 'Ger' })).statusCode).toBe(400)
})
