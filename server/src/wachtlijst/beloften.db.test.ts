import { randomUUID } from 'node:crypto'
import { stroom } from '@zicht/kern'
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

describe('a household', () => {
  it('is offered its places together, and moves in together', async () => {
    const product = 'GEZINSOPVANG'
    const { db } = huis.huis.systeem
    const { code } = huis.huis.regio
    const wie = await zetOp(huis, aylin, product)
    const [huishoudenId, partnerId] = [randomUUID(), randomUUID()]
    await sql`insert into client (id, regio_code, roepnaam, achternaam, geboortedatum) values (${partnerId}, ${code}, 'Partner', 'Proefhof', '1985-01-01')`.execute(
      db,
    )
    await sql`insert into huishouden (id, regio_code) values (${huishoudenId}, ${code})`.execute(db)
    for (const [id, rol] of [
      [wie.clientId, 'hoofd'],
      [partnerId, 'partner'],
    ])
      await sql`insert into huishoudlid (huishouden_id, client_id, rol, geldig) values (${huishoudenId}, ${id}, ${rol}, daterange('2020-01-01', null))`.execute(
        db,
      )
    await sql`update zaak set huishouden_id = ${huishoudenId} where id = ${wie.zaakId}`.execute(db)
    await sql`insert into toegang (id, regio_code, client_id, organisatie_id, relatie, doel, veldset, geldig, bron_soort, bron_id, grondslag)
      select gen_random_uuid(), regio_code, ${partnerId}, organisatie_id, relatie, doel, veldset, geldig, bron_soort, bron_id, grondslag
        from toegang where client_id = ${wie.clientId} and organisatie_id = ${aylin.organisatieId}`.execute(
      db,
    )

    // one place is too few for two: who comes with a partner is not torn apart
    const enkel = await plekkenVoor(huis, product, 1)
    const los = (
      await aylin.verzoek('POST', '/v1/vacatures', {
        vanaf: '2026-11-27',
        openingen: [{ plekIds: enkel.plekIds }],
      })
    ).json()
    const opening = async (vacatureId: string) => {
      const { items } = (await aylin.verzoek('GET', `/v1/vacatures?product=${product}`)).json()
      return items.find((v: { id: string }) => v.id === vacatureId).openingen[0].id as string
    }
    const teKlein = (await aylin.verzoek('GET', `/v1/openingen/${await opening(los.id)}/voorstel`)).json()
    expect(
      teKlein.nietErbij.find((n: { plaatsId: string }) => n.plaatsId === wie.plaatsId)?.redenen,
    ).toMatchObject(expect.arrayContaining([expect.objectContaining({ code: 'HUISHOUDEN', gemeten: '2' })]))
    await aylin.verzoek(
      'POST',
      `/v1/vacatures/${los.id}/intrekking`,
      { reden: 'Te klein.' },
      { 'if-match': '"1"' },
    )

    const { plekIds, organisatie } = await plekkenVoor(huis, product, 2)
    const samen = (
      await aylin.verzoek('POST', '/v1/vacatures', { vanaf: '2026-11-27', openingen: [{ plekIds }] })
    ).json()
    const gedaan = await aylin.verzoek('POST', `/v1/openingen/${await opening(samen.id)}/aanbod`, {
      plaatsId: wie.plaatsId,
      afwijkreden: 'Voor dit huishouden bedoeld.',
    })
    expect(gedaan.statusCode, gedaan.body).toBe(201)
    const { id } = gedaan.json()
    const sanne = await huis.als('aanbieder', organisatie)
    expect((await stap(id, 'antwoord-aanbieder', { antwoord: 'ja' }, sanne)).statusCode).toBe(200)
    expect((await stap(id, 'antwoord-client', { antwoord: 'ja' })).statusCode).toBe(200)
    for (const p of plekIds) await expect(neemPlek(p)).rejects.toMatchObject({ status: 409 })
    const vreemd = await stap(id, 'plaatsing', { samen: [randomUUID()] })
    expect(vreemd.json().fouten?.[0]?.pad, vreemd.body).toBe('/samen/0')
    const geplaatst = await stap(id, 'plaatsing', { samen: [partnerId] })
    expect(geplaatst.statusCode, geplaatst.body).toBe(200)
    expect(geplaatst.json().plaatsingen).toHaveLength(2)
    const { rows } = await sql<{ client_id: string; groep_id: string; plek_id: string }>`
      select client_id, groep_id, plek_id from plaatsing where id = any (${geplaatst.json().plaatsingen}::uuid[])`.execute(
      db,
    )
    expect(rows.map((r) => r.client_id).toSorted()).toEqual([wie.clientId, partnerId].toSorted())
    expect(new Set(rows.map((r) => r.groep_id)).size).toBe(1)
    expect(rows.map((r) => r.plek_id).toSorted()).toEqual([...plekIds].toSorted())
  })
})

