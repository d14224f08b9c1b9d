import { Probleem } from '@zicht/kern'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keurUren, urenOp } from './bandbreedte.ts'

const band = { urenMin: 4, urenMax: 10, van: '2026-01-01', tot: null }
const keur = (uren: number, extra: object = {}) =>
  keurUren({ uren, vanaf: '2026-11-20' }, { begin: '2026-11-01', band, nu: 6, ...extra })

/** Why not, by its code or the field; empty when it may. */
function nee(doe: () => void): unknown {
  try {
    doe()
    return ''
  } catch (fout) {
    if (!(fout instanceof Probleem)) throw fout
    return fout.extra.reden ?? fout.fouten[0]?.pad
  }
}

describe('hours within a decision', () => {
  it('takes every half hour in the bandwidth and none outside it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (halven) => {
        const uren = halven / 2
        expect(nee(() => keur(uren, { nu: null }))).toBe(uren >= 4 && uren <= 10 ? '' : 'buiten_bandbreedte')
      }),
    )
  })

  it('says what there is to do', () => {
    expect(nee(() => keur(5, { band: null }))).toBe('geen_besluit')
    expect(nee(() => keur(6))).toBe('ongewijzigd')
    expect(nee(() => keur(5, { begin: '2026-12-01' }))).toBe('/vanaf')
    expect(nee(() => keur(5.25))).toBe('/uren')
  })
})

describe('hours on a day', () => {
  it('are those of the last change up to that day', () => {
    const regels = [
      { uren: 5, vanaf: '2026-12-01' },
      { uren: 8, vanaf: '2026-11-20' },
    ]
    expect(urenOp(regels, '2026-11-19')).toBeNull()
    expect(urenOp(regels, '2026-11-30')?.uren).toBe(8)
    expect(urenOp(regels, '2026-12-01')?.uren).toBe(5)
  })
})
