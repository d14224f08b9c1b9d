import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'

let huis: Proefhuis
let fleur: Proefgebruiker
let teller = 0

beforeAll(async () => {
  huis = await maakProefhuis({ klok: '2026-11-20T10:00:00Z' })
  fleur = await huis.als('beleidsmaker')
})
afterAll(() => huis.opruimen())

const PAD = '/v1/planning/vlekkenplannen'
type Plan = {
  id: string
  versie: number
  status: string
  cellen: { soort: string; jaar: number; gemeente: string | null; plekken: number }[]
  sommen: {
    soort: string
    jaar: number
    totaal: number
    nietToegewezen: number
    nu: number
    verschil: number
  }[]
}
/** Years of its own for every plan, so that what one test adopts is in no other's way. */
let jaar = 2030
const nieuw = async (extra: object = {}): Promise<Plan> => {
  const vanJaar = (jaar += 2)
  const body = {
    naam: `Plan ${++teller}`,
    vanJaar,
    totJaar: vanJaar + 1,
    bron: 'Regiovisie, hoofdstuk 3',
    begin: { soort: 'regioplan' },
    ...extra,
  }
  const uit = await fleur.verzoek('POST', PAD, body)
  expect([uit.statusCode, uit.body]).toMatchObject([201, expect.anything()])
  return lees(uit.json().id)
}
const lees = async (id: string, wie = fleur): Promise<Plan> =>
  (await wie.verzoek('GET', `${PAD}/${id}`)).json()
const met = (versie: number) => ({ 'if-match': `"${versie}"` })
const wijzig = (plan: Plan, body: object, versie = plan.versie, wie = fleur) =>
  wie.verzoek('PATCH', `${PAD}/${plan.id}`, body, met(versie))
const stelVast = (plan: Plan, versie = plan.versie, wie = fleur) =>
  wie.verzoek(
    'POST',
    `${PAD}/${plan.id}/vaststelling`,
    { op: '2026-11-19', besluit: 'Bestuur, 19 november' },
    met(versie),
  )
const verval = (plan: Plan, versie = plan.versie, wie = fleur) =>
  wie.verzoek('POST', `${PAD}/${plan.id}/verval`, { reden: 'Niet meer nodig' }, met(versie))
const ligging = () => {
  const [eerste, tweede] = huis.huis.regio.gemeenten.filter((g) => g.lid)
  return [eerste?.code ?? '', tweede?.code ?? ''] as const
}

