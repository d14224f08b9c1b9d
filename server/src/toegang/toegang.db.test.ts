import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'

const NU = '2026-11-02T09:00:00.000Z'
let huis: Proefhuis
let aylin: Proefgebruiker
let bo: Proefgebruiker
let buiten: Proefgebruiker

beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  aylin = await huis.als('toegangsmedewerker', undefined, 'Aylin Proef')
  bo = await huis.als('toegangsmedewerker', undefined, 'Bo Proef')
  buiten = await huis.als('aanbieder')
})
afterAll(() => huis?.opruimen())

const VRAAG = {
  melderSoort: 'naaste',
  melder: { naam: 'Zus', telefoon: '06-00000001' },
  persoon: { roepnaam: 'Tom' },
  vraag: 'Mijn broer kan nergens meer terecht.',
}
const niemand = (pad: string, body: object) =>
  huis.app.inject({ method: 'POST', url: pad, payload: body, headers: { 'idempotency-key': randomUUID() } })
async function meld(extra: object = {}) {
  const antwoord = await niemand('/v1/toegangsmeldingen', { ...VRAAG, ...extra })
  expect(antwoord.statusCode, antwoord.body).toBe(201)
  const { nummer, volgcode } = antwoord.json()
  const rij = await werkbak()
  const melding = rij.meldingen.find((m: { nummer: string }) => m.nummer === nummer)
  return { nummer, volgcode, id: melding?.id as string, antwoord: antwoord.json() }
}
const werkbak = async (wie = aylin, filter = 'alle') =>
  (await wie.verzoek('GET', `/v1/toegang/werkbak?wie=${filter}`)).json()
async function neemOp(id: string, extra: object = {}, wie = aylin) {
  const antwoord = await wie.verzoek('POST', `/v1/toegangsmeldingen/${id}/zaak`, {
    persoon: { roepnaam: 'Tom', achternaam: `Proef${randomUUID().slice(0, 6)}`, geslacht: 'man' },
    ...extra,
  })
  expect(antwoord.statusCode, antwoord.body).toBe(201)
  return antwoord.json() as { id: string; clientId: string; versie: number }
}
const lees = async (id: string, wie = aylin) => {
  const antwoord = await wie.verzoek('GET', `/v1/zaken/${id}`)
  expect(antwoord.statusCode, antwoord.body).toBe(200)
  return antwoord.json()
}
const klokVan = async (id: string, soort: string) =>
  (await lees(id)).klokken.find((k: { soort: string }) => k.soort === soort)
const opKlok = (zaak: string, klok: { id: string; versie: number }, wat: string, body: object, wie = aylin) =>
  wie.verzoek('POST', `/v1/zaken/${zaak}/klokken/${klok.id}/${wat}`, body, { 'if-match': `"${klok.versie}"` })

