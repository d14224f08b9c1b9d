import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rondAf, type TeBeschermen, verberg } from './verberg.ts'

/** A table with its totals as last row and column. */
function metTotalen(cellen: number[][]): number[][] {
  const rijen = cellen.map((rij) => [...rij, rij.reduce((s, n) => s + n, 0)])
  return [...rijen, (rijen[0] ?? []).map((_, c) => rijen.reduce((s, rij) => s + (rij[c] ?? 0), 0))]
}

/**
 * Someone who knows every shown number exactly and that hidden ones are positive: all tables they can think of. Gives for each hidden
 * cell the values it can have. Written without the graph of the rule: plain trying.
 */
function mogelijk(waarden: number[][], dicht: boolean[][], hoogste: number): Map<string, Set<number>> {
  const [R, C] = [waarden.length - 1, (waarden[0] ?? []).length - 1]
  const uit = new Map<string, Set<number>>()
  const poging = waarden.map((rij) => [...rij])
  const goed = (r: number, c: number, n: number) => (dicht[r]?.[c] ? n >= 1 : n === waarden[r]?.[c])
  const probeer = (i: number): void => {
    if (i === R * C) {
      const vol = metTotalen(poging.slice(0, R).map((rij) => rij.slice(0, C)))
      if (!vol.every((rij, r) => rij.every((n, c) => goed(r, c, n)))) return
      vol.forEach((rij, r) =>
        rij.forEach((n, c) => {
          if (dicht[r]?.[c]) uit.set(`${r},${c}`, (uit.get(`${r},${c}`) ?? new Set()).add(n))
        }),
      )
      return
    }
    const [r, c] = [Math.floor(i / C), i % C]
    const rij = poging[r] as number[]
    const kies = dicht[r]?.[c] ? Array.from({ length: hoogste }, (_, k) => k + 1) : [waarden[r]?.[c] ?? 0]
    for (const n of kies) {
      rij[c] = n
      const rijvol = c === C - 1
      if (
        rijvol &&
        !goed(
          r,
          C,
          rij.slice(0, C).reduce((s, x) => s + x, 0),
        )
      )
        continue
      probeer(i + 1)
    }
  }
  probeer(0)
  return uit
}

const alleen = (t: TeBeschermen, minimum: number) => verberg([t], { minimum, veelvoud: 1 })[0] as boolean[][]

describe('kleine aantallen verbergen', () => {
  test('afronden op een veelvoud, de helft omhoog', () => {
    expect([10, 12, 13, 62.5, 63, 0].map((n) => rondAf(n, { minimum: 10, veelvoud: 5 }))).toEqual([
      10, 10, 15, 65, 65, 0,
    ])
  })

  test('een enkel klein getal trekt er andere mee, zodat aftrekken niets oplevert', () => {
    const waarden = metTotalen([
      [40, 3, 20],
      [30, 25, 18],
      [50, 60, 70],
    ])
    const dicht = alleen({ waarden }, 10)
    expect(dicht[0]?.[1]).toBe(true)
    for (const lijn of [...dicht, ...(dicht[0] ?? []).map((_, c) => dicht.map((rij) => rij[c] ?? false))])
      expect(lijn.filter(Boolean).length).not.toBe(1)
    expect(dicht.flat().filter(Boolean).length).toBe(4)
  })

  test('nul blijft nul, en een tabel zonder kleine getallen blijft zoals hij is', () => {
    const waarden = metTotalen([
      [0, 12],
      [30, 0],
    ])
    expect(alleen({ waarden }, 10).flat()).not.toContain(true)
  })

  test('zonder regel (niets mag klein heten) is alles verborgen behalve nul', () => {
    const waarden = metTotalen([[4000, 0]])
    expect(alleen({ waarden }, Number.POSITIVE_INFINITY)).toEqual([
      [true, false, true],
      [true, false, true],
    ])
  })

  test('geen verborgen getal is te vinden door wie de rest precies weet', () => {
    const tabel = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 })).chain(([r, c]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: c, maxLength: c }), {
        minLength: r,
        maxLength: r,
      }),
    )
    fc.assert(
      fc.property(tabel, (cellen) => {
        const waarden = metTotalen(cellen)
        const dicht = alleen({ waarden }, 3)
        waarden.forEach((rij, r) =>
          rij.forEach((n, c) => {
            if (n > 0 && n < 3) expect(dicht[r]?.[c]).toBe(true)
            if (n === 0) expect(dicht[r]?.[c]).toBe(false)
          }),
        )
        for (const [cel, waarde] of mogelijk(waarden, dicht, 9))
          expect([cel, waarde.size > 1], JSON.stringify({ waarden, dicht })).toEqual([cel, true])
      }),
      { numRuns: 400 },
    )
  })

  test('wat in de ene tabel verborgen is, staat ook in de andere niet', () => {
    const een = metTotalen([
      [4, 30],
      [3, 40],
    ])
    const ander = metTotalen([
      [7, 0],
      [0, 70],
    ])
    const sleutels = [
      [null, null, null],
      [null, null, null],
      ['a', 'b', 'alles'],
    ]
    const [x, y] = verberg(
      [
        { waarden: een, sleutels },
        { waarden: ander, sleutels },
      ],
      { minimum: 5, veelvoud: 1 },
    )
    expect(x?.[2]).toEqual(y?.[2])
    for (const rij of y ?? []) expect(rij.filter(Boolean).length).not.toBe(1)
    const los = alleen({ waarden: ander }, 5)
    expect(los.flat()).not.toContain(true)
  })
})
