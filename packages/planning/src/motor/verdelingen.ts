import type { Verdeling, Waarneming } from './model.ts'
import type { Stroom } from '../stromen/index.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { exp, ln, macht, normaalKwantiel } from './wiskunde.ts'

const VAST = 0
const EXPONENTIEEL = 1
const LOGNORMAAL = 2
const GAMMA = 3
const ERLANG = 4
const WEIBULL = 5
const DRIEHOEK = 6
const UNIFORM = 7
const WAARGENOMEN = 8
const MENGSEL = 9
const REST = 10

/** So many refusals mean that x0 was about the longest there is (share 1e-4 of the draws): nothing is left. */
const HOOGSTENS = 10_000

/**
 * Draws durations of one distribution. By inversion wherever that can be done, so that one duration costs one number and two runs
 * with the same stream stay in step. One class for all kinds: the engine calls it for every event.
 */
export class Trekker {
  readonly #soort: number
  readonly #a: number
  readonly #b: number
  readonly #c: number
  readonly #tabel: Float64Array
  readonly #kansen: Float64Array
  readonly #delen: readonly Trekker[]

  constructor(v: Verdeling) {
    let [soort, a, b, c] = [VAST, 0, 0, 0]
    let tabel: Float64Array = new Float64Array(0)
    let kansen: Float64Array = tabel
    let delen: Trekker[] = []
    switch (v.soort) {
      case 'vast':
        a = v.waarde
        break
      case 'exponentieel':
        ;[soort, a] = [EXPONENTIEEL, v.gemiddelde]
        break
      case 'lognormaal': {
        const s2 = ln(1 + v.vc * v.vc)
        ;[soort, a, b] = [LOGNORMAAL, v.gemiddelde * exp(-s2 / 2), Math.sqrt(s2)]
        break
      }
      case 'gamma':
        ;[soort, a, b] = [GAMMA, v.vorm, v.gemiddelde / v.vorm]
        break
      case 'erlang':
        ;[soort, a, b] = [ERLANG, v.fasen, v.gemiddelde / v.fasen]
        break
      case 'weibull':
        ;[soort, a, b] = [WEIBULL, 1 / v.vorm, v.schaal]
        break
      case 'driehoek':
        ;[soort, a, b, c] = [DRIEHOEK, v.laag, v.top, v.hoog]
        break
      case 'uniform':
        ;[soort, a, b] = [UNIFORM, v.laag, v.hoog - v.laag]
        break
      case 'waargenomen':
        ;({ duren: tabel, cumulatief: kansen } = kaplanMeier(v.duren as Waarneming[]))
        soort = WAARGENOMEN
        break
      case 'mengsel':
        soort = MENGSEL
        kansen = cumulatief(v.delen.map((d) => d.kans))
        delen = v.delen.map((d) => new Trekker(d.verdeling))
        break
      case 'rest':
        soort = REST
        delen = [new Trekker(v.van)]
    }
    this.#soort = soort
    this.#a = a
    this.#b = b
    this.#c = c
    this.#tabel = tabel
    this.#kansen = kansen
    this.#delen = delen
  }

  /** Always the same: draws nothing. */
  get vast(): boolean {
    return this.#soort === VAST
  }

  trek(s: Stroom): number {
    if (this.#soort === EXPONENTIEEL) return -ln(s.volgende()) * this.#a
    if (this.#soort === VAST) return this.#a
    return this.#trekAnders(s)
  }

  #trekAnders(s: Stroom): number {
    switch (this.#soort) {
      case LOGNORMAAL:
        return this.#a * exp(this.#b * normaalKwantiel(s.volgende()))
      case GAMMA:
        return this.#b * gamma(this.#a, s)
      case ERLANG: {
        let som = 0
        for (let i = 0; i < this.#a; i++) som -= ln(s.volgende())
        return som * this.#b
      }
      case WEIBULL:
        return this.#b * macht(-ln(s.volgende()), this.#a)
      case DRIEHOEK:
        return driehoek(s.volgende(), this.#a, this.#b, this.#c)
      case UNIFORM:
        return this.#a + this.#b * s.volgende()
      case WAARGENOMEN:
        return this.#tabel[zoek(this.#kansen, s.volgende())] as number
      case MENGSEL:
        return (this.#delen[zoek(this.#kansen, s.volgende())] as Trekker).trek(s)
      default:
        return rest(this.#delen[0] as Trekker, s)
    }
  }
}

/** Sums so far; the last is 1 whatever the rounding. */
export function cumulatief(kansen: readonly number[]): Float64Array {
  const uit = new Float64Array(kansen.length)
  let som = 0
  for (let i = 0; i < kansen.length; i++) uit[i] = som += kansen[i] as number
  if (uit.length > 0) uit[uit.length - 1] = 1
  return uit
}

/** First place where the sum so far reaches u. */
export function zoek(kansen: Float64Array, u: number): number {
  let laag = 0
  let hoog = kansen.length - 1
  while (laag < hoog) {
    const midden = (laag + hoog) >> 1
    if ((kansen[midden] as number) < u) laag = midden + 1
    else hoog = midden
  }
  return laag
}

function driehoek(u: number, laag: number, top: number, hoog: number): number {
  const breedte = hoog - laag
  if (breedte === 0) return laag
  return u * breedte < top - laag
    ? laag + Math.sqrt(u * breedte * (top - laag))
    : hoog - Math.sqrt((1 - u) * breedte * (hoog - top))
}

/** Marsaglia and Tsang (2000); below shape 1 by their power of a uniform number. */
function gamma(vorm: number, s: Stroom): number {
  if (vorm < 1) return gamma(vorm + 1, s) * macht(s.volgende(), 1 / vorm)
  const d = vorm - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normaalKwantiel(s.volgende())
    const w = 1 + c * x
    const v = w * w * w
    if (v > 0 && ln(s.volgende()) < 0.5 * x * x + d * (1 - v + ln(v))) return d * v
  }
}

/** x − x0 given x ≥ x0: first x0, then x anew until it is not below. */
function rest(van: Trekker, s: Stroom): number {
  const x0 = van.trek(s)
  for (let i = 0; i < HOOGSTENS; i++) {
    const x = van.trek(s)
    if (x >= x0) return x - x0
  }
  return 0
}
