import { z } from 'zod'
import { lees } from '../invoer/lees.ts'
import { weiger } from '../invoer/redenen.ts'
import { zoekEerste, zoekKleinste } from '../optimum/zoek.ts'
import type { Regiomodel } from './model.ts'
import type { Scenario } from './scenario.ts'
import { maatVan } from './tornado.ts'
import { eindVan, overalVerschoven } from './trap.ts'
import { vloeistof } from './vloeistof.ts'
import { leesbaar } from './zinnen.ts'

const knop = z.enum(['woningen', 'plekken', 'verblijf', 'preventie'])
type Knop = z.infer<typeof knop>
/**
 * A reverse question about the last year. `nodig`: how much of one thing for at most so many on the street; `effect`: what more (or
 * less) of one thing does. `verblijf` is a percentage of the present stay, `preventie` a percentage of arrivals.
 */
export const VRAAG = z.discriminatedUnion('soort', [
  z.strictObject({
    soort: z.literal('nodig'),
    straat: z.number('verwacht een getal').min(0, 'verwacht nul of meer'),
    knop,
    station: z.string().optional(),
  }),
  z.strictObject({
    soort: z.literal('effect'),
    knop,
    erbij: z.number('verwacht een getal'),
    station: z.string().optional(),
  }),
])
export type Vraag = z.infer<typeof VRAAG>
export type Antwoord = {
  /** the value found, or with the change */
  waarde: number
  /** people on the street now, and then */
  straat: { nu: number; dan: number }
  kostenCent: { nu: number; dan: number }
  haalbaar: boolean
  zin: string
  /** which sentence it is; with the knob, its station and what was asked a screen says it in its own language */
  code: 'nodig' | 'niet_te_halen' | 'effect'
  knop: Knop
  station: string | null
  hoogstens: number | null
  /** the scenario that goes with it, to simulate for its uncertainty */
  scenario: Scenario
}

const MEESTE_WONINGEN = 1000
const MEESTE_PLEKKEN = 1000

/**
 * Reads a question for this model and scenario, before anything is computed.
 * @throws Rekenfout with the place of the fault within the question
 */
export function keurVraag(model: Regiomodel, scenario: Scenario, ruw: unknown): Vraag {
  const vraag = lees(VRAAG, ruw)
  const station = model.stations.find((s) => s.code === vraag.station)
  if (vraag.station !== undefined && !station)
    throw weiger('/station', 'onbekend_station', { station: vraag.station })
  if (vraag.knop === 'plekken' && !station?.plekken) throw weiger('/station', 'station_met_plekken')
  if (vraag.soort === 'effect') {
    const { nu, laag, hoogst } = draaiknop(model, scenario, vraag)
    if (nu + vraag.erbij < laag || nu + vraag.erbij > hoogst)
      throw weiger('/erbij', 'verandering', {
        nu: leesbaar(nu),
        laag: leesbaar(laag),
        hoog: leesbaar(hoogst),
      })
  }
  return vraag
}

/** Answered by the fluid model. It has no chance in it: simulate the scenario in the answer for the uncertainty. */
export function omgekeerd(model: Regiomodel, scenario: Scenario, ruw: unknown): Antwoord {
  const vraag = keurVraag(model, scenario, ruw)
  const station = model.stations.find((s) => s.code === vraag.station)
  const draai = draaiknop(model, scenario, vraag)
  const uit = (s: Scenario) => {
    const u = vloeistof(model, s)
    return { straat: maatVan(u, 'straat'), kosten: maatVan(u, 'kosten') }
  }
  const nu = uit(scenario)
  const antwoord = (waarde: number, haalbaar: boolean, zin: (dan: typeof nu) => string): Antwoord => {
    const dan = uit(draai.op(waarde))
    return {
      waarde,
      straat: { nu: nu.straat, dan: dan.straat },
      kostenCent: { nu: nu.kosten, dan: dan.kosten },
      haalbaar,
      zin: zin(dan),
      code: vraag.soort === 'effect' ? 'effect' : haalbaar ? 'nodig' : 'niet_te_halen',
      knop: vraag.knop,
      station: station?.code ?? null,
      hoogstens: vraag.soort === 'nodig' ? vraag.straat : null,
      scenario: draai.op(waarde),
    }
  }
  if (vraag.soort === 'effect') {
    return antwoord(
      draai.nu + vraag.erbij,
      true,
      (dan) =>
        `Met ${draai.woord(draai.nu + vraag.erbij)} slapen er in het laatste jaar ${leesbaar(dan.straat)} mensen op straat; nu zijn het er ${leesbaar(nu.straat)}.`,
    )
  }
  const richting = draai.dalend ? -1 : 1
  // Shorter stays may first help and then fill up what comes after.
  const zoek = draai.dalend ? zoekEerste : zoekKleinste
  const gevonden = zoek((x) => uit(draai.op(richting * x)).straat, {
    laag: draai.dalend ? -draai.hoog : draai.laag,
    hoog: draai.dalend ? -draai.laag : draai.hoog,
    stap: 1,
    hoogstens: vraag.straat,
  })
  const waarde = gevonden.gehaald
    ? richting * gevonden.waarde
    : besteVan(draai, (x) => uit(draai.op(x)).straat)
  const doel = leesbaar(vraag.straat)
  return antwoord(waarde, gevonden.gehaald, (dan) =>
    gevonden.gehaald
      ? `Nodig voor hoogstens ${doel} mensen op straat: ${draai.woord(waarde)}. Dan zijn het er ${leesbaar(dan.straat)}.`
      : `Hoogstens ${doel} mensen op straat is hiermee alleen niet te halen: ook met ${draai.woord(waarde)} blijven het er ${leesbaar(dan.straat)}.`,
  )
}

