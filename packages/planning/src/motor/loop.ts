import { Rekenfout } from '@zicht/kern'
import type { Stroom } from '../stromen/index.ts'
import { type Aankomsten, aankomsten } from './aankomsten.ts'
import { Agenda } from './agenda.ts'
import { type Bouw, type Kaart, type Plek, type Uit, stapOp } from './bouw.ts'
import { kiesUitgang } from './kies.ts'
import type { Proef, Reiziger } from './model.ts'
import { GEEN, IN_DIENST, Personen, VRIJ, WACHT } from './personen.ts'
import { Spoorschrijver } from './spoor.ts'
import { Tellers } from './tellers.ts'
import type { Spoorsoort } from './uitkomst.ts'
import { telWachttijd } from './wachttijden.ts'
import { Wachtrijen } from './wachtrijen.ts'

const AANKOMST = 0
const EINDE_DIENST = 1
const GEDULD_OP = 2
const CAPACITEIT = 3

/** One run of a model: its state and its moves. Made for one replication and thrown away. */
export class Loop {
  readonly tellers: Tellers
  readonly personen = new Personen()
  readonly spoor: Spoorschrijver | null
  gebeurtenissen = 0
  aangekomen = 0
  weg = 0
  readonly #bouw: Bouw
  readonly #stations: readonly Plek[]
  readonly #K: number
  readonly #duur: number
  readonly #hoogstens: number
  readonly #wachttijdVanaf: number
  readonly #agenda = new Agenda()
  readonly #rijen: Wachtrijen
  readonly #cap: Float64Array
  readonly #bezet: Int32Array
  readonly #hulpVrij: Float64Array
  readonly #hulpCap: Float64Array
  /** last who came in each station where a closure may move people */
  readonly #laatste: Int32Array
  readonly #onbeperkt: boolean[]
  readonly #bronnen: Aankomsten[]
  readonly #bronRoute: (Stroom | null)[]
  readonly #duurStroom: Stroom[]
  readonly #routeStroom: (Stroom | null)[]
  readonly #geduldStroom: Stroom[]
  /** stations (or ~second resource) where something came free */
  readonly #vrijgekomen: number[] = []
  readonly #stappen: { station: number; hulpbron: number; waarde: number }[] = []
  #nu = 0

