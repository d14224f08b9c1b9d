import type { Waarnemingen } from './ijk.ts'
import type { Modelstation, Regiomodel } from './model.ts'

/** One stay of the records as days and codes: no person, no date. */
export type Verblijfsrij = {
  product: string
  /** how long of it was seen, without the wait for another place */
  dagen: number
  afgelopen: boolean
  /** product of the stay that took over, else where the person went */
  volgende: string | null
  bestemming: string | null
  /** of who left: days until the next stay (null: not yet), and days that there were to see it */
  terugNa: number | null
  gezien: number | null
}

/** A larger share of ends that mean nothing in the model, and the others say too little about where people go. */
const ONBEKEND_HOOGSTENS = 0.1

/** What the records say in the model's words: stays and ways on per station, and who came back from a home. */
export function maakWaarnemingen(model: Regiomodel, rijen: readonly Verblijfsrij[]): Waarnemingen {
  const stationVan = eenduidig(model)
  const perStation = new Map<Modelstation, Verblijfsrij[]>()
  for (const rij of rijen) {
    const station = stationVan.get(rij.product)
    if (station) perStation.set(station, [...(perStation.get(station) ?? []), rij])
  }
  const verblijven: Waarnemingen['verblijven'] = []
  const overgangen: Waarnemingen['overgangen'] = []
  const vertrokken: { naar: string; rij: Verblijfsrij }[] = []
  for (const [station, hier] of perStation) {
    // a stay that is taken over at the same kind of place goes on
    const weg = hier.filter((r) => r.afgelopen && stationVan.get(r.volgende ?? '') !== station)
    verblijven.push({
      station: station.code,
      duren: hier.map((r) => ({ dagen: r.dagen, afgelopen: weg.includes(r) })),
    })
    const naar: Record<string, number> = {}
    let onbekend = 0
    for (const rij of weg) {
      const doel = doelVan(model, station, stationVan.get(rij.volgende ?? '')?.code, rij)
      if (doel === undefined) onbekend++
      else {
        naar[doel] = (naar[doel] ?? 0) + 1
        vertrokken.push({ naar: doel, rij })
      }
    }
    if (weg.length > 0 && onbekend <= ONBEKEND_HOOGSTENS * weg.length)
      overgangen.push({ station: station.code, naar })
  }
  return { verblijven, overgangen, terugval: terugvalVan(model, vertrokken) }
}

/** Products that stand for one station; what is given at two says nothing about either. */
function eenduidig(model: Regiomodel): Map<string, Modelstation> {
  const uit = new Map<string, Modelstation>()
  const { producten } = model.ijking
  for (const { product, station } of producten) {
    const gevonden = model.stations.find((s) => s.code === station)
    if (gevonden && producten.filter((p) => p.product === product).length === 1) uit.set(product, gevonden)
  }
  return uit
}

function doelVan(
  model: Regiomodel,
  station: Modelstation,
  volgende: string | undefined,
  { bestemming }: Verblijfsrij,
): string | undefined {
  const kan = (code: string) => station.uitgangen.some((u) => u.naar === code)
  if (volgende !== undefined) return kan(volgende) ? volgende : undefined
  return model.ijking.bestemmingen.find((b) => b.bestemming === bestemming)?.naar.find(kan)
}

/** Of who went to live somewhere long enough ago to know: how many were back within the stay there. */
function terugvalVan(
  model: Regiomodel,
  vertrokken: readonly { naar: string; rij: Verblijfsrij }[],
): Waarnemingen['terugval'] {
  return model.stations.flatMap((huis) => {
    if (huis.plekken || huis.uitgangen.filter((u) => u.terugval).length !== 1) return []
    const termijn = huis.verblijfDagen.waarde
    const gezien = vertrokken.filter(({ naar, rij }) => naar === huis.code && (rij.gezien ?? 0) >= termijn)
    if (gezien.length === 0) return []
    const terug = gezien.filter(({ rij }) => rij.terugNa !== null && rij.terugNa <= termijn).length
    return [{ station: huis.code, n: gezien.length, terug }]
  })
}
