/** The roles that a membership can have; the session names them. */
export const ROLLEN = [
  'crisismedewerker',
  'teamleider',
  'toegangsmedewerker',
  'aanbieder',
  'gemeente',
  'corporatie',
  'beleidsmaker',
  'toezichthouder',
  'privacyfunctionaris',
  'beheerder',
  'client',
] as const

export type Rol = (typeof ROLLEN)[number]

/**
 * Who may open a page: everyone, everyone who is signed in, those whose role may ever do something (`mag`, as the session's `rechten`
 * say it: `crisismelding:maken:crisis`, or the beginning of it: `crisismelding:maken`; of several one suffices), or some roles.
 * This only spares people a page that is not theirs; what is really allowed is decided by the server on every request.
 */
export type Recht =
  | 'openbaar'
  | 'aangemeld'
  | { mag: string | readonly string[] }
  | { rollen: readonly Rol[] }

/** What the session says of the person: the role, and `object:actie:doel` for everything the role may ever do. */
export type Vrager = { rol: string; rechten: readonly string[] }

export function magOpenen(recht: Recht | undefined, vrager: Vrager | null): boolean {
  // A page that declares nothing stays shut.
  if (recht === undefined) return false
  if (recht === 'openbaar') return true
  if (vrager === null) return false
  if (recht === 'aangemeld') return true
  if ('rollen' in recht) return recht.rollen.some((rol) => rol === vrager.rol)
  return [recht.mag].flat().some((nodig) => heeftRecht(vrager.rechten, nodig))
}

/** `crisismelding:maken` is had by who has `crisismelding:maken:crisis`. */
export const heeftRecht = (rechten: readonly string[], nodig: string): boolean =>
  rechten.some((recht) => recht === nodig || recht.startsWith(`${nodig}:`))
