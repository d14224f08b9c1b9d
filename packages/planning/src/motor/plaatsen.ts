import { Rekenfout } from '@zicht/kern'
import type { Stroom } from '../stromen/index.ts'
import { Agenda } from './agenda.ts'
import { type Bouw, type Kaart, type Plek, type Uit, stapOp } from './bouw.ts'
import { kiesUitgang } from './kies.ts'
import type { Proef, Reiziger } from './model.ts'
import { GEEN, IN_DIENST, Personen, VRIJ } from './personen.ts'
import { Spoorschrijver } from './spoor.ts'
import { Tellers } from './tellers.ts'
import type { Spoorsoort } from './uitkomst.ts'
import type { Trekker } from './verdelingen.ts'
import { Wachtrijen } from './wachtrijen.ts'

export const AANKOMST = 0
export const EINDE_DIENST = 1
export const GEDULD_OP = 2
export const CAPACITEIT = 3

/** The places of a run, who holds them, and who gets what comes free. */
export class Plaatsen {
  readonly tellers: Tellers
  readonly personen = new Personen()
  readonly spoor: Spoorschrijver | null
  protected readonly bouw: Bouw
  protected readonly stations: readonly Plek[]
  protected readonly K: number
  /** number of attributes; 0 when nothing is kept of them */
  protected readonly H: number
  protected readonly duur: number
  protected readonly agenda = new Agenda()
  protected readonly rijen: Wachtrijen
  protected readonly cap: Float64Array
  protected readonly bezet: Int32Array
  protected readonly hulpVrij: Float64Array
  /** last who came in each station where a closure may move people */
  protected readonly laatste: Int32Array
  protected readonly onbeperkt: readonly boolean[]
  /** stations (or ~second resource) where something came free */
  protected readonly vrijgekomen: number[] = []
  protected readonly routeStroom: readonly (Stroom | null)[]
  protected nu = 0
  readonly #duurStroom: readonly Stroom[]

  constructor(bouw: Bouw, proef: Proef, grenzen: Float64Array, stroom: (naam: string) => Stroom) {
    const stations = bouw.stations
    this.bouw = bouw
    this.stations = stations
    this.K = bouw.klassen.length
    this.H = bouw.kenmerken
    this.duur = proef.duur
    this.tellers = new Tellers(bouw, grenzen, proef.wachttijdVanaf ?? 0, proef.rijVan)
    this.spoor = proef.spoor ? new Spoorschrijver() : null
    this.rijen = new Wachtrijen(stations)
    this.cap = Float64Array.from(stations.map((s) => stapOp(s.capaciteit, 0)))
    this.bezet = new Int32Array(stations.length)
    this.hulpVrij = Float64Array.from(bouw.hulpbronnen.map((h) => stapOp(h.capaciteit, 0)))
    this.laatste = new Int32Array(stations.length).fill(GEEN)
    this.onbeperkt = stations.map((_, s) => this.cap[s] === Number.POSITIVE_INFINITY)
    this.#duurStroom = stations.map((s) => stroom(`duur/${s.naam}`))
    this.routeStroom = stations.map((s) => (s.route?.trekt ? stroom(`route/${s.naam}`) : null))
    for (const [s, c] of this.cap.entries())
      if (!this.onbeperkt[s]) {
        this.tellers.capaciteit.plus(s, 0, c)
        this.tellers.open.plus(s, 0, c)
      }
  }

  /** What lies at or after the end never happens, and need not be remembered. */
  protected plan(t: number, wat: number, stempel: number): void {
    if (t < this.duur) this.agenda.plan(t, wat, stempel)
  }

  protected isVrij(s: number): boolean {
    if ((this.bezet[s] as number) >= (this.cap[s] as number)) return false
    const plek = this.stations[s] as Plek
    return plek.hulpbron < 0 || (this.hulpVrij[plek.hulpbron] as number) >= plek.hulpAantal
  }

  protected neemPlaats(e: number, s: number): void {
    const p = this.personen
    const plek = this.stations[s] as Plek
    const k = p.klasse[e] as number
    const nu = this.nu
    const wachttijd = nu - (p.wachtSinds[e] as number)
    this.bezet[s] = (this.bezet[s] as number) + 1
    this.tellers.begint(s, s * this.K + k, nu, wachttijd)
    this.tellers.uitRij(k, nu, wachttijd)
    p.plaats[e] = s
    p.bezoeken[e] = (p.bezoeken[e] as number) + 1
    p.fase[e] = IN_DIENST
    if (!plek.gewoon) this.#neemOok(e, s, plek)
    if (this.spoor) this.noteer('begin', e, s, wachttijd)
    const stempel = (p.stempel[e] as number) + 1
    p.stempel[e] = stempel
    let duur = p.rest[e] as number
    if (duur >= 0) p.rest[e] = -1
    else {
      const gekozen = p.gekozen[e] as number
      const eigen = gekozen === GEEN ? null : (this.bouw.uitgangen[gekozen] as Uit).duur
      duur = (eigen ?? (plek.dienst[k] as Trekker)).trek(this.#duurStroom[s] as Stroom)
    }
    p.einde[e] = nu + duur
    this.plan(nu + duur, (e << 2) | EINDE_DIENST, stempel)
  }

  /** What some stations ask beside a place: a second resource, the order of entry, the exit chosen beforehand, attributes. */
  #neemOok(e: number, s: number, plek: Plek): void {
    const p = this.personen
    if (this.H > 0) this.#telKenmerk(e, s, 1)
    if (plek.hulpbron >= 0) {
      this.hulpVrij[plek.hulpbron] = (this.hulpVrij[plek.hulpbron] as number) - plek.hulpAantal
      p.hulp[e] = 1
    }
    if (plek.verplaats) this.#haakAan(e, s)
    if (plek.kiesBijBegin && plek.route)
      p.gekozen[e] = this.kies(e, plek.route, this.routeStroom[s] ?? null).nr
  }

