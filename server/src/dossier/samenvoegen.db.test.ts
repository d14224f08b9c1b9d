import { randomUUID } from 'node:crypto'
import { testBsn } from '@zicht/kern'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransactie } from '../platform/databank/index.ts'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'

let huis: Proefhuis
let aylin: Proefgebruiker
let noor: Proefgebruiker

beforeAll(async () => {
  huis = await maakProefhuis({ klok: '2026-11-20T10:00:00Z' })
  aylin = await huis.als('toegangsmedewerker', undefined, 'Aylin')
  noor = await huis.als('crisismedewerker', undefined, 'Noor')
})
afterAll(() => huis.opruimen())

type Persoon = { roepnaam: string; geboortedatum?: string | null; postcode?: string | null; bsn?: string }

/** Someone whose file is open to the access team, as taking up a report opens it. */
async function persoon({ roepnaam, geboortedatum = null, postcode = null, bsn }: Persoon): Promise<string> {
  const id = randomUUID()
  await inTransactie(
    huis.huis.systeem,
    { ...aylin, rol: 'systeem' },
    async (tx) => {
      await sql`insert into client (id, regio_code, roepnaam, geboortedatum, postcode, huisnummer)
        values (${id}, ${aylin.regioCode}, ${roepnaam}, ${geboortedatum}, ${postcode}, ${postcode ? '7' : null})`.execute(
        tx.db,
      )
      await sql`insert into toegang (id, regio_code, client_id, organisatie_id, relatie, doel, veldset, geldig, bron_soort, bron_id, grondslag)
        values (${randomUUID()}, ${aylin.regioCode}, ${id}, ${aylin.organisatieId}, 'toegang', 'toegang', 'wmo', tstzrange('2026-11-01', null), 'toegangsmelding', ${randomUUID()}, 'proef')`.execute(
        tx.db,
      )
      if (bsn)
        await sql`insert into client_bsn (client_id, regio_code, bsn) values (${id}, ${aylin.regioCode}, ${bsn})`.execute(
          tx.db,
        )
    },
    { klok: huis.huis.klok },
  )
  return id
}

const rijen = async (tabel: 'toegang' | 'client_bsn' | 'plaatsing', clientId: string) =>
  (
    await sql<{
      aantal: number
    }>`select count(*) as aantal from ${sql.table(tabel)} where client_id = ${clientId}`.execute(
      huis.huis.systeem.db,
    )
  ).rows[0]?.aantal

const samen = (a: string, b: string) =>
  aylin.verzoek('POST', `/v1/clienten/${a}/samenvoegingen`, {
    vervallenId: b,
    reden: 'Zelfde persoon, zelf gezegd',
  })

