import { createHash, randomUUID } from 'node:crypto'
import { controleerToewijzing } from '@zicht/matching'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { uitTweedeTeam } from '../proef/tweede-team.ts'
import { plekkenVoor, type Wachtende, zetOp } from './proef/wachtenden.ts'

const NU = '2026-11-27T09:00:00.000Z'
let huis: Proefhuis
let aylin: Proefgebruiker
let cas: Proefgebruiker

beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  aylin = await huis.als('toegangsmedewerker', undefined, 'Aylin Proef')
  cas = await uitTweedeTeam(huis, 'Cas Proef')
})
afterAll(() => huis?.opruimen())

async function vacature(product: string, nietVan?: string) {
  const { plekIds, organisatie } = await plekkenVoor(huis, product, 1, nietVan)
  const uit = await aylin.verzoek('POST', '/v1/vacatures', { vanaf: '2026-11-27', openingen: [{ plekIds }] })
  expect(uit.statusCode, uit.body).toBe(201)
  return { id: uit.json().id as string, organisatie }
}
async function begin(product: string, vacatureIds: string[]) {
  const uit = await aylin.verzoek('POST', '/v1/toewijzingen', {
    productCode: product,
    vacatureIds,
    methode: 'stabiel',
  })
  expect(uit.statusCode, uit.body).toBe(201)
  return uit.json().id as string
}
const rondes = (van: Wachtende, wie: Proefgebruiker) =>
  wie.verzoek('GET', `/v1/wachtlijstplaatsen/${van.plaatsId}/rondes`)
const geef = (
  van: Wachtende,
  toewijzingId: string,
  vacatureIds: string[],
  wie: Proefgebruiker = aylin,
  na: string | null = null,
) =>
  wie.verzoek('POST', `/v1/wachtlijstplaatsen/${van.plaatsId}/rondevolgorde`, {
    toewijzingId,
    vacatureIds,
    na,
  })
const zelf = (van: Wachtende) => huis.als('client', undefined, 'Zelf', van.clientId)