describe('a report without a login', () => {
  it('is confirmed at once, followed by its code, and tells nothing of the person', async () => {
    const m = await meld()
    expect(m.antwoord).toMatchObject({ planTot: '2026-11-09', onderzoekTot: '2026-12-14' })
    expect(m.antwoord.loket.ondersteuning.naam).toBeTruthy()
    const stand = await niemand('/v1/toegangsmeldingen/_status', {
      code: m.volgcode.toLowerCase().replaceAll('-', ' '),
    })
    expect(stand.statusCode, stand.body).toBe(200)
    expect(stand.json()).toMatchObject({
      nummer: m.nummer,
      stap: 'ontvangen',
      vervolg: 'oppakken',
      uiterlijk: '2026-12-14',
    })
    expect(stand.body).not.toContain('Tom')
    const bewaard = await huis.huis.systeem.db
      .selectFrom('toegangsmelding')
      .selectAll()
      .where('id', '=', m.id)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(bewaard)).not.toContain(m.volgcode.replaceAll('-', ''))
    expect((await niemand('/v1/toegangsmeldingen/_status', { code: 'AAAA-BBBB-CCCC-DDDD' })).statusCode).toBe(
      404,
    )
  })

  it('sent twice from one form it is one report', async () => {
    const formulier = randomUUID()
    const [een, twee] = await Promise.all([
      niemand('/v1/toegangsmeldingen', { ...VRAAG, formulier }),
      niemand('/v1/toegangsmeldingen', { ...VRAAG, formulier }),
    ])
    expect(een.statusCode, een.body).toBe(201)
    expect(twee.json()).toMatchObject({ nummer: een.json().nummer, volgcode: een.json().volgcode })
  })

  it('can be withdrawn with the code; of a case that runs the team is asked', async () => {
    const los = await meld()
    const weg = await niemand('/v1/toegangsmeldingen/_intrekking', {
      code: los.volgcode,
      reden: 'Het is opgelost',
    })
    expect(weg.json()).toMatchObject({ stap: 'klaar', vervolg: 'ingetrokken' })
    expect((await niemand('/v1/toegangsmeldingen/_intrekking', { code: los.volgcode })).statusCode).toBe(409)
    const opgepakt = await meld({ melderSoort: 'zelf' })
    const zaak = await neemOp(opgepakt.id)
    const gevraagd = await niemand('/v1/toegangsmeldingen/_intrekking', { code: opgepakt.volgcode })
    expect(gevraagd.json()).toMatchObject({ stap: 'gesprek', intrekkingGevraagd: true })
    expect((await lees(zaak.id)).fase).toBe('quickscan')
    const regel = (await werkbak()).zaken.find((z: { id: string }) => z.id === zaak.id)
    expect(regel.werk).toBe('intrekking')
  })

  it('who asked to stop is answered: it goes on, with who said so; asked again it waits again', async () => {
    const m = await meld({ melderSoort: 'zelf' })
    const { id } = await neemOp(m.id)
    const werk = async () => (await werkbak()).zaken.find((z: { id: string }) => z.id === id)?.werk
    const door = async (reden = 'Gebeld: wil toch een kamer.') =>
      aylin.verzoek(
        'POST',
        `/v1/zaken/${id}/doorgang`,
        { reden },
        { 'if-match': `"${(await lees(id)).versie}"` },
      )
    const stand = async () => (await niemand('/v1/toegangsmeldingen/_status', { code: m.volgcode })).json()
    expect((await door()).json()).toMatchObject({ status: 409, reden: 'geen_vraag' })
    await niemand('/v1/toegangsmeldingen/_intrekking', { code: m.volgcode })
    expect((await lees(id)).wilStoppen).toBe(true)
    expect((await aylin.verzoek('POST', `/v1/zaken/${id}/doorgang`, { reden: 'Gebeld.' })).statusCode).toBe(
      428,
    )
    const uit = await door()
    expect([uit.statusCode, uit.json().wilStoppen]).toEqual([200, false])
    expect(await werk()).toBe('quickscan')
    expect(await stand()).toMatchObject({ intrekkingGevraagd: false, gaatDoorOp: NU })
    const { items } = (await aylin.verzoek('GET', `/v1/zaken/${id}/tijdlijn`)).json()
    expect(items.find((g: { soort: string }) => g.soort === 'gaat_door')).toMatchObject({
      door: 'Aylin Proef',
      toelichting: 'Gebeld: wil toch een kamer.',
    })
    const straks = '2026-11-02T15:00:00.000Z'
    huis.zetKlok(straks)
    await niemand('/v1/toegangsmeldingen/_intrekking', { code: m.volgcode })
    expect([await werk(), await stand()]).toMatchObject([
      'intrekking',
      { intrekkingGevraagd: true, gaatDoorOp: null },
    ])
    huis.zetKlok(NU)
  })

  it('that was withdrawn is taken up by nobody; withdrawn and taken up at once, one of them it is', async () => {
    const weg = await meld()
    await niemand('/v1/toegangsmeldingen/_intrekking', { code: weg.volgcode })
    const te = await aylin.verzoek('POST', `/v1/toegangsmeldingen/${weg.id}/zaak`, {})
    expect(te.json()).toMatchObject({ status: 409, reden: 'ingetrokken' })
    expect((await werkbak()).meldingen.some((m: { id: string }) => m.id === weg.id)).toBe(false)
    for (let keer = 0; keer < 4; keer++) {
      const m = await meld()
      const [in_, op] = await Promise.all([
        niemand('/v1/toegangsmeldingen/_intrekking', { code: m.volgcode }),
        aylin.verzoek('POST', `/v1/toegangsmeldingen/${m.id}/zaak`, {}),
      ])
      expect(in_.statusCode, in_.body).toBe(200)
      const opgepakt = op.statusCode === 201
      if (!opgepakt) expect(op.json()).toMatchObject({ status: 409, reden: 'ingetrokken' })
      // taken up first: then it is a question to the team, and the case runs on
      expect(in_.json().intrekkingGevraagd).toBe(opgepakt)
      if (opgepakt) expect((await lees(op.json().id)).fase).toBe('quickscan')
    }
  })

  it('takes a personal plan, which closes its clock', async () => {
    const m = await meld({ melderSoort: 'zelf' })
    const zaak = await neemOp(m.id)
    expect((await klokVan(zaak.id, 'wmoPersoonlijkPlan')).stand).not.toBe('gesloten')
    const uit = await niemand('/v1/toegangsmeldingen/_plan', {
      code: m.volgcode,
      plan: 'Ik wil in de buurt van mijn werk blijven.',
    })
    expect(uit.json().planOntvangenOp).toBe(NU)
    expect((await klokVan(zaak.id, 'wmoPersoonlijkPlan')).geslotenReden).toBe('ingeleverd')
    expect((await lees(zaak.id)).melding.persoonlijkPlan).toContain('werk')
  })
})

