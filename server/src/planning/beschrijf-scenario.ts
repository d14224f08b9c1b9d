import { alleGetallen, type Regiomodel, type Scenario, type Trap } from '@zicht/planning'

const getal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 })
const fijn = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 4 })
const procent = (deel: number) => `${getal.format(100 * deel)}%`
const stappen = (trap: Trap) => trap.map((s) => `${getal.format(s.aantal)} vanaf ${s.vanaf}`).join(', ')

/** What a scenario changes, in words, a line per change; one line when it changes nothing. */
export function beschrijfScenario(model: Regiomodel, s: Scenario): string[] {
  const eigen = new Map(alleGetallen(model).map((g) => [g.pad, g]))
  const naam = (code: string) => model.stations.find((x) => x.code === code)?.naam ?? code
  const regels = [
    ...(s.woningenPerJaar ? [`Woningen per jaar: ${stappen(s.woningenPerJaar)}.`] : []),
    ...Object.entries(s.plekken ?? {}).map(([code, trap]) => `Plekken ${naam(code)}: ${stappen(trap)}.`),
    ...Object.entries(s.verblijfFactor ?? {}).map(
      ([code, f]) => `Verblijf ${code === '*' ? 'overal' : naam(code)}: ${procent(f)} van wat het is.`,
    ),
    ...Object.entries(s.prijsFactor ?? {}).map(
      ([code, f]) => `Prijs per dag ${code === '*' ? 'overal' : naam(code)}: ${procent(f)} van wat die is.`,
    ),
    ...(s.preventie ?? []).map(
      (p) =>
        `Instroom ${p.bron ? `door ${model.bronnen.find((b) => b.code === p.bron)?.naam ?? p.bron}` : 'in het geheel'}: ${procent(p.deel)} minder${p.vanaf ? ` vanaf ${p.vanaf}` : ''}.`,
    ),
    ...Object.entries(s.herkomstFactor ?? {}).map(
      ([code, f]) =>
        `Mensen uit ${model.herkomst.find((h) => h.code === code)?.naam ?? code}: ${procent(f)} van wat het er zijn.`,
    ),
    ...(s.wlzDeel === undefined ? [] : [`Deel naar de Wlz: ${procent(s.wlzDeel)}.`]),
    ...(s.terugvalgarantieDeel === undefined
      ? []
      : [`Deel met terugvalgarantie: ${procent(s.terugvalgarantieDeel)}.`]),
    ...Object.entries(s.getallen ?? {}).map(([pad, n]) => {
      const g = eigen.get(pad)
      return `Ander getal: ${g?.naam ?? pad}: ${fijn.format(n)}${g ? ` in plaats van ${fijn.format(g.getal.waarde)}` : ''}.`
    }),
  ]
  return regels.length === 0 ? ['Niets: zoals het is.'] : regels
}
