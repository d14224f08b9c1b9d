import { weiger } from '../invoer/redenen.ts'
import { alleGetallen, isHeel, metGetallen } from './getallen.ts'
import type { Regiomodel } from './model.ts'
import type { Scenario } from './scenario.ts'
import type { Tornadobalk, Vloeistofuitkomst } from './uitkomst.ts'
import { vloeistof } from './vloeistof.ts'

/** What is looked at, over the last year: `straat`, `kosten`, or `wachtDagen/<station>`, `wachtend/<station>`, `aanwezig/<station>`. */
export function maatVan(u: Vloeistofuitkomst, maat: string): number {
  const jaar = u.jaren.at(-1)
  if (!jaar) return 0
  if (maat === 'straat') return jaar.straat.gemiddelde
  if (maat === 'kosten') return jaar.kosten.totaalCent
  const { wat, code } = stationmaat(maat, jaar.stations)
  return jaar.stations.find((s) => s.code === code)?.[wat] ?? 0
}

const STATIONMATEN = ['wachtDagen', 'wachtend', 'aanwezig'] as const

/** @throws Rekenfout at `/maat` when nothing is called so */
function stationmaat(maat: string, stations: readonly { code: string }[]) {
  const [wat, code, ...rest] = maat.split('/')
  const soort = STATIONMATEN.find((s) => s === wat)
  if (soort === undefined || rest.length > 0 || !stations.some((s) => s.code === code))
    throw weiger('/maat', 'onbekende_maat', { maat })
  return { wat: soort, code }
}

/** Is there something called so in this model? Said before anything is computed. @throws Rekenfout at `/maat` */
export function keurMaat(model: Regiomodel, maat: string): void {
  if (maat !== 'straat' && maat !== 'kosten') stationmaat(maat, model.stations)
}

/**
 * Which numbers matter most: each in turn at its low and its high, the rest as it is, by the fluid model. Widest first; what does not
 * matter is left out, and so is a share that is the whole: nothing is left to give way to it.
 */
export function tornado(model: Regiomodel, scenario: Scenario, maat = 'straat', meeste = 15): Tornadobalk[] {
  keurMaat(model, maat)
  const kaal: Scenario = { ...scenario }
  delete kaal.getallen
  // what the scenario says of a share gives way too when another share of the same whole moves
  const eigen = metGetallen(model, scenario.getallen ?? {})
  const bij = (pad: string, waarde: number) =>
    maatVan(vloeistof(metGetallen(eigen, { [pad]: waarde }), kaal), maat)
  return alleGetallen(model)
    .flatMap(({ pad, naam, getal }): Tornadobalk[] => {
      const { laag, hoog } = getal
      if (laag === undefined || hoog === undefined || laag === hoog || isHeel(eigen, pad)) return []
      const [u, o] = [bij(pad, laag), bij(pad, hoog)]
      return [
        {
          pad,
          naam,
          waarde: getal.waarde,
          laag: { invoer: laag, uitkomst: u },
          hoog: { invoer: hoog, uitkomst: o },
          breedte: Math.abs(o - u),
          aanname: getal.aanname,
          bron: getal.bron,
          ...(getal.reden === undefined ? {} : { reden: getal.reden }),
        },
      ]
    })
    .filter((b) => b.breedte > 1e-6)
    .sort((a, b) => b.breedte - a.breedte || (a.pad < b.pad ? -1 : 1))
    .slice(0, meeste)
}