describe('two files about one person', () => {
  it('are noticed by name and date of birth, and by date of birth and address', async () => {
    const a = await persoon({ roepnaam: 'Sanneke', geboortedatum: '1980-02-29', postcode: '6211AB' })
    const b = await persoon({ roepnaam: 'Sanneke', geboortedatum: '1980-02-29' })
    const c = await persoon({ roepnaam: 'S.', geboortedatum: '1980-02-29', postcode: '6211AB' })
    await persoon({ roepnaam: 'Sanneke', geboortedatum: '1990-02-28' })
    const { dubbelen } = (await aylin.verzoek('GET', `/v1/clienten/${a}/woonloopbaan`)).json()
    expect(dubbelen).toHaveLength(2)
    expect(dubbelen).toEqual(
      expect.arrayContaining([
        { id: b, waarom: ['naam', 'geboortedatum'] },
        { id: c, waarom: ['geboortedatum', 'adres'] },
      ]),
    )
  })

  it('become one, with what each knew, and the emptied file is gone for everyone', async () => {
    const a = await persoon({ roepnaam: 'Wil' })
    const b = await persoon({ roepnaam: 'Willem', geboortedatum: '1970-05-05', bsn: testBsn(301) })
    expect((await samen(a, b)).statusCode).toBe(201)
    const kaart = (await aylin.verzoek('GET', `/v1/clienten/${a}`)).json()
    expect(kaart).toMatchObject({ roepnaam: 'Wil', geboortedatum: '1970-05-05' })
    expect(kaart.bsn).toMatch(/\d/)
    expect((await aylin.verzoek('GET', `/v1/clienten/${b}`)).statusCode).toBe(404)
    expect(await rijen('toegang', b)).toBe(0)
    expect(await rijen('toegang', a)).toBe(2)
  })

  it('are taken apart again: each gets back what it had, and a later change stays', async () => {
    const a = await persoon({ roepnaam: 'Ans' })
    const b = await persoon({ roepnaam: 'Anna', geboortedatum: '1961-01-01', bsn: testBsn(302) })
    const { id } = (await samen(a, b)).json()
    const kaart = await aylin.verzoek('GET', `/v1/clienten/${a}`)
    await aylin.verzoek(
      'PATCH',
      `/v1/clienten/${a}`,
      { telefoon: '043 000 00 00' },
      { 'if-match': String(kaart.headers.etag) },
    )
    const terug = await aylin.verzoek('POST', `/v1/samenvoegingen/${id}/splitsing`, {
      reden: 'Toch twee mensen',
    })
    expect(terug.json()).toEqual({ behoudenId: a, vervallenId: b })
    expect((await aylin.verzoek('GET', `/v1/clienten/${a}`)).json()).toMatchObject({
      geboortedatum: null,
      bsn: null,
      telefoon: '043 000 00 00',
    })
    const weer = (await aylin.verzoek('GET', `/v1/clienten/${b}`)).json()
    expect(weer).toMatchObject({ roepnaam: 'Anna', geboortedatum: '1961-01-01' })
    expect(weer.bsn).toMatch(/\d/)
    expect([await rijen('toegang', a), await rijen('toegang', b)]).toEqual([1, 1])
    expect(
      (await aylin.verzoek('POST', `/v1/samenvoegingen/${id}/splitsing`, { reden: 'Nog een keer' }))
        .statusCode,
    ).toBe(409)
  })

  it('taken apart, no need of the other stays behind; one that was changed since does', async () => {
    const zet = (id: string, wat: string[]) =>
      sql`update client set begeleidingsbehoefte = ${wat} where id = ${id}`.execute(huis.huis.systeem.db)
    const behoefte = async (id: string) =>
      (
        await sql<{
          b: string[]
        }>`select begeleidingsbehoefte as b from client where id = ${id}`.execute(huis.huis.systeem.db)
      ).rows[0]?.b
    for (const later of [null, ['rolstoel']]) {
      const [a, b] = [await persoon({ roepnaam: 'Ans' }), await persoon({ roepnaam: 'Anna' })]
      await zet(a, ['somatiek', 'begane_grond'])
      await zet(b, ['toezicht_24_uur'])
      const { id } = (await samen(a, b)).json()
      expect(await behoefte(a)).toEqual(['begane_grond', 'somatiek', 'toezicht_24_uur'])
      if (later) await zet(a, later)
      await aylin.verzoek('POST', `/v1/samenvoegingen/${id}/splitsing`, { reden: 'Toch twee mensen' })
      expect(await behoefte(a)).toEqual(later ?? ['somatiek', 'begane_grond'])
      expect(await behoefte(b)).toEqual(['toezicht_24_uur'])
    }
  })

  it('with two numbers stay two, and nothing has moved', async () => {
    const a = await persoon({ roepnaam: 'Jo', bsn: testBsn(303) })
    const b = await persoon({ roepnaam: 'Jo', bsn: testBsn(304) })
    const antwoord = await samen(a, b)
    expect(antwoord.statusCode).toBe(409)
    expect(antwoord.json()).toMatchObject({ reden: 'twee_bsn_is_twee_mensen' })
    expect([await rijen('toegang', a), await rijen('toegang', b)]).toEqual([1, 1])
  })

  it('merged by two people the other way round at once: one of them wins, nothing is lost', async () => {
    const a = await persoon({ roepnaam: 'Bo' })
    const b = await persoon({ roepnaam: 'Bo' })
    const antwoorden = await Promise.all([samen(a, b), samen(b, a)])
    const [eerste = 0, tweede = 0] = antwoorden.map((r) => r.statusCode).sort((a, b) => a - b)
    expect(eerste).toBe(201)
    // too late: one of the two is merged already, or is no longer there to be seen
    expect([404, 409]).toContain(tweede)
    expect(Number(await rijen('toegang', a)) + Number(await rijen('toegang', b))).toBe(2)
  })

  it.each(['crisismedewerker', 'aanbieder', 'gemeente', 'beheerder'] as const)(
    'cannot be merged by a %s',
    async (rol) => {
      const a = await persoon({ roepnaam: 'Kim' })
      const b = await persoon({ roepnaam: 'Kim' })
      const wie = await huis.als(rol)
      const antwoord = await wie.verzoek('POST', `/v1/clienten/${a}/samenvoegingen`, {
        vervallenId: b,
        reden: 'zomaar wat',
      })
      expect(antwoord.statusCode).toBe(404)
      expect([await rijen('toegang', a), await rijen('toegang', b)]).toEqual([1, 1])
    },
  )

  it('of which one is not open to the caller: the database refuses as well', async () => {
    const a = await persoon({ roepnaam: 'Pim' })
    const b = randomUUID()
    await sql`insert into client (id, regio_code, roepnaam) values (${b}, ${aylin.regioCode}, 'Pim')`.execute(
      huis.huis.systeem.db,
    )
    expect((await samen(a, b)).statusCode).toBe(404)
    const zelf = inTransactie(huis.huis.app, aylin, (tx) =>
      sql`select voeg_samen(${randomUUID()}, ${a}, ${b}, 'zomaar wat')`.execute(tx.db),
    )
    await expect(zelf).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a row about someone', () => {
  it('is still never turned into one about someone else by the application', async () => {
    const a = await persoon({ roepnaam: 'Lo' })
    const b = await persoon({ roepnaam: 'La' })
    const zelf = inTransactie(huis.huis.systeem, { ...aylin, rol: 'systeem' }, (tx) =>
      sql`update toegang set client_id = ${b} where client_id = ${a}`.execute(tx.db),
    )
    await expect(zelf).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a BSN', () => {
  it('is written down, and refused when it is of another, with the way to that file when it is open', async () => {
    const a = await persoon({ roepnaam: 'Ton' })
    const b = await persoon({ roepnaam: 'Toon' })
    const bsn = testBsn(305)
    expect((await aylin.verzoek('POST', `/v1/clienten/${a}/bsn`, { bsn })).statusCode).toBe(204)
    const antwoord = await aylin.verzoek('POST', `/v1/clienten/${b}/bsn`, { bsn })
    expect(antwoord.statusCode).toBe(409)
    expect(antwoord.json()).toMatchObject({ reden: 'bsn_van_ander', clientId: a })
    expect((await noor.verzoek('POST', `/v1/clienten/${a}/bsn`, { bsn })).statusCode).toBe(404)
  })

  it('of someone whose file is closed to the caller says no more than that it is taken', async () => {
    const bsn = testBsn(306)
    const vreemd = randomUUID()
    await sql`insert into client (id, regio_code, roepnaam) values (${vreemd}, ${aylin.regioCode}, 'Vreemd')`.execute(
      huis.huis.systeem.db,
    )
    await sql`insert into client_bsn (client_id, regio_code, bsn) values (${vreemd}, ${aylin.regioCode}, ${bsn})`.execute(
      huis.huis.systeem.db,
    )
    const a = await persoon({ roepnaam: 'Guus' })
    const antwoord = await aylin.verzoek('POST', `/v1/clienten/${a}/bsn`, { bsn })
    expect(antwoord.statusCode).toBe(409)
    expect(antwoord.json()).not.toHaveProperty('clientId')
    expect(await rijen('client_bsn', a)).toBe(0)
  })

  it.each(['12345678', '123456789', 'geen'])('%s is none', async (bsn) => {
    const a = await persoon({ roepnaam: 'Ben' })
    expect((await aylin.verzoek('POST', `/v1/clienten/${a}/bsn`, { bsn })).statusCode).toBe(400)
  })
})