describe('taking up', () => {
  it('starts the clocks of the law from the report, not from today', async () => {
    const antwoord = await aylin.verzoek('POST', '/v1/toegangsmeldingen/balie', {
      ...VRAAG,
      kanaal: 'telefoon',
      ontvangenOp: '2026-10-28',
    })
    expect(antwoord.statusCode, antwoord.body).toBe(201)
    const zaak = await neemOp(antwoord.json().id)
    const inhoud = await lees(zaak.id)
    expect(inhoud).toMatchObject({
      verantwoordelijkRegel: 'TOEGANG_GEMEENTE',
      fase: 'quickscan',
      behandelaar: { naam: 'Aylin Proef' },
    })
    // 28 October + 42 days is 9 December
    expect((await klokVan(zaak.id, 'wmoOnderzoek')).laatsteDag).toBe('2026-12-09')
    const lijn = (await aylin.verzoek('GET', `/v1/zaken/${zaak.id}/tijdlijn`)).json().items
    expect(lijn.map((g: { soort: string }) => g.soort).sort()).toEqual([
      'klok_gestart',
      'klok_gestart',
      'opgenomen',
    ])
  })

  it('once: who comes second hears who has it', async () => {
    const m = await meld()
    const pogingen = await Promise.all(
      [aylin, bo].map((wie) =>
        wie.verzoek('POST', `/v1/toegangsmeldingen/${m.id}/zaak`, {
          persoon: { roepnaam: 'Tom', geslacht: 'man' },
        }),
      ),
    )
    expect(pogingen.map((p) => p.statusCode).toSorted((a, b) => a - b)).toEqual([201, 409])
    const tweede = pogingen.find((p) => p.statusCode === 409)
    expect(tweede?.json()).toMatchObject({ reden: 'al_opgepakt' })
    expect(tweede?.json().detail).toMatch(/opgepakt, door (Aylin|Bo) Proef/)
  })

  it('refuses a day to come, a number that is of another, and someone with a running file', async () => {
    expect(
      (
        await aylin.verzoek('POST', '/v1/toegangsmeldingen/balie', {
          ...VRAAG,
          kanaal: 'balie',
          ontvangenOp: '2026-11-03',
        })
      ).statusCode,
    ).toBe(400)
    const eerste = await neemOp((await meld()).id, { bsn: '999990019' })
    const m = await meld()
    const zelfdeBsn = await aylin.verzoek('POST', `/v1/toegangsmeldingen/${m.id}/zaak`, { bsn: '999990019' })
    expect(zelfdeBsn.statusCode, zelfdeBsn.body).toBe(409)
    expect(zelfdeBsn.json().reden).toBe('bsn_van_ander')
    const herkend = await aylin.verzoek('POST', `/v1/toegangsmeldingen/${m.id}/_herken`, { bsn: '999990019' })
    expect(herkend.json().items).toMatchObject([
      { id: eerste.clientId, waarom: ['bsn'], lopendDossier: true },
    ])
    // an age is no date of birth: who is recognised says so, and so does the file
    await sql`update client set geboortedatum = '1976-07-01', geboortedatum_geschat = true where id = ${eerste.clientId}`.execute(
      huis.huis.systeem.db,
    )
    const geschat = await aylin.verzoek('POST', `/v1/toegangsmeldingen/${m.id}/_herken`, { bsn: '999990019' })
    expect(geschat.json().items).toMatchObject([{ geboortedatum: '1976-07-01', geboortedatumGeschat: true }])
    expect((await lees(eerste.id)).client.geboortedatumGeschat).toBe(true)
    const loopt = await aylin.verzoek('POST', `/v1/toegangsmeldingen/${m.id}/zaak`, {
      clientId: eerste.clientId,
    })
    expect(loopt.json()).toMatchObject({ status: 409, reden: 'loopt_al', zaakId: eerste.id })
  })

  it('puts nobody in two households', async () => {
    const gezin = await neemOp((await meld()).id, {
      huishouden: [{ roepnaam: 'Kim', leeftijd: 9, geslacht: 'vrouw', rol: 'kind' }],
    })
    const kind = (await lees(gezin.id)).huishouden[0]
    expect(kind).toMatchObject({ naam: 'Kim', rol: 'kind' })
    const m = await meld()
    const ander = await aylin.verzoek('POST', `/v1/toegangsmeldingen/${m.id}/zaak`, {
      huishouden: [{ clientId: kind.id, geslacht: 'vrouw', rol: 'kind' }],
    })
    expect(ander.json()).toMatchObject({ status: 409, reden: 'ander_huishouden' })
  })

  it('cannot turn anyone away for want of a tie to the region', async () => {
    const m = await meld()
    const kop = { 'if-match': '"1"' }
    const nee = await aylin.verzoek(
      'POST',
      `/v1/toegangsmeldingen/${m.id}/afhandeling`,
      { reden: 'geen_regiobinding', toelichting: 'Komt van elders.' },
      kop,
    )
    expect(nee.statusCode).toBe(400)
    expect(nee.body).toContain('iedereen mag zich hier melden')
    const ja = await aylin.verzoek(
      'POST',
      `/v1/toegangsmeldingen/${m.id}/afhandeling`,
      { reden: 'informatie', toelichting: 'Verwezen naar het wijkteam.' },
      kop,
    )
    expect(ja.json()).toMatchObject({ status: 'afgehandeld' })
  })

  it('comes from a crisis call once, and access recognises the person', async () => {
    const noor = await huis.als('crisismedewerker')
    const call = await noor.verzoek('POST', '/v1/crisismeldingen', {
      roepnaam: 'Ger',
      leeftijd: 50,
      geslacht: 'man',
      directGevaar: 'nee',
      huiselijkGeweld: 'nee',
      kinderen: 'nee',
    })
    const pad = `/v1/crisismeldingen/${call.json().id}/toegangsmelding`
    const over = await noor.verzoek('POST', pad, { vraag: 'Heeft na de opvang een plek nodig.' })
    expect(over.statusCode, over.body).toBe(201)
    expect((await noor.verzoek('POST', pad, { vraag: 'Nog een keer.' })).statusCode).toBe(409)
    // the call says with which case it goes on, once
    const { acties } = (await noor.verzoek('GET', `/v1/crisismeldingen/${call.json().id}`)).json()
    expect(acties).toMatchObject([
      { soort: 'overdracht_toegang', omschrijving: over.json().nummer, door: noor.naam },
    ])
    expect((await werkbak()).meldingen.find((m: { id: string }) => m.id === over.json().id)).toMatchObject({
      kanaal: 'crisis',
      roepnaam: 'Ger',
      spoed: true,
    })
    expect((await buiten.verzoek('POST', pad, { vraag: 'Mag niet.' })).statusCode).toBe(404)
    // and the file with which call it began: its number and day, and nothing that was told there
    const nummer = (await noor.verzoek('GET', `/v1/crisismeldingen/${call.json().id}`)).json().nummer
    const gelezen = (await aylin.verzoek('GET', `/v1/toegangsmeldingen/${over.json().id}`)).json()
    expect(gelezen).toMatchObject({ signaal: null, crisis: { nummer, op: expect.any(String) } })
    const { id } = await neemOp(over.json().id)
    expect((await aylin.verzoek('GET', `/v1/zaken/${id}`)).json().melding.crisis).toEqual(gelezen.crisis)
  })

  it('comes from an early signal: which organisation gave it and when, in the report and the file', async () => {
    const meldSignaal = (extra: object) =>
      aylin.verzoek('POST', '/v1/toegangsmeldingen/balie', {
        kanaal: 'signaal',
        melderSoort: 'professional',
        vraag: 'Drie maanden huur achter; wil hulp.',
        persoon: { roepnaam: 'Tom' },
        ...extra,
      })
    const signaal = { van: 'Woningstichting Proef', op: '2026-10-20' }
    for (const [fout, pad] of [
      [{}, '/signaal'],
      [{ signaal, kanaal: 'balie' }, '/signaal'],
      [{ signaal: { ...signaal, op: '2026-11-03' } }, '/signaal/op'],
      [{ signaal: { ...signaal, van: '' } }, '/signaal/van'],
    ] as const)
      expect((await meldSignaal(fout)).json()).toMatchObject({ status: 400, fouten: [{ pad }] })
    const gemeld = await meldSignaal({ signaal })
    expect(gemeld.statusCode, gemeld.body).toBe(201)
    const melding = (await aylin.verzoek('GET', `/v1/toegangsmeldingen/${gemeld.json().id}`)).json()
    expect(melding).toMatchObject({ kanaal: 'signaal', signaal, crisis: null })
    const zaak = await neemOp(gemeld.json().id)
    expect((await aylin.verzoek('GET', `/v1/zaken/${zaak.id}`)).json().melding.signaal).toEqual(signaal)
    // the six weeks run from the report, and not from the signal
    expect((await klokVan(zaak.id, 'wmoOnderzoek')).begin).toBe('2026-11-02')
  })
})

