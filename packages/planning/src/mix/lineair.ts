import type { Rij, Variabele } from '../optimum/oplosser.ts'
import { JAAR, type Net, opDag, WEG } from '../regiomodel/net.ts'
import type { Loopstand } from '../regiomodel/vloeistof-loop.ts'
import { BUITEN } from '../regiomodel/vloeistof-tabellen.ts'
import { type Groep, wachtgroepen } from './wachtgroepen.ts'

/** Steps per year: a step back in time (implicit Euler) has the right steady state at any length. */
const PER_JAAR = 4
const DT = JAAR / PER_JAAR

export type Term = readonly [variabele: number, maal: number]
/** A sum of variables, and what of it is known beforehand. */
export type Som = { termen: Term[]; vast: number }
/** One year as sums: what the targets are put on, and what it costs. */
export type Mixjaar = {
  jaar: number
  /** per station with places: the variable with their number */
  plekken: Map<number, number>
  woningen: number
  /** per station with places: mean number who were there when the places went down, until they leave */
  uitloop: Map<number, Som>
  /** mean number of people on the street */
  straat: Som
  /** per station with places: mean number waiting outside, and who got in line per day */
  wachtend: Map<number, Som>
  aangemeld: Map<number, Som>
  /** per station with places: mean number present, and who came in per day */
  aanwezig: Map<number, Som>
  instroom: Map<number, Som>
  /** mean number present where there is no limit: support in a home */
  ambulant: Map<number, Som>
}
/** Share that is kept free, of the homes and per station with places. */
export type Reserve = { woningen: number; stations: ReadonlyMap<number, number> }
export type Lineair = { variabelen: Variabele[]; rijen: Rij[]; jaren: Mixjaar[] }

const leeg = (): Som => ({ termen: [], vast: 0 })

/**
 * The fluid model of a region as linear conditions, with the places and homes of each year as unknowns. Who is let in where is free within
 * the places and the homes: what comes out suffices when everyone is placed as well as can be, and is at most what it takes in earnest.
 * The first year is as it is and comes with `begin`, what it ends with; `reserve` is the share of places and homes that is kept free.
 */
export function bouwLineair(net: Net, begin: Loopstand, reserve: Reserve): Lineair {
  const bouw = new Bouw(net, begin, reserve)
  for (let t = 0; t < (net.maanden / 12 - 1) * PER_JAAR; t++) bouw.stap(t)
  return { variabelen: bouw.variabelen, rijen: bouw.rijen.map(samengevoegd), jaren: bouw.jaren }
}

/** What is there at the end of a step: variables, or before the first step numbers. */
type Stand = { a: Som[]; groep: Som[]; rij: Map<number, Som> }

class Bouw {
  readonly variabelen: Variabele[] = []
  readonly rijen: Rij[] = []
  readonly jaren: Mixjaar[]
  readonly #net: Net
  readonly #reserve: Reserve
  readonly #begrensd: number[]
  readonly #groepen: Groep[]
  #vorig: Stand
  /** per station with places: who is there above the places at the beginning of the year */
  #uitloop = new Map<number, number>()

