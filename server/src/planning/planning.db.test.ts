import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { inTransactie, NIEMAND } from '../platform/databank/index.ts'
import { leesTornado } from './lees-berekening.ts'
import { mixgegevens } from './mixrapport.ts'
import { aanloopzin } from './rapport.ts'
import { loopNa, rekenDeel } from './reken-deel.ts'
import { DEELTAAK } from './vraag-berekening.ts'
import { regiomodelVan } from './regiomodel.ts'
import { simuleerOpDraden } from './simuleer-op-draden.ts'

let huis: Proefhuis
let fleur: Proefgebruiker
let vlekkenplan: Record<string, unknown>

beforeAll(async () => {
  huis = await maakProefhuis({ klok: '2026-11-20T10:00:00Z' })
  fleur = await huis.als('beleidsmaker')
  vlekkenplan = (await fleur.verzoek('GET', '/v1/planning/model')).json().vlekkenplan
})
afterAll(() => huis.opruimen())

const vraag = async (body: object, wie = fleur) => wie.verzoek('POST', '/v1/planning/berekeningen', body)
const stand = async (id: string, wie = fleur) => wie.verzoek('GET', `/v1/planning/berekeningen/${id}`)
const scenario = (meer: object = {}) => ({ ...vlekkenplan, jaren: 2, replicaties: 25, ...meer })
const kern = ({ verschillen }: { verschillen: unknown[] }) => JSON.stringify(verschillen)

