import { dagenTussen, isWerkdag, plusDagen } from '@zicht/kern'
import { extraVrijVan } from '@zicht/regio'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leesRegiobestanden } from '../platform/regio/index.ts'
import { eindeVan, maakZaakklok } from '../toegang/klokken/klok.ts'
import { bezwaarklok } from './bezwaarklok.ts'
import {
  type Antwoord,
  type Bezwaarstand,
  type Herstel,
  herstelstand,
  isTeLaat,
  nietOntvankelijkOm,
  stilstand,
  uitstelduur,
  waaromGeenUitstel,
  waaromNiet,
} from './bezwaarregels.ts'
import { beleidOp } from './regels.ts'

const { regio } = leesRegiobestanden('maastricht-heuvelland')
const beleid = beleidOp(regio, '2026-11-27').bezwaar
const extraVrij = extraVrijVan(regio, true)

describe('too late (Awb 6:7, 6:9): here by the last day, or posted by then and here within a week', () => {
  it.each<[string, string | null, boolean, string]>([
    ['2027-01-12', null, false, 'the last day itself'],
    ['2027-01-13', null, true, 'the day after'],
    ['2027-01-13', '2027-01-12', false, 'posted on the last day'],
    ['2027-01-19', '2027-01-12', false, 'a week later'],
    ['2027-01-20', '2027-01-12', true, 'a day more than a week later'],
    ['2027-01-14', '2027-01-13', true, 'posted too late'],
  ])('in on %s, posted on %s: %s (%s)', (ontvangenOp, gepostOp, laat) => {
    expect(isTeLaat({ ontvangenOp, gepostOp }, '2027-01-12', beleid.postBinnen)).toBe(laat)
  })
})

describe('what is missing, and the time to remedy it (Awb 6:6, 7:10 lid 2)', () => {
  const h = (hersteldOp: string | null): Herstel => ({
    verzondenOp: '2026-12-22',
    tot: '2027-01-05',
    hersteldOp,
  })
  const ligtEr = (hersteldOp: string | null): Herstel => ({ ...h(hersteldOp), verzondenOp: null })
  it.each<[string | null, string, string]>([
    [null, '2026-12-23', 'niet_verzonden'],
    [null, '2027-01-06', 'niet_verzonden'],
    ['2027-01-06', '2027-01-06', 'hersteld'],
  ])('not sent, remedied on %s, asked on %s: %s, and nothing stands still', (hersteldOp, vandaag, stand) => {
    expect(herstelstand(ligtEr(hersteldOp), vandaag)).toBe(stand)
    expect(stilstand(ligtEr(hersteldOp))).toBeNull()
  })
  it('sent some days later, it stands still from the day after it was sent', () => {
    expect(stilstand({ ...h(null), verzondenOp: '2026-12-28' })).toEqual({
      van: '2026-12-29',
      tot: '2027-01-05',
    })
  })
  it.each([
    [null, '2027-01-05', 'loopt'],
    [null, '2027-01-06', 'niet_hersteld'],
    ['2027-01-05', '2027-01-05', 'hersteld'],
    ['2027-01-06', '2027-01-06', 'te_laat_hersteld'],
  ])('remedied on %s, asked on %s: %s', (hersteldOp, vandaag, stand) => {
    expect(herstelstand(h(hersteldOp), vandaag)).toBe(stand)
  })
  it.each<[string | null, string, string, string]>([
    [null, '2026-12-23', '2027-01-05', 'not remedied: until the last day of the term'],
    ['2026-12-28', '2026-12-23', '2026-12-28', 'the day it came in counts again'],
    ['2027-01-09', '2026-12-23', '2027-01-05', 'later than the term changes nothing'],
    ['2026-12-22', '2026-12-23', '2026-12-23', 'the same day: it never stood still'],
    ['2026-12-23', '2026-12-23', '2026-12-23', 'the day after: neither'],
  ])('remedied on %s: still from %s until %s (%s)', (hersteldOp, van, tot) => {
    expect(stilstand(h(hersteldOp))).toEqual({ van, tot })
  })
})

