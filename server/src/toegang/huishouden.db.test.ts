import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'

const NU = '2026-11-02T09:00:00.000Z'
let huis: Proefhuis
let aylin: Proefgebruiker
let cas: Proefgebruiker

beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  await db()
    .insertInto('organisatie')
    .values({
      id: randomUUID(),
      regio_code: huis.huis.regio.code,
      code: 'TEAM2',
      naam: 'Toegang Twee',
      soort: 'toegang',
      geldig: '[2020-01-01,)',
      bron: 'proef',
    })
    .execute()
  aylin = await huis.als('toegangsmedewerker', undefined, 'Aylin Proef')
  cas = await huis.als('toegangsmedewerker', 'TEAM2', 'Cas Proef')
})
afterAll(() => huis?.opruimen())
beforeEach(() => huis.zetKlok(NU))
const db = () => huis.huis.systeem.db

/** A family of three with a case of Aylin's team. */
async function gezin() {
  const gemeld = await aylin.verzoek('POST', '/v1/toegangsmeldingen/balie', {
    kanaal: 'balie',
    melderSoort: 'zelf',
    vraag: 'Wij kunnen nergens meer terecht.',
    persoon: { roepnaam: 'Tom' },
  })
  expect(gemeld.statusCode, gemeld.body).toBe(201)
  const opgenomen = await aylin.verzoek('POST', `/v1/toegangsmeldingen/${gemeld.json().id}/zaak`, {
    persoon: { roepnaam: 'Tom', achternaam: `Proef${randomUUID().slice(0, 6)}`, geslacht: 'man' },
    huishouden: [
      { roepnaam: 'Kim', leeftijd: 9, geslacht: 'vrouw', rol: 'kind' },
      { roepnaam: 'Noor', leeftijd: 34, geslacht: 'vrouw', rol: 'partner' },
    ],
  })
  expect(opgenomen.statusCode, opgenomen.body).toBe(201)
  const { id, clientId } = opgenomen.json() as { id: string; clientId: string }
  const { huishouden } = (await aylin.verzoek('GET', `/v1/zaken/${id}`)).json()
  const wie: string[] = [clientId, ...huishouden.map((h: { id: string }) => h.id)]
  expect(new Set(wie).size).toBe(3)
  const { id: meldingId, volgcode } = gemeld.json() as { id: string; volgcode: string }
  return { id, clientId, wie: [...new Set(wie)], meldingId, volgcode }
}
/** Whose files this person can open at this moment. */
const opent = async (wie: Proefgebruiker, clienten: string[], op?: string) => {
  if (op) huis.zetKlok(op)
  const codes = await Promise.all(clienten.map((c) => wie.verzoek('GET', `/v1/clienten/${c}`)))
  return codes.filter((c) => c.statusCode === 200).length
}
const sluit = async (id: string, wie = aylin) => {
  const etag = String((await wie.verzoek('GET', `/v1/zaken/${id}`)).headers.etag)
  const uit = await wie.verzoek(
    'POST',
    `/v1/zaken/${id}/sluiting`,
    { reden: 'ingetrokken' },
    { 'if-match': etag },
  )
  expect(uit.statusCode, uit.body).toBe(200)
}
const draagOver = async (id: string) => {
  const gevraagd = await aylin.verzoek('POST', `/v1/zaken/${id}/overdracht`, {
    naarTeam: cas.organisatieId,
    reden: 'Woont nu daar.',
  })
  const ja = await cas.verzoek('POST', `/v1/zaakoverdrachten/${gevraagd.json().id}/aanvaarding`)
  expect(ja.statusCode, ja.body).toBe(200)
}

describe('a household goes with its case', () => {
  it('closed: the team sees nobody of it when the objection term is over', async () => {
    const { id, wie } = await gezin()
    expect(await opent(aylin, wie)).toBe(3)
    await sluit(id)
    expect(await opent(aylin, wie)).toBe(3)
    expect(await opent(aylin, wie, '2026-12-16T09:00:00.000Z')).toBe(0)
  })

  it('handed over: to the new team, and no longer to the old one', async () => {
    const { id, wie } = await gezin()
    await draagOver(id)
    expect(await opent(cas, wie, '2026-11-02T09:00:01.000Z')).toBe(3)
    expect(await opent(aylin, wie)).toBe(0)
  })
})

