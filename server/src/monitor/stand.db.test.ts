import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import type { onvervuldUit, tabellenUit } from './contract.ts'
import { verander, zetVerblijf } from './proef/helpers.ts'

type Tabellen = z.infer<typeof tabellenUit>
const NU = '2026-11-22T10:00:00.000Z'
let huis: Proefhuis
let wie: Proefgebruiker
const BW = { product: 'BW_BASIS', organisatie: 'LEGER', gemeente: 'GM0935' }

const tabellen = async (vraag: string) =>
  (await wie.verzoek('GET', `/v1/cijfers/tabellen?${vraag}`)).json() as Tabellen
const cel = (t: Tabellen, gemeente: string, product = 'BW_BASIS') =>
  t.perGemeente.rijen.find((r) => r.code === gemeente)?.cellen[
    t.perGemeente.kolommen.findIndex((k) => k.code === product)
  ]

beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  wie = await huis.als('gemeente')
})
afterAll(async () => huis?.opruimen())

describe('wie er aan het einde van de dag is', () => {
  test('om middernacht vertrokken telt nog, een minuut eerder niet; wie om middernacht komt telt de dag erna', async () => {
    await zetVerblijf(huis, { ...BW, van: '2020-01-01T09:00Z', tot: '2020-03-10T23:00Z' }) // 00:00 local on the 11th
    await zetVerblijf(huis, { ...BW, van: '2020-01-01T09:00Z', tot: '2020-03-10T22:59Z' })
    await zetVerblijf(huis, { ...BW, van: '2020-03-10T23:00Z', tot: '2020-03-12T10:00Z' })
    expect(cel(await tabellen('peildatum=2020-03-09'), 'GM0935')).toBe(2)
    const t = await tabellen('peildatum=2020-03-10')
    expect(t.op).toBe('2020-03-10T22:59:59.999Z')
    expect(cel(t, 'GM0935')).toBe(1)
    expect(cel(await tabellen('peildatum=2020-03-11'), 'GM0935')).toBe(1)
    expect(cel(await tabellen('peildatum=2020-03-12'), 'GM0935')).toBe(0)
  })

  test('wie nog onderweg is telt niet, wie later aankwam pas vanaf toen; vandaag is nu', async () => {
    await zetVerblijf(huis, { ...BW, gemeente: 'GM0981', van: '2026-11-21T20:00Z', onderweg: true })
    await zetVerblijf(huis, {
      ...BW,
      gemeente: 'GM0981',
      van: '2026-11-20T20:00Z',
      aangekomen: '2026-11-22T08:00Z',
    })
    expect(cel(await tabellen('peildatum=2026-11-21'), 'GM0981')).toBe(0)
    const nu = await tabellen('')
    expect([nu.peildatum, nu.op]).toEqual(['2026-11-22', NU])
    expect(cel(nu, 'GM0981')).toBe(1)
  })

  test('een mens telt een keer per product; met twee producten zegt de controle dat', async () => {
    const een = await zetVerblijf(huis, {
      ...BW,
      gemeente: 'GM0938',
      van: '2021-05-01T09:00Z',
      tot: '2021-06-01T09:00Z',
    })
    await zetVerblijf(huis, {
      ...BW,
      clientId: een.clientId,
      gemeente: 'GM0938',
      van: '2021-05-02T09:00Z',
      tot: '2021-06-01T09:00Z',
    })
    expect(cel(await tabellen('peildatum=2021-05-15'), 'GM0938')).toBe(1)
    await zetVerblijf(huis, {
      ...BW,
      product: 'BW_PGB',
      vorm: 'PGB',
      clientId: een.clientId,
      gemeente: 'GM0938',
      van: '2021-05-02T09:00Z',
      tot: '2021-06-01T09:00Z',
    })
    const t = await tabellen('peildatum=2021-05-15')
    expect(t.controles.find((c) => c.code === 'iedereen_een_keer')).toEqual({
      code: 'iedereen_een_keer',
      klopt: false,
      links: 2,
      rechts: 1,
    })
  })
})

