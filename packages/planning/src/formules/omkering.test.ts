import { Rekenfout } from '@zicht/kern'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { erlangA } from './erlang-a.ts'
import { mdc } from './mdc.ts'
import { mgcBenadering } from './mg.ts'
import { minste } from './minste.ts'
import { mmc } from './mmc.ts'
import { mmck } from './mmck.ts'
import { minsteErlangA, minsteMdc, minsteMgc, minsteRuimte, minsteTweetraps } from './omkering.ts'
import { minsteC } from './ontwerp.ts'
import { verzadigdTweetraps } from './tweetraps.ts'

const getal = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const WEINIG = { numRuns: 60 }

/** Met by n; by n − 1 not, where that exists. */
function eersteDie(voldoet: (n: number) => boolean, n: number, van: number): void {
  expect(voldoet(n)).toBe(true)
  if (n > van) expect(voldoet(n - 1)).toBe(false)
}

test('the least is found with few tries, and nothing is the answer when there is none', () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.nat(2000), fc.nat(50), (grens, tot, van) => {
      let keer = 0
      const zoek = () =>
        minste(
          (n) => {
            keer++
            return n >= grens
          },
          { van, tot: van + tot, pad: '/n' },
        )
      if (grens > van + tot) expect(zoek).toThrow(Rekenfout)
      else expect(zoek()).toBe(Math.max(grens, van))
      expect(keer).toBeLessThanOrEqual(24)
    }),
  )
})

test('who gives up: so many servers meet it, one less does not', () => {
  fc.assert(
    fc.property(
      getal(0.1, 200),
      getal(0.2, 5),
      getal(0.05, 5),
      getal(0.001, 0.9),
      (lambda, mu, theta, kans) => {
        const c = minsteErlangA({ lambda, mu, theta, afhaakkans: kans })
        eersteDie((n) => erlangA({ lambda, mu, c: n, theta }).afhaakkans <= kans, c, 1)
      },
    ),
    WEINIG,
  )
})

test('who finds it full: so much room meets it, one less does not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), getal(0.1, 0.98), getal(0.001, 0.5), (c, rho, verlies) => {
      const vraag = { lambda: rho * c, mu: 1, c }
      eersteDie((K) => mmck({ ...vraag, K }).verlies <= verlies, minsteRuimte({ ...vraag, verlies }), c)
    }),
    WEINIG,
  )
  // twice as many as can be served: half is lost at the least
  const vol = { lambda: 4, mu: 1, c: 2 }
  expect(() => minsteRuimte({ ...vol, verlies: 0.5 })).toThrow('/verlies')
  expect(mmck({ ...vol, K: minsteRuimte({ ...vol, verlies: 0.51 }) }).verlies).toBeLessThanOrEqual(0.51)
})

test('who waits, M/D/c and M/G/c: so many servers meet it, one less does not', () => {
  fc.assert(
    fc.property(getal(0.1, 60), getal(0.01, 20), getal(0, 4), getal(0.1, 5), (load, Lq, cv2, duur) => {
      const van = Math.floor(load) + 1
      eersteDie((c) => mdc({ c, rho: load / c }).Lq <= Lq, minsteMdc({ load, Lq }), van)
      const vraag = { lambda: load / duur, gemiddeldeDuur: duur, cv2 }
      eersteDie(
        (c) => c > vraag.lambda * duur && mgcBenadering({ ...vraag, c }).Lq <= Lq,
        minsteMgc({ ...vraag, Lq }),
        van,
      )
    }),
    WEINIG,
  )
  // exponential service: as the inverse of M/M/c
  for (const lambda of [0.5, 7, 31.4])
    expect(minsteMgc({ lambda, gemiddeldeDuur: 1, cv2: 1, Lq: 0.7 })).toBe(
      minsteC({ lambda, mu: 1, eis: { soort: 'Lq', hoogstens: 0.7 } }),
    )
  expect(
    mmc({ lambda: 7, mu: 1, c: minsteMgc({ lambda: 7, gemiddeldeDuur: 1, cv2: 1, Lq: 1 }) }).Lq,
  ).toBeLessThan(1)
})

test('what gets through two stages: so many places downstream meet it, one less does not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      getal(0.2, 5),
      getal(0.2, 5),
      getal(0.05, 0.97),
      (c1, mu1, mu2, deel) => {
        const doorzet = deel * c1 * mu1
        const c2 = minsteTweetraps({ c1, mu1, mu2, doorzet })
        eersteDie((c) => verzadigdTweetraps({ c1, mu1, c2: c, mu2 }).doorzet >= doorzet, c2, 1)
      },
    ),
    WEINIG,
  )
})

test.each<[string, () => unknown]>([
  ['/afhaakkans', () => minsteErlangA({ lambda: 1, mu: 1, theta: 1, afhaakkans: 0 })],
  ['/theta', () => minsteErlangA({ lambda: 1, mu: 1, theta: 0, afhaakkans: 0.1 })],
  ['/lambda', () => minsteErlangA({ lambda: -1, mu: 1, theta: 1, afhaakkans: 0.1 })],
  ['/verlies', () => minsteRuimte({ lambda: 1, mu: 1, c: 2, verlies: 1 })],
  ['/c', () => minsteRuimte({ lambda: 1, mu: 1, c: 0.5, verlies: 0.1 })],
  ['/load', () => minsteMdc({ load: Number.NaN, Lq: 1 })],
  ['/load', () => minsteMdc({ load: 1e9, Lq: 1 })],
  ['/Lq', () => minsteMdc({ load: 1, Lq: 0 })],
  ['/lambda', () => minsteMgc({ lambda: -1, gemiddeldeDuur: 1, cv2: 1, Lq: 1 })],
  ['/cv2', () => minsteMgc({ lambda: 1, gemiddeldeDuur: 1, cv2: -1, Lq: 1 })],
  ['/doorzet', () => minsteTweetraps({ c1: 2, mu1: 1, mu2: 1, doorzet: 2 })],
  ['/mu2', () => minsteTweetraps({ c1: 2, mu1: 1, mu2: 0, doorzet: 1 })],
  ['/c1', () => minsteTweetraps({ c1: 0, mu1: 1, mu2: 1, doorzet: 1 })],
])('bad input is refused at %s', (pad, doe) => {
  try {
    doe()
  } catch (fout) {
    expect(fout).toBeInstanceOf(Rekenfout)
    return expect((fout as Rekenfout).pad).toBe(pad)
  }
  throw new Error('geen fout')
})
