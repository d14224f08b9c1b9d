import { describe, expect, it } from 'vitest'
import { foutenInGeldigheid, geldtOp, getypteGeldigheid, leesGeldigheid, verschil } from './geldig.ts'

const t = (id: string): string => id

describe('a validity as people type it', () => {
  it('has a last day on the screen and the first day after in the interface', () => {
    expect(leesGeldigheid({ vanaf: '1-1-2026', totEnMet: '31-12-2026' })).toEqual({
      van: '2026-01-01',
      tot: '2027-01-01',
    })
    expect(leesGeldigheid({ vanaf: '1-1-2026', totEnMet: ' ' })).toEqual({ van: '2026-01-01', tot: null })
    expect(leesGeldigheid({ vanaf: '31-2-2026', totEnMet: '' })).toBeNull()
    expect(leesGeldigheid({ vanaf: '1-1-2026', totEnMet: 'ooit' })).toBeNull()
    expect(getypteGeldigheid({ van: '2026-01-01', tot: '2027-01-01' })).toEqual({
      vanaf: '01-01-2026',
      totEnMet: '31-12-2026',
    })
  })

  it('says at which field it is wrong', () => {
    expect(foutenInGeldigheid({ vanaf: '', totEnMet: '' }, t)).toEqual({
      vanaf: 'register.fout.datum',
      totEnMet: null,
    })
    expect(foutenInGeldigheid({ vanaf: '2-1-2026', totEnMet: '1-1-2026' }, t).totEnMet).toBe(
      'register.fout.eindeVoorBegin',
    )
    expect(foutenInGeldigheid({ vanaf: '1-1-2026', totEnMet: '1-1-2026' }, t)).toEqual({
      vanaf: null,
      totEnMet: null,
    })
  })

  it('holds from its first day until the day before its end', () => {
    const geldig = { van: '2026-01-01', tot: '2026-02-01' }
    expect(
      ['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'].map((dag) => geldtOp(geldig, dag)),
    ).toEqual([false, true, true, false])
  })

  it('sends only what changed', () => {
    expect(verschil({ a: 1, b: ['x'], c: null }, { a: 1, b: ['x', 'y'], c: null })).toEqual({ b: ['x', 'y'] })
  })
})
