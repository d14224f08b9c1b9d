import { Herkomstmenging } from './herkomstmenging.ts'
import { JAAR, MAAND, type Net, opDag, WEG } from './net.ts'

/** Steps per month. */
export const STAPPEN = 20
const DT = MAAND / STAPPEN
export const BUITEN = -1

/** People who wait: `in` a place (or outside), `voor` a station; `woning`: it needs a home as well. How many is in `#mensen`. */
type Groep = { in: number; voor: number; woning: boolean; garantie: boolean }
const GEEN = -1

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

/** The network as fluid, in small fixed steps: what is ready waits in its place until there is room, and lines up in proportion. */
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
  readonly #rij: number[]
  readonly #garantieRij: number[]
  readonly #mensen: Float64Array
  /** per station and exit: the group that waits for it, GEEN when there is nothing to wait for */
  readonly #uitgroep: number[][]
  /** per station: the group that gave up waiting for a place and waits for a home */
  readonly #uitwijk: number[]
  /** per target: those with the guarantee, and the others */
  readonly #voorrang: number[][]
  readonly #perDoel: number[][]
  readonly #woninggroepen: number[] = []
  readonly #stromen: Float64Array
  readonly #terugval: Float64Array
  /** whence the people of every pool come, and after them those of the sources */
  readonly herkomst: Herkomstmenging
  readonly #Q: number
  readonly #groeprij: number
  readonly #bronrij: number
  #vertrokken = 0
  #ingestroomd = 0
  #maand!: Maandstand

  constructor(net: Net) {
    this.#net = net
    const S = net.stations.length
    this.#S = S
    this.#wlzPerStap = Float64Array.from(net.stations, (s) => s.wlz / (JAAR / DT))
    this.#bezet = Float64Array.from(net.stations.map((s) => s.aanwezig))
    this.#stromen = new Float64Array((S + 1) * (S + 1))
    this.#terugval = new Float64Array((S + 1) * (S + 1))
    this.#perDoel = net.stations.map(() => [])
    this.#voorrang = net.stations.map(() => [])
    const begin: number[] = []
    const groep = (waar: number, voor: number, woning: boolean, garantie: boolean, mensen = 0): number => {
      const nr = this.#groepen.push({ in: waar, voor, woning, garantie }) - 1
      begin.push(mensen)
      if (woning) this.#woninggroepen.push(nr)
      else {
        const lijst = garantie ? this.#voorrang : this.#perDoel
        lijst[voor]?.push(nr)
        const anders = net.stations[voor]?.anders ?? WEG
        if (anders !== WEG && anders !== waar) lijst[anders]?.push(nr)
      }
      return nr
    }
    this.#rij = net.stations.map((s, j) => (s.plekken ? groep(BUITEN, j, false, false, s.wachtend) : GEEN))
    this.#garantieRij = net.stations.map((s, j) => (s.plekken ? groep(BUITEN, j, false, true) : GEEN))
    const bekend = new Map<string, number>()
    const plekgroep = (i: number, naar: number, woning: boolean): number => {
      const sleutel = `${i} ${naar}`
      const al = bekend.get(sleutel)
      if (al !== undefined) return al
      if (!woning && !net.stations[naar]?.plekken) return GEEN
      const nr = groep(i, naar, woning, false)
      bekend.set(sleutel, nr)
      const wacht = net.wachtvoorziening
      if (woning && wacht !== WEG && i !== wacht) this.#perDoel[wacht]?.push(nr)
      return nr
    }
    this.#uitgroep = net.stations.map((s, i) =>
      s.uitgangen.map((u) => (u.terugval || u.naar === WEG ? GEEN : plekgroep(i, u.naar, u.woning))),
    )
    this.#uitwijk = net.stations.map((s, i) => (s.plekken ? plekgroep(i, net.doorstroomNaar, true) : GEEN))
    this.#pools = Float64Array.from([
      ...net.stations.map((s) => s.aanwezig - s.wlz),
      ...net.stations.map((s) => s.wlz),
      ...begin,
    ])
    this.#actief = this.#pools.subarray(0, S)
    this.#wlz = this.#pools.subarray(S, 2 * S)
    this.#mensen = this.#pools.subarray(2 * S)
    this.#groeprij = 2 * S
    this.#bronrij = 2 * S + begin.length
    this.herkomst = new Herkomstmenging(net, this.#bronrij)
    this.#Q = this.herkomst.richtingen.length
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
      this.#maand = this.#nieuweMaand(m)
      for (let k = 0; k < STAPPEN; k++) this.#stap((m * STAPPEN + k) * DT)
      this.#maand.straatEinde = this.#straat()
      this.#deelOpMaand()
      maanden.push(this.#maand)
    }
    return {
      maanden,
      balans: { begin, ingestroomd: this.#ingestroomd, vertrokken: this.#vertrokken, eind: this.#inhoud() },
      stromen: this.#stromen,
      terugval: this.#terugval,
    }
  }

  #nieuweMaand(m: number): Maandstand {
    const leeg = () => new Float64Array(this.#S)
    return {
      plekken: this.#net.stations.map((s) => (s.plekken ? opDag(s.plekken, (m + 0.5) * MAAND) : null)),
      aanwezig: leeg(),
      geblokkeerd: leeg(),
      wachtend: leeg(),
      aangemeld: leeg(),
      gevraagd: leeg(),
      woningvraag: leeg(),
      wachtOpWoning: 0,
      instroom: leeg(),
      uitstroom: leeg(),
      straat: 0,
      straatEinde: 0,
      woningen: 0,
      woningenBeschikbaar: 0,
      herkomst: {
        aanwezig: new Float64Array(this.#S * this.#Q),
        wachtend: new Float64Array(this.#S * this.#Q),
        gevraagd: new Float64Array(this.#S * this.#Q),
        woningvraag: new Float64Array(this.#S * this.#Q),
      },
    }
  }

  #inhoud(): number {
    let som = 0
    for (const n of this.#bezet) som += n
    for (const [nr, g] of this.#groepen.entries()) if (g.in === BUITEN) som += this.#mensen[nr] as number
    return som
  }

  /** The groups outside are the first ones: two per station with places. */
  #straat(): number {
    let som = this.#net.buitenBeeld
    for (let nr = 0; nr < this.#groepen.length; nr++) {
      const g = this.#groepen[nr] as Groep
      if (g.in !== BUITEN) break
      som += (this.#mensen[nr] as number) * (this.#net.stations[g.voor]?.straatdeel ?? 0)
    }
    return som
  }

  #stap(dag: number): void {
    const { stations, bronnen } = this.#net
    for (let b = 0; b < bronnen.length; b++) {
      const bron = bronnen[b] as Net['bronnen'][number]
      const erbij = opDag(bron.perDag, dag) * DT
      this.#ingestroomd += erbij
      for (const { station, deel } of bron.naar)
        this.#meldAan(BUITEN, station, erbij * deel, 0, this.#bronrij + b)
    }
    for (let i = 0; i < this.#S; i++) this.#rondAf(i)
    this.#deelWoningenUit(opDag(this.#net.woningenPerJaar, dag))
    // From the last station back to the first, so that a place left this step is filled this step.
    for (let j = this.#S - 1; j >= 0; j--) {
      const trap = stations[j]?.plekken
      if (trap) this.#laatToe(j, opDag(trap, dag))
    }
    this.#haakAf()
    this.#tel()
  }

  /** Someone from outside, or back from a home: straight in where there is no limit, else in line. */
  #meldAan(van: number, j: number, mensen: number, garantie: number, uit: number): void {
    const rij = this.#rij[j] as number
    if (rij === GEEN) {
      this.#komBinnen(van, j, mensen, uit)
      return
    }
    this.#maand.aangemeld[j] = (this.#maand.aangemeld[j] as number) + mensen
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

  /** Asked for a place at j. */
  #vraag(j: number, mensen: number, uit: number): void {
    const { gevraagd, herkomst } = this.#maand
    gevraagd[j] = (gevraagd[j] as number) + mensen
    this.herkomst.tel(herkomst.gevraagd, j, mensen, uit)
  }

  /** Asked for a home from station i. */
  #vraagWoning(i: number, mensen: number, uit: number): void {
    if (i === this.#net.wachtvoorziening) return
    const { woningvraag, herkomst } = this.#maand
    woningvraag[i] = (woningvraag[i] as number) + mensen
    this.herkomst.tel(herkomst.woningvraag, i, mensen, uit)
  }

  #rondAf(i: number): void {
    const s = this.#net.stations[i] as Net['stations'][number]
    const klaar = (this.#actief[i] as number) * Math.min(1, DT / s.verblijf)
    this.#actief[i] = (this.#actief[i] as number) - klaar
    const groepen = this.#uitgroep[i] as number[]
    for (let k = 0; klaar > 0 && k < s.uitgangen.length; k++) {
      const u = s.uitgangen[k] as (typeof s.uitgangen)[number]
      const nr = groepen[k] as number
      const mensen = klaar * u.kans
      if (u.naar === WEG) this.#verlaat(i, WEG, mensen)
      else if (u.terugval) {
        this.#verlaat(i, u.naar, mensen)
        this.#noteer(this.#terugval, i, u.naar, mensen)
        this.#meldAan(BUITEN, u.naar, mensen, this.#net.garantie, i)
      } else if (nr === GEEN) {
        this.#verlaat(i, u.naar, mensen)
        this.#komBinnen(i, u.naar, mensen, i)
      } else if (s.houdtPlaats || u.woning) {
        if (u.woning) this.#vraagWoning(i, mensen, i)
        else this.#vraag(u.naar, mensen, i)
        this.#voegBij(nr, mensen, i)
      } else {
        this.#verlaat(i, u.naar, mensen)
        this.#meldAan(BUITEN, u.naar, mensen, 0, i)
      }
    }
    const naarWlz = Math.min(this.#wlz[i] as number, this.#wlzPerStap[i] as number)
    if (naarWlz > 0) {
      this.#wlz[i] = (this.#wlz[i] as number) - naarWlz
      this.#verlaat(i, this.#net.wlz, naarWlz)
      if (this.#net.wlz !== WEG) this.#komBinnen(i, this.#net.wlz, naarWlz, this.#S + i)
    }
  }

  #verlaat(i: number, naar: number, mensen: number): void {
    this.#bezet[i] = (this.#bezet[i] as number) - mensen
    this.#maand.uitstroom[i] = (this.#maand.uitstroom[i] as number) + mensen
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
    this.#maand.instroom[j] = (this.#maand.instroom[j] as number) + mensen
    this.#noteer(this.#stromen, van, j, mensen)
  }

  #noteer(tabel: Float64Array, van: number, naar: number, mensen: number): void {
    const cel = (van + 1) * (this.#S + 1) + naar + 1
    tabel[cel] = (tabel[cel] as number) + mensen
  }

  #schuif(nr: number, naar: number, mensen: number): void {
    const g = this.#groepen[nr] as Groep
    this.#mensen[nr] = (this.#mensen[nr] as number) - mensen
    if (g.in !== BUITEN) this.#verlaat(g.in, naar, mensen)
    this.#komBinnen(g.in, naar, mensen, this.#groeprij + nr)
  }

  #som(groepen: readonly number[]): number {
    let som = 0
    for (let k = 0; k < groepen.length; k++) som += this.#mensen[groepen[k] as number] as number
    return som
  }

  #deelWoningenUit(perJaar: number): void {
    const vrij = (perJaar * DT) / JAAR
    const vraag = this.#som(this.#woninggroepen)
    const deel = vraag > 0 ? Math.min(1, vrij / vraag) : 0
    this.#maand.woningenBeschikbaar += vrij
    this.#maand.woningen += vraag * deel
    if (deel === 0) return
    for (const nr of this.#woninggroepen) {
      const mensen = (this.#mensen[nr] as number) * deel
      if (mensen > 0) this.#schuif(nr, (this.#groepen[nr] as Groep).voor, mensen)
    }
  }

  #laatToe(j: number, plekken: number): void {
    let vrij = plekken - (this.#bezet[j] as number)
    if (vrij <= 0) return
    for (const groepen of [this.#voorrang[j] as number[], this.#perDoel[j] as number[]]) {
      const vraag = this.#som(groepen)
      if (vraag <= 0) continue
      const deel = Math.min(1, vrij / vraag)
      for (const nr of groepen) {
        const mensen = (this.#mensen[nr] as number) * deel
        if (mensen > 0) this.#schuif(nr, j, mensen)
      }
      vrij -= vraag * deel
      if (vrij <= 0) return
    }
  }

  /** Who waits too long: outside he gives up; in a place he gets in line for a home instead. */
  #haakAf(): void {
    const doorstroom = Math.min(1, DT / this.#net.doorstroomGeduld)
    for (let nr = 0; nr < this.#groepen.length; nr++) {
      const g = this.#groepen[nr] as Groep
      const mensen = this.#mensen[nr] as number
      if (mensen <= 0 || g.woning) continue
      const s = this.#net.stations[g.voor] as Net['stations'][number]
      const op = mensen * (g.in === BUITEN ? Math.min(1, DT / s.geduld) : doorstroom)
      this.#mensen[nr] = mensen - op
      if (g.in !== BUITEN) {
        const uitwijk = this.#uitwijk[g.in] as number
        this.#vraagWoning(g.in, op, this.#groeprij + nr)
        this.#voegBij(uitwijk, op, this.#groeprij + nr)
      } else if (s.geduldNaar === WEG) {
        this.#vertrokken += op
        this.#noteer(this.#stromen, BUITEN, WEG, op)
      } else this.#meldAan(BUITEN, s.geduldNaar, op, 0, this.#groeprij + nr)
    }
  }

  /** The origin of who was in each pool this month, to the stations where they are or wait for. */
  #deelOpMaand(): void {
    const { aanwezig, wachtend } = this.#maand.herkomst
    const deel = 1 / STAPPEN
    for (let i = 0; i < this.#S; i++) {
      this.herkomst.neemOp(i, aanwezig, i, deel)
      this.herkomst.neemOp(this.#S + i, aanwezig, i, deel)
    }
    for (const [nr, g] of this.#groepen.entries()) {
      const [tabel, i] = g.in === BUITEN ? [wachtend, g.voor] : [aanwezig, g.in]
      this.herkomst.neemOp(this.#groeprij + nr, tabel, i, deel)
    }
  }

  #tel(): void {
    const m = this.#maand
    const deel = 1 / STAPPEN
    for (let i = 0; i < this.#S; i++)
      m.aanwezig[i] = (m.aanwezig[i] as number) + (this.#bezet[i] as number) * deel
    this.herkomst.telOp(this.#pools)
    for (let nr = 0; nr < this.#groepen.length; nr++) {
      const g = this.#groepen[nr] as Groep
      const tabel = g.in === BUITEN ? m.wachtend : m.geblokkeerd
      const i = g.in === BUITEN ? g.voor : g.in
      const mensen = (this.#mensen[nr] as number) * deel
      tabel[i] = (tabel[i] as number) + mensen
      if (g.woning) m.wachtOpWoning += mensen
    }
    m.straat += this.#straat() * deel
  }
}
