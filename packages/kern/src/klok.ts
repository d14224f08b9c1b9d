/**
 * How a running term stands at a moment: days left, phase, and the rungs of its escalation ladder. Derived,
 * never stored; `nu` is a parameter. `eindMoment` is the first moment after the term (`berekenEinde`).
 */
import { dagenTussen } from './datum.ts'
import { momentMinDuur, momentPlusDuur } from './duur.ts'
import { AMSTERDAM, datumIn, epochVan, type Moment, momentVanEpoch } from './moment.ts'

/** `ruim`: nothing to do yet. `waarschuwing`: the end is near. `vandaag`: the last day runs. `verstreken`: it is over. */
export type Fase = 'ruim' | 'waarschuwing' | 'vandaag' | 'verstreken'

/** One rung: how long before or after the end (ISO duration) which role is warned. Own fields travel along. */
export type Trede = { readonly rol: string } & (
  | { readonly voor: string; readonly na?: undefined }
  | { readonly na: string; readonly voor?: undefined }
)
export type TredeOp<T extends Trede = Trede> = T & {
  readonly moment: Moment /** Place in the ladder as given. */
  readonly nummer: number
}

/** The last day of a term that ends at this moment: midnight still belongs to the day before. */
const laatsteDag = (eindMoment: Moment, zone: string): string =>
  datumIn(momentVanEpoch(epochVan(eindMoment) - 1), zone)

/** Whole days from today to the last day: 0 on the last day, negative after it. */
export const dagenOver = (eindMoment: Moment, nu: Moment, tijdzone: string = AMSTERDAM): number =>
  dagenTussen(datumIn(nu, tijdzone), laatsteDag(eindMoment, tijdzone))

/** Phase at `nu`; `waarschuwing` is how long before the end the warning starts (`P3D`, `PT4H`; default none). */
export const faseVan = (
  eindMoment: Moment,
  nu: Moment,
  waarschuwing = 'PT0S',
  tijdzone: string = AMSTERDAM,
): Fase => {
  const op = epochVan(nu)
  if (op >= epochVan(eindMoment)) return 'verstreken'
  if (dagenOver(eindMoment, nu, tijdzone) <= 0) return 'vandaag'
  return op >= epochVan(momentMinDuur(eindMoment, waarschuwing, tijdzone)) ? 'waarschuwing' : 'ruim'
}

/** The ladder with the moment of each rung, earliest first. RangeError for a duration that is none. */
export const tredenVan = <T extends Trede>(
  ladder: readonly T[],
  eindMoment: Moment,
  tijdzone: string = AMSTERDAM,
): TredeOp<T>[] =>
  ladder
    .map((trede, nummer) => {
      const moment =
        trede.voor === undefined
          ? momentPlusDuur(eindMoment, trede.na, tijdzone)
          : momentMinDuur(eindMoment, trede.voor, tijdzone)
      return { ...trede, moment, nummer }
    })
    .sort((a, b) => epochVan(a.moment) - epochVan(b.moment) || a.nummer - b.nummer)

/** The rungs that are due at `nu` (their moment has come), earliest first; the last one is the present level. */
export const bereikteTreden = <T extends Trede>(
  ladder: readonly T[],
  eindMoment: Moment,
  nu: Moment,
  tijdzone: string = AMSTERDAM,
): TredeOp<T>[] =>
  tredenVan(ladder, eindMoment, tijdzone).filter((trede) => epochVan(trede.moment) <= epochVan(nu))

/** The next rung after `nu`, to plan a job for; null when the ladder is done. */
export const volgendeTrede = <T extends Trede>(
  ladder: readonly T[],
  eindMoment: Moment,
  nu: Moment,
  tijdzone: string = AMSTERDAM,
): TredeOp<T> | null =>
  tredenVan(ladder, eindMoment, tijdzone).find((trede) => epochVan(trede.moment) > epochVan(nu)) ?? null