describe('the last day of the answer, over holidays and the leap day', () => {
  const laatste = (tot: string, herstel: Herstel[], bij: string[] = [], commissie = false): string => {
    const klok = maakZaakklok(regio, 'bezwaarBeslissing', tot, bezwaarklok(beleid, commissie, 'Awb'))
    return eindeVan(
      regio,
      klok.norm,
      tot,
      herstel.map(stilstand).filter((p) => p !== null),
      bij,
    )?.einddatum as string
  }
  const h = (verzondenOp: string | null, tot: string, hersteldOp: string | null): Herstel => ({
    verzondenOp,
    tot,
    hersteldOp,
  })
  it.each<[string, string, Herstel[], string[], string]>([
    ['as it is', '2026-12-01', [], [], '2027-01-12'],
    [
      'still over Christmas and New Year',
      '2026-12-01',
      [h('2026-12-22', '2027-01-05', null)],
      [],
      '2027-01-25',
    ],
    ['the letter lies here over Christmas', '2026-12-01', [h(null, '2027-01-05', null)], [], '2027-01-12'],
    [
      'made before Christmas and sent after it: six days fewer',
      '2026-12-01',
      [h('2026-12-28', '2027-01-05', null)],
      [],
      '2027-01-19',
    ],
    [
      'remedied between the two',
      '2026-12-01',
      [h('2026-12-22', '2027-01-05', '2026-12-28')],
      [],
      '2027-01-18',
    ],
    [
      'asked before the time began, and remedied: nothing',
      '2026-12-01',
      [h('2026-11-02', '2026-11-16', '2026-11-10')],
      [],
      '2027-01-12',
    ],
    [
      'asked before, not remedied until after: what lies in it',
      '2026-12-01',
      [h('2026-11-25', '2026-12-09', null)],
      [],
      '2027-01-19',
    ],
    ['over the leap day', '2028-01-18', [h('2028-02-20', '2028-03-05', '2028-03-01')], [], '2028-03-09'],
    ['put off', '2026-12-01', [], ['P6W'], '2027-02-23'],
    [
      'put off, then asked for what is missing',
      '2026-12-01',
      [h('2026-12-22', '2027-01-05', null)],
      ['P6W'],
      '2027-03-08',
    ],
    [
      'asked in the time that was added',
      '2026-12-01',
      [h('2027-02-01', '2027-02-15', null)],
      ['P6W'],
      '2027-03-08',
    ],
  ])('%s', (_, tot, herstel, bij, verwacht) => {
    expect(laatste(tot, herstel, bij)).toBe(verwacht)
  })

  const dag = fc.integer({ min: 0, max: 3650 }).map((n) => plusDagen('2024-01-01', n))
  const daad = fc.oneof(
    fc.record({
      wat: fc.constant('herstel' as const),
      na: fc.integer({ min: 0, max: 30 }),
      lang: fc.integer({ min: 1, max: 42 }),
      terug: fc.option(fc.integer({ min: 0, max: 60 })),
    }),
    fc.record({ wat: fc.constant('verdaag' as const) }),
    fc.record({ wat: fc.constant('uitstel' as const), later: fc.integer({ min: 1, max: 200 }) }),
  )
  it('never jumps back but by what came in sooner, and then never before what it was without the request', () => {
    fc.assert(
      fc.property(dag, fc.boolean(), fc.array(daad, { maxLength: 6 }), (begin, commissie, daden) => {
        const herstel: Herstel[] = []
        const bij: string[] = []
        let vandaag = plusDagen(begin, -42)
        let nu = laatste(begin, herstel, bij, commissie)
        for (const d of daden) {
          const voor = nu
          if (d.wat === 'herstel') {
            vandaag = plusDagen(vandaag, d.na)
            const gevraagd: Herstel = {
              verzondenOp: vandaag,
              tot: plusDagen(vandaag, d.lang),
              hersteldOp: null,
            }
            herstel.push(gevraagd)
            nu = laatste(begin, herstel, bij, commissie)
            expect(nu >= voor).toBe(true)
            // never by more than the days that it stood still, and the days off after them
            expect(dagenTussen(voor, nu)).toBeLessThanOrEqual(d.lang + 6)
            vandaag = plusDagen(gevraagd.tot, 1)
            if (d.terug !== null) {
              const gewacht = nu
              herstel.splice(-1, 1, {
                ...gevraagd,
                hersteldOp: plusDagen(gevraagd.verzondenOp as string, d.terug),
              })
              nu = laatste(begin, herstel, bij, commissie)
              expect(nu <= gewacht && nu >= voor).toBe(true)
            }
          } else {
            bij.push(d.wat === 'verdaag' ? beleid.verdagen : `P${d.later}D`)
            nu = laatste(begin, herstel, bij, commissie)
            expect(nu > voor).toBe(true)
          }
          expect(isWerkdag(nu, { extraVrij })).toBe(true)
        }
      }),
    )
  })
})

