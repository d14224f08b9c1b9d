import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { escaleer } from '../plaatsing/escaleer.ts'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { plekkenVoor, zetOp } from '../wachtlijst/proef/wachtenden.ts'

// a Monday
const NU = '2026-11-02T09:00:00.000Z'
let huis: Proefhuis
let aylin: Proefgebruiker
beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  aylin = await huis.als('toegangsmedewerker', undefined, 'Aylin Proef')
})
afterAll(() => huis?.opruimen())
beforeEach(() => huis.zetKlok(NU))

const VRAAG = { melderSoort: 'zelf', persoon: { roepnaam: 'Tom' }, vraag: 'Ik kan nergens meer terecht.' }
const niemand = (pad: string, body: object) =>
  huis.app.inject({ method: 'POST', url: pad, payload: body, headers: { 'idempotency-key': randomUUID() } })
const bak = async () => (await aylin.verzoek('GET', '/v1/toegang/werkbak?wie=alle')).json()
async function meld(extra: object = {}) {
  const uit = await niemand('/v1/toegangsmeldingen', { ...VRAAG, ...extra })
  expect(uit.statusCode, uit.body).toBe(201)
  const { nummer, volgcode } = uit.json()
  const regel = (await bak()).meldingen.find((m: { nummer: string }) => m.nummer === nummer)
  return { id: regel.id as string, volgcode: volgcode as string, regel }
}
async function neemOp(id: string, extra: object = {}) {
  const uit = await aylin.verzoek('POST', `/v1/toegangsmeldingen/${id}/zaak`, {
    persoon: { roepnaam: 'Tom', achternaam: `Proef${randomUUID().slice(0, 6)}`, geslacht: 'man' },
    ...extra,
  })
  expect(uit.statusCode, uit.body).toBe(201)
  return uit.json() as { id: string; clientId: string }
}
const lees = async (id: string) => (await aylin.verzoek('GET', `/v1/zaken/${id}`)).json()
const klokVan = async (id: string, soort: string) =>
  (await lees(id)).klokken.find((k: { soort: string }) => k.soort === soort)
const werkVan = async (id: string) => (await bak()).zaken.find((z: { id: string }) => z.id === id)
const meldklok = (meldingId: string) =>
  huis.huis.systeem.db
    .selectFrom('termijn')
    .selectAll()
    .where('toegangsmelding_id', '=', meldingId)
    .executeTakeFirstOrThrow()
const stand = async (code: string) => (await niemand('/v1/toegangsmeldingen/_status', { code })).json()
const sluit = (id: string, versie: number, body: object) =>
  aylin.verzoek('POST', `/v1/zaken/${id}/sluiting`, body, { 'if-match': `"${versie}"` })

describe('a report that nobody took up yet', () => {
  it('has a clock, sooner when it cannot wait, that closes when it is taken up or withdrawn', async () => {
    const gewoon = await meld()
    // three working days after Monday
    expect(gewoon.regel).toMatchObject({ laatsteDag: '2026-11-05', dagenOver: 3 })
    const spoed = await meld({ spoed: true })
    expect(spoed.regel).toMatchObject({ laatsteDag: '2026-11-03', dagenOver: 1 })
    const aanBalie = await aylin.verzoek('POST', '/v1/toegangsmeldingen/balie', {
      ...VRAAG,
      kanaal: 'telefoon',
      ontvangenOp: '2026-10-30',
    })
    expect((await meldklok(aanBalie.json().id)).begin).toBe('2026-10-30')
    await neemOp(gewoon.id)
    expect(await meldklok(gewoon.id)).toMatchObject({ gesloten_op: NU, gesloten_reden: 'in_behandeling' })
    await niemand('/v1/toegangsmeldingen/_intrekking', { code: spoed.volgcode })
    expect((await meldklok(spoed.id)).gesloten_reden).toBe('ingetrokken')
  })

  it('climbs the ladder: the municipality where was reported hears it, and hears no more once it is taken up', async () => {
    const gemeente = huis.huis.regio.gemeenten.find((g) => g.code !== huis.huis.regio.centrumgemeente)?.code
    const { id } = await meld({ gemeente })
    huis.zetKlok('2026-11-09T09:00:00.000Z')
    await escaleer(huis.huis)
    const klok = await meldklok(id)
    const taken = () =>
      huis.huis.systeem.db
        .selectFrom('taak')
        .innerJoin('organisatie', 'organisatie.id', 'taak.organisatie_id')
        .select(['organisatie.gemeente_code', 'taak.toelichting', 'taak.afgerond_op'])
        .where('termijn_id', '=', klok.id)
        .execute()
    expect(await taken()).toEqual([
      { gemeente_code: gemeente, toelichting: 'Melding oppakken', afgerond_op: null },
    ])
    await neemOp(id)
    expect((await taken())[0]?.afgerond_op).not.toBeNull()
  })

  it('keeps its clock whoever writes: what it is about and when it began lie fast', async () => {
    const { id } = await meld()
    const klok = await meldklok(id)
    await expect(
      sql`update termijn set begin = begin + 1 where id = ${klok.id}`.execute(huis.huis.systeem.db),
    ).rejects.toThrow('begin ligt vast')
  })
})

