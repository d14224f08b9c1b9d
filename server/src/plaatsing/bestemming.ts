/**
 * Where someone goes when a stay ends. "Niemand vertrekt uit een instelling zonder alternatieven voor onderdak" (Zicht op
 * thuis; R7, C055): the codes without a place to go need the agreement of a second person.
 */
export const BESTEMMINGEN = [
  'eigen_huis',
  'huurwoning',
  'bij_familie_of_vrienden',
  'beschermd_thuis',
  'beschermd_wonen',
  'andere_opvang',
  'andere_regio',
  'zorginstelling',
  'ziekenhuis',
  'detentie',
  'overleden',
  'op_straat',
  'onbekend',
] as const
export type Bestemming = (typeof BESTEMMINGEN)[number]

export const EINDE_REDENEN = [
  'doel_bereikt',
  'doorstroom',
  'eigen_wens',
  'einde_arrangement',
  'passender_plek',
  'opname',
  'detentie',
  'niet_teruggekeerd',
  'veiligheid',
  'overlijden',
  'anders',
] as const
export type EindeReden = (typeof EINDE_REDENEN)[number]

const ZONDER_PLEK: readonly Bestemming[] = ['op_straat', 'onbekend']

/** No roof to go to, or none that we know of. */
export const isZonderPlek = (bestemming: Bestemming): boolean => ZONDER_PLEK.includes(bestemming)

/** Must it be told where? Everywhere there is a place; a death and a destination without a place have none. */
export const vraagtWaar = (bestemming: Bestemming): boolean =>
  bestemming !== 'overleden' && !isZonderPlek(bestemming)
