import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { alsWie, claimsOp, plaatsProef, vrijePlekken } from './proef/verblijf.ts'
import { plaatsClient } from './index.ts'

const AVOND = '2026-11-22T21:40:00.000Z' // Sunday 22:40
const LATER = '2026-11-22T22:15:00.000Z'
let proef: Proefhuis
let noor: Proefgebruiker
let karim: Proefgebruiker
let teamleider: Proefgebruiker

beforeAll(async () => {
  proef = await maakProefhuis({ klok: AVOND })
  noor = await proef.als('crisismedewerker', undefined, 'Noor')
  karim = await proef.als('crisismedewerker', undefined, 'Karim')
  teamleider = await proef.als('teamleider', undefined, 'Tess')
})
afterAll(() => proef?.opruimen())

const op = (moment: string) => proef.zetKlok(moment)
const aanbiederVan = (organisatieCode: string) => proef.als('aanbieder', organisatieCode)
const rij = async (id: string) => {
  const { rows } = await sql<Record<string, string | null>>`select * from plaatsing where id = ${id}`.execute(
    proef.huis.systeem.db,
  )
  return rows[0] as Record<string, string | null>
}
/** Reads the stay and does something with the version that was read. */
async function doe(wie: Proefgebruiker, id: string, stap: string, body: object = {}) {
  const gelezen = await wie.verzoek('GET', `/v1/plaatsingen/${id}`)
  const etag = String(gelezen.headers.etag ?? '"0"')
  return wie.verzoek('POST', `/v1/plaatsingen/${id}/${stap}`, body, { 'if-match': etag })
}

describe('placing', () => {
  it('gives a place, clocks, access for the provider and its claim in one go', async () => {
    op(AVOND)
    const { ids, clientIds, plekken } = await plaatsProef(proef, noor, { namen: ['Jan'] })
    const bewoner = await noor.verzoek('GET', `/v1/plaatsingen/${ids[0]}`)
    expect(bewoner.statusCode).toBe(200)
    expect(bewoner.json()).toMatchObject({
      veldset: 'crisis',
      status: 'geaccepteerd',
      client: { id: clientIds[0], naam: 'Jan', leeftijd: 30 },
      kan: expect.arrayContaining(['aankomst', 'niet_gekomen']),
      klokken: [
        { soort: 'herbeoordeling', laatsteDag: '2026-12-19' },
        { soort: 'EERSTE_OPVANG', laatsteDag: '2027-01-02', dag: 1, van: 42 },
      ],
    })
    const aanbieder = await aanbiederVan(plekken[0]?.voorziening.organisatie.code ?? '')
    const lijst = await aanbieder.verzoek('GET', '/v1/plaatsingen')
    expect(lijst.json().items).toEqual([
      expect.objectContaining({ id: ids[0], client: expect.objectContaining({ naam: 'Jan' }) }),
    ])
    expect((await aanbieder.verzoek('GET', `/v1/plaatsingen/${ids[0]}`)).json()).toMatchObject({
      veldset: 'werk',
    })
    expect(await claimsOp(proef, [plekken[0]?.id ?? ''], AVOND)).toBe(1)
  })

  it('puts nobody in two places, by the product or by SQL', async () => {
    op(AVOND)
    const { clientIds, plekken } = await plaatsProef(proef, noor)
    const [ander] = await vrijePlekken(proef, noor, 'DAG_EN_NACHTOPVANG')
    const nogEens = alsWie(proef, noor, (tx) =>
      plaatsClient(proef.huis, tx, {
        personen: [{ clientId: clientIds[0] ?? '', hoofd: true }],
        plekIds: [ander?.id ?? ''],
        organisatieId: ander?.voorziening.organisatie.id ?? '',
        productCode: 'DAG_EN_NACHTOPVANG',
        arrangementCode: null,
        grondslag: 'WMO_OPVANG',
        adresGeheim: false,
        verblijf: true,
      }),
    )
    await expect(nogEens).rejects.toMatchObject({ constraint: 'client_niet_op_twee_plekken' })
    await expect(plaatsProef(proef, karim, { plekken })).rejects.toMatchObject({
      status: 409,
      extra: { reden: 'plek_bezet' },
    })
  })

  it('tells all that is wrong at once, with the place of each fault', async () => {
    op(AVOND)
    const fout = await alsWie(proef, noor, (tx) =>
      plaatsClient(proef.huis, tx, {
        personen: [],
        plekIds: [randomUUID()],
        organisatieId: randomUUID(),
        productCode: 'BESTAAT_NIET',
        arrangementCode: 'OOK_NIET',
        grondslag: ' ',
        adresGeheim: false,
        verblijf: true,
      }),
    ).catch((f) => f)
    expect(fout.fouten.map((f: { pad: string }) => f.pad)).toEqual([
      '/productCode',
      '/arrangementCode',
      '/grondslag',
      '/personen',
      '/plekIds/0',
    ])
  })

  it('gives a time-out only outside office hours', async () => {
    op('2026-11-23T10:00:00.000Z') // Monday 11:00
    await expect(
      plaatsProef(proef, noor, { productCode: 'TIME_OUT', arrangementCode: 'TIME_OUT' }),
    ).rejects.toMatchObject({ extra: { reden: 'alleen_buiten_kantooruren' } })
  })

  it('blocks the whole room for a family, and gives it one clock', async () => {
    op(AVOND)
    const gezin = await plaatsProef(proef, noor, { aantal: 2, extra: 1 })
    expect(
      await claimsOp(
        proef,
        gezin.plekken.map((p) => p.id),
        AVOND,
      ),
    ).toBe(3)
    const klokken = await sql<{
      plaatsing_id: string
    }>`select distinct plaatsing_id from termijn where plaatsing_id = any(${gezin.ids}::uuid[])`.execute(
      proef.huis.systeem.db,
    )
    expect(klokken.rows).toEqual([{ plaatsing_id: gezin.ids[0] }])
    op(LATER)
    expect((await doe(noor, gezin.ids[0] ?? '', 'aankomst')).json().ids.sort()).toEqual([...gezin.ids].sort())
    expect((await rij(gezin.ids[1] ?? '')).status).toBe('gestart')
  })
})

