import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { escaleer } from './escaleer.ts'
import { plaatsProef } from './proef/verblijf.ts'

const ZONDAG = '2026-11-22T21:40:00.000Z' // 22:40
let proef: Proefhuis
let noor: Proefgebruiker
let karim: Proefgebruiker
let tess: Proefgebruiker

beforeAll(async () => {
  proef = await maakProefhuis({ klok: ZONDAG })
  noor = await proef.als('crisismedewerker', undefined, 'Noor')
  karim = await proef.als('crisismedewerker', undefined, 'Karim')
  tess = await proef.als('teamleider', undefined, 'Tess')
})
afterAll(() => proef?.opruimen())

type Sig = {
  soort: string
  id: string
  versie: number
  code: string
  urgentie: string
  plaatsingId: string | null
  voorMij: boolean
  overgenomenDoor: string | null
  zonderVervolgplan: boolean
  dag: number
  van: number
  escalatie: { rol: string } | null
  persoon: string | null
}
const signalen = async (wie: Proefgebruiker, plaatsingId?: string): Promise<Sig[]> =>
  (await wie.verzoek('GET', '/v1/signalen'))
    .json()
    .items.filter((s: Sig) => plaatsingId === undefined || s.plaatsingId === plaatsingId)
const treden = async (plaatsingId: string | undefined) =>
  (
    await sql<{
      rol: string
      trede: number
      einde: string
    }>`select e.rol, e.trede, e.einde from escalatie e join termijn t on t.id = e.termijn_id where t.plaatsing_id = ${plaatsingId} order by e.einde, e.trede`.execute(
      proef.huis.systeem.db,
    )
  ).rows
const stap = (
  wie: Proefgebruiker,
  soort: 'taken' | 'termijnen',
  id: string,
  naam: string,
  versie: number,
  body: object = {},
) => wie.verzoek('POST', `/v1/${soort}/${id}/${naam}`, body, { 'if-match': `"${versie}"` })

describe('a time-out that ends in the morning', () => {
  it('asks the day team to take over before noon; who does, is named', async () => {
    proef.zetKlok(ZONDAG)
    const { ids } = await plaatsProef(proef, noor, {
      productCode: 'TIME_OUT',
      arrangementCode: 'TIME_OUT',
      namen: ['Pim'],
    })
    proef.zetKlok('2026-11-23T07:30:00.000Z') // 08:30
    const taak = (await signalen(karim, ids[0])).find((s) => s.soort === 'taak')
    expect(taak).toMatchObject({
      code: 'overdracht',
      urgentie: 'vandaag',
      persoon: 'Pim',
      overgenomenDoor: null,
    })
    expect((await stap(karim, 'taken', taak?.id ?? '', 'aanvaarding', 1)).statusCode).toBe(200)
    expect((await stap(noor, 'taken', taak?.id ?? '', 'aanvaarding', 2)).json()).toMatchObject({
      status: 409,
      detail: 'Deze taak is al overgenomen door Karim.',
    })
    expect((await signalen(noor, ids[0])).find((s) => s.soort === 'taak')?.overgenomenDoor).toBe('Karim')
    proef.zetKlok('2026-11-23T11:30:00.000Z')
    await escaleer(proef.huis)
    expect(await treden(ids[0])).toEqual([]) // Karim stands for it
    proef.zetKlok('2026-11-23T15:01:00.000Z')
    await escaleer(proef.huis)
    expect((await treden(ids[0])).map((t) => t.rol)).toEqual(['gemeente'])
    expect(
      (
        await stap(karim, 'taken', taak?.id ?? '', 'afronding', 2, {
          afronding: 'Vervolgplek gevonden en uitgelegd.',
        })
      ).statusCode,
    ).toBe(200)
    expect(await signalen(karim, ids[0])).toEqual([])
  })

  it('is given back with a reason, and open again', async () => {
    proef.zetKlok(ZONDAG)
    const { ids } = await plaatsProef(proef, noor, { productCode: 'TIME_OUT', arrangementCode: 'TIME_OUT' })
    const taak = (await signalen(karim, ids[0])).find((s) => s.soort === 'taak') as Sig
    await stap(karim, 'taken', taak.id, 'aanvaarding', 1)
    expect((await stap(karim, 'taken', taak.id, 'teruggave', 2, { reden: 'nee' })).statusCode).toBe(400)
    expect(
      (await stap(karim, 'taken', taak.id, 'teruggave', 2, { reden: 'Ik ben morgen vrij.' })).statusCode,
    ).toBe(200)
    expect((await signalen(noor, ids[0])).find((s) => s.soort === 'taak')).toMatchObject({
      overgenomenDoor: null,
      teruggegeven: { door: 'Karim', reden: 'Ik ben morgen vrij.' },
    })
    const ander = await proef.als('aanbieder', 'LEVANTO')
    expect((await stap(ander, 'taken', taak.id, 'aanvaarding', 3)).statusCode).toBe(404)
  })

  it('is heard of by the team lead when nobody took over, and by the municipality after that, without a person', async () => {
    proef.zetKlok(ZONDAG)
    const { ids } = await plaatsProef(proef, noor, {
      productCode: 'TIME_OUT',
      arrangementCode: 'TIME_OUT',
      namen: ['Pim'],
    })
    proef.zetKlok('2026-11-23T11:00:00.000Z')
    expect(await escaleer(proef.huis)).toBeGreaterThan(0)
    expect((await treden(ids[0])).map((t) => t.rol)).toEqual(['crisismedewerker', 'teamleider'])
    const bijTess = (await signalen(tess, ids[0])).find((s) => s.soort === 'termijn')
    expect(bijTess).toMatchObject({ urgentie: 'verstreken', voorMij: true, escalatie: { rol: 'teamleider' } })
    proef.zetKlok('2026-11-23T15:00:00.000Z')
    await escaleer(proef.huis)
    const { rows } = await sql<{
      code: string
    }>`select o.code from taak k join organisatie o on o.id = k.organisatie_id where k.plaatsing_id = ${ids[0]} and k.soort = 'escalatie'`.execute(
      proef.huis.systeem.db,
    )
    const gemeente = await proef.als('gemeente', rows[0]?.code ?? '')
    const bijGemeente = (await signalen(gemeente)).find((s) => s.code === 'escalatie')
    expect(bijGemeente).toMatchObject({ persoon: null, plaatsingId: null })
    expect((await gemeente.verzoek('GET', `/v1/plaatsingen/${ids[0]}`)).statusCode).toBe(404)
    expect((await stap(gemeente, 'taken', bijGemeente?.id ?? '', 'aanvaarding', 1)).statusCode).toBe(200)
  })
})