describe('the clocks of a case', () => {
  it('stand still, run again with their days, and refuse a stale screen with who changed it', async () => {
    const zaak = await neemOp((await meld()).id)
    const klok = await klokVan(zaak.id, 'wmoOnderzoek')
    const vraag = { grond: 'DOOR_CLIENT', reden: 'Vraagt om uitstel.' }
    // on the person's side, so only with consent, and its day
    for (const instemmingOp of [null, '2026-11-01', '2026-11-03'])
      expect((await opKlok(zaak.id, klok, 'schorsing', { ...vraag, instemmingOp })).json()).toMatchObject({
        status: 400,
        fouten: [{ pad: '/instemmingOp' }],
      })
    const stil = await opKlok(zaak.id, klok, 'schorsing', { ...vraag, instemmingOp: '2026-11-02' })
    expect(stil.json().klokken.find((k: { soort: string }) => k.soort === 'wmoOnderzoek')).toMatchObject({
      schorsingen: [{ instemmingOp: '2026-11-02' }],
    })
    expect(stil.statusCode, stil.body).toBe(200)
    expect(await klokVan(zaak.id, 'wmoOnderzoek')).toMatchObject({
      stand: 'geschorst',
      laatsteDag: null,
      geschorstSinds: '2026-11-03',
    })
    const oud = await opKlok(zaak.id, klok, 'sluiting', { reden: 'Ik wist het niet.' }, bo)
    expect(oud.statusCode).toBe(412)
    expect(oud.json().wijzigingen[0]).toMatchObject({ door: 'Aylin Proef', velden: ['geschorst_sinds'] })
    huis.zetKlok('2026-11-13T09:00:00.000Z')
    const weer = await opKlok(zaak.id, await klokVan(zaak.id, 'wmoOnderzoek'), 'hervatting', {})
    expect(weer.statusCode, weer.body).toBe(200)
    // 14 December and the ten days of 3 to 12 November: 24 December
    expect(await klokVan(zaak.id, 'wmoOnderzoek')).toMatchObject({
      laatsteDag: '2026-12-24',
      geschorstSinds: null,
    })
    const nogmaals = await opKlok(zaak.id, await klokVan(zaak.id, 'wmoOnderzoek'), 'hervatting', {})
    expect(nogmaals.statusCode).toBe(200)
    expect(await klokVan(zaak.id, 'wmoOnderzoek')).toMatchObject({ laatsteDag: '2026-12-24' })
    huis.zetKlok(NU)
  })

  it('lifted before it began, nothing was paused', async () => {
    const zaak = await neemOp((await meld()).id)
    await opKlok(zaak.id, await klokVan(zaak.id, 'wmoOnderzoek'), 'schorsing', {
      grond: 'DOOR_CLIENT',
      reden: 'Kwam niet opdagen.',
      instemmingOp: '2026-11-02',
    })
    const weer = await opKlok(zaak.id, await klokVan(zaak.id, 'wmoOnderzoek'), 'hervatting', {})
    expect(weer.statusCode, weer.body).toBe(200)
    expect(await klokVan(zaak.id, 'wmoOnderzoek')).toMatchObject({
      laatsteDag: '2026-12-14',
      schorsingen: [],
    })
  })

  it('climb no rung while they stand still', async () => {
    const { escaleer } = await import('../plaatsing/escaleer.ts')
    const stil = await neemOp((await meld()).id)
    const loopt = await neemOp((await meld()).id)
    const klok = await klokVan(stil.id, 'wmoOnderzoek')
    await opKlok(stil.id, klok, 'schorsing', {
      grond: 'UITSTEL_CLIENT',
      reden: 'Vraagt om uitstel.',
      instemmingOp: '2026-11-02',
    })
    huis.zetKlok('2026-12-30T09:00:00.000Z')
    await escaleer(huis.huis)
    const treden = async (zaakId: string) =>
      (
        await huis.huis.systeem.db
          .selectFrom('escalatie')
          .innerJoin('termijn', 'termijn.id', 'escalatie.termijn_id')
          .select(['escalatie.trede', 'escalatie.rol'])
          .where('termijn.zaak_id', '=', zaakId)
          .where('termijn.soort', '=', 'wmoOnderzoek')
          .execute()
      ).length
    expect(await treden(stil.id)).toBe(0)
    expect(await treden(loopt.id)).toBe(3)
    huis.zetKlok(NU)
  })

  it('the application opens when the inquiry is done or late, and starts the two weeks', async () => {
    const zaak = await neemOp((await meld()).id)
    const teVroeg = await aylin.verzoek('POST', `/v1/zaken/${zaak.id}/aanvraag`, {})
    expect(teVroeg.json()).toMatchObject({ status: 409, reden: 'onderzoek_loopt' })
    huis.zetKlok('2026-12-15T09:00:00.000Z')
    expect((await werkbak()).zaken.find((z: { id: string }) => z.id === zaak.id)).toMatchObject({
      werk: 'bied_aanvraag_aan',
      dagenOver: -1,
    })
    const voorMelding = await aylin.verzoek('POST', `/v1/zaken/${zaak.id}/aanvraag`, {
      ontvangenOp: '2026-11-01',
    })
    expect(voorMelding.statusCode).toBe(400)
    const ja = await aylin.verzoek('POST', `/v1/zaken/${zaak.id}/aanvraag`, {})
    // 29 December is a Tuesday
    expect(ja.json()).toEqual({ laatsteDag: '2026-12-29' })
    huis.zetKlok(NU)
  })
})

