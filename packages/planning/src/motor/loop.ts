import { weiger } from '../invoer/redenen.ts'
import type { Stroom } from '../stromen/index.ts'
import { Aankomsten } from './aankomsten.ts'
import type { Bouw, Plek, Uit } from './bouw.ts'
import type { Proef } from './model.ts'
import { GEEN, WACHT } from './personen.ts'
import { zoek } from './verdelingen.ts'
import { AANKOMST, CAPACITEIT, EINDE_DIENST, GEDULD_OP, Plaatsen } from './plaatsen.ts'

type Capaciteitsstap = { station: number; hulpbron: number; waarde: number }

/** One run of a model: its events, and where people go. Made for one replication and thrown away. */
export class Loop extends Plaatsen {
  gebeurtenissen = 0
  aangekomen = 0
  weg = 0
  readonly #hoogstens: number
  readonly #hulpCap: Float64Array
  readonly #bronnen: readonly Aankomsten[]
  readonly #bronRoute: readonly (Stroom | null)[]
  readonly #kenmerkStroom: readonly (Stroom | null)[]
  readonly #geduldStroom: readonly Stroom[]
  readonly #stappen: Capaciteitsstap[] = []

  constructor(bouw: Bouw, proef: Proef, grenzen: Float64Array, stroom: (naam: string) => Stroom) {
    super(bouw, proef, grenzen, stroom)
    this.#hoogstens = proef.maxGebeurtenissen ?? 200_000_000
    this.#hulpCap = this.hulpVrij.slice()
    this.#bronnen = bouw.bronnen.map(
      (b, i) =>
        new Aankomsten(b.bron.tempo, proef.duur, stroom(`aankomst/${b.bron.naam}`), `/bronnen/${i}/tempo`),
    )
    this.#bronRoute = bouw.bronnen.map((b) => (b.route.trekt ? stroom(`bronroute/${b.bron.naam}`) : null))
    this.#kenmerkStroom = bouw.bronnen.map((b) => (b.kenmerk ? stroom(`kenmerk/${b.bron.naam}`) : null))
    const geduld = bouw.uitgangen.some((u) => u.geduld)
    this.#geduldStroom = geduld ? bouw.stations.map((s) => stroom(`geduld/${s.naam}`)) : []
    this.#planStappen()
    this.#vulBegin(stroom)
    for (const [b, bron] of this.#bronnen.entries()) this.#planAankomst(b, bron)
  }

  /** Runs to the end; periods and measurements are taken just before what happens at the same time. */
  draai(meetOp: readonly number[]): void {
    const agenda = this.agenda
    const grenzen = this.tellers.reeks.grenzen
    let meting = 0
    let periode = 1
    for (;;) {
      const t = agenda.eerste()
      const meet = meetOp[meting] ?? Number.POSITIVE_INFINITY
      const grens = grenzen[periode] ?? Number.POSITIVE_INFINITY
      if (t >= meet && meet <= grens) {
        this.tellers.meet(meet)
        meting++
      } else if (t >= grens) {
        this.tellers.sluitPeriode(this.onbeperkt)
        periode++
      } else if (t >= this.duur) return
      else {
        agenda.neem()
        this.nu = t
        this.#doe(agenda.wat, agenda.stempel)
        if (++this.gebeurtenissen > this.#hoogstens)
          throw weiger('/maxGebeurtenissen', 'te_veel_gebeurtenissen', { hoogstens: this.#hoogstens })
      }
      if (periode >= grenzen.length && meting >= meetOp.length) return
    }
  }

  #doe(wat: number, stempel: number): void {
    const i = wat >> 2
    switch (wat & 3) {
      case EINDE_DIENST:
        if (this.personen.stempel[i] === stempel) this.#eindeDienst(i)
        break
      case AANKOMST:
        this.#planAankomst(i, this.#bronnen[i] as Aankomsten)
        this.#komAan(i)
        break
      case GEDULD_OP:
        if (this.personen.stempel[i] === stempel) this.#haakAf(i)
        break
      default:
        this.#veranderCapaciteit(i)
    }
  }

  #planAankomst(b: number, bron: Aankomsten): void {
    this.plan(bron.volgende(this.nu), (b << 2) | AANKOMST, 0)
  }

  #planStappen(): void {
    const zet = (station: number, hulpbron: number, stappen: Plek['capaciteit']): void => {
      for (const { vanaf, waarde } of stappen) {
        if (vanaf <= 0) continue
        this.plan(vanaf, (this.#stappen.length << 2) | CAPACITEIT, 0)
        this.#stappen.push({ station, hulpbron, waarde })
      }
    }
    for (const [s, plek] of this.stations.entries()) zet(s, GEEN, plek.capaciteit)
    for (const [h, hulp] of this.bouw.hulpbronnen.entries()) zet(GEEN, h, hulp.capaciteit)
  }

  #vulBegin(stroom: (naam: string) => Stroom): void {
    for (const a of this.bouw.begin) {
      const trek = a.duur && stroom(`begin/${this.stations[a.station]?.naam}`)
      const waar = a.uit ? `wacht/${this.eersteVan(a.uit, Math.max(a.uit.klasse, 0))}` : `in/${a.station}`
      const trekKenmerk = a.kenmerk && stroom(`kenmerk/begin/${waar}/${a.klasse}`)
      for (let i = 0; i < a.aantal; i++) {
        const e = this.#nieuw(a.klasse)
        if (a.kenmerk && trekKenmerk) this.personen.kenmerk[e] = zoek(a.kenmerk, trekKenmerk.volgende())
        this.personen.terugvallen[e] = a.terugvallen
        if (a.uit) this.#ga(e, a.uit)
        else {
          if (a.duur && trek) this.personen.rest[e] = a.duur.trek(trek)
          this.neemPlaats(e, a.station)
        }
      }
    }
    // who was there did not come in, and did not wait
    const r = this.tellers.reeks
    r.begonnen.fill(0)
    r.wachttijd.fill(0)
    r.geworden.fill(0)
    r.kenmerkGeworden.fill(0)
    for (const w of this.tellers.wachttijden) w.nul = 0
  }

  #nieuw(klasse: number): number {
    const e = this.personen.nieuw(klasse, this.nu)
    this.tellers.aanwezig.plus(klasse, this.nu - this.tellers.begin, 1)
    if (this.spoor) this.noteer('aankomst', e, GEEN)
    return e
  }

