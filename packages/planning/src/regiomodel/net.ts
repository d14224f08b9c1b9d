import { plusMaanden } from '@zicht/kern'
import type { Plansoort } from '@zicht/regio'
import { weiger } from '../invoer/redenen.ts'
import { metGetallen } from './getallen.ts'
import { herkomstBijBegin, herkomstPerBron } from './herkomst.ts'
import { JAAR, modeldag } from './kalender.ts'
import type { Modelstation, Regiomodel } from './model.ts'
import type { Scenario, Trap } from './scenario.ts'

export { JAAR, MAAND } from './kalender.ts'
export const WEG = -1

export type Dagstap = { vanaf: number; waarde: number }
export type Netuitgang = { naar: number; kans: number; terugval: boolean; woning: boolean }
export type Netstation = {
  code: string
  naam: string
  soort: Plansoort
  domein: 'BW' | 'MO'
  /** null: no limit */
  plekken: Dagstap[] | null
  aanwezig: number
  wachtend: number
  /** of `aanwezig`, who go to long-term care in the first year */
  wlz: number
  verblijf: number
  geduld: number
  geduldNaar: number
  straatdeel: number
  anders: number
  /** keeps the place while waiting for the next; a crisis arrangement ends when its term does */
  houdtPlaats: boolean
  centPerDag: number
  uitgangen: Netuitgang[]
}
/** Model and scenario together as numbers: what the fluid model and the simulation are both made from. */
export type Net = {
  begin: string
  maanden: number
  stations: Netstation[]
  bronnen: {
    code: string
    perDag: Dagstap[]
    naar: { station: number; deel: number }[]
    /** share of each of `herkomsten` */
    herkomst: number[]
  }[]
  herkomsten: { code: string; naam: string }[]
  /** share of each of `herkomsten` of who is there at the start */
  herkomstBegin: number[]
  woningenPerJaar: Dagstap[]
  garantie: number
  buitenBeeld: number
  spreiding: number
  doorstroomGeduld: number
  doorstroomNaar: number
  wachtvoorziening: number
  wlz: number
}

const HUIS: ReadonlySet<Plansoort> = new Set(['begeleid_wonen', 'eigen_woning', 'housing_first'])
/** A home, a place with family, or long-term care is no stay that policy makes shorter. */
export const verblijfIsBeleid = (soort: Plansoort): boolean =>
  !HUIS.has(soort) && soort !== 'netwerk' && soort !== 'wlz'
/** Places where someone needs a home from the yearly number to come in. */
const UIT_VOORRAAD: ReadonlySet<Plansoort> = new Set(['begeleid_wonen', 'eigen_woning'])
const BESCHERMD: ReadonlySet<Plansoort> = new Set(['beschermd_wonen', 'zonder_verblijf'])

/** The value that holds on this day. */
export function opDag(stappen: readonly Dagstap[], dag: number): number {
  let waarde = stappen[0]?.waarde ?? 0
  for (const stap of stappen) if (stap.vanaf <= dag) waarde = stap.waarde
  return waarde
}

/**
 * Places and people at the start are whole, for the fluid model and the simulation alike: half a place is a place. Homes per year and
 * arrivals are rates, and stay as they are.
 */
const heel = (n: number): number => Math.round(n)

/** The months of the calendar, as `JJJJ-MM`: the equal months of the model are counted, not their days. */
export const maandnamen = (begin: string, maanden: number): string[] =>
  Array.from({ length: maanden }, (_, m) => plusMaanden(begin, m).slice(0, 7))

