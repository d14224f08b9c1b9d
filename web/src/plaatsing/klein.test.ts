import { describe, expect, it } from 'vitest'
import { samengevat } from '../overdracht/samengevat.ts'
import type { Verloopregel } from '../overdracht/vormen.ts'
import { momentUit } from './moment.ts'
import { ruimtenVan } from './ruimten.ts'
import { BESTEMMINGEN, isZonderPlek } from './vormen.ts'

describe('small rules of the screens of a stay', () => {
  it('reads a clock time as the clocks here show it, also on the days that they change', () => {
    expect(momentUit('2026-11-22', '22:40')).toBe('2026-11-22T21:40:00Z')
    expect(momentUit('2026-07-01', '9.05')).toBe('2026-07-01T07:05:00Z')
    expect(momentUit('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00Z')
  })

  it('shows free places room by room, and no others', () => {
    const plek = (id: string, eenheidId: string, toestand: string) => ({
      id,
      eenheidId,
      eenheid: eenheidId,
      nummer: 1,
      toestand,
    })
    const rij = {
      id: 'v',
      naam: 'V',
      organisatieId: 'o',
      plekken: [
        plek('1', 'a', 'vrij'),
        plek('2', 'a', 'bezet'),
        plek('3', 'b', 'vast'),
        plek('4', 'a', 'vrij'),
      ],
    }
    expect(ruimtenVan(rij).map((r) => [r.naam, r.vrij.map((p) => p.id)])).toEqual([['a', ['1', '4']]])
  })

  it('tells a family that came at one moment in one line, and strangers apart', () => {
    const regel = (plaatsingId: string, groepId: string | null, op = 'x') =>
      ({ plaatsingId, groepId, op, wat: 'geplaatst' }) as Verloopregel
    const lijnen = samengevat([
      regel('1', 'g'),
      regel('2', null),
      regel('3', 'g'),
      regel('4', null),
      regel('5', 'g', 'y'),
    ])
    expect(lijnen.map((l) => l.map((r) => r.plaatsingId))).toEqual([['1', '3'], ['2'], ['4'], ['5']])
  })

  it('asks a second person for the street and the unknown only', () =>
    expect(BESTEMMINGEN.filter(isZonderPlek)).toEqual(['op_straat', 'onbekend']))
})
