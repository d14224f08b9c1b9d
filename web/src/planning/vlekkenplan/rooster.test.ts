import { metCellen, type Vlekcel, type Vlekkader, vleksommen } from '@zicht/planning'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Anders, fouten, metVeld, opHetScherm, teBewaren, waardeVan } from './rooster.ts'

const JAREN = [2027, 2028]
const kader: Vlekkader = {
  vanJaar: 2027,
  totJaar: 2028,
  soorten: ['HOF', 'HERBERG'].map((code) => ({
    code,
    naam: code,
    categorie: null,
    perJaar: false,
    jaren: JAREN,
  })),
  gemeenten: ['GM1', 'GM2'].map((code) => ({ code, naam: code, jaren: JAREN })),
  nu: [],
}
const hof = (gemeente: string | null) => ({ soort: 'HOF', jaar: 2027, gemeente })
const cellen: Vlekcel[] = [
  { ...hof(null), plekken: 20 },
  { ...hof('GM1'), plekken: 10 },
]
const zet = (...lijst: [string | null, number | null][]): Anders =>
  lijst.reduce<Anders>((anders, [g, n]) => metVeld(cellen, anders, hof(g), n), {})

describe('the grid', () => {
  test('shows the target and who has how much of it', () => {
    expect([null, 'GM1', 'GM2'].map((g) => waardeVan(cellen, {}, hof(g)))).toEqual([30, 10, 0])
  })
  test('giving to a municipality takes from what is not assigned, and leaves the target', () => {
    const anders = zet(['GM2', 5])
    expect(teBewaren(kader, cellen, anders)).toEqual([
      { ...hof(null), plekken: 15 },
      { ...hof('GM2'), plekken: 5 },
    ])
    expect(vleksommen(kader, opHetScherm(kader, cellen, anders))[0]).toMatchObject({
      totaal: 30,
      toegewezen: 15,
    })
  })
  test('typed back is no change; emptied is none left', () => {
    expect(metVeld(cellen, zet(['GM1', 4]), hof('GM1'), 10)).toEqual({})
    expect(teBewaren(kader, cellen, zet(['GM1', null]))).toEqual([
      { ...hof(null), plekken: 30 },
      { ...hof('GM1'), plekken: 0 },
    ])
  })
  test('more than the target, and what is no number, is said at its place', () => {
    expect(fouten(kader, cellen, zet([null, 8]))).toEqual([{ plaats: hof(null), fout: 'teVeel', aantal: 2 }])
    for (const mis of [-1, 2.5, Number.NaN])
      expect(fouten(kader, cellen, zet(['GM1', mis]))).toMatchObject([{ plaats: hof('GM1'), fout: 'getal' }])
    expect(fouten(kader, cellen, {})).toEqual([])
  })
  test('what is sent makes what is on the screen, whatever was typed', () => {
    const plaats = fc.record({
      soort: fc.constantFrom('HOF', 'HERBERG'),
      jaar: fc.constantFrom(...JAREN),
      gemeente: fc.constantFrom(null, 'GM1', 'GM2'),
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(plaats, fc.nat(50)), { maxLength: 12 }), (getypt) => {
        const anders = getypt.reduce<Anders>((a, [p, n]) => metVeld(cellen, a, p, n), {})
        const scherm = opHetScherm(kader, cellen, anders)
        expect(metCellen(cellen, teBewaren(kader, cellen, anders))).toEqual(metCellen([], scherm))
        expect(fouten(kader, cellen, anders).length > 0).toBe(scherm.some((c) => c.plekken < 0))
      }),
    )
  })
})
