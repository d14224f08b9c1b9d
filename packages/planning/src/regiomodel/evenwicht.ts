import { JAAR, type Net, opDag, WEG } from './net.ts'

/** Rounds at most; each shrinks the error by the largest share that comes back, well below one half. */
const RONDEN = 200
/** A round that changes no flow by more than this share was the last that matters. */
const STIL = 1e-13
/** The wait for a home is found to within this many days, and no home at all is a wait of some thirty years. */
const WACHT_NAUWKEURIG = 1e-9
const LANGSTE_WACHT = 12_000

export type Stromen = {
  /** per year, per station: who goes through, and who comes */
  door: Float64Array
  komt: Float64Array
  /** days that a stay is held up per exit (flat, see `Vlak`), for who waits for a place */
  wacht: Float64Array
  woningdeel: Float64Array
  woningvraag: number
}

/**
 * The network on one day as flat tables: the steady state is searched with ten thousands of passes over all exits, and a slider that
 * rests may not wait for that.
 */
export class Vlak {
  readonly S: number
  /** exits of station i are `begin[i]` up to `begin[i + 1]` */
  readonly begin: Int32Array
  readonly naar: Int32Array
  readonly kans: Float64Array
  /** people per year that the places let through when each is held for one day; Infinity without a limit */
  readonly plekdagen: Float64Array
  readonly verblijf: Float64Array
  readonly naarWoning: Float64Array
  readonly vanBuiten: Float64Array
  readonly #terugval: Uint8Array
  /** who waits by this exit keeps his place meanwhile; and the station that may take him instead */
  readonly #wachtend: Uint8Array
  readonly #anders: Int32Array
  readonly #geduld: number