describe('what stands in the way of an answer', () => {
  const stand: Bezwaarstand = { teLaat: false, gehoord: true, herstel: [] }
  const nee: Antwoord = { uitkomst: 'ongegrond', om: null, verschoonbaar: null }
  const niet = (om: Antwoord['om']): Antwoord => ({ uitkomst: 'niet_ontvankelijk', om, verschoonbaar: null })
  const gevraagd = (hersteldOp: string | null): Herstel[] => [
    { verzondenOp: '2026-12-01', tot: '2026-12-15', hersteldOp },
  ]
  it.each<[string, Partial<Bezwaarstand>, Antwoord, string | null]>([
    ['heard', {}, nee, null],
    ['not heard', { gehoord: false }, nee, 'niet_gehoord'],
    ['late, and nobody said why that is no fault (6:11)', { teLaat: true }, nee, 'te_laat'],
    ['late through no fault', { teLaat: true }, { ...nee, verschoonbaar: 'Lag in het ziekenhuis.' }, null],
    ['late', { teLaat: true, gehoord: false }, niet('te_laat'), null],
    ['not late', {}, niet('te_laat'), 'niet_te_laat'],
    ['no ground', {}, niet(null), 'om'],
    ['incomplete, never asked for (6:6)', {}, niet('verzuim'), 'herstel_nodig'],
    [
      'incomplete, the term still runs',
      { herstel: [{ verzondenOp: '2026-12-10', tot: '2026-12-24', hersteldOp: null }] },
      niet('verzuim'),
      'herstel_loopt',
    ],
    [
      'incomplete, the letter was never sent',
      { herstel: [{ verzondenOp: null, tot: '2026-12-15', hersteldOp: null }] },
      niet('verzuim'),
      'herstel_niet_verzonden',
    ],
    ['incomplete, the term went by', { herstel: gevraagd(null) }, niet('verzuim'), null],
    ['made whole after the term', { herstel: gevraagd('2026-12-16') }, niet('verzuim'), null],
    ['made whole in time', { herstel: gevraagd('2026-12-15') }, niet('verzuim'), 'herstel_nodig'],
    ['of someone without an interest', { gehoord: false }, niet('geen_belanghebbende'), null],
    [
      'withdrawn, late and not heard',
      { teLaat: true, gehoord: false },
      { uitkomst: 'ingetrokken', om: null, verschoonbaar: null },
      null,
    ],
  ])('%s', (_, bij, antwoord, verwacht) => {
    expect(waaromNiet({ ...stand, ...bij }, antwoord, '2026-12-20')).toBe(verwacht)
  })
  it('offers only grounds that hold', () => {
    expect(nietOntvankelijkOm(stand, '2026-12-20')).toEqual(['geen_belanghebbende', 'geen_belang'])
    expect(nietOntvankelijkOm({ ...stand, teLaat: true, herstel: gevraagd(null) }, '2026-12-20')).toContain(
      'verzuim',
    )
  })
})

describe('further delay (Awb 7:10 lid 4)', () => {
  const b = { verdaagd: true, beslissenVoor: '2027-03-30', herstelLoopt: false }
  it.each([
    ['until a working day', b, '2027-05-11', '2027-03-01', null],
    ['on the last day', b, '2027-05-11', '2027-03-30', null],
    ['after the last day', b, '2027-05-11', '2027-03-31', 'te_laat'],
    ['not put off yet (lid 3)', { ...b, verdaagd: false }, '2027-05-11', '2027-03-01', 'eerst_verdagen'],
    ['not later', b, '2027-03-30', '2027-03-01', 'niet_later'],
    ['Ascension Day', b, '2027-05-06', '2027-03-01', 'geen_werkdag'],
    [
      'while someone makes it whole',
      { ...b, herstelLoopt: true },
      '2027-05-11',
      '2027-03-01',
      'herstel_loopt',
    ],
  ])('%s', (_, stand, tot, vandaag, verwacht) => {
    expect(waaromGeenUitstel(stand, tot, vandaag, extraVrij)).toBe(verwacht)
  })
  it('is as long as from the last day that there was', () => {
    expect(uitstelduur('2027-03-30', '2027-05-11')).toBe('P42D')
  })
})
