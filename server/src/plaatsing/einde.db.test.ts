import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { alsWie, claimsOp, plaatsProef, vrijePlekken } from './proef/verblijf.ts'
import { verplaats } from './verplaats.ts'

const AVOND = '2026-11-22T21:40:00.000Z'
const LATER = '2026-11-22T22:15:00.000Z'
const OCHTEND = '2026-11-23T08:00:00.000Z'
const REDEN = 'Hij wil per se weg en weigert elke andere plek.'
let proef: Proefhuis
let noor: Proefgebruiker
let karim: Proefgebruiker

beforeAll(async () => {
  proef = await maakProefhuis({ klok: AVOND })
  noor = await proef.als('crisismedewerker', undefined, 'Noor')
  karim = await proef.als('crisismedewerker', undefined, 'Karim')
})
afterAll(() => proef?.opruimen())

const db = () => proef.huis.systeem.db
async function rij(id: string | undefined) {
  const { rows } = await sql<Record<string, unknown>>`select * from plaatsing where id = ${id}`.execute(db())
  return rows[0] as Record<string, unknown>
}
async function doe(wie: Proefgebruiker, id: string | undefined, stap: string, body: object = {}) {
  const gelezen = await wie.verzoek('GET', `/v1/plaatsingen/${id}`)
  return wie.verzoek('POST', `/v1/plaatsingen/${id}/${stap}`, body, {
    'if-match': String(gelezen.headers.etag ?? '"0"'),
  })
}
/** Someone who was placed and came. */
async function bewoner(opties: Parameters<typeof plaatsProef>[2] = {}) {
  proef.zetKlok(AVOND)
  const verblijf = await plaatsProef(proef, noor, opties)
  proef.zetKlok(LATER)
  await doe(noor, verblijf.ids[0], 'aankomst')
  proef.zetKlok(OCHTEND)
  return { ...verblijf, id: verblijf.ids[0] as string }
}
const zonderPlek = { bestemming: 'op_straat', reden: 'eigen_wens' }

