import { expect, test } from 'vitest'
import { Stroom } from '../stromen/index.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import type { Verdeling } from './model.ts'
import { maakMotor } from './motor.ts'
import { exp, rij, vast, ZAAD } from './proefmodellen.ts'
import { schat } from './statistiek.ts'
import { tKwantiel } from './studentt.ts'
import { Trekker } from './verdelingen.ts'
import { exp as machtVanE, ln, normaalKwantiel } from './wiskunde.ts'
import { mser5, welch } from './opwarmen.ts'

const N = 200_000
const trekkingen = (v: Verdeling, n = N): number[] => {
  const t = new Trekker(v)
  const s = Stroom.van(ZAAD, 7)
  return Array.from({ length: n }, () => t.trek(s))
}

/** Mean, standard deviation and P(X ≤ x) at one x, of each kind. */
test.each<[string, Verdeling, number, number, [number, number]]>([
  ['exponential', exp(2), 2, 2, [1, 1 - Math.exp(-0.5)]],
  ['lognormal', { soort: 'lognormaal', gemiddelde: 3, vc: 0.5 }, 3, 1.5, [3 / Math.sqrt(1.25), 0.5]],
  ['gamma', { soort: 'gamma', gemiddelde: 2, vorm: 3.5 }, 2, 2 / Math.sqrt(3.5), [1, 0.1647745]],
  ['gamma, shape below 1', { soort: 'gamma', gemiddelde: 2, vorm: 0.5 }, 2, 2 * Math.SQRT2, [1, 0.5204999]],
  ['erlang', { soort: 'erlang', gemiddelde: 2, fasen: 2 }, 2, Math.SQRT2, [1, 1 - 2 * Math.exp(-1)]],
  [
    'weibull',
    { soort: 'weibull', vorm: 2, schaal: 2 },
    Math.sqrt(Math.PI),
    Math.sqrt(4 - Math.PI),
    [2, 1 - Math.exp(-1)],
  ],
  ['triangle', { soort: 'driehoek', laag: 0, top: 6, hoog: 8 }, 14 / 3, Math.sqrt(52 / 18), [6, 0.75]],
  ['uniform', { soort: 'uniform', laag: 1, hoog: 3 }, 2, Math.sqrt(1 / 3), [1.5, 0.25]],
  [
    'mixture',
    {
      soort: 'mengsel',
      delen: [
        { kans: 0.25, verdeling: vast(1) },
        { kans: 0.75, verdeling: vast(3) },
      ],
    },
    2.5,
    Math.sqrt(0.75),
    [2, 0.25],
  ],
  ['residual of an exponential', { soort: 'rest', van: exp(2) }, 2, 2, [1, 1 - Math.exp(-0.5)]],
  // x0 uniform on (0,1) and x on (x0,1): mean 1/4, second moment 1/9, P(x − x0 ≤ 1/2) = 1/2 + ln(2)/2
  [
    'residual of a uniform',
    { soort: 'rest', van: { soort: 'uniform', laag: 0, hoog: 1 } },
    0.25,
    Math.sqrt(1 / 9 - 1 / 16),
    [0.5, 0.5 + Math.LN2 / 2],
  ],
])('%s: mean, spread and one point of the distribution', (_, v, gemiddelde, sd, [x, kans]) => {
  const t = trekkingen(v)
  const s = schat(t)
  expect(Math.abs(s.gemiddelde - gemiddelde)).toBeLessThan((3.5 * sd) / Math.sqrt(N))
  expect(Math.abs((s.sd as number) / sd - 1)).toBeLessThan(0.03)
  const deel = t.filter((y) => y <= x).length / N
  expect(Math.abs(deel - kans)).toBeLessThan(3.5 * Math.sqrt((kans * (1 - kans)) / N))
})

test('Kaplan–Meier: who was still there when last seen counts as long as he was seen', () => {
  // Kalbfleisch and Prentice's way of counting, by hand: 6 seen, one ends at 1, one lost at 2, two end at 3, one lost at 4, one ends at 5
  const op = (duur: number, afgelopen = true) => ({ duur, afgelopen })
  const km = kaplanMeier([op(3), op(1), op(2, false), op(4, false), op(5), op(3)])
  expect([...km.duren]).toEqual([1, 3, 5])
  const s1 = 5 / 6
  const s3 = s1 * (1 - 2 / 4)
  for (const [i, x] of [1 - s1, 1 - s3, 1].entries()) expect(km.cumulatief[i]).toBeCloseTo(x, 12)
  expect(km.gewogenTotEinde).toBe(0)
  // the longest had not ended: what is left is put there, and said
  const open = kaplanMeier([op(1), op(2, false)])
  expect([...open.duren]).toEqual([1, 2])
  expect(open.gewogenTotEinde).toBe(0.5)
})

test('draws of a fitted distribution are the observed durations in their shares', () => {
  const duren = [op(1), op(1), op(2, false), op(4)]
  function op(duur: number, afgelopen = true) {
    return { duur, afgelopen }
  }
  const t = trekkingen({ soort: 'waargenomen', duren }, 40_000)
  expect(new Set(t)).toEqual(new Set([1, 4]))
  expect(Math.abs(t.filter((x) => x === 1).length / 40_000 - 0.5)).toBeLessThan(0.01)
})