describe('the first hours', () => {
  it('"gekomen" is one step, for team and provider, with the moment', async () => {
    op(AVOND)
    const { ids, plekken } = await plaatsProef(proef, noor)
    op(LATER)
    const nacht = await aanbiederVan(plekken[0]?.voorziening.organisatie.code ?? '')
    const antwoord = await doe(nacht, ids[0] ?? '', 'aankomst')
    expect(antwoord.statusCode).toBe(200)
    expect(await rij(ids[0] ?? '')).toMatchObject({ status: 'gestart', aangekomen_op: LATER })
    expect((await doe(nacht, ids[0] ?? '', 'aankomst')).json()).toMatchObject({
      status: 409,
      detail: 'Deze persoon verblijft hier al.',
    })
  })

  it('a no-show frees the place at once and stays on record', async () => {
    op(AVOND)
    const { ids, plekken } = await plaatsProef(proef, noor)
    op(LATER)
    expect(
      (await doe(noor, ids[0] ?? '', 'niet-gekomen', { toelichting: 'Telefonisch afgezegd' })).statusCode,
    ).toBe(200)
    expect(await rij(ids[0] ?? '')).toMatchObject({
      status: 'vervallen',
      periode: 'empty',
      einde_reden: 'niet_gekomen',
    })
    expect(await claimsOp(proef, [plekken[0]?.id ?? ''], LATER)).toBe(0)
    const open =
      await sql`select 1 from termijn where plaatsing_id = ${ids[0]} and gesloten_op is null`.execute(
        proef.huis.systeem.db,
      )
    expect(open.rows).toHaveLength(0)
  })

  it('keeps the bed of who is away, and takes up again', async () => {
    op(AVOND)
    const { ids, plekken } = await plaatsProef(proef, noor)
    op(LATER)
    await doe(noor, ids[0] ?? '', 'aankomst')
    expect(
      (
        await doe(noor, ids[0] ?? '', 'afwezigheid', {
          reden: 'Opname in het ziekenhuis',
          terugVerwacht: '2026-11-25',
        })
      ).statusCode,
    ).toBe(200)
    expect(await claimsOp(proef, [plekken[0]?.id ?? ''], LATER)).toBe(1)
    expect((await noor.verzoek('GET', `/v1/plaatsingen/${ids[0]}`)).json().afwezig).toEqual({
      reden: 'Opname in het ziekenhuis',
      terugVerwacht: '2026-11-25',
    })
    expect((await doe(noor, ids[0] ?? '', 'terugkomst')).statusCode).toBe(200)
    expect(await rij(ids[0] ?? '')).toMatchObject({ status: 'gestart', pauze_reden: null })
  })

  it('asks for the version that was seen, and tells who was faster', async () => {
    op(AVOND)
    const { ids } = await plaatsProef(proef, noor)
    op(LATER)
    const pad = `/v1/plaatsingen/${ids[0]}/aankomst`
    expect((await noor.verzoek('POST', pad, {})).statusCode).toBe(428)
    expect((await karim.verzoek('POST', pad, {}, { 'if-match': '"1"' })).statusCode).toBe(200)
    const laat = await noor.verzoek('POST', pad, {}, { 'if-match': '"1"' })
    expect(laat.statusCode).toBe(412)
    expect(laat.json().wijzigingen).toEqual([
      expect.objectContaining({ door: 'Karim', velden: expect.arrayContaining(['status']) }),
    ])
  })
})

