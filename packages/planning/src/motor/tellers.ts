import type { Bouw } from './bouw.ts'
import type { Meting, Reeks, Wachttijden } from './uitkomst.ts'
import { nieuweWachttijden, telWachttijd } from './wachttijden.ts'

/**
 * A number that changes over time, per cell, and its integral over the current period. Only what changes is touched: entering at t
 * adds t − start of the period to `som`, leaving takes it off, and the integral to the end is n·length − som.
 */
export class Stand {
  readonly n: Int32Array
  readonly som: Float64Array

  constructor(cellen: number) {
    this.n = new Int32Array(cellen)
    this.som = new Float64Array(cellen)
  }

  plus(c: number, sindsBegin: number, aantal: number): void {
    this.n[c] = (this.n[c] as number) + aantal
    this.som[c] = (this.som[c] as number) + aantal * sindsBegin
  }

  /** Integral of the period into `naar` from `vanaf` on; the next period starts. */
  sluit(lengte: number, naar: Float64Array, vanaf: number): void {
    for (let c = 0; c < this.n.length; c++) {
      naar[vanaf + c] = (this.n[c] as number) * lengte - (this.som[c] as number)
      this.som[c] = 0
    }
  }
}

/** All that is counted during a run. `cel` = station × classes + class. */
export class Tellers {
  readonly reeks: Reeks
  readonly metingen: Meting[] = []
  readonly wachttijden: Wachttijden[]
  readonly rijtijden: Wachttijden[]
  readonly bezet: Stand
  readonly geblokkeerd: Stand
  readonly wachtrij: Stand
  readonly aanwezig: Stand
  readonly buiten: Stand
  readonly capaciteit: Stand
  readonly open: Stand
  /** per station and per class, times attributes: as `bezet` and `buiten` */
  readonly kenmerkBezet: Stand
  readonly kenmerkBuiten: Stand
  /** start of the current period, and where its rows start in the series */
  begin = 0
  celRij = 0
  klasseRij = 0
  bronRij = 0
  kenmerkRij = 0
  #periode = 0
  readonly #wachttijdVanaf: number
  readonly #rijVan: readonly number[] | undefined
  readonly #S: number
  readonly #K: number
  readonly #B: number
  readonly #H: number