  constructor(net: Net, dag: number) {
    const { stations } = net
    const uit = stations.flatMap((s, i) => s.uitgangen.map((u) => ({ i, s, u, doel: stations[u.naar] })))
    this.S = stations.length
    this.begin = new Int32Array(this.S + 1)
    for (const { i } of uit) this.begin[i + 1] = (this.begin[i + 1] as number) + 1
    for (let i = 0; i < this.S; i++)
      this.begin[i + 1] = (this.begin[i + 1] as number) + (this.begin[i] as number)
    this.naar = Int32Array.from(uit, ({ u }) => u.naar)
    this.kans = Float64Array.from(uit, ({ u }) => u.kans)
    this.#terugval = Uint8Array.from(uit, ({ u }) => Number(u.terugval))
    this.#wachtend = Uint8Array.from(uit, ({ s, u, doel }) =>
      Number(Boolean(doel?.plekken) && s.houdtPlaats && !u.terugval && !u.woning),
    )
    this.#anders = Int32Array.from(uit, ({ i, doel }) => (doel && doel.anders !== i ? doel.anders : WEG))
    this.#geduld = net.doorstroomGeduld
    this.plekdagen = Float64Array.from(stations, (s) =>
      s.plekken ? opDag(s.plekken, dag) * JAAR : Number.POSITIVE_INFINITY,
    )
    this.verblijf = Float64Array.from(stations, (s) => s.verblijf)
    this.naarWoning = new Float64Array(this.S)
    for (const { i, u } of uit) if (u.woning) this.naarWoning[i] = (this.naarWoning[i] as number) + u.kans
    this.vanBuiten = new Float64Array(this.S)
    for (const bron of net.bronnen)
      for (const { station, deel } of bron.naar)
        this.vanBuiten[station] = (this.vanBuiten[station] as number) + opDag(bron.perDag, dag) * JAAR * deel
  }

  /** Who comes to each station per year when this many go through: from outside and from the stations before it. */
  volgende<T extends Float64Array>(door: Float64Array, uit: T, alleenTerugval = false): T {
    const { begin, naar, kans, S } = this
    uit.set(this.vanBuiten)
    for (let i = 0; i < S; i++) {
      const stroom = door[i] as number
      const einde = begin[i + 1] as number
      for (let e = begin[i] as number; e < einde; e++) {
        const doel = naar[e] as number
        if (doel === WEG || (alleenTerugval && this.#terugval[e] === 0)) continue
        uit[doel] = (uit[doel] as number) + stroom * (kans[e] as number)
      }
    }
    return uit
  }

  /** Who would come to each station per year if there were room everywhere: the traffic equations. */
  vrijeStroom(): Float64Array {
    let stroom = this.vanBuiten.slice()
    let ander = new Float64Array(this.S)
    for (let r = 0; r < RONDEN; r++) {
      ;[stroom, ander] = [this.volgende(stroom, ander), stroom]
      if (isStil(stroom, ander)) break
    }
    return stroom
  }

  /** The flows when everyone waits this many days for a home, by damped repetition. */
  metWacht(wachtOpWoning: number): Stromen {
    const { S, plekdagen, verblijf } = this
    const door = this.vanBuiten.slice()
    const komt = this.vanBuiten.slice()
    const op = { wacht: new Float64Array(this.naar.length), woningdeel: new Float64Array(S) }
    const vertraagd = new Float64Array(S)
    const oud = new Float64Array(S)
    for (let r = 0; r < RONDEN; r++) {
      this.volgende(door, komt)
      this.#houdOp(door, komt, op.wacht, vertraagd, op.woningdeel)
      oud.set(door)
      for (let i = 0; i < S; i++) {
        const vast =
          (verblijf[i] as number) + (vertraagd[i] as number) + (op.woningdeel[i] as number) * wachtOpWoning
        const hoogstens = (plekdagen[i] as number) / vast
        door[i] = 0.5 * (door[i] as number) + 0.5 * Math.min(komt[i] as number, hoogstens)
      }
      if (isStil(door, oud)) break
    }
    this.#houdOp(door, komt, op.wacht, vertraagd, op.woningdeel)
    let woningvraag = 0
    for (let i = 0; i < S; i++) woningvraag += (door[i] as number) * (op.woningdeel[i] as number)
    return { door, komt, ...op, woningvraag }
  }

  /**
   * How long stays are held up: by the share of those who wait that is not helped by what they wait for, or by its alternative when that
   * is another place than their own. And the share that needs a home, by their own way or after waiting in vain for a place.
   */
  #houdOp(
    door: Float64Array,
    komt: Float64Array,
    wacht: Float64Array,
    vertraagd: Float64Array,
    woningdeel: Float64Array,
  ): void {
    for (let i = 0; i < this.S; i++) {
      if (this.plekdagen[i] === Number.POSITIVE_INFINITY) continue
      let som = 0
      const einde = this.begin[i + 1] as number
      for (let e = this.begin[i] as number; e < einde; e++) {
        if (this.#wachtend[e] === 0) continue
        const j = this.naar[e] as number
        const anders = this.#anders[e] as number
        let geholpen = deelVan(door[j] as number, komt[j] as number)
        if (anders !== WEG)
          geholpen = Math.max(geholpen, deelVan(door[anders] as number, komt[anders] as number))
        const dagen = (this.kans[e] as number) * (1 - Math.min(1, geholpen)) * this.#geduld
        wacht[e] = dagen
        som += dagen
      }
      vertraagd[i] = som
      woningdeel[i] = (this.naarWoning[i] as number) + som / this.#geduld
    }
  }

  /**
   * The steady state with full stations. A place is held for the stay, for the wait for a next place (no longer than people put up
   * with), and for the wait for a home; that wait is the same for all, and as long as it takes for the homes per year to be enough.
   */
  evenwicht(woningen: number): Stromen & { wachtOpWoning: number } {
    const zonder = this.metWacht(0)
    if (zonder.woningvraag <= woningen) return { ...zonder, wachtOpWoning: 0 }
    let [laag, teveel] = [0, zonder.woningvraag - woningen]
    let hoog = 30
    let uit = this.metWacht(hoog)
    while (uit.woningvraag > woningen && hoog < LANGSTE_WACHT) {
      ;[laag, teveel] = [hoog, uit.woningvraag - woningen]
      hoog *= 2
      uit = this.metWacht(hoog)
    }
    // The chord between two waits, its stuck end halved (Illinois): a handful of steps where halving takes forty.
    let over = woningen - uit.woningvraag
    for (let r = 0, kant = 0; r < RONDEN && over > 0 && hoog - laag > WACHT_NAUWKEURIG; r++) {
      const midden = laag + ((hoog - laag) * teveel) / (teveel + over)
      const hier = this.metWacht(midden)
      const verschil = hier.woningvraag - woningen
      if (verschil > 0) {
        ;[laag, teveel] = [midden, verschil]
        if (kant === 1) over /= 2
        kant = 1
      } else {
        ;[hoog, over, uit] = [midden, -verschil, hier]
        if (kant === -1) teveel /= 2
        kant = -1
      }
    }
    return { ...uit, wachtOpWoning: hoog }
  }
}

export const deelVan = (deel: number, heel: number): number => (heel > 1e-12 ? deel / heel : 1)

function isStil(nieuw: Float64Array, oud: Float64Array): boolean {
  for (let i = 0; i < nieuw.length; i++) {
    const n = nieuw[i] as number
    if (Math.abs(n - (oud[i] as number)) > STIL * n) return false
  }
  return true
}
