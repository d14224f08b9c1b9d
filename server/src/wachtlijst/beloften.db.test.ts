import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimPlekken } from '../register/index.ts'
import { alsSysteem } from '../register/proef/helpers.ts'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { plekkenVoor, zetOp } from './proef/wachtenden.ts'

const NU = '2026-11-27T09:00:00.000Z'
let huis: Proefhuis
let aylin: Proefgebruiker

beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  aylin = await huis.als('toegangsmedewerker', undefined, 'Aylin Proef')
})
afterAll(() => huis?.opruimen())

const stap = async (id: string, pad: string, body: unknown, wie = aylin) => {
  const versie = (await wie.verzoek('GET', `/v1/aanbiedingen/${id}`)).json().versie
  return wie.verzoek('POST', `/v1/aanbiedingen/${id}/${pad}`, body, { 'if-match': `"${versie}"` })
}

/** An offer of one place that the provider agreed to; the person has not answered. */
async function bijClient(product: string, vanaf: string, persoon: Parameters<typeof zetOp>[4] = {}) {
  const wie = await zetOp(huis, aylin, product, {}, persoon)
  const { plekIds, organisatie } = await plekkenVoor(huis, product, 1)
  const vacature = (await aylin.verzoek('POST', '/v1/vacatures', { vanaf, openingen: [{ plekIds }] })).json()
  const { items } = (await aylin.verzoek('GET', `/v1/vacatures?product=${product}`)).json()
  const openingId = items.find((v: { id: string }) => v.id === vacature.id).openingen[0].id
  const gedaan = await aylin.verzoek('POST', `/v1/openingen/${openingId}/aanbod`, {
    plaatsId: wie.plaatsId,
    afwijkreden: 'Voor deze proef aangewezen.',
  })
  expect(gedaan.statusCode, gedaan.body).toBe(201)
  const id = gedaan.json().id as string
  const sanne = await huis.als('aanbieder', organisatie)
  expect((await stap(id, 'antwoord-aanbieder', { antwoord: 'ja' }, sanne)).statusCode).toBe(200)
  return { ...wie, id, plekId: plekIds[0] as string }
}

/** What another team does in one transaction: somebody else gets the place, now and without an end. */
const neemPlek = (plekId: string, rechtstreeks = false) =>
  alsSysteem(huis, aylin, async (tx) => {
    const { code } = huis.huis.regio
    const [clientId, id] = [randomUUID(), randomUUID()]
    await sql`insert into client (id, regio_code) values (${clientId}, ${code})`.execute(tx.db)
    await sql`insert into plaatsing (id, regio_code, client_id, organisatie_id, product_code, plek_id, verblijf, status, periode, grondslag)
      select ${id}, ${code}, ${clientId}, v.organisatie_id, p.product_code, p.id, true, 'gestart', tstzrange(${tx.nu}, null), 'proef'
        from plek p join eenheid e on e.id = p.eenheid_id join voorziening v on v.id = e.voorziening_id where p.id = ${plekId}`.execute(
      tx.db,
    )
    if (rechtstreeks)
      await sql`insert into bezetting (regio_code, plek_id, soort, periode, plaatsing_id)
        values (${code}, ${plekId}, 'plaatsing', tstzrange(${tx.nu}, null), ${id})`.execute(tx.db)
    await claimPlekken(tx, {
      regioCode: code,
      plekIds: [plekId],
      soort: 'plaatsing',
      bronId: id,
      periode: { van: tx.nu, tot: null },
    })
  })

const toestand = async (plekId: string) => {
  const { items } = (await aylin.verzoek('GET', '/v1/bord')).json()
  const plekken = items.flatMap((v: { plekken: { id: string; toestand: string }[] }) => v.plekken)
  return plekken.find((p: { id: string }) => p.id === plekId)?.toestand
}
const slot = (p: PromiseSettledResult<unknown>) => (p.status === 'fulfilled' ? 'gelukt' : 'geweigerd')

