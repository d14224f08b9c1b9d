/** The codes of the register, as the server takes them. A test holds them against the region format. */
export const VOORZIENINGSOORTEN = [
  'dag_en_nachtopvang',
  'opvang',
  'jongerenopvang',
  'gezinsopvang',
  'vrouwenopvang',
  'beschermd_wonen',
  'bwzv',
  'crisis_thuis',
  'particuliere_locatie',
  'bed_met_toezicht',
  'time_out',
  'sociaal_hostel',
  'wachtvoorziening',
  'prikkelarme_units',
] as const
export const EENHEIDSOORTEN = [
  'slaapzaal',
  'kamer',
  'afdeling',
  'gezinskamer',
  'appartement',
  'woning',
  'verspreide_woningen',
  'hotelkamer',
  'thuis',
] as const
export const KENMERKEN = [
  'begane_grond',
  'lift',
  'rolstoel',
  'prikkelarm',
  'huisdier',
  'eigen_sanitair',
  'kookgelegenheid',
  'somatiek',
  'toezicht_24_uur',
  'kinderen',
] as const
export const DOELGROEPEN = [
  'volwassenen',
  'jongeren',
  'gezinnen',
  'moeders',
  'ouderen',
  'somatiek',
  'slachtoffers_geweld',
  'moeilijk_plaatsbaar',
] as const
export const ORGANISATIESOORTEN = [
  'aanbieder',
  'gemeente',
  'corporatie',
  'regieteam',
  'toegang',
  'toezicht',
  'partner',
  'verhuurder',
] as const
export const LOCATIESOORTEN = ['hotel', 'bed_and_breakfast', 'vakantiewoning'] as const
export const GESLACHTEN = ['alle', 'man', 'vrouw'] as const
