import { expect, test } from 'vitest'
import { aanloopVanStraat } from './aanloop.ts'
import { proefmodel, proefscenario } from './proefmodel.ts'
import { vatReplicatiesSamen } from './samenvatting.ts'
import { bouwSimulatie, simuleer } from './simulatie.ts'
import type { Maten } from './uitkomst.ts'

const alsUitkomst = (reeks: readonly number[]) => [
  { maat: 'straat/2023', gemiddelde: 99 },
  ...reeks.map((gemiddelde, m) => ({ maat: `straatMaand/${m}`, gemiddelde })),
]
const ruis = (i: number) => ((i * 7919) % 97) / 97
const zestig = (wat: (i: number) => number) => Array.from({ length: 60 }, (_, i) => wat(i))

test('wat naar één niveau loopt heeft een aanloop van zoveel maanden', () => {
  const reeks = zestig((i) => 40 + Math.max(0, 30 - 2 * i) + ruis(i))
  expect(aanloopVanStraat(alsUitkomst(reeks))).toEqual({ maanden: 60, aanloop: 15 })
})

test('wat vanaf de eerste maand om één niveau schommelt heeft er geen', () => {
  expect(aanloopVanStraat(alsUitkomst(zestig(() => 12)))).toEqual({ maanden: 60, aanloop: 0 })
})

test('wat blijft lopen of te kort duurt komt niet aantoonbaar tot rust', () => {
  expect(aanloopVanStraat(alsUitkomst(zestig((i) => 20 + i / 2 + ruis(i)))).aanloop).toBeNull()
  expect(aanloopVanStraat(alsUitkomst(zestig((i) => 40 - 20 * Math.exp(-i / 60)))).aanloop).toBeNull()
  expect(aanloopVanStraat(alsUitkomst([1, 1, 1]))).toEqual({ maanden: 3, aanloop: null })
  expect(aanloopVanStraat([])).toEqual({ maanden: 0, aanloop: null })
})

test('een gespeelde uitkomst heeft alle maanden van het scenario', () => {
  const sim = bouwSimulatie(proefmodel(), proefscenario())
  const uit = vatReplicatiesSamen(sim.maten, simuleer(sim, { aantal: 3 }) as Maten[])
  expect(aanloopVanStraat(uit).maanden).toBe(sim.maanden.length)
})
