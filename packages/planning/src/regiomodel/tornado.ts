import { Rekenfout } from '@zicht/kern'
import { alleGetallen, metGetallen } from './getallen.ts'
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
  const [wat, code] = maat.split('/')
  const station = jaar.stations.find((s) => s.code === code)
  if (station && (wat === 'wachtDagen' || wat === 'wachtend' || wat === 'aanwezig')) return station[wat] ?? 0
  throw new Rekenfout('/maat', `"${maat}" is geen maat van dit model`)
}

/**
 * Which numbers matter most: each in turn at its low and its high, the rest as it is, by the fluid model. Widest first; what does not
 * matter is left out.
 */
export function tornado(model: Regiomodel, scenario: Scenario, maat = 'straat', meeste = 15): Tornadobalk[] {
  const bij = (pad: string, waarde: number) =>
    maatVan(vloeistof(metGetallen(model, { ...scenario.getallen, [pad]: waarde }), kaal), maat)
  const kaal: Scenario = { ...scenario }
  delete kaal.getallen
  return alleGetallen(model)
    .flatMap(({ pad, naam, getal }): Tornadobalk[] => {
      const { laag, hoog } = getal
      if (laag === undefined || hoog === undefined || laag === hoog) return []
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