describe('a draft', () => {
  it('begins as the plan of the region: every target, nothing assigned, no difference', async () => {
    const plan = await nieuw()
    expect(plan).toMatchObject({ status: 'ontwerp', versie: 1, begonnenUit: { soort: 'regioplan' } })
    expect(plan.cellen.length).toBeGreaterThan(0)
    expect(plan.cellen.every((c) => c.gemeente === null)).toBe(true)
    expect(plan.sommen.every((s) => s.verschil === 0 && s.totaal === s.nietToegewezen)).toBe(true)
    const hostel = plan.sommen.find((s) => s.soort === 'SOCIAAL_HOSTEL')
    expect(hostel).toMatchObject({ totaal: 30, nu: 30 })
  })

  it('begins as the register on a day: what the plan beside the register counts then', async () => {
    const stand = (await fleur.verzoek('GET', '/v1/planning/stand')).json()
    const plan = await nieuw({ begin: { soort: 'register', dag: '2026-11-20' } })
    for (const soort of stand.categorieen.flatMap((c: { soorten: object[] }) => c.soorten))
      expect([soort.code, plan.sommen.find((s) => s.soort === soort.code)?.totaal]).toEqual([
        soort.code,
        soort.aantallen?.at(-1) ?? 0,
      ])
    const komt = await fleur.verzoek('POST', PAD, {
      naam: 'Morgen',
      vanJaar: 2027,
      totJaar: 2027,
      bron: 'Proef',
      begin: { soort: 'register', dag: '2026-11-21' },
    })
    expect([komt.statusCode, komt.json().errors?.[0]?.pad ?? komt.body]).toEqual([
      400,
      expect.stringContaining('/begin/dag'),
    ])
  })

  it('has its cells changed: those that are sent, and the sum follows', async () => {
    const plan = await nieuw()
    const [gemeente] = ligging()
    const { jaar: j } = plan.cellen[0] ?? { jaar: 0 }
    const uit = await wijzig(plan, {
      cellen: [
        { soort: 'SOCIAAL_HOSTEL', jaar: j, gemeente, plekken: 12 },
        { soort: 'SOCIAAL_HOSTEL', jaar: j, gemeente: null, plekken: 20 },
        { soort: 'WACHT', jaar: j, gemeente: null, plekken: 0 },
      ],
    })
    expect(uit.statusCode).toBe(200)
    expect(uit.headers.etag).toBe('"2"')
    const { sommen, cellen, versies } = uit.json()
    expect(
      sommen.find((s: { soort: string; jaar: number }) => s.soort === 'SOCIAAL_HOSTEL' && s.jaar === j),
    ).toMatchObject({ totaal: 32, toegewezen: 12, nietToegewezen: 20, nu: 30, verschil: 2 })
    expect(cellen.some((c: { soort: string; jaar: number }) => c.soort === 'WACHT' && c.jaar === j)).toBe(
      false,
    )
    expect(versies.map((v: { versie: number }) => v.versie)).toEqual([2, 1])
  })

  it('refuses what cannot be, with its place, and keeps what there was', async () => {
    const plan = await nieuw()
    const { jaar: j } = plan.cellen[0] ?? { jaar: 0 }
    const cel = { soort: 'WACHT', jaar: j, gemeente: null, plekken: 1 }
    for (const [fout, pad] of [
      [{ plekken: -1 }, '/cellen/1/plekken'],
      [{ plekken: 1.5 }, '/cellen/1/plekken'],
      [{ soort: 'KASTEEL' }, '/cellen/1/soort'],
      [{ jaar: j - 1 }, '/cellen/1/jaar'],
      [{ gemeente: 'GM0000' }, '/cellen/1/gemeente'],
      [{ soort: 'WACHT', plekken: 2 }, '/cellen/1'],
    ] as const) {
      const eerste = pad === '/cellen/1' ? cel : { ...cel, soort: 'FAMILIE' }
      const uit = await wijzig(plan, { cellen: [eerste, { ...cel, ...fout }] })
      expect([fout, uit.statusCode, uit.body]).toEqual([fout, 400, expect.stringContaining(`"${pad}"`)])
    }
    expect(await lees(plan.id)).toEqual(plan)
  })

  it('of two at once one goes through, and the other hears who was first', async () => {
    const plan = await nieuw()
    const ander = await huis.als('beleidsmaker', undefined, 'Ander Beleid')
    const samen = await Promise.all([
      wijzig(plan, { naam: 'Van Fleur' }),
      wijzig(plan, { naam: 'Van een ander' }, plan.versie, ander),
    ])
    expect(samen.map((s) => s.statusCode).toSorted((a, b) => a - b)).toEqual([200, 412])
    const laat = samen.find((s) => s.statusCode === 412)?.json()
    expect(laat.wijzigingen).toMatchObject([{ velden: ['naam'] }])
    expect((await wijzig(plan, { naam: 'Zonder versie' }, 1)).statusCode).toBe(412)
    expect((await fleur.verzoek('PATCH', `${PAD}/${plan.id}`, { naam: 'Zonder' })).statusCode).toBe(428)
  })
})