const PROEVEN = 20
/** Where the target cannot be had: what comes closest, with the least change; more of something may first help and then not. */
function besteVan(draai: Draaiknop, straat: (waarde: number) => number): number {
  const raster = Array.from({ length: PROEVEN + 1 }, (_, i) =>
    Math.round(draai.laag + ((draai.hoog - draai.laag) * i) / PROEVEN),
  )
  const afstand = (x: number) => Math.abs(x - draai.nu)
  const op = [...new Set([draai.nu, ...raster])].sort((a, b) => afstand(a) - afstand(b))
  let [beste, minst] = [draai.nu, Number.POSITIVE_INFINITY]
  for (const x of op) {
    const aantal = straat(x)
    if (aantal < minst - 1e-9) [beste, minst] = [x, aantal]
  }
  return beste
}

type Draaiknop = {
  nu: number
  laag: number
  /** how far is looked */
  hoog: number
  /** what may be asked at most */
  hoogst: number
  /** less of it is what helps */
  dalend: boolean
  op: (waarde: number) => Scenario
  woord: (waarde: number) => string
}

/** Of what has dated steps the whole path moves: so much more on every day, and the value told is the one that it ends with. */
function draaiknop(model: Regiomodel, scenario: Scenario, vraag: Vraag): Draaiknop {
  const code = vraag.station ?? '*'
  const station = model.stations.find((s) => s.code === code)
  switch (vraag.knop) {
    case 'woningen': {
      const eigen = scenario.getallen?.woningenPerJaar ?? model.woningenPerJaar.waarde
      const nu = eindVan(scenario.woningenPerJaar, eigen)
      const hoog = Math.max(MEESTE_WONINGEN, nu)
      return {
        nu,
        laag: 0,
        hoog,
        hoogst: hoog,
        dalend: false,
        op: (aantal) => ({
          ...scenario,
          woningenPerJaar: overalVerschoven(scenario.woningenPerJaar, model.begin, eigen, aantal),
        }),
        woord: (n) => `${leesbaar(n)} woningen per jaar`,
      }
    }
    case 'plekken': {
      const eigen = scenario.getallen?.[`stations/${code}/plekken`] ?? station?.plekken?.waarde ?? 0
      const nu = eindVan(scenario.plekken?.[code], eigen)
      const hoog = Math.max(MEESTE_PLEKKEN, nu)
      return {
        nu,
        laag: 0,
        hoog,
        hoogst: hoog,
        dalend: false,
        op: (aantal) => ({
          ...scenario,
          plekken: {
            ...scenario.plekken,
            [code]: overalVerschoven(scenario.plekken?.[code], model.begin, eigen, aantal),
          },
        }),
        woord: (n) => `${leesbaar(n)} plekken ${station?.naam ?? code}`,
      }
    }
    case 'verblijf': {
      const factor = scenario.verblijfFactor?.[code] ?? scenario.verblijfFactor?.['*'] ?? 1
      const nu = Number((100 * factor).toFixed(6))
      return {
        nu,
        laag: 5,
        hoog: Math.max(100, nu),
        hoogst: 2000,
        dalend: true,
        op: (procent) => ({
          ...scenario,
          verblijfFactor: { ...scenario.verblijfFactor, [code]: procent / 100 },
        }),
        woord: (n) => `${leesbaar(n)}% van de verblijfsduur${station ? ` in ${station.naam}` : ''}`,
      }
    }
    case 'preventie':
      return {
        nu: 0,
        laag: 0,
        hoog: 100,
        hoogst: 100,
        dalend: false,
        op: (procent) => ({
          ...scenario,
          preventie: [...(scenario.preventie ?? []), { deel: procent / 100 }],
        }),
        woord: (n) => `${leesbaar(n)}% minder instroom`,
      }
  }
}