describe('zoals het toen bekend was', () => {
  test('een vertrek dat later werd opgeschreven, en een verbeterde gemeente', async () => {
    const v = await zetVerblijf(huis, { ...BW, gemeente: 'GM0994', van: '2022-01-05T09:00Z' })
    await verander(huis, v.id, '2022-04-01T10:00Z', { gemeente: 'GM1903' })
    await verander(huis, v.id, '2022-06-01T10:00Z', { periode: '[2022-01-05T09:00Z,2022-02-20T09:00Z)' })
    const op = async (vraag: string) => {
      const t = await tabellen(vraag)
      return [cel(t, 'GM0994'), cel(t, 'GM1903')]
    }
    expect(await op('peildatum=2022-03-01')).toEqual([0, 0])
    expect(await op('peildatum=2022-03-01&bekendOp=2022-03-01')).toEqual([1, 0])
    expect(await op('peildatum=2022-03-01&bekendOp=2022-04-01T09:59:59Z')).toEqual([1, 0])
    expect(await op('peildatum=2022-03-01&bekendOp=2022-04-01')).toEqual([0, 1])
    expect(await op('peildatum=2022-03-01&bekendOp=2022-06-02')).toEqual([0, 0])
    expect(await op('peildatum=2022-02-01&bekendOp=2026-11-22')).toEqual([0, 1])
  })

  test('wat pas later werd opgeschreven, was er toen nog niet', async () => {
    await zetVerblijf(huis, {
      ...BW,
      gemeente: 'GM1729',
      van: '2023-01-01T09:00Z',
      tot: '2023-02-01T09:00Z',
      vastgelegd: '2023-03-01T09:00Z',
    })
    expect(cel(await tabellen('peildatum=2023-01-15&bekendOp=2023-02-15'), 'GM1729')).toBe(0)
    expect(cel(await tabellen('peildatum=2023-01-15&bekendOp=2023-03-15'), 'GM1729')).toBe(1)
  })
})

describe('vragen die niet kunnen', () => {
  test.each([
    ['tabellen?peildatum=2026-11-23', 'query/peildatum'],
    ['tabellen?peildatum=2026-02-30', 'query/peildatum'],
    ['tabellen?peildatum=2020-01-02&bekendOp=2020-01-01', 'query/bekendOp'],
    ['tabellen?peildatum=2020-01-02&bekendOp=2026-11-23', 'query/bekendOp'],
    ['tabellen?groep=ALLES', 'query/groep'],
    ['tabellen?naam=x', 'query/naam'],
    ['pilot?van=2020-01-02&tot=2020-01-01', 'query/tot'],
    ['pilot?van=2020-01-02', 'query/tot'],
    ['onvervulde-vraag?van=2027-01-02&tot=2027-01-03', 'query/van'],
    ['capaciteit?peildatum=gisteren', 'query/peildatum'],
  ])('%s geeft 400 bij %s', async (pad, plaats) => {
    const antwoord = await wie.verzoek('GET', `/v1/cijfers/${pad}`)
    expect(antwoord.statusCode).toBe(400)
    expect(JSON.stringify(antwoord.json())).toContain(plaats)
  })

  test('wie geen cijfers leest, krijgt wat er voor iedereen is die niets vindt', async () => {
    for (const rol of ['client', 'corporatie'] as const) {
      const ander = await huis.als(rol, rol === 'corporatie' ? 'LEGER' : undefined)
      for (const pad of ['tabellen', 'populatie', 'capaciteit', 'pilot?van=2020-01-01&tot=2020-02-01'])
        expect((await ander.verzoek('GET', `/v1/cijfers/${pad}`)).statusCode).toBe(404)
    }
  })
})

test('onvervulde vraag naar soort, reden, maand in lokale tijd en voorziening', async () => {
  const { db } = huis.huis.systeem
  const zet = (soort: string, reden: string, op: string, personen: number, voorziening: string | null) =>
    sql`insert into onvervulde_vraag (id, regio_code, soort, reden, voorziening_id, personen, kenmerken, op)
      values (${randomUUID()}, ${huis.huis.regio.code}, ${soort}, ${reden}, (select id from voorziening where code = ${voorziening} and regio_code = ${huis.huis.regio.code}),
        ${personen}, ${JSON.stringify({ behoeften: ['rolstoel'] })}::jsonb, ${op})`.execute(db)
  await zet('geen_resultaat', 'geen_passende_plek', '2025-01-31T22:30Z', 1, null)
  await zet('geen_resultaat', 'geen_passende_plek', '2025-01-31T23:30Z', 3, null) // February, local time
  await zet('weigering', 'vol', '2025-03-01T10:00Z', 2, 'IMPULS')
  await zet('weigering', 'vol', '2025-03-31T22:30Z', 2, 'IMPULS') // the first of April, local time
  const o = (
    await wie.verzoek('GET', '/v1/cijfers/onvervulde-vraag?van=2025-01-01&tot=2025-03-31')
  ).json() as z.infer<typeof onvervuldUit>
  expect([o.vragen, o.personen]).toEqual([3, 6])
  expect(o.perMaand.rijen.map((r) => [r.code, r.cellen])).toEqual([
    ['2025-01', [1, 0, 0]],
    ['2025-02', [1, 0, 0]],
    ['2025-03', [0, 1, 0]],
  ])
  expect(
    o.perVoorziening.rijen
      .map((r) => [r.naam, r.totaal])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  ).toEqual([
    ['Impuls', 1],
    ['geen', 2],
  ])
  expect(o.perBehoefte.rijen.map((r) => [r.code, r.totaal])).toEqual([['rolstoel', 3]])
  expect(JSON.stringify(o)).not.toContain('melding')
})
