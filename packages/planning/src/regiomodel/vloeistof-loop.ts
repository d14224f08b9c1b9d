import { Herkomstmenging } from './herkomstmenging.ts'
import { type Dagstap, JAAR, MAAND, type Net, type Netstation, type Netuitgang, opDag, WEG } from './net.ts'

/** Steps per month. */
export const STAPPEN = 20
const DT = MAAND / STAPPEN
export const BUITEN = -1

/** People who wait: `in` a place (or outside), `voor` a station; `woning`: it needs a home as well. How many is in `#mensen`. */
type Groep = { in: number; voor: number; woning: boolean; garantie: boolean }
const GEEN = -1
/** What happens to who takes an exit. */
const NAAR_WEG = 0
const TERUGVAL = 1
const BINNEN = 2
const WACHT = 3
const IN_RIJ = 4

/** Sums over one month: stocks are averages, flows counts. Tables are per station. */
export type Maandstand = {
  plekken: (number | null)[]
  aanwezig: Float64Array
  geblokkeerd: Float64Array
  /** outside, per station waited for */
  wachtend: Float64Array
  /** who got in line outside */
  aangemeld: Float64Array
  /** who asked for a place here, from outside or from another place */
  gevraagd: Float64Array
  /** who asked for a home, by the station he is in; not again by who waits for one in the waiting facility */
  woningvraag: Float64Array
  /** who waits for a home and keeps a place meanwhile */
  wachtOpWoning: number
  instroom: Float64Array
  uitstroom: Float64Array
  straat: number
  straatEinde: number
  woningen: number
  woningenBeschikbaar: number
  /** of the tables of the same name: how far their origin lies from that at the start, `[i * richtingen + richting]` */
  herkomst: Record<'aanwezig' | 'wachtend' | 'gevraagd' | 'woningvraag', Float64Array>
}
export type Loopuitkomst = {
  maanden: Maandstand[]
  balans: { begin: number; ingestroomd: number; vertrokken: number; eind: number }
  /** `[(van + 1) * (S + 1) + naar + 1]`, where −1 is outside and away */
  stromen: Float64Array
  terugval: Float64Array
}

export type Loopstand = {
  actief: number[]
  wlz: number[]
  groepen: { in: number; voor: number; woning: boolean; mensen: number }[]
}

/**
 * The network as fluid, in small fixed steps: what is ready waits in its place until there is room, and lines up in proportion. A slider
 * waits for it, so what a step needs of the network stands in flat tables, and what a month counts is copied at its end.
 */