describe('a simulation', () => {
  it('is cut in parts that may come in any order and twice, and gives the bytes of one machine', async () => {
    const { id } = (await vraag({ soort: 'simulatie', scenario: scenario() })).json()
    for (const nr of [2, 0, 0, 1]) await rekenDeel(huis.huis, id, nr)
    const uit = (await stand(id)).json()
    expect(uit).toMatchObject({ status: 'klaar', voortgang: 1, fout: null })
    expect(uit.uitkomst.replicaties).toBe(25)
    const samen = await simuleerOpDraden(regiomodelVan(huis.huis.regio), scenario() as never)
    expect(kern(uit.uitkomst)).toBe(kern(samen))
    const pdf = await fleur.verzoek('GET', `/v1/planning/berekeningen/${id}/rapport`)
    expect(pdf.statusCode).toBe(200)
    expect(pdf.headers['content-type']).toContain('application/pdf')
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.rawPayload.includes(Buffer.from('StructTreeRoot'))).toBe(true)
  })

  it('draws in its report who goes where, and what matters most once that was computed of the same scenario', async () => {
    const klaar = async (soort: string, meer: object = {}) => {
      const { id } = (await vraag({ soort, scenario: scenario({ replicaties: 2, ...meer }) })).json()
      await rekenDeel(huis.huis, id, 0)
      return id as string
    }
    const tornado = (id: string) =>
      inTransactie(huis.huis.systeem, { ...NIEMAND, regioCode: huis.huis.regio.code }, (tx) =>
        leesTornado(tx, id),
      )
    const rapport = async (id: string) =>
      (await fleur.verzoek('GET', `/v1/planning/berekeningen/${id}/rapport`)).rawPayload
    const figuren = (pdf: Buffer) => pdf.toString('latin1').split('/S /Figure').length - 1
    const id = await klaar('simulatie', { wlzDeel: 0.2 })
    await klaar('tornado', { wlzDeel: 0.3 })
    expect(await tornado(id)).toBeNull()
    expect(figuren(await rapport(id))).toBe(1)
    const { uitkomst } = (
      await stand(await klaar('tornado', { wlzDeel: 0.2, replicaties: 50, naam: 'Anders' }))
    ).json()
    expect(await tornado(id)).toEqual(uitkomst)
    expect(figuren(await rapport(id))).toBe(2)
  })

  it('says in its report how long it still carries where it began, or that this does not show', () => {
    expect(aanloopzin('Plan', { maanden: 60, aanloop: 15 })).toContain('Plan: ongeveer de eerste 15 maanden')
    expect(aanloopzin('Plan', { maanden: 60, aanloop: 0 })).toContain('vanaf de eerste maand')
    expect(aanloopzin('Plan', { maanden: 24, aanloop: null })).toContain('in deze 24 maanden is niet te zien')
  })

  it('that was stopped half way leaves nothing behind, and is not taken up again', async () => {
    const { id } = (await vraag({ soort: 'simulatie', scenario: scenario() })).json()
    await rekenDeel(huis.huis, id, 0)
    expect((await stand(id)).json()).toMatchObject({ status: 'bezig', uitkomst: null })
    expect((await fleur.verzoek('POST', `/v1/planning/berekeningen/${id}/annulering`)).statusCode).toBe(204)
    // what still waits in the queue goes, so that nobody waits for it; what others asked stays
    const ander = '00000000-0000-4000-8000-000000000001'
    const zet = (berekening: string) =>
      sql`insert into pgboss.job (name, data) values (${DEELTAAK}, ${JSON.stringify({ berekening, nr: 2 })}::jsonb)`
    const inRij = async () =>
      (
        await sql<{ welk: string }>`
          select data ->> 'berekening' as welk from pgboss.job where name = ${DEELTAAK} order by 1`.execute(
          huis.huis.systeem.db,
        )
      ).rows.map((r) => r.welk)
    await sql`select pgboss.create_queue(${DEELTAAK}, '{"policy":"standard"}'::jsonb)`.execute(
      huis.huis.systeem.db,
    )
    for (const welk of [ander, id, id]) await zet(welk).execute(huis.huis.systeem.db)
    for (const nr of [1, 2]) await rekenDeel(huis.huis, id, nr)
    expect(await inRij()).toEqual([ander])
    await loopNa(huis.huis)
    expect((await stand(id)).json()).toMatchObject({ status: 'geannuleerd', uitkomst: null })
    const rest = await huis.huis.systeem.db
      .selectFrom('berekeningdeel')
      .select('nr')
      .where('berekening_id', '=', id)
      .execute()
    expect(rest).toEqual([])
    expect((await fleur.verzoek('POST', `/v1/planning/berekeningen/${id}/annulering`)).statusCode).toBe(409)
  })

  it('of which parts were lost is asked for again, only the parts that are not there', async () => {
    const { id } = (await vraag({ soort: 'simulatie', scenario: scenario() })).json()
    await rekenDeel(huis.huis, id, 1)
    const gevraagd: unknown[] = []
    const luisterend = {
      ...huis.huis,
      vraagWerk: (_: string, g: readonly object[]) => void gevraagd.push(...g),
    }
    await loopNa(luisterend)
    expect(gevraagd).toEqual([])
    await huis.huis.systeem.db
      .updateTable('berekening')
      .set({ gevraagd_op: '2026-11-20T09:00:00Z' })
      .where('id', '=', id)
      .execute()
    await huis.huis.systeem.db
      .updateTable('berekeningdeel')
      .set({ klaar_op: '2026-11-20T09:01:00Z' })
      .where('berekening_id', '=', id)
      .execute()
    await loopNa(luisterend)
    expect(gevraagd).toEqual([
      { berekening: id, nr: 0 },
      { berekening: id, nr: 2 },
    ])
    await fleur.verzoek('POST', `/v1/planning/berekeningen/${id}/annulering`)
  })

  it('until an accuracy is there takes the first whole group of parts that has it, wherever and whenever they were computed', async () => {
    const gevraagd = scenario({ nauwkeurigheid: 3, replicaties: 400 })
    const samen = await simuleerOpDraden(regiomodelVan(huis.huis.regio), gevraagd as never)
    const delen = samen.replicaties / 10
    expect(delen % 5).toBe(0)
    expect(samen.replicaties).toBeLessThan(400)
    expect(samen.nauwkeurigheid).toMatchObject({ maat: 'straat/2022', gevraagd: 3, gehaald: true })
    const { id } = (await vraag({ soort: 'simulatie', scenario: gevraagd })).json()
    // a group further on is there before the first is whole
    const nummers = [
      ...Array.from({ length: 10 }, (_, i) => 10 + i),
      ...Array.from({ length: 10 }, (_, i) => 9 - i),
    ]
    for (const nr of nummers) await rekenDeel(huis.huis, id, nr)
    const uit = (await stand(id)).json()
    expect(uit).toMatchObject({ status: 'klaar', fout: null })
    expect(JSON.stringify(uit.uitkomst)).toBe(JSON.stringify(samen))
    // what was still asked of other machines is not needed any more
    await rekenDeel(huis.huis, id, 30)
    expect((await stand(id)).json()).toEqual(uit)
  })

  it('that does not get as accurate as asked stops at its number, and says so', async () => {
    const gevraagd = scenario({ nauwkeurigheid: 0.05, replicaties: 20 })
    const { id } = (await vraag({ soort: 'simulatie', scenario: gevraagd })).json()
    for (const nr of [0, 1]) await rekenDeel(huis.huis, id, nr)
    const { uitkomst } = (await stand(id)).json()
    expect(uitkomst).toMatchObject({ replicaties: 20, nauwkeurigheid: { gehaald: false } })
    expect(uitkomst.nauwkeurigheid.bereikt).toBeGreaterThan(0.05)
  })

  it('is its own: another planner does not see it', async () => {
    const { id } = (await vraag({ soort: 'tornado', scenario: scenario() })).json()
    const ander = await huis.als('beleidsmaker')
    expect((await stand(id, ander)).statusCode).toBe(404)
    await rekenDeel(huis.huis, id, 0)
    expect((await stand(id)).json().uitkomst.length).toBeGreaterThan(0)
  })
})

