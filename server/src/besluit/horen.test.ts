import { describe, expect, it } from 'vitest'
import { leesRegiobestanden } from '../platform/regio/index.ts'
import { type Afname, type Gegeven, hoort, uitzonderingenVoor, watAfneemt } from './horen.ts'

const DAG = '2026-11-27'

describe('who is heard first (Awb arts. 4:7, 4:8)', () => {
  it.each([
    ['weigeren', null, true],
    ['wijzigen', false, true],
    ['wijzigen', null, true],
    ['wijzigen', true, false],
    ['intrekken', false, true],
    ['intrekken', true, false],
    ['toekennen', null, false],
    ['buiten_behandeling', null, false],
  ] as const)('%s, asked for %s: %s', (soort, opVerzoek, verwacht) => {
    expect(hoort({ soort, opVerzoek })).toBe(verwacht)
  })
})

describe('what a change takes away', () => {
  const vorig: Gegeven = {
    product: 'BW_BASIS',
    leveringsvorm: 'ZIN',
    urenMin: 4,
    urenMax: 8,
    tot: '2028-11-30',
  }
  it.each<[string, Partial<Gegeven>, Partial<Gegeven>, Afname[]]>([
    ['nothing changes', {}, {}, []],
    ['more hours, for longer', {}, { urenMax: 12, tot: '2029-11-30' }, []],
    ['without an end from now on', {}, { tot: null }, []],
    ['hours where there were none', { urenMin: null, urenMax: null }, {}, []],
    ['fewer at least', {}, { urenMin: 2 }, ['uren']],
    ['fewer at most', {}, { urenMax: 6 }, ['uren']],
    ['no hours said any more', {}, { urenMin: null, urenMax: null }, ['uren']],
    ['a day sooner', {}, { tot: '2028-11-29' }, ['korter']],
    ['an end where there was none', { tot: null }, {}, ['korter']],
    ['another product, as a budget', {}, { product: 'BW_PGB', leveringsvorm: 'PGB' }, ['product', 'vorm']],
  ])('%s', (_, was, wordt, verwacht) => {
    expect(watAfneemt({ ...vorig, ...was }, { soort: 'wijzigen', ...vorig, ...wordt })).toEqual(verwacht)
  })
  it('what stops takes all', () => {
    expect(watAfneemt(vorig, { soort: 'intrekken', ...vorig })).toEqual(['stopt'])
  })
})

describe.each(['parkstad', 'maastricht-heuvelland'])('the reasons to hear nobody in %s', (code) => {
  const { regio } = leesRegiobestanden(code)
  const voor = (soort: 'weigeren' | 'wijzigen' | 'intrekken' | 'toekennen', product = 'BW_BASIS') =>
    uitzonderingenVoor(regio, { soort, product, van: null }, DAG).map((u) => u.code)
  const altijd = ['SPOED', 'AL_GEHOORD', 'DOEL_GEMIST']
  it('are of the kind of decision, each with its article', () => {
    expect(voor('weigeren')).toEqual([...altijd, 'EIGEN_GEGEVENS'])
    expect(voor('wijzigen')).toEqual([...altijd, 'ZELF_VERTELD', 'NIET_SLECHTER', 'NIETS_VERSTREKT'])
    expect(voor('intrekken')).toEqual([...altijd, 'ZELF_VERTELD', 'NIETS_VERSTREKT'])
    expect(voor('toekennen')).toEqual([])
  })
  it('are a matter of money only of a budget (Awb art. 4:12)', () => {
    expect(voor('intrekken', 'BW_PGB')).toContain('GELD')
  })
})