describe('an adopted plan', () => {
  it('does not change any more, on no way, and is what later plans are held against', async () => {
    const plan = await nieuw()
    const { jaar: j } = plan.cellen[0] ?? { jaar: 0 }
    const hoger = (
      await wijzig(plan, { cellen: [{ soort: 'WACHT', jaar: j, gemeente: null, plekken: 25 }] })
    ).json()
    const vast = await stelVast(hoger)
    expect(vast.json()).toMatchObject({
      status: 'vastgesteld',
      vastgesteldOp: '2026-11-19',
      besluit: 'Bestuur, 19 november',
      vastgesteldDoor: expect.any(String),
    })
    expect((await wijzig(plan, { naam: 'Anders' }, vast.json().versie)).statusCode).toBe(409)
    expect((await stelVast(plan, vast.json().versie)).statusCode).toBe(409)
    for (const zet of ["naam = 'Anders'", "cellen = '[]'", "status = 'ontwerp'", "besluit = 'Iets anders'"])
      await expect(
        huis.huis.systeem.pool.query(`update zicht.vlekkenplan set ${zet} where id = $1`, [plan.id]),
      ).rejects.toMatchObject({ code: '42501' })
    await expect(
      huis.huis.systeem.pool.query('delete from zicht.vlekkenplan where id = $1', [plan.id]),
    ).rejects.toMatchObject({ code: '42501' })

    const volgend = await nieuw({ vanJaar: j, totJaar: j, begin: { soort: 'plan', id: plan.id } })
    expect(volgend.sommen.find((s) => s.soort === 'WACHT')).toMatchObject({ totaal: 25, nu: 25, verschil: 0 })
    // of one year there is one: in words, until it follows the other
    const dicht = await stelVast(volgend)
    expect([dicht.statusCode, dicht.json().detail]).toEqual([
      409,
      expect.stringContaining('geldt al een vastgesteld plan'),
    ])
    const erop = (await wijzig(volgend, { volgtOp: plan.id })).json()
    const opgevolgd = await stelVast(erop)
    expect(opgevolgd.statusCode).toBe(200)
    // what was adopted stands beside the plan that it replaced, not beside itself
    expect(opgevolgd.json().sommen.find((s: { soort: string }) => s.soort === 'WACHT')).toMatchObject({
      nu: 25,
    })
    expect(await lees(plan.id)).toMatchObject({
      status: 'vervallen',
      vastgesteldOp: '2026-11-19',
      vervallenReden: expect.stringMatching(/^Opgevolgd door Plan/),
    })
    expect((await verval(plan, (await lees(plan.id)).versie)).statusCode).toBe(409)
  })

  it('of two drafts of the same years at once one is adopted', async () => {
    const een = await nieuw()
    const { jaar: j } = een.cellen[0] ?? { jaar: 0 }
    const twee = await nieuw({ vanJaar: j, totJaar: j + 1 })
    const samen = await Promise.all([stelVast(een), stelVast(twee)])
    expect(samen.map((s) => s.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  it('is adopted on a day that has been, and as it was seen', async () => {
    const plan = await nieuw()
    const morgen = await fleur.verzoek(
      'POST',
      `${PAD}/${plan.id}/vaststelling`,
      { op: '2026-11-21', besluit: 'Bestuur' },
      met(plan.versie),
    )
    expect(morgen.statusCode).toBe(400)
    await wijzig(plan, { naam: 'Intussen anders' })
    expect((await stelVast(plan)).statusCode).toBe(412)
  })

  it('stands beside the register: per kind, municipality and year', async () => {
    const plan = await nieuw({
      vanJaar: 2025,
      totJaar: 2027,
      begin: { soort: 'register', dag: '2026-11-20' },
    })
    const { jaren, soorten } = (await fleur.verzoek('GET', `${PAD}/${plan.id}/stand`)).json()
    expect(jaren).toEqual([
      { jaar: 2025, dag: '2025-12-31' },
      { jaar: 2026, dag: '2026-11-20' },
      { jaar: 2027, dag: null },
    ])
    for (const soort of soorten) {
      const nu = soort.jaren.find((j: { jaar: number }) => j.jaar === 2026)
      if (nu.er === null) expect(soort.telbaar).toBe(false)
      else expect([soort.code, nu.verschil]).toEqual([soort.code, 0])
      for (const g of nu.gemeenten) expect(g.verschil ?? 0).toBe(0)
    }
  })
})

describe('who may', () => {
  it('planners read; policy alone makes, changes and adopts; others find nothing', async () => {
    const plan = await nieuw()
    for (const rol of ['gemeente', 'toegangsmedewerker', 'teamleider', 'toezichthouder'] as const) {
      const wie = await huis.als(rol)
      expect([rol, (await lees(plan.id, wie)).id]).toEqual([rol, plan.id])
      expect([rol, (await wijzig(plan, { naam: 'Anders' }, plan.versie, wie)).statusCode]).toEqual([rol, 404])
      expect([rol, (await stelVast(plan, plan.versie, wie)).statusCode]).toEqual([rol, 404])
      expect([rol, (await verval(plan, plan.versie, wie)).statusCode]).toEqual([rol, 404])
    }
    for (const rol of ['crisismedewerker', 'aanbieder', 'corporatie', 'privacyfunctionaris'] as const) {
      const wie = await huis.als(rol)
      expect([rol, (await wie.verzoek('GET', `${PAD}/${plan.id}`)).statusCode]).toEqual([rol, 404])
      expect([rol, (await wie.verzoek('GET', PAD)).statusCode]).toEqual([rol, 404])
    }
  })

  it('and so says the database by itself', async () => {
    const plan = await nieuw()
    const doe = async (rol: string, regio: string, vraag: string) => {
      const c = await huis.huis.app.pool.connect()
      try {
        await c.query('begin')
        for (const [naam, waarde] of [
          ['rol', rol],
          ['regio', regio],
          ['gebruiker', fleur.gebruikerId],
        ])
          await c.query('select set_config($1, $2, true)', [`zicht.${naam}`, waarde])
        return (await c.query(vraag, [plan.id])).rowCount
      } finally {
        await c.query('rollback')
        c.release()
      }
    }
    const eigen = huis.huis.regio.code
    const zie = 'select 1 from zicht.vlekkenplan where id = $1'
    const hernoem = "update zicht.vlekkenplan set naam = 'x' where id = $1"
    expect(await doe('beleidsmaker', eigen, zie)).toBe(1)
    expect(await doe('beleidsmaker', eigen, hernoem)).toBe(1)
    expect(await doe('gemeente', eigen, zie)).toBe(1)
    expect(await doe('gemeente', eigen, hernoem)).toBe(0)
    for (const [rol, regio] of [
      ['aanbieder', eigen],
      ['crisismedewerker', eigen],
      ['beleidsmaker', 'elders'],
      ['', ''],
    ] as const)
      expect([rol, regio, await doe(rol, regio, zie)]).toEqual([rol, regio, 0])
    await expect(
      doe('beleidsmaker', eigen, 'delete from zicht.vlekkenplan where id = $1'),
    ).rejects.toMatchObject({
      code: '42501',
    })
    const cel = (c: object) => `update zicht.vlekkenplan set cellen = '${JSON.stringify([c])}' where id = $1`
    const goed = { soort: 'WACHT', jaar: plan.cellen[0]?.jaar ?? 0, gemeente: null, plekken: 1 }
    expect(await doe('beleidsmaker', eigen, cel(goed))).toBe(1)
    for (const anders of [
      { plekken: -1 },
      { plekken: 0.5 },
      { plekken: 'veel' },
      { jaar: 1999 },
      { soort: 3 },
    ])
      await expect(doe('beleidsmaker', eigen, cel({ ...goed, ...anders }))).rejects.toMatchObject({
        code: '23514',
      })
  })

  it('every act is in the log, with who and what; reading is not', async () => {
    const plan = await nieuw()
    await lees(plan.id)
    await wijzig(plan, { naam: 'Ander' })
    await stelVast(plan, 2)
    await verval(plan, 3)
    const { rows } = await huis.huis.systeem.pool.query(
      `select actie, gebruiker_id, client_id from zicht.auditlog where object_soort = 'vlekkenplan' and object_id::text = $1 and toegestaan order by id`,
      [plan.id],
    )
    const door = { gebruiker_id: fleur.gebruikerId, client_id: null }
    expect(rows).toEqual(['maken', 'wijzigen', 'besluiten', 'besluiten'].map((actie) => ({ actie, ...door })))
  })
})