describe('a place that both sides said yes to', () => {
  it('is held on the board and nobody else gets it, until it begins', async () => {
    const a = await bijClient('BW_BASIS', '2026-12-07')
    expect(await toestand(a.plekId)).toBe('vrij')
    expect((await stap(a.id, 'antwoord-client', { antwoord: 'ja' })).statusCode).toBe(200)
    expect(await toestand(a.plekId)).toBe('vast')
    await expect(neemPlek(a.plekId)).rejects.toMatchObject({
      status: 409,
      extra: { reden: 'plek_bezet', plekken: [a.plekId] },
    })
    // also who writes past the application
    await expect(neemPlek(a.plekId, true)).rejects.toMatchObject({ constraint: 'plek_toegezegd' })
    huis.zetKlok('2026-12-07T10:00:00.000Z')
    const geplaatst = await stap(a.id, 'plaatsing', {})
    expect(geplaatst.json(), geplaatst.body).toMatchObject({ stand: 'geplaatst' })
    expect(await toestand(a.plekId)).toBe('bezet')
    const { rows } = await sql`select 1 from toezegging where plek_id = ${a.plekId}`.execute(
      huis.huis.systeem.db,
    )
    expect(rows).toEqual([])
    huis.zetKlok(NU)
  })

  it('is free again the moment the offer is withdrawn', async () => {
    const a = await bijClient('BW_LICHT', '2026-12-07')
    expect((await stap(a.id, 'antwoord-client', { antwoord: 'ja' })).statusCode).toBe(200)
    await expect(neemPlek(a.plekId)).rejects.toMatchObject({ status: 409 })
    expect((await stap(a.id, 'intrekking', { reden: 'Wil er niet meer wonen.' })).statusCode).toBe(200)
    expect(await toestand(a.plekId)).toBe('vrij')
    await neemPlek(a.plekId)
    expect(await toestand(a.plekId)).toBe('bezet')
  })

  it("is somebody else's or promised, never both, when both ask in the same instant", async () => {
    for (let ronde = 0; ronde < 4; ronde++) {
      const a = await bijClient('BWZV', '2026-12-07')
      const [ja, ...anderen] = await Promise.allSettled([
        stap(a.id, 'antwoord-client', { antwoord: 'ja' }),
        ...Array.from({ length: 6 }, () => neemPlek(a.plekId)),
      ])
      expect(ja?.status === 'fulfilled' && (ja.value as { statusCode: number }).statusCode).toBe(200)
      const gelukt = anderen.filter((x) => slot(x) === 'gelukt').length
      // who was before the yes lives there, and the placement will say so; after the yes nobody is let in
      expect(gelukt).toBeLessThanOrEqual(1)
      const { rows } = await sql<{ na: number }>`
        select count(*)::int as na from bezetting b join toezegging t using (plek_id) where plek_id = ${a.plekId} and b.plaatsing_id is not null`.execute(
        huis.huis.systeem.db,
      )
      expect(rows[0]?.na).toBe(gelukt)
      await expect(neemPlek(a.plekId)).rejects.toMatchObject({ status: 409 })
    }
  })

  it('lets a leak be registered: out of use is no person', async () => {
    const a = await bijClient('PRIKKELARM', '2026-12-07')
    expect((await stap(a.id, 'antwoord-client', { antwoord: 'ja' })).statusCode).toBe(200)
    await alsSysteem(huis, aylin, async (tx) => {
      const id = randomUUID()
      const { code } = huis.huis.regio
      const tot = '2026-11-29T12:00:00.000Z'
      await sql`insert into buiten_gebruik (id, regio_code, plek_id, reden, periode) values (${id}, ${code}, ${a.plekId}, 'proef', tstzrange(${tx.nu}, ${tot}))`.execute(
        tx.db,
      )
      await claimPlekken(tx, {
        regioCode: code,
        plekIds: [a.plekId],
        soort: 'buiten_gebruik',
        bronId: id,
        periode: { van: tx.nu, tot },
      })
    })
    expect(await toestand(a.plekId)).toBe('buiten_gebruik')
  })
})

describe('an opening', () => {
  it('is offered to one of many who ask over many connections, again and again after each no', async () => {
    const product = 'SOCIAAL_HOSTEL'
    const mensen = []
    for (let i = 0; i < 8; i++) mensen.push(await zetOp(huis, aylin, product))
    const { plekIds, organisatie } = await plekkenVoor(huis, product, 1)
    const vacature = (
      await aylin.verzoek('POST', '/v1/vacatures', { vanaf: '2026-11-27', openingen: [{ plekIds }] })
    ).json()
    const { items } = (await aylin.verzoek('GET', `/v1/vacatures?product=${product}`)).json()
    const openingId = items.find((v: { id: string }) => v.id === vacature.id).openingen[0].id
    const sanne = await huis.als('aanbieder', organisatie)
    for (let ronde = 0; ronde < 5; ronde++) {
      const uit = await Promise.all(
        mensen.flatMap((m) =>
          [0, 1].map(() =>
            aylin.verzoek('POST', `/v1/openingen/${openingId}/aanbod`, {
              plaatsId: m.plaatsId,
              afwijkreden: 'Allemaal tegelijk, om het even.',
            }),
          ),
        ),
      )
      const gelukt = uit.filter((u) => u.statusCode === 201)
      expect(gelukt).toHaveLength(1)
      expect(uit.filter((u) => u.statusCode !== 201).every((u) => u.statusCode === 409)).toBe(true)
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from aanbod where opening_id = ${openingId} and status in ('bij_aanbieder','bij_client','aanvaard','geplaatst')`.execute(
        huis.huis.systeem.db,
      )
      expect(rows[0]?.n).toBe(1)
      const nee = await stap(
        gelukt[0]?.json().id,
        'antwoord-aanbieder',
        { antwoord: 'nee', redenCode: 'GROEP' },
        sanne,
      )
      expect(nee.statusCode, nee.body).toBe(200)
    }
  })
})
