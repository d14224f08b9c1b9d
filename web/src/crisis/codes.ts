/** The codes that a worker chooses from, in the order in which they are asked. The server has the same lists. */
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
export const KANALEN = ['telefoon', 'balie', 'straat', 'professional', 'online', 'anders'] as const
export const VERBLIJFSITUATIES = [
  'OPENBARE_RUIMTE',
  'BIJ_FAMILIE_VRIENDEN',
  'EIGEN_HUIS',
  'DREIGENDE_HUISUITZETTING',
  'NOODOPVANG',
  'TIJDELIJKE_OPVANG',
  'UITSTROOM_INSTELLING',
  'NIET_CONVENTIONEEL',
] as const
export const BEHOEFTEN = [
  'begane_grond',
  'rolstoel',
  'huisdier',
  'prikkelarm',
  'somatiek',
  'toezicht_24_uur',
  'eigen_sanitair',
] as const
export const GESLACHTEN = ['man', 'vrouw', 'anders', 'onbekend'] as const
export const ROLLEN = ['partner', 'kind', 'ouder', 'broer_of_zus', 'ander'] as const
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
export const UITKOMSTEN = [
  'geplaatst',
  'opgelost_zonder_plek',
  'doorverwezen',
  'geen_plek_gevonden',
  'wil_geen_hulp',
  'niet_meer_bereikbaar',
  'dubbele_melding',
] as const
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