describe('the ladder', () => {
  it('climbs each rung exactly once, with several processes at the same time and again after', async () => {
    proef.zetKlok(ZONDAG)
    const { ids } = await plaatsProef(proef, noor, { productCode: 'BMT', arrangementCode: 'BMT' })
    proef.zetKlok('2026-11-27T03:30:00.000Z') // four and a half hours after the end of the fifth day
    const beklommen = await Promise.all(Array.from({ length: 4 }, () => escaleer(proef.huis)))
    expect(await escaleer(proef.huis)).toBe(0)
    expect((await treden(ids[0])).map((t) => t.rol)).toEqual(['crisismedewerker', 'teamleider', 'gemeente'])
    expect(beklommen.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(3)
    const taken =
      await sql`select id from taak where plaatsing_id = ${ids[0]} and soort = 'escalatie'`.execute(
        proef.huis.systeem.db,
      )
    expect(taken.rows).toHaveLength(1)
    const verblijf = await sql<{ status: string }>`select status from plaatsing where id = ${ids[0]}`.execute(
      proef.huis.systeem.db,
    )
    expect(verblijf.rows[0]?.status).toBe('geaccepteerd') // nothing ends a stay by itself
  })

  it('is climbed anew towards the end of an extension', async () => {
    proef.zetKlok(ZONDAG)
    const { ids } = await plaatsProef(proef, noor, { productCode: 'AOM', arrangementCode: 'AOM' })
    proef.zetKlok('2026-12-04T12:00:00.000Z')
    await escaleer(proef.huis)
    expect((await treden(ids[0])).map((t) => t.trede)).toEqual([0])
    const klok = (await signalen(tess, ids[0])).find((s) => s.soort === 'termijn') as Sig
    expect(
      (
        await stap(tess, 'termijnen', klok.id, 'verlenging', klok.versie, {
          dagen: 7,
          reden: 'De woning komt een week later.',
        })
      ).statusCode,
    ).toBe(200)
    await escaleer(proef.huis)
    expect(await treden(ids[0])).toHaveLength(1)
    proef.zetKlok('2026-12-11T12:00:00.000Z')
    await escaleer(proef.huis)
    expect((await treden(ids[0])).map((t) => t.trede)).toEqual([0, 0])
  })
})

describe('signals', () => {
  it('show day 12 of 14 without a follow-up plan, until there is one; and its step when it is due', async () => {
    proef.zetKlok(ZONDAG)
    const { ids } = await plaatsProef(proef, noor, { productCode: 'AOM', arrangementCode: 'AOM' })
    expect(await signalen(noor, ids[0])).toEqual([])
    proef.zetKlok('2026-12-03T08:00:00.000Z')
    expect((await signalen(noor, ids[0]))[0]).toMatchObject({
      soort: 'termijn',
      code: 'AOM',
      urgentie: 'waarschuwing',
      dag: 12,
      van: 14,
      zonderVervolgplan: true,
    })
    const plan = { stap: 'Bezichtiging van een woning', verantwoordelijk: 'Karim', uiterlijk: '2026-12-04' }
    expect(
      (
        await noor.verzoek('POST', `/v1/plaatsingen/${ids[0]}/vervolgplannen`, {
          ...plan,
          uiterlijk: '2026-12-01',
        })
      ).json(),
    ).toMatchObject({ status: 400, fouten: [{ pad: '/uiterlijk' }] })
    expect((await noor.verzoek('POST', `/v1/plaatsingen/${ids[0]}/vervolgplannen`, plan)).statusCode).toBe(
      201,
    )
    const na = await signalen(noor, ids[0])
    expect(na.find((s) => s.soort === 'termijn')?.zonderVervolgplan).toBe(false)
    expect(na.find((s) => s.soort === 'vervolgstap')).toMatchObject({
      toelichting: 'Bezichtiging van een woning',
      overgenomenDoor: 'Karim',
      urgentie: 'waarschuwing',
    })
    expect((await noor.verzoek('GET', `/v1/plaatsingen/${ids[0]}`)).json().vervolgplannen).toHaveLength(1)
  })

  it('put the overdue first, and tell an end that waits for a second person', async () => {
    const orde = { verstreken: 0, vandaag: 1, waarschuwing: 2 } as Record<string, number>
    const rang = (await signalen(tess)).map((s) => orde[s.urgentie] ?? 9)
    expect(rang).toEqual([...rang].sort((a, b) => a - b))
    proef.zetKlok('2026-12-15T08:00:00.000Z')
    const { ids } = await plaatsProef(proef, noor)
    proef.zetKlok('2026-12-15T09:00:00.000Z')
    await noor.verzoek('POST', `/v1/plaatsingen/${ids[0]}/aankomst`, {}, { 'if-match': '"1"' })
    await noor.verzoek('POST', `/v1/plaatsingen/${ids[0]}/einde-akkoord`, {
      bestemming: 'op_straat',
      reden: 'Zij wil vandaag nog weg.',
    })
    expect((await signalen(karim, ids[0])).find((s) => s.soort === 'akkoord')).toMatchObject({
      voorMij: true,
      overgenomenDoor: 'Noor',
      toelichting: 'Zij wil vandaag nog weg.',
    })
    expect((await signalen(noor, ids[0])).find((s) => s.soort === 'akkoord')).toMatchObject({
      voorMij: false,
      zelfGevraagd: true,
    })
  })
})

describe('the handover page', () => {
  it('tells the day team what the night was, what waits and who read it', async () => {
    proef.zetKlok('2027-01-10T21:00:00.000Z')
    for (const oud of (await noor.verzoek('GET', '/v1/plaatsingen')).json().items)
      if (oud.status === 'geaccepteerd')
        await noor.verzoek(
          'POST',
          `/v1/plaatsingen/${oud.id}/niet-gekomen`,
          {},
          { 'if-match': `"${oud.versie}"` },
        )
    proef.zetKlok('2027-01-10T21:40:00.000Z')
    const { ids } = await plaatsProef(proef, noor, { namen: ['Sam'] })
    await plaatsProef(proef, noor, { productCode: 'TIME_OUT', arrangementCode: 'TIME_OUT', namen: ['Pim'] })
    proef.zetKlok('2027-01-10T22:30:00.000Z')
    await noor.verzoek('POST', `/v1/plaatsingen/${ids[0]}/aankomst`, {}, { 'if-match': '"1"' })
    await noor.verzoek('POST', '/v1/overdrachten/2027-01-10/NACHT/notities', {
      soort: 'incident',
      tekst: 'Ruzie op de gang, rustig afgelopen.',
    })
    proef.zetKlok('2027-01-11T07:30:00.000Z') // 08:30
    const diensten = (await karim.verzoek('GET', '/v1/overdrachten')).json().items
    expect(diensten[0]).toMatchObject({ dag: '2027-01-11', code: 'DAG', loopt: true })
    const pad = '/v1/overdrachten/2027-01-11/DAG'
    expect((await karim.verzoek('POST', `${pad}/lezing`, {})).statusCode).toBe(204)
    expect((await karim.verzoek('POST', `${pad}/lezing`, {})).statusCode).toBe(204)
    const blad = (await karim.verzoek('GET', pad)).json()
    expect(
      blad.verloop.filter((r: { persoon: string }) => r.persoon === 'Sam').map((r: { wat: string }) => r.wat),
    ).toEqual(['geplaatst', 'gekomen'])
    expect(blad.signalen.some((s: Sig) => s.code === 'overdracht' && s.persoon === 'Pim')).toBe(true)
    expect(blad.notities).toEqual([expect.objectContaining({ soort: 'incident', door: 'Noor' })])
    expect(blad.wachtOpPlek.length).toBeGreaterThan(0)
    expect(blad.gelezenDoor).toEqual([expect.objectContaining({ naam: 'Karim', ik: true })])
  })

  it('is of the team alone, and of shifts that exist and have begun', async () => {
    const aanbieder = await proef.als('aanbieder', 'LEVANTO')
    expect((await aanbieder.verzoek('GET', '/v1/overdrachten')).statusCode).toBe(404)
    expect((await karim.verzoek('GET', '/v1/overdrachten/2027-01-11/SIESTA')).statusCode).toBe(404)
    expect((await karim.verzoek('GET', '/v1/overdrachten/2027-03-11/DAG')).statusCode).toBe(404)
  })
})