describe('the end of a stay', () => {
  it('needs to know where someone goes; then the place is free and the clocks are closed', async () => {
    const { id, plekken } = await bewoner()
    expect(
      (await doe(noor, id, 'beeindiging', { bestemming: 'huurwoning', reden: 'doel_bereikt' })).json(),
    ).toMatchObject({ status: 400, fouten: [{ pad: '/waar' }] })
    expect((await doe(noor, id, 'beeindiging', { reden: 'doel_bereikt' })).json()).toMatchObject({
      status: 400,
      fouten: [{ pad: '/bestemming' }],
    })
    expect((await rij(id)).status).toBe('gestart')
    const goed = await doe(noor, id, 'beeindiging', {
      bestemming: 'bij_familie_of_vrienden',
      waar: 'Bij een broer in de stad',
      reden: 'eigen_wens',
      op: '2026-11-23T07:00:00Z',
    })
    expect(goed.statusCode).toBe(200)
    expect(await rij(id)).toMatchObject({
      status: 'beeindigd',
      bestemming: 'bij_familie_of_vrienden',
      bestemming_toelichting: 'Bij een broer in de stad',
    })
    expect(await claimsOp(proef, [plekken[0]?.id ?? ''], OCHTEND)).toBe(0)
    const open = await sql`select 1 from termijn where plaatsing_id = ${id} and gesloten_op is null`.execute(
      db(),
    )
    expect(open.rows).toEqual([])
  })

  it('without a place to go is refused, at the interface and by SQL', async () => {
    const { id } = await bewoner()
    const geweigerd = await doe(noor, id, 'beeindiging', zonderPlek)
    expect(geweigerd.json()).toMatchObject({
      status: 409,
      reden: 'akkoord_nodig',
      detail: expect.stringContaining('Niemand vertrekt zonder plek'),
    })
    const afsluiten = (waarden: string) =>
      sql`update plaatsing set periode = tstzrange(lower(periode), ${OCHTEND}), status = 'beeindigd', ${sql.raw(waarden)} where id = ${id}`.execute(
        db(),
      )
    await expect(afsluiten("bestemming = 'op_straat', einde_reden = 'x'")).rejects.toMatchObject({
      constraint: 'zonder_plek_alleen_met_akkoord',
    })
    await expect(afsluiten("bestemming = null, einde_reden = 'x'")).rejects.toMatchObject({
      constraint: 'niemand_weg_zonder_plek',
    })
    await expect(
      afsluiten(`bestemming = 'op_straat', einde_reden = 'x', einde_akkoord_id = '${randomUUID()}'`),
    ).rejects.toThrow()
    expect((await rij(id)).status).toBe('gestart')
  })

  it('without a place to go takes a second person, who is someone else, and who says yes', async () => {
    const { id } = await bewoner()
    const pad = `/v1/plaatsingen/${id}/einde-akkoord`
    const gevraagd = await noor.verzoek('POST', pad, { bestemming: 'op_straat', reden: REDEN })
    expect(gevraagd.statusCode).toBe(201)
    const besluit = `${pad}/${gevraagd.json().id}/besluit`
    const ja = { besluit: 'akkoord', reden: 'Besproken; hij krijgt een slaapzak en een afspraak.' }
    expect((await noor.verzoek('POST', besluit, ja)).json()).toMatchObject({
      status: 409,
      reden: 'tweede_persoon',
    })
    expect((await doe(noor, id, 'beeindiging', zonderPlek)).json()).toMatchObject({
      reden: 'akkoord_nodig',
      detail: expect.stringContaining('nog niet beslist'),
    })
    expect((await karim.verzoek('POST', besluit, { ...ja, reden: 'ok' })).json()).toMatchObject({
      status: 400,
      fouten: [{ pad: '/reden' }],
    })
    expect((await karim.verzoek('POST', besluit, ja)).statusCode).toBe(200)
    expect((await karim.verzoek('POST', besluit, ja)).json()).toMatchObject({ reden: 'al_beslist' })
    // the agreement is for this destination only
    expect(
      (await doe(noor, id, 'beeindiging', { ...zonderPlek, bestemming: 'onbekend' })).json(),
    ).toMatchObject({ reden: 'akkoord_nodig' })
    expect((await doe(noor, id, 'beeindiging', zonderPlek)).statusCode).toBe(200)
    expect(await rij(id)).toMatchObject({ status: 'beeindigd', einde_akkoord_id: gevraagd.json().id })
  })

  it('is not agreed by the same person under another membership', async () => {
    const { id } = await bewoner()
    const gevraagd = await noor.verzoek('POST', `/v1/plaatsingen/${id}/einde-akkoord`, {
      bestemming: 'op_straat',
      reden: REDEN,
    })
    const alsTeamleider = { ...noor, rol: 'teamleider', lidmaatschapId: randomUUID() }
    const { besluitAkkoord } = await import('./besluit-akkoord.ts')
    const zelf = alsWie(proef, alsTeamleider, (tx) =>
      besluitAkkoord(proef.huis, tx, id, gevraagd.json().id, { besluit: 'akkoord', reden: REDEN }),
    )
    await expect(zelf).rejects.toMatchObject({ extra: { reden: 'tweede_persoon' } })
    const sqlZelf = sql`update einde_akkoord set besluit = 'akkoord', besluit_reden = 'zelf', besloten_door = gevraagd_door, besloten_op = now() where id = ${gevraagd.json().id}`
    await expect(sqlZelf.execute(db())).rejects.toMatchObject({ constraint: 'twee_mensen' })
  })

  it('stays refused when the second person says no', async () => {
    const { id } = await bewoner()
    const gevraagd = await noor.verzoek('POST', `/v1/plaatsingen/${id}/einde-akkoord`, {
      bestemming: 'op_straat',
      reden: REDEN,
    })
    await karim.verzoek('POST', `/v1/plaatsingen/${id}/einde-akkoord/${gevraagd.json().id}/besluit`, {
      besluit: 'niet_akkoord',
      reden: 'Er is nog een bed in de andere opvang.',
    })
    expect((await doe(noor, id, 'beeindiging', zonderPlek)).json()).toMatchObject({ reden: 'akkoord_nodig' })
    await expect(
      sql`update plaatsing set status = 'beeindigd', periode = tstzrange(lower(periode), ${OCHTEND}), bestemming = 'op_straat', einde_reden = 'x', einde_akkoord_id = ${gevraagd.json().id} where id = ${id}`.execute(
        db(),
      ),
    ).rejects.toMatchObject({ code: '23514' })
  })

  it('by death needs no address, and the file knows', async () => {
    const { id } = await bewoner()
    expect(
      (await doe(noor, id, 'beeindiging', { bestemming: 'overleden', reden: 'overlijden' })).statusCode,
    ).toBe(200)
    expect(await rij(id)).toMatchObject({
      status: 'beeindigd',
      bestemming: 'overleden',
      bestemming_toelichting: null,
    })
    const { rows } = await sql<{ overleden_op: string | null }>`
      select c.overleden_op from client c join plaatsing p on p.client_id = c.id where p.id = ${id}`.execute(
      db(),
    )
    expect(rows[0]?.overleden_op).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it('leaves the provider a closed set, for a time, and nothing of what came after', async () => {
    const { id, plekken, clientIds } = await bewoner()
    const organisatie = plekken[0]?.voorziening.organisatie.code ?? ''
    const oud = await proef.als('aanbieder', organisatie)
    await doe(noor, id, 'beeindiging', {
      bestemming: 'huurwoning',
      waar: 'Proefstraat 1',
      reden: 'doel_bereikt',
    })
    const gesloten = (await oud.verzoek('GET', `/v1/plaatsingen/${id}`)).json()
    expect(gesloten).toMatchObject({ veldset: 'gesloten', status: 'beeindigd' })
    expect(Object.keys(gesloten)).not.toEqual(expect.arrayContaining(['einde']))
    expect(
      (await oud.verzoek('GET', '/v1/plaatsingen')).json().items.map((i: { id: string }) => i.id),
    ).not.toContain(id)
    const elders = (await vrijePlekken(proef, noor, 'DAG_EN_NACHTOPVANG')).find(
      (p) => p.voorziening.organisatie.code !== organisatie,
    )
    const zien = await alsWie(proef, oud, (tx) =>
      sql`select id from plaatsing where client_id = ${clientIds[0]}`.execute(tx.db),
    )
    expect(zien.rows).toEqual([{ id }])
    expect(elders === undefined || typeof elders.id === 'string').toBe(true)
    proef.zetKlok('2027-02-01T08:00:00.000Z')
    expect((await oud.verzoek('GET', `/v1/plaatsingen/${id}`)).statusCode).toBe(404)
  })

  it('by the provider also closes the clock and the task of the team', async () => {
    const { id, plekken } = await bewoner({ productCode: 'TIME_OUT', arrangementCode: 'TIME_OUT' })
    const aanbieder = await proef.als('aanbieder', plekken[0]?.voorziening.organisatie.code ?? '')
    const naar = { bestemming: 'ziekenhuis', waar: 'Ziekenhuis in de stad', reden: 'opname' }
    expect((await doe(aanbieder, id, 'beeindiging', naar)).statusCode).toBe(200)
    const open =
      await sql`select id from termijn where plaatsing_id = ${id} and gesloten_op is null union all select id from taak where plaatsing_id = ${id} and afgerond_op is null`.execute(
        db(),
      )
    expect(open.rows).toEqual([])
    const toegang = await sql<{
      veldset: string
    }>`select veldset from toegang where bron_id = ${id} and geldig @> ${OCHTEND}::timestamptz order by veldset`.execute(
      db(),
    )
    expect(toegang.rows.map((r) => r.veldset)).toEqual(['crisis', 'gesloten'])
  })

  it('of one of a family lets the family and its clock stay', async () => {
    const gezin = await bewoner({ aantal: 2 })
    expect(
      (
        await doe(noor, gezin.id, 'beeindiging', {
          bestemming: 'ziekenhuis',
          waar: 'Ziekenhuis in de stad',
          reden: 'opname',
        })
      ).statusCode,
    ).toBe(200)
    expect((await rij(gezin.ids[1])).status).toBe('gestart')
    const open = await sql<{
      plaatsing_id: string
    }>`select distinct plaatsing_id from termijn where plaatsing_id = any(${gezin.ids}::uuid[]) and gesloten_op is null`.execute(
      db(),
    )
    expect(open.rows).toEqual([{ plaatsing_id: gezin.ids[1] }])
  })
})

describe('moving', () => {
  it('leaves no gap: one ends and the next begins at the same moment, and the clock runs on', async () => {
    const { id, clientIds, plekken } = await bewoner()
    const nieuw = (await vrijePlekken(proef, noor, 'DAG_EN_NACHTOPVANG'))[0]
    const antwoord = await doe(noor, id, 'verplaatsing', { plekIds: [nieuw?.id], reden: 'Rustiger kamer' })
    expect(antwoord.statusCode).toBe(200)
    const [volgend] = antwoord.json().ids
    const { rows } = await sql<{ id: string; gat: string; status: string }>`
      select id, status, coalesce(extract(epoch from lower(periode) - lag(upper(periode)) over (order by lower(periode)))::text, '') as gat from plaatsing where client_id = ${clientIds[0]} order by lower(periode)`.execute(
      db(),
    )
    expect(rows.map((r) => [r.id, r.status, Number(r.gat || 0)])).toEqual([
      [id, 'verplaatst', 0],
      [volgend, 'geaccepteerd', 0],
    ])
    expect(await claimsOp(proef, [plekken[0]?.id ?? ''], OCHTEND)).toBe(0)
    expect(await claimsOp(proef, [nieuw?.id ?? ''], OCHTEND)).toBe(1)
    expect((await noor.verzoek('GET', `/v1/plaatsingen/${volgend}`)).json()).toMatchObject({
      vorigePlaatsing: id,
      klokken: [{}, { laatsteDag: '2027-01-02', dag: 2 }],
    })
  })

  it('to a taken place changes nothing at all', async () => {
    const [een, ander] = [await bewoner(), await bewoner()]
    const voor = await rij(een.id)
    const antwoord = await doe(noor, een.id, 'verplaatsing', {
      plekIds: [ander.plekken[0]?.id],
      reden: 'Rustiger kamer',
    })
    expect(antwoord.json()).toMatchObject({ status: 409, reden: 'plek_bezet' })
    expect(await rij(een.id)).toEqual(voor)
  })

  it('is whole or not at all when it is cut off half way', async () => {
    const { id, clientIds, plekken } = await bewoner()
    const nieuw = (await vrijePlekken(proef, noor, 'DAG_EN_NACHTOPVANG'))[0]
    const voor = await rij(id)
    const halverwege = alsWie(proef, noor, async (tx) => {
      await verplaats(proef.huis, tx, id, Number(voor.versie), {
        plekIds: [nieuw?.id ?? ''],
        reden: 'Rustiger kamer',
        samen: true,
      })
      throw new Error('de stroom viel uit')
    })
    await expect(halverwege).rejects.toThrow('de stroom viel uit')
    expect(await rij(id)).toEqual(voor)
    const { rows } = await sql`select id from plaatsing where client_id = ${clientIds[0]}`.execute(db())
    expect(rows).toHaveLength(1)
    expect(await claimsOp(proef, [plekken[0]?.id ?? ''], OCHTEND)).toBe(1)
    expect(await claimsOp(proef, [nieuw?.id ?? ''], OCHTEND)).toBe(0)
  })

  it('takes the family along', async () => {
    const gezin = await bewoner({ aantal: 2 })
    const vrij = await vrijePlekken(proef, noor, 'DAG_EN_NACHTOPVANG')
    const naar = vrij
      .filter((p) => p.voorziening.id === vrij[0]?.voorziening.id)
      .slice(0, 2)
      .map((p) => p.id)
    const antwoord = await doe(noor, gezin.id, 'verplaatsing', { plekIds: naar, reden: 'Samen in één kamer' })
    expect(antwoord.json().ids).toHaveLength(2)
    expect(await claimsOp(proef, naar, OCHTEND)).toBe(2)
    expect(
      await claimsOp(
        proef,
        gezin.plekken.map((p) => p.id),
        OCHTEND,
      ),
    ).toBe(0)
    expect((await doe(noor, antwoord.json().ids[1], 'aankomst')).json().ids).toHaveLength(2)
  })

  it('two at once to the same place: one moves, the other stays where they were', async () => {
    const [een, twee] = [await bewoner(), await bewoner()]
    const nieuw = (await vrijePlekken(proef, noor, 'DAG_EN_NACHTOPVANG'))[0]
    const uit = await Promise.all(
      [een, twee].map((v) =>
        doe(noor, v.id, 'verplaatsing', { plekIds: [nieuw?.id], reden: 'Rustiger kamer' }),
      ),
    )
    expect(uit.map((u) => u.statusCode).sort((a, b) => a - b)).toEqual([200, 409])
    expect(await claimsOp(proef, [nieuw?.id ?? ''], OCHTEND)).toBe(1)
  })

  it('of a provider stays within its own organisation', async () => {
    const { id, plekken } = await bewoner()
    const organisatie = plekken[0]?.voorziening.organisatie.code ?? ''
    const aanbieder = await proef.als('aanbieder', organisatie)
    const elders = (await vrijePlekken(proef, noor, 'OPVANG')).find(
      (p) => p.voorziening.organisatie.code !== organisatie,
    )
    if (elders)
      expect(
        (await doe(aanbieder, id, 'verplaatsing', { plekIds: [elders.id], reden: 'Rustiger kamer' })).json(),
      ).toMatchObject({ reden: 'andere_aanbieder' })
    const eigen = (await vrijePlekken(proef, noor, 'DAG_EN_NACHTOPVANG')).find(
      (p) => p.voorziening.organisatie.code === organisatie,
    )
    expect(
      (await doe(aanbieder, id, 'verplaatsing', { plekIds: [eigen?.id], reden: 'Rustiger kamer' }))
        .statusCode,
    ).toBe(200)
  })
})
