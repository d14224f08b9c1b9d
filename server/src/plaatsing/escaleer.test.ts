import type { Trede } from '@zicht/kern'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verschuldigdeTreden } from './escaleer.ts'

const einde = '2026-11-23T11:00:00.000Z'
const ladder: Trede[] = [
  { rol: 'crisismedewerker', voor: 'PT2H' },
  { rol: 'teamleider', na: 'PT0H' },
  { rol: 'gemeente', na: 'PT4H' },
]
const rollen = (nu: string, overgenomen = false) =>
  verschuldigdeTreden({ einde, ladder, overgenomen }, nu, 'Europe/Amsterdam').map((t) => t.rol)

describe('the escalation ladder', () => {
  it.each([
    ['2026-11-23T08:59:59.000Z', []],
    ['2026-11-23T09:00:00.000Z', ['crisismedewerker']],
    ['2026-11-23T11:00:00.000Z', ['crisismedewerker', 'teamleider']],
    ['2026-11-23T15:00:00.000Z', ['crisismedewerker', 'teamleider', 'gemeente']],
  ])('at %s: %j', (nu, verwacht) => expect(rollen(nu)).toEqual(verwacht))

  it('is silent up to the end when someone took over, and goes on after it', () => {
    expect(rollen('2026-11-23T11:30:00.000Z', true)).toEqual([])
    expect(rollen('2026-11-23T15:00:00.000Z', true)).toEqual(['gemeente'])
  })

  it('only ever adds rungs as time goes by', () => {
    const uur = fc.integer({ min: -100, max: 100 })
    fc.assert(
      fc.property(uur, uur, fc.boolean(), (a, b, over) => {
        const op = (u: number) => rollen(new Date(Date.parse(einde) + u * 3_600_000).toISOString(), over)
        const [vroeg, laat] = [op(Math.min(a, b)), op(Math.max(a, b))]
        return vroeg.every((rol, i) => laat[i] === rol)
      }),
    )
  })
})
