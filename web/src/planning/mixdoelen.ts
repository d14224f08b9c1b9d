import { mixVoorstel, type Regiomodel, type Scenario } from '@zicht/planning'

/** The fields as people fill them in: weeks, percents and euros. */
export type Mixvelden = {
  straat: number | null
  weken: number | null
  wachtDagen: number | null
  bezetting: number | null
  crisis: number | null
  vanafJaar: number | null
  miljoen: number | null
  bouw: number | null
  woningen: number | null
  woningEuro: number | null
  seconden: number | null
}
/** Left open, these are no target; the others have to be filled in. */
export const MAG_LEEG: ReadonlySet<keyof Mixvelden> = new Set([
  'straat',
  'weken',
  'wachtDagen',
  'bezetting',
  'crisis',
  'miljoen',
])

/** What the region has, to begin with. */
export function mixVelden(model: Regiomodel, scenario: Scenario): Mixvelden {
  const d = mixVoorstel(model, scenario.jaren)
  return {
    straat: d.straat?.hoogstens ?? null,
    weken: d.eersteOpvangDagen ? d.eersteOpvangDagen.hoogstens / 7 : null,
    wachtDagen: d.wachtDagen?.hoogstens ?? null,
    bezetting: d.bezetting ? 100 * d.bezetting.hoogstens : null,
    crisis: d.crisisplekken?.hoogstens ?? null,
    vanafJaar: d.eersteOpvangDagen?.vanafJaar ?? null,
    miljoen: d.budgetPerJaarCent === undefined ? null : d.budgetPerJaarCent / 1e8,
    bouw: d.bouwPerJaar,
    woningen: d.woningenHoogstens,
    woningEuro: d.woningCent / 100,
    seconden: d.tijdslimietSeconden,
  }
}

/** The same as the computation asks it: in days, shares and cents, and `null` for no target. */
export function alsDoelen(v: Mixvelden) {
  const vanaf = (n: number | null, maal = 1) =>
    n === null ? null : { hoogstens: n * maal, vanafJaar: v.vanafJaar ?? 0 }
  return {
    straat: vanaf(v.straat),
    eersteOpvangDagen: vanaf(v.weken, 7),
    wachtDagen: vanaf(v.wachtDagen),
    bezetting: vanaf(v.bezetting, 0.01),
    crisisplekken: vanaf(v.crisis),
    budgetPerJaarCent: v.miljoen === null ? null : Math.round(v.miljoen * 1e8),
    bouwPerJaar: v.bouw,
    woningenHoogstens: v.woningen,
    woningCent: v.woningEuro === null ? null : Math.round(v.woningEuro * 100),
    tijdslimietSeconden: v.seconden,
  }
}
