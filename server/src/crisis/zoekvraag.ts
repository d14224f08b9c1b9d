import type { Geslacht } from '../dossier/index.ts'
import type { Behoefte, Drieweg, Persoonsrol, Verblijfsituatie } from './codes.ts'

/** Someone who needs a place tonight. Age in years, estimated; null: not known. */
export type Zoekpersoon = { leeftijd: number | null; geslacht: Geslacht; rol: 'hoofd' | Persoonsrol }

/** What is asked of a place: the people who stay together, what they need, and near which municipality. No names. */
export type Zoekvraag = {
  /** The first is the one whom the call is about; the others must stay together with them. */
  personen: readonly Zoekpersoon[]
  behoeften: readonly Behoefte[]
  huiselijkGeweld: Drieweg
  verblijftNu: Verblijfsituatie | null
  /** CBS code of where they know people, or come from. */
  gemeente: string | null
}

/** Someone is of age at eighteen (BW art. 1:233). */
const MEERDERJARIG = 18

/** A child of unknown age counts as a child; a child of nineteen is an adult. */
export const isKind = (persoon: Zoekpersoon): boolean =>
  persoon.leeftijd === null ? persoon.rol === 'kind' : persoon.leeftijd < MEERDERJARIG

export const volwassenen = (vraag: Zoekvraag): Zoekpersoon[] => vraag.personen.filter((p) => !isKind(p))
export const metKinderen = (vraag: Zoekvraag): boolean => vraag.personen.some(isKind)

/** One adult woman with children, or a woman whose gender we do not know yet: who a mothers' house is for. */
export function isMoeder(vraag: Zoekvraag): boolean {
  const groot = volwassenen(vraag)
  return metKinderen(vraag) && groot.length === 1 && groot[0]?.geslacht !== 'man'
}
