import type { Stroom } from '../stromen/index.ts'
import type { Regel, Uit } from './bouw.ts'

/** The exit of the first rule that holds; one number is drawn where there is something to choose. */
export function kiesUitgang(
  regels: readonly Regel[],
  klasse: number,
  terugvallen: number,
  bezoeken: number,
  s: Stroom | null,
): Uit {
  for (let i = 0; i < regels.length; i++) {
    const r = regels[i] as Regel
    if (r.klassen[klasse] !== 1) continue
    if (terugvallen < r.minTerugvallen || terugvallen > r.maxTerugvallen) continue
    if (bezoeken < r.minBezoeken || bezoeken > r.maxBezoeken) continue
    if (r.uit.length === 1) return r.uit[0] as Uit
    const u = (s as Stroom).volgende()
    let k = 0
    while ((r.kansen[k] as number) < u) k++
    return r.uit[k] as Uit
  }
  throw new Error('a route ends with a rule without a condition: this was checked')
}