describe('the application is offered in writing when the six weeks are over', () => {
  const brieven = async (id: string) =>
    (await aylin.verzoek('GET', `/v1/zaken/${id}/brieven`))
      .json()
      .items.filter((b: { soort: string }) => b.soort === 'aanvraag_aangeboden')
  const bied = (id: string) =>
    aylin.verzoek('POST', `/v1/zaken/${id}/brieven`, { soort: 'aanvraag_aangeboden' })
  const verzend = (brief: string) =>
    aylin.verzoek('POST', `/v1/brieven/${brief}/verzending`, { kanaal: 'post', op: null })
  const regel = async (id: string) => (await werkbak()).zaken.find((z: { id: string }) => z.id === id)

  it('not before, once, and the workbench asks for it until it went out', async () => {
    const zaak = await neemOp((await meld()).id)
    expect((await bied(zaak.id)).json()).toMatchObject({ status: 409, reden: 'onderzoek_loopt' })
    huis.zetKlok('2026-12-15T09:00:00.000Z')
    expect(await regel(zaak.id)).toMatchObject({ werk: 'bied_aanvraag_aan' })
    expect(await lees(zaak.id)).toMatchObject({ magAanvragen: true, aanvraagaanbod: null })
    // pressed twice: one letter
    const uit = await Promise.all([bied(zaak.id), bied(zaak.id)])
    expect(uit.map((u) => u.statusCode).toSorted((a, b) => a - b)).toEqual([201, 409])
    const [brief] = await brieven(zaak.id)
    const { gegevens } = await huis.huis.systeem.db
      .selectFrom('brief')
      .select('gegevens')
      .where('id', '=', brief.id)
      .executeTakeFirstOrThrow()
    expect(gegevens).toMatchObject({ meldingOp: '2 november 2026', onderzoekTot: '14 december 2026' })
    // made and not sent, it offered nothing yet
    expect(await regel(zaak.id)).toMatchObject({ werk: 'bied_aanvraag_aan' })
    expect((await lees(zaak.id)).aanvraagaanbod).toMatchObject({ briefId: brief.id, verzondenOp: null })
    expect((await verzend(brief.id)).statusCode).toBe(200)
    expect(await regel(zaak.id)).toMatchObject({ werk: 'wacht_op_aanvraag', laatsteDag: '2026-12-14' })
    expect((await lees(zaak.id)).aanvraagaanbod).toMatchObject({ verzondenOp: '2026-12-15' })
    expect((await bied(zaak.id)).json()).toMatchObject({ status: 409, reden: 'al_gemaakt' })
    const lijn = (await aylin.verzoek('GET', `/v1/zaken/${zaak.id}/tijdlijn`)).json().items
    expect(lijn.filter((g: { soort: string }) => g.soort === 'aanvraag_aangeboden')).toMatchObject([
      { gegevens: { op: '2026-12-15' }, door: 'Aylin Proef' },
    ])
    const ja = await aylin.verzoek('POST', `/v1/zaken/${zaak.id}/aanvraag`, {})
    expect(ja.statusCode, ja.body).toBe(201)
    expect(await regel(zaak.id)).not.toMatchObject({ werk: 'wacht_op_aanvraag' })
    expect((await bied(zaak.id)).json()).toMatchObject({ status: 409, reden: 'loopt_al' })
    huis.zetKlok(NU)
  })

  it('a letter that lies here when the application comes in need not go any more', async () => {
    const zaak = await neemOp((await meld()).id)
    huis.zetKlok('2026-12-15T09:00:00.000Z')
    const brief = (await bied(zaak.id)).json().id
    expect((await aylin.verzoek('POST', `/v1/zaken/${zaak.id}/aanvraag`, {})).statusCode).toBe(201)
    expect((await verzend(brief)).json()).toMatchObject({ status: 409, reden: 'loopt_al' })
    huis.zetKlok(NU)
  })
})

