import { datumIn, dagenTussen, isWerkdag, momentVan, plusDagen, tijdIn, weekdag } from '@zicht/kern'
import type { Arrangement } from '@zicht/regio'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leesRegiobestanden } from '../platform/regio/index.ts'
import { klokstand } from './klokstand.ts'
import { kalenderVan, klokkenVan, ladderVan } from './termijn.ts'

const { regio } = leesRegiobestanden('maastricht-heuvelland')
const op = (dag: string, tijd = '22:40') => momentVan(dag, tijd, regio.tijdzone)
const eerste = (arrangementCode: string | null, productCode: string, begin: string, beleid = regio) =>
  klokkenVan(beleid, { arrangementCode, productCode }, begin)[0]

describe('the clocks of the crisis arrangements (S0; R1)', () => {
  it.each([
    ['CIT', 'CIT', '2026-11-22', '2026-12-05'], // 14 days, the first one counts: day D+13 (vector 14)
    ['AOM', 'AOM', '2026-11-22', '2026-12-05'],
    ['BMT', 'BMT', '2026-11-22', '2026-11-26'], // 5 days
    ['AOM', 'AOM', '2028-02-20', '2028-03-04'], // over 29 February
    ['AOM', 'AOM', '2026-10-18', '2026-10-31'], // over the end of summer time
    ['AOM', 'AOM', '2026-03-20', '2026-04-02'], // over its start
    ['BMT', 'BMT', '2026-12-30', '2027-01-03'], // over new year
  ])('%s from %s', (arrangement, product, begin, laatste) => {
    const klok = eerste(arrangement, product, op(begin))
    expect(klok).toMatchObject({
      soort: arrangement,
      begin,
      laatsteDag: laatste,
      einde: op(plusDagen(laatste, 1), '00:00'),
    })
    expect(klok?.bron).toContain('arrangement')
  })

  it('counts as the region says: the first day as day 0 gives a day more', () => {
    const anders = {
      ...regio,
      arrangementen: regio.arrangementen.map((a): Arrangement => ({ ...a, eersteDagTelt: false })),
    }
    expect(eerste('BMT', 'BMT', op('2026-11-22'), anders)?.laatsteDag).toBe('2026-11-27')
  })

  it('keeps the norm as it was written on the day of the start', () => {
    expect(eerste('AOM', 'AOM', op('2026-11-22'))?.norm).toEqual({
      herkomst: 'arrangement',
      code: 'AOM',
      naam: 'Acute opvang op maat',
      duur: { dagen: 14 },
      eersteDagTelt: true,
      waarschuwDagenVoor: [4, 2, 1],
      verlengen: { maxDagen: 7, rollen: ['teamleider'], redenVerplicht: true },
      overdracht: null,
    })
    expect(eerste('EERSTE_OPVANG', 'OPVANG', op('2022-12-31'))?.norm.duur).toEqual({ dagen: 91 })
  })
})

describe('time-out: until the next working day (S0; R2; vector 14)', () => {
  it.each([
    ['2019-12-27', '18:00', '2019-12-30'], // Friday to Monday
    ['2026-12-24', '18:00', '2026-12-28'], // over both days of Christmas and a weekend
    ['2026-11-22', '22:40', '2026-11-23'], // Sunday evening
    ['2026-11-23', '02:10', '2026-11-23'], // in the night: the working day that is about to begin
    ['2026-04-02', '19:00', '2026-04-07'], // Good Friday, weekend, Easter Monday
    ['2027-02-05', '18:00', '2027-02-09'], // carnival Monday is the region's own day off
    ['2028-04-26', '20:00', '2028-04-28'], // King's Day
  ])('from %s %s until %s', (dag, tijd, tot) => {
    const klok = eerste('TIME_OUT', 'TIME_OUT', op(dag, tijd))
    expect(klok?.laatsteDag).toBe(tot)
    expect(tijdIn(klok?.einde ?? '', regio.tijdzone)).toBe('12:00')
  })

  it('tells who hears of it when nobody took over, also when the ladder forgot', () => {
    const arrangement = regio.arrangementen.find((a) => a.code === 'TIME_OUT') as Arrangement
    expect(ladderVan(arrangement)).toHaveLength(arrangement.escalatieladder.length)
    const zonder = {
      ...arrangement,
      escalatieladder: arrangement.escalatieladder.filter((t) => t.rol !== 'teamleider'),
    }
    expect(ladderVan(zonder).at(-1)).toEqual({ rol: 'teamleider', na: 'PT0H' })
  })
})