  #komAan(b: number): void {
    const bron = this.bouw.bronnen[b] as Bouw['bronnen'][number]
    const e = this.#nieuw(bron.klasse)
    this.aangekomen++
    if (bron.kenmerk !== null) this.#geefKenmerk(e, b, bron.kenmerk)
    const { reeks, bronRij } = this.tellers
    reeks.aangekomen[bronRij + b] = (reeks.aangekomen[bronRij + b] as number) + 1
    this.#ga(e, bron.route.enige ?? this.kies(e, bron.route, this.#bronRoute[b] ?? null))
  }

  #geefKenmerk(e: number, b: number, delen: Float64Array): void {
    const kenmerk = zoek(delen, (this.#kenmerkStroom[b] as Stroom).volgende())
    this.personen.kenmerk[e] = kenmerk
    this.tellers.komtMet(kenmerk)
  }

  #eindeDienst(e: number): void {
    const p = this.personen
    const s = p.plaats[e] as number
    const plek = this.stations[s] as Plek
    if (this.spoor) this.noteer('einde', e, s)
    if (plek.hulpTotDienst && p.hulp[e] === 1) {
      this.geefHulpTerug(e, plek)
      this.vulOp()
    }
    const gekozen = p.gekozen[e] as number
    if (gekozen !== GEEN) this.#ga(e, this.bouw.uitgangen[gekozen] as Uit)
    else if (plek.route)
      this.#ga(e, plek.route.enige ?? this.kies(e, plek.route, this.routeStroom[s] ?? null))
    else this.#gaWeg(e)
    this.vulOp()
  }

  #haakAf(e: number): void {
    const p = this.personen
    const uit = this.bouw.uitgangen[p.wachtUit[e] as number] as Uit
    const s = this.eersteVan(uit, p.klasse[e] as number)
    this.stopWachten(e)
    // what went along from a place that closed was for the place he waited for
    p.rest[e] = -1
    this.tel(this.tellers.reeks.afgehaakt, s, e)
    this.tellers.uitRij(p.klasse[e] as number, this.nu, this.nu - (p.wachtSinds[e] as number))
    if (this.spoor) this.noteer('afgehaakt', e, s)
    if (uit.daarna) this.#ga(e, uit.daarna)
    else this.#gaWeg(e)
    this.vulOp()
  }

  /** Takes an exit: leaves, takes a free place, or waits. */
  #ga(e: number, uit: Uit): void {
    const p = this.personen
    p.terugvallen[e] = (p.terugvallen[e] as number) + uit.terugval
    if (uit.klasse >= 0) this.#wisselKlasse(e, uit.klasse)
    if (uit.weg) return this.#gaWeg(e)
    if (p.plaats[e] !== GEEN && !uit.houdtPlaats) {
      // the queue behind him goes first, also when he comes back to the same station
      this.verlaatPlaats(e)
      this.vulOp()
    }
    p.wachtSinds[e] = this.nu
    const doelen = uit.stations[p.klasse[e] as number] as Int32Array
    for (let i = 0; i < doelen.length; i++) {
      const s = doelen[i] as number
      if (p.plaats[e] === s ? (this.bezet[s] as number) > (this.cap[s] as number) : !this.isVrij(s)) continue
      if (p.plaats[e] !== GEEN) this.verlaatPlaats(e)
      this.neemPlaats(e, s)
      return this.vulOp()
    }
    this.#wacht(e, uit, doelen)
  }

  #wacht(e: number, uit: Uit, doelen: Int32Array): void {
    const p = this.personen
    const k = p.klasse[e] as number
    const t = this.nu - this.tellers.begin
    for (let i = 0; i < doelen.length; i++) {
      const s = doelen[i] as number
      const plek = this.stations[s] as Plek
      if ((this.rijen.lengte[s] as number) >= plek.wachtplaatsen) continue
      this.rijen.sluitAan(p, e, s, plek.rij[k] as number)
      this.tellers.wachtrij.plus(s * this.K + k, t, 1)
      if (this.spoor) this.noteer('wacht', e, s)
    }
    if (p.knoop[e] === GEEN) {
      const s = this.eersteVan(uit, k)
      this.tel(this.tellers.reeks.geweigerd, s, e)
      if (this.spoor) this.noteer('geweigerd', e, s)
      if (uit.bijVol) this.#ga(e, uit.bijVol)
      else this.#gaWeg(e)
      return
    }
    p.fase[e] = WACHT
    p.wachtUit[e] = uit.nr
    const stempel = (p.stempel[e] as number) + 1
    p.stempel[e] = stempel
    const s = p.plaats[e] as number
    if (s === GEEN) {
      this.tellers.buiten.plus(k, t, 1)
      if (this.H > 0) this.telKenmerkBuiten(e, 1)
    } else this.tellers.geblokkeerd.plus(s * this.K + k, t, 1)
    if (uit.geduld) {
      const stroom = this.#geduldStroom[this.eersteVan(uit, k)] as Stroom
      this.plan(this.nu + uit.geduld.trek(stroom), (e << 2) | GEDULD_OP, stempel)
    }
  }

  #gaWeg(e: number): void {
    const p = this.personen
    if (p.plaats[e] !== GEEN) this.verlaatPlaats(e)
    const k = p.klasse[e] as number
    const tel = this.tellers
    const rij = tel.klasseRij + k
    tel.aanwezig.plus(k, this.nu - tel.begin, -1)
    tel.reeks.weg[rij] = (tel.reeks.weg[rij] as number) + 1
    tel.reeks.verblijf[rij] = (tel.reeks.verblijf[rij] as number) + this.nu - (p.sinds[e] as number)
    this.weg++
    if (this.spoor) this.noteer('weg', e, GEEN)
    p.weg(e)
    this.vulOp()
  }

  #veranderCapaciteit(i: number): void {
    const { station: s, hulpbron, waarde } = this.#stappen[i] as Capaciteitsstap
    if (hulpbron >= 0) {
      const erbij = waarde - (this.#hulpCap[hulpbron] as number)
      this.hulpVrij[hulpbron] = (this.hulpVrij[hulpbron] as number) + erbij
      this.#hulpCap[hulpbron] = waarde
      this.vrijgekomen.push(~hulpbron)
      return this.vulOp()
    }
    const tel = this.tellers
    const t = this.nu - tel.begin
    const bezet = this.bezet[s] as number
    const oud = this.cap[s] as number
    tel.capaciteit.plus(s, t, waarde - oud)
    tel.open.plus(s, t, Math.max(waarde, bezet) - Math.max(oud, bezet))
    this.cap[s] = waarde
    if (this.spoor) this.spoor.schrijf(this.nu, 'capaciteit', this.personen, -1, s, waarde)
    const { verplaats, restMee } = this.stations[s] as Plek
    if (verplaats) while ((this.bezet[s] as number) > waarde) this.#verplaats(s, verplaats, restMee)
    this.vrijgekomen.push(s)
    this.vulOp()
  }

  /** The last who came has to go; who was waiting for a next place goes on waiting from the new one. */
  #verplaats(s: number, uit: Uit, restMee: boolean): void {
    const p = this.personen
    const e = this.laatste[s] as number
    if (p.fase[e] === WACHT) {
      this.stopWachten(e)
      p.rest[e] = 0
    } else if (restMee) p.rest[e] = (p.einde[e] as number) - this.nu
    p.stempel[e] = (p.stempel[e] as number) + 1
    this.tel(this.tellers.reeks.verplaatst, s, e)
    if (this.spoor) this.noteer('verplaatst', e, s)
    this.#ga(e, uit)
  }

  #wisselKlasse(e: number, k: number): void {
    const p = this.personen
    const oud = p.klasse[e] as number
    const s = p.plaats[e] as number
    const tel = this.tellers
    const t = this.nu - tel.begin
    tel.aanwezig.plus(oud, t, -1)
    tel.aanwezig.plus(k, t, 1)
    if (s !== GEEN) {
      tel.bezet.plus(s * this.K + oud, t, -1)
      tel.bezet.plus(s * this.K + k, t, 1)
    }
    p.klasse[e] = k
    if (k !== oud) tel.wordt(k, p.kenmerk[e] as number)
  }
}
