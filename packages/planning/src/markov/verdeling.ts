/** Mass below which an end of the distribution is cut off; all that is cut is summed and reported. */
const SNIJ = 1e-20

/** Expected number of jumps in one bit of time: the Poisson weights then neither underflow nor reach far beyond the spread. */
const SPRONGEN_PER_BIT = 200

/** More jumps than this in one bit have a probability far below 1e-20. */
const MEESTE_SPRONGEN = 700

/**
 * The distribution of a number of people that changes by one at a time: kept only where it has mass, so that the work follows the
 * spread and not the size.
 */
export class Verdeling {
  #laag: number
  #kansen: Float64Array = Float64Array.of(1)
  #weg = 0

  /** Everyone knows how many there are at the start. */
  constructor(begin: number) {
    this.#laag = begin
  }

  /** An upper bound on the probability that has been neglected so far, rounding aside. */
  get foutgrens(): number {
    return this.#weg
  }

  /** Calls `doe` for every number that has mass. */
  elk(doe: (n: number, kans: number) => void): void {
    for (let i = 0; i < this.#kansen.length; i++) doe(this.#laag + i, this.#kansen[i] as number)
  }

  /**
   * Lets `tijd` pass with births at rate `lambda` and deaths at rate mu·min(n, h), by uniformisation (Jensen, 1953; Grassmann, 1977),
   * in bits that each have their own uniform rate.
   */
  verloop(tijd: number, lambda: number, mu: number, h: number): void {
    let over = tijd
    while (over > 0) {
      const hoog = this.#laag + this.#kansen.length - 1
      const tempo = lambda + mu * Math.min(h, hoog + SPRONGEN_PER_BIT)
      // As good as nothing happens: any jump at all has a probability below 1e-20, and shares of such a rate would overflow.
      if (tempo * over < 1e-20) {
        this.#weg += tempo * over
        return
      }
      const bit = Math.min(over, SPRONGEN_PER_BIT / tempo)
      const geboren = lambda * bit
      // More births than this in one bit have a probability below 1e-20.
      const plafond = hoog + Math.ceil(geboren + 9.5 * Math.sqrt(geboren) + 30)
      const q = lambda + mu * Math.min(h, plafond)
      this.#bit(bit * q, lambda / q, mu / q, h, plafond)
      over -= bit
    }
  }

  /** One bit: the sum over k of Poisson(verwacht) at k × the distribution after k jumps; `op`, `neer`: per jump. */
  #bit(verwacht: number, op: number, neer: number, h: number, plafond: number): void {
    const basis = Math.max(this.#laag - MEESTE_SPRONGEN, 0)
    const top = plafond - basis
    let nu = new Float64Array(top + 2)
    let volgend = new Float64Array(top + 2)
    const gewogen = new Float64Array(top + 2)
    let a = this.#laag - basis
    let b = a + this.#kansen.length - 1
    nu.set(this.#kansen, a)
    let [laagste, hoogste] = [a, b]
    let gewicht = Math.exp(-verwacht)
    for (let i = a; i <= b; i++) gewogen[i] = gewicht * (nu[i] as number)
    for (let k = 1; k <= MEESTE_SPRONGEN; k++) {
      gewicht *= verwacht / k
      const van = a > 0 ? a - 1 : 0
      const tot = Math.min(b + 1, top)
      if (tot === b) this.#weg += op * (nu[b] as number)
      // Outside a … b what an earlier jump left is no longer true.
      if (van < a) nu[van] = 0
      nu[b + 1] = 0
      sprong(nu, volgend, van, tot, op, neer, h - basis, basis)
      ;[a, b] = [van, tot]
      while (a < b && (volgend[a] as number) < SNIJ) this.#weg += volgend[a++] as number
      while (b > a && (volgend[b] as number) < SNIJ) this.#weg += volgend[b--] as number
      ;[nu, volgend] = [volgend, nu]
      for (let i = a; i <= b; i++) gewogen[i] = (gewogen[i] as number) + gewicht * (nu[i] as number)
      laagste = Math.min(laagste, a)
      hoogste = Math.max(hoogste, b)
      const verhouding = verwacht / (k + 1)
      // The weights after this one fall faster than a geometric row.
      const staart = verhouding < 1 ? (gewicht * verhouding) / (1 - verhouding) : 1
      if (staart < SNIJ || k === MEESTE_SPRONGEN) {
        this.#weg += staart
        break
      }
    }
    while (laagste < hoogste && (gewogen[laagste] as number) < SNIJ) this.#weg += gewogen[laagste++] as number
    while (hoogste > laagste && (gewogen[hoogste] as number) < SNIJ) this.#weg += gewogen[hoogste--] as number
    this.#laag = basis + laagste
    this.#kansen = gewogen.slice(laagste, hoogste + 1)
  }
}

/**
 * One jump, on van … tot. Below `vol` (where all homes are taken) deaths follow the number, from there on they are constant: two loops
 * without a choice in them, for here all the time goes.
 */
function sprong(
  nu: Float64Array,
  volgend: Float64Array,
  van: number,
  tot: number,
  op: number,
  neer: number,
  vol: number,
  basis: number,
): void {
  let onder = 0
  let hier = nu[van] as number
  let i = van
  for (; i <= tot && i < vol; i++) {
    const boven = nu[i + 1] as number
    const uit = neer * (basis + i)
    volgend[i] = onder * op + hier * (1 - op - uit) + boven * (uit + neer)
    onder = hier
    hier = boven
  }
  const uit = neer * (basis + vol)
  const blijft = 1 - op - uit
  for (; i <= tot; i++) {
    const boven = nu[i + 1] as number
    volgend[i] = onder * op + hier * blijft + boven * uit
    onder = hier
    hier = boven
  }
}