describe('another provider', () => {
  it('sees 404 on everything, and nothing has changed', async () => {
    op(AVOND)
    const { ids, plekken } = await plaatsProef(proef, noor)
    const eigen = plekken[0]?.voorziening.organisatie.code ?? ''
    const ander = await aanbiederVan(eigen === 'LEVANTO' ? 'LEGER' : 'LEVANTO')
    const voor = await rij(ids[0] ?? '')
    op(LATER)
    const pad = `/v1/plaatsingen/${ids[0]}`
    const stappen: [string, object][] = [
      ['aankomst', {}],
      ['niet-gekomen', {}],
      ['afwezigheid', { reden: 'zomaar weg' }],
      ['terugkomst', {}],
      ['beeindiging', { bestemming: 'huurwoning', waar: 'elders', reden: 'eigen_wens' }],
      ['verplaatsing', { plekIds: [plekken[0]?.id], reden: 'zomaar' }],
    ]
    for (const methode of ['GET', 'versies'] as const)
      expect((await ander.verzoek('GET', methode === 'GET' ? pad : `${pad}/versies`)).statusCode).toBe(404)
    for (const [stap, body] of stappen)
      expect(
        (await ander.verzoek('POST', `${pad}/${stap}`, body, { 'if-match': '"1"' })).statusCode,
        stap,
      ).toBe(404)
    expect(
      (
        await ander.verzoek('POST', `${pad}/einde-akkoord`, {
          bestemming: 'op_straat',
          reden: 'dit gaat ons niets aan',
        })
      ).statusCode,
    ).toBe(404)
    expect(
      (
        await ander.verzoek('POST', `${pad}/vervolgplannen`, {
          stap: 'zomaar iets',
          verantwoordelijk: 'iemand',
          uiterlijk: '2026-12-01',
        })
      ).statusCode,
    ).toBe(404)
    expect(
      (await ander.verzoek('PATCH', pad, { toekomstperspectief: 'x' }, { 'if-match': '"1"' })).statusCode,
    ).toBe(404)
    expect((await ander.verzoek('GET', '/v1/plaatsingen')).json().items).toEqual([])
    expect(await rij(ids[0] ?? '')).toEqual(voor)
    const gewijzigd = await alsWie(proef, ander, (tx) =>
      sql`update plaatsing set status = 'beeindigd' where id = ${ids[0]}`.execute(tx.db),
    )
    expect(Number(gewijzigd.numAffectedRows)).toBe(0)
  })
})