describe('a position', () => {
  it.each([1, 2, 3])('never changes without a change that is on record, seed %i', async (zaad) => {
    const product = 'OPVANG'
    const t = stroom(zaad, 'posities')
    const plaatsen: string[] = []
    let minuut = zaad * 600
    const tik = () => {
      minuut += 1
      const nu = new Date(Date.parse(NU) + minuut * 60_000).toISOString()
      huis.zetKlok(nu)
      return nu
    }
    type Regel = {
      id: string
      versie: number
      status: string
      positie: number | null
      laatsteVerandering: { op: string; naar: number | null; oorzaak: string } | null
    }
    const lijst = async (): Promise<Map<string, Regel>> => {
      const { items } = (await aylin.verzoek('GET', `/v1/wachtlijsten/${product}`)).json()
      return new Map(items.map((r: Regel) => [r.id, r]))
    }
    let voor = await lijst()
    for (let i = 0; i < 25; i++) {
      const nu = tik()
      const wie = plaatsen.length < 4 || t.kans(0.3) ? null : t.kies(plaatsen)
      const regel = wie ? voor.get(wie) : undefined
      const doe = (stap: string, body: unknown) =>
        aylin.verzoek('POST', `/v1/wachtlijstplaatsen/${wie}/${stap}`, body, {
          'if-match': `"${regel?.versie}"`,
        })
      const reden = 'Dit is de reden.'
      let uit: { statusCode: number; body: string } | null = null
      if (!wie || !regel)
        plaatsen.push(
          (
            await zetOp(
              huis,
              aylin,
              product,
              {
                wachtendSinds: `2026-0${t.geheel(1, 9)}-1${t.geheel(0, 9)}`,
                urgentieklasse: t.kies(['A', 'B', 'C']),
              },
              { gemeldOp: '2026-01-01' },
            )
          ).plaatsId,
        )
      else if (regel.status === 'geparkeerd') uit = await doe('hervatting', { reden })
      else {
        const soort = t.kies(['klasse', 'datum', 'parkeer', 'contact', 'eraf'])
        if (soort === 'klasse')
          uit = await doe('verzetting', { urgentieklasse: t.kies(['A', 'B', 'C']), reden })
        if (soort === 'datum')
          uit = await doe('verzetting', {
            wachtendSinds: `2026-0${t.geheel(1, 9)}-2${t.geheel(0, 8)}`,
            reden,
          })
        if (soort === 'parkeer')
          uit = await doe('parkering', { redenCode: 'EIGEN_VERZOEK', tot: '2026-12-24' })
        if (soort === 'contact') uit = await doe('contact', { reden })
        if (soort === 'eraf') uit = await doe('einde', { redenCode: 'eigen_wens', toelichting: reden })
      }
      if (uit) expect([200, 409], uit.body).toContain(uit.statusCode)
      const na = await lijst()
      for (const [id, r] of na) {
        if (!voor.has(id) || voor.get(id)?.positie === r.positie || r.positie === null) continue
        expect(r.laatsteVerandering, `${i}: ${voor.get(id)?.positie} naar ${r.positie}`).toMatchObject({
          op: nu,
          naar: r.positie,
        })
      }
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from wachtlijstmutatie where product_code = ${product} and op = ${nu} and soort in ('urgentie','datum','eraf') and reden is null`.execute(
        huis.huis.systeem.db,
      )
      expect(rows[0]?.n).toBe(0)
      voor = na
    }
    huis.zetKlok(NU)
  })
})
