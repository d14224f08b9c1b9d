import { describe, expect, it } from 'vitest'
import { leesRegiobestanden } from '../platform/regio/index.ts'
import { type Aanvulverzoek, buitenTot, eersteBuitendag, waaromNietBuiten } from './aanvulling.ts'

const { regio } = leesRegiobestanden('maastricht-heuvelland')
const verzoek = (tot: string, aangevuldOp: string | null = null): Aanvulverzoek => ({
  gevraagdOp: '2026-11-01',
  tot,
  aangevuldOp,
})

describe('the last day to leave an application undealt with (Awb 4:5 lid 4): four weeks, then the first working day', () => {
  it.each<[string, string | null, string, string]>([
    ['2026-11-30', null, '2026-12-28', 'a Monday'],
    ['2026-11-27', null, '2026-12-28', 'the 28th day is Christmas Day, a Friday'],
    ['2026-11-28', null, '2026-12-28', 'the 28th day is Boxing Day, a Saturday'],
    ['2026-12-04', null, '2027-01-04', 'New Year’s Day, a Friday'],
    ['2027-02-27', null, '2027-03-30', 'the Saturday before Easter'],
    ['2027-03-30', null, '2027-04-28', 'King’s Day'],
    ['2027-04-08', null, '2027-05-07', 'Ascension Day'],
    ['2028-02-01', null, '2028-02-29', 'the leap day'],
    ['2028-02-02', null, '2028-03-01', 'over the leap day'],
    ['2026-12-11', '2026-11-27', '2026-12-28', 'something came in: from that day, not from the last one'],
  ])('term until %s, came in %s: %s (%s)', (tot, kwam, verwacht) => {
    expect(buitenTot(regio, verzoek(tot, kwam))).toBe(verwacht)
  })
})

describe('not dealing with an application (Awb 4:5 lid 1)', () => {
  const open = verzoek('2026-12-04')
  const kwam = verzoek('2026-12-04', '2026-11-27')
  it.each<[string, Aanvulverzoek | null, string, string | null]>([
    ['never asked to complete it', null, '2026-12-05', 'aanvulverzoek'],
    ['on the last day to complete it', open, '2026-12-04', 'aanvulling_loopt'],
    ['the day after', open, '2026-12-05', null],
    ['on the last day for it', open, '2027-01-04', null],
    ['a day later', open, '2027-01-05', 'buiten_te_laat'],
    ['before something came in', kwam, '2026-11-26', 'aanvulling_loopt'],
    ['on the day that it came in and was not enough', kwam, '2026-11-27', null],
    ['four weeks after that', kwam, '2026-12-28', null],
    ['a day later', kwam, '2026-12-29', 'buiten_te_laat'],
  ])('%s', (_, v, vandaag, verwacht) => {
    expect(waaromNietBuiten(regio, v, vandaag)).toBe(verwacht)
  })
  it('bears no day before that', () => {
    expect([eersteBuitendag(open), eersteBuitendag(kwam)]).toEqual(['2026-12-05', '2026-11-27'])
  })
})
