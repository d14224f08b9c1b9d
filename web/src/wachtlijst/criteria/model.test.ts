import { expect, it } from 'vitest'
import {
  anderen,
  type Criteria,
  eersteDag,
  lagenVan,
  type Regel,
  stop,
  vervangenDoor,
  voegToe,
  vrijeCode,
} from './model.ts'

const regel = (code: string, van: string, tot?: string, naam = code): Regel => ({
  code,
  naam,
  veld: 'geboortedatum',
  als: 'jaren',
  operator: 'minstens',
  waarde: 18,
  geldig: { van, ...(tot && { tot }) },
  bron: 'proef',
})
const C: Criteria = {
  aanbieder: { id: 'a', naam: 'Aanbieder' },
  items: [
    { id: '1', versie: 1, voorzieningId: null, eenheidId: null, criteria: [regel('X', '2026-01-01')] },
    { id: '2', versie: 3, voorzieningId: 'v', eenheidId: 'e', criteria: [regel('X', '2026-06-01')] },
  ],
  regio: [{ naam: 'Regio', producten: ['P'], criteria: [regel('VOLWASSEN', '2015-01-01')] }],
  voorzieningen: [
    {
      id: 'v',
      naam: 'Huis',
      eenheden: [{ id: 'e', naam: 'Gang', uitRegister: [regel('GESLACHT', '2020-01-01')] }],
    },
  ],
  behoeften: [],
}

it('shows the levels from the region to the unit, and which one counts on a day', () => {
  const lagen = lagenVan(C, { voorzieningId: 'v', eenheidId: 'e' })
  expect(lagen.map((l) => [l.niveau, l.naam, l.criteria.map((r) => r.code)])).toEqual([
    ['regio', 'Regio', ['VOLWASSEN']],
    ['aanbieder', 'Aanbieder', ['X']],
    ['voorziening', 'Huis', []],
    ['eenheid', 'Gang', ['GESLACHT']],
    ['eenheid', 'Gang', ['X']],
  ])
  expect(vervangenDoor(lagen, 1, 'X', '2026-05-31')).toBeNull()
  expect(vervangenDoor(lagen, 1, 'X', '2026-06-01')?.naam).toBe('Gang')
  expect(lagenVan(C, { voorzieningId: null, eenheidId: null })).toHaveLength(2)
})

it('a change is dated: what it replaces ends on its first day, and the past stays as it was', () => {
  const oud = [regel('X', '2026-01-01'), regel('X', '2027-06-01'), regel('Y', '2026-01-01')]
  const na = voegToe(oud, regel('X', '2027-01-01', undefined, 'Ander'))
  expect(na.filter((r) => r.code === 'X').map((r) => r.geldig)).toEqual([
    { van: '2026-01-01', tot: '2027-01-01' },
    { van: '2027-01-01' },
  ])
  expect(na.filter((r) => r.code === 'Y')).toEqual([oud[2]])
  expect(eersteDag(oud, na)).toBe('2027-01-01')
  expect(eersteDag(oud, oud)).toBeNull()
})

it('stops a rule on a day; one that did not begin yet is gone', () => {
  expect(stop([regel('X', '2026-01-01')], 'X', '2026-12-01')[0]?.geldig).toEqual({
    van: '2026-01-01',
    tot: '2026-12-01',
  })
  expect(stop([regel('X', '2027-01-01')], 'X', '2026-12-01')).toEqual([])
  const voorbij = [regel('X', '2025-01-01', '2026-01-01')]
  expect(stop(voorbij, 'X', '2026-12-01')).toEqual(voorbij)
})

it('finds a code that is free', () => {
  const lagen = lagenVan(C, { voorzieningId: null, eenheidId: null })
  expect(vrijeCode(lagen, [regel('EIGEN_1', '2026-01-01')])).toBe('EIGEN_2')
})

it('counts beside who is named the others, and tells no number where a count is not told', () => {
  const mens = { plaatsId: 'p', zaakId: 'z', naam: 'Ada', wordt: 'uitgesloten' as const, door: [] }
  const g = { product: 'P', voorziening: 'V', eenheid: 'E', onveranderd: 0, door: [], mensen: [mens] }
  expect(anderen({ ...g, wordtGeschikt: 1, wordtUitgesloten: 2, wordtOnbekend: 0 })).toBe(2)
  expect(anderen({ ...g, wordtGeschikt: null, wordtUitgesloten: 2, wordtOnbekend: 0 })).toBeNull()
})
