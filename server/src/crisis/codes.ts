import type { KENMERKEN } from '@zicht/regio'

/** The code lists of the crisis room, as they stand in the database and in the interface. */

export const DRIEWEG = ['ja', 'nee', 'weet_niet'] as const
export type Drieweg = (typeof DRIEWEG)[number]

export const KANALEN = ['telefoon', 'balie', 'straat', 'professional', 'online', 'anders'] as const

/** Who brought the person in: mostly the person or the surroundings (S0, pilot). */
export const VERWIJZERS = [
  'eigen_initiatief',
  'omgeving',
  'politie',
  'huisarts',
  'ggz',
  'ziekenhuis',
  'wijkteam',
  'maatschappelijk_werk',
  'aanbieder',
  'corporatie',
  'gemeente',
  'anders',
  'onbekend',
] as const

/** Where someone is tonight: the categories of ETHOS Light, and one's own home for crisis care at home. */
export const VERBLIJFSITUATIES = [
  'OPENBARE_RUIMTE',
  'NOODOPVANG',
  'TIJDELIJKE_OPVANG',
  'UITSTROOM_INSTELLING',
  'NIET_CONVENTIONEEL',
  'BIJ_FAMILIE_VRIENDEN',
  'DREIGENDE_HUISUITZETTING',
  'EIGEN_HUIS',
] as const
export type Verblijfsituatie = (typeof VERBLIJFSITUATIES)[number]

/** What a place must have for this person. Each is a feature of a unit in the register, under the same name. */
export const BEHOEFTEN = [
  'begane_grond',
  'rolstoel',
  'prikkelarm',
  'huisdier',
  'somatiek',
  'toezicht_24_uur',
  'eigen_sanitair',
] as const satisfies readonly (typeof KENMERKEN)[number][]
export type Behoefte = (typeof BEHOEFTEN)[number]

export const PERSOONSROLLEN = ['partner', 'kind', 'ouder', 'broer_of_zus', 'ander'] as const
export type Persoonsrol = (typeof PERSOONSROLLEN)[number]

export const VERVOERMIDDELEN = [
  'lopend',
  'eigen_vervoer',
  'openbaar_vervoer',
  'taxi',
  'psycholance',
  'ambulance',
  'politie',
  'team',
  'anders',
] as const

/** What a provider says when a place did not work out after all, or a worker when it turned out not to fit. */
export const WEIGERREDENEN = [
  'vol',
  'geen_personeel',
  'past_niet_in_groep',
  'te_zware_zorgvraag',
  'veiligheid',
  'schorsing',
  'geen_opname_op_dit_uur',
  'client_wil_niet',
  'niet_bereikbaar',
  'anders',
] as const

/** What is done without an arrangement: 29 of 42 people in the pilot (S0). */
export const ACTIESOORTEN = [
  'gesprek',
  'bemiddeling',
  'terug_naar_huis',
  'doorverwijzing',
  'overleg',
  'vervoer',
  'praktische_hulp',
  'geen_actie_nodig',
] as const

/** What the handover to access leaves in the call; nobody chooses it. Its description is the number with which it goes on. */
export const OVERDRACHT_TOEGANG = 'overdracht_toegang'

export const UITKOMSTEN = [
  'geplaatst',
  'opgelost_zonder_plek',
  'doorverwezen',
  'geen_plek_gevonden',
  'wil_geen_hulp',
  'niet_meer_bereikbaar',
  'dubbele_melding',
] as const

/** Follow-up: the pilot counts how many went on to regular care (S0). */
export const VERVOLGEN = [
  'reguliere_zorg',
  'ambulante_begeleiding',
  'maatschappelijke_opvang',
  'beschermd_wonen',
  'eigen_netwerk',
  'eigen_huis',
  'geen_vervolg',
  'onbekend',
] as const

/** The kinds under which a search shows places; a private location costs money and help at home is no bed. */
export const GROEPEN = [
  'vrouwenopvang',
  'opvang',
  'bed_met_toezicht',
  'time_out',
  'particulier',
  'thuis',
] as const
export type Groep = (typeof GROEPEN)[number]