describe('bad input', () => {
  it.each([
    ['another version', { versie: 99 }, '/scenario/versie'],
    [
      'an unknown station',
      { plekken: { NERGENS: [{ vanaf: '2022-01-01', aantal: 3 }] } },
      '/scenario/plekken/NERGENS',
    ],
    [
      'a negative number',
      { woningenPerJaar: [{ vanaf: '2022-01-01', aantal: -1 }] },
      '/scenario/woningenPerJaar/0/aantal',
    ],
    ['a share above one', { wlzDeel: 1.5 }, '/scenario/wlzDeel'],
    ['another region', { regio: 'elders' }, '/scenario/regio'],
  ])('%s is told with its place, and nothing is kept', async (_, anders, pad) => {
    const antwoord = await vraag({ soort: 'simulatie', scenario: scenario(anders) })
    expect(antwoord.statusCode).toBe(400)
    // the code and what stands in it are for who says it in another language
    expect(antwoord.json().fouten).toEqual([
      { pad, melding: expect.any(String), code: expect.any(String), waarden: expect.any(Object) },
    ])
  })

  it.each([
    [
      'no number',
      { soort: 'omgekeerd', vraag: { soort: 'nodig', straat: -1, knop: 'woningen' } },
      '/vraag/straat',
    ],
    ['no question', { soort: 'omgekeerd' }, '/vraag'],
    [
      'less than nothing',
      { soort: 'omgekeerd', vraag: { soort: 'effect', knop: 'woningen', erbij: -1e6 } },
      '/vraag/erbij',
    ],
    [
      'places where there is no limit',
      { soort: 'omgekeerd', vraag: { soort: 'effect', knop: 'plekken', erbij: 1, station: 'NERGENS' } },
      '/vraag/station',
    ],
    ['what the model has no measure of', { soort: 'tornado', maat: 'geluk/OPVANG' }, '/maat'],
  ])('asked with %s is refused at once, and nothing is kept', async (_, anders, pad) => {
    const aantal = async () => (await fleur.verzoek('GET', '/v1/planning/berekeningen')).json().items.length
    const voor = await aantal()
    const antwoord = await vraag({ scenario: scenario(), ...anders })
    expect(antwoord.statusCode, antwoord.body).toBe(400)
    expect(antwoord.json().fouten[0].pad).toBe(pad)
    expect(await aantal()).toBe(voor)
  })
})

it('an answer to a reverse question says what of it lies outside the range', async () => {
  const { id } = (
    await vraag({
      soort: 'omgekeerd',
      scenario: scenario(),
      vraag: { soort: 'effect', knop: 'woningen', erbij: 400 },
    })
  ).json()
  await rekenDeel(huis.huis, id, 0)
  const uit = (await stand(id)).json()
  expect(uit).toMatchObject({ status: 'klaar', uitkomst: { code: 'effect' } })
  expect(uit.buitenBereik).toMatchObject([{ getal: 'woningenPerJaar', waarde: uit.uitkomst.waarde }])
})

