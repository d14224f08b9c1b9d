import type { Regiomodel, Scenario, Trap } from '@zicht/planning'

/** One value for the whole period, or what is in force last. */
export const laatste = (trap: Trap | undefined): number | undefined => trap?.at(-1)?.aantal

/** Homes per year that the scenario ends with. */
export const woningenVan = (model: Regiomodel, s: Scenario): number =>
  laatste(s.woningenPerJaar) ?? model.woningenPerJaar.waarde

export const zetWoningen = (model: Regiomodel, s: Scenario, aantal: number): Scenario => ({
  ...s,
  woningenPerJaar: [{ vanaf: model.begin, aantal }],
})

/** Places at a station that the scenario ends with; null without a limit. */
export const plekkenVan = (model: Regiomodel, s: Scenario, code: string): number | null => {
  const station = model.stations.find((x) => x.code === code)
  if (!station?.plekken) return null
  return laatste(s.plekken?.[code]) ?? station.plekken.waarde
}

/** Sets the places from the first new year on: nobody builds a house on the day of the start. */
export const zetPlekken = (model: Regiomodel, s: Scenario, code: string, aantal: number): Scenario => ({
  ...s,
  plekken: { ...s.plekken, [code]: [{ vanaf: `${Number(model.begin.slice(0, 4)) + 1}-01-01`, aantal }] },
})

export const verblijfVan = (s: Scenario): number => s.verblijfFactor?.['*'] ?? 1
export const zetVerblijf = (s: Scenario, factor: number): Scenario => ({
  ...s,
  verblijfFactor: { ...s.verblijfFactor, '*': factor },
})

export const preventieVan = (s: Scenario): number => s.preventie?.find((p) => p.bron === undefined)?.deel ?? 0
export const zetPreventie = (s: Scenario, deel: number): Scenario => ({
  ...s,
  preventie: [...(s.preventie ?? []).filter((p) => p.bron !== undefined), ...(deel > 0 ? [{ deel }] : [])],
})

/** The same question: an answer to one is an answer to the other. */
export const zelfde = (a: Scenario, b: Scenario): boolean => JSON.stringify(a) === JSON.stringify(b)