export class Vloeistofloop {
  readonly #net: Net
  readonly #S: number
  /** everyone, per pool: at work per station, who goes to long-term care per station, groups */
  readonly #pools: Float64Array
  readonly #actief: Float64Array
  readonly #wlz: Float64Array
  readonly #wlzPerStap: Float64Array
  readonly #bezet: Float64Array
  readonly #groepen: Groep[] = []
  readonly #groepIn: Int32Array
  readonly #groepVoor: Int32Array
  /** per station: every group goes there */
  readonly #naar: Int32Array[]
  readonly #rij: Int32Array
  readonly #garantieRij: Int32Array
  readonly #mensen: Float64Array
  /** per station: the group that gave up waiting for a place and waits for a home */
  readonly #uitwijk: Int32Array
  /** per target: those with the guarantee, and the others */
  readonly #voorrang: Int32Array[]
  readonly #perDoel: Int32Array[]
  readonly #woninggroepen: Int32Array
  /** share of who is at work that is ready in a step */
  readonly #klaardeel: Float64Array
  /**
   * Exits, those of station i from `#uitVanaf[i]` on: what happens to who takes it, the pool he comes in, the row of `#gevraagd` he counts
   * in (GEEN: asks for nothing), and his cell of `#stromen`.
   */
  readonly #uitVanaf: Int32Array
  readonly #uitsoort: Uint8Array
  readonly #uitNaar: Int32Array
  readonly #uitKans: Float64Array
  readonly #uitPool: Int32Array
  readonly #uitVraag: Int32Array
  readonly #uitStroom: Int32Array
  /** groups of which people wait too long, and the share that does so in a step */
  readonly #haakgroepen: Int32Array
  readonly #haakdeel: Float64Array
  /** share that sleeps outside, of the groups outside: those come first */
  readonly #straatdeel: Float64Array
  /** what holds on the day of the step, until `#wisseldag` */
  readonly #plekken: Float64Array
  readonly #erbij: Float64Array
  #woningenPerJaar = 0
  #wisseldag = Number.NEGATIVE_INFINITY
  readonly #stromen: Float64Array
  readonly #terugval: Float64Array
  /** whence the people of every pool come, and after them those of the sources */
  readonly herkomst: Herkomstmenging
  readonly #groeprij: number
  readonly #bronrij: number
  #vertrokken = 0
  #ingestroomd = 0
  /** what is counted in the month that runs, as in its `Maandstand`; `#wacht`: outside per station waited for, then blocked per station */
  readonly #aanwezig: Float64Array
  readonly #wacht: Float64Array
  readonly #wachtcel: Int32Array
  readonly #aangemeld: Float64Array
  /** a place per station, then a home per station one is in */
  readonly #gevraagd: Float64Array
  readonly #instroom: Float64Array
  readonly #uitstroom: Float64Array
  readonly #gevraagdHerkomst: Float64Array
  #wachtOpWoning = 0
  #straatSom = 0
  #woningen = 0
  #woningenBeschikbaar = 0

