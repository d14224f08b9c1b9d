import { som, type Tabel } from './tabel.ts'

/** A check of one figure against another that was counted in another way. Numbers are left out where figures are hidden. */
export type Controle = { code: Controlecode; klopt: boolean; links: number | null; rechts: number | null }
export type Controlecode =
  | 'rijen_gemeenten_is_totaal'
  | 'rijen_aanbieders_is_totaal'
  | 'gemeenten_is_aanbieders'
  | 'kolommen_gelijk'
  | 'iedereen_een_keer'

const rijsom = (t: Tabel) => som(t.rijen.map((r) => r.totaal ?? 0))
const controle = (code: Controlecode, links: number, rechts: number): Controle => ({
  code,
  klopt: links === rechts,
  links,
  rechts,
})

/**
 * Do the tables agree? Both count the same people apart from each other, by where they are and by who helps them; and nobody is in them
 * twice (`mensen` counts everybody once, budgets included).
 */
export function controleer(
  perGemeente: Tabel,
  perAanbieder: Tabel,
  budgetten: Tabel,
  mensen: number,
): Controle[] {
  const [g, a] = [perGemeente.totaal.totaal ?? 0, perAanbieder.totaal.totaal ?? 0]
  const anders = perGemeente.kolommen.filter((k, i) => {
    const j = perAanbieder.kolommen.findIndex((x) => x.code === k.code)
    return perGemeente.totaal.cellen[i] !== (perAanbieder.totaal.cellen[j] ?? 0)
  })
  return [
    controle('rijen_gemeenten_is_totaal', rijsom(perGemeente), som(perGemeente.totaal.cellen)),
    controle('rijen_aanbieders_is_totaal', rijsom(perAanbieder), som(perAanbieder.totaal.cellen)),
    controle('gemeenten_is_aanbieders', g, a),
    controle('kolommen_gelijk', perGemeente.kolommen.length - anders.length, perGemeente.kolommen.length),
    controle('iedereen_een_keer', g + (budgetten.totaal.totaal ?? 0), mensen),
  ]
}
