import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { proefregio } from '@zicht/regio/proefregio'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { plekkenVoor, zetOp } from './proef/wachtenden.ts'

const PRODUCT = 'HERBERG'
let huis: Proefhuis
let loket: Proefgebruiker

beforeAll(async () => {
  const map = mkdtempSync(join(tmpdir(), 'zicht-punten-'))
  mkdirSync(join(map, 'proefland'))
  for (const { pad, tekst } of proefregio) writeFileSync(join(map, 'proefland', pad), tekst)
  vi.stubEnv('ZICHT_REGIOS', map)
  huis = await maakProefhuis({ regio: 'proefland', klok: '2026-11-27T09:00:00.000Z' })
  loket = await huis.als('toegangsmedewerker')
})
afterAll(async () => {
  await huis?.opruimen()
  vi.unstubAllEnvs()
})

const plaats = async (id: string) => (await loket.verzoek('GET', `/v1/wachtlijstplaatsen/${id}`)).json()
const leg = async (id: string, feit: Record<string, unknown>) =>
  loket.verzoek(
    'POST',
    `/v1/wachtlijstplaatsen/${id}/verzetting`,
    { feit, reden: 'Gezien in het dossier.' },
    { 'if-match': `"${(await plaats(id)).versie}"` },
  )
const perDeel = (p: { punten: { onderdelen: { code: string; punten: number }[] } }) =>
  Object.fromEntries(p.punten.onderdelen.map((o) => [o.code, o.punten]))
const volgorde = async () =>
  (await loket.verzoek('GET', `/v1/wachtlijsten/${PRODUCT}`))
    .json()
    .items.map((i: { id: string; punten: number }) => [i.id, i.punten])

