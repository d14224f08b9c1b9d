import { describe, expect, it } from 'vitest'
import { antwoordVan, conceptUit, vormVan } from './conceptvorm.ts'
import { isTijd, momentUit } from './moment.ts'

const vorm = (soort: Parameters<typeof vormVan>[1]) => ({
  ...vormVan(null, soort, '2026-11-13'),
  product: 'P',
  omvang: 'Een kamer. ',
  urenMin: 4,
  urenMax: 8,
  van: antwoordVan('2026-12-01'),
  tot: antwoordVan('2028-11-30'),
})

describe('what a draft sends', () => {
  it('a refusal grants nothing, whatever was filled in before', () => {
    expect(conceptUit(vorm('weigeren'), null)).toMatchObject({
      omvang: '',
      urenMin: null,
      urenMax: null,
      van: null,
      tot: null,
      pgb: null,
      aanvraagOp: '2026-11-13',
    })
  })

  it('a budget says of each condition yes, no, or not yet', () => {
    const w = {
      ...vorm('toekennen'),
      leveringsvorm: 'PGB' as const,
      bekwaam: 'ja' as const,
      kwaliteit: 'nee' as const,
    }
    expect(conceptUit(w, null)).toMatchObject({
      omvang: 'Een kamer.',
      leveringsvorm: 'PGB',
      pgb: { bekwaam: { ja: true }, gemotiveerd: { ja: null }, kwaliteit: { ja: false } },
    })
    expect(conceptUit({ ...w, leveringsvorm: 'ZIN' }, null).pgb).toBeNull()
  })

  it('keeps how someone was heard when the draft changes', () => {
    const gehoord = { zienswijzeOp: '2026-11-19', zienswijzeUitzondering: null, zienswijzeReden: null }
    expect(conceptUit(vorm('weigeren'), null, gehoord).zienswijzeOp).toBe('2026-11-19')
  })
})

describe('whether somebody asked for it', () => {
  it('is said of what changes or stops, and of nothing else', () => {
    const zegt = (soort: Parameters<typeof vormVan>[1], opVerzoek: 'ja' | 'nee' | '') =>
      conceptUit({ ...vorm(soort), opVerzoek }, null).opVerzoek
    expect([zegt('wijzigen', 'ja'), zegt('intrekken', 'nee'), zegt('wijzigen', '')]).toEqual([
      true,
      false,
      null,
    ])
    expect([zegt('toekennen', 'ja'), zegt('weigeren', 'nee')]).toEqual([null, null])
  })
})

describe('a moment', () => {
  it('is what the clocks here show, in summer and in winter', () => {
    expect(momentUit('2026-12-03', '14.30')).toBe('2026-12-03T13:30:00Z')
    expect(momentUit('2026-07-03', '9:05')).toBe('2026-07-03T07:05:00Z')
    expect([isTijd('14:30'), isTijd('24:00'), isTijd('half drie')]).toEqual([true, false, false])
  })
})
