import {
  eindVan,
  type Regiomodel,
  type Scenario,
  type Trap,
  verschoven,
  vlekkenplanScenario,
} from '@zicht/planning'

/** Homes per year that the scenario ends with. */
export const woningenVan = (model: Regiomodel, s: Scenario): number =>
  eindVan(s.woningenPerJaar, model.woningenPerJaar.waarde)

/** A path of homes keeps its steps, so many more or less in every year. */
export const zetWoningen = (model: Regiomodel, s: Scenario, aantal: number): Scenario => ({
  ...s,
  woningenPerJaar: s.woningenPerJaar
    ? verschoven(s.woningenPerJaar, aantal)
    : [{ vanaf: model.begin, aantal }],
})

/** Places at a station that the scenario ends with; null without a limit. */
export const plekkenVan = (model: Regiomodel, s: Scenario, code: string): number | null => {
  const station = model.stations.find((x) => x.code === code)
  if (!station?.plekken) return null
  return eindVan(s.plekken?.[code], station.plekken.waarde)
}

/**
 * Sets the places at the end. A path keeps its steps, so many more or less in every year; that of the area plan keeps its shape also
 * after the slider was at zero. Without a path they come at the first new year: nobody builds a house on the day of the start.
 */
export const zetPlekken = (model: Regiomodel, s: Scenario, code: string, aantal: number): Scenario => {
  const eigen = s.plekken?.[code]
  const plan = vlekkenplanScenario(model)?.plekken?.[code]
  const vorm = eigen && plan && dagen(eigen) === dagen(plan) ? plan : eigen
  const pad = vorm
    ? verschoven(vorm, aantal)
    : [{ vanaf: `${Number(model.begin.slice(0, 4)) + 1}-01-01`, aantal }]
  return { ...s, plekken: { ...s.plekken, [code]: pad } }
}

const dagen = (trap: Trap) => trap.map((stap) => stap.vanaf).join()

export const verblijfVan = (s: Scenario, code = '*'): number =>
  s.verblijfFactor?.[code] ?? s.verblijfFactor?.['*'] ?? 1
export const zetVerblijf = (s: Scenario, factor: number, code = '*'): Scenario => ({
  ...s,
  verblijfFactor: { ...s.verblijfFactor, [code]: factor },
})

export const prijsVan = (s: Scenario, code = '*'): number =>
  s.prijsFactor?.[code] ?? s.prijsFactor?.['*'] ?? 1
export const zetPrijs = (s: Scenario, factor: number, code = '*'): Scenario => ({
  ...s,
  prijsFactor: { ...s.prijsFactor, [code]: factor },
})

/** How many come from somewhere, as a multiple of what the model says. */
export const herkomstVan = (s: Scenario, code: string): number => s.herkomstFactor?.[code] ?? 1
export const zetHerkomst = (s: Scenario, code: string, factor: number): Scenario => {
  const { [code]: _, ...rest } = s.herkomstFactor ?? {}
  const { herkomstFactor: __, ...kaal } = s
  const nieuw = factor === 1 ? rest : { ...rest, [code]: factor }
  return Object.keys(nieuw).length > 0 ? { ...kaal, herkomstFactor: nieuw } : kaal
}

/** By how much all arrivals are lower in the end: of what one prevention leaves, the next takes its share. */
export const preventieVan = (s: Scenario): number =>
  Number(
    (
      1 - (s.preventie ?? []).reduce((over, p) => (p.bron === undefined ? over * (1 - p.deel) : over), 1)
    ).toFixed(6),
  )
export const zetPreventie = (s: Scenario, deel: number): Scenario => ({
  ...s,
  preventie: [...(s.preventie ?? []).filter((p) => p.bron !== undefined), ...(deel > 0 ? [{ deel }] : [])],
})

/** The same question: an answer to one is an answer to the other. */
export const zelfde = (a: Scenario, b: Scenario): boolean => JSON.stringify(a) === JSON.stringify(b)