describe('a computation that was stored before its model was', () => {
  it('is read without what needs the model, and its report says why there is none', async () => {
    const { id } = (
      await vraag({
        soort: 'mix',
        scenario: scenario(),
        vraag: { straat: null, tijdslimietSeconden: 5, replicaties: 2 },
      })
    ).json()
    await huis.huis.systeem.db
      .updateTable('berekening')
      .set({ invoer: sql`invoer - 'model'`, status: 'klaar', uitkomst: '{}', klaar_op: sql`zicht.nu()` })
      .where('id', '=', id)
      .execute()
    const gelezen = await stand(id)
    expect(gelezen.statusCode, gelezen.body).toBe(200)
    expect(gelezen.json()).toMatchObject({ status: 'klaar', buitenBereik: null })
    const rapport = await fleur.verzoek('GET', `/v1/planning/berekeningen/${id}/rapport`)
    expect(rapport.json()).toMatchObject({ status: 409, reden: 'zonder_model' })
  })
})

describe('scenarios', () => {
  it('are kept, shared on request, changed by who made them, and by nobody on an old version', async () => {
    const gemaakt = await fleur.verzoek('POST', '/v1/planning/scenarios', {
      scenario: scenario({ naam: 'Honderdvijftig' }),
    })
    const { id } = gemaakt.json()
    const ander = await huis.als('gemeente')
    expect((await ander.verzoek('GET', `/v1/planning/scenarios/${id}`)).statusCode).toBe(404)
    const deel = (gedeeld: boolean, versie: number) =>
      fleur.verzoek('PATCH', `/v1/planning/scenarios/${id}`, { gedeeld }, { 'if-match': `"${versie}"` })
    expect((await deel(true, 1)).statusCode).toBe(200)
    expect((await deel(false, 1)).statusCode).toBe(412)
    expect((await ander.verzoek('GET', `/v1/planning/scenarios/${id}`)).json()).toMatchObject({
      naam: 'Honderdvijftig',
    })
    expect(
      (await ander.verzoek('DELETE', `/v1/planning/scenarios/${id}`, undefined, { 'if-match': '"2"' }))
        .statusCode,
    ).toBe(404)
    expect(
      (await fleur.verzoek('DELETE', `/v1/planning/scenarios/${id}`, undefined, { 'if-match': '"2"' }))
        .statusCode,
    ).toBe(204)
    expect((await fleur.verzoek('GET', '/v1/planning/scenarios')).json().items).toEqual([])
  })

  it.each(['crisismedewerker', 'aanbieder', 'corporatie', 'client'] as const)(
    'are not for a %s',
    async (rol) => {
      const wie = await huis.als(rol)
      expect((await wie.verzoek('GET', '/v1/planning/model')).statusCode).toBe(404)
    },
  )
})