describe('the code of who reported', () => {
  it('is stored nowhere, also not with the answer under a key; a repeat tells it again', async () => {
    for (const pad of ['/v1/toegangsmeldingen/balie', '/v1/toegangsmeldingen']) {
      const inhoud = pad.endsWith('balie')
        ? { ...VRAAG, kanaal: 'balie' }
        : { ...VRAAG, formulier: randomUUID() }
      const sleutel = { 'idempotency-key': randomUUID() }
      const een = await aylin.verzoek('POST', pad, inhoud, sleutel)
      const twee = await aylin.verzoek('POST', pad, inhoud, sleutel)
      expect([een.statusCode, twee.body]).toEqual([201, een.body])
      const { rows } = await sql<{ rij: string }>`
        select i::text as rij from idempotentie i where i.pad = ${`POST ${pad}`}`.execute(
        huis.huis.systeem.db,
      )
      expect(rows.length).toBeGreaterThan(0)
      const tekst = JSON.stringify(rows)
      expect(tekst).not.toContain(een.json().volgcode)
      expect(tekst).not.toContain(sleutel['idempotency-key'])
    }
  })
})

describe('one person, one case', () => {
  const bekend = async () => {
    const clientId = randomUUID()
    await sql`insert into client (id, regio_code, roepnaam, achternaam, geboortedatum, geslacht)
      values (${clientId}, ${huis.huis.regio.code}, 'Jo', 'Proefhof', '1980-02-29', 'man')`.execute(
      huis.huis.systeem.db,
    )
    return clientId
  }
  const JO = { roepnaam: 'Jo', achternaam: 'Proefhof', geboortedatum: '1980-02-29' }
  const pak = (id: string, clientId: string, wie = aylin, persoon: object = JO) =>
    wie.verzoek('POST', `/v1/toegangsmeldingen/${id}/zaak`, { clientId, persoon })

  it('also when two reports about one person are taken up at the same moment', async () => {
    const clientId = await bekend()
    const meldingen = [await meld(), await meld(), await meld()]
    const uit = await Promise.all(meldingen.map((m) => pak(m.id, clientId)))
    expect(uit.map((u) => u.statusCode).toSorted((a, b) => a - b)).toEqual([201, 409, 409])
    expect(uit.find((u) => u.statusCode === 409)?.json().reden).toBe('loopt_al')
  })

  it('also when another team has it: it says so, and not which case', async () => {
    const code = `TEAM_${randomUUID().slice(0, 8)}`
    await huis.huis.systeem.db
      .insertInto('organisatie')
      .values({
        id: randomUUID(),
        regio_code: huis.huis.regio.code,
        code,
        naam: 'Toegang Twee',
        soort: 'toegang',
        geldig: '[2020-01-01,)',
        bron: 'proef',
      })
      .execute()
    const cas = await huis.als('toegangsmedewerker', code, 'Cas Proef')
    const clientId = await bekend()
    const zaak = (await pak((await meld()).id, clientId)).json()
    const bijCas = await cas.verzoek('POST', '/v1/toegangsmeldingen/balie', { ...VRAAG, kanaal: 'balie' })
    const nee = await pak(bijCas.json().id, clientId, cas)
    expect(nee.json()).toMatchObject({ status: 409, reden: 'loopt_elders' })
    expect(nee.body).not.toContain(zaak.id)
    // refused is refused: the file did not open by trying
    expect((await cas.verzoek('GET', `/v1/clienten/${clientId}`)).statusCode).toBe(404)
  })
})