it('orders a list by the points of the region, tells why, and sets all to 0 at an acceptance', async () => {
  const lang = await zetOp(huis, loket, PRODUCT, { wachtendSinds: '2023-11-27' })
  const kort = await zetOp(huis, loket, PRODUCT, { wachtendSinds: '2026-06-01' })
  expect(await volgorde()).toEqual([
    [lang.plaatsId, 3],
    [kort.plaatsId, 0],
  ])

  // four reactions in a month that is over, three in another, and a situation of three full months
  expect((await leg(kort.plaatsId, { soort: 'reactie', van: '2026-09-03', aantal: 4 })).statusCode).toBe(200)
  expect((await leg(kort.plaatsId, { soort: 'reactie', van: '2026-10-03', aantal: 3 })).statusCode).toBe(200)
  const situatie = { soort: 'situatie', van: '2026-07-01' }
  expect((await leg(kort.plaatsId, situatie)).statusCode).toBe(200)
  expect(perDeel(await plaats(kort.plaatsId))).toEqual({ WACHT: 0, ZOEK: 1, SITUATIE: 4, START: 0 })
  expect((await leg(kort.plaatsId, { ...situatie, tot: '2026-10-01' })).statusCode).toBe(200)
  expect(perDeel(await plaats(kort.plaatsId))).toEqual({ WACHT: 0, ZOEK: 1, SITUATIE: 3, START: 0 })
  expect(await volgorde()).toEqual([
    [kort.plaatsId, 4],
    [lang.plaatsId, 3],
  ])
  expect(await plaats(lang.plaatsId)).toMatchObject({
    positie: 2,
    waarom: { sleutel: 'punten', naam: 'Punten', voor: '4', na: '3' },
    verloop: [{ van: 1, naar: 2, oorzaak: 'punten', zelf: false }, { oorzaak: 'erop' }],
  })

  // starter points come once, also when they are recorded again
  expect((await leg(lang.plaatsId, { soort: 'startpunten', van: '2026-11-01' })).statusCode).toBe(200)
  expect((await leg(lang.plaatsId, { soort: 'startpunten', van: '2026-11-02' })).statusCode).toBe(200)
  expect(await plaats(lang.plaatsId)).toMatchObject({ positie: 1, punten: { totaal: 13, opNulOp: null } })

  for (const [feit, pad] of [
    [{ soort: 'bezoek', van: '2026-11-01' }, '/feit/soort'],
    [{ soort: 'reactie', van: '2026-12-01' }, '/feit/van'],
    [{ soort: 'reactie', van: '2026-11-01', tot: '2026-11-02' }, '/feit/tot'],
    [{ soort: 'situatie', van: '2026-11-01', aantal: 2 }, '/feit/aantal'],
  ] as const) {
    const fout = await leg(lang.plaatsId, feit)
    expect([fout.statusCode, fout.body.includes(pad)]).toEqual([400, true])
  }

  const { plekIds, organisatie } = await plekkenVoor(huis, PRODUCT, 1)
  await loket.verzoek('POST', '/v1/vacatures', { vanaf: '2026-11-27', openingen: [{ plekIds }] })
  const [vacature] = (await loket.verzoek('GET', `/v1/vacatures?product=${PRODUCT}`)).json().items
  const openingId = vacature.openingen[0].id
  const voorstel = (await loket.verzoek('GET', `/v1/openingen/${openingId}/voorstel`)).json()
  expect(
    voorstel.volgorde.map((v: { plaatsId: string; punten: number; waarom: unknown }) => [
      v.plaatsId,
      v.punten,
      v.waarom,
    ]),
  ).toEqual([
    [lang.plaatsId, 13, null],
    [kort.plaatsId, 4, { sleutel: 'punten', naam: 'Punten', voor: '13', na: '4' }],
  ])
  const aanbod = (
    await loket.verzoek('POST', `/v1/openingen/${openingId}/aanbod`, { plaatsId: lang.plaatsId })
  ).json()
  const antwoord = async (stap: string, wie: Proefgebruiker) => {
    const { versie } = (await loket.verzoek('GET', `/v1/aanbiedingen/${aanbod.id}`)).json()
    const uit = await wie.verzoek(
      'POST',
      `/v1/aanbiedingen/${aanbod.id}/${stap}`,
      { antwoord: 'ja' },
      { 'if-match': `"${versie}"` },
    )
    expect(uit.statusCode, uit.body).toBe(200)
  }
  await antwoord('antwoord-aanbieder', await huis.als('aanbieder', organisatie))
  expect((await plaats(lang.plaatsId)).punten.totaal).toBe(13)
  await antwoord('antwoord-client', loket)
  expect(await plaats(lang.plaatsId)).toMatchObject({
    positie: 2,
    punten: { totaal: 0, opNulOp: '2026-11-27' },
    verloop: [{ van: 1, naar: 2, oorzaak: 'punten', zelf: false }, { zelf: true }, {}, {}],
  })
  huis.zetKlok('2027-11-27T09:00:00.000Z')
  expect(perDeel(await plaats(lang.plaatsId))).toEqual({ WACHT: 1, ZOEK: 0, SITUATIE: 0, START: 0 })
})

it('shows a person the own points, and nobody else the facts behind them', async () => {
  huis.zetKlok('2026-11-27T09:00:00.000Z')
  const wie = await zetOp(huis, loket, PRODUCT, { wachtendSinds: '2024-11-27' })
  const zelf = await huis.als('client', undefined, 'Zelf', wie.clientId)
  const [mijn] = (await zelf.verzoek('GET', '/v1/mijn/wachtlijst')).json().items
  expect(mijn.punten).toMatchObject({ totaal: 2 })
  const ander = await zetOp(huis, loket, PRODUCT)
  expect((await leg(ander.plaatsId, { soort: 'startpunten', van: '2026-11-01' })).statusCode).toBe(200)
  const poging = await zelf.verzoek(
    'POST',
    `/v1/wachtlijstplaatsen/${wie.plaatsId}/verzetting`,
    { feit: { soort: 'startpunten', van: '2026-11-01' }, reden: 'Ik wil dit graag.' },
    { 'if-match': '"1"' },
  )
  expect(poging.statusCode).toBe(404)
})
