import { randomUUID } from 'node:crypto'
import { WEIGERGRONDEN } from '@zicht/regio'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inTransactie } from '../platform/databank/index.ts'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { concept, maakZaak, moet, NU, stap, TOEKENNEN, VANDAAG, verzonden, WEIGEREN } from './proef/wereld.ts'

let proef: Proefhuis
let aylin: Proefgebruiker
let joris: Proefgebruiker
let stad: Proefgebruiker
let dorp: Proefgebruiker
beforeAll(async () => {
  proef = await maakProefhuis({ klok: NU })
  aylin = await proef.als('toegangsmedewerker', undefined, 'Aylin')
  joris = await proef.als('toegangsmedewerker', undefined, 'Joris')
  stad = await proef.als('gemeente', 'GEM_MAASTRICHT', 'Stad')
  dorp = await proef.als('gemeente', 'GEM_VAALS', 'Dorp')
})
afterAll(() => proef?.opruimen())
beforeEach(() => proef.zetKlok(NU))

const db = () => proef.huis.systeem.db
/** As the application itself, with the rights of this person: what SQL lets someone do, whatever the use cases think. */
const alsSql = (
  wie: Proefgebruiker,
  doe: (tx: { db: Parameters<ReturnType<typeof sql>['execute']>[0] }) => Promise<unknown>,
) => inTransactie(proef.huis.app, wie, (tx) => doe(tx as never), { klok: () => NU, verzoekId: 'proef' })
const idVan = (pad: string) => pad.split('/').at(-1) as string