describe('whose file a report opens', () => {
  const bekend = async () => {
    const clientId = randomUUID()
    await sql`insert into client (id, regio_code, roepnaam, achternaam, geboortedatum, geslacht)
      values (${clientId}, ${huis.huis.regio.code}, 'Els', ${`Proef${clientId.slice(0, 8)}`}, '1975-05-05', 'vrouw')`.execute(
      huis.huis.systeem.db,
    )
    return { clientId, persoon: { achternaam: `Proef${clientId.slice(0, 8)}`, geboortedatum: '1975-05-05' } }
  }
  const pak = (id: string, body: object) => aylin.verzoek('POST', `/v1/toegangsmeldingen/${id}/zaak`, body)
  const sporenVan = async (clientId: string) => {
    const { db } = huis.huis.systeem
    const [open, gelogd] = await Promise.all([
      db.selectFrom('toegang').select('id').where('client_id', '=', clientId).execute(),
      db
        .selectFrom('auditlog')
        .select(['gebruiker_id', 'toegestaan'])
        .where('client_id', '=', clientId)
        .execute(),
    ])
    return { open, gelogd }
  }

  it('nobody by an id alone: who was not recognised is not there, and can read that someone tried', async () => {
    const { clientId, persoon } = await bekend()
    const { id } = await meld()
    for (const wie of [
      {},
      { ...persoon, geboortedatum: '1975-05-06' },
      { ...persoon, achternaam: 'Anders' },
    ]) {
      const nee = await pak(id, { clientId, persoon: wie })
      expect(nee.statusCode, nee.body).toBe(404)
    }
    const onbekend = await pak(id, { clientId: randomUUID() })
    const nee = await pak(id, { clientId })
    expect({ ...nee.json(), instance: null }).toEqual({ ...onbekend.json(), instance: null })
    const { open, gelogd } = await sporenVan(clientId)
    expect(open).toEqual([])
    expect(gelogd).toEqual(Array(4).fill({ gebruiker_id: aylin.gebruikerId, toegestaan: false }))
    expect((await bak()).meldingen.map((m: { id: string }) => m.id)).toContain(id)
  })

  it('of who is recognised, by what is filled in or by what the report says itself', async () => {
    const een = await bekend()
    expect((await pak((await meld()).id, een)).statusCode).toBe(201)
    const twee = await bekend()
    const gemeld = await meld({ persoon: twee.persoon })
    expect((await pak(gemeld.id, { clientId: twee.clientId })).statusCode).toBe(201)
  })

  it('also of nobody in the household whose file is not open to the team', async () => {
    const { clientId } = await bekend()
    const { id } = await meld()
    const nee = await pak(id, { huishouden: [{ clientId, rol: 'partner' }] })
    expect(nee.statusCode, nee.body).toBe(404)
    expect((await sporenVan(clientId)).open).toEqual([])
  })
})

describe('help that cannot wait', () => {
  it('has its own clock in every phase, until there is help', async () => {
    const { id } = await meld({ spoed: true })
    const zaak = await neemOp(id)
    expect(await klokVan(zaak.id, 'wmoSpoed')).toMatchObject({
      laatsteDag: '2026-11-03',
      artikel: 'Wmo 2015, art. 2.3.3',
    })
    await sql`update zaak set fase = 'onderzoek' where id = ${zaak.id}`.execute(huis.huis.systeem.db)
    expect(await werkVan(zaak.id)).toMatchObject({ werk: 'spoed', laatsteDag: '2026-11-03' })
    const klok = await klokVan(zaak.id, 'wmoSpoed')
    const dicht = await aylin.verzoek(
      'POST',
      `/v1/zaken/${zaak.id}/klokken/${klok.id}/sluiting`,
      { reden: 'Slaapt vannacht in de opvang.' },
      { 'if-match': `"${klok.versie}"` },
    )
    expect(dicht.statusCode, dicht.body).toBe(200)
    expect((await werkVan(zaak.id)).werk).toBe('onderzoek')
  })
})

