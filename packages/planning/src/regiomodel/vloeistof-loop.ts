import { Herkomstmenging } from './herkomstmenging.ts'
import { type Dagstap, JAAR, type Net, type Netstation, opDag, WEG } from './net.ts'
import { type Maandstand, Maandtelling } from './vloeistof-maand.ts'
import {
  BUITEN,
  DT,
  GEEN,
  IN_RIJ,
  maakTabellen,
  NAAR_WEG,
  STAPPEN,
  TERUGVAL,
  type Vloeistoftabellen,
  WACHT,
} from './vloeistof-tabellen.ts'

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
 * The network as fluid, in small fixed steps: what is ready waits in its place until there is room, and lines up in proportion. What a step
 * needs of the network stands in flat tables (`vloeistof-tabellen.ts`), what a month counts in `vloeistof-maand.ts`.
 */
export class Vloeistofloop {
  readonly #net: Net
  readonly #S: number
  readonly #t: Vloeistoftabellen
  readonly #m: Maandtelling
  /** everyone, per pool: at work per station, who goes to long-term care per station, groups */
  readonly #pools: Float64Array
  readonly #actief: Float64Array
  readonly #wlz: Float64Array
  readonly #mensen: Float64Array
  readonly #bezet: Float64Array
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

  constructor(net: Net) {
    const { stations } = net
    const S = stations.length
    const tabellen = maakTabellen(net)
    this.#net = net
    this.#S = S
    this.#t = tabellen
    this.#bezet = Float64Array.from(stations, (s) => s.aanwezig)
    this.#stromen = new Float64Array((S + 1) * (S + 1))
    this.#terugval = new Float64Array((S + 1) * (S + 1))
    this.#plekken = new Float64Array(S)
    this.#erbij = new Float64Array(net.bronnen.length)
    this.#pools = Float64Array.from([
      ...stations.map((s) => s.aanwezig - s.wlz),
      ...stations.map((s) => s.wlz),
      ...tabellen.begin,
    ])
    this.#actief = this.#pools.subarray(0, S)
    this.#wlz = this.#pools.subarray(S, 2 * S)
    this.#mensen = this.#pools.subarray(2 * S)
    this.#groeprij = 2 * S
    this.#bronrij = 2 * S + tabellen.begin.length
    this.herkomst = new Herkomstmenging(net, this.#bronrij)
    this.#m = new Maandtelling(net, tabellen, this.herkomst)
  }

  /** Who is where at this moment: at work per station (who still goes to long-term care apart), and every group that waits. */
  stand(): Loopstand {
    return {
      actief: [...this.#actief],
      wlz: [...this.#wlz],
      groepen: this.#t.groepen.map(({ in: waar, voor, woning }, nr) => ({
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
      maanden.push(this.#m.sluit(m, this.#straat()))
    }
    return {
      maanden,
      balans: { begin, ingestroomd: this.#ingestroomd, vertrokken: this.#vertrokken, eind: this.#inhoud() },
      stromen: this.#stromen,
      terugval: this.#terugval,
    }
  }

  #inhoud(): number {
    let som = 0
    for (const n of this.#bezet) som += n
    for (const [nr, g] of this.#t.groepen.entries()) if (g.in === BUITEN) som += this.#mensen[nr] as number
    return som
  }

  /** The groups outside are the first ones: two per station with places. */
  #straat(): number {
    const [straatdeel, mensen] = [this.#t.straatdeel, this.#mensen]
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
    this.#m.tel(this.#bezet, this.#pools, this.#mensen, this.#straat())
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
    const rij = this.#t.rij[j] as number
    if (rij === GEEN) {
      this.#komBinnen(van, j, mensen, uit)
      return
    }
    this.#m.aangemeld[j] = (this.#m.aangemeld[j] as number) + mensen
    this.#vraag(j, mensen, uit)
    if (garantie > 0) this.#voegBij(this.#t.garantieRij[j] as number, mensen * garantie, uit)
    this.#voegBij(rij, mensen * (1 - garantie), uit)
  }

  /** More people in a group, from the pool `uit`. */
  #voegBij(nr: number, mensen: number, uit: number): void {
    const er = this.#mensen[nr] as number
    this.herkomst.meng(this.#groeprij + nr, er, mensen, uit)
    this.#mensen[nr] = er + mensen
  }

  #vraag(rij: number, mensen: number, uit: number): void {
    this.#m.gevraagd[rij] = (this.#m.gevraagd[rij] as number) + mensen
    this.herkomst.tel(this.#m.gevraagdHerkomst, rij, mensen, uit)
  }

  /** Whose stay ends takes an exit: all of a station in one go, for this is where most of the time goes. */
  #rondAf(): void {
    const { garantie } = this.#net
    const [pools, bezet, herkomst, S] = [this.#pools, this.#bezet, this.herkomst, this.#S]
    const [uitKans, uitPool, uitVraag, uitStroom] = [
      this.#t.uitKans,
      this.#t.uitPool,
      this.#t.uitVraag,
      this.#t.uitStroom,
    ]
    const [gevraagd, stromen] = [this.#m.gevraagd, this.#stromen]
    for (let i = 0; i < S; i++) {
      const klaar = (pools[i] as number) * (this.#t.klaardeel[i] as number)
      if (klaar > 0) {
        pools[i] = (pools[i] as number) - klaar
        const tot = this.#t.uitVanaf[i + 1] as number
        for (let u = this.#t.uitVanaf[i] as number; u < tot; u++) {
          let mensen = klaar * (uitKans[u] as number)
          const soort = this.#t.uitsoort[u] as number
          if (soort !== WACHT) {
            bezet[i] = (bezet[i] as number) - mensen
            this.#m.uitstroom[i] = (this.#m.uitstroom[i] as number) + mensen
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
            herkomst.tel(this.#m.gevraagdHerkomst, vraag, mensen, i)
          }
          const pool = uitPool[u] as number
          if (pool < S) {
            bezet[pool] = (bezet[pool] as number) + mensen
            this.#m.instroom[pool] = (this.#m.instroom[pool] as number) + mensen
            stromen[cel] = (stromen[cel] as number) + mensen
          } else if (soort === IN_RIJ)
            this.#m.aangemeld[vraag] = (this.#m.aangemeld[vraag] as number) + mensen
          if (soort === TERUGVAL) mensen = this.#valTerug(i, u, mensen, garantie)
          const er = pools[pool] as number
          herkomst.meng(pool, er, mensen, i)
          pools[pool] = er + mensen
        }
      }
      const naarWlz = Math.min(this.#wlz[i] as number, this.#t.wlzPerStap[i] as number)
      if (naarWlz > 0) {
        this.#wlz[i] = (this.#wlz[i] as number) - naarWlz
        this.#verlaat(i, this.#net.wlz, naarWlz)
        if (this.#net.wlz !== WEG) this.#komBinnen(i, this.#net.wlz, naarWlz, S + i)
      }
    }
  }

  /** Who falls back is counted as such, and may go before; those who do not are the answer. */
  #valTerug(i: number, u: number, mensen: number, garantie: number): number {
    const naar = this.#t.uitNaar[u] as number
    this.#noteer(this.#terugval, i, naar, mensen)
    if ((this.#t.rij[naar] as number) === GEEN) return mensen
    this.#m.aangemeld[naar] = (this.#m.aangemeld[naar] as number) + mensen
    if (garantie > 0) this.#voegBij(this.#t.garantieRij[naar] as number, mensen * garantie, i)
    return mensen * (1 - garantie)
  }

  #verlaat(i: number, naar: number, mensen: number): void {
    this.#bezet[i] = (this.#bezet[i] as number) - mensen
    this.#m.uitstroom[i] = (this.#m.uitstroom[i] as number) + mensen
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
    this.#m.instroom[j] = (this.#m.instroom[j] as number) + mensen
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
    this.#m.woningenBeschikbaar += vrij
    this.#m.woningen += this.#verdeel(this.#t.woninggroepen, this.#t.groepVoor, vrij)
  }

  #laatToe(j: number, plekken: number): void {
    const vrij = plekken - (this.#bezet[j] as number)
    if (vrij <= 0) return
    const hier = this.#t.naar[j] as Int32Array
    const over = vrij - this.#verdeel(this.#t.voorrang[j] as Int32Array, hier, vrij)
    if (over > 0) this.#verdeel(this.#t.perDoel[j] as Int32Array, hier, over)
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
      const van = this.#t.groepIn[nr] as number
      if (van !== BUITEN) {
        bezet[van] = (bezet[van] as number) - mensen
        this.#m.uitstroom[van] = (this.#m.uitstroom[van] as number) + mensen
      }
      const j = naar[nr] as number
      const er = pools[j] as number
      herkomst.meng(j, er, mensen, pool)
      pools[j] = er + mensen
      bezet[j] = (bezet[j] as number) + mensen
      this.#m.instroom[j] = (this.#m.instroom[j] as number) + mensen
      const cel = (van + 1) * (this.#S + 1) + j + 1
      stromen[cel] = (stromen[cel] as number) + mensen
    }
    return vraag * deel
  }

  /** Who waits too long: outside he gives up; in a place he gets in line for a home instead. */
  #haakAf(): void {
    const groepen = this.#t.haakgroepen
    for (let k = 0; k < groepen.length; k++) {
      const nr = groepen[k] as number
      const mensen = this.#mensen[nr] as number
      const op = mensen * (this.#t.haakdeel[k] as number)
      if (op > 0) {
        this.#mensen[nr] = mensen - op
        this.#geefOp(nr, op)
      }
    }
  }

  #geefOp(nr: number, mensen: number): void {
    const van = this.#t.groepIn[nr] as number
    if (van !== BUITEN) {
      if (van !== this.#net.wachtvoorziening) this.#vraag(this.#S + van, mensen, this.#groeprij + nr)
      this.#voegBij(this.#t.uitwijk[van] as number, mensen, this.#groeprij + nr)
      return
    }
    const { geduldNaar } = this.#net.stations[this.#t.groepVoor[nr] as number] as Netstation
    if (geduldNaar === WEG) {
      this.#vertrokken += mensen
      this.#noteer(this.#stromen, BUITEN, WEG, mensen)
    } else this.#meldAan(BUITEN, geduldNaar, mensen, 0, this.#groeprij + nr)
  }
}
