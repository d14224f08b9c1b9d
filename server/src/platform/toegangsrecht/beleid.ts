/**
 * The policy as a table: who (role) may do what (action) to what (object), for which purpose, through which relation, on
 * which legal ground, and how much of it is shown. Default: no. Sources: Wmo 2015 chapter 5, AVG; TOEGANGSRECHT matrix.
 */
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

export type ObjectSoort =
  | 'register'
  | 'bezetting'
  | 'crisismelding'
  | 'reservering'
  | 'plaatsing'
  | 'client'
  | 'bsn'
  | 'termijn'
  | 'taak'
  | 'overdracht'
  | 'cijfers'
  | 'logboek'
  | 'noodtoegang'
  | 'toegangsmelding'
  | 'zaak'
  | 'beschikking'
  | 'wachtlijst'
  | 'vacature'
  | 'aanbod'
  | 'plan'
  | 'overleg'
  | 'planning'
  | 'vlekkenplan'
  | 'ombouw'
export type Actie =
  | 'lezen'
  | 'maken'
  | 'wijzigen'
  | 'zoeken'
  | 'reserveren'
  | 'plaatsen'
  | 'beeindigen'
  | 'verlengen'
  | 'akkoord'
  | 'tellen'
  | 'beoordelen'
  | 'besluiten'
  | 'samenvoegen'
  | 'ondersteunen'
  | 'herbeoordelen'
  | 'rangschikken'
  | 'melden'
export type Doel =
  | 'crisis'
  | 'verblijf'
  | 'wmo'
  | 'toegang'
  | 'register'
  | 'sturing'
  | 'toezicht'
  | 'eigen'
  | 'beheer'
  | 'privacy'

/** For which purpose a role opens a person's file, when an operation serves several roles. */
export const DOEL_VAN_ROL: Record<Rol, Doel> = {
  crisismedewerker: 'crisis',
  teamleider: 'crisis',
  toegangsmedewerker: 'toegang',
  aanbieder: 'verblijf',
  gemeente: 'wmo',
  corporatie: 'toegang',
  beleidsmaker: 'sturing',
  toezichthouder: 'toezicht',
  privacyfunctionaris: 'privacy',
  beheerder: 'beheer',
  client: 'eigen',
}

/**
 * How a person stands to the object: none needed, the crisis team's own case, a stay, responsibility by decision, oneself,
 * a stay that ended (`gesloten`).
 */
export type Relatie =
  | 'geen'
  | 'team'
  | 'crisis'
  | 'plaatsing'
  | 'verantwoordelijk'
  | 'toegang'
  | 'zelf'
  | 'nood'
  | 'eigen_organisatie'
  | 'gesloten'
  | 'verwijzing'
  | 'partner'
export type Veldset =
  | 'geen_persoon'
  | 'crisis'
  | 'werk'
  | 'wmo'
  | 'gesloten'
  | 'zelf'
  | 'nood'
  | 'verwijzing'
  | 'plan'

export type Regel = {
  rollen: readonly Rol[]
  object: ObjectSoort
  acties: readonly Actie[]
  doel: Doel
  relatie: Relatie
  veldset: Veldset
  grondslag: string
}

const CRISISTEAM = ['crisismedewerker', 'teamleider'] as const
const PROFESSIONALS = [
  'crisismedewerker',
  'teamleider',
  'toegangsmedewerker',
  'aanbieder',
  'gemeente',
  'beleidsmaker',
  'toezichthouder',
  'beheerder',
] as const
const UITVOERING = 'Wmo 2015 art. 5.1.1'
const CONVENANT = 'Wmo 2015 art. 5.1.1; samenwerkingsafspraak regieteam en DPIA'
const AANBIEDER = 'Wmo 2015 art. 5.1.2'
const GEEN_PERSOON = 'geen persoonsgegevens'
const ADVIES = 'Wmo 2015 art. 5.1.1 en 2.6.3; advies over een dossier, met een eigen set'
const GEDEELD = 'Wmo 2015 art. 5.1.2; toestemming per onderdeel van het plan'

const regel = (
  rollen: readonly Rol[],
  object: ObjectSoort,
  acties: readonly Actie[],
  doel: Doel,
  relatie: Relatie,
  veldset: Veldset,
  grondslag: string,
): Regel => ({ rollen, object, acties, doel, relatie, veldset, grondslag })