/** Put model and scenario together; a number that makes no sense is said with its path. */
export function maakNet(basis: Regiomodel, scenario: Scenario): Net {
  const model = scenario.getallen ? metGetallen(basis, scenario.getallen, '/getallen') : basis
  const stappen = (trap: Trap, begin: number): Dagstap[] => {
    const uit: Dagstap[] = [{ vanaf: 0, waarde: begin }]
    for (const { vanaf, aantal } of trap) {
      const dag = Math.max(0, modeldag(model.begin, vanaf))
      if (dag === 0) uit[0] = { vanaf: 0, waarde: aantal }
      else uit.push({ vanaf: dag, waarde: aantal })
    }
    return uit
  }
  const plekken = (s: Modelstation): Dagstap[] | null =>
    s.plekken
      ? stappen(scenario.plekken?.[s.code] ?? [], s.plekken.waarde).map(({ vanaf, waarde }) => ({
          vanaf,
          waarde: heel(waarde),
        }))
      : null
  const codes = model.stations.map((s) => s.code)
  const nr = (code: string | undefined) => (code === undefined || code === 'weg' ? WEG : codes.indexOf(code))
  const wlzDeel = scenario.wlzDeel ?? model.wlzDeel.waarde
  const station = (s: Modelstation): Netstation => {
    const factor = scenario.verblijfFactor?.[s.code] ?? scenario.verblijfFactor?.['*'] ?? 1
    const thuis = HUIS.has(s.soort)
    if (s.verblijfDagen.waarde <= 0)
      throw weiger(`/getallen/stations~1${s.code}~1verblijfDagen`, 'meer_dan_nul_dagen')
    const aanwezig = heel(s.aanwezig.waarde)
    return {
      code: s.code,
      naam: s.naam,
      soort: s.soort,
      domein: s.domein,
      plekken: plekken(s),
      aanwezig,
      wachtend: heel(s.wachtend?.waarde ?? 0),
      wlz: BESCHERMD.has(s.soort) ? Math.min(aanwezig, heel(s.aanwezig.waarde * wlzDeel)) : 0,
      verblijf: s.verblijfDagen.waarde * (verblijfIsBeleid(s.soort) ? factor : 1),
      geduld: s.geduldDagen?.waarde ?? Number.POSITIVE_INFINITY,
      geduldNaar: nr(s.geduldNaar),
      straatdeel: s.straatdeel?.waarde ?? 0,
      anders: nr(s.anders),
      houdtPlaats: s.soort !== 'crisis',
      centPerDag:
        s.dagprijsCent.waarde * (scenario.prijsFactor?.[s.code] ?? scenario.prijsFactor?.['*'] ?? 1),
      uitgangen: s.uitgangen.map((u) => {
        const doel = model.stations[nr(u.naar)]
        const woning = !thuis && doel !== undefined && UIT_VOORRAAD.has(doel.soort)
        return { naar: nr(u.naar), kans: u.kans.waarde, terugval: u.terugval, woning }
      }),
    }
  }
  const herkomst = herkomstPerBron(model, scenario)
  return {
    begin: model.begin,
    maanden: 12 * (scenario.jaren ?? model.jaren),
    stations: model.stations.map(station),
    bronnen: model.bronnen.map((b, i) => ({
      code: b.code,
      perDag: aanvoer(b.code, (b.perJaar.waarde / JAAR) * (herkomst[i]?.factor ?? 1), scenario, model.begin),
      naar: b.naar.map((n) => ({ station: nr(n.station), deel: n.deel.waarde })),
      herkomst: herkomst[i]?.delen ?? [],
    })),
    herkomsten: model.herkomst.map(({ code, naam }) => ({ code, naam })),
    herkomstBegin: herkomstBijBegin(model),
    woningenPerJaar: stappen(scenario.woningenPerJaar ?? [], model.woningenPerJaar.waarde),
    garantie: scenario.terugvalgarantieDeel ?? model.terugvalgarantieDeel.waarde,
    buitenBeeld: model.straatBuitenBeeld.waarde,
    spreiding: model.spreiding.waarde,
    doorstroomGeduld: model.doorstroomGeduldDagen.waarde,
    doorstroomNaar: nr(model.doorstroomNaar),
    wachtvoorziening: model.stations.findIndex((s) => s.soort === 'wachtvoorziening'),
    wlz: model.stations.findIndex((s) => s.soort === 'wlz'),
  }
}

/** Arrivals of one cause per day, lowered by every prevention that counts for it from its date on. */
function aanvoer(code: string, perDag: number, scenario: Scenario, begin: string): Dagstap[] {
  const telt = (scenario.preventie ?? [])
    .filter((p) => p.bron === undefined || p.bron === code)
    .map((p) => ({ dag: p.vanaf === undefined ? 0 : Math.max(0, modeldag(begin, p.vanaf)), deel: p.deel }))
  const dagen = [...new Set([0, ...telt.map((p) => p.dag)])].sort((a, b) => a - b)
  return dagen.map((vanaf) => ({
    vanaf,
    waarde: telt.filter((p) => p.dag <= vanaf).reduce((n, p) => n * (1 - p.deel), perDag),
  }))
}
