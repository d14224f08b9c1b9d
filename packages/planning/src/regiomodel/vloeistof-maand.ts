import type { Herkomstmenging } from './herkomstmenging.ts'
import { MAAND, type Net, opDag } from './net.ts'
import { BUITEN, STAPPEN, type Vloeistoftabellen } from './vloeistof-tabellen.ts'

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

/** What is counted in the month that runs. The loop writes in the tables itself; `sluit` copies them and begins anew. */
export class Maandtelling {
  readonly #net: Net
  readonly #t: Vloeistoftabellen
  readonly #herkomst: Herkomstmenging
  readonly #S: number
  readonly #aanwezig: Float64Array
  /** outside per station waited for, then blocked per station */
  readonly #wacht: Float64Array
  readonly aangemeld: Float64Array
  /** a place per station, then a home per station one is in */
  readonly gevraagd: Float64Array
  readonly gevraagdHerkomst: Float64Array
  readonly instroom: Float64Array
  readonly uitstroom: Float64Array
  woningen = 0
  woningenBeschikbaar = 0
  #wachtOpWoning = 0
  #straat = 0

  constructor(net: Net, tabellen: Vloeistoftabellen, herkomst: Herkomstmenging) {
    const S = net.stations.length
    this.#net = net
    this.#t = tabellen
    this.#herkomst = herkomst
    this.#S = S
    this.#aanwezig = new Float64Array(S)
    this.#wacht = new Float64Array(2 * S)
    this.aangemeld = new Float64Array(S)
    this.gevraagd = new Float64Array(2 * S)
    this.gevraagdHerkomst = new Float64Array(2 * S * herkomst.richtingen.length)
    this.instroom = new Float64Array(S)
    this.uitstroom = new Float64Array(S)
  }

  /** After each step: who is where. `pools` as the loop numbers them, `mensen` the groups of them, `straat` on the street. */
  tel(bezet: Float64Array, pools: Float64Array, mensen: Float64Array, straat: number): void {
    const deel = 1 / STAPPEN
    const { wachtcel, woninggroepen } = this.#t
    const [aanwezig, wacht] = [this.#aanwezig, this.#wacht]
    for (let i = 0; i < aanwezig.length; i++)
      aanwezig[i] = (aanwezig[i] as number) + (bezet[i] as number) * deel
    this.#herkomst.telOp(pools)
    for (let nr = 0; nr < mensen.length; nr++) {
      const c = wachtcel[nr] as number
      wacht[c] = (wacht[c] as number) + (mensen[nr] as number) * deel
    }
    let opWoning = this.#wachtOpWoning
    for (let k = 0; k < woninggroepen.length; k++)
      opWoning += (mensen[woninggroepen[k] as number] as number) * deel
    this.#wachtOpWoning = opWoning
    this.#straat += straat * deel
  }

  /** Month `m` ends with `straatEinde` people on the street. */
  sluit(m: number, straatEinde: number): Maandstand {
    const S = this.#S
    const [wacht, gevraagd] = [neem(this.#wacht), neem(this.gevraagd)]
    const maand: Maandstand = {
      plekken: this.#net.stations.map((s) => (s.plekken ? opDag(s.plekken, (m + 0.5) * MAAND) : null)),
      aanwezig: neem(this.#aanwezig),
      geblokkeerd: wacht.subarray(S),
      wachtend: wacht.subarray(0, S),
      aangemeld: neem(this.aangemeld),
      gevraagd: gevraagd.subarray(0, S),
      woningvraag: gevraagd.subarray(S),
      wachtOpWoning: this.#wachtOpWoning,
      instroom: neem(this.instroom),
      uitstroom: neem(this.uitstroom),
      straat: this.#straat,
      straatEinde,
      woningen: this.woningen,
      woningenBeschikbaar: this.woningenBeschikbaar,
      herkomst: this.#sluitHerkomst(),
    }
    this.#wachtOpWoning = 0
    this.#straat = 0
    this.woningen = 0
    this.woningenBeschikbaar = 0
    return maand
  }

  /** The origin of who was in each pool this month, at the stations where they are or wait for, and of who asked. */
  #sluitHerkomst(): Maandstand['herkomst'] {
    const vraag = neem(this.gevraagdHerkomst)
    const cellen = vraag.length / 2
    const [aanwezig, wachtend] = [new Float64Array(cellen), new Float64Array(cellen)]
    const deel = 1 / STAPPEN
    for (let i = 0; i < this.#S; i++) {
      this.#herkomst.neemOp(i, aanwezig, i, deel)
      this.#herkomst.neemOp(this.#S + i, aanwezig, i, deel)
    }
    for (const [nr, g] of this.#t.groepen.entries()) {
      const [tabel, i] = g.in === BUITEN ? [wachtend, g.voor] : [aanwezig, g.in]
      this.#herkomst.neemOp(2 * this.#S + nr, tabel, i, deel)
    }
    return { aanwezig, wachtend, gevraagd: vraag.subarray(0, cellen), woningvraag: vraag.subarray(cellen) }
  }
}

/** What was counted in a table; its count begins anew. */
function neem(tabel: Float64Array): Float64Array {
  const geteld = tabel.slice()
  tabel.fill(0)
  return geteld
}
