import fc from 'fast-check'
import { expect, test } from 'vitest'
import { vloeistofToestand } from './toestand.ts'

const INVOER = {
  X0: 100,
  mu0PerJaar: 0.5,
  woningen: [10, 30, 30],
  opvang: [5, 5, 15],
  lambdaPerDag: [0.1, 0.2, 0.3],
}

test('by hand: at the start, half way a year and beyond the last capacity', () => {
  const { u, geldig } = vloeistofToestand({ ...INVOER, tijdstippen: [0, 0.5, 1, 2, 3] })
  const gekomen = [0, 18.25, 36.5, 109.5, 219]
  const gewoond = [0, 7.5, 20, 50, 80]
  const plekken = [15, 25, 35, 45, 45]
  for (const [i, aantal] of u.entries())
    expect(aantal).toBeCloseTo(
      100 + (gekomen[i] as number) - 0.5 * (gewoond[i] as number) - (plekken[i] as number),
      10,
    )
  expect(geldig).toEqual([true, true, true, true, true])
})

test('a year of another length has other arrivals', () => {
  const op = (dagenPerJaar?: number): number =>
    vloeistofToestand({ ...INVOER, tijdstippen: [1], ...(dagenPerJaar && { dagenPerJaar }) }).u[0] as number
  expect(op(360)).toBeCloseTo(op() - 0.5, 10)
})

test('fewer than nobody unsheltered is said to be no outcome', () => {
  const { u, geldig } = vloeistofToestand({ ...INVOER, X0: 20, lambdaPerDag: [0.01], tijdstippen: [0, 1] })
  expect(u[1]).toBeLessThan(0)
  expect(geldig).toEqual([true, false])
})

test('it is the sum that a very fine ledger gives', () => {
  const jaren = (n: number, max: number) =>
    fc.array(fc.double({ min: 0, max, noNaN: true }), { minLength: n, maxLength: n })
  fc.assert(
    fc.property(
      jaren(4, 500),
      jaren(4, 100),
      jaren(3, 5),
      fc.integer({ min: 0, max: 300 }),
      (woningen, opvang, lambdaPerDag, honderdste) => {
        const t = honderdste / 100
        const lineair = (rij: number[], x: number): number => {
          const [a, b] = [
            rij[Math.floor(x)] as number,
            rij[Math.floor(x) + 1] ?? (rij[Math.floor(x)] as number),
          ]
          return a + (b - a) * (x - Math.floor(x))
        }
        let u = 1000 - lineair(woningen, t) - lineair(opvang, t)
        for (let i = 0; i < honderdste; i++) {
          const midden = (i + 0.5) / 100
          u += ((lambdaPerDag[Math.floor(midden)] as number) * 365 - 0.3 * lineair(woningen, midden)) / 100
        }
        expect(
          vloeistofToestand({ X0: 1000, mu0PerJaar: 0.3, woningen, opvang, lambdaPerDag, tijdstippen: [t] })
            .u[0],
        ).toBeCloseTo(u, 6)
      },
    ),
  )
})