  constructor(net: Net) {
    this.#net = net
    const { stations } = net
    const S = stations.length
    this.#S = S
    this.#wlzPerStap = Float64Array.from(stations, (s) => s.wlz / (JAAR / DT))
    this.#bezet = Float64Array.from(stations, (s) => s.aanwezig)
    this.#stromen = new Float64Array((S + 1) * (S + 1))
    this.#terugval = new Float64Array((S + 1) * (S + 1))
    const perDoel: number[][] = stations.map(() => [])
    const voorrang: number[][] = stations.map(() => [])
    const woninggroepen: number[] = []
    const begin: number[] = []
    const groep = (waar: number, voor: number, woning: boolean, garantie: boolean, mensen = 0): number => {
      const nr = this.#groepen.push({ in: waar, voor, woning, garantie }) - 1
      begin.push(mensen)
      if (woning) woninggroepen.push(nr)
      else {
        const lijst = garantie ? voorrang : perDoel
        lijst[voor]?.push(nr)
        const anders = stations[voor]?.anders ?? WEG
        if (anders !== WEG && anders !== waar) lijst[anders]?.push(nr)
      }
      return nr
    }
    this.#rij = Int32Array.from(stations, (s, j) =>
      s.plekken ? groep(BUITEN, j, false, false, s.wachtend) : GEEN,
    )
    this.#garantieRij = Int32Array.from(stations, (s, j) =>
      s.plekken ? groep(BUITEN, j, false, true) : GEEN,
    )
    this.#straatdeel = Float64Array.from(this.#groepen, (g) => stations[g.voor]?.straatdeel ?? 0)
    const bekend = new Map<string, number>()
    const plekgroep = (i: number, naar: number, woning: boolean): number => {
      const sleutel = `${i} ${naar}`
      const al = bekend.get(sleutel)
      if (al !== undefined) return al
      if (!woning && !stations[naar]?.plekken) return GEEN
      const nr = groep(i, naar, woning, false)
      bekend.set(sleutel, nr)
      const wacht = net.wachtvoorziening
      if (woning && wacht !== WEG && i !== wacht) perDoel[wacht]?.push(nr)
      return nr
    }
    const uit = stations.flatMap((s, i) =>
      s.uitgangen.map((u) => {
        const nr = u.terugval || u.naar === WEG ? GEEN : plekgroep(i, u.naar, u.woning)
        const soort = uitgangsoort(u, nr, s.houdtPlaats)
        const rij = this.#rij[u.naar] ?? GEEN
        const groep = soort === WACHT ? nr : soort === IN_RIJ || soort === TERUGVAL ? rij : GEEN
        const vraag = soort === WACHT && u.woning ? (i === net.wachtvoorziening ? GEEN : S + i) : u.naar
        return {
          ...u,
          soort,
          pool: groep === GEEN ? u.naar : 2 * S + groep,
          vraag: groep === GEEN ? GEEN : vraag,
          stroom: ((soort === TERUGVAL ? BUITEN : i) + 1) * (S + 1) + u.naar + 1,
        }
      }),
    )
    this.#uitVanaf = new Int32Array(S + 1)
    for (const [i, s] of stations.entries())
      this.#uitVanaf[i + 1] = (this.#uitVanaf[i] as number) + s.uitgangen.length
    this.#uitsoort = Uint8Array.from(uit, (u) => u.soort)
    this.#uitNaar = Int32Array.from(uit, (u) => u.naar)
    this.#uitKans = Float64Array.from(uit, (u) => u.kans)
    this.#uitPool = Int32Array.from(uit, (u) => u.pool)
    this.#uitVraag = Int32Array.from(uit, (u) => u.vraag)
    this.#uitStroom = Int32Array.from(uit, (u) => u.stroom)
    this.#uitwijk = Int32Array.from(stations, (s, i) =>
      s.plekken ? plekgroep(i, net.doorstroomNaar, true) : GEEN,
    )
    this.#perDoel = perDoel.map((nrs) => Int32Array.from(nrs))
    this.#voorrang = voorrang.map((nrs) => Int32Array.from(nrs))
    this.#woninggroepen = Int32Array.from(woninggroepen)
    this.#groepIn = Int32Array.from(this.#groepen, (g) => g.in)
    this.#groepVoor = Int32Array.from(this.#groepen, (g) => g.voor)
    this.#naar = stations.map((_, j) => new Int32Array(this.#groepen.length).fill(j))
    this.#wachtcel = Int32Array.from(this.#groepen, (g) => (g.in === BUITEN ? g.voor : S + g.in))
    this.#klaardeel = Float64Array.from(stations, (s) => Math.min(1, DT / s.verblijf))
    const doorstroom = Math.min(1, DT / net.doorstroomGeduld)
    this.#haakgroepen = Int32Array.from(this.#groepen.flatMap((g, nr) => (g.woning ? [] : [nr])))
    this.#haakdeel = Float64Array.from(this.#haakgroepen, (nr) => {
      const g = this.#groepen[nr] as Groep
      return g.in === BUITEN ? Math.min(1, DT / (stations[g.voor] as Netstation).geduld) : doorstroom
    })
    this.#plekken = new Float64Array(S)
    this.#erbij = new Float64Array(net.bronnen.length)
    this.#pools = Float64Array.from([
      ...stations.map((s) => s.aanwezig - s.wlz),
      ...stations.map((s) => s.wlz),
      ...begin,
    ])
    this.#actief = this.#pools.subarray(0, S)
    this.#wlz = this.#pools.subarray(S, 2 * S)
    this.#mensen = this.#pools.subarray(2 * S)
    this.#groeprij = 2 * S
    this.#bronrij = 2 * S + begin.length
    this.herkomst = new Herkomstmenging(net, this.#bronrij)
    const Q = this.herkomst.richtingen.length
    this.#aanwezig = new Float64Array(S)
    this.#wacht = new Float64Array(2 * S)
    this.#aangemeld = new Float64Array(S)
    this.#gevraagd = new Float64Array(2 * S)
    this.#instroom = new Float64Array(S)
    this.#uitstroom = new Float64Array(S)
    this.#gevraagdHerkomst = new Float64Array(2 * S * Q)
  }

  /** Who is where at this moment: at work per station (who still goes to long-term care apart), and every group that waits. */
  stand(): Loopstand {
    return {
      actief: [...this.#actief],
      wlz: [...this.#wlz],
      groepen: this.#groepen.map(({ in: waar, voor, woning }, nr) => ({
        in: waar,
        voor,
        woning,
        mensen: this.#mensen[nr] as number,
      })),
    }
  }

  draai(): Loopuitkomst {
    const begin = this.#inhoud()
    const maanden: Maandstand[] = []
    for (let m = 0; m < this.#net.maanden; m++) {
      for (let k = 0; k < STAPPEN; k++) this.#stap((m * STAPPEN + k) * DT)
      maanden.push(this.#sluitMaand(m))
    }
    return {
      maanden,
      balans: { begin, ingestroomd: this.#ingestroomd, vertrokken: this.#vertrokken, eind: this.#inhoud() },
      stromen: this.#stromen,
      terugval: this.#terugval,
    }
  }

  /** What was counted this month; the next begins at nothing. */
  #sluitMaand(m: number): Maandstand {
    const S = this.#S
    const [wacht, gevraagd] = [neem(this.#wacht), neem(this.#gevraagd)]
    const maand: Maandstand = {
      plekken: this.#net.stations.map((s) => (s.plekken ? opDag(s.plekken, (m + 0.5) * MAAND) : null)),
      aanwezig: neem(this.#aanwezig),
      geblokkeerd: wacht.subarray(S),
      wachtend: wacht.subarray(0, S),
      aangemeld: neem(this.#aangemeld),
      gevraagd: gevraagd.subarray(0, S),
      woningvraag: gevraagd.subarray(S),
      wachtOpWoning: this.#wachtOpWoning,
      instroom: neem(this.#instroom),
      uitstroom: neem(this.#uitstroom),
      straat: this.#straatSom,
      straatEinde: this.#straat(),
      woningen: this.#woningen,
      woningenBeschikbaar: this.#woningenBeschikbaar,
      herkomst: this.#herkomstVanMaand(),
    }
    this.#wachtOpWoning = 0
    this.#straatSom = 0
    this.#woningen = 0
    this.#woningenBeschikbaar = 0
    return maand
  }

  /** The origin of who was in each pool this month, at the stations where they are or wait for, and of who asked. */
  #herkomstVanMaand(): Maandstand['herkomst'] {
    const vraag = neem(this.#gevraagdHerkomst)
    const cellen = vraag.length / 2
    const [aanwezig, wachtend] = [new Float64Array(cellen), new Float64Array(cellen)]
    const deel = 1 / STAPPEN
    for (let i = 0; i < this.#S; i++) {
      this.herkomst.neemOp(i, aanwezig, i, deel)
      this.herkomst.neemOp(this.#S + i, aanwezig, i, deel)
    }
    for (const [nr, g] of this.#groepen.entries()) {
      const [tabel, i] = g.in === BUITEN ? [wachtend, g.voor] : [aanwezig, g.in]
      this.herkomst.neemOp(this.#groeprij + nr, tabel, i, deel)
    }
    return { aanwezig, wachtend, gevraagd: vraag.subarray(0, cellen), woningvraag: vraag.subarray(cellen) }
  }

  #inhoud(): number {
    let som = 0
    for (const n of this.#bezet) som += n
    for (const [nr, g] of this.#groepen.entries()) if (g.in === BUITEN) som += this.#mensen[nr] as number
    return som
  }

  /** The groups outside are the first ones: two per station with places. */
  #straat(): number {
    const [straatdeel, mensen] = [this.#straatdeel, this.#mensen]
    let som = this.#net.buitenBeeld
    for (let nr = 0; nr < straatdeel.length; nr++) som += (mensen[nr] as number) * (straatdeel[nr] as number)
    return som
  }

  #stap(dag: number): void {
    if (dag >= this.#wisseldag) this.#wissel(dag)
    const { stations, bronnen } = this.#net
    for (let b = 0; b < bronnen.length; b++) {
      const erbij = this.#erbij[b] as number
      const naar = (bronnen[b] as Net['bronnen'][number]).naar
      this.#ingestroomd += erbij
      for (let k = 0; k < naar.length; k++) {
        const { station, deel } = naar[k] as (typeof naar)[number]
        this.#meldAan(BUITEN, station, erbij * deel, 0, this.#bronrij + b)
      }
    }
    this.#rondAf()
    this.#deelWoningenUit(this.#woningenPerJaar)
    // From the last station back to the first, so that a place left this step is filled this step.
    for (let j = this.#S - 1; j >= 0; j--)
      if ((stations[j] as Netstation).plekken !== null) this.#laatToe(j, this.#plekken[j] as number)
    this.#haakAf()
    this.#tel()
  }

  /** Places, homes and arrivals of this day, and the day on which one of them is another. */
  #wissel(dag: number): void {
    let volgende = Number.POSITIVE_INFINITY
    const van = (stappen: readonly Dagstap[]): number => {
      for (const { vanaf } of stappen) if (vanaf > dag && vanaf < volgende) volgende = vanaf
      return opDag(stappen, dag)
    }
    for (const [j, { plekken }] of this.#net.stations.entries()) if (plekken) this.#plekken[j] = van(plekken)
    for (const [b, { perDag }] of this.#net.bronnen.entries()) this.#erbij[b] = van(perDag) * DT
    this.#woningenPerJaar = van(this.#net.woningenPerJaar)
    this.#wisseldag = volgende
  }

  /** Someone from outside, or back from a home: straight in where there is no limit, else in line. */
  #meldAan(van: number, j: number, mensen: number, garantie: number, uit: number): void {
    const rij = this.#rij[j] as number
    if (rij === GEEN) {
      this.#komBinnen(van, j, mensen, uit)
      return
    }
    this.#aangemeld[j] = (this.#aangemeld[j] as number) + mensen
    this.#vraag(j, mensen, uit)
    if (garantie > 0) this.#voegBij(this.#garantieRij[j] as number, mensen * garantie, uit)
    this.#voegBij(rij, mensen * (1 - garantie), uit)
  }

  /** More people in a group, from the pool `uit`. */
  #voegBij(nr: number, mensen: number, uit: number): void {
    const er = this.#mensen[nr] as number
    this.herkomst.meng(this.#groeprij + nr, er, mensen, uit)
    this.#mensen[nr] = er + mensen
  }

  #vraag(rij: number, mensen: number, uit: number): void {
    this.#gevraagd[rij] = (this.#gevraagd[rij] as number) + mensen
    this.herkomst.tel(this.#gevraagdHerkomst, rij, mensen, uit)
  }

  /** Whose stay ends takes an exit: all of a station in one go, for this is where most of the time goes. */
  #rondAf(): void {
    const { garantie } = this.#net
    const [pools, bezet, herkomst, S] = [this.#pools, this.#bezet, this.herkomst, this.#S]
    const [uitKans, uitPool, uitVraag, uitStroom] = [
      this.#uitKans,
      this.#uitPool,
      this.#uitVraag,
      this.#uitStroom,
    ]
    const [gevraagd, stromen] = [this.#gevraagd, this.#stromen]
    for (let i = 0; i < S; i++) {
      const klaar = (pools[i] as number) * (this.#klaardeel[i] as number)
      if (klaar > 0) {
        pools[i] = (pools[i] as number) - klaar
        const tot = this.#uitVanaf[i + 1] as number
        for (let u = this.#uitVanaf[i] as number; u < tot; u++) {
          let mensen = klaar * (uitKans[u] as number)
          const soort = this.#uitsoort[u] as number
          if (soort !== WACHT) {
            bezet[i] = (bezet[i] as number) - mensen
            this.#uitstroom[i] = (this.#uitstroom[i] as number) + mensen
          }
          const cel = uitStroom[u] as number
          if (soort === NAAR_WEG) {
            this.#vertrokken += mensen
            stromen[cel] = (stromen[cel] as number) + mensen
            continue
          }
          const vraag = uitVraag[u] as number
          if (vraag !== GEEN) {
            gevraagd[vraag] = (gevraagd[vraag] as number) + mensen
            herkomst.tel(this.#gevraagdHerkomst, vraag, mensen, i)
          }
          const pool = uitPool[u] as number
          if (pool < S) {
            bezet[pool] = (bezet[pool] as number) + mensen
            this.#instroom[pool] = (this.#instroom[pool] as number) + mensen
            stromen[cel] = (stromen[cel] as number) + mensen
          } else if (soort === IN_RIJ) this.#aangemeld[vraag] = (this.#aangemeld[vraag] as number) + mensen
          if (soort === TERUGVAL) mensen = this.#valTerug(i, u, mensen, garantie)
          const er = pools[pool] as number
          herkomst.meng(pool, er, mensen, i)
          pools[pool] = er + mensen
        }
      }
      const naarWlz = Math.min(this.#wlz[i] as number, this.#wlzPerStap[i] as number)
      if (naarWlz > 0) {
        this.#wlz[i] = (this.#wlz[i] as number) - naarWlz
        this.#verlaat(i, this.#net.wlz, naarWlz)
        if (this.#net.wlz !== WEG) this.#komBinnen(i, this.#net.wlz, naarWlz, S + i)
      }
    }
  }

  /** Who falls back is counted as such, and may go before; those who do not are the answer. */
  #valTerug(i: number, u: number, mensen: number, garantie: number): number {
    const naar = this.#uitNaar[u] as number
    this.#noteer(this.#terugval, i, naar, mensen)
    if ((this.#rij[naar] as number) === GEEN) return mensen
    this.#aangemeld[naar] = (this.#aangemeld[naar] as number) + mensen
    if (garantie > 0) this.#voegBij(this.#garantieRij[naar] as number, mensen * garantie, i)
    return mensen * (1 - garantie)
  }

  #verlaat(i: number, naar: number, mensen: number): void {
    this.#bezet[i] = (this.#bezet[i] as number) - mensen
    this.#uitstroom[i] = (this.#uitstroom[i] as number) + mensen
    if (naar === WEG) {
      this.#vertrokken += mensen
      this.#noteer(this.#stromen, i, WEG, mensen)
    }
  }

  #komBinnen(van: number, j: number, mensen: number, uit: number): void {
    const er = this.#actief[j] as number
    this.herkomst.meng(j, er, mensen, uit)
    this.#actief[j] = er + mensen
    this.#bezet[j] = (this.#bezet[j] as number) + mensen
    this.#instroom[j] = (this.#instroom[j] as number) + mensen
    this.#noteer(this.#stromen, van, j, mensen)
  }

  #noteer(tabel: Float64Array, van: number, naar: number, mensen: number): void {
    const cel = (van + 1) * (this.#S + 1) + naar + 1
    tabel[cel] = (tabel[cel] as number) + mensen
  }

  /** Who waits in these groups. */
  #som(groepen: Int32Array): number {
    const mensen = this.#mensen
    let som = 0
    for (let k = 0; k < groepen.length; k++) som += mensen[groepen[k] as number] as number
    return som
  }

  #deelWoningenUit(perJaar: number): void {
    const vrij = (perJaar * DT) / JAAR
    this.#woningenBeschikbaar += vrij
    this.#woningen += this.#verdeel(this.#woninggroepen, this.#groepVoor, vrij)
  }

  #laatToe(j: number, plekken: number): void {
    const vrij = plekken - (this.#bezet[j] as number)
    if (vrij <= 0) return
    const hier = this.#naar[j] as Int32Array
    const over = vrij - this.#verdeel(this.#voorrang[j] as Int32Array, hier, vrij)
    if (over > 0) this.#verdeel(this.#perDoel[j] as Int32Array, hier, over)
  }

  /** What is free for who waits, in proportion: every group goes `naar` its station. How much of it is used. */
  #verdeel(groepen: Int32Array, naar: Int32Array, vrij: number): number {
    const vraag = this.#som(groepen)
    if (vraag <= 0) return 0
    const deel = Math.min(1, vrij / vraag)
    const [pools, bezet, stromen, herkomst] = [this.#pools, this.#bezet, this.#stromen, this.herkomst]
    for (let k = 0; k < groepen.length; k++) {
      const nr = groepen[k] as number
      const pool = this.#groeprij + nr
      const mensen = (pools[pool] as number) * deel
      if (!(mensen > 0)) continue
      pools[pool] = (pools[pool] as number) - mensen
      const van = this.#groepIn[nr] as number
      if (van !== BUITEN) {
        bezet[van] = (bezet[van] as number) - mensen
        this.#uitstroom[van] = (this.#uitstroom[van] as number) + mensen
      }
      const j = naar[nr] as number
      const er = pools[j] as number
      herkomst.meng(j, er, mensen, pool)
      pools[j] = er + mensen
      bezet[j] = (bezet[j] as number) + mensen
      this.#instroom[j] = (this.#instroom[j] as number) + mensen
      const cel = (van + 1) * (this.#S + 1) + j + 1
      stromen[cel] = (stromen[cel] as number) + mensen
    }
    return vraag * deel
  }

  /** Who waits too long: outside he gives up; in a place he gets in line for a home instead. */
  #haakAf(): void {
    const groepen = this.#haakgroepen
    for (let k = 0; k < groepen.length; k++) {
      const nr = groepen[k] as number
      const mensen = this.#mensen[nr] as number
      const op = mensen * (this.#haakdeel[k] as number)
      if (op > 0) {
        this.#mensen[nr] = mensen - op
        this.#geefOp(nr, op)
      }
    }
  }

  #geefOp(nr: number, mensen: number): void {
    const van = this.#groepIn[nr] as number
    if (van !== BUITEN) {
      if (van !== this.#net.wachtvoorziening) this.#vraag(this.#S + van, mensen, this.#groeprij + nr)
      this.#voegBij(this.#uitwijk[van] as number, mensen, this.#groeprij + nr)
      return
    }
    const { geduldNaar } = this.#net.stations[this.#groepVoor[nr] as number] as Netstation
    if (geduldNaar === WEG) {
      this.#vertrokken += mensen
      this.#noteer(this.#stromen, BUITEN, WEG, mensen)
    } else this.#meldAan(BUITEN, geduldNaar, mensen, 0, this.#groeprij + nr)
  }

  #tel(): void {
    const deel = 1 / STAPPEN
    const [bezet, aanwezig] = [this.#bezet, this.#aanwezig]
    for (let i = 0; i < aanwezig.length; i++)
      aanwezig[i] = (aanwezig[i] as number) + (bezet[i] as number) * deel
    this.herkomst.telOp(this.#pools)
    const [mensen, wacht, cellen] = [this.#mensen, this.#wacht, this.#wachtcel]
    for (let nr = 0; nr < mensen.length; nr++) {
      const c = cellen[nr] as number
      wacht[c] = (wacht[c] as number) + (mensen[nr] as number) * deel
    }
    const woninggroepen = this.#woninggroepen
    let opWoning = this.#wachtOpWoning
    for (let k = 0; k < woninggroepen.length; k++)
      opWoning += (mensen[woninggroepen[k] as number] as number) * deel
    this.#wachtOpWoning = opWoning
    this.#straatSom += this.#straat() * deel
  }
}

/** What was counted in a table; its count begins anew. */
function neem(tabel: Float64Array): Float64Array {
  const geteld = tabel.slice()
  tabel.fill(0)
  return geteld
}

/** What happens to who takes this exit, where `nr` is the group that waits for it. */
function uitgangsoort(u: Netuitgang, nr: number, houdtPlaats: boolean): number {
  if (u.naar === WEG) return NAAR_WEG
  if (u.terugval) return TERUGVAL
  if (nr === GEEN) return BINNEN
  return u.woning || houdtPlaats ? WACHT : IN_RIJ
}