export const BELEID: readonly Regel[] = [
  // the register and the figures hold no person
  regel(
    [...PROFESSIONALS, 'corporatie', 'privacyfunctionaris'],
    'register',
    ['lezen'],
    'register',
    'geen',
    'geen_persoon',
    GEEN_PERSOON,
  ),
  regel(['beheerder'], 'register', ['maken', 'wijzigen'], 'register', 'geen', 'geen_persoon', GEEN_PERSOON),
  regel(
    ['aanbieder'],
    'register',
    ['maken', 'wijzigen'],
    'register',
    'eigen_organisatie',
    'geen_persoon',
    GEEN_PERSOON,
  ),
  regel(PROFESSIONALS, 'bezetting', ['lezen'], 'register', 'geen', 'geen_persoon', GEEN_PERSOON),
  regel(
    ['aanbieder'],
    'bezetting',
    ['wijzigen', 'tellen'],
    'register',
    'eigen_organisatie',
    'geen_persoon',
    GEEN_PERSOON,
  ),
  regel(CRISISTEAM, 'bezetting', ['wijzigen', 'tellen'], 'register', 'geen', 'geen_persoon', GEEN_PERSOON),
  regel(['beheerder'], 'bezetting', ['wijzigen'], 'register', 'geen', 'geen_persoon', GEEN_PERSOON),
  regel(
    [
      'crisismedewerker',
      'teamleider',
      'toegangsmedewerker',
      'gemeente',
      'beleidsmaker',
      'toezichthouder',
      'aanbieder',
      'beheerder',
    ],
    'cijfers',
    ['lezen'],
    'sturing',
    'geen',
    'geen_persoon',
    'Wmo 2015 art. 5.3.6; cijfers zonder personen',
  ),

  // the crisis team: its cases while open and a time after
  regel(CRISISTEAM, 'crisismelding', ['maken', 'zoeken'], 'crisis', 'geen', 'crisis', CONVENANT),
  regel(
    CRISISTEAM,
    'crisismelding',
    ['lezen', 'wijzigen', 'zoeken', 'reserveren', 'plaatsen', 'beeindigen'],
    'crisis',
    'team',
    'crisis',
    CONVENANT,
  ),
  regel(
    CRISISTEAM,
    'reservering',
    ['lezen', 'maken', 'wijzigen', 'beeindigen'],
    'crisis',
    'team',
    'crisis',
    CONVENANT,
  ),
  regel(CRISISTEAM, 'client', ['zoeken', 'maken'], 'crisis', 'geen', 'crisis', CONVENANT),
  regel(CRISISTEAM, 'client', ['lezen', 'wijzigen'], 'crisis', 'crisis', 'crisis', CONVENANT),
  regel(
    CRISISTEAM,
    'plaatsing',
    ['lezen', 'wijzigen', 'beeindigen', 'verlengen', 'plaatsen'],
    'crisis',
    'crisis',
    'crisis',
    CONVENANT,
  ),
  regel(CRISISTEAM, 'plaatsing', ['akkoord', 'herbeoordelen'], 'crisis', 'crisis', 'crisis', CONVENANT),
  regel(CRISISTEAM, 'termijn', ['lezen', 'wijzigen', 'verlengen'], 'crisis', 'team', 'crisis', CONVENANT),
  regel(CRISISTEAM, 'taak', ['lezen', 'maken', 'wijzigen'], 'crisis', 'team', 'crisis', CONVENANT),
  regel(CRISISTEAM, 'overdracht', ['lezen', 'maken', 'wijzigen'], 'crisis', 'team', 'crisis', CONVENANT),

  // the provider: who stays with it, and what that takes
  regel(
    ['aanbieder'],
    'plaatsing',
    ['lezen', 'wijzigen', 'beeindigen', 'akkoord', 'ondersteunen', 'herbeoordelen'],
    'verblijf',
    'plaatsing',
    'werk',
    AANBIEDER,
  ),
  regel(['aanbieder'], 'plaatsing', ['lezen'], 'verblijf', 'gesloten', 'gesloten', AANBIEDER),
  regel(['aanbieder'], 'client', ['lezen'], 'verblijf', 'gesloten', 'gesloten', AANBIEDER),
  regel(['aanbieder'], 'client', ['zoeken'], 'verblijf', 'geen', 'werk', AANBIEDER),
  regel(['aanbieder'], 'client', ['lezen', 'wijzigen'], 'verblijf', 'plaatsing', 'werk', AANBIEDER),
  regel(['aanbieder'], 'bsn', ['lezen'], 'verblijf', 'plaatsing', 'werk', 'Wmo 2015 art. 5.2.9'),
  regel(['aanbieder'], 'termijn', ['lezen', 'wijzigen'], 'verblijf', 'plaatsing', 'werk', AANBIEDER),
  regel(['aanbieder'], 'taak', ['lezen', 'wijzigen'], 'verblijf', 'plaatsing', 'werk', AANBIEDER),

  // the municipality that is responsible by decision
  regel(['gemeente'], 'client', ['zoeken'], 'wmo', 'geen', 'wmo', UITVOERING),
  regel(['gemeente'], 'client', ['lezen'], 'wmo', 'verantwoordelijk', 'wmo', UITVOERING),
  regel(['gemeente'], 'plaatsing', ['lezen'], 'wmo', 'verantwoordelijk', 'wmo', UITVOERING),
  regel(['gemeente'], 'bsn', ['lezen'], 'wmo', 'verantwoordelijk', 'wmo', 'Wmo 2015 art. 5.2.9'),
  regel(['gemeente'], 'termijn', ['lezen'], 'wmo', 'verantwoordelijk', 'wmo', UITVOERING),
  // a rung of a ladder can reach the municipality: the task tells no person
  regel(
    ['gemeente'],
    'taak',
    ['lezen', 'wijzigen'],
    'wmo',
    'eigen_organisatie',
    'geen_persoon',
    GEEN_PERSOON,
  ),

  // regional access, in its own procedure
  regel(['toegangsmedewerker'], 'client', ['zoeken'], 'toegang', 'geen', 'wmo', UITVOERING),
  regel(['toegangsmedewerker'], 'client', ['lezen'], 'toegang', 'toegang', 'wmo', UITVOERING),
  regel(['toegangsmedewerker'], 'plaatsing', ['lezen'], 'toegang', 'toegang', 'wmo', UITVOERING),
  regel(
    ['toegangsmedewerker'],
    'taak',
    ['lezen', 'wijzigen'],
    'toegang',
    'eigen_organisatie',
    'wmo',
    UITVOERING,
  ),

  // regional access works on its own cases and the files behind them, from report to a running placement
  regel(
    ['toegangsmedewerker'],
    'toegangsmelding',
    ['lezen', 'maken', 'wijzigen'],
    'toegang',
    'geen',
    'wmo',
    UITVOERING,
  ),
  regel(['toegangsmedewerker'], 'client', ['maken'], 'toegang', 'geen', 'wmo', UITVOERING),
  regel(
    ['toegangsmedewerker'],
    'client',
    ['wijzigen', 'samenvoegen'],
    'toegang',
    'toegang',
    'wmo',
    UITVOERING,
  ),
  regel(['toegangsmedewerker'], 'zaak', ['zoeken'], 'toegang', 'geen', 'wmo', UITVOERING),
  regel(
    ['toegangsmedewerker'],
    'zaak',
    ['lezen', 'maken', 'wijzigen'],
    'toegang',
    'toegang',
    'wmo',
    UITVOERING,
  ),
  regel(['toegangsmedewerker'], 'termijn', ['lezen', 'wijzigen'], 'toegang', 'toegang', 'wmo', UITVOERING),
  regel(
    ['toegangsmedewerker'],
    'bsn',
    ['lezen', 'wijzigen'],
    'toegang',
    'toegang',
    'wmo',
    'Wmo 2015 art. 5.2.9',
  ),
  regel(['gemeente'], 'zaak', ['lezen'], 'wmo', 'verantwoordelijk', 'wmo', UITVOERING),
  regel(['client'], 'zaak', ['lezen'], 'eigen', 'zelf', 'zelf', 'Wmo 2015 art. 5.3.2; AVG art. 15'),
  // the application of one's own, when the inquiry took longer than six weeks
  regel(['client'], 'zaak', ['maken'], 'eigen', 'zelf', 'zelf', 'Wmo 2015 art. 2.3.2 lid 9'),

  // one plan per household: the access team works on it, partners see what is shared with them (Wmo 2015 art. 5.1.1, 5.1.2)
  regel(
    ['toegangsmedewerker'],
    'plan',
    ['lezen', 'maken', 'wijzigen'],
    'toegang',
    'toegang',
    'wmo',
    UITVOERING,
  ),
  regel(
    ['toegangsmedewerker'],
    'overleg',
    ['lezen', 'maken', 'wijzigen'],
    'toegang',
    'toegang',
    'wmo',
    UITVOERING,
  ),
  regel(['aanbieder'], 'plan', ['zoeken'], 'verblijf', 'geen', 'plan', GEDEELD),
  regel(['aanbieder'], 'plan', ['lezen', 'wijzigen'], 'verblijf', 'partner', 'plan', GEDEELD),
  regel(['gemeente'], 'plan', ['zoeken'], 'wmo', 'geen', 'plan', GEDEELD),
  regel(['gemeente'], 'plan', ['lezen', 'wijzigen'], 'wmo', 'partner', 'plan', GEDEELD),
  regel(
    ['client'],
    'plan',
    ['lezen', 'wijzigen'],
    'eigen',
    'zelf',
    'zelf',
    'Wmo 2015 art. 5.3.2; AVG art. 7 en 15',
  ),
  // partners of the region and questions at the one contact point: no person in care
  regel(['toegangsmedewerker'], 'overleg', ['zoeken'], 'toegang', 'geen', 'geen_persoon', GEEN_PERSOON),

  // the waiting list: the access team keeps it; vacancies hold no person; a provider sees whom it was offered, until it answered
  regel(['toegangsmedewerker'], 'wachtlijst', ['zoeken'], 'toegang', 'geen', 'wmo', UITVOERING),
  regel(
    ['toegangsmedewerker'],
    'wachtlijst',
    ['lezen', 'maken', 'wijzigen', 'rangschikken'],
    'toegang',
    'toegang',
    'wmo',
    UITVOERING,
  ),
  regel(
    ['toegangsmedewerker'],
    'vacature',
    ['lezen', 'maken', 'wijzigen'],
    'toegang',
    'geen',
    'geen_persoon',
    GEEN_PERSOON,
  ),
  regel(
    ['aanbieder'],
    'vacature',
    ['lezen', 'maken', 'wijzigen'],
    'verblijf',
    'eigen_organisatie',
    'geen_persoon',
    GEEN_PERSOON,
  ),
  regel(
    ['toegangsmedewerker'],
    'aanbod',
    ['lezen', 'maken', 'wijzigen'],
    'toegang',
    'toegang',
    'wmo',
    UITVOERING,
  ),
  regel(['aanbieder'], 'aanbod', ['zoeken'], 'verblijf', 'geen', 'verwijzing', AANBIEDER),
  regel(['aanbieder'], 'aanbod', ['lezen', 'wijzigen'], 'verblijf', 'verwijzing', 'verwijzing', AANBIEDER),
  regel(
    ['toegangsmedewerker'],
    'plaatsing',
    ['plaatsen', 'ondersteunen', 'herbeoordelen'],
    'toegang',
    'toegang',
    'wmo',
    UITVOERING,
  ),
  regel(
    ['toegangsmedewerker', 'toezichthouder', 'beleidsmaker', 'gemeente'],
    'wachtlijst',
    ['tellen'],
    'sturing',
    'geen',
    'geen_persoon',
    'Wmo 2015 art. 5.3.6; cijfers zonder personen',
  ),
  regel(['client'], 'wachtlijst', ['lezen'], 'eigen', 'zelf', 'zelf', 'Wmo 2015 art. 5.3.2; AVG art. 15'),
  // the own order of the places of a round
  regel(
    ['client'],
    'wachtlijst',
    ['rangschikken'],
    'eigen',
    'zelf',
    'zelf',
    'Wmo 2015 art. 2.3.2 lid 4 onder a',
  ),
  regel(
    ['client'],
    'aanbod',
    ['lezen', 'wijzigen'],
    'eigen',
    'zelf',
    'zelf',
    'Wmo 2015 art. 5.3.2; AVG art. 15',
  ),

  // planning holds no person: scenarios and computations of one's own, and what colleagues share
  regel(
    ['beleidsmaker', 'gemeente', 'toegangsmedewerker', 'teamleider'],
    'planning',
    ['lezen', 'maken', 'wijzigen'],
    'sturing',
    'geen',
    'geen_persoon',
    GEEN_PERSOON,
  ),
  regel(
    ['toezichthouder', 'beheerder'],
    'planning',
    ['lezen'],
    'sturing',
    'geen',
    'geen_persoon',
    GEEN_PERSOON,
  ),
  // a plan of conversion is planning too; a provider reads the steps of its own facilities, a corporation those with a milestone of its own,
  // and both report their own milestones
  regel(
    ['beleidsmaker', 'gemeente', 'toegangsmedewerker', 'teamleider'],
    'ombouw',
    ['lezen', 'maken', 'wijzigen'],
    'sturing',
    'geen',
    'geen_persoon',
    GEEN_PERSOON,
  ),
  regel(
    ['toezichthouder', 'beheerder'],
    'ombouw',
    ['lezen'],
    'sturing',
    'geen',
    'geen_persoon',
    GEEN_PERSOON,
  ),
  regel(
    ['aanbieder', 'corporatie'],
    'ombouw',
    ['lezen', 'melden'],
    'sturing',
    'eigen_organisatie',
    'geen_persoon',
    GEEN_PERSOON,
  ),

  // the area plan of the region: read by who plans, made and adopted by policy; no person is in it, and every act on it is logged
  regel(
    ['beleidsmaker', 'gemeente', 'toegangsmedewerker', 'teamleider', 'toezichthouder', 'beheerder'],
    'vlekkenplan',
    ['lezen'],
    'sturing',
    'geen',
    'geen_persoon',
    GEEN_PERSOON,
  ),
  regel(
    ['beleidsmaker'],
    'vlekkenplan',
    ['maken', 'wijzigen', 'besluiten'],
    'sturing',
    'geen',
    'geen_persoon',
    GEEN_PERSOON,
  ),

  // decisions: drafted and taken by the access team under its mandate, or taken by the municipality that is responsible
  regel(
    ['toegangsmedewerker'],
    'beschikking',
    ['lezen', 'maken', 'wijzigen', 'besluiten'],
    'toegang',
    'toegang',
    'wmo',
    'Wmo 2015 art. 2.3.5 en 2.6.3',
  ),
  regel(['toegangsmedewerker'], 'beschikking', ['zoeken'], 'toegang', 'geen', 'wmo', UITVOERING),
  regel(['gemeente'], 'beschikking', ['zoeken'], 'wmo', 'geen', 'wmo', UITVOERING),
  regel(
    ['gemeente'],
    'beschikking',
    ['lezen', 'besluiten'],
    'wmo',
    'verantwoordelijk',
    'wmo',
    'Wmo 2015 art. 2.3.5',
  ),
  regel(['client'], 'beschikking', ['lezen'], 'eigen', 'zelf', 'zelf', 'Wmo 2015 art. 5.3.2; AVG art. 15'),
  // the meeting that advises: who takes part sees the question and the set that was made for it, and gives a view
  regel(['aanbieder'], 'overleg', ['zoeken'], 'verblijf', 'geen', 'plan', ADVIES),
  regel(['aanbieder'], 'overleg', ['lezen', 'wijzigen'], 'verblijf', 'partner', 'plan', ADVIES),
  regel(['gemeente'], 'overleg', ['zoeken'], 'wmo', 'geen', 'plan', ADVIES),
  regel(['gemeente'], 'overleg', ['lezen', 'wijzigen'], 'wmo', 'partner', 'plan', ADVIES),

  // oneself
  regel(['client'], 'client', ['lezen'], 'eigen', 'zelf', 'zelf', 'Wmo 2015 art. 5.3.2; AVG art. 15'),
  regel(['client'], 'plaatsing', ['lezen'], 'eigen', 'zelf', 'zelf', 'Wmo 2015 art. 5.3.2; AVG art. 15'),
  regel(['client'], 'logboek', ['lezen'], 'eigen', 'zelf', 'zelf', 'AVG art. 15; NEN 7513'),

  // break-glass and its review
  regel(
    [...CRISISTEAM, 'toegangsmedewerker'],
    'noodtoegang',
    ['maken'],
    'crisis',
    'geen',
    'nood',
    'AVG art. 6 lid 1 onder d; art. 9 lid 2 onder c',
  ),
  regel(
    [...CRISISTEAM, 'toegangsmedewerker'],
    'client',
    ['lezen'],
    'crisis',
    'nood',
    'nood',
    'AVG art. 6 lid 1 onder d; art. 9 lid 2 onder c',
  ),
  regel(
    [...CRISISTEAM, 'toegangsmedewerker'],
    'plaatsing',
    ['lezen'],
    'crisis',
    'nood',
    'nood',
    'AVG art. 6 lid 1 onder d; art. 9 lid 2 onder c',
  ),
  regel(
    ['privacyfunctionaris'],
    'noodtoegang',
    ['lezen', 'beoordelen'],
    'privacy',
    'geen',
    'geen_persoon',
    'AVG art. 39',
  ),
  regel(
    ['privacyfunctionaris'],
    'logboek',
    ['lezen'],
    'privacy',
    'geen',
    'geen_persoon',
    'AVG art. 39; NEN 7513',
  ),
]
