import {
  type AndereWet,
  type Doelgroeptoets,
  geldigOp,
  type Mantelzorgregel,
  type Quickscan,
  type Regio,
  type Scoremodel,
  type Screening,
} from '@zicht/regio'

/** How the inquiry goes in this region on one day. */
export type Onderzoekbeleid = {
  quickscan: Quickscan | null
  screenings: Screening[]
  wetten: AndereWet[]
  modellen: Scoremodel[]
  doelgroep: Doelgroeptoets | null
  mantelzorg: Mantelzorgregel | null
}

export const onderzoekbeleidOp = (regio: Regio, datum: string): Onderzoekbeleid => ({
  quickscan: geldigOp(regio.quickscans, datum)[0] ?? null,
  screenings: geldigOp(regio.screenings, datum),
  wetten: geldigOp(regio.andereWetten, datum),
  modellen: geldigOp(regio.scoremodellen, datum),
  doelgroep: geldigOp(regio.doelgroeptoetsen, datum)[0] ?? null,
  mantelzorg: geldigOp(regio.mantelzorgregels, datum)[0] ?? null,
})

/** The model that is proposed on a day, or the first there is. */
export const standaardmodel = (beleid: Onderzoekbeleid): Scoremodel | null =>
  beleid.modellen.find((m) => m.standaard) ?? beleid.modellen[0] ?? null

/** A model by its code, also one that is no longer in use: what was measured with it must stay readable. */
export const modelMet = (regio: Regio, code: string): Scoremodel | null =>
  regio.scoremodellen.filter((m) => m.code === code).at(-1) ?? null