describe('the confirmation in writing', () => {
  it('lies in the file by itself, once, with the plan and the independent support', async () => {
    const { id } = await meld()
    const zaak = await neemOp(id)
    const { bevestigOntvangst } = await import('../brieven/bevestig-ontvangst.ts')
    await Promise.all([bevestigOntvangst(huis.huis), bevestigOntvangst(huis.huis)])
    await bevestigOntvangst(huis.huis)
    const { items } = (await aylin.verzoek('GET', `/v1/zaken/${zaak.id}/brieven`)).json()
    expect(items).toMatchObject([{ soort: 'ontvangstbevestiging', gemaaktDoor: null, verzondenOp: null }])
    const { gegevens } = await huis.huis.systeem.db
      .selectFrom('brief')
      .select('gegevens')
      .where('id', '=', items[0].id)
      .executeTakeFirstOrThrow()
    expect(gegevens).toMatchObject({
      meldingOp: '2 november 2026',
      planTot: '9 november 2026',
      onderzoekTot: '14 december 2026',
    })
    expect((gegevens as { ondersteuner: string }).ondersteuner).toBeTruthy()
    // the end of the case ends this as well
    const later = await neemOp((await meld()).id)
    const dicht = await sluit(later.id, (await lees(later.id)).versie, {
      reden: 'informatie',
      toelichting: 'Geholpen.',
    })
    expect(dicht.statusCode, dicht.body).toBe(200)
    await bevestigOntvangst(huis.huis)
    expect((await aylin.verzoek('GET', `/v1/zaken/${later.id}/brieven`)).json().items).toEqual([])
  })
})

