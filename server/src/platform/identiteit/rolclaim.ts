import { ROLLEN, type Rol } from '../toegangsrecht/index.ts'

export type Rolregel = { rol: Rol; organisatie: string }

/**
 * Reads the claim in which a provider lists the roles of a person: texts `rol@organisatiecode`, e.g. `crisismedewerker@regieteam`,
 * as a list or with spaces or commas between. `genegeerd` counts what is no such text; the role `client` cannot be given this way,
 * because a client account belongs to one person's file.
 */
export function leesRolclaim(claim: unknown): { rollen: Rolregel[]; genegeerd: number } {
  const teksten = Array.isArray(claim)
    ? claim
    : typeof claim === 'string'
      ? claim.split(/[\s,]+/).filter(Boolean)
      : []
  const rollen = new Map<string, Rolregel>()
  let genegeerd = 0
  for (const tekst of teksten) {
    const [, rol = '', organisatie = ''] = /^([a-z]+)@([a-z0-9][a-z0-9._-]*)$/.exec(String(tekst)) ?? []
    if (rol !== 'client' && ROLLEN.includes(rol as Rol))
      rollen.set(`${rol}@${organisatie}`, { rol: rol as Rol, organisatie })
    else genegeerd++
  }
  return { rollen: [...rollen.values()], genegeerd }
}
