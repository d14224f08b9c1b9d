import type { Regiomodel, Scenario } from '@zicht/planning'
import { describe, expect, it } from 'vitest'
import {
  plekkenVan,
  preventieVan,
  verblijfVan,
  woningenVan,
  zetPlekken,
  zetVerblijf,
  zetWoningen,
} from './scenariowerk.ts'

const getal = (waarde: number) => ({ waarde, aanname: true, bron: 'proef' })
const model = {
  begin: '2021-01-01',
  regio: 'proef',
  code: 'PROEF',
  woningenPerJaar: getal(60),
  stations: [
    { code: 'OPVANG', naam: 'Opvang', plekken: getal(65), plan: 20 },
    { code: 'HOSTEL', naam: 'Hostel', plekken: getal(10) },
  ],
  plan: { code: 'PLAN', naam: 'Plan', doeljaar: 2024 },
} as unknown as Regiomodel
const leeg = { naam: 'Proef' } as Scenario
const aantallen = (s: Scenario, code: string) => s.plekken?.[code]?.map((stap) => stap.aantal)
const plan = [54, 43, 31, 20].map((aantal, i) => ({ vanaf: `${2022 + i}-01-01`, aantal }))

describe('the sliders of a scenario with steps', () => {
  it('move every step by as much; the value shown is the one that it ends with', () => {
    const s = {
      ...leeg,
      woningenPerJaar: [
        { vanaf: '2021-01-01', aantal: 60 },
        { vanaf: '2024-01-01', aantal: 150 },
      ],
    }
    expect(woningenVan(model, s)).toBe(150)
    expect(zetWoningen(model, s, 150)).toEqual(s)
    expect(zetWoningen(model, s, 160).woningenPerJaar?.map((x) => x.aantal)).toEqual([70, 160])
    expect(zetWoningen(model, leeg, 80).woningenPerJaar).toEqual([{ vanaf: '2021-01-01', aantal: 80 }])
  })

  it('keep the way of the area plan, also after the slider was at its lowest', () => {
    const s = { ...leeg, plekken: { OPVANG: plan } }
    expect(plekkenVan(model, s, 'OPVANG')).toBe(20)
    expect(aantallen(zetPlekken(model, s, 'OPVANG', 21), 'OPVANG')).toEqual([55, 44, 32, 21])
    const nul = zetPlekken(model, zetPlekken(model, s, 'OPVANG', 60), 'OPVANG', 0)
    expect(aantallen(nul, 'OPVANG')).toEqual([34, 23, 11, 0])
    expect(zetPlekken(model, nul, 'OPVANG', 20)).toEqual(s)
  })

  it('without steps begin at the first new year', () => {
    expect(zetPlekken(model, leeg, 'HOSTEL', 12).plekken).toEqual({
      HOSTEL: [{ vanaf: '2022-01-01', aantal: 12 }],
    })
  })
})

it('a stay of one kind is its own, else that of all; more than one prevention counts one after the other', () => {
  const s = zetVerblijf(zetVerblijf(leeg, 0.8), 0.4, 'OPVANG')
  expect([verblijfVan(s), verblijfVan(s, 'OPVANG'), verblijfVan(s, 'HOSTEL')]).toEqual([0.8, 0.4, 0.8])
  expect(preventieVan(leeg)).toBe(0)
  expect(
    preventieVan({ ...leeg, preventie: [{ deel: 0.1 }, { deel: 0.2 }, { deel: 0.5, bron: 'CRISIS' }] }),
  ).toBe(0.28)
})