  protected verlaatPlaats(e: number): void {
    const p = this.personen
    const s = p.plaats[e] as number
    const plek = this.stations[s] as Plek
    const bezet = (this.bezet[s] as number) - 1
    this.bezet[s] = bezet
    this.tellers.vertrekt(s * this.K + (p.klasse[e] as number), this.nu)
    // a place that was closed while in use is gone now
    if (bezet >= (this.cap[s] as number)) this.tellers.open.plus(s, this.nu - this.tellers.begin, -1)
    p.plaats[e] = GEEN
    p.fase[e] = VRIJ
    if (!plek.gewoon) {
      if (this.H > 0) this.#telKenmerk(e, s, -1)
      p.gekozen[e] = GEEN
      if (p.hulp[e] === 1) this.geefHulpTerug(e, plek)
      if (plek.verplaats) this.#haakLos(e, s)
    }
    if (this.spoor) this.noteer('plaats-vrij', e, s)
    if ((this.rijen.lengte[s] as number) > 0) this.vrijgekomen.push(s)
  }

  #telKenmerk(e: number, s: number, aantal: number): void {
    const { kenmerkBezet, begin } = this.tellers
    kenmerkBezet.plus(s * this.H + (this.personen.kenmerk[e] as number), this.nu - begin, aantal)
  }

  protected telKenmerkBuiten(e: number, aantal: number): void {
    const p = this.personen
    const { kenmerkBuiten, begin } = this.tellers
    const cel = (p.klasse[e] as number) * this.H + (p.kenmerk[e] as number)
    kenmerkBuiten.plus(cel, this.nu - begin, aantal)
  }

  protected geefHulpTerug(e: number, plek: Plek): void {
    this.personen.hulp[e] = 0
    this.hulpVrij[plek.hulpbron] = (this.hulpVrij[plek.hulpbron] as number) + plek.hulpAantal
    this.vrijgekomen.push(~plek.hulpbron)
  }

  /** Out of all queues; keeps the place he may have. */
  protected stopWachten(e: number): void {
    const p = this.personen
    const k = p.klasse[e] as number
    const t = this.nu - this.tellers.begin
    for (let n = this.rijen.knoop(p, e, GEEN); n !== GEEN; n = this.rijen.knoop(p, e, n))
      this.tellers.wachtrij.plus(this.rijen.stationVan(n) * this.K + k, t, -1)
    this.rijen.haalWeg(p, e)
    const s = p.plaats[e] as number
    if (s === GEEN) {
      this.tellers.buiten.plus(k, t, -1)
      if (this.H > 0) this.telKenmerkBuiten(e, -1)
    } else this.tellers.geblokkeerd.plus(s * this.K + k, t, -1)
    p.fase[e] = VRIJ
  }

  /** Gives what came free to who waits for it, until nothing more can be given. */
  protected vulOp(): void {
    const vrij = this.vrijgekomen
    while (vrij.length > 0) {
      const x = vrij.pop() as number
      const hulp = x < 0 ? ~x : (this.stations[x] as Plek).hulpbron
      if (hulp >= 0) this.#vulHulp(hulp)
      else while ((this.rijen.lengte[x] as number) > 0 && this.isVrij(x)) this.#haalBinnen(x)
    }
  }

  /** A second resource goes to the station whose first in line has waited longest. */
  #vulHulp(h: number): void {
    const stations = this.bouw.hulpbronnen[h]?.stations ?? []
    for (;;) {
      let beste = GEEN
      let rang = Number.POSITIVE_INFINITY
      for (const s of stations) {
        const hier = this.rijen.rangVanHoofd(s)
        if (hier < rang && this.isVrij(s)) [beste, rang] = [s, hier]
      }
      if (beste === GEEN) return
      this.#haalBinnen(beste)
    }
  }

  #haalBinnen(s: number): void {
    const e = this.rijen.hoofd(s)
    this.stopWachten(e)
    if (this.personen.plaats[e] !== GEEN) this.verlaatPlaats(e)
    this.neemPlaats(e, s)
  }

  protected kies(e: number, kaart: Kaart, s: Stroom | null): Uit {
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
      nu: this.nu,
    }
  }

  #haakAan(e: number, s: number): void {
    const p = this.personen
    const vorige = this.laatste[s] as number
    p.vorige[e] = vorige
    p.volgende[e] = GEEN
    if (vorige !== GEEN) p.volgende[vorige] = e
    this.laatste[s] = e
  }

  #haakLos(e: number, s: number): void {
    const p = this.personen
    const voor = p.vorige[e] as number
    const na = p.volgende[e] as number
    if (voor !== GEEN) p.volgende[voor] = na
    if (na !== GEEN) p.vorige[na] = voor
    else this.laatste[s] = voor
  }

  protected eersteVan(uit: Uit, klasse: number): number {
    return (uit.stations[klasse] as Int32Array)[0] as number
  }

  protected tel(tabel: Float64Array, s: number, e: number): void {
    const i = this.tellers.celRij + s * this.K + (this.personen.klasse[e] as number)
    tabel[i] = (tabel[i] as number) + 1
  }

  protected noteer(soort: Spoorsoort, e: number, s: number, waarde = 0): void {
    if (this.spoor) this.spoor.schrijf(this.nu, soort, this.personen, e, s, waarde)
  }
}