describe('a round by the orders of both sides', () => {
  it('people order, places follow the published order; it is explained, replayed and offered by name', async () => {
    const product = 'BW_BASIS'
    const een = await zetOp(huis, aylin, product, { wachtendSinds: '2025-01-10' })
    const twee = await zetOp(huis, aylin, product, { wachtendSinds: '2025-06-10' })
    const drie = await zetOp(huis, aylin, product, { wachtendSinds: '2026-01-10' })
    const vier = await zetOp(huis, aylin, product, { wachtendSinds: '2024-01-10' })
    // an access team beside the region's decides nothing, and help that cannot wait asks no decision first
    const elders = await zetOp(huis, cas, product, { wachtendSinds: '2026-06-10' }, { spoed: true })
    const x = await vacature(product)
    const y = await vacature(product, x.organisatie)
    const id = await begin(product, [x.id, y.id])
    const pad = `/v1/toewijzingen/${id}`

    // the person, on the own page: a proposal to begin with, then the own order
    const ik = await zelf(een)
    const gezien = (await rondes(een, ik)).json()
    expect(gezien.items).toMatchObject([{ toewijzingId: id, volgorde: null }])
    expect(gezien.items[0].voorstel.toSorted()).toEqual([x.id, y.id].toSorted())
    expect(gezien.items[0].vacatures[0].pasvorm).toBeGreaterThan(0)
    expect(gezien.items[0].vacatures[0].plekken).toEqual([expect.stringMatching(/^\S.* \d+$/)])
    const mijn = await geef(een, id, [y.id], ik)
    expect(mijn.statusCode, mijn.body).toBe(201)
    expect((await rondes(een, ik)).json().items[0].volgorde).toMatchObject({
      vacatureIds: [y.id],
      zelf: true,
    })
    // who did not see that order does not overwrite it, and who did may write another down for the person
    const blind = await geef(een, id, [x.id])
    expect([blind.statusCode, blind.json().reden]).toEqual([409, 'volgorde_gewijzigd'])
    expect((await geef(een, id, [y.id], aylin, mijn.json().id)).statusCode).toBe(201)
    expect((await geef(twee, id, [y.id, x.id])).statusCode).toBe(201)
    expect((await geef(drie, id, [y.id])).statusCode).toBe(201)
    expect((await geef(vier, id, [])).statusCode).toBe(201)
    expect((await geef(elders, id, [x.id], cas)).statusCode).toBe(201)

    // not for another, not by a provider, not twice the same and nothing from outside the round
    const ander = await zelf(twee)
    expect((await rondes(een, ander)).statusCode).toBe(404)
    expect((await geef(een, id, [x.id], ander)).statusCode).toBe(404)
    expect((await geef(elders, id, [x.id])).statusCode).toBe(404)
    const sanne = await huis.als('aanbieder', x.organisatie)
    expect((await rondes(een, sanne)).statusCode).toBe(404)
    const laatste = (await rondes(twee, aylin)).json().items[0].volgorde.id
    const dubbel = await geef(twee, id, [y.id, y.id], aylin, laatste)
    expect(dubbel.json().fouten[0].pad, dubbel.body).toBe('/vacatureIds/1')
    expect((await geef(twee, id, [randomUUID()], aylin, laatste)).statusCode).toBe(400)

    const vooraf = (await aylin.verzoek('GET', pad)).json()
    expect(vooraf).toMatchObject({ methode: 'stabiel', zaad: null })
    const van = (lijst: { plaatsId: string; van: string }[]) => new Map(lijst.map((v) => [v.plaatsId, v.van]))
    expect(van(vooraf.volgorden).get(een.plaatsId)).toBe('team')
    expect(van(vooraf.volgorden).has(elders.plaatsId)).toBe(false)

    const t = (await aylin.verzoek('POST', `${pad}/trekking`, {})).json()
    const plek = (w: Wachtende) =>
      t.toegewezen.find((u: { plaatsId: string }) => u.plaatsId === w.plaatsId)?.openingId
    const openingVan = async (vacatureId: string) =>
      (await aylin.verzoek('GET', `/v1/vacatures?product=${product}`))
        .json()
        .items.find((v: { id: string }) => v.id === vacatureId).openingen[0].id
    const [ox, oy] = [await openingVan(x.id), await openingVan(y.id)]
    expect([plek(een), plek(twee), plek(drie), plek(vier), plek(elders)]).toEqual([
      oy,
      ox,
      undefined,
      undefined,
      undefined,
    ])
    expect(t).toMatchObject({ klopt: true, bewijs: { soort: 'zicht-koppeling-1' } })
    const sha256 = (tekst: string) => createHash('sha256').update(tekst).digest('hex')
    expect(controleerToewijzing(t.bewijs, sha256)).toEqual([])
    expect(JSON.stringify(t.bewijs)).not.toContain('Proef')

    const uitleg = async (w: Wachtende) => (await aylin.verzoek('GET', `${pad}/uitleg/${w.plaatsId}`)).json()
    expect(await uitleg(een)).toMatchObject({
      grens: null,
      naast: {
        voor: { plaatsId: een.plaatsId },
        na: { plaatsId: twee.plaatsId },
        reden: 'volgorde',
        waarom: { sleutel: 'wachtendSinds', voor: '2025-01-10', na: '2025-06-10' },
      },
    })
    expect(await uitleg(twee)).toMatchObject({ openingId: ox, beter: [{ openingId: oy }] })
    expect(await uitleg(drie)).toMatchObject({
      grens: { soort: 'volgorde' },
      naast: { voor: { plaatsId: een.plaatsId } },
      zouHelpen: { klasse: expect.any(String), ookNoemen: [] },
    })
    expect(await uitleg(vier)).toMatchObject({
      grens: { soort: 'wacht-liever' },
      zouHelpen: { ookNoemen: expect.arrayContaining([ox, oy]) },
    })

    // after the draw no order comes in any more, by no road
    const laat = await geef(een, id, [x.id])
    expect([laat.statusCode, laat.json().reden]).toEqual([409, 'ronde_voorbij'])
    await expect(
      sql`insert into toewijzingsvolgorde (id, regio_code, toewijzing_id, plaats_id, vacature_ids, zelf, door)
        values (gen_random_uuid(), ${huis.huis.regio.code}, ${id}, ${een.plaatsId}, '{}', false, ${aylin.gebruikerId})`.execute(
        huis.huis.systeem.db,
      ),
    ).rejects.toMatchObject({ constraint: 'ronde_loopt' })
    await expect(
      sql`update toewijzingsvolgorde set vacature_ids = '{}' where toewijzing_id = ${id}`.execute(
        huis.huis.systeem.db,
      ),
    ).rejects.toThrow()

    // proposed, and decided by a person, as in any round: somebody else only with a reason
    const bied = (plaatsId: string, afwijkreden: string | null = null) =>
      aylin.verzoek('POST', `/v1/openingen/${oy}/aanbod`, { plaatsId, toewijzingId: id, afwijkreden })
    expect((await bied(drie.plaatsId)).statusCode).toBe(400)
    const gedaan = await bied(een.plaatsId)
    expect(gedaan.statusCode, gedaan.body).toBe(201)

    // on the timeline and in the log, by whom
    const { rows } = await sql<{ zelf: boolean; door: string }>`
      select (gegevens ->> 'zelf')::boolean as zelf, door from zaakgebeurtenis
       where zaak_id = ${een.zaakId} and soort = 'toewijzing_volgorde' order by zelf desc`.execute(
      huis.huis.systeem.db,
    )
    expect(rows).toEqual([
      { zelf: true, door: ik.gebruikerId },
      { zelf: false, door: aylin.gebruikerId },
    ])
    const gelogd = await sql<{ n: number }>`select count(*)::int as n from auditlog
      where client_id = ${een.clientId} and actie = 'rangschikken' and toegestaan`.execute(
      huis.huis.systeem.db,
    )
    expect(gelogd.rows[0]?.n).toBeGreaterThanOrEqual(2)
  })

  it('only where the data of the region allows it on this day; without a choice it is the other method', async () => {
    const product = 'BW_LICHT'
    const { id } = await vacature(product)
    const vraag = { productCode: product, vacatureIds: [id] }
    const gewoon = await aylin.verzoek('POST', '/v1/toewijzingen', vraag)
    expect(gewoon.statusCode, gewoon.body).toBe(201)
    const gelezen = (await aylin.verzoek('GET', `/v1/toewijzingen/${gewoon.json().id}`)).json()
    expect(gelezen).toMatchObject({ methode: 'lexicografisch', volgorden: [] })
    const loopt = await begin(product, [id])
    const { regio } = huis.huis
    const alle = regio.wachtlijstbeleid
    Object.assign(regio, {
      wachtlijstbeleid: alle.map((b) => ({
        ...b,
        toewijzingsmethoden: b.toewijzingsmethoden?.map((m) => ({ ...m, geldig: { van: '2027-01-01' } })),
      })),
    })
    const nee = await aylin.verzoek('POST', '/v1/toewijzingen', { ...vraag, methode: 'stabiel' })
    const lijst = (await aylin.verzoek('GET', '/v1/wachtlijsten')).json().items[0]
    const trek = await aylin.verzoek('POST', `/v1/toewijzingen/${loopt}/trekking`, {})
    Object.assign(regio, { wachtlijstbeleid: alle })
    expect(nee.statusCode, nee.body).toBe(400)
    expect(nee.json().fouten[0].pad).toBe('/methode')
    expect(lijst.methoden.map((m: { methode: string }) => m.methode)).toEqual(['lexicografisch'])
    expect([trek.statusCode, trek.json().reden]).toEqual([409, 'methode_niet_meer'])
  })

  it('orders and the draw at the same moment: what was accepted counts, what was refused does not, and it is drawn once', async () => {
    const product = 'PRIKKELARM'
    const { plekIds } = await plekkenVoor(huis, product, 2)
    const uit = await aylin.verzoek('POST', '/v1/vacatures', {
      vanaf: '2026-11-27',
      openingen: plekIds.map((p) => ({ plekIds: [p] })),
    })
    expect(uit.statusCode, uit.body).toBe(201)
    const mensen: Wachtende[] = []
    for (let i = 0; i < 8; i++) mensen.push(await zetOp(huis, aylin, product))
    const id = await begin(product, [uit.json().id])
    const trek = () => aylin.verzoek('POST', `/v1/toewijzingen/${id}/trekking`, {})
    const gegeven = mensen.map((m) => geef(m, id, []))
    const getrokken = [trek(), trek()]
    const antwoorden = await Promise.all(gegeven)
    const trekkingen = await Promise.all(getrokken)
    expect(trekkingen.map((a) => a.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
    const t = (await aylin.verzoek('GET', `/v1/toewijzingen/${id}`)).json()
    for (const [i, m] of mensen.entries()) {
      const antwoord = antwoorden[i]!
      expect([201, 409], antwoord.body).toContain(antwoord.statusCode)
      const hier = t.volgorden.find((v: { plaatsId: string }) => v.plaatsId === m.plaatsId)
      expect(hier.van).toBe(antwoord.statusCode === 201 ? 'team' : 'voorstel')
      // who rather waits is given nothing
      if (antwoord.statusCode === 201)
        expect(t.toegewezen.map((u: { plaatsId: string }) => u.plaatsId)).not.toContain(m.plaatsId)
    }
    expect(t.klopt).toBe(true)
  })
})
