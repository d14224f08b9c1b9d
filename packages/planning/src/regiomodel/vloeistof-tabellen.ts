import { JAAR, MAAND, type Net, type Netstation, type Netuitgang, WEG } from './net.ts'

/** Steps per month. */
export const STAPPEN = 20
/** Days in a step. */
export const DT = MAAND / STAPPEN
export const BUITEN = -1
export const GEEN = -1

/** What happens to who takes an exit. */
export const NAAR_WEG = 0
export const TERUGVAL = 1
const BINNEN = 2
export const WACHT = 3
export const IN_RIJ = 4

/** People who wait: `in` a place (or outside), `voor` a station; `woning`: it needs a home as well. */
export type Groep = { in: number; voor: number; woning: boolean; garantie: boolean }

/** What a step needs of the network, flat: a slider waits for it. Nothing in it changes while the loop runs. */
export type Vloeistoftabellen = {
  groepen: readonly Groep[]
  /** who is in each group at the start */
  begin: readonly number[]
  groepIn: Int32Array
  groepVoor: Int32Array
  /** cell of a group in who waits outside per station (first) or is blocked per station (after them) */
  wachtcel: Int32Array
  /** per station: every group goes there */
  naar: Int32Array[]
  /** the groups outside of each station, without and with the guarantee: these are the first groups, and GEEN without a limit */
  rij: Int32Array
  garantieRij: Int32Array
  /** share that sleeps outside, of the groups outside */
  straatdeel: Float64Array
  /** per station: the group that gave up waiting for a place and waits for a home */
  uitwijk: Int32Array
  /** per target: those with the guarantee, and the others */
  voorrang: Int32Array[]
  perDoel: Int32Array[]
  woninggroepen: Int32Array
  /** share of who is at work that is ready in a step */
  klaardeel: Float64Array
  wlzPerStap: Float64Array
  /**
   * Exits, those of station i from `uitVanaf[i]` on: what happens to who takes it, the pool he comes in, the row of who asked he counts
   * in (GEEN: asks for nothing), and his cell of the flows.
   */
  uitVanaf: Int32Array
  uitsoort: Uint8Array
  uitNaar: Int32Array
  uitKans: Float64Array
  uitPool: Int32Array
  uitVraag: Int32Array
  uitStroom: Int32Array
  /** groups of which people wait too long, and the share that does so in a step */
  haakgroepen: Int32Array
  haakdeel: Float64Array
}

/** Pools are numbered: at work per station, who goes to long-term care per station, then the groups. */
export function maakTabellen(net: Net): Vloeistoftabellen {
  const { stations } = net
  const S = stations.length
  const groepen: Groep[] = []
  const begin: number[] = []
  const perDoel: number[][] = stations.map(() => [])
  const voorrang: number[][] = stations.map(() => [])
  const woninggroepen: number[] = []
  const groep = (waar: number, voor: number, woning: boolean, garantie: boolean, mensen = 0): number => {
    const nr = groepen.push({ in: waar, voor, woning, garantie }) - 1
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
  const rij = Int32Array.from(stations, (s, j) =>
    s.plekken ? groep(BUITEN, j, false, false, s.wachtend) : GEEN,
  )
  const garantieRij = Int32Array.from(stations, (s, j) => (s.plekken ? groep(BUITEN, j, false, true) : GEEN))
  const straatdeel = Float64Array.from(groepen, (g) => stations[g.voor]?.straatdeel ?? 0)
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
  const uit = uitgangen(net, rij, plekgroep)
  const uitwijk = Int32Array.from(stations, (s, i) =>
    s.plekken ? plekgroep(i, net.doorstroomNaar, true) : GEEN,
  )
  const haakgroepen = Int32Array.from(groepen.flatMap((g, nr) => (g.woning ? [] : [nr])))
  const doorstroom = Math.min(1, DT / net.doorstroomGeduld)
  return {
    groepen,
    begin,
    groepIn: Int32Array.from(groepen, (g) => g.in),
    groepVoor: Int32Array.from(groepen, (g) => g.voor),
    wachtcel: Int32Array.from(groepen, (g) => (g.in === BUITEN ? g.voor : S + g.in)),
    naar: stations.map((_, j) => new Int32Array(groepen.length).fill(j)),
    rij,
    garantieRij,
    straatdeel,
    uitwijk,
    voorrang: voorrang.map((nrs) => Int32Array.from(nrs)),
    perDoel: perDoel.map((nrs) => Int32Array.from(nrs)),
    woninggroepen: Int32Array.from(woninggroepen),
    klaardeel: Float64Array.from(stations, (s) => Math.min(1, DT / s.verblijf)),
    wlzPerStap: Float64Array.from(stations, (s) => s.wlz / (JAAR / DT)),
    ...uit,
    haakgroepen,
    haakdeel: Float64Array.from(haakgroepen, (nr) => {
      const g = groepen[nr] as Groep
      return g.in === BUITEN ? Math.min(1, DT / (stations[g.voor] as Netstation).geduld) : doorstroom
    }),
  }
}

type Uitgangen = Pick<
  Vloeistoftabellen,
  'uitVanaf' | 'uitsoort' | 'uitNaar' | 'uitKans' | 'uitPool' | 'uitVraag' | 'uitStroom'
>

function uitgangen(
  net: Net,
  rijen: Int32Array,
  plekgroep: (i: number, naar: number, woning: boolean) => number,
): Uitgangen {
  const { stations } = net
  const S = stations.length
  const uit = stations.flatMap((s, i) =>
    s.uitgangen.map((u) => {
      const nr = u.terugval || u.naar === WEG ? GEEN : plekgroep(i, u.naar, u.woning)
      const soort = uitgangsoort(u, nr, s.houdtPlaats)
      const rij = rijen[u.naar] ?? GEEN
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
  const uitVanaf = new Int32Array(S + 1)
  for (const [i, s] of stations.entries()) uitVanaf[i + 1] = (uitVanaf[i] as number) + s.uitgangen.length
  return {
    uitVanaf,
    uitsoort: Uint8Array.from(uit, (u) => u.soort),
    uitNaar: Int32Array.from(uit, (u) => u.naar),
    uitKans: Float64Array.from(uit, (u) => u.kans),
    uitPool: Int32Array.from(uit, (u) => u.pool),
    uitVraag: Int32Array.from(uit, (u) => u.vraag),
    uitStroom: Int32Array.from(uit, (u) => u.stroom),
  }
}

/** What happens to who takes this exit, where `nr` is the group that waits for it. */
function uitgangsoort(u: Netuitgang, nr: number, houdtPlaats: boolean): number {
  if (u.naar === WEG) return NAAR_WEG
  if (u.terugval) return TERUGVAL
  if (nr === GEEN) return BINNEN
  return u.woning || houdtPlaats ? WACHT : IN_RIJ
}
