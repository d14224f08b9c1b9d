import type { Waarnemingen } from './ijk.ts'
import type { Regiomodel } from './model.ts'
import type { Scenario } from './scenario.ts'

/** What lies outside the region, as `herkomstaannames` calls it. */
const BUITEN_REGIO = 'buiten_regio'

/**
 * Numbers per municipality in the records as origins of the model: one that was merged counts for its successor, one that is not of the
 * region for what lies outside it.
 */
export function herkomstWaarnemingen(
  model: Regiomodel,
  rijen: readonly { gemeente: string; n: number }[],
  opvolger: (gemeente: string) => string | undefined,
): NonNullable<Waarnemingen['herkomst']> {
  const kent = (code: string) => model.herkomst.some((h) => h.code === code)
  const per = new Map<string, number>()
  for (const { gemeente, n } of rijen) {
    const gezien = new Set<string>()
    let code = gemeente
    for (let na = opvolger(code); !kent(code) && na !== undefined && !gezien.has(code); na = opvolger(code)) {
      gezien.add(code)
      code = na
    }
    const herkomst = kent(code) ? code : BUITEN_REGIO
    if (kent(herkomst)) per.set(herkomst, (per.get(herkomst) ?? 0) + n)
  }
  return [...per].map(([herkomst, n]) => ({ herkomst, n }))
}

/** Where who comes by one cause comes from, in the order of the model, and how many come beside what the model says. */
export type Bronherkomst = { delen: number[]; factor: number }

const tot1 = (delen: readonly number[], anders: readonly number[]): number[] => {
  const som = delen.reduce((a, b) => a + b, 0)
  return som > 0 ? delen.map((d) => d / som) : [...anders]
}

/** Origin of who is there at the start, and of who sleeps outside and asks for nothing. */
export const herkomstBijBegin = (model: Regiomodel): number[] =>
  tot1(
    model.herkomst.map((h) => h.deel.waarde),
    model.herkomst.map(() => 1 / model.herkomst.length),
  )

/**
 * Origin per cause. A cause that says so itself has its own; the others have what is left, so that all causes together come from where the
 * region assumes. Where the own ones take more of an origin than that, the others have none of it. Then what the scenario multiplies.
 */
export function herkomstPerBron(model: Regiomodel, scenario: Scenario): Bronherkomst[] {
  const samen = herkomstBijBegin(model)
  const eigen = model.bronnen.map(({ herkomst }) =>
    herkomst
      ? tot1(
          model.herkomst.map((h) => herkomst.find((x) => x.code === h.code)?.deel.waarde ?? 0),
          samen,
        )
      : null,
  )
  const perJaar = model.bronnen.map((b) => b.perJaar.waarde)
  const totaal = perJaar.reduce((a, b) => a + b, 0)
  const rest = tot1(
    samen.map((deel, h) =>
      Math.max(
        0,
        totaal * deel - eigen.reduce((n, e, b) => n + (e ? (perJaar[b] as number) * (e[h] as number) : 0), 0),
      ),
    ),
    samen,
  )
  const keer = model.herkomst.map((h) => scenario.herkomstFactor?.[h.code] ?? 1)
  return eigen.map((e) => {
    const delen = e ?? rest
    if (delen.length === 0) return { delen, factor: 1 }
    const nieuw = delen.map((d, h) => d * (keer[h] as number))
    return {
      delen: tot1(nieuw, delen),
      factor: scenario.herkomstFactor ? nieuw.reduce((a, b) => a + b, 0) : 1,
    }
  })
}
