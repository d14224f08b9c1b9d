import type { Bevolking } from '@zicht/bevolking'
import { leesRegio } from '@zicht/regio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { proefregio } from '../../../packages/regio/src/proefregio/index.ts'
import { type Databank, verbind } from '../platform/databank/index.ts'
import { nieuweProefdatabank, type Proefdatabank } from '../platform/postgres/proefdatabank.ts'
import { type GelezenRegio, laadRegio, leesRegiobestanden } from '../platform/regio/index.ts'
import { maakBevolkingMetKlokken, schrijfBevolking, zorgBevolking } from './index.ts'

const NU = '2026-11-22T10:00:00.000Z'
let proef: Proefdatabank
let systeem: Databank
let gelezen: GelezenRegio
let b: Bevolking

const vraag = async <T extends object>(sql: string, waarden: unknown[] = []) =>
  (await systeem.pool.query<T>(sql, waarden)).rows
const tel = async (sql: string) => Number((await vraag<{ n: number }>(`select count(*) n from ${sql}`))[0]?.n)

beforeAll(async () => {
  proef = await nieuweProefdatabank()
  systeem = verbind(proef.url, 'zicht_systeem', 3)
  gelezen = leesRegiobestanden('maastricht-heuvelland')
  await laadRegio(systeem, gelezen)
  b = maakBevolkingMetKlokken(gelezen.regio, { zaad: 1, tot: '2026-11-22', nu: NU })
})
afterAll(async () => {
  await systeem.sluit()
  await proef.sluit()
})

describe('schrijven', () => {
  test('faalt er iets, dan is er niets; slaagt het, dan alles, één keer, ook als twee het tegelijk doen', async () => {
    const stuk = {
      ...b,
      toegang: [...b.toegang, { ...(b.toegang[0] as Bevolking['toegang'][number]), id: 'geen-id' }],
    }
    await expect(schrijfBevolking(systeem, stuk)).rejects.toThrow()
    expect(await tel('client')).toBe(0)
    expect(await tel('gebruiker')).toBe(0)
    const uit = await Promise.all([schrijfBevolking(systeem, b), schrijfBevolking(systeem, b)])
    expect(uit.filter((u) => u.geschreven)).toHaveLength(1)
    expect(await tel('client')).toBe(b.clienten.length)
    expect(await tel('plaatsing')).toBe(b.plaatsingen.length)
    expect(await tel('bezetting')).toBe(b.bezettingen.length)
    expect(await tel('toegang')).toBe(b.toegang.length)
    expect(await zorgBevolking(systeem, gelezen.regio)).toBe(false)
  })

  test('de databank weigert iemand op twee plekken, ook tijdens het laden', async () => {
    const ander = { ...gelezen.regio, code: 'parkstad' }
    await laadRegio(systeem, leesRegiobestanden('parkstad'))
    const p = maakBevolkingMetKlokken(leesRegiobestanden('parkstad').regio, { zaad: 1, tot: '2018-03-01' })
    const dubbel = p.plaatsingen.find((x) => x.status === 'gestart' && x.plek_id !== null && x.verblijf)
    if (!dubbel) throw new Error('niemand woont ergens')
    const nogEens = {
      ...dubbel,
      id: '01000000-0000-7000-8000-000000000001',
      plek_id: null,
      verblijf_gemeente: ander.centrumgemeente,
    }
    await expect(
      schrijfBevolking(systeem, { ...p, plaatsingen: [...p.plaatsingen, nogEens] }),
    ).rejects.toThrow(/client_niet_op_twee_plekken/)
    expect(await tel(`client where regio_code = 'parkstad'`)).toBe(0)
  })
})

describe('andere regio’s', () => {
  test('Parkstad en een verzonnen regio komen er naast, en mogen alles van de databank', async () => {
    const parkstad = leesRegiobestanden('parkstad')
    const verzonnen = leesRegio(proefregio)
    if (!('regio' in verzonnen)) throw new Error('de proefregio is niet in orde')
    for (const g of [parkstad, { regio: verzonnen.regio, vingerafdruk: 'proef' }]) {
      await laadRegio(systeem, g)
      const bevolking = maakBevolkingMetKlokken(g.regio, { zaad: 3, tot: '2026-11-22', nu: NU })
      expect(await schrijfBevolking(systeem, bevolking)).toEqual({ geschreven: true })
      expect(await tel(`plaatsing where regio_code = '${g.regio.code}'`)).toBe(bevolking.plaatsingen.length)
    }
    const housing = await tel(
      `plaatsing where regio_code = 'parkstad' and product_code = 'HOUSING' and periode @> '2017-10-01T12:00Z'::timestamptz`,
    )
    expect(housing).toBe(154)
  })
})

