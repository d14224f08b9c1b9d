import { dagenTussen, datumIn, type Probleem } from '@zicht/kern'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Norm } from './termijn.ts'
import { keurVerlenging } from './verlenging.ts'

const norm: Norm = {
  herkomst: 'arrangement',
  code: 'X',
  naam: 'Proefarrangement',
  duur: { dagen: 5 },
  eersteDagTelt: true,
  waarschuwDagenVoor: [1],
  verlengen: { maxDagen: 7, rollen: ['teamleider'], redenVerplicht: true },
  overdracht: null,
}
const tijdzone = 'Europe/Amsterdam'
const vraag = {
  norm,
  einde: '2026-11-26T23:00:00.000Z',
  eerder: [],
  dagen: 7,
  rol: 'teamleider',
  nu: '2026-11-26T10:00:00.000Z',
  tijdzone,
}
const weigert = (anders: object) => {
  try {
    keurVerlenging({ ...vraag, ...anders })
  } catch (fout) {
    return {
      reden: (fout as Probleem).extra.reden,
      detail: (fout as Probleem).detail,
      voorstel: (fout as Probleem).extra.voorstel,
    }
  }
  return null
}

describe('extending a clock', () => {
  it('moves the end by whole days', () => {
    expect(keurVerlenging(vraag)).toBe('2026-12-03T23:00:00.000Z')
    expect(
      keurVerlenging({ ...vraag, einde: '2026-03-27T23:00:00.000Z', nu: '2026-03-26T10:00:00.000Z' }),
    ).toBe('2026-04-03T22:00:00.000Z')
  })

  it.each([
    ['another role', { rol: 'crisismedewerker' }, 'rol'],
    ['a day too many', { dagen: 8 }, 'te_lang'],
    [
      'what was extended before counts',
      { eerder: [{ van: '2026-11-26T23:00:00.000Z', tot: '2026-11-30T23:00:00.000Z' }], dagen: 4 },
      'te_lang',
    ],
    [
      'an arrangement that knows no extension',
      { norm: { ...norm, verlengen: { maxDagen: 0, rollen: [], redenVerplicht: true } }, dagen: 1 },
      'niet_verlengbaar',
    ],
    ['a clock that is over by more than that', { dagen: 1, nu: '2026-12-10T10:00:00.000Z' }, 'al_voorbij'],
  ])('refuses %s in words', (_, anders, reden) => {
    const fout = weigert(anders)
    expect(fout?.reden).toBe(reden)
    expect(fout?.detail).toMatch(/[.!]$/)
  })

  it('proposes a review when the time is up', () => {
    expect(weigert({ dagen: 8 })).toMatchObject({ voorstel: 'herbeoordeling' })
    expect(weigert({ dagen: 8 })?.detail).toContain('hoogstens 7 dagen')
  })

  it('all extensions together never pass the longest, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 8 }), (stappen) => {
        let einde = vraag.einde
        const eerder: { van: string; tot: string }[] = []
        for (const dagen of stappen) {
          try {
            const tot = keurVerlenging({ ...vraag, einde, eerder: [...eerder], dagen })
            eerder.push({ van: einde, tot })
            einde = tot
          } catch {}
        }
        return (
          dagenTussen(datumIn(vraag.einde, tijdzone), datumIn(einde, tijdzone)) <= norm.verlengen.maxDagen
        )
      }),
    )
  })
})