describe('a case that closes', () => {
  it('leaves no question open: what was asked is over, with the reason', async () => {
    const { id } = await gezin()
    await sql`insert into taak (id, regio_code, soort, organisatie_id, zaak_id, voor, uiterlijk, toelichting)
      values (${randomUUID()}, ${huis.huis.regio.code}, 'stilte', ${aylin.organisatieId}, ${id}, ${aylin.gebruikerId}, ${NU}, 'Nog op zoek?')`.execute(
      db(),
    )
    await sluit(id)
    const taken = await db()
      .selectFrom('taak')
      .select(['afgerond_door', 'afronding'])
      .where('zaak_id', '=', id)
      .execute()
    expect(taken).toEqual([{ afgerond_door: aylin.gebruikerId, afronding: 'dossier gesloten: ingetrokken' }])
  })
})

describe('a case that is handed over', () => {
  it('takes what is asked along: open tasks are of the new team, done ones stay where they were', async () => {
    const { id } = await gezin()
    const [open, gedaan] = [randomUUID(), randomUUID()]
    for (const [taak, klaar] of [
      [open, false],
      [gedaan, true],
    ] as const)
      await sql`insert into taak (id, regio_code, soort, organisatie_id, zaak_id, voor, uiterlijk, toelichting, geaccepteerd_door, geaccepteerd_op, afgerond_door, afgerond_op)
        values (${taak}, ${huis.huis.regio.code}, 'stilte', ${aylin.organisatieId}, ${id}, ${aylin.gebruikerId}, ${NU}, 'Nog op zoek?', ${aylin.gebruikerId}, ${NU},
          ${klaar ? aylin.gebruikerId : null}, ${klaar ? NU : null})`.execute(db())
    await draagOver(id)
    const taken = await db()
      .selectFrom('taak')
      .select(['id', 'organisatie_id', 'voor', 'geaccepteerd_op'])
      .where('zaak_id', '=', id)
      .execute()
    expect(taken.find((t) => t.id === open)).toMatchObject({
      organisatie_id: cas.organisatieId,
      voor: cas.gebruikerId,
      geaccepteerd_op: null,
    })
    expect(taken.find((t) => t.id === gedaan)).toMatchObject({ organisatie_id: aylin.organisatieId })
  })

  it('takes its report along: the new team deals with it, who reported hears from that team, the old one reads it no longer', async () => {
    const { id, meldingId, volgcode } = await gezin()
    const melding = () =>
      db()
        .selectFrom('toegangsmelding')
        .select(['status', 'team_id'])
        .where('id', '=', meldingId)
        .executeTakeFirstOrThrow()
    const volg = async () =>
      (await aylin.verzoek('POST', '/v1/toegangsmeldingen/_status', { code: volgcode })).json()
    const leest = async (wie: Proefgebruiker) =>
      (await wie.verzoek('GET', `/v1/toegangsmeldingen/${meldingId}`)).statusCode
    expect([await leest(aylin), await leest(cas)]).toEqual([200, 404])
    await draagOver(id)
    expect(await melding()).toEqual({ status: 'in_behandeling', team_id: cas.organisatieId })
    expect([await leest(aylin), await leest(cas)]).toEqual([404, 200])
    // what comes in on it is told to the new team
    const plan = { code: volgcode, plan: 'Samen blijven wonen.' }
    expect((await aylin.verzoek('POST', '/v1/toegangsmeldingen/_plan', plan)).statusCode).toBe(200)
    const { publiek } = await db()
      .selectFrom('uitbak')
      .select('publiek')
      .where('soort', '=', 'nl.zicht.toegang.plan-ontvangen')
      .where('onderwerp', '=', meldingId)
      .executeTakeFirstOrThrow()
    expect(publiek).toEqual([cas.organisatieId])
    await sluit(id, cas)
    expect((await melding()).status).toBe('ingetrokken')
    expect(await volg()).toMatchObject({ stap: 'klaar', vervolg: 'ingetrokken' })
  })

  it('a report goes to another team only with its case, also in the database', async () => {
    const { meldingId } = await gezin()
    await expect(
      sql`update toegangsmelding set team_id = ${cas.organisatieId} where id = ${meldingId}`.execute(db()),
    ).rejects.toMatchObject({ constraint: 'melding_volgt_zaak' })
  })

  it('closed, its report can be read as long as the file', async () => {
    const { id, meldingId } = await gezin()
    await sluit(id)
    const leest = async () => (await aylin.verzoek('GET', `/v1/toegangsmeldingen/${meldingId}`)).statusCode
    expect(await leest()).toBe(200)
    huis.zetKlok('2026-12-16T09:00:00.000Z')
    expect(await leest()).toBe(404)
  })
})

