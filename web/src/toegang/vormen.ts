/** What the API answers, as far as the screens use it. */
export type Loket = {
  team: string
  telefoon: string
  bereikbaar: string
  ondersteuning: { naam: string; telefoon: string }
  spoedTelefoon: string
}
export type Loketgegevens = { loket: Loket; gemeenten: { code: string; naam: string }[]; regio: string }
export type Bevestiging = {
  nummer: string
  volgcode: string
  ontvangenOp: string
  planTot: string
  onderzoekTot: string
  loket: Loket
}
export type Aangenomen = Omit<Bevestiging, 'loket' | 'ontvangenOp'> & { id: string }
export type Gevolgd = {
  nummer: string
  ontvangenOp: string
  stap: string
  vervolg: string
  uiterlijk: string | null
  vanUzelf: boolean
  planTot: string
  planOntvangenOp: string | null
  intrekkingGevraagd: boolean
  gaatDoorOp: string | null
  loket: Loket
}

export type Melding = {
  id: string
  versie: number
  nummer: string
  kanaal: string
  melderSoort: string
  melder: { naam: string | null; organisatie: string | null; telefoon: string | null; email: string | null }
  persoon: {
    roepnaam: string | null
    achternaam: string | null
    geboortedatum: string | null
    telefoon: string | null
    verblijf: string | null
  }
  vraag: string
  gemeente: string | null
  spoed: boolean
  wilOndersteuner: boolean
  persoonlijkPlan: string | null
  persoonlijkPlanOp: string | null
  ontvangenOp: string
  status: string
  afhandeling: string | null
  signaal: { van: string; op: string } | null
  crisis: { nummer: string; op: string } | null
}
export type Meldingdetail = Melding & { zaakId: string | null; planTot: string; onderzoekTot: string }

export type Klok = {
  id: string
  versie: number
  soort: string
  naam: string
  artikel: string | null
  begin: string
  laatsteDag: string | null
  dagenOver: number | null
  stand: string
  geschorstSinds: string | null
  geslotenOp: string | null
  geslotenReden: string | null
  schorsgronden: { code: string; artikel: string; naam: string; instemming: boolean; aanvullen: boolean }[]
  schorsingen: {
    van: string
    tot: string | null
    grond: string
    reden: string
    instemmingOp: string | null
    aanvullenTot: string | null
    /** While that runs or went by: the last day to leave the application undealt with (Awb art. 4:5 lid 4). */
    buitenTot: string | null
  }[]
  /** The letter that asks to complete the application and did not go yet. */
  aanvulverzoek: { briefId: string; tot: string } | null
}
type Naam = { id: string; naam: string }
export type Zaak = {
  id: string
  versie: number
  client: Naam & {
    geboortedatum: string | null
    geboortedatumGeschat: boolean
    leeftijd: number | null
    telefoon: string | null
    overledenOp: string | null
  }
  huishouden: (Naam & { rol: string })[]
  melding: Melding | null
  team: Naam
  behandelaar: Naam | null
  gemeente: string
  verantwoordelijkeGemeente: string
  verantwoordelijkRegel: string
  fase: string
  route: string | null
  complex: boolean | null
  spoed: boolean
  geopendOp: string
  geslotenOp: string | null
  geslotenReden: string | null
  inzageTot: string | null
  klokken: Klok[]
  overdracht: { id: string; naarTeam: string; gevraagdOp: string } | null
  magWijzigen: boolean
  magAanvragen: boolean
  /** The letter that offers the application; null as long as nobody made it. */
  aanvraagaanbod: { briefId: string; gemaaktOp: string; verzondenOp: string | null } | null
  wilStoppen: boolean
  magHeropenen: boolean
}
export type Tijdlijn = {
  items: {
    id: string
    soort: string
    gegevens: Record<string, unknown>
    toelichting: string | null
    door: string | null
    op: string
  }[]
}
export type Zaakregel = {
  id: string
  nummer: string
  naam: string
  fase: string
  spoed: boolean
  complex: boolean | null
  gemeente: string
  behandelaar: Naam | null
  werk: string
  laatsteDag: string | null
}
export type Meldingregel = {
  id: string
  nummer: string
  kanaal: string
  spoed: boolean
  wilOndersteuner: boolean
  ontvangenOp: string
  roepnaam: string | null
  laatsteDag: string | null
}
export type Bak = {
  tellingen: { mijn: number; team: number; alle: number; meldingen: number }
  meldingen: Meldingregel[]
  zaken: Zaakregel[]
  overdrachten: { id: string; reden: string; vanTeam: string; gevraagdDoor: string; gevraagdOp: string }[]
}
export type Herkend = {
  items: {
    id: string
    naam: string
    geboortedatum: string | null
    geboortedatumGeschat: boolean
    overleden: boolean
    lopendDossier: boolean
    waarom: string[]
  }[]
}
export type Team = { collegas: Naam[]; andereTeams: Naam[] }