describe('de tabellen, uit de databank geteld', () => {
  const OP = `periode @> '2017-10-01T12:00:00Z'::timestamptz and regio_code = 'maastricht-heuvelland'`
  type Rij = { rij: string; product_code: string; n: number }
  const alsTabel = (rijen: Rij[]) => {
    const uit: Record<string, Record<string, number>> = {}
    for (const r of rijen) (uit[r.rij] ??= {})[r.product_code] = Number(r.n)
    return uit
  }
  const verwacht = (code: string) =>
    Object.fromEntries(
      (gelezen.regio.bevolkingstabellen.find((t) => t.code === code)?.cellen ?? []).map((c) => [
        c.rij,
        Object.fromEntries(Object.entries(c.aantallen).filter(([, n]) => n > 0)),
      ]),
    )

  test('530 per gemeente, en tegelijk per aanbieder; 87 budgetten', async () => {
    const perGemeente = await vraag<Rij>(
      `select gemeente_code rij, product_code, count(*) n from beeld.verblijf where ${OP} and leveringsvorm = 'ZIN' and product_code like 'BW%' group by 1, 2`,
    )
    expect(alsTabel(perGemeente)).toEqual(verwacht('BW_ZIN_GEMEENTE'))
    const perAanbieder = await vraag<Rij>(
      `select o.code rij, v.product_code, count(*) n from beeld.verblijf v join organisatie o on o.id = v.organisatie_id where ${OP.replaceAll('regio_code', 'v.regio_code')} and v.leveringsvorm = 'ZIN' and v.product_code like 'BW%' group by 1, 2`,
    )
    expect(alsTabel(perAanbieder)).toEqual(verwacht('BW_ZIN_AANBIEDER'))
    const pgb = await vraag<Rij>(
      `select gemeente_code rij, product_code, count(*) n from beeld.verblijf where ${OP} and leveringsvorm = 'PGB' group by 1, 2`,
    )
    expect(alsTabel(pgb)).toEqual(verwacht('BW_PGB_GEMEENTE'))
  })

  test('143 plekken opvang waarvan 55 voor crisis', async () => {
    const rijen = await vraag<{ rij: string; plekken: string; crisis: string }>(
      `select v.code rij, count(*) plekken, count(*) filter (where k.crisis) crisis from plek k join eenheid e on e.id = k.eenheid_id join voorziening v on v.id = e.voorziening_id
         join product p on p.regio_code = k.regio_code and p.code = k.product_code and p.geldig @> '2017-10-01'::date
        where k.geldig @> '2017-10-01'::date and not k.tijdelijk and p.groep = 'MO' and k.regio_code = 'maastricht-heuvelland' group by 1`,
    )
    const tabel = gelezen.regio.bevolkingstabellen.find((t) => t.code === 'MO_PLEKKEN')
    expect(
      Object.fromEntries(
        rijen.map((r) => [r.rij, { plekken: Number(r.plekken), waarvanCrisis: Number(r.crisis) }]),
      ),
    ).toEqual(Object.fromEntries((tabel?.cellen ?? []).map((c) => [c.rij, c.aantallen])))
  })

  test('de proef: 42 mensen, 13 arrangementen, 29 zonder', async () => {
    const [rij] = await vraag<Record<string, number>>(
      `select count(distinct c.persoon) mensen, count(a.arrangement_code) met, count(*) filter (where a.arrangement_code is null) zonder
         from beeld.crisis c join beeld.crisisactie a on a.melding_id = c.melding_id
        where c.regio_code = 'maastricht-heuvelland' and c.gemeld_op >= '2018-07-31T22:00Z' and c.gemeld_op < '2018-10-17T22:00Z'`,
    )
    expect(rij).toEqual({ mensen: 42, met: 13, zonder: 29 })
  })
})

describe('wat ervan vaststaat', () => {
  test('van wat is veranderd is bewaard wat er eerst stond', async () => {
    const [rij] = await vraag<{ n: number }>(
      `select count(*) n from plaatsing p where p.versie = 2 and p.status <> 'gestart' and not exists
         (select 1 from historie h where h.tabel = 'plaatsing' and h.id = p.id and h.versie = 1 and h.rij ->> 'status' = 'gestart' and upper(h.vastgelegd) = p.vastgelegd_op)`,
    )
    expect(rij?.n).toBe(0)
    expect(await tel(`historie where isempty(vastgelegd)`)).toBe(0)
  })

  test('een maximum is een klok die waarschuwt: wie er over is, woont er nog', async () => {
    const telaat = await vraag<{ status: string }>(
      `select p.status from termijn t join plaatsing p on p.id = t.plaatsing_id where t.gesloten_op is null and t.einde < $1`,
      [NU],
    )
    expect(telaat.length).toBeGreaterThan(0)
    expect(telaat.every((t) => t.status === 'gestart')).toBe(true)
  })

  test('een klok op twee dagen van haar einde zonder vervolgplan, en een overdracht die nog niemand overnam', async () => {
    expect(
      await tel(
        `termijn t where t.soort = 'AOM' and t.gesloten_op is null and t.begin = '2026-11-11' and not exists (select 1 from vervolgplan v where v.plaatsing_id = t.plaatsing_id)`,
      ),
    ).toBeGreaterThan(0)
    expect(await tel(`taak where soort = 'overdracht' and afgerond_op is null`)).toBeGreaterThan(0)
  })
})