describe('extension', () => {
  it('needs the right role, a reason, and stays within the longest', async () => {
    op(AVOND)
    const { ids } = await plaatsProef(proef, noor, { productCode: 'AOM', arrangementCode: 'AOM' })
    const klok = (await noor.verzoek('GET', `/v1/plaatsingen/${ids[0]}`)).json().klokken[0]
    const pad = `/v1/termijnen/${klok.id}/verlenging`
    const reden = 'De woning komt een week later vrij.'
    const kop = { 'if-match': '"1"' }
    expect(klok).toMatchObject({ verlengbaar: false, rollenVerlengen: ['teamleider'], dagenTeVerlengen: 7 })
    expect((await noor.verzoek('POST', pad, { dagen: 3, reden }, kop)).json()).toMatchObject({
      status: 409,
      reden: 'rol',
    })
    expect((await teamleider.verzoek('POST', pad, { dagen: 3, reden: 'kort' }, kop)).json()).toMatchObject({
      status: 400,
      fouten: [{ pad: '/reden' }],
    })
    expect((await teamleider.verzoek('POST', pad, { dagen: 8, reden }, kop)).json()).toMatchObject({
      status: 409,
      reden: 'te_lang',
      voorstel: 'herbeoordeling',
    })
    expect((await teamleider.verzoek('POST', pad, { dagen: 5, reden }, kop)).statusCode).toBe(200)
    expect(
      (await teamleider.verzoek('POST', pad, { dagen: 3, reden }, { 'if-match': '"2"' })).json(),
    ).toMatchObject({ reden: 'te_lang', over: 2 })
    const na = (await teamleider.verzoek('GET', `/v1/plaatsingen/${ids[0]}`)).json()
    expect(na).toMatchObject({
      verwachtEinde: '2026-12-10',
      klokken: [{ laatsteDag: '2026-12-10', verlengingen: [{ reden, rol: 'teamleider', door: 'Tess' }] }],
    })
  })

  it('closes a clock with a reason, by who may, and never deletes one', async () => {
    op(AVOND)
    const { ids } = await plaatsProef(proef, noor)
    const klokken = (await noor.verzoek('GET', `/v1/plaatsingen/${ids[0]}`)).json().klokken as {
      id: string
      herkomst: string
    }[]
    const [herbeoordeling, arrangement] = [
      klokken.find((k) => k.herkomst === 'herbeoordeling'),
      klokken.find((k) => k.herkomst === 'arrangement'),
    ]
    const sluit = (wie: Proefgebruiker, id?: string) =>
      wie.verzoek(
        'POST',
        `/v1/termijnen/${id}/sluiting`,
        { reden: 'Samen besproken: hij blijft nog.' },
        { 'if-match': '"1"' },
      )
    expect((await sluit(noor, herbeoordeling?.id)).statusCode).toBe(200)
    expect((await sluit(noor, arrangement?.id)).json()).toMatchObject({ reden: 'rol' })
    expect((await sluit(teamleider, arrangement?.id)).statusCode).toBe(200)
    await expect(
      sql`delete from termijn where id = ${arrangement?.id}`.execute(proef.huis.systeem.db),
    ).rejects.toThrow()
    expect((await noor.verzoek('GET', `/v1/plaatsingen/${ids[0]}`)).json()).toMatchObject({
      status: 'geaccepteerd',
      klokken: [{ gesloten: { door: 'Noor' } }, { gesloten: { door: 'Tess' } }],
    })
  })
})

describe('what was written down wrong', () => {
  it('is corrected by a new version, and both stay known', async () => {
    op(AVOND)
    const { ids } = await plaatsProef(proef, noor)
    op(LATER)
    const begin = '2026-11-22T20:00:00.000Z'
    expect(
      (
        await karim.verzoek(
          'PATCH',
          `/v1/plaatsingen/${ids[0]}`,
          { begin, toekomstperspectief: 'eigen huis' },
          { 'if-match': '"1"' },
        )
      ).statusCode,
    ).toBe(200)
    const versies = (await noor.verzoek('GET', `/v1/plaatsingen/${ids[0]}/versies`)).json().items
    expect(versies[0]).toMatchObject({
      versie: 2,
      door: 'Karim',
      wijzigingen: expect.arrayContaining([
        expect.objectContaining({ veld: 'toekomstperspectief', naar: 'eigen huis' }),
        expect.objectContaining({ veld: 'periode' }),
      ]),
    })
    expect(versies[1]).toMatchObject({ versie: 1, door: 'Noor', wijzigingen: [] })
    expect(
      (
        await karim.verzoek(
          'PATCH',
          `/v1/plaatsingen/${ids[0]}`,
          { begin: '2027-01-01T00:00:00Z' },
          { 'if-match': '"2"' },
        )
      ).json(),
    ).toMatchObject({ status: 400, fouten: [{ pad: '/begin' }] })
  })
})

describe('a secret address', () => {
  it('is seen by the provider and the circle, and by nobody else of the team', async () => {
    op(AVOND)
    const { ids } = await plaatsProef(proef, noor, {
      geheim: true,
      kring: [teamleider.gebruikerId as string],
    })
    expect((await noor.verzoek('GET', `/v1/plaatsingen/${ids[0]}`)).statusCode).toBe(200)
    expect((await teamleider.verzoek('GET', `/v1/plaatsingen/${ids[0]}`)).statusCode).toBe(200)
    expect((await karim.verzoek('GET', `/v1/plaatsingen/${ids[0]}`)).statusCode).toBe(404)
    expect(
      (await karim.verzoek('GET', '/v1/plaatsingen')).json().items.map((i: { id: string }) => i.id),
    ).not.toContain(ids[0])
    expect(
      (await noor.verzoek('GET', '/v1/plaatsingen')).json().items.map((i: { id: string }) => i.id),
    ).toContain(ids[0])
  })
})
