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
 * Who may open a page: everyone, everyone who is signed in, or some roles. This only spares people a page that is not theirs;
 * what is really allowed is decided by the server on every request.
 */
export type Recht = 'openbaar' | 'aangemeld' | { rollen: readonly Rol[] }

export function magOpenen(recht: Recht | undefined, rol: string | null): boolean {
  // A page that declares nothing stays shut.
  if (recht === undefined) return false
  if (recht === 'openbaar') return true
  if (rol === null) return false
  return recht === 'aangemeld' || recht.rollen.some((r) => r === rol)
}
