import { describe, expect, it } from 'vitest'
import { foutenInStap, leesStap, stapinvoer } from './stapinvoer.ts'
import type { Stap } from './vormen.ts'

const kant = (op: string) => ({
  station: 'HOF',
  naam: 'Hof',
  aantal: 4,
  op,
  voorzieningId: null,
  voorziening: null,
  gemeenteCode: 'GM0001',
  gemeente: 'Ergens',
})
const stap: Stap = {
  id: 'a',
  nr: 1,
  naam: 'Kleiner',
  sluit: kant('2024-07-01'),
  opent: null,
  na: ['b'],
  toelichting: null,
  versie: 1,
  mijlpalen: [],
  bewoners: null,
}
const t = (id: string) => id.replace('planning.ombouw.fout.', '')

describe('a step as it is typed', () => {
  it('comes out as it went in; a side without a kind of place is not there', () => {
    expect(leesStap(stapinvoer(stap))).toEqual({
      naam: 'Kleiner',
      sluit: { station: 'HOF', aantal: 4, op: '2024-07-01', gemeente: 'GM0001' },
      opent: null,
      na: ['b'],
      toelichting: null,
    })
  })
  it('a facility goes before a municipality', () => {
    const w = { ...stapinvoer(stap), 'sluit.voorzieningId': 'v' }
    expect(leesStap(w).sluit).toEqual({ station: 'HOF', aantal: 4, op: '2024-07-01', voorzieningId: 'v' })
  })
  it.each([
    ['nothing at all', stapinvoer(null), false, { naam: 'naam', 'sluit.station': 'niets' }],
    [
      'half a place on no day',
      { ...stapinvoer(stap), 'sluit.aantal': 0.5, 'sluit.op': 'morgen' },
      false,
      { 'sluit.aantal': 'aantal', 'sluit.op': 'datum' },
    ],
    ['a change without a reason', stapinvoer(stap), true, { reden: 'reden' }],
    ['a change with a reason', { ...stapinvoer(stap), reden: 'Later' }, true, {}],
  ])('%s', (_, w, bestaat, fouten) => {
    const gevonden = Object.entries(foutenInStap(w, t, bestaat)).filter(([, melding]) => melding !== null)
    expect(Object.fromEntries(gevonden)).toEqual(fouten)
  })
})
