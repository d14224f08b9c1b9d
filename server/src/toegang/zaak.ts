/** The phases of a case, from report to a running placement. */
export const FASEN = [
  'quickscan',
  'onderzoek',
  'overleg',
  'besluit',
  'wachten',
  'geplaatst',
  'gesloten',
] as const
export type ZaakFase = (typeof FASEN)[number]

export const ROUTES = ['informatie', 'lokale_wmo', 'centraal', 'crisis'] as const
export type Route = (typeof ROUTES)[number]

/** Why a case ends: a code, so that the figures can count it; the screen has the words. */
export const SLUITREDENEN = [
  'ingetrokken',
  'overleden',
  'informatie',
  'lokale_wmo',
  'overgedragen',
  'afgewezen',
  'hersteld',
  'vertrokken',
  'uit_contact',
  'samengevoegd',
  'afgerond',
] as const
export type Sluitreden = (typeof SLUITREDENEN)[number]

/**
 * Where a case may go from each phase. Urgent help comes before the inquiry (Wmo 2015 art. 2.3.3), shelter that is a general provision
 * needs no decision (S4), a review or an objection brings a case back. A closed case opens again only to decide or inquire anew.
 */
const VERDER: Record<ZaakFase, readonly ZaakFase[]> = {
  quickscan: ['onderzoek', 'besluit', 'wachten', 'geplaatst', 'gesloten'],
  onderzoek: ['quickscan', 'overleg', 'besluit', 'wachten', 'geplaatst', 'gesloten'],
  overleg: ['onderzoek', 'besluit', 'wachten', 'geplaatst', 'gesloten'],
  besluit: ['onderzoek', 'overleg', 'wachten', 'geplaatst', 'gesloten'],
  wachten: ['onderzoek', 'overleg', 'besluit', 'geplaatst', 'gesloten'],
  geplaatst: ['onderzoek', 'overleg', 'besluit', 'wachten', 'gesloten'],
  gesloten: ['onderzoek', 'besluit'],
}

/** May a case go from one phase to the other? Staying where it is is no step. */
export const magNaarFase = (van: string, naar: ZaakFase): boolean =>
  VERDER[van as ZaakFase]?.includes(naar) ?? false
