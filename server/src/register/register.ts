import { bevat, type Periode } from '@zicht/kern'

/** An organisation as the register knows it. */
export type RegisterOrganisatie = {
  id: string
  code: string
  naam: string
  soort: string
  gemeenteCode: string | null
  telefoon: string | null
  geldig: Periode
}

/** What one source says of a capacity. `van`–`tot` is a range of places (equal when the source gives one number). */
export type Opgave = {
  id: string
  soort: 'formeel' | 'feitelijk'
  waarvan: 'totaal' | 'crisis'
  van: number
  tot: number
  geldig: Periode
  /** Of the statements about one thing exactly one is used on a day; the others stay visible beside it. */
  gebruikt: boolean
  toelichting: string | null
  bron: string
}

/** Terms of a private location (AOM) during a period. `prijsCent` is per night and unit; `contact` is a role, never a name. */
export type Locatievoorwaarde = {
  soort: string
  prijsCent: number
  maxPersonen: number
  contact: string
  ongeschiktVoor: readonly string[]
  geldig: Periode
  bron: string
}

/** A facility without its address: that stays behind row-level security. `versheidMinuten`: agreed age of its figures. */
export type RegisterVoorziening = {
  id: string
  code: string
  naam: string
  soort: string
  organisatie: RegisterOrganisatie
  gemeenteCode: string
  telefoon: string | null
  adresGeheim: boolean
  alleenBijGeweld: boolean
  x: number | null
  y: number | null
  doelgroepen: readonly string[]
  versheidMinuten: number | null
  crisis: boolean
  geldig: Periode
  bron: string
  eenheden: readonly RegisterEenheid[]
  opgaven: readonly Opgave[]
  locatievoorwaarden: readonly Locatievoorwaarde[]
}

/** A room, corridor or dwelling. Ages are in years, inclusive; `alsGeheel`: only let as a whole, to one household. */
export type RegisterEenheid = {
  id: string
  code: string
  naam: string
  soort: string
  kenmerken: readonly string[]
  geslacht: 'alle' | 'man' | 'vrouw'
  leeftijdVan: number | null
  leeftijdTot: number | null
  alsGeheel: boolean
  geldig: Periode
  voorziening: RegisterVoorziening
  plekken: readonly RegisterPlek[]
}

/** One place in one of its periods: with another product or purpose the same bed is another row. */
export type RegisterPlek = {
  id: string
  nummer: number
  productCode: string
  crisis: boolean
  tijdelijk: boolean
  geldig: Periode
  eenheid: RegisterEenheid
  voorziening: RegisterVoorziening
}

/** The static register of one region, past and future included. Read only: it is shared by all requests of the process. */
export type Register = {
  regioCode: string
  /** Equal numbers mean an equal register. */
  versie: number
  organisaties: ReadonlyMap<string, RegisterOrganisatie>
  voorzieningen: ReadonlyMap<string, RegisterVoorziening>
  eenheden: ReadonlyMap<string, RegisterEenheid>
  plekken: ReadonlyMap<string, RegisterPlek>
}

/** Does the place exist on this day? Its unit and facility must exist as well. */
export const plekBestaatOp = (plek: RegisterPlek, datum: string): boolean =>
  bevat(plek.geldig, datum) && bevat(plek.eenheid.geldig, datum) && bevat(plek.voorziening.geldig, datum)

/** All places of the region that exist on this day. */
export const plekkenOp = (register: Register, datum: string): RegisterPlek[] =>
  [...register.plekken.values()].filter((plek) => plekBestaatOp(plek, datum))

/** Price and terms of a private location on this day, or undefined. */
export const voorwaardeOp = (
  voorziening: RegisterVoorziening,
  datum: string,
): Locatievoorwaarde | undefined => voorziening.locatievoorwaarden.find((v) => bevat(v.geldig, datum))