describe('the cheapest mix', () => {
  const doelen = (meer: object = {}) => ({
    straat: { hoogstens: 40, vanafJaar: 2022 },
    eersteOpvangDagen: null,
    wachtDagen: null,
    crisisplekken: null,
    tijdslimietSeconden: 200,
    replicaties: 2,
    ...meer,
  })

  it('is computed in a thread, and has a report', async () => {
    const gevraagd = scenario({ wlzDeel: 0.9 })
    const { id } = (await vraag({ soort: 'mix', scenario: gevraagd, vraag: doelen() })).json()
    await rekenDeel(huis.huis, id, 0)
    const uit = (await stand(id)).json()
    expect(uit).toMatchObject({ soort: 'mix', status: 'klaar', voortgang: 1, fout: null })
    expect(uit.uitkomst).toMatchObject({ status: 'gevonden', replicaties: 2 })
    expect(uit.buitenBereik).toContainEqual(expect.objectContaining({ pad: '/wlzDeel', waarde: 0.9 }))
    expect(mixgegevens(regiomodelVan(huis.huis.regio), gevraagd as never, uit.uitkomst).buiten).toEqual(
      uit.buitenBereik.map((b: { zin: string }) => b.zin),
    )
    expect(uit.uitkomst.oplosser.kloof).toBeLessThanOrEqual(0.005)
    expect(uit.uitkomst.jaren.map((j: { jaar: number }) => j.jaar)).toEqual([2022])
    const pdf = await fleur.verzoek('GET', `/v1/planning/berekeningen/${id}/rapport`)
    expect(pdf.statusCode).toBe(200)
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('that cannot be says so in words, and has a report too', async () => {
    const onmogelijk = doelen({ straat: { hoogstens: 0, vanafJaar: 2022 } })
    const { id } = (await vraag({ soort: 'mix', scenario: scenario(), vraag: onmogelijk })).json()
    await rekenDeel(huis.huis, id, 0)
    const { uitkomst } = (await stand(id)).json()
    expect(uitkomst).toMatchObject({
      status: 'niet_haalbaar',
      onhaalbaar: [{ soort: 'straat', alleen: true }],
    })
    expect((await fleur.verzoek('GET', `/v1/planning/berekeningen/${id}/rapport`)).statusCode).toBe(200)
  })

  it('tells how far it is, and is put down when it is stopped', async () => {
    const { id } = (
      await vraag({ soort: 'mix', scenario: scenario({ jaren: 3 }), vraag: { replicaties: 1000 } })
    ).json()
    const bezig = rekenDeel(huis.huis, id, 0)
    const ver = async (): Promise<number> => (await stand(id)).json().voortgang
    await expect.poll(ver, { timeout: 60_000 }).toBeGreaterThan(0)
    expect((await stand(id)).json()).toMatchObject({ status: 'bezig', uitkomst: null })
    expect((await fleur.verzoek('POST', `/v1/planning/berekeningen/${id}/annulering`)).statusCode).toBe(204)
    await bezig
    expect((await stand(id)).json()).toMatchObject({ status: 'geannuleerd', uitkomst: null })
  })

  it.each([
    ['a target below nothing', {}, { straat: { hoogstens: -1, vanafJaar: 2022 } }, '/vraag/straat/hoogstens'],
    [
      'a year in which nothing can be chosen',
      {},
      { straat: { hoogstens: 9, vanafJaar: 2021 } },
      '/vraag/straat/vanafJaar',
    ],
    ['an unknown target', {}, { geluk: 1 }, '/vraag/geluk'],
    ['a scenario of one year', { jaren: 1 }, {}, '/scenario/jaren'],
  ])('%s is told with its place, and nothing is kept', async (_, anders, meer, pad) => {
    const antwoord = await vraag({ soort: 'mix', scenario: scenario(anders), vraag: doelen(meer) })
    expect(antwoord.statusCode).toBe(400)
    expect(antwoord.json().fouten[0].pad).toBe(pad)
  })
})

it('a scenario with a number that cannot be computed is refused when it comes in, and nothing of it is kept', async () => {
  const mens = await huis.als('beleidsmaker')
  for (const [anders, pad] of [
    [
      { getallen: { 'stations/OPVANG/verblijfDagen': 0 } },
      '/scenario/getallen/stations~1OPVANG~1verblijfDagen',
    ],
    [{ getallen: { wlzDeel: 3 } }, '/scenario/getallen/wlzDeel'],
    [{ zaad: [0, 0, 0, 1, 1, 1] }, '/scenario/zaad'],
  ] as const)
    for (const [pad2, body] of [
      ['/v1/planning/scenarios', { scenario: scenario(anders) }],
      ['/v1/planning/berekeningen', { soort: 'simulatie', scenario: scenario(anders) }],
      ['/v1/planning/_vloeistof', { scenario: scenario(anders) }],
    ] as const) {
      const antwoord = await mens.verzoek('POST', pad2, body)
      expect(antwoord.statusCode).toBe(400)
      expect(antwoord.json().fouten[0].pad).toContain(pad)
    }
  expect(
    (await mens.verzoek('GET', '/v1/planning/scenarios'))
      .json()
      .items.filter((s: { vanMij: boolean }) => s.vanMij),
  ).toEqual([])
  expect((await mens.verzoek('GET', '/v1/planning/berekeningen')).json().items).toEqual([])
})