describe('a closed case that is opened again', () => {
  const heropen = async (id: string, body: object, wie = aylin) => {
    const etag = String((await wie.verzoek('GET', `/v1/zaken/${id}`)).headers.etag ?? '"1"')
    return wie.verzoek('POST', `/v1/zaken/${id}/heropenen`, body, { 'if-match': etag })
  }
  const reden = 'Vraagt toch weer om hulp.'
  const klokken = async (id: string) =>
    (await aylin.verzoek('GET', `/v1/zaken/${id}`))
      .json()
      .klokken.map((k: { soort: string; begin: string; geslotenOp: string | null }) => ({
        soort: k.soort,
        begin: k.begin,
        open: k.geslotenOp === null,
      }))

  it('has a reason, takes the household along, keeps what was closed and has the clock of the law from today', async () => {
    const { id, wie, meldingId } = await gezin()
    const voor = await klokken(id)
    await sluit(id)
    huis.zetKlok('2026-11-09T09:00:00.000Z')
    expect((await heropen(id, {})).statusCode).toBe(400)
    const dicht = (await aylin.verzoek('GET', `/v1/zaken/${id}`)).json()
    expect(dicht).toMatchObject({ fase: 'gesloten', magHeropenen: true })
    const zonder = await aylin.verzoek('POST', `/v1/zaken/${id}/onderzoek`, {})
    expect(zonder.json()).toMatchObject({ status: 409, reden: 'gesloten' })
    const weer = await heropen(id, { reden })
    expect(weer.statusCode, weer.body).toBe(200)
    expect(weer.json()).toMatchObject({
      fase: 'onderzoek',
      geslotenReden: null,
      inzageTot: null,
      magHeropenen: false,
    })
    const na = await klokken(id)
    expect(na.filter((k: { open: boolean }) => k.open)).toEqual([
      { soort: 'wmoOnderzoek', begin: '2026-11-09', open: true },
    ])
    expect(na.filter((k: { open: boolean }) => !k.open)).toHaveLength(voor.length)
    const melding = await db()
      .selectFrom('toegangsmelding')
      .select('status')
      .where('id', '=', meldingId)
      .executeTakeFirstOrThrow()
    expect(melding.status).toBe('in_behandeling')
    const regels = (await aylin.verzoek('GET', `/v1/zaken/${id}/tijdlijn`)).json().items
    expect(regels).toContainEqual(
      expect.objectContaining({
        soort: 'heropend',
        toelichting: reden,
        gegevens: { naar: 'onderzoek', was: 'ingetrokken' },
      }),
    )
    expect((await heropen(id, { reden })).json()).toMatchObject({ status: 409, reden: 'niet_gesloten' })
    expect(await opent(aylin, wie, '2027-02-01T09:00:00.000Z')).toBe(3)
  })

  it('to decide: two weeks from today; and urgent only when somebody says so', async () => {
    const { id } = await gezin()
    await sluit(id)
    const weer = await heropen(id, { reden, naar: 'besluit', spoed: true })
    expect(weer.json(), weer.body).toMatchObject({ fase: 'besluit', spoed: true })
    const open = (await klokken(id)).filter((k: { open: boolean }) => k.open)
    expect(open.map((k: { soort: string }) => k.soort).toSorted()).toEqual(['wmoBeschikking', 'wmoSpoed'])
  })

  it('only by its team, as long as it sees the file', async () => {
    const { id } = await gezin()
    await sluit(id)
    expect((await heropen(id, { reden }, cas)).statusCode).toBe(404)
    huis.zetKlok('2026-12-16T09:00:00.000Z')
    expect((await heropen(id, { reden })).statusCode).toBe(404)
  })

  it('not of somebody who died, and not beside another case that runs, here or at another team', async () => {
    const dood = await gezin()
    const etag = String((await aylin.verzoek('GET', `/v1/zaken/${dood.id}`)).headers.etag)
    const sluiting = { reden: 'overleden', overledenOp: '2026-11-01' }
    await aylin.verzoek('POST', `/v1/zaken/${dood.id}/sluiting`, sluiting, { 'if-match': etag })
    expect((await heropen(dood.id, { reden })).json()).toMatchObject({ status: 409, reden: 'overleden' })
    expect((await aylin.verzoek('GET', `/v1/zaken/${dood.id}`)).json().magHeropenen).toBe(false)

    const { id, clientId } = await gezin()
    await sluit(id)
    const nieuw = await gezin()
    await db().updateTable('zaak').set({ client_id: clientId }).where('id', '=', nieuw.id).execute()
    expect((await heropen(id, { reden })).json()).toMatchObject({
      status: 409,
      reden: 'loopt_al',
      zaakId: nieuw.id,
    })
    await db()
      .updateTable('zaak')
      .set({ team_id: cas.organisatieId as string })
      .where('id', '=', nieuw.id)
      .execute()
    const elders = (await heropen(id, { reden })).json()
    expect(elders).toMatchObject({ status: 409, reden: 'loopt_elders' })
    expect(JSON.stringify(elders)).not.toContain(nieuw.id)
  })
})
