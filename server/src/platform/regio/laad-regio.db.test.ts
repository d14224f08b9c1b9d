import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leesRegio, plekkenOp, type RegioBestand } from '@zicht/regio'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { proefregio, proefregioMet } from '../../../../packages/regio/src/proefregio/index.ts'
import { type Databank, inTransactie, NIEMAND, verbind } from '../databank/index.ts'
import { nieuweProefdatabank, type Proefdatabank } from '../postgres/proefdatabank.ts'
import { laadRegio, leesRegiobestanden, RegioOngeldig } from './index.ts'

let proef: Proefdatabank
let systeem: Databank
beforeEach(async () => {
  proef = await nieuweProefdatabank()
  systeem = verbind(proef.url, 'zicht_systeem', 4)
  return async () => {
    await systeem.sluit()
    await proef.sluit()
  }
})

const gelezen = (bestanden: readonly RegioBestand[], vingerafdruk: string) => {
  const uitkomst = leesRegio(bestanden)
  if (!('regio' in uitkomst)) throw new Error(JSON.stringify(uitkomst.fouten))
  return { regio: uitkomst.regio, vingerafdruk }
}
const tel = async (sql: string) =>
  Number((await systeem.pool.query<{ n: string }>(`select count(*) n from ${sql}`)).rows[0]?.n)
const laad = (g: ReturnType<typeof gelezen>, dag = '2026-11-22') =>
  laadRegio(systeem, g, { klok: () => `${dag}T12:00:00Z` })

describe('laden', () => {
  test('de plekken in de databank zijn die van de bestanden, op elke dag', async () => {
    const g = leesRegiobestanden('maastricht-heuvelland')
    expect(await laadRegio(systeem, g)).toEqual({ geladen: true })
    for (const dag of ['2017-10-01', '2018-01-01', '2021-06-30', '2026-11-22']) {
      const verwacht = plekkenOp(g.regio, dag)
      expect([dag, await tel(`plek where geldig @> '${dag}'::date`)]).toEqual([dag, verwacht.length])
      expect(await tel(`plek where crisis and geldig @> '${dag}'::date`)).toBe(
        verwacht.filter((p) => p.crisis).length,
      )
    }
    expect(await tel('organisatie_alias')).toBeGreaterThan(5)
    expect(await tel('voorziening_adres where geheim')).toBeGreaterThan(0)
    expect(await tel('capaciteitsopgave where not gebruikt')).toBeGreaterThan(0)
  })

  test('nog eens laden verandert niets; twee tegelijk laden één keer', async () => {
    const g = gelezen(proefregio, 'a')
    const uit = await Promise.all([laad(g), laad(g), laad(g)])
    expect(uit.filter((u) => u.geladen)).toHaveLength(1)
    const ids = async () => (await systeem.pool.query('select id, versie from plek order by id')).rows
    const eerst = await ids()
    expect(await laad({ ...g, vingerafdruk: 'b' })).toEqual({ geladen: true })
    expect(await ids()).toEqual(eerst)
    expect(await tel('historie')).toBe(0)
  })

  test('een andere regio staat ernaast, met eigen identificaties', async () => {
    await laadRegio(systeem, leesRegiobestanden('maastricht-heuvelland'))
    await laadRegio(systeem, leesRegiobestanden('parkstad'))
    await laad(gelezen(proefregio, 'p'))
    expect(await tel('regio')).toBe(3)
  })

  test('het register telt zijn versie één keer per opdracht, niet per rij', async () => {
    await laadRegio(systeem, leesRegiobestanden('maastricht-heuvelland'))
    const { rows } = await systeem.pool.query<{ register_versie: number }>(
      'select register_versie from regio',
    )
    expect(rows[0]?.register_versie).toBeLessThan(20)
  })
})

