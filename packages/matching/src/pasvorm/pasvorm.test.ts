import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Aanbod, Pasvormregels, Woonwens } from './gewichten.ts'
import { leesPasvormregels, maakPasvorm, pasvorm } from './pasvorm.ts'

const REGELS: Pasvormregels = {
  code: 'PASVORM',
  geldig: { van: '2026-01-01' },
  bron: 'beleidsregels',
  onderdelen: [
    { code: 'BEHOEFTE', naam: 'Behoeften', soort: 'behoeften', gewicht: 4, bijOnbekend: 1 },
    { code: 'WENS', naam: 'Wensen', soort: 'voorkeuren', gewicht: 2, bijOnbekend: 0.5 },
    { code: 'BUURT', naam: 'Eigen buurt', soort: 'afstand-buurt', gewicht: 2, bijOnbekend: 0.5, totKm: 10 },
    { code: 'NETWERK', naam: 'Netwerk', soort: 'afstand-netwerk', gewicht: 1, bijOnbekend: 0.5, totKm: 10 },
    { code: 'KEUZE', naam: 'Aanbieder', soort: 'keuze-aanbieder', gewicht: 1, bijOnbekend: 1 },
  ],
}
const WENS: Woonwens = {
  id: 'p',
  behoeften: ['toezicht-nacht', 'rolstoel'],
  voorkeuren: ['tuin'],
  buurt: { x: 0, y: 0 },
  netwerk: [
    { x: 3, y: 4 },
    { x: 100, y: 0 },
  ],
  aanbieders: ['A', 'B'],
}
const AANBOD: Aanbod = { id: 'x', aanbieder: 'B', kenmerken: ['rolstoel', 'tuin'], punt: { x: 3, y: 4 } }

test('elk onderdeel telt met zijn gewicht en is uitgelegd', () => {
  const uit = pasvorm(WENS, AANBOD, REGELS)
  expect(uit.score).toBe(600) // 4·½ + 2·1 + 2·½ + 1·½ + 1·½ of 10
  expect(uit.onderdelen.map((o) => [o.onderdeel.code, o.deel, o.bijdrage])).toEqual([
    ['BEHOEFTE', 0.5, 200],
    ['WENS', 1, 200],
    ['BUURT', 0.5, 100],
    ['NETWERK', 0.5, 50],
    ['KEUZE', 0.5, 50],
  ])
  expect(uit.onderdelen[0]).toMatchObject({ wel: ['rolstoel'], niet: ['toezicht-nacht'] })
  expect(uit.onderdelen[3]).toMatchObject({ km: [0, 97.1] })
  expect(uit.onderdelen[4]).toMatchObject({ keuze: 2 })
})

test('wat niet bekend is telt zoals de regio het wil, en is als onbekend getoond', () => {
  const uit = pasvorm({ id: 'p' }, { ...AANBOD, punt: null }, REGELS)
  expect(uit.score).toBe(750)
  expect(uit.onderdelen.every((o) => !o.bekend)).toBe(true)
})

test('dichterbij is nooit slechter, en de snelle score is de uitgelegde', () => {
  const score = maakPasvorm(REGELS)
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 50, noNaN: true }),
      fc.double({ min: 0, max: 50, noNaN: true }),
      (a, b) => {
        const op = (x: number) => ({ ...AANBOD, punt: { x, y: 0 } })
        const wens = { ...WENS, netwerk: [] }
        expect(score(wens, op(Math.min(a, b)))).toBeGreaterThanOrEqual(score(wens, op(Math.max(a, b))))
        expect(pasvorm(WENS, op(a), REGELS).score).toBe(score(WENS, op(a)))
      },
    ),
  )
})

test('slechte gewichten worden met pad geweigerd', () => {
  const paden = (onderdeel: unknown) => {
    const gelezen = leesPasvormregels({ ...REGELS, onderdelen: [onderdeel] })
    return gelezen.ok ? [] : gelezen.fouten.map((f) => f.pad)
  }
  expect(leesPasvormregels(REGELS)).toEqual({ ok: true, waarde: REGELS })
  expect(paden({ ...REGELS.onderdelen[0], gewicht: 0 })).toEqual(['/onderdelen/0/gewicht'])
  expect(paden({ ...REGELS.onderdelen[0], bijOnbekend: 2 })).toEqual(['/onderdelen/0/bijOnbekend'])
  expect(paden({ ...REGELS.onderdelen[2], totKm: undefined })).toEqual(['/onderdelen/0/totKm'])
  expect(paden({ ...REGELS.onderdelen[0], totKm: 3 })).toEqual(['/onderdelen/0/totKm'])
})