describe('a decision, from draft to sent', () => {
  it('is drafted, taken under the mandate and sent: the letter, the clocks, the municipality', async () => {
    const { zaakId, clientId } = await maakZaak(proef, aylin)
    expect((await stad.verzoek('GET', `/v1/zaken/${zaakId}`)).statusCode).toBe(404)
    const pad = await concept(aylin, zaakId)
    const genomen = await stap(aylin, pad, 'besluit')
    expect(genomen.json()).toMatchObject({
      status: 'genomen',
      besluitOp: VANDAAG,
      herbeoordelingOp: '2027-12-01',
    })
    expect(await moet(aylin, 200, 'POST', `${pad}/verzending`, { kanaal: 'post' })).toEqual({
      verzondenOp: VANDAAG,
      bezwaarTot: '2027-01-04',
    })
    const { rows } = await sql<{ soort: string; begin: string }>`
      select soort, begin::text from termijn where zaak_id = ${zaakId} and gesloten_op is null order by soort`.execute(
      db(),
    )
    expect(rows).toEqual([
      { soort: 'bezwaar', begin: VANDAAG },
      { soort: 'herbeoordeling', begin: '2026-12-01' },
    ])
    expect((await moet<{ fase: string }>(aylin, 200, 'GET', `/v1/zaken/${zaakId}`)).fase).toBe('wachten')
    // the municipality that is responsible by this decision sees the file; another one does not know of it
    expect((await stad.verzoek('GET', pad)).statusCode).toBe(200)
    expect((await dorp.verzoek('GET', pad)).statusCode).toBe(404)
    const gelezen = await stad.verzoek('GET', `/v1/clienten/${clientId}`)
    expect(gelezen.statusCode).toBe(200)
    const { items } = await moet<{ items: { id: string; verzondenOp: string; soort: string }[] }>(
      aylin,
      200,
      'GET',
      `/v1/zaken/${zaakId}/brieven`,
    )
    expect(items).toMatchObject([{ soort: 'toekenning', verzondenOp: VANDAAG }])
    const pdf = await aylin.verzoek('GET', `/v1/brieven/${items[0]?.id}/pdf`)
    expect([pdf.headers['content-type'], pdf.rawPayload.subarray(0, 5).toString()]).toEqual([
      'application/pdf',
      '%PDF-',
    ])
  })

  it('is refused while something is missing, and says all of it', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const pad = await concept(aylin, zaakId, {
      soort: 'toekennen',
      product: 'BW_BASIS',
      aanvraagOp: '2026-11-13',
    })
    const antwoord = await stap(aylin, pad, 'besluit')
    expect([antwoord.statusCode, antwoord.json().ontbreekt]).toEqual([409, ['omvang', 'periode', 'grond']])
  })

  it('has the target-group test of the inquiry beside it, as it stood on the day of the decision', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const onderzoek = async () =>
      (await moet<{ id: string }>(aylin, 201, 'POST', `/v1/zaken/${zaakId}/onderzoek`, {})).id
    const vulIn = (id: string, versie: number, velden: object) =>
      moet(
        joris,
        200,
        'PATCH',
        `/v1/onderzoeken/${id}/stappen/doelgroep`,
        { velden },
        { 'if-match': `"${versie}"` },
      )
    const pad = await concept(aylin, zaakId, { ...TOEKENNEN, gronden: ['SPOED'] })
    type Toets = { doelgroep: { uitkomst: string; vragen: { antwoord: string | null }[] } | null }
    const toets = async (wie = aylin) => (await moet<Toets>(wie, 200, 'GET', pad)).doelgroep
    expect(await toets()).toMatchObject({ uitkomst: 'nog_open', door: null, op: null })
    const id = await onderzoek()
    expect(await toets()).toMatchObject({ uitkomst: 'nog_open', door: null, op: null })
    await vulIn(id, 1, { kern: 'ja', 'ZELFSTANDIG.oordeel': 'ja', 'ZELFSTANDIG.toelichting': 'Kookt niet.' })
    const binnen = { uitkomst: 'binnen', door: 'Joris', op: NU }
    expect(await toets()).toMatchObject(binnen)
    expect((await toets())?.vragen).toMatchObject([
      { antwoord: 'ja', toelichting: null },
      { antwoord: 'ja', toelichting: 'Kookt niet.' },
      { antwoord: null },
      { antwoord: null },
    ])
    expect((await stap(aylin, pad, 'besluit')).statusCode).toBe(200)
    await moet(aylin, 200, 'POST', `${pad}/verzending`, { kanaal: 'post' })
    // what is answered afterwards is for a next decision
    proef.zetKlok('2026-11-23T10:00:00.000Z')
    await vulIn(id, 2, { kern: 'nee' })
    expect(await toets(stad)).toMatchObject(binnen)
    expect(await moet<Toets>(aylin, 200, 'GET', `/v1/zaken/${zaakId}/besluiten`)).toMatchObject({
      doelgroep: { uitkomst: 'buiten', op: '2026-11-23T10:00:00.000Z' },
    })
    expect((await dorp.verzoek('GET', pad)).statusCode).toBe(404)
  })

  it('is given in the form that its product has, in kind or as a budget; a refusal asks none', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const maak = (body: object) => aylin.verzoek('POST', `/v1/zaken/${zaakId}/beschikkingen`, body)
    for (const anders of [{ leveringsvorm: 'PGB' }, { product: 'BW_PGB' }])
      expect((await maak({ ...TOEKENNEN, ...anders })).json()).toMatchObject({
        status: 400,
        fouten: [{ pad: '/leveringsvorm' }],
      })
    expect((await maak({ ...TOEKENNEN, product: 'BW_PGB', leveringsvorm: 'PGB' })).statusCode).toBe(201)
    expect((await maak({ ...WEIGEREN, product: 'BW_PGB' })).statusCode).toBe(201)
  })

  it('is never dated before its report or its application, nor in the future, even by SQL', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const pad = await concept(aylin, zaakId)
    for (const besluitOp of ['2026-11-12', '2026-11-21'])
      expect((await stap(aylin, pad, 'besluit', { besluitOp })).statusCode, besluitOp).toBe(400)
    expect(
      (
        await aylin.verzoek('POST', `/v1/zaken/${zaakId}/beschikkingen`, {
          ...TOEKENNEN,
          aanvraagOp: '2026-11-01',
        })
      ).json(),
    ).toMatchObject({ status: 400, fouten: [{ pad: '/aanvraagOp' }] })
    await expect(
      alsSql(aylin, (tx) =>
        sql`update beschikking set status = 'genomen', besluit_op = '2026-11-01', genomen_door = ${aylin.gebruikerId}, mandaat = 'TEAM' where id = ${idVan(pad)}`.execute(
          tx.db,
        ),
      ),
    ).rejects.toThrow(/voor de melding|niet_voor/)
  })

  it('is never dated before what it rests on: heard, looked along, agreed', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const pad = await concept(aylin, zaakId, WEIGEREN)
    for (const zienswijzeOp of ['2026-11-12', '2026-11-21'])
      expect(
        (
          await aylin.verzoek('POST', `/v1/zaken/${zaakId}/beschikkingen`, { ...WEIGEREN, zienswijzeOp })
        ).json(),
        zienswijzeOp,
      ).toMatchObject({ status: 400, fouten: [{ pad: '/zienswijzeOp' }] })
    await stap(joris, pad, 'controle', { oordeel: 'akkoord' })
    // heard on the 19th, looked along on the 20th
    for (const besluitOp of ['2026-11-18', '2026-11-19'])
      expect((await stap(aylin, pad, 'besluit', { besluitOp })).json(), besluitOp).toMatchObject({
        status: 400,
        fouten: [{ pad: '/besluitOp' }],
      })
    expect((await stap(aylin, pad, 'besluit', { besluitOp: VANDAAG })).statusCode).toBe(200)
  })

  it('is taken once, when two take it at the same time', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const pad = await concept(aylin, zaakId)
    const uit = await Promise.all([stap(aylin, pad, 'besluit'), stap(joris, pad, 'besluit')])
    expect(uit.map((a) => a.statusCode).sort((a, b) => a - b)).toEqual([200, 412])
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from brief where over_id = ${idVan(pad)}`.execute(db())
    expect(rows[0]?.n).toBe(1)
  })

  it('is the only one in force for its person, product and period', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const [een, twee] = [await concept(aylin, zaakId), await concept(aylin, zaakId)]
    const uit = await Promise.all([stap(aylin, een, 'besluit'), stap(joris, twee, 'besluit')])
    expect(uit.map((a) => a.statusCode).sort((a, b) => a - b)).toEqual([200, 409])
  })

  it('stands fast once taken, even by SQL; a sent letter as well', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const id = idVan(await verzonden(aylin, zaakId))
    const kan = (wat: ReturnType<typeof sql>) => alsSql(aylin, (tx) => wat.execute(tx.db))
    await expect(
      kan(sql`update beschikking set motivering = 'Toch anders.' where id = ${id}`),
    ).rejects.toThrow(/staat vast/)
    await expect(
      kan(sql`update beschikking set periode = daterange('2026-12-01', null) where id = ${id}`),
    ).rejects.toThrow(/staat vast/)
    await expect(kan(sql`update brief set kanaal = 'digitaal' where over_id = ${id}`)).rejects.toThrow(
      /verzonden/,
    )
    await expect(
      sql`update brief set onderwerp = 'Iets anders' where over_id = ${id}`.execute(db()),
    ).rejects.toThrow(/verzonden|ligt vast/)
    await expect(sql`delete from brief where over_id = ${id}`.execute(db())).rejects.toThrow()
    const { rows } = await sql<{ id: string }>`select id from brief where over_id = ${id}`.execute(db())
    expect(
      (await aylin.verzoek('POST', `/v1/brieven/${rows[0]?.id}/verzending`, { kanaal: 'post' })).statusCode,
    ).toBe(409)
  })
})

describe('a refusal', () => {
  it('needs someone heard, and someone else who looks along', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const pad = await concept(aylin, zaakId, { ...WEIGEREN, zienswijze: null, zienswijzeOp: null })
    expect((await stap(aylin, pad, 'besluit')).json().ontbreekt).toEqual(['zienswijze', 'tweede_paar_ogen'])
    const gevraagd = await stap(aylin, pad, 'zienswijze', {
      voornemen: 'Wij denken dat uw broer u kan helpen.',
    })
    expect(gevraagd.json()).toMatchObject({ tot: '2026-12-04' })
    expect((await stap(aylin, pad, 'controle', { oordeel: 'akkoord' })).statusCode).toBe(409)
    expect((await stap(joris, pad, 'controle', { oordeel: 'akkoord' })).statusCode).toBe(204)
    await moet(aylin, 200, 'POST', `${pad}/zienswijze/verzending`, { kanaal: 'post' })
    proef.zetKlok('2026-12-05T09:00:00.000Z')
    const genomen = await stap(aylin, pad, 'besluit')
    expect(genomen.json()).toMatchObject({ status: 'genomen', tweedeDoor: 'Joris', van: null })
  })

  it('takes no silence for an answer to a letter that was never sent: it is sent with the decision, in time, or asked again', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const pad = await concept(aylin, zaakId, { ...WEIGEREN, zienswijze: null, zienswijzeOp: null })
    await stap(joris, pad, 'controle', { oordeel: 'akkoord' })
    const vraag = { voornemen: 'Wij denken dat uw broer u kan helpen.' }
    const { briefId } = (await stap(aylin, pad, 'zienswijze', vraag)).json()
    const los = await aylin.verzoek('POST', `/v1/brieven/${briefId}/verzending`, { kanaal: 'post' })
    expect(los.json()).toMatchObject({ status: 409, reden: 'bij_het_besluit' })
    proef.zetKlok('2026-12-05T09:00:00.000Z')
    expect((await stap(aylin, pad, 'besluit')).json().ontbreekt).toEqual(['zienswijze'])
    await expect(
      alsSql(aylin, (tx) =>
        sql`update beschikking set zienswijze_gevraagd_op = '2026-11-14', zienswijze_tot = '2026-11-19', status = 'genomen', besluit_op = '2026-11-20', mandaat = 'TEAM', genomen_door = ${aylin.gebruikerId} where id = ${idVan(pad)}`.execute(
          tx.db,
        ),
      ),
    ).rejects.toThrow(/eerst_horen/)
    const verzend = (body: object) => aylin.verzoek('POST', `${pad}/zienswijze/verzending`, body)
    expect((await verzend({ kanaal: 'post' })).json()).toMatchObject({ reden: 'antwoord_voorbij' })
    // asked again: the letter that lay here goes no more, and its silence begins with the new one
    expect((await stap(aylin, pad, 'zienswijze', vraag)).json()).toMatchObject({ tot: '2026-12-19' })
    expect((await verzend({ kanaal: 'post' })).json()).toMatchObject({ verzondenOp: '2026-12-05' })
    expect((await verzend({ kanaal: 'post' })).json()).toMatchObject({ reden: 'geen_brief' })
    const { items } = await moet<{ items: { id: string; vervallenReden: string | null }[] }>(
      aylin,
      200,
      'GET',
      `/v1/zaken/${zaakId}/brieven`,
    )
    expect(items.find((b) => b.id === briefId)?.vervallenReden).toBe('opnieuw gevraagd')
    expect((await stap(aylin, pad, 'besluit')).statusCode).toBe(409)
    proef.zetKlok('2026-12-20T09:00:00.000Z')
    expect((await stap(aylin, pad, 'besluit')).json()).toMatchObject({ status: 'genomen' })
  })

  it('asks again when the draft changes after someone agreed', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const pad = await concept(aylin, zaakId, WEIGEREN)
    await stap(joris, pad, 'controle', { oordeel: 'akkoord' })
    const { headers } = await aylin.verzoek('GET', pad)
    const anders = await aylin.verzoek(
      'PUT',
      pad,
      { ...WEIGEREN, motivering: 'Een heel andere reden dan eerst.' },
      { 'if-match': String(headers.etag) },
    )
    expect(anders.json()).toMatchObject({ tweedeOordeel: null, ontbreekt: ['tweede_paar_ogen'] })
  })

  it('waits for a colleague once all the rest is there, and again after it was given back and changed', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const wacht = async (wie: Proefgebruiker) =>
      (await moet<{ items: { id: string }[] }>(wie, 200, 'GET', '/v1/beschikkingen/wachtend')).items.map(
        (b) => b.id,
      )
    const pad = await concept(aylin, zaakId, { ...WEIGEREN, zienswijze: null, zienswijzeOp: null })
    const wijzig = async (motivering: string) => {
      const { headers } = await aylin.verzoek('GET', pad)
      return aylin.verzoek('PUT', pad, { ...WEIGEREN, motivering }, { 'if-match': String(headers.etag) })
    }
    expect(await wacht(joris)).not.toContain(idVan(pad))
    await wijzig('Met hulp van zijn broer lukt het.')
    expect(await wacht(joris)).toContain(idVan(pad))
    expect(await wacht(aylin)).not.toContain(idVan(pad))
    await stap(joris, pad, 'controle', { oordeel: 'terug', toelichting: 'Leg dit beter uit.' })
    expect(await wacht(joris)).not.toContain(idVan(pad))
    expect((await wijzig('Zijn broer komt elke dag en blijft dat doen.')).json()).toMatchObject({
      tweedeOordeel: null,
      tweedeToelichting: 'Leg dit beter uit.',
    })
    expect(await wacht(joris)).toContain(idVan(pad))
  })

  it('is never seen by the one who drafted it, not even by SQL', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const id = idVan(await concept(aylin, zaakId, WEIGEREN))
    const zet = (door: string | null) =>
      alsSql(aylin, (tx) =>
        sql`update beschikking set tweede_oordeel = 'akkoord', tweede_door = ${door}, tweede_op = now() where id = ${id}`.execute(
          tx.db,
        ),
      )
    await expect(zet(aylin.gebruikerId)).rejects.toThrow(/twee_paar_ogen/)
    await expect(zet(joris.gebruikerId)).rejects.toThrow(/wie meekijkt/)
  })

  it('cannot rest on a missing tie to the region: no code for it, and the database holds none', async () => {
    const { zaakId, clientId } = await maakZaak(proef, aylin)
    const poging = await aylin.verzoek('POST', `/v1/zaken/${zaakId}/beschikkingen`, {
      ...WEIGEREN,
      gronden: ['REGIOBINDING'],
    })
    expect(poging.json()).toMatchObject({ status: 400, fouten: [{ pad: '/gronden/0' }] })
    const schrijf = (gronden: string[], wet: string[]) =>
      sql`insert into beschikking (id, regio_code, zaak_id, client_id, soort, product, gronden, wetsgronden, motivering, gemeente_code, aanvraag_op, zienswijze_op,
            opgesteld_door, status, besluit_op, genomen_door, mandaat)
          values (${randomUUID()}, ${proef.huis.regio.code}, ${zaakId}, ${clientId}, 'weigeren', 'BW_BASIS', ${gronden}::text[], ${wet}::text[], 'Niet van hier.', 'GM0935', '2026-11-13',
            '2026-11-19', ${aylin.gebruikerId}, 'genomen', '2026-11-20', ${aylin.gebruikerId}, 'TEAM')`.execute(
        db(),
      )
    await expect(schrijf([], [])).rejects.toThrow(/weigering_rust_op_de_wet/)
    await expect(schrijf(['X'], ['NIET_UIT_DEZE_REGIO'])).rejects.toThrow(/weigering_rust_op_de_wet/)
    await expect(schrijf(['REGIOBINDING'], ['EIGEN_KRACHT'])).rejects.toThrow(/regiobinding_is_geen_grond/)
    // every ground of the law that a region can name, the database knows
    for (const grond of WEIGERGRONDEN) await expect(schrijf(['G'], [grond])).resolves.toBeDefined()
    await expect(schrijf(['A', 'B'], ['EIGEN_KRACHT'])).rejects.toThrow(/elke_grond_een_wetsgrond/)
  })
})

describe('the municipality decides itself', () => {
  it('when it is put before it, under its own mandate; another municipality cannot', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const pad = await concept(aylin, zaakId)
    expect((await stad.verzoek('GET', pad)).statusCode).toBe(404)
    expect((await stap(aylin, pad, 'voorlegging')).statusCode).toBe(204)
    const { items } = await moet<{ items: { id: string }[] }>(stad, 200, 'GET', '/v1/beschikkingen/wachtend')
    expect(items.map((i) => i.id)).toContain(idVan(pad))
    expect((await dorp.verzoek('GET', '/v1/beschikkingen/wachtend')).json().items).toEqual([])
    expect((await stap(dorp, pad, 'besluit', {}, aylin)).statusCode).toBe(404)
    const genomen = await stap(stad, pad, 'besluit')
    expect(genomen.json()).toMatchObject({ status: 'genomen', genomenDoor: 'Stad' })
    expect(
      (await moet<{ bezwaarTot: string }>(aylin, 200, 'POST', `${pad}/verzending`, { kanaal: 'digitaal' }))
        .bezwaarTot,
    ).toBe('2027-01-04')
  })
})

describe('change, revocation and review', () => {
  /** Help that stops because it is not needed any more; nobody asked for that. */
  const stopVan = (pad: string) => ({
    soort: 'intrekken',
    opVerzoek: false,
    product: 'BW_BASIS',
    vervangt: idVan(pad),
    van: '2027-02-01',
    gronden: ['NIET_MEER_NODIG'],
    motivering: 'Hij heeft een eigen huis gevonden.',
    aanvraagOp: VANDAAG,
  })
  it('a change follows the old one without a gap or a day twice', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const oud = await verzonden(aylin, zaakId)
    proef.zetKlok('2027-03-01T10:00:00.000Z')
    const nieuw = await concept(aylin, zaakId, {
      ...TOEKENNEN,
      soort: 'wijzigen',
      opVerzoek: true,
      vervangt: idVan(oud),
      van: '2027-03-15',
      motivering: 'Er is meer begeleiding nodig dan eerst.',
    })
    await stap(joris, nieuw, 'controle', { oordeel: 'akkoord' })
    expect((await stap(aylin, nieuw, 'besluit')).statusCode).toBe(200)
    const { rows } = await sql<{
      periode: string
    }>`select periode::text from beschikking where zaak_id = ${zaakId} order by id`.execute(db())
    expect(rows.map((r) => r.periode)).toEqual(['[2026-12-01,2027-03-15)', '[2027-03-15,2028-12-01)'])
  })

  it('nobody asked for is heard on first, also by SQL; that nobody is worse off is no reason where something is taken away (Awb 4:8)', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const oud = await verzonden(aylin, zaakId)
    const minder = {
      ...TOEKENNEN,
      soort: 'wijzigen',
      opVerzoek: false,
      vervangt: idVan(oud),
      tot: '2027-11-30',
      motivering: 'Wij denken dat een jaar genoeg is.',
    }
    const maak = (body: object) => aylin.verzoek('POST', `/v1/zaken/${zaakId}/beschikkingen`, body)
    const zonder = { ...minder, zienswijzeReden: 'Samen besproken.' }
    for (const [zienswijzeUitzondering, tot] of [
      ['NIET_SLECHTER', '2027-11-30'],
      ['EIGEN_GEGEVENS', '2028-11-30'],
      ['BESTAAT_NIET', '2028-11-30'],
    ])
      expect((await maak({ ...zonder, tot, zienswijzeUitzondering })).json()).toMatchObject({
        status: 400,
        fouten: [{ pad: '/zienswijzeUitzondering' }],
      })
    expect((await maak({ ...zonder, tot: null, zienswijzeUitzondering: 'NIET_SLECHTER' })).statusCode).toBe(
      201,
    )
    expect((await maak({ ...TOEKENNEN, opVerzoek: true })).json()).toMatchObject({
      fouten: [{ pad: '/opVerzoek' }],
    })

    const pad = await concept(aylin, zaakId, minder)
    await stap(joris, pad, 'controle', { oordeel: 'akkoord' })
    expect((await stap(aylin, pad, 'besluit')).json().ontbreekt).toEqual(['zienswijze'])
    const neemMetSql = (opVerzoek: boolean | null) =>
      alsSql(aylin, (tx) =>
        sql`update beschikking set op_verzoek = ${opVerzoek}, status = 'genomen', besluit_op = '2026-11-20', mandaat = 'TEAM', genomen_door = ${aylin.gebruikerId} where id = ${idVan(pad)}`.execute(
          tx.db,
        ),
      )
    await expect(neemMetSql(false)).rejects.toThrow(/eerst_horen/)
    await expect(neemMetSql(null)).rejects.toThrow(/vroeg de persoon/)
    const vraag = await stap(aylin, pad, 'zienswijze', { voornemen: 'Wij denken dat een jaar genoeg is.' })
    const { briefId } = vraag.json()
    await moet(aylin, 200, 'POST', `${pad}/zienswijze/verzending`, { kanaal: 'post' })
    const { rows } = await sql<{
      gegevens: object
    }>`select gegevens from brief where id = ${briefId}`.execute(db())
    expect(rows[0]?.gegevens).toMatchObject({ weigering: '', wijziging: 'ja', intrekking: '' })
    proef.zetKlok('2026-12-05T09:00:00.000Z')
    expect((await stap(aylin, pad, 'besluit')).json()).toMatchObject({ status: 'genomen', opVerzoek: false })
  })

  it('that the person turns out to have asked for takes back the letter that lay here, and the agreement of who looked along', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const oud = await verzonden(aylin, zaakId)
    const stop = stopVan(oud)
    const pad = await concept(aylin, zaakId, stop)
    await stap(aylin, pad, 'zienswijze', { voornemen: 'Er is een eigen huis gevonden.' })
    await stap(joris, pad, 'controle', { oordeel: 'akkoord' })
    const { headers } = await aylin.verzoek('GET', pad)
    const nu = await aylin.verzoek(
      'PUT',
      pad,
      { ...stop, opVerzoek: true },
      { 'if-match': String(headers.etag) },
    )
    expect(nu.json()).toMatchObject({ hoort: false, ontbreekt: ['tweede_paar_ogen'] })
    const { items } = await moet<{ items: { soort: string; vervallenReden: string | null }[] }>(
      aylin,
      200,
      'GET',
      `/v1/zaken/${zaakId}/brieven`,
    )
    expect(items.find((b) => b.soort === 'uitnodiging_zienswijze')?.vervallenReden).toBe('op eigen verzoek')
    expect(
      (await stap(aylin, pad, 'zienswijze', { voornemen: 'Er is een eigen huis.' })).json(),
    ).toMatchObject({
      reden: 'horen_hoeft_niet',
    })
    await stap(joris, pad, 'controle', { oordeel: 'akkoord' })
    expect((await stap(aylin, pad, 'besluit')).statusCode).toBe(200)
  })

  it('a revocation rests on a ground of the law, and ends it on its day', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const oud = await verzonden(aylin, zaakId)
    const stop = {
      ...stopVan(oud),
      zienswijze: 'Ik ben er blij mee.',
      zienswijzeOp: VANDAAG,
    }
    expect(
      (await aylin.verzoek('POST', `/v1/zaken/${zaakId}/beschikkingen`, { ...stop, gronden: ['KAN_ZELF'] }))
        .statusCode,
    ).toBe(400)
    const pad = await concept(aylin, zaakId, stop)
    await stap(joris, pad, 'controle', { oordeel: 'akkoord' })
    expect((await stap(aylin, pad, 'besluit')).statusCode).toBe(200)
    expect((await moet<{ tot: string }>(aylin, 200, 'GET', oud)).tot).toBe('2027-01-31')
  })

  it('a review goes on to the next, and ends nothing', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const pad = await verzonden(aylin, zaakId)
    proef.zetKlok('2027-11-15T10:00:00.000Z')
    await moet(aylin, 201, 'POST', `${pad}/herbeoordelingen`, {
      uitkomst: 'voortzetten',
      toelichting: 'Het gaat goed zo.',
    })
    expect(await moet(aylin, 200, 'GET', pad)).toMatchObject({
      herbeoordelingOp: '2028-11-15',
      tot: '2028-11-30',
    })
    const { rows } =
      await sql`select einde from termijn where zaak_id = ${zaakId} and soort = 'herbeoordeling' and gesloten_op is null`.execute(
        db(),
      )
    expect(rows).toHaveLength(1)
  })
})

describe('the clock of the review', () => {
  const klok = async (zaakId: string) =>
    (
      await sql<{ dag: string }>`
        select ((einde - interval '1 millisecond') at time zone 'Europe/Amsterdam')::date::text as dag
          from termijn where zaak_id = ${zaakId} and soort = 'herbeoordeling' and gesloten_op is null`.execute(
        db(),
      )
    ).rows.map((r) => r.dag)

  it('never ends after the decision: half a year is looked at by its own last day', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const pad = await verzonden(aylin, zaakId, { ...TOEKENNEN, tot: '2027-05-31' })
    expect(await moet(aylin, 200, 'GET', pad)).toMatchObject({ herbeoordelingOp: '2027-05-31' })
    expect(await klok(zaakId)).toEqual(['2027-05-31'])
    const kijk = { uitkomst: 'voortzetten', toelichting: 'Het gaat goed zo.' }
    expect(
      (await aylin.verzoek('POST', `${pad}/herbeoordelingen`, { ...kijk, volgendeOp: '2027-06-01' })).json(),
    ).toMatchObject({ status: 400, fouten: [{ pad: '/volgendeOp' }] })
    await moet(aylin, 201, 'POST', `${pad}/herbeoordelingen`, kijk)
    expect(await klok(zaakId)).toEqual(['2027-05-31'])
    // on its last day there is no next one: going on takes another decision
    proef.zetKlok('2027-05-31T10:00:00.000Z')
    expect((await aylin.verzoek('POST', `${pad}/herbeoordelingen`, kijk)).json()).toMatchObject({
      status: 409,
      reden: 'loopt_af',
    })
    await moet(aylin, 201, 'POST', `${pad}/herbeoordelingen`, { ...kijk, uitkomst: 'wijzigen' })
  })
})

describe('the objection term', () => {
  it('runs from the day of sending, not from that of the decision (Awb 6:8)', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const pad = await concept(aylin, zaakId)
    expect((await stap(aylin, pad, 'besluit')).statusCode).toBe(200)
    proef.zetKlok('2026-12-04T10:00:00.000Z')
    // Friday 4 December and 42 days
    expect(await moet(aylin, 200, 'POST', `${pad}/verzending`, { kanaal: 'post' })).toEqual({
      verzondenOp: '2026-12-04',
      bezwaarTot: '2027-01-15',
    })
    expect(await moet(aylin, 200, 'GET', pad)).toMatchObject({ besluitOp: VANDAAG, bezwaarTot: '2027-01-15' })
  })
})

describe('the person concerned', () => {
  it('hears of a decision when it is made known: no draft, no letter in the making, no word between colleagues', async () => {
    const { zaakId, clientId } = await maakZaak(proef, aylin)
    const sam = await proef.als('client', undefined, 'Sam', clientId)
    const pad = await concept(aylin, zaakId, WEIGEREN)
    await stap(joris, pad, 'controle', { oordeel: 'akkoord', toelichting: 'Streng, maar het kan.' })
    expect((await stap(aylin, pad, 'besluit')).statusCode).toBe(200)
    const ziet = async () => ({
      besluiten: (await sam.verzoek('GET', `/v1/zaken/${zaakId}/besluiten`)).json().items,
      brieven: (await sam.verzoek('GET', `/v1/zaken/${zaakId}/brieven`)).json().items,
      tijdlijn: (await sam.verzoek('GET', `/v1/zaken/${zaakId}/tijdlijn`)).body,
    })
    const voor = await ziet()
    expect([voor.besluiten, voor.brieven]).toEqual([[], []])
    // nor by its address
    expect((await sam.verzoek('GET', pad)).statusCode).toBe(404)
    expect((await sam.verzoek('GET', `${pad}/briefvoorbeeld`)).statusCode).toBe(404)
    expect(voor.tijdlijn).not.toMatch(/weiger|besluit_|brief_/)
    // the application that it came in with is told, without what it is answered by
    expect(voor.tijdlijn).toContain('"aanvraag"')
    expect(voor.tijdlijn).not.toContain(pad.split('/').at(-1))
    await moet(aylin, 200, 'POST', `${pad}/verzending`, { kanaal: 'post' })
    const na = await ziet()
    expect(na.besluiten).toMatchObject([{ soort: 'weigeren', tweedeToelichting: null }])
    expect(na.brieven).toMatchObject([{ soort: 'weigering' }])
    expect((await sam.verzoek('GET', pad)).statusCode).toBe(200)
    expect(na.tijdlijn).toContain('besluit_verzonden')
    expect((await aylin.verzoek('GET', pad)).json().tweedeToelichting).toBe('Streng, maar het kan.')
  })
})

describe('two decisions in one case', () => {
  const open = async (zaakId: string, soort: string) =>
    (
      await sql<{
        over_id: string
      }>`select over_id from termijn where zaak_id = ${zaakId} and soort = ${soort} and gesloten_op is null order by id`.execute(
        db(),
      )
    ).rows.map((r) => r.over_id)

  it('each have their own clocks: what happens to one leaves those of the other', async () => {
    proef.zetKlok(`${VANDAAG}T10:00:00.000Z`)
    const { zaakId } = await maakZaak(proef, aylin)
    const [een, twee] = [
      await verzonden(aylin, zaakId),
      await verzonden(aylin, zaakId, { ...TOEKENNEN, product: 'SOCIAAL_HOSTEL' }),
    ]
    expect(await open(zaakId, 'herbeoordeling')).toEqual([idVan(een), idVan(twee)])
    const maak = async (pad: string) =>
      (
        await moet<{ id: string }>(aylin, 201, 'POST', `${pad}/bezwaren`, {
          ontvangenOp: VANDAAG,
          doorWie: 'zelf',
          inhoud: 'Ik ben het er niet mee eens.',
        })
      ).id
    const bezwaren = [await maak(een), await maak(twee)]
    expect(await open(zaakId, 'bezwaarBeslissing')).toEqual(bezwaren)
    const uit = await joris.verzoek(
      'POST',
      `/v1/bezwaren/${bezwaren[0]}/uitkomst`,
      { uitkomst: 'ingetrokken', motivering: 'Hij trekt het in.' },
      { 'if-match': '"1"' },
    )
    expect(uit.statusCode, uit.body).toBe(204)
    expect(await open(zaakId, 'bezwaarBeslissing')).toEqual([bezwaren[1]])
    await moet(aylin, 201, 'POST', `${een}/herbeoordelingen`, {
      uitkomst: 'intrekken',
      toelichting: 'Hij gaat zelf wonen.',
    })
    expect(await open(zaakId, 'herbeoordeling')).toEqual([idVan(twee)])
    // a review that says so asks for the decision, which is not there yet
    expect(await open(zaakId, 'nieuwBesluit')).toEqual([idVan(een)])
    expect((await moet<{ fase: string }>(aylin, 200, 'GET', `/v1/zaken/${zaakId}`)).fase).toBe('besluit')
  })

  it('nobody looks again at one that another took the place of', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const oud = await verzonden(aylin, zaakId)
    const nieuw = await concept(aylin, zaakId, {
      ...TOEKENNEN,
      soort: 'wijzigen',
      opVerzoek: true,
      vervangt: idVan(oud),
      van: '2027-03-15',
      motivering: 'Er is meer begeleiding nodig dan eerst.',
    })
    await stap(joris, nieuw, 'controle', { oordeel: 'akkoord' })
    expect((await stap(aylin, nieuw, 'besluit')).statusCode).toBe(200)
    expect(await open(zaakId, 'herbeoordeling')).toEqual([])
  })
})

describe('an objection', () => {
  const bezwaar = { ontvangenOp: VANDAAG, doorWie: 'zelf', inhoud: 'Ik ben het er niet mee eens.' }
  it('has its own clock, is heard, put off once, and answered by someone else', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const pad = await verzonden(aylin, zaakId)
    const { id } = await moet<{ id: string }>(aylin, 201, 'POST', `${pad}/bezwaren`, bezwaar)
    expect((await aylin.verzoek('POST', `${pad}/bezwaren`, bezwaar)).statusCode).toBe(409)
    const lees = async () =>
      (
        await moet<{ items: { versie: number; beslissenVoor: string }[] }>(
          aylin,
          200,
          'GET',
          `/v1/zaken/${zaakId}/bezwaren`,
        )
      ).items[0]
    const doe = async (wie: Proefgebruiker, deel: string, body: object) =>
      wie.verzoek('POST', `/v1/bezwaren/${id}/${deel}`, body, { 'if-match': `"${(await lees())?.versie}"` })
    // the objection term ends on the 4th of January; twelve weeks with a committee
    expect((await lees())?.beslissenVoor).toBe('2027-03-30')
    expect((await doe(joris, 'verdaging', { reden: 'De commissie is ziek.' })).json()).toEqual({
      beslissenVoor: '2027-05-11',
    })
    expect((await doe(joris, 'verdaging', { reden: 'Nog een keer.' })).statusCode).toBe(409)
    const antwoord = { uitkomst: 'ongegrond', motivering: 'Het besluit klopt met wat is onderzocht.' }
    expect((await doe(joris, 'uitkomst', antwoord)).json().reden).toBe('niet_gehoord')
    expect((await doe(joris, 'hoorzitting', { gehoord: 'gehoord', op: NU })).statusCode).toBe(204)
    expect((await doe(aylin, 'uitkomst', antwoord)).json().reden).toBe('tweede_persoon')
    expect((await doe(joris, 'uitkomst', antwoord)).statusCode).toBe(204)
    expect(await lees()).toMatchObject({ uitkomst: 'ongegrond', beslotenOp: VANDAAG })
    await expect(
      sql`update bezwaar set uitkomst = 'gegrond', besloten_door = primair_door where id = ${id}`.execute(
        db(),
      ),
    ).rejects.toThrow()
    // answered is not made known: its term runs until the letter goes (Awb art. 7:12 lid 2)
    expect(await open(zaakId, 'bezwaarBeslissing')).toHaveLength(1)
    await verzendAntwoord(zaakId)
    expect(await open(zaakId, 'bezwaarBeslissing')).toEqual([])
  })

  it('keeps its case open until it is answered, also for SQL', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const pad = await verzonden(aylin, zaakId)
    const { id } = await moet<{ id: string }>(aylin, 201, 'POST', `${pad}/bezwaren`, bezwaar)
    const sluit = () => stap(aylin, `/v1/zaken/${zaakId}`, 'sluiting', { reden: 'hersteld' })
    expect((await sluit()).json()).toMatchObject({ status: 409, reden: 'bezwaar_loopt' })
    await expect(
      sql`update zaak set fase = 'gesloten', gesloten_op = ${NU}, gesloten_reden = 'hersteld' where id = ${zaakId}`.execute(
        db(),
      ),
    ).rejects.toThrow(/er loopt een bezwaar/)
    const trekIn = { uitkomst: 'ingetrokken', motivering: 'Hij trekt het in.' }
    await moet(joris, 204, 'POST', `/v1/bezwaren/${id}/uitkomst`, trekIn, { 'if-match': '"1"' })
    expect((await sluit()).statusCode).toBe(200)
  })

  const open = async (zaakId: string, soort: string) =>
    (
      await sql<{ dag: string; over: string; team: string }>`
        select ((einde - interval '1 millisecond') at time zone 'Europe/Amsterdam')::date::text as dag, over_id as over, organisatie_id as team
          from termijn where zaak_id = ${zaakId} and soort = ${soort} and gesloten_op is null`.execute(db())
    ).rows
  const verzendAntwoord = async (zaakId: string) => {
    const { items } = await moet<{ items: { id: string; soort: string }[] }>(
      aylin,
      200,
      'GET',
      `/v1/zaken/${zaakId}/brieven`,
    )
    const brief = items.find((b) => b.soort === 'beslissing_op_bezwaar')
    await moet(aylin, 200, 'POST', `/v1/brieven/${brief?.id}/verzending`, { kanaal: 'post' })
  }
  const fase = async (zaakId: string) =>
    (await moet<{ fase: string }>(aylin, 200, 'GET', `/v1/zaken/${zaakId}`)).fase

  it.each(['team', 'gemeente'])(
    'that is upheld by the %s brings its case back to a new decision, by its own last day (Awb 7:11 lid 2)',
    async (wie) => {
      const { zaakId } = await maakZaak(proef, aylin)
      const pad = await verzonden(aylin, zaakId)
      const { id } = await moet<{ id: string }>(aylin, 201, 'POST', `${pad}/bezwaren`, bezwaar)
      const door = wie === 'team' ? joris : stad
      await moet(
        door,
        204,
        'POST',
        `/v1/bezwaren/${id}/hoorzitting`,
        { gehoord: 'gehoord', op: NU },
        { 'if-match': '"1"' },
      )
      const antwoord = { uitkomst: 'deels_gegrond', motivering: 'De omvang is te klein genomen.' }
      await moet(door, 204, 'POST', `/v1/bezwaren/${id}/uitkomst`, antwoord, { 'if-match': '"2"' })
      expect(await fase(zaakId)).toBe('besluit')
      expect(await open(zaakId, 'nieuwBesluit')).toEqual([
        { dag: '2027-03-30', over: idVan(pad), team: aylin.organisatieId },
      ])
      const werk = async () =>
        (
          await moet<{ zaken: { id: string; werk: string }[] }>(aylin, 200, 'GET', '/v1/toegang/werkbak')
        ).zaken.find((z) => z.id === zaakId)?.werk
      expect(await werk()).toBe('verzend')
      await verzendAntwoord(zaakId)
      expect(await werk()).toBe('nieuw_besluit')
      const nieuw = await concept(aylin, zaakId, {
        ...TOEKENNEN,
        soort: 'wijzigen',
        opVerzoek: true,
        vervangt: idVan(pad),
        motivering: 'Meer uren, zoals op het bezwaar is beslist.',
      })
      await stap(joris, nieuw, 'controle', { oordeel: 'akkoord' })
      expect((await stap(aylin, nieuw, 'besluit')).statusCode).toBe(200)
      expect([await open(zaakId, 'nieuwBesluit'), await werk()]).toMatchObject([
        [{ over: idVan(pad) }],
        'verzend',
      ])
      await moet(aylin, 200, 'POST', `${nieuw}/verzending`, { kanaal: 'post' })
      expect(await open(zaakId, 'nieuwBesluit')).toEqual([])
      // it waited before, and does so again
      expect(await fase(zaakId)).toBe('wachten')
    },
  )

  it('that is not upheld leaves its case where it is', async () => {
    const { zaakId } = await maakZaak(proef, aylin)
    const pad = await verzonden(aylin, zaakId)
    const { id } = await moet<{ id: string }>(aylin, 201, 'POST', `${pad}/bezwaren`, bezwaar)
    const antwoord = {
      uitkomst: 'niet_ontvankelijk',
      om: 'geen_belanghebbende',
      motivering: 'Wie bezwaar maakt, heeft er zelf geen belang bij.',
    }
    await moet(joris, 204, 'POST', `/v1/bezwaren/${id}/uitkomst`, antwoord, { 'if-match': '"1"' })
    expect([await fase(zaakId), await open(zaakId, 'nieuwBesluit')]).toEqual(['wachten', []])
  })

  it('against a decision of a closed case opens it again: the team keeps the file and has the clock', async () => {
    const { zaakId, clientId } = await maakZaak(proef, aylin)
    const pad = await verzonden(aylin, zaakId)
    expect((await stap(aylin, `/v1/zaken/${zaakId}`, 'sluiting', { reden: 'hersteld' })).statusCode).toBe(200)
    proef.zetKlok('2026-12-30T10:00:00.000Z')
    await moet(aylin, 201, 'POST', `${pad}/bezwaren`, { ...bezwaar, ontvangenOp: '2026-12-30' })
    expect(await moet(aylin, 200, 'GET', `/v1/zaken/${zaakId}`)).toMatchObject({
      fase: 'besluit',
      geslotenOp: null,
      inzageTot: null,
    })
    // long after the six weeks of the closing
    proef.zetKlok('2027-03-15T10:00:00.000Z')
    expect((await aylin.verzoek('GET', `/v1/clienten/${clientId}`)).statusCode).toBe(200)
    const bak = await moet<{ zaken: { id: string; werk: string }[] }>(
      aylin,
      200,
      'GET',
      '/v1/toegang/werkbak',
    )
    expect(bak.zaken.find((z) => z.id === zaakId)?.werk).toBe('bezwaar')
  })
})