describe('bestanden die veranderen', () => {
  const minder = () =>
    gelezen(
      proefregioMet(
        'werk.yaml',
        '{ aantal: 9, product: HOF, crisis: false, geldig: { van: 2020-01-01 }, bron: PLAN }',
        '{ aantal: 7, product: HOF, crisis: false, geldig: { van: 2020-01-01 }, bron: PLAN }',
      ).map((b) => ({
        ...b,
        tekst: b.tekst
          .replace(
            'producten: [HOF], soort: formeel, betreft: totaal, aantal: 9',
            'producten: [HOF], soort: formeel, betreft: totaal, aantal: 7',
          )
          .replace('HOF: 8', 'HOF: 7')
          .replace('totaal: 8', 'totaal: 7')
          .replace('HOF: 8 }, totaal: 8', 'HOF: 7 }, totaal: 7'),
      })),
      'minder',
    )

  test('een plek die verdwijnt, eindigt vandaag en wordt niet gewist', async () => {
    await laad(gelezen(proefregio, 'a'))
    const alles = await tel('plek')
    await laad(minder())
    expect(await tel('plek')).toBe(alles)
    expect(await tel(`plek where upper(geldig) = '2026-11-22'`)).toBe(2)
    expect(await tel(`plek where product_code = 'HOF' and geldig @> '2026-11-21'::date`)).toBe(9)
    expect(await tel(`plek where product_code = 'HOF' and geldig @> '2026-11-22'::date`)).toBe(7)
    await laad(gelezen(proefregio, 'a'))
    expect(await tel(`plek where product_code = 'HOF' and geldig @> '2026-11-22'::date`)).toBe(9)
  })

  test('wat een gebruiker heeft gewijzigd of toegevoegd, blijft zoals het is', async () => {
    await laad(gelezen(proefregio, 'a'))
    const gebruiker = '00000000-0000-4000-8000-000000000001'
    await systeem.pool.query(
      `insert into gebruiker (id, issuer, sub, naam, initialen) values ($1, 'proef', 'p', 'Proef', 'PR')`,
      [gebruiker],
    )
    await inTransactie(
      systeem,
      { ...NIEMAND, gebruikerId: gebruiker, regioCode: 'proefland', rol: 'beheerder' },
      async ({ db }) => {
        await db
          .updateTable('voorziening')
          .set({ naam: 'Door iemand gewijzigd' })
          .where('code', '=', 'HOFJE')
          .execute()
        const eenheid = await db
          .selectFrom('eenheid')
          .select('id')
          .where('code', '=', 'HUIS')
          .limit(1)
          .executeTakeFirstOrThrow()
        await db
          .insertInto('plek')
          .values({
            id: '00000000-0000-4000-8000-000000000002',
            regio_code: 'proefland',
            eenheid_id: eenheid.id,
            nummer: 50,
            product_code: 'HOF',
            geldig: '[2024-01-01,)',
            bron: 'zelf',
          })
          .execute()
      },
    )
    await laad(minder())
    expect(await tel(`voorziening where naam = 'Door iemand gewijzigd'`)).toBe(1)
    expect(await tel(`plek where nummer = 50 and upper_inf(geldig)`)).toBe(1)
  })
})

describe('de bestanden zelf', () => {
  let map: string
  beforeAll(() => {
    map = mkdtempSync(join(tmpdir(), 'zicht-regio-'))
  })
  afterAll(() => rmSync(map, { recursive: true, force: true }))

  test('een eigen map in ZICHT_REGIOS; een fout noemt bestand en regel', () => {
    for (const { pad, tekst } of proefregio) writeFileSync(join(map, pad), tekst)
    expect(() => leesRegiobestanden('proefland', { ZICHT_REGIOS: map })).toThrow(/niet gevonden/)
    const naam = map.split('/').at(-1) ?? ''
    expect(() => leesRegiobestanden(naam, { ZICHT_REGIOS: map })).toThrow(/bevat de regio "proefland"/)
    for (const { pad, tekst } of proefregioMet('werk.yaml', 'soort: slaapzaal', 'soort: hangmat'))
      writeFileSync(join(map, pad), tekst)
    const poging = () => leesRegiobestanden(naam, { ZICHT_REGIOS: map })
    expect(poging).toThrow(RegioOngeldig)
    expect(poging).toThrow(/werk\.yaml:\d+: hier staat "hangmat"/)
  })
})
