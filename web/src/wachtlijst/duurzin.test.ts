import { expect, it } from 'vitest'
import { duurZin } from './duurzin.ts'

const t = (id: string, w: Record<string, string | number> = {}) =>
  id === 'wachtlijst.duur.en' ? `${w.een} en ${w.ander}` : `${w.aantal} ${id.replace('wachtlijst.duur.', '')}`

it.each([
  ['P6M', '6 maanden'],
  ['P90D', '90 dagen'],
  ['P2W', '2 weken'],
  ['P1Y2M', '1 jaren en 2 maanden'],
  ['P1Y2M3DT4H', '1 jaren en 2 maanden en 3 dagen en 4 uren'],
  ['PT30M', '30 minuten'],
  ['later', 'later'],
])('%s', (duur, zin) => expect(duurZin(t as never, duur)).toBe(zin))
