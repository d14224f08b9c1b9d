import type { Rol } from '../../toegangsrecht/index.ts'
import { initialenVan } from '../initialen.ts'

/**
 * The people of the demo. All invented, and their names say so. They know no region: where they work is found by the kind of
 * organisation in whatever region is served.
 */
export const DEMO_ISSUER = 'urn:zicht-op-thuis:demo'

export type Werkplek =
  | 'regieteam'
  | 'toegang'
  | 'meeste_crisisplekken'
  | 'andere_aanbieder'
  | 'centrumgemeente'
  | 'corporatie'
  | 'toezicht'

export type Personagroep = 'crisis' | 'aanbieder' | 'gemeente' | 'toezicht' | 'client'

export type Persona = {
  /** Becomes the `sub` of the account. */
  code: string
  naam: string
  initialen: string
  rol: Rol
  werkplek: Werkplek
  groep: Personagroep
  /** What this person comes to do, in the two languages of the product. */
  werk: { nl: string; en: string }
}

const persona = (
  code: string,
  naam: string,
  rol: Rol,
  werkplek: Werkplek,
  groep: Personagroep,
  nl: string,
  en: string,
): Persona => ({ code, naam, initialen: initialenVan(naam), rol, werkplek, groep, werk: { nl, en } })

export const PERSONAS: readonly Persona[] = [
  persona(
    'noor',
    'Noor Avondrood',
    'crisismedewerker',
    'regieteam',
    'crisis',
    'Crisisdienst, avond: neemt de telefoon op',
    'Crisis line, evening: answers the phone',
  ),
  persona(
    'karim',
    'Karim Morgenlicht',
    'crisismedewerker',
    'regieteam',
    'crisis',
    'Dagteam: neemt de nacht over',
    'Day team: takes over from the night',
  ),
  persona(
    'ruben',
    'Ruben Kompasroos',
    'teamleider',
    'regieteam',
    'crisis',
    'Teamleider: akkoord, verlengen, bijsturen',
    'Team leader: consent, extensions, steering',
  ),
  persona(
    'aylin',
    'Aylin Wegwijzer',
    'toegangsmedewerker',
    'toegang',
    'crisis',
    'Toegang: onderzoek en besluit',
    'Access: inquiry and decision',
  ),
  persona(
    'sanne',
    'Sanne Nachtlampje',
    'aanbieder',
    'meeste_crisisplekken',
    'aanbieder',
    'Opvang, nachtdienst: wie komt er, welk bed is vrij',
    'Shelter, night shift: who comes, which bed is free',
  ),
  persona(
    'joris',
    'Joris Voordeur',
    'aanbieder',
    'andere_aanbieder',
    'aanbieder',
    'Beschermd wonen: eigen bewoners en plekken',
    'Protected living: own residents and places',
  ),
  persona(
    'ilse',
    'Ilse Raadzaal',
    'gemeente',
    'centrumgemeente',
    'gemeente',
    'Gemeente: eigen inwoners en besluiten',
    'Municipality: own residents and decisions',
  ),
  persona(
    'fleur',
    'Fleur Vergezicht',
    'beleidsmaker',
    'centrumgemeente',
    'gemeente',
    'Beleid: cijfers, nooit personen',
    'Policy: figures, never persons',
  ),
  persona(
    'bram',
    'Bram Sleutelbos',
    'corporatie',
    'corporatie',
    'gemeente',
    'Woningcorporatie: huizen en kandidaten',
    'Housing corporation: homes and candidates',
  ),
  persona(
    'hugo',
    'Hugo Toetssteen',
    'toezichthouder',
    'toezicht',
    'toezicht',
    'Toezichthouder Wmo',
    'Supervisor under the Wmo',
  ),
  persona(
    'meral',
    'Meral Zegelring',
    'privacyfunctionaris',
    'centrumgemeente',
    'toezicht',
    'Privacy: wie keek waarom in welk dossier',
    'Privacy: who looked into which file, and why',
  ),
  persona(
    'daan',
    'Daan Schakelkast',
    'beheerder',
    'centrumgemeente',
    'toezicht',
    'Beheer: register en accounts, geen dossiers',
    'Administration: register and accounts, no files',
  ),
  persona(
    'sam',
    'Sam Thuishaven',
    'client',
    'toegang',
    'client',
    'Cliënt: het eigen dossier',
    'Client: the own file',
  ),
]

/** Finds a persona by code, or by role (then the first of that role). */
export const vindPersona = (zoek: string): Persona | undefined => {
  const z = zoek.toLowerCase()
  return PERSONAS.find((p) => p.code === z) ?? PERSONAS.find((p) => p.rol === z)
}
