import type { Net } from '../regiomodel/net.ts'
import type { Mixprobleem } from './los.ts'
import type { Grens } from './rijen.ts'
import type { Bindend } from './uitkomst.ts'
import { bindendzin } from './zinnen.ts'

const OP_DE_GRENS = 1e-4

/** The targets and limits that the mix is on, those of one kind together. */
export function bindendVan(net: Net, p: Mixprobleem, x: Float64Array): Bindend[] {
  const uit = new Map<Grens['soort'], { stations: Set<string>; jaren: Set<number> }>()
  for (const { grens, delen, hoog } of p.rijen) {
    // before its year a target asks no more than what is anyhow
    if (!grens || hoog === undefined || grens.jaar < vanafJaar(p, grens.soort)) continue
    let [waarde, grootte] = [0, Math.abs(hoog)]
    for (const [v, k] of delen) {
      const deel = k * (x[v] as number)
      waarde += deel
      grootte = Math.max(grootte, Math.abs(deel))
    }
    // nobody there, nothing bound
    if (grootte < 1e-6 || hoog - waarde > OP_DE_GRENS * Math.max(1, grootte)) continue
    const soort = uit.get(grens.soort) ?? { stations: new Set(), jaren: new Set() }
    uit.set(grens.soort, soort)
    soort.jaren.add(grens.jaar)
    if (grens.station !== undefined) soort.stations.add(net.stations[grens.station]?.naam ?? '')
  }
  return [...uit].map(([soort, gevonden]) => {
    const [stations, jaren] = [[...gevonden.stations], [...gevonden.jaren].sort((a, b) => a - b)]
    return { soort, stations, jaren, zin: bindendzin(soort, grenswaarde(p, soort), stations, jaren) }
  })
}

function vanafJaar({ doelen }: Mixprobleem, soort: Grens['soort']): number {
  const doel = doelen[soort]
  return typeof doel === 'object' ? doel.vanafJaar : 0
}

/** The number that goes with a target or limit, as it was asked. */
export function grenswaarde({ doelen }: { doelen: Mixprobleem['doelen'] }, soort: Grens['soort']): number {
  const doel = doelen[soort]
  return typeof doel === 'number' ? doel : (doel?.hoogstens ?? 0)
}