  constructor(bouw: Bouw, proef: Proef, grenzen: Float64Array, stroom: (naam: string) => Stroom) {
    const stations = bouw.stations
    this.#bouw = bouw
    this.#stations = stations
    this.#K = bouw.klassen.length
    this.#duur = proef.duur
    this.#hoogstens = proef.maxGebeurtenissen ?? 200_000_000
    this.#wachttijdVanaf = proef.wachttijdVanaf ?? 0
    this.tellers = new Tellers(bouw, grenzen)
    this.spoor = proef.spoor ? new Spoorschrijver() : null
    this.#rijen = new Wachtrijen(stations)
    this.#cap = Float64Array.from(stations.map((s) => stapOp(s.capaciteit, 0)))
    this.#bezet = new Int32Array(stations.length)
    this.#hulpVrij = Float64Array.from(bouw.hulpbronnen.map((h) => stapOp(h.capaciteit, 0)))
    this.#hulpCap = this.#hulpVrij.slice()
    this.#laatste = new Int32Array(stations.length).fill(GEEN)
    this.#onbeperkt = stations.map((_, s) => this.#cap[s] === Number.POSITIVE_INFINITY)
    const route = (naam: string, kaart: Kaart | null): Stroom | null => (kaart?.trekt ? stroom(naam) : null)
    this.#bronnen = bouw.bronnen.map((b, i) =>
      aankomsten(b.bron.tempo, proef.duur, stroom(`aankomst/${b.bron.naam}`), `/bronnen/${i}/tempo`),
    )
    this.#bronRoute = bouw.bronnen.map((b) => route(`bronroute/${b.bron.naam}`, b.route))
    this.#duurStroom = stations.map((s) => stroom(`duur/${s.naam}`))
    this.#routeStroom = stations.map((s) => route(`route/${s.naam}`, s.route))
    this.#geduldStroom = stations.map((s) => stroom(`geduld/${s.naam}`))
    for (const [s, c] of this.#cap.entries())
      if (!this.#onbeperkt[s]) {
        this.tellers.capaciteit.plus(s, 0, c)
        this.tellers.open.plus(s, 0, c)
      }
    this.#planStappen()
    this.#vulBegin(stroom)
    for (const [b, bron] of this.#bronnen.entries()) this.#planAankomst(b, bron)
  }

  /** Runs to the end; periods and measurements are taken just before what happens at the same time. */
  draai(meetOp: readonly number[]): void {
    const agenda = this.#agenda
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
        this.tellers.sluitPeriode(this.#onbeperkt)
        periode++
      } else if (t >= this.#duur) return
      else {
        agenda.neem()
        this.#nu = t
        this.#doe(agenda.wat, agenda.stempel)
        if (++this.gebeurtenissen > this.#hoogstens)
          throw new Rekenfout('/maxGebeurtenissen', `meer dan ${this.#hoogstens} gebeurtenissen`)
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

  /** What lies at or after the end never happens, and need not be remembered. */
  #plan(t: number, wat: number, stempel: number): void {
    if (t < this.#duur) this.#agenda.plan(t, wat, stempel)
  }

  #planAankomst(b: number, bron: Aankomsten): void {
    this.#plan(bron.volgende(this.#nu), (b << 2) | AANKOMST, 0)
  }

  #planStappen(): void {
    const zet = (station: number, hulpbron: number, stappen: Plek['capaciteit']): void => {
      for (const { vanaf, waarde } of stappen) {
        if (vanaf <= 0) continue
        this.#plan(vanaf, (this.#stappen.length << 2) | CAPACITEIT, 0)
        this.#stappen.push({ station, hulpbron, waarde })
      }
    }
    for (const [s, plek] of this.#stations.entries()) zet(s, GEEN, plek.capaciteit)
    for (const [h, hulp] of this.#bouw.hulpbronnen.entries()) zet(GEEN, h, hulp.capaciteit)
  }

  #vulBegin(stroom: (naam: string) => Stroom): void {
    for (const a of this.#bouw.begin) {
      const trek = a.duur && stroom(`begin/${this.#stations[a.station]?.naam}`)
      for (let i = 0; i < a.aantal; i++) {
        const e = this.#nieuw(a.klasse)
        this.personen.terugvallen[e] = a.terugvallen
        if (a.uit) this.#ga(e, a.uit)
        else {
          if (a.duur && trek) this.personen.rest[e] = a.duur.trek(trek)
          this.#neemPlaats(e, a.station)
        }
      }
    }
    // who was there did not come in, and did not wait
    const r = this.tellers.reeks
    r.begonnen.fill(0)
    r.wachttijd.fill(0)
    for (const w of this.tellers.wachttijden) w.nul = 0
  }

  #nieuw(klasse: number): number {
    const e = this.personen.nieuw(klasse, this.#nu)
    this.tellers.aanwezig.plus(klasse, this.#nu - this.tellers.begin, 1)
    this.#noteer('aankomst', e, GEEN)
    return e
  }

  #komAan(b: number): void {
    const bron = this.#bouw.bronnen[b] as Bouw['bronnen'][number]
    const e = this.#nieuw(bron.klasse)
    this.aangekomen++
    const { reeks, bronRij } = this.tellers
    reeks.aangekomen[bronRij + b] = (reeks.aangekomen[bronRij + b] as number) + 1
    this.#ga(e, this.#kies(e, bron.route, this.#bronRoute[b] ?? null))
  }

  #kies(e: number, kaart: Kaart, s: Stroom | null): Uit {
    if (kaart.kies) {
      const k = kaart.kies(this.#reiziger(e), () => (s as Stroom).volgende())
      const uit = kaart.uit[k]
      if (!uit) throw new Rekenfout('/stations', `een vrije route koos uitgang ${k}, die er niet is`)
      return uit
    }
    const p = this.personen
    return kiesUitgang(
      kaart.regels,
      p.klasse[e] as number,
      p.terugvallen[e] as number,
      p.bezoeken[e] as number,
      s,
    )
  }

  #reiziger(e: number): Reiziger {
    const p = this.personen
    return {
      nummer: p.nummer[e] as number,
      klasse: p.klasse[e] as number,
      station: p.plaats[e] as number,
      bezoeken: p.bezoeken[e] as number,
      terugvallen: p.terugvallen[e] as number,
      sinds: p.sinds[e] as number,
      nu: this.#nu,
    }
  }

  #eindeDienst(e: number): void {
    const p = this.personen
    const s = p.plaats[e] as number
    const plek = this.#stations[s] as Plek
    this.#noteer('einde', e, s)
    if (plek.hulpTotDienst && p.hulp[e] === 1) {
      this.#geefHulpTerug(e, plek)
      this.#vulOp()
    }
    const gekozen = p.gekozen[e] as number
    if (gekozen !== GEEN) this.#ga(e, this.#bouw.uitgangen[gekozen] as Uit)
    else if (plek.route) this.#ga(e, this.#kies(e, plek.route, this.#routeStroom[s] ?? null))
    else this.#gaWeg(e)
    this.#vulOp()
  }

  #haakAf(e: number): void {
    const p = this.personen
    const uit = this.#bouw.uitgangen[p.wachtUit[e] as number] as Uit
    const s = this.#eersteVan(uit, p.klasse[e] as number)
    this.#stopWachten(e)
    this.#tel(this.tellers.reeks.afgehaakt, s, e)
    this.#noteer('afgehaakt', e, s)
    if (uit.daarna) this.#ga(e, uit.daarna)
    else this.#gaWeg(e)
    this.#vulOp()
  }

  /** Takes an exit: leaves, takes a free place, or waits. */
  #ga(e: number, uit: Uit): void {
    const p = this.personen
    p.terugvallen[e] = (p.terugvallen[e] as number) + uit.terugval
    if (uit.klasse >= 0) this.#wisselKlasse(e, uit.klasse)
    if (uit.weg) return this.#gaWeg(e)
    if (p.plaats[e] !== GEEN && !uit.houdtPlaats) {
      // the queue behind him goes first, also when he comes back to the same station
      this.#verlaatPlaats(e)
      this.#vulOp()
    }
    p.wachtSinds[e] = this.#nu
    const doelen = uit.stations[p.klasse[e] as number] as Int32Array
    for (let i = 0; i < doelen.length; i++) {
      const s = doelen[i] as number
      if (p.plaats[e] === s ? (this.#bezet[s] as number) > (this.#cap[s] as number) : !this.#isVrij(s))
        continue
      if (p.plaats[e] !== GEEN) this.#verlaatPlaats(e)
      this.#neemPlaats(e, s)
      return this.#vulOp()
    }
    this.#wacht(e, uit, doelen)
  }

  #wacht(e: number, uit: Uit, doelen: Int32Array): void {
    const p = this.personen
    const k = p.klasse[e] as number
    const t = this.#nu - this.tellers.begin
    for (let i = 0; i < doelen.length; i++) {
      const s = doelen[i] as number
      const plek = this.#stations[s] as Plek
      if ((this.#rijen.lengte[s] as number) >= plek.wachtplaatsen) continue
      this.#rijen.sluitAan(p, e, s, plek.rij[k] as number)
      this.tellers.wachtrij.plus(s * this.#K + k, t, 1)
      this.#noteer('wacht', e, s)
    }
    if (p.knoop[e] === GEEN) {
      const s = this.#eersteVan(uit, k)
      this.#tel(this.tellers.reeks.geweigerd, s, e)
      this.#noteer('geweigerd', e, s)
      if (uit.bijVol) this.#ga(e, uit.bijVol)
      else this.#gaWeg(e)
      return
    }
    p.fase[e] = WACHT
    p.wachtUit[e] = uit.nr
    const stempel = (p.stempel[e] as number) + 1
    p.stempel[e] = stempel
    const s = p.plaats[e] as number
    if (s === GEEN) this.tellers.buiten.plus(k, t, 1)
    else this.tellers.geblokkeerd.plus(s * this.#K + k, t, 1)
    if (uit.geduld) {
      const stroom = this.#geduldStroom[this.#eersteVan(uit, k)] as Stroom
      this.#plan(this.#nu + uit.geduld.trek(stroom), (e << 2) | GEDULD_OP, stempel)
    }
  }

  /** Out of all queues; keeps the place he may have. */
  #stopWachten(e: number): void {
    const p = this.personen
    const k = p.klasse[e] as number
    const t = this.#nu - this.tellers.begin
    for (let n = this.#rijen.knoop(p, e, GEEN); n !== GEEN; n = this.#rijen.knoop(p, e, n))
      this.tellers.wachtrij.plus(this.#rijen.stationVan(n) * this.#K + k, t, -1)
    this.#rijen.haalWeg(p, e)
    const s = p.plaats[e] as number
    if (s === GEEN) this.tellers.buiten.plus(k, t, -1)
    else this.tellers.geblokkeerd.plus(s * this.#K + k, t, -1)
    p.fase[e] = VRIJ
  }

  #isVrij(s: number): boolean {
    if ((this.#bezet[s] as number) >= (this.#cap[s] as number)) return false
    const plek = this.#stations[s] as Plek
    return plek.hulpbron < 0 || (this.#hulpVrij[plek.hulpbron] as number) >= plek.hulpAantal
  }

  #neemPlaats(e: number, s: number): void {
    const p = this.personen
    const plek = this.#stations[s] as Plek
    const k = p.klasse[e] as number
    const cel = s * this.#K + k
    const tel = this.tellers
    const wachttijd = this.#nu - (p.wachtSinds[e] as number)
    const bezet = (this.#bezet[s] as number) + 1
    this.#bezet[s] = bezet
    tel.bezet.plus(cel, this.#nu - tel.begin, 1)
    const rij = tel.celRij + cel
    tel.reeks.begonnen[rij] = (tel.reeks.begonnen[rij] as number) + 1
    tel.reeks.wachttijd[rij] = (tel.reeks.wachttijd[rij] as number) + wachttijd
    if (this.#nu >= this.#wachttijdVanaf)
      telWachttijd(tel.wachttijden[s] as Tellers['wachttijden'][0], wachttijd)
    p.plaats[e] = s
    p.bezoeken[e] = (p.bezoeken[e] as number) + 1
    p.fase[e] = IN_DIENST
    if (plek.hulpbron >= 0) {
      this.#hulpVrij[plek.hulpbron] = (this.#hulpVrij[plek.hulpbron] as number) - plek.hulpAantal
      p.hulp[e] = 1
    }
    if (plek.verplaats) this.#haakAan(e, s)
    this.#noteer('begin', e, s, wachttijd)
    const stempel = (p.stempel[e] as number) + 1
    p.stempel[e] = stempel
    const einde = this.#nu + this.#verblijfsduur(e, s, plek, k)
    p.einde[e] = einde
    this.#plan(einde, (e << 2) | EINDE_DIENST, stempel)
  }

  #verblijfsduur(e: number, s: number, plek: Plek, k: number): number {
    const p = this.personen
    const rest = p.rest[e] as number
    let dienst = plek.dienst[k] as Plek['dienst'][number]
    if (plek.kiesBijBegin && plek.route) {
      const uit = this.#kies(e, plek.route, this.#routeStroom[s] ?? null)
      p.gekozen[e] = uit.nr
      if (uit.duur) dienst = uit.duur
    }
    if (rest < 0) return dienst.trek(this.#duurStroom[s] as Stroom)
    p.rest[e] = -1
    return rest
  }

  #verlaatPlaats(e: number): void {
    const p = this.personen
    const s = p.plaats[e] as number
    const plek = this.#stations[s] as Plek
    const cel = s * this.#K + (p.klasse[e] as number)
    const tel = this.tellers
    const t = this.#nu - tel.begin
    const bezet = (this.#bezet[s] as number) - 1
    this.#bezet[s] = bezet
    tel.bezet.plus(cel, t, -1)
    // a place that was closed while in use is gone now
    if (bezet >= (this.#cap[s] as number)) tel.open.plus(s, t, -1)
    const rij = tel.celRij + cel
    tel.reeks.vertrokken[rij] = (tel.reeks.vertrokken[rij] as number) + 1
    if (p.hulp[e] === 1) this.#geefHulpTerug(e, plek)
    if (plek.verplaats) this.#haakLos(e, s)
    p.plaats[e] = GEEN
    p.gekozen[e] = GEEN
    p.fase[e] = VRIJ
    this.#noteer('plaats-vrij', e, s)
    if ((this.#rijen.lengte[s] as number) > 0) this.#vrijgekomen.push(s)
  }

  #geefHulpTerug(e: number, plek: Plek): void {
    this.personen.hulp[e] = 0
    this.#hulpVrij[plek.hulpbron] = (this.#hulpVrij[plek.hulpbron] as number) + plek.hulpAantal
    this.#vrijgekomen.push(~plek.hulpbron)
  }

  #gaWeg(e: number): void {
    const p = this.personen
    if (p.plaats[e] !== GEEN) this.#verlaatPlaats(e)
    const k = p.klasse[e] as number
    const tel = this.tellers
    const rij = tel.klasseRij + k
    tel.aanwezig.plus(k, this.#nu - tel.begin, -1)
    tel.reeks.weg[rij] = (tel.reeks.weg[rij] as number) + 1
    tel.reeks.verblijf[rij] = (tel.reeks.verblijf[rij] as number) + this.#nu - (p.sinds[e] as number)
    this.weg++
    this.#noteer('weg', e, GEEN)
    p.weg(e)
    this.#vulOp()
  }

  /** Gives what came free to who waits for it, until nothing more can be given. */
  #vulOp(): void {
    const vrij = this.#vrijgekomen
    while (vrij.length > 0) {
      const x = vrij.pop() as number
      const hulp = x < 0 ? ~x : (this.#stations[x] as Plek).hulpbron
      if (hulp >= 0) this.#vulHulp(hulp)
      else while ((this.#rijen.lengte[x] as number) > 0 && this.#isVrij(x)) this.#haalBinnen(x)
    }
  }

  /** A second resource goes to the station whose first in line has waited longest. */
  #vulHulp(h: number): void {
    const stations = this.#bouw.hulpbronnen[h]?.stations ?? []
    for (;;) {
      let beste = GEEN
      let rang = Number.POSITIVE_INFINITY
      for (const s of stations) {
        const hier = this.#rijen.rangVanHoofd(s)
        if (hier < rang && this.#isVrij(s)) [beste, rang] = [s, hier]
      }
      if (beste === GEEN) return
      this.#haalBinnen(beste)
    }
  }

  #haalBinnen(s: number): void {
    const e = this.#rijen.hoofd(s)
    this.#stopWachten(e)
    if (this.personen.plaats[e] !== GEEN) this.#verlaatPlaats(e)
    this.#neemPlaats(e, s)
  }

  #veranderCapaciteit(i: number): void {
    const {
      station: s,
      hulpbron,
      waarde,
    } = this.#stappen[i] as { station: number; hulpbron: number; waarde: number }
    if (hulpbron >= 0) {
      const oud = stapOp((this.#bouw.hulpbronnen[hulpbron] as Bouw['hulpbronnen'][number]).capaciteit, 0)
      this.#hulpVrij[hulpbron] =
        (this.#hulpVrij[hulpbron] as number) + waarde - (this.#hulpCap[hulpbron] ?? oud)
      this.#hulpCap[hulpbron] = waarde
      this.#vrijgekomen.push(~hulpbron)
      return this.#vulOp()
    }
    const tel = this.tellers
    const t = this.#nu - tel.begin
    const bezet = this.#bezet[s] as number
    const oud = this.#cap[s] as number
    tel.capaciteit.plus(s, t, waarde - oud)
    tel.open.plus(s, t, Math.max(waarde, bezet) - Math.max(oud, bezet))
    this.#cap[s] = waarde
    if (this.spoor) this.spoor.schrijf(this.#nu, 'capaciteit', this.personen, -1, s, waarde)
    const { verplaats, restMee } = this.#stations[s] as Plek
    if (verplaats) while ((this.#bezet[s] as number) > waarde) this.#verplaats(s, verplaats, restMee)
    this.#vrijgekomen.push(s)
    this.#vulOp()
  }

  /** The last who came has to go; who was waiting for a next place goes on waiting from the new one. */
  #verplaats(s: number, uit: Uit, restMee: boolean): void {
    const p = this.personen
    const e = this.#laatste[s] as number
    if (p.fase[e] === WACHT) {
      this.#stopWachten(e)
      p.rest[e] = 0
    } else if (restMee) p.rest[e] = (p.einde[e] as number) - this.#nu
    p.stempel[e] = (p.stempel[e] as number) + 1
    this.#tel(this.tellers.reeks.verplaatst, s, e)
    this.#noteer('verplaatst', e, s)
    this.#ga(e, uit)
  }

  #wisselKlasse(e: number, k: number): void {
    const p = this.personen
    const oud = p.klasse[e] as number
    const s = p.plaats[e] as number
    const tel = this.tellers
    const t = this.#nu - tel.begin
    tel.aanwezig.plus(oud, t, -1)
    tel.aanwezig.plus(k, t, 1)
    if (s !== GEEN) {
      tel.bezet.plus(s * this.#K + oud, t, -1)
      tel.bezet.plus(s * this.#K + k, t, 1)
    }
    p.klasse[e] = k
  }

  #haakAan(e: number, s: number): void {
    const p = this.personen
    const vorige = this.#laatste[s] as number
    p.vorige[e] = vorige
    p.volgende[e] = GEEN
    if (vorige !== GEEN) p.volgende[vorige] = e
    this.#laatste[s] = e
  }
  #haakLos(e: number, s: number): void {
    const p = this.personen
    const voor = p.vorige[e] as number
    const na = p.volgende[e] as number
    if (voor !== GEEN) p.volgende[voor] = na
    if (na !== GEEN) p.vorige[na] = voor
    else this.#laatste[s] = voor
  }

  #eersteVan(uit: Uit, klasse: number): number {
    return (uit.stations[klasse] as Int32Array)[0] as number
  }
  #tel(tabel: Float64Array, s: number, e: number): void {
    const i = this.tellers.celRij + s * this.#K + (this.personen.klasse[e] as number)
    tabel[i] = (tabel[i] as number) + 1
  }
  #noteer(soort: Spoorsoort, e: number, s: number, waarde = 0): void {
    if (this.spoor) this.spoor.schrijf(this.#nu, soort, this.personen, e, s, waarde)
  }
}
