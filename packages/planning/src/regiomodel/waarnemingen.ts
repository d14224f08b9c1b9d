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

/** Who left, and the exits that this may mean. */
type Vertrokken = { naar: string[]; rij: Verblijfsrij }

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
  const vertrokken: Vertrokken[] = []
  for (const [station, hier] of perStation) {
    // a stay that is taken over at the same kind of place goes on
    const weg = hier.filter((r) => r.afgelopen && stationVan.get(r.volgende ?? '') !== station)
    // where people stay to wait for a home, the stay is the wait, and that is the model's own
    if (station.soort !== 'wachtvoorziening')
      verblijven.push({
        station: station.code,
        duren: hier.map((r) => ({ dagen: r.dagen, afgelopen: weg.includes(r) })),
      })
    const bekend = weg.flatMap((rij): Vertrokken[] => {
      const naar = doelenVan(model, station, stationVan.get(rij.volgende ?? '')?.code, rij)
      return naar.length > 0 ? [{ naar, rij }] : []
    })
    vertrokken.push(...bekend)
    if (weg.length > 0 && weg.length - bekend.length <= ONBEKEND_HOOGSTENS * weg.length)
      overgangen.push({ station: station.code, naar: verdeel(station, bekend) })
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

/** The exits that an end may mean: one for a next stay; more when the records do not tell, as a home with or without support. */
function doelenVan(
  model: Regiomodel,
  station: Modelstation,
  volgende: string | undefined,
  { bestemming }: Verblijfsrij,
): string[] {
  const kan = (code: string) => station.uitgangen.some((u) => u.naar === code)
  if (volgende !== undefined) return kan(volgende) ? [volgende] : []
  const mogelijk = model.ijking.bestemmingen
    .filter((b) => b.bestemming === bestemming)
    .map((b) => b.naar.filter(kan))
  return mogelijk.find((naar) => naar.length > 0) ?? []
}

/** Counts per exit. What the records leave open is divided as the model assumes it, in whole people by largest remainder. */
function verdeel(station: Modelstation, bekend: readonly Vertrokken[]): Record<string, number> {
  const uit: Record<string, number> = {}
  for (const [sleutel, groep] of Map.groupBy(bekend, ({ naar }) => naar.join())) {
    const codes = sleutel.split(',')
    const kans = (code: string) => station.uitgangen.find((u) => u.naar === code)?.kans.waarde ?? 0
    const som = codes.reduce((n, code) => n + kans(code), 0)
    const delen = codes.map((code) => groep.length * (som > 0 ? kans(code) / som : 1 / codes.length))
    const heel = delen.map(Math.floor)
    const volgorde = delen
      .map((deel, i) => [deel - Math.floor(deel), i] as const)
      .sort(([a, i], [b, j]) => b - a || i - j)
    const rest = groep.length - heel.reduce((a, b) => a + b, 0)
    for (const [, i] of volgorde.slice(0, rest)) heel[i] = (heel[i] ?? 0) + 1
    for (const [i, code] of codes.entries()) uit[code] = (uit[code] ?? 0) + (heel[i] ?? 0)
  }
  return uit
}

/** Of who went to live somewhere long enough ago to know: how many were back within the stay there. */
function terugvalVan(model: Regiomodel, vertrokken: readonly Vertrokken[]): Waarnemingen['terugval'] {
  return model.stations.flatMap((huis) => {
    if (huis.plekken || huis.uitgangen.filter((u) => u.terugval).length !== 1) return []
    const termijn = huis.verblijfDagen.waarde
    const gezien = vertrokken.filter(
      ({ naar, rij }) => naar.includes(huis.code) && (rij.gezien ?? 0) >= termijn,
    )
    if (gezien.length === 0) return []
    const terug = gezien.filter(({ rij }) => rij.terugNa !== null && rij.terugNa <= termijn).length
    return [{ station: huis.code, n: gezien.length, terug }]
  })
}
