import { describe, expect, it } from 'vitest'
import { teTellen } from './bewoners.ts'
import { foutenInStand, type Stand } from './mijlpaalregel.ts'

describe('how a milestone may stand', () => {
  it.each<[string, Stand, string[]]>([
    ['open', { soort: 'open' }, []],
    ['reached today', { soort: 'gehaald', op: '2026-11-20' }, []],
    ['reached on a day to come', { soort: 'gehaald', op: '2026-11-21' }, ['/stand/op']],
    ['delayed to a later day', { soort: 'vertraagd', tot: '2026-06-02' }, []],
    ['delayed to the day that was planned', { soort: 'vertraagd', tot: '2026-06-01' }, ['/stand/tot']],
  ])('%s', (_, stand, paden) => {
    expect(foutenInStand(stand, '2026-06-01', '2026-11-20').map((f) => f.pad)).toEqual(paden)
  })
})

describe('who lives in what closes, as it may be told', () => {
  const regel = { minimum: 10, veelvoud: 5 }
  const tellingen = (...aantallen: number[]) =>
    aantallen.map((aantal, i) => ({ voorziening: `v${i}`, organisatie: `o${i}`, aantal }))
  it.each([
    ['exactly to who carries it out', tellingen(7, 23), 'v0', null, 7],
    ['nobody is nobody', tellingen(23), 'elders', regel, 0],
    ['rounded', tellingen(23, 34), 'v0', regel, 25],
    ['a small number is not told', tellingen(7, 23, 34), 'v0', regel, null],
    ['the total is, when it does not give a small number away', tellingen(23, 34), null, regel, 55],
    ['nor the other, when the small one would follow from it', tellingen(7, 23), 'v1', regel, null],
    ['two small ones hide each other', tellingen(7, 8, 23), null, regel, 40],
  ] as const)('%s', (_, lijst, waar, r, uit) => {
    expect(teTellen(lijst, waar, r, null)).toBe(uit)
  })
  it('an organisation knows who lives in its own facility, and not in that of another', () => {
    expect(teTellen(tellingen(7, 23, 34), 'v0', regel, 'o0')).toBe(7)
    expect(teTellen(tellingen(7, 23, 34), 'v0', regel, 'o1')).toBeNull()
  })
})
