import { describe, expect, it } from 'vitest'
import { bezwaarNu, bezwaarstappen } from './bezwaarstap.ts'
import type { Bezwaar } from './vormen.ts'

type Stand = Parameters<typeof bezwaarNu>[0]
const stand: Stand = {
  ontbreekt: [],
  herstel: [],
  gehoord: null,
  verdaagdOp: null,
  eigenBesluit: false,
  kanNietOntvankelijk: [],
  teLaat: false,
}
const herstel = (hoe: Bezwaar['herstel'][number]['stand'], hersteldOp: string | null = null) => [
  {
    id: 'h',
    ontbreekt: ['gronden' as const],
    gevraagdOp: '2026-12-01',
    verzondenOp: hoe === 'niet_verzonden' ? null : '2026-12-01',
    tot: '2026-12-15',
    hersteldOp,
    aanvulling: null,
    stand: hoe,
    stilTot: '2026-12-15',
  },
]

describe('what an objection needs now', () => {
  it.each<[string, Partial<Stand>, string, string]>([
    ['whole, not heard', {}, 'horen', 'horen,herstel,beslissen,uitstel'],
    ['not whole', { ontbreekt: ['gronden'] }, 'herstel', 'herstel,horen,beslissen,uitstel'],
    [
      'asked for',
      { ontbreekt: ['gronden'], herstel: herstel('loopt') },
      'wacht',
      'aangevuld,horen,beslissen,uitstel',
    ],
    [
      'the letter that asks for it lies here',
      { ontbreekt: ['gronden'], herstel: herstel('niet_verzonden') },
      'verzenden',
      'verzendHerstel,aangevuld,herstel,horen,beslissen,uitstel',
    ],
    [
      'asked for, put off before',
      { ontbreekt: ['gronden'], herstel: herstel('loopt'), verdaagdOp: '2026-12-02' },
      'wacht',
      'aangevuld,horen,beslissen',
    ],
    [
      'asked for in vain',
      { ontbreekt: ['gronden'], herstel: herstel('niet_hersteld') },
      'verzuim',
      'aangevuld,herstel,horen,beslissen,uitstel',
    ],
    [
      'made whole and heard, of one’s own decision',
      { herstel: herstel('hersteld', '2026-12-10'), gehoord: 'gehoord', eigenBesluit: true },
      'beslissen',
      'herstel,horen,uitstel',
    ],
    [
      'put off',
      { gehoord: 'gehoord', verdaagdOp: '2026-12-02' },
      'beslissen',
      'beslissen,herstel,horen,verderUitstel',
    ],
  ])('%s', (_, bij, nu, stappen) => {
    expect([bezwaarNu({ ...stand, ...bij }), bezwaarstappen({ ...stand, ...bij }).join()]).toEqual([
      nu,
      stappen,
    ])
  })
})