describe('the page of who reported', () => {
  it('tells somebody else that a team has it, and nothing of what follows', async () => {
    const { id, volgcode } = await meld({ melderSoort: 'professional' })
    const zaak = await neemOp(id)
    for (const fase of ['onderzoek', 'wachten', 'geplaatst']) {
      await sql`update zaak set fase = ${fase} where id = ${zaak.id}`.execute(huis.huis.systeem.db)
      expect(await stand(volgcode)).toMatchObject({
        vanUzelf: false,
        stap: 'gesprek',
        vervolg: 'opgepakt',
        uiterlijk: null,
      })
    }
  })

  it('a plan that somebody else hands in leaves the person the own seven days', async () => {
    const { id, volgcode } = await meld({ melderSoort: 'naaste' })
    const zaak = await neemOp(id)
    const uit = await niemand('/v1/toegangsmeldingen/_plan', { code: volgcode, plan: 'Bij ons in de buurt.' })
    expect(uit.statusCode, uit.body).toBe(200)
    expect((await klokVan(zaak.id, 'wmoPersoonlijkPlan')).stand).not.toBe('gesloten')
    const vooraf = await meld({ melderSoort: 'naaste', persoonlijkPlan: 'Bij ons in de buurt.' })
    expect((await klokVan((await neemOp(vooraf.id)).id, 'wmoPersoonlijkPlan')).stand).not.toBe('gesloten')
  })

  it('offers the application when six weeks are over: the person applies with the code, once', async () => {
    const zelf = await meld()
    const ander = await meld({ melderSoort: 'naaste' })
    const zaak = await neemOp(zelf.id)
    await neemOp(ander.id)
    const doe = (code: string) => niemand('/v1/toegangsmeldingen/_aanvraag', { code })
    expect((await doe(zelf.volgcode)).json()).toMatchObject({ status: 409, reden: 'onderzoek_loopt' })
    huis.zetKlok('2026-12-14T22:59:00.000Z')
    expect((await doe(zelf.volgcode)).json().reden).toBe('onderzoek_loopt')
    // midnight here is 23:00 there: the last day is over
    huis.zetKlok('2026-12-14T23:00:00.000Z')
    expect(await stand(zelf.volgcode)).toMatchObject({ vervolg: 'aanvraag_mogelijk' })
    expect((await doe(ander.volgcode)).json()).toMatchObject({ status: 409, reden: 'niet_zelf' })
    const [een, twee] = await Promise.all([doe(zelf.volgcode), doe(zelf.volgcode)])
    expect([een.statusCode, twee.statusCode].toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(await stand(zelf.volgcode)).toMatchObject({ vervolg: 'besluit', uiterlijk: '2026-12-29' })
    expect(await klokVan(zaak.id, 'wmoBeschikking')).toMatchObject({
      begin: '2026-12-15',
      laatsteDag: '2026-12-29',
    })
    expect((await werkVan(zaak.id)).werk).toBe('quickscan')
    expect((await doe('AAAA-BBBB-CCCC-DDDD')).statusCode).toBe(404)
  })
})

describe('the own page of the person', () => {
  it('offers the application when six weeks are over, whoever reported: once, for the own case only, and logged', async () => {
    const zaak = await neemOp((await meld({ melderSoort: 'naaste' })).id)
    const ander = await neemOp((await meld()).id)
    const tom = await huis.als('client', undefined, 'Tom', zaak.clientId)
    const doe = (wie: Proefgebruiker, id = zaak.id) => wie.verzoek('POST', `/v1/mijn/zaken/${id}/aanvraag`)
    expect((await doe(tom)).json()).toMatchObject({ status: 409, reden: 'onderzoek_loopt' })
    huis.zetKlok('2026-12-14T23:00:00.000Z')
    expect((await tom.verzoek('GET', '/v1/mijn/zaken')).json().items[0].vervolg).toBe('aanvraag_mogelijk')
    expect((await doe(tom, ander.id)).statusCode).toBe(404)
    expect((await doe(tom, randomUUID())).statusCode).toBe(404)
    expect((await doe(aylin)).statusCode).toBe(404)
    const uit = await Promise.all([doe(tom), doe(tom)])
    expect(uit.map((u) => u.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(uit.find((u) => u.statusCode === 200)?.json().items).toMatchObject([
      { id: zaak.id, vervolg: 'besluit', uiterlijk: '2026-12-29' },
    ])
    expect(await klokVan(zaak.id, 'wmoBeschikking')).toMatchObject({ begin: '2026-12-15' })
    expect(await klokVan(ander.id, 'wmoBeschikking')).toBeUndefined()
    const gelogd = await huis.huis.systeem.db
      .selectFrom('auditlog')
      .select('client_id')
      .where('actie', '=', 'maken')
      .where('object_soort', '=', 'zaak')
      .where('doel', '=', 'eigen')
      .where('toegestaan', '=', true)
      .where('object_id', '=', zaak.id)
      .execute()
    expect(gelogd).toMatchObject([{ client_id: zaak.clientId }])
  })
})

describe('someone who died', () => {
  it('is proposed for nothing, gets no letter, and is first in the workbench; the case closes after the list', async () => {
    const w = await zetOp(huis, aylin, 'BW_BASIS')
    const { plekIds } = await plekkenVoor(huis, 'BW_BASIS', 1)
    const vacature = await aylin.verzoek('POST', '/v1/vacatures', {
      vanaf: '2026-11-02',
      openingen: [{ plekIds }],
    })
    const { openingen } = (await aylin.verzoek('GET', '/v1/vacatures?product=BW_BASIS'))
      .json()
      .items.find((v: { id: string }) => v.id === vacature.json().id)
    const bied = () =>
      aylin.verzoek('POST', `/v1/openingen/${openingen[0].id}/aanbod`, {
        plaatsId: w.plaatsId,
        afwijkreden: 'Deze plek past het best.',
      })
    const { versie } = await lees(w.zaakId)
    const openstaand = await aylin.verzoek('GET', `/v1/zaken/${w.zaakId}/sluiting?reden=overleden`)
    expect(openstaand.json()).toMatchObject({ inDeWeg: ['staat_op_wachtlijst'] })
    const teVroeg = await sluit(w.zaakId, versie, { reden: 'overleden', overledenOp: '2026-11-01' })
    expect(teVroeg.json()).toMatchObject({ status: 409, reden: 'staat_op_wachtlijst' })
    // the end of a stay wrote it on the file
    await sql`update client set overleden_op = '2026-11-01' where id = ${w.clientId}`.execute(
      huis.huis.systeem.db,
    )
    expect((await bied()).json()).toMatchObject({ status: 409, reden: 'wacht_niet' })
    expect(await werkVan(w.zaakId)).toMatchObject({ werk: 'overleden', dagenOver: 0 })
    const brief = await aylin.verzoek('POST', `/v1/zaken/${w.zaakId}/brieven`, {
      soort: 'ontvangstbevestiging',
    })
    expect(brief.json()).toMatchObject({ status: 409, reden: 'overleden' })
    const plaats = (await aylin.verzoek('GET', `/v1/wachtlijstplaatsen/${w.plaatsId}`)).json()
    const eraf = await aylin.verzoek(
      'POST',
      `/v1/wachtlijstplaatsen/${w.plaatsId}/einde`,
      { redenCode: 'overleden', toelichting: 'Overleden op 1 november.' },
      { 'if-match': `"${plaats.versie}"` },
    )
    expect(eraf.statusCode, eraf.body).toBeLessThan(300)
    const dicht = await sluit(w.zaakId, (await lees(w.zaakId)).versie, {
      reden: 'overleden',
      overledenOp: '2026-11-01',
    })
    expect(dicht.json()).toMatchObject({ fase: 'gesloten', geslotenReden: 'overleden' })
  })
})