describe('first shelter (S2; R4)', () => {
  it('is 42 days, looked at again on day 28, also without an arrangement of its own', () => {
    for (const code of ['EERSTE_OPVANG', null]) {
      const klokken = klokkenVan(
        regio,
        { arrangementCode: code, productCode: 'DAG_EN_NACHTOPVANG' },
        op('2026-11-22'),
      )
      expect(klokken.map((k) => [k.soort, k.laatsteDag])).toEqual([
        ['EERSTE_OPVANG', '2027-01-02'],
        ['herbeoordeling', '2026-12-19'],
      ])
    }
  })

  it('takes the named terms in a region that made it no arrangement', () => {
    const zonder = {
      ...regio,
      arrangementen: regio.arrangementen.filter((a) => a.soort !== 'EERSTE_OPVANG'),
      producten: regio.producten.map(({ maximaalVerblijf: _, naMaximum: __, ...p }) => p),
    }
    const klokken = klokkenVan(
      zonder,
      { arrangementCode: null, productCode: 'DAG_EN_NACHTOPVANG' },
      op('2026-11-22'),
    )
    expect(klokken.map((k) => [k.norm.herkomst, k.norm.code, k.laatsteDag])).toEqual([
      ['termijn', 'eersteOpvangMaximaal', '2027-01-03'],
      ['termijn', 'eersteOpvangHerbeoordeling', '2026-12-20'],
    ])
  })

  it('also has the longer term of the product itself: youth shelter three months (S2, plan) after the six weeks', () => {
    const klokken = klokkenVan(
      regio,
      { arrangementCode: null, productCode: 'JONGERENOPVANG' },
      op('2026-11-22'),
    )
    expect(klokken.map((k) => [k.soort, k.laatsteDag])).toEqual([
      ['EERSTE_OPVANG', '2027-01-02'],
      ['herbeoordeling', '2026-12-19'],
      ['maximaalVerblijf', '2027-02-22'],
    ])
  })

  it('gives a product with a longest stay a moment of review, and a product without one no clock', () => {
    const metMaximum = regio.producten.find(
      (p) => p.maximaalVerblijf !== undefined && p.groep === 'BW' && p.geldig.tot === undefined,
    )
    if (metMaximum) expect(eerste(null, metMaximum.code, op('2026-11-22'))?.norm.herkomst).toBe('product')
    const zonder = regio.producten.find(
      (p) => p.maximaalVerblijf === undefined && p.grondslag === 'WMO_BW' && p.geldig.tot === undefined,
    )
    expect(
      zonder && klokkenVan(regio, { arrangementCode: null, productCode: zonder.code }, op('2026-11-22')),
    ).toEqual([])
  })
})

const dagen = fc.integer({ min: 0, max: 3650 }).map((n) => plusDagen('2023-01-01', n))
const tijden = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([u, m]) => `${String(u).padStart(2, '0')}:${String(m).padStart(2, '0')}`)

describe('clocks on any day', () => {
  it('an arrangement of n days has its n-th day as the last, and is over at the midnight after it', () => {
    fc.assert(
      fc.property(
        dagen,
        tijden,
        fc.constantFrom(['CIT', 14], ['AOM', 14], ['BMT', 5] as const),
        (dag, tijd, [code, n]) => {
          const klok = eerste(String(code), String(code), op(dag, tijd))
          if (!klok) return false
          const laatste = klokstand(klok, op(klok.laatsteDag, '12:00'), regio.tijdzone)
          const na = klokstand(klok, klok.einde, regio.tijdzone)
          return (
            dagenTussen(dag, klok.laatsteDag) === Number(n) - 1 &&
            laatste.dag === n &&
            laatste.van === n &&
            laatste.fase === 'vandaag' &&
            na.fase === 'verstreken' &&
            na.dagenOver === -1
          )
        },
      ),
    )
  })

  it('a time-out ends on a working day, after its start, within the longest holiday row', () => {
    fc.assert(
      fc.property(dagen, tijden, (dag, tijd) => {
        const begin = op(dag, tijd)
        const klok = eerste('TIME_OUT', 'TIME_OUT', begin)
        if (!klok) return false
        const dagenVerder = dagenTussen(datumIn(begin, regio.tijdzone), klok.laatsteDag)
        return (
          isWerkdag(klok.laatsteDag, kalenderVan(regio)) &&
          weekdag(klok.laatsteDag) <= 5 &&
          klok.einde > begin &&
          dagenVerder >= 0 &&
          dagenVerder <= 6
        )
      }),
    )
  })

  it('warns from the first warning day on, and never turns back', () => {
    const orde = ['ruim', 'waarschuwing', 'vandaag', 'verstreken']
    fc.assert(
      fc.property(dagen, fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 }), (dag, a, b) => {
        const klok = eerste('AOM', 'AOM', op(dag))
        if (!klok) return false
        const fase = (uren: number) =>
          orde.indexOf(
            klokstand(klok, new Date(Date.parse(op(dag)) + uren * 3_600_000).toISOString(), regio.tijdzone)
              .fase,
          )
        return fase(Math.min(a, b)) <= fase(Math.max(a, b))
      }),
    )
    const klok = eerste('AOM', 'AOM', op('2026-11-22'))
    expect(klok && klokstand(klok, op('2026-12-01', '09:00'), regio.tijdzone)).toMatchObject({
      fase: 'waarschuwing',
      dag: 10,
      van: 14,
      dagenOver: 4,
    })
    expect(klok && klokstand(klok, op('2026-11-30', '23:59'), regio.tijdzone).fase).toBe('ruim')
  })
})