  constructor(net: Net, begin: Loopstand, reserve: Reserve) {
    this.#net = net
    this.#reserve = reserve
    this.#begrensd = net.stations.flatMap((s, i) => (s.plekken ? [i] : []))
    this.#groepen = wachtgroepen(net)
    const mensen = (waar: number, voor: number): Som => ({
      termen: [],
      vast: begin.groepen.reduce((n, g) => (g.in === waar && g.voor === voor ? n + g.mensen : n), 0),
    })
    this.#vorig = {
      a: begin.actief.map((n, i) => ({ termen: [], vast: n + (begin.wlz[i] ?? 0) })),
      groep: this.#groepen.map((g) => mensen(g.in, g.voor)),
      rij: new Map(this.#begrensd.map((j) => [j, mensen(BUITEN, j)])),
    }
    const sommen = () => new Map(this.#begrensd.map((i) => [i, leeg()]))
    this.jaren = Array.from({ length: net.maanden / 12 - 1 }, (_, y) => ({
      jaar: Number(net.begin.slice(0, 4)) + 1 + y,
      plekken: new Map(this.#begrensd.map((i) => [i, this.#nieuw(true)])),
      woningen: this.#nieuw(true),
      uitloop: sommen(),
      straat: { termen: [], vast: net.buitenBeeld },
      wachtend: sommen(),
      aangemeld: sommen(),
      aanwezig: sommen(),
      instroom: sommen(),
      ambulant: new Map(net.stations.flatMap((s, i) => (s.plekken ? [] : [[i, leeg()] as const]))),
    }))
  }

  #nieuw(geheel = false): number {
    return this.variabelen.push({ kosten: 0, ...(geheel ? { geheel } : {}) }) - 1
  }

  /**
   * Places never go down faster than people leave. Only crisis may close at once, as a plan can ask: who was there stays his few days and
   * costs what he costs.
   */
  #laatUitlopen(): void {
    for (const i of this.#begrensd) {
      if (this.#net.stations[i]?.soort !== 'crisis') continue
      const v = this.#nieuw()
      this.#uitloop.set(i, v)
      const { termen, vast } = this.#vorig.a[i] as Som
      const wacht = this.#groepen.flatMap((g, k) => (g.in === i ? [this.#vorig.groep[k] as Som] : []))
      const delen: Term[] = [[v, 1]]
      for (const [w, k] of [...termen, ...wacht.flatMap((som) => som.termen)]) delen.push([w, -k])
      this.rijen.push({ delen, hoog: wacht.reduce((n, som) => n + som.vast, vast) })
    }
  }

  /** One step: what comes in, moves on, gives up and leaves, with the stocks at its end. */
  stap(t: number): void {
    const { stations, bronnen } = this.#net
    const y = Math.floor(t / PER_JAAR)
    const jaar = this.jaren[y] as Mixjaar
    const a = stations.map(() => this.#nieuw())
    const groep = this.#groepen.map(() => this.#nieuw())
    const rij = new Map(this.#begrensd.map((j) => [j, this.#nieuw()]))
    // What there is more at the end of the step than at its beginning, as what came in less what went out.
    const inA = stations.map(leeg)
    const inGroep = this.#groepen.map(leeg)
    const inRij = new Map(this.#begrensd.map((j) => [j, leeg()]))
    const bij = (som: Som | undefined, termen: readonly Term[], vast = 0, maal = 1) => {
      if (!som) return
      for (const [v, k] of termen) som.termen.push([v, k * maal])
      som.vast += vast * maal
    }
    /** From outside or back from a home: straight in where there is no limit, else in line. */
    const meldAan = (j: number, termen: readonly Term[], vast = 0) => {
      const wachtrij = inRij.get(j)
      bij(wachtrij ?? inA[j], termen, vast)
      if (wachtrij) bij(jaar.aangemeld.get(j), termen, vast, 1 / JAAR)
    }
    const binnen = (j: number, v: number) => {
      bij(inA[j], [[v, 1]])
      bij(jaar.instroom.get(j), [[v, 1 / JAAR]])
    }
    for (const bron of bronnen)
      for (const { station, deel } of bron.naar)
        meldAan(station, [], opDag(bron.perDag, JAAR + (t + 0.5) * DT) * DT * deel)

    for (const [i, s] of stations.entries()) {
      const klaar: Term = [a[i] as number, DT / s.verblijf]
      bij(inA[i], [klaar], 0, -1)
      for (const u of s.uitgangen) {
        if (u.naar === WEG) continue
        const verder: Term[] = [[klaar[0], klaar[1] * u.kans]]
        const k = u.terugval ? -1 : this.#groepen.findIndex((g) => g.in === i && g.voor === u.naar)
        if (k >= 0) bij(inGroep[k], verder)
        else if (u.terugval || stations[u.naar]?.plekken) meldAan(u.naar, verder)
        else bij(inA[u.naar], verder)
      }
      const wachtrij = rij.get(i)
      if (wachtrij !== undefined && Number.isFinite(s.geduld)) {
        const op: Term[] = [[wachtrij, DT / s.geduld]]
        bij(inRij.get(i), op, 0, -1)
        if (s.geduldNaar !== WEG) meldAan(s.geduldNaar, op)
      }
    }
    const huis: Term[] = []
    for (const [k, g] of this.#groepen.entries()) {
      for (const naar of g.heen) {
        const v = this.#nieuw()
        bij(inGroep[k], [[v, -1]])
        binnen(naar, v)
        if (g.woning && naar === g.voor) huis.push([v, PER_JAAR])
      }
      if (g.uitwijk === null) continue
      const op: Term[] = [[groep[k] as number, DT / this.#net.doorstroomGeduld]]
      bij(inGroep[k], op, 0, -1)
      bij(inGroep[g.uitwijk], op)
    }
    for (const j of this.#begrensd) {
      const anders = stations[j]?.anders ?? WEG
      for (const naar of anders === WEG ? [j] : [j, anders]) {
        const v = this.#nieuw()
        bij(inRij.get(j), [[v, -1]])
        binnen(naar, v)
      }
    }
    const balans = (nu: number, eerder: Som | undefined, erbij: Som | undefined) => {
      const recht = (eerder?.vast ?? 0) + (erbij?.vast ?? 0)
      const delen: Term[] = [[nu, 1]]
      for (const [v, k] of [...(eerder?.termen ?? []), ...(erbij?.termen ?? [])]) delen.push([v, -k])
      this.rijen.push({ delen, laag: recht, hoog: recht })
    }
    for (const [i, v] of a.entries()) balans(v, this.#vorig.a[i], inA[i])
    for (const [k, v] of groep.entries()) balans(v, this.#vorig.groep[k], inGroep[k])
    for (const [j, v] of rij) balans(v, this.#vorig.rij.get(j), inRij.get(j))

    this.rijen.push({ delen: [...huis, [jaar.woningen, this.#reserve.woningen - 1]], hoog: 0 })
    const deel = 1 / PER_JAAR
    if (t % PER_JAAR === 0) this.#laatUitlopen()
    for (const i of this.#begrensd) {
      const bezet: Term[] = [
        [a[i] as number, 1],
        ...this.#groepen.flatMap((g, k): Term[] => (g.in === i ? [[groep[k] as number, 1]] : [])),
      ]
      const over = this.#uitloop.get(i)
      const nog = (1 + DT / (stations[i]?.verblijf ?? 1)) ** -((t % PER_JAAR) + 1)
      const rest: Term[] = over === undefined ? [] : [[over, nog]]
      const plekken: Term = [jaar.plekken.get(i) as number, (this.#reserve.stations.get(i) ?? 0) - 1]
      this.rijen.push({ delen: [...bezet, plekken, ...rest.map(([v, k]): Term => [v, -k])], hoog: 0 })
      bij(jaar.uitloop.get(i), rest, 0, deel)
      bij(jaar.aanwezig.get(i), bezet, 0, deel)
      const wachtrij: Term[] = [[rij.get(i) as number, 1]]
      bij(jaar.wachtend.get(i), wachtrij, 0, deel)
      bij(jaar.straat, wachtrij, 0, deel * (stations[i]?.straatdeel ?? 0))
    }
    for (const [i, som] of jaar.ambulant) bij(som, [[a[i] as number, deel]])
    const alsSom = (v: number): Som => ({ termen: [[v, 1]], vast: 0 })
    this.#vorig = {
      a: a.map(alsSom),
      groep: groep.map(alsSom),
      rij: new Map([...rij].map(([j, v]) => [j, alsSom(v)])),
    }
  }
}

/** A row names each variable once. */
export function samengevoegd(rij: Rij): Rij {
  const som = new Map<number, number>()
  for (const [v, maal] of rij.delen) som.set(v, (som.get(v) ?? 0) + maal)
  return { ...rij, delen: [...som] }
}