describe('who has it', () => {
  it('the team stays responsible when nobody has it', async () => {
    const zaak = await neemOp((await meld()).id, { neemZelf: false })
    expect(await lees(zaak.id)).toMatchObject({ behandelaar: null, team: { id: aylin.organisatieId } })
    const aan = await aylin.verzoek(
      'PUT',
      `/v1/zaken/${zaak.id}/behandelaar`,
      { behandelaar: bo.gebruikerId },
      { 'if-match': '"1"' },
    )
    expect(aan.json().behandelaar.naam).toBe('Bo Proef')
    expect((await werkbak(bo, 'mijn')).zaken.some((z: { id: string }) => z.id === zaak.id)).toBe(true)
    const stale = await bo.verzoek(
      'PUT',
      `/v1/zaken/${zaak.id}/behandelaar`,
      { behandelaar: null },
      { 'if-match': '"1"' },
    )
    expect(stale.statusCode).toBe(412)
    const vreemd = await bo.verzoek(
      'PUT',
      `/v1/zaken/${zaak.id}/behandelaar`,
      { behandelaar: buiten.gebruikerId },
      { 'if-match': '"2"' },
    )
    expect(vreemd.statusCode).toBe(400)
  })

  it('a case goes to another team when that team accepts, and never before', async () => {
    const { db } = huis.huis.systeem
    const team2 = randomUUID()
    await db
      .insertInto('organisatie')
      .values({
        id: team2,
        regio_code: huis.huis.regio.code,
        code: 'TEAM2',
        naam: 'Toegang Twee',
        soort: 'toegang',
        geldig: '[2020-01-01,)',
        bron: 'proef',
      })
      .execute()
    const cas = await huis.als('toegangsmedewerker', 'TEAM2', 'Cas Proef')
    const zaak = await neemOp((await meld()).id)
    const verantwoordelijk = async () =>
      (await db.selectFrom('zaak').select('team_id').where('id', '=', zaak.id).executeTakeFirstOrThrow())
        .team_id
    const vraag = () =>
      aylin.verzoek('POST', `/v1/zaken/${zaak.id}/overdracht`, { naarTeam: team2, reden: 'Woont nu daar.' })
    const eerste = await vraag()
    expect(eerste.statusCode, eerste.body).toBe(201)
    expect((await vraag()).statusCode).toBe(409)
    expect(await verantwoordelijk()).toBe(aylin.organisatieId)
    expect((await cas.verzoek('GET', `/v1/zaken/${zaak.id}`)).statusCode).toBe(404)
    expect(
      (await aylin.verzoek('POST', `/v1/zaakoverdrachten/${eerste.json().id}/aanvaarding`)).statusCode,
    ).toBe(404)
    const nee = await cas.verzoek('POST', `/v1/zaakoverdrachten/${eerste.json().id}/sluiting`, {
      reden: 'Hoort bij ons niet.',
    })
    expect(nee.statusCode, nee.body).toBe(204)
    expect(await verantwoordelijk()).toBe(aylin.organisatieId)
    const tweede = (await vraag()).json().id
    expect((await werkbak(cas)).overdrachten).toMatchObject([{ id: tweede }])
    const pogingen = await Promise.all(
      [0, 1].map(() => cas.verzoek('POST', `/v1/zaakoverdrachten/${tweede}/aanvaarding`)),
    )
    expect(pogingen.map((p) => p.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(await verantwoordelijk()).toBe(team2)
    expect((await lees(zaak.id, cas)).melding.vraag).toBe(VRAAG.vraag)
    expect((await aylin.verzoek('GET', `/v1/zaken/${zaak.id}`)).statusCode).toBe(404)
    expect((await werkbak(cas)).zaken).toMatchObject([{ id: zaak.id, behandelaar: { naam: 'Cas Proef' } }])
  })

  it('that closes while another team is asked goes to nobody: the question is taken back', async () => {
    const { db } = huis.huis.systeem
    const cas = await huis.als('toegangsmedewerker', 'TEAM2', 'Cas Drie')
    for (const samen of [false, true]) {
      const zaak = await neemOp((await meld()).id)
      const gevraagd = await aylin.verzoek('POST', `/v1/zaken/${zaak.id}/overdracht`, {
        naarTeam: cas.organisatieId,
        reden: 'Woont nu daar.',
      })
      const sluit = () =>
        aylin.verzoek(
          'POST',
          `/v1/zaken/${zaak.id}/sluiting`,
          { reden: 'ingetrokken' },
          { 'if-match': `"${zaak.versie}"` },
        )
      const aanvaard = () => cas.verzoek('POST', `/v1/zaakoverdrachten/${gevraagd.json().id}/aanvaarding`)
      const [dicht, over] = samen
        ? await Promise.all([sluit(), aanvaard()])
        : [await sluit(), await aanvaard()]
      const nu = await db.selectFrom('zaak').selectAll().where('id', '=', zaak.id).executeTakeFirstOrThrow()
      if (dicht.statusCode === 200) {
        expect(over.json()).toMatchObject({ status: 409 })
        expect(nu).toMatchObject({ fase: 'gesloten', team_id: aylin.organisatieId })
        expect((await cas.verzoek('GET', `/v1/zaken/${zaak.id}`)).statusCode).toBe(404)
        expect((await werkbak(cas)).overdrachten).toEqual([])
      } else {
        expect(samen, dicht.body).toBe(true)
        expect([404, 412]).toContain(dicht.statusCode)
        expect(nu).toMatchObject({ fase: 'quickscan', team_id: cas.organisatieId })
      }
    }
  })

  it('whatever is asked, answered and taken back, one team is responsible, and that team alone has it', async () => {
    const { db } = huis.huis.systeem
    const cas = await huis.als('toegangsmedewerker', 'TEAM2', 'Cas Twee')
    const zaak = await neemOp((await meld()).id)
    const stap = fc.tuple(fc.boolean(), fc.constantFrom('vraag', 'aanvaard', 'sluit', 'terug'))
    await fc.assert(
      fc.asyncProperty(fc.array(stap, { minLength: 1, maxLength: 6 }), async (stappen) => {
        for (const [eerste, wat] of stappen) {
          const wie = eerste ? aylin : cas
          const open = await db
            .selectFrom('zaakoverdracht')
            .select('id')
            .where('zaak_id', '=', zaak.id)
            .where('besluit', 'is', null)
            .executeTakeFirst()
          const overdracht = `/v1/zaakoverdrachten/${open?.id ?? randomUUID()}`
          if (wat === 'vraag')
            await wie.verzoek('POST', `/v1/zaken/${zaak.id}/overdracht`, {
              naarTeam: eerste ? cas.organisatieId : aylin.organisatieId,
              reden: 'Woont nu daar.',
            })
          if (wat === 'aanvaard') await wie.verzoek('POST', `${overdracht}/aanvaarding`)
          if (wat === 'sluit') await wie.verzoek('POST', `${overdracht}/sluiting`, { reden: 'Toch niet.' })
          if (wat === 'terug') {
            const etag = (await wie.verzoek('GET', `/v1/zaken/${zaak.id}`)).headers.etag ?? '"0"'
            await wie.verzoek(
              'PUT',
              `/v1/zaken/${zaak.id}/behandelaar`,
              { behandelaar: null },
              { 'if-match': String(etag) },
            )
          }
          const nu = await db
            .selectFrom('zaak')
            .select('team_id')
            .where('id', '=', zaak.id)
            .executeTakeFirstOrThrow()
          const heeft = await sql<{ organisatie_id: string }>`
            select organisatie_id from toegang where client_id = ${zaak.clientId} and relatie = 'toegang' and upper_inf(geldig)`.execute(
            db,
          )
          expect(heeft.rows).toEqual([{ organisatie_id: nu.team_id }])
          const klokken = await db
            .selectFrom('termijn')
            .select('organisatie_id')
            .distinct()
            .where('zaak_id', '=', zaak.id)
            .where('gesloten_op', 'is', null)
            .execute()
          expect(klokken).toEqual([{ organisatie_id: nu.team_id }])
        }
      }),
      { numRuns: 12 },
    )
  })
})

describe('the end', () => {
  it('someone who died: every clock closes with that reason, the file says it', async () => {
    const zaak = await neemOp((await meld()).id)
    const dicht = await aylin.verzoek(
      'POST',
      `/v1/zaken/${zaak.id}/sluiting`,
      { reden: 'overleden', overledenOp: '2026-11-01' },
      { 'if-match': '"1"' },
    )
    expect(dicht.statusCode, dicht.body).toBe(200)
    expect(dicht.json()).toMatchObject({
      fase: 'gesloten',
      geslotenReden: 'overleden',
      client: { overledenOp: '2026-11-01' },
    })
    expect(new Set(dicht.json().klokken.map((k: { geslotenReden: string }) => k.geslotenReden))).toEqual(
      new Set(['overleden']),
    )
    // sight of the file until the objection term is over: 2 November + 42 days
    expect(dicht.json().inzageTot).toBe('2026-12-14T23:00:00.000Z')
    huis.zetKlok('2026-12-16T09:00:00.000Z')
    expect((await aylin.verzoek('GET', `/v1/zaken/${zaak.id}`)).statusCode).toBe(404)
    huis.zetKlok(NU)
    const geen = await aylin.verzoek(
      'POST',
      `/v1/zaken/${zaak.id}/sluiting`,
      { reden: 'geen_regiobinding' },
      { 'if-match': '"2"' },
    )
    expect(geen.statusCode).toBe(400)
  })

  it('the person sees where the case is, and not who reported', async () => {
    const zaak = await neemOp((await meld()).id)
    const tom = await huis.als('client', undefined, 'Tom', zaak.clientId)
    const mijn = await tom.verzoek('GET', '/v1/mijn/zaken')
    expect(mijn.json().items).toMatchObject([
      {
        id: zaak.id,
        stap: 'gesprek',
        vervolg: 'gesprek',
        uiterlijk: '2026-12-14',
        behandelaar: 'Aylin Proef',
      },
    ])
    const zelf = await tom.verzoek('GET', `/v1/zaken/${zaak.id}`)
    expect(zelf.json()).toMatchObject({ melding: null, magWijzigen: false })
    expect(zelf.body).not.toContain('Zus')
    expect((await buiten.verzoek('GET', `/v1/zaken/${zaak.id}`)).statusCode).toBe(404)
  })
})

describe('a case that turns out not to be able to wait', () => {
  it('is urgent from the day that the team says so, with a reason; once at a time', async () => {
    huis.zetKlok(NU)
    const zaak = await neemOp((await meld({ melderSoort: 'zelf' })).id)
    expect((await lees(zaak.id)).spoed).toBe(false)
    huis.zetKlok('2026-11-12T10:00:00.000Z')
    const zeg = async (reden: string) =>
      aylin.verzoek(
        'POST',
        `/v1/zaken/${zaak.id}/spoed`,
        { reden },
        { 'if-match': `"${(await lees(zaak.id)).versie}"` },
      )
    expect((await zeg('')).statusCode).toBe(400)
    const uit = await zeg('Is vandaag uit huis gezet.')
    expect(uit.statusCode, uit.body).toBe(200)
    expect(uit.json().spoed).toBe(true)
    expect(await klokVan(zaak.id, 'wmoSpoed')).toMatchObject({
      begin: '2026-11-12',
      laatsteDag: '2026-11-13',
    })
    const regel = (await werkbak()).zaken.find((z: { id: string }) => z.id === zaak.id)
    expect(regel).toMatchObject({ werk: 'spoed', spoed: true })
    expect((await zeg('Is vandaag uit huis gezet.')).json()).toMatchObject({ status: 409, reden: 'al_spoed' })
    huis.zetKlok(NU)
  })
})
