import { describe, expect, it } from 'vitest'
import { keurVanaf, vrijOp } from './vrijkomst.ts'

const ZONE = 'Europe/Amsterdam'
const plek = (id: string, nummer: number) => ({ id, nummer, eenheid: { naam: 'Zaal A' } })
const [EEN, TWEE] = [plek('een', 1), plek('twee', 2)]

it('comes free on the day of the end of the claim, as it is here, or on the day that is expected', () => {
  expect(vrijOp({ op: '2026-12-01T09:00:00.000Z', zeker: true }, ZONE)).toBe('2026-12-01')
  expect(vrijOp({ op: '2026-12-01T23:00:00.000Z', zeker: true }, ZONE)).toBe('2026-12-02')
  expect(vrijOp({ op: '2026-12-07', zeker: false }, ZONE)).toBe('2026-12-07')
})

describe('a place is offered from', () => {
  const vrij = new Map([
    ['een', { op: '2026-12-01T09:00:00.000Z', zeker: true }],
    ['twee', { op: '2026-12-07', zeker: false }],
  ])
  it.each([
    ['2026-12-07', []],
    [
      '2026-12-01',
      ['Zaal A, plek 2 komt naar verwachting vrij op 7 december 2026. Kies die dag of een latere.'],
    ],
    [
      '2026-11-30',
      [
        'Zaal A, plek 2 komt naar verwachting vrij op 7 december 2026. Kies die dag of een latere.',
        'Zaal A, plek 1 komt vrij op 1 december 2026. Kies die dag of een latere.',
      ],
    ],
  ])('%s', (vanaf, meldingen) => {
    expect(keurVanaf(vanaf, [EEN, TWEE], vrij, ZONE)).toMatchObject(
      meldingen.map((melding) => ({ pad: '/vanaf', melding })),
    )
  })

  it('any day when it is free, or when nobody knows until when it is not', () => {
    expect(keurVanaf('2026-11-27', [plek('drie', 3)], vrij, ZONE)).toEqual([])
  })
})