test('nobody comes while the rate is 0, in steps and by thinning', () => {
  const stappen = [0, 100, 0].map((waarde, vanaf) => ({ vanaf, waarde }))
  const functie = (t: number): number => (t >= 1 && t < 2 ? 100 : 0)
  for (const tempo of [stappen, { functie, maximum: 100 }, { functie, maximum: 250 }]) {
    const motor = maakMotor(rij(tempo, { capaciteit: 1000 }))
    const aantal = Array.from({ length: 400 }, (_, r) => {
      const { aangekomen } = motor.draai({ duur: 3, periode: 1 }, ZAAD, r).reeks
      expect([aangekomen[0], aangekomen[2]]).toEqual([0, 0])
      return aangekomen[1] as number
    })
    const s = schat(aantal)
    expect(Math.abs(s.gemiddelde - 100)).toBeLessThan(3.5 * (s.se as number))
    // a Poisson number has its mean for variance
    expect(Math.abs((s.sd as number) ** 2 - 100)).toBeLessThan(3.5 * 100 * Math.sqrt(2 / 400))
  }
})

test('a rate written in many small steps is the rate itself', () => {
  const tempo = Array.from({ length: 300 }, (_, i) => ({ vanaf: i / 100, waarde: i < 150 ? 4 : 8 }))
  const motor = maakMotor(rij(tempo, { capaciteit: 1000 }))
  const aantal = Array.from({ length: 600 }, (_, r) => [
    ...motor.draai({ duur: 3, periode: 1.5 }, ZAAD, r).reeks.aangekomen,
  ])
  for (const [p, doel] of [6, 12].entries()) {
    const s = schat(aantal.map((n) => n[p] as number))
    expect(Math.abs(s.gemiddelde - doel)).toBeLessThan(3.5 * (s.se as number))
  }
})

test('renewal arrivals come at their own intervals', () => {
  const u = maakMotor(rij({ tussentijd: vast(0.25) }, { capaciteit: 9 })).draai(
    { duur: 10, spoor: true },
    ZAAD,
  )
  expect((u.spoor ?? []).filter((s) => s.soort === 'aankomst').map((s) => s.tijd)).toEqual(
    Array.from({ length: 39 }, (_, i) => (i + 1) / 4),
  )
})

test('logarithm, exponential and normal quantile agree with known values', () => {
  for (const x of [1e-9, 0.001, 0.25, 0.5, 0.7, 0.999999, 1, 1.5, 2, 10, 1e9])
    expect(Math.abs(ln(x) - Math.log(x))).toBeLessThan(4e-15 * Math.max(1, Math.abs(Math.log(x))))
  for (const x of [-700, -1, -1e-9, 0, 1, 3.3, 700])
    expect(Math.abs(machtVanE(x) / Math.exp(x) - 1)).toBeLessThan(1e-13)
  expect(normaalKwantiel(0.975)).toBeCloseTo(1.959963984540054, 12)
  expect(normaalKwantiel(1e-9)).toBeCloseTo(-5.997807015007687, 9)
})

test("quantiles of Student's t as in the tables", () => {
  const tabel: [number, number, number][] = [
    [0.975, 1, 12.7062047362],
    [0.975, 2, 4.3026527297],
    [0.975, 9, 2.2621571628],
    [0.995, 29, 2.7563859037],
    [0.975, 199, 1.9719565442],
    [0.95, 5, 2.0150483733],
  ]
  for (const [p, v, t] of tabel) expect(tKwantiel(p, v)).toBeCloseTo(t, 8)
})

test('an interval has the mean, spread and half-width of the textbook', () => {
  const s = schat([4, 7, 13, 16])
  expect(s).toMatchObject({ gemiddelde: 10, n: 4 })
  expect(s.sd).toBeCloseTo(Math.sqrt(30), 12)
  expect(s.halfbreedte).toBeCloseTo((3.1824463053 * Math.sqrt(30)) / 2, 8)
  expect(schat([3]).halfbreedte).toBeNull()
})

test('MSER-5 cuts the start that differs, and nothing of a level series; too short a run says so', () => {
  const ruis = (i: number): number => ((i * 7919) % 97) / 97
  const klim = Array.from({ length: 400 }, (_, i) => Math.min(i, 60) + ruis(i))
  // the batch in which it arrives may be cut as well
  expect([60, 65]).toContain(mser5(klim))
  expect(mser5(Array.from({ length: 400 }, (_, i) => ruis(i)))).toBeLessThan(100)
  expect(mser5(Array.from({ length: 400 }, (_, i) => i))).toBeNull()
  expect(mser5([1, 2, 3])).toBeNull()
  expect(mser5(Array.from({ length: 54 }, () => 1))).toBeNull()
  expect(mser5(Array.from({ length: 60 }, () => 1))).toBe(0)
})

test('MSER-5 is not led by batches at the end that happen to agree', () => {
  const ruis = Array.from({ length: 60 }, (_, i) => (i >= 50 ? 0.5 : ((i * 7919) % 97) / 97))
  expect(mser5(ruis)).toBeLessThanOrEqual(30)
})

test("Welch's picture is the smoothed mean over replications", () => {
  expect([
    ...welch(
      [
        [0, 2, 4, 6],
        [2, 4, 6, 8],
      ],
      1,
    ),
  ]).toEqual([1, 3, 5])
})