  constructor(bouw: Bouw, grenzen: Float64Array, wachttijdVanaf: number, rijVan?: readonly number[]) {
    this.#rijVan = rijVan
    this.rijtijden = Array.from({ length: Math.max(-1, ...(rijVan ?? [])) + 1 }, nieuweWachttijden)
    this.#wachttijdVanaf = wachttijdVanaf
    const [S, K, B, H] = [bouw.stations.length, bouw.klassen.length, bouw.bronnen.length, bouw.kenmerken]
    const P = grenzen.length - 1
    ;[this.#S, this.#K, this.#B, this.#H] = [S, K, B, H]
    const tabel = (breedte: number): Float64Array => new Float64Array(P * breedte)
    this.reeks = {
      grenzen,
      bezet: tabel(S * K),
      geblokkeerd: tabel(S * K),
      wachtrij: tabel(S * K),
      begonnen: tabel(S * K),
      wachttijd: tabel(S * K),
      vertrokken: tabel(S * K),
      geweigerd: tabel(S * K),
      afgehaakt: tabel(S * K),
      verplaatst: tabel(S * K),
      capaciteit: tabel(S),
      open: tabel(S),
      aangekomen: tabel(B),
      aanwezig: tabel(K),
      buiten: tabel(K),
      weg: tabel(K),
      verblijf: tabel(K),
      geworden: tabel(K),
      kenmerkAangekomen: tabel(H),
      kenmerkBezet: tabel(S * H),
      kenmerkBuiten: tabel(K * H),
      kenmerkGeworden: tabel(K * H),
    }
    this.wachttijden = bouw.stations.map(nieuweWachttijden)
    this.bezet = new Stand(S * K)
    this.geblokkeerd = new Stand(S * K)
    this.wachtrij = new Stand(S * K)
    this.aanwezig = new Stand(K)
    this.buiten = new Stand(K)
    this.capaciteit = new Stand(S)
    this.open = new Stand(S)
    this.kenmerkBezet = new Stand(S * H)
    this.kenmerkBuiten = new Stand(K * H)
  }

  begint(station: number, cel: number, nu: number, wachttijd: number): void {
    this.bezet.plus(cel, nu - this.begin, 1)
    const { begonnen, wachttijd: som } = this.reeks
    const rij = this.celRij + cel
    begonnen[rij] = (begonnen[rij] as number) + 1
    som[rij] = (som[rij] as number) + wachttijd
    if (nu >= this.#wachttijdVanaf) telWachttijd(this.wachttijden[station] as Wachttijden, wachttijd)
  }

  /** Someone of this class leaves the line: he begins, or gives up. */
  uitRij(klasse: number, nu: number, tijd: number): void {
    if (!this.#rijVan || nu < this.#wachttijdVanaf) return
    const rij = this.rijtijden[this.#rijVan[klasse] as number]
    if (rij) telWachttijd(rij, tijd)
  }

  vertrekt(cel: number, nu: number): void {
    this.bezet.plus(cel, nu - this.begin, -1)
    const { vertrokken } = this.reeks
    const rij = this.celRij + cel
    vertrokken[rij] = (vertrokken[rij] as number) + 1
  }

  /** Someone comes in with this attribute. */
  komtMet(kenmerk: number): void {
    const { kenmerkAangekomen } = this.reeks
    const i = this.kenmerkRij + kenmerk
    kenmerkAangekomen[i] = (kenmerkAangekomen[i] as number) + 1
  }

  wordt(klasse: number, kenmerk: number): void {
    const { geworden, kenmerkGeworden } = this.reeks
    const i = this.klasseRij + klasse
    geworden[i] = (geworden[i] as number) + 1
    if (this.#H === 0) return
    const j = i * this.#H + kenmerk
    kenmerkGeworden[j] = (kenmerkGeworden[j] as number) + 1
  }

  /** The current period ends at the end of its row in `grenzen`. */
  sluitPeriode(onbeperkt: readonly boolean[]): void {
    const r = this.reeks
    const tot = r.grenzen[this.#periode + 1] as number
    const lengte = tot - this.begin
    this.bezet.sluit(lengte, r.bezet, this.celRij)
    this.geblokkeerd.sluit(lengte, r.geblokkeerd, this.celRij)
    this.wachtrij.sluit(lengte, r.wachtrij, this.celRij)
    this.aanwezig.sluit(lengte, r.aanwezig, this.klasseRij)
    this.buiten.sluit(lengte, r.buiten, this.klasseRij)
    this.kenmerkBezet.sluit(lengte, r.kenmerkBezet, this.#periode * this.#S * this.#H)
    this.kenmerkBuiten.sluit(lengte, r.kenmerkBuiten, this.klasseRij * this.#H)
    const stationRij = this.#periode * this.#S
    this.capaciteit.sluit(lengte, r.capaciteit, stationRij)
    this.open.sluit(lengte, r.open, stationRij)
    for (let s = 0; s < this.#S; s++) {
      if (!onbeperkt[s]) continue
      r.capaciteit[stationRij + s] = Number.POSITIVE_INFINITY
      r.open[stationRij + s] = Number.POSITIVE_INFINITY
    }
    this.#periode++
    this.begin = tot
    this.celRij += this.#S * this.#K
    this.klasseRij += this.#K
    this.bronRij += this.#B
    this.kenmerkRij += this.#H
  }

  meet(tijd: number): void {
    this.metingen.push({
      tijd,
      bezet: this.bezet.n.slice(),
      geblokkeerd: this.geblokkeerd.n.slice(),
      wachtrij: this.wachtrij.n.slice(),
      aanwezig: this.aanwezig.n.slice(),
      buiten: this.buiten.n.slice(),
    })
  }
}
