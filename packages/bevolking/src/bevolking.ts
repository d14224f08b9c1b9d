/**
 * What the generator makes: records in the shape of the product's tables, so that writing them is copying. Moments are ISO
 * UTC, dates `YYYY-MM-DD`, periods as PostgreSQL writes them (`[van,tot)`; `empty`).
 */
export type Geslacht = 'man' | 'vrouw' | 'anders' | 'onbekend'
export type JaNee = 'ja' | 'nee' | 'weet_niet'
type Versie = { versie: number; vastgelegd_op: string }

export type GebruikerRij = {
  id: string
  issuer: string
  sub: string
  naam: string
  initialen: string
  actief: boolean
}
export type LidmaatschapRij = {
  id: string
  gebruiker_id: string
  organisatie_id: string
  regio_code: string
  rol: string
  geldig: string
}

export type ClientRij = Versie & {
  id: string
  regio_code: string
  voornaam: string | null
  tussenvoegsel: string | null
  achternaam: string | null
  roepnaam: string | null
  geboortedatum: string | null
  geboortedatum_geschat: boolean
  geslacht: Geslacht
  taal: string | null
  herkomst_gemeente: string | null
  lvb_vermoeden: boolean | null
  begeleidingsbehoefte: string[]
  overleden_op: string | null
}
export type BsnRij = { client_id: string; regio_code: string; bsn: string; geverifieerd_op: string | null }
export type HuishoudenRij = { id: string; regio_code: string }
export type HuishoudlidRij = { huishouden_id: string; client_id: string; rol: string; geldig: string }

export type MeldingRij = Versie & {
  id: string
  regio_code: string
  nummer: number
  jaar: number
  team_id: string
  gemeld_op: string
  kanaal: string
  verwijzer: string
  roepnaam: string | null
  leeftijd: number | null
  geslacht: Geslacht
  herkomst_gemeente: string | null
  verblijft_nu: string | null
  direct_gevaar: JaNee
  huiselijk_geweld: JaNee
  psychische_nood: JaNee
  lvb_vermoeden: JaNee
  kinderen: JaNee
  risico_kinderen: string | null
  behoeften: string[]
  vervoer: string | null
  toelichting: string | null
  adres_geheim: boolean
  client_id: string | null
  status: 'open' | 'geplaatst' | 'gesloten'
  uitkomst: string | null
  vervolg: string | null
  gesloten_op: string | null
  inzage_tot: string | null
  aangenomen_door: string
}
export type MeldingPersoonRij = {
  id: string
  melding_id: string
  volgorde: number
  roepnaam: string | null
  leeftijd: number | null
  geslacht: Geslacht
  rol: string
  client_id: string | null
}
export type ActieRij = {
  id: string
  regio_code: string
  melding_id: string
  soort: string
  arrangement_code: string | null
  plaatsing_id: string | null
  omschrijving: string | null
  op: string
  door: string
}
export type ReserveringRij = Versie & {
  id: string
  regio_code: string
  melding_id: string
  voorziening_id: string
  periode: string
  verlengd: number
  einde: 'ingetrokken' | 'omgezet' | null
  gehouden_door: string
}
export type PlaatsingRij = Versie & {
  id: string
  regio_code: string
  client_id: string
  organisatie_id: string
  product_code: string
  plek_id: string | null
  verblijf_gemeente: string | null
  arrangement_code: string | null
  melding_id: string | null
  leveringsvorm: 'ZIN' | 'PGB'
  verblijf: boolean
  status: 'gestart' | 'gepauzeerd' | 'verplaatst' | 'beeindigd'
  periode: string
  verwacht_einde: string | null
  aangekomen_op: string | null
  grondslag: string
  grondslag_kenmerk: string | null
  verantwoordelijke_gemeente: string | null
  herkomst_gemeente: string | null
  vorige_voorziening: string | null
  toekomstperspectief: string | null
  vorige_plaatsing: string | null
  groep_id: string | null
  adres_geheim: boolean
  einde_reden: string | null
  bestemming: string | null
  bestemming_toelichting: string | null
  einde_akkoord_id: string | null
}
export type AkkoordRij = {
  id: string
  regio_code: string
  plaatsing_id: string
  reden: string
  bestemming: string
  gevraagd_door: string
  gevraagd_op: string
  besluit: 'akkoord'
  besluit_reden: string
  besloten_door: string
  besloten_op: string
}
export type BuitenGebruikRij = {
  id: string
  regio_code: string
  plek_id: string
  reden: string
  toelichting: string | null
  periode: string
  door: string
}
export type BezettingRij = {
  id: string
  regio_code: string
  plek_id: string
  soort: 'plaatsing' | 'reservering' | 'buiten_gebruik'
  periode: string
  plaatsing_id: string | null
  reservering_id: string | null
  buiten_gebruik_id: string | null
}
export type OnvervuldRij = {
  id: string
  regio_code: string
  melding_id: string | null
  soort: 'geen_resultaat' | 'weigering' | 'reservering_verlopen'
  reden: string
  voorziening_id: string | null
  reservering_id: string | null
  personen: number
  kenmerken: Record<string, unknown>
  op: string
}
export type TermijnRij = Versie & {
  id: string
  regio_code: string
  soort: string
  client_id: string
  plaatsing_id: string
  melding_id: string | null
  organisatie_id: string
  begin: string
  einde: string
  norm: Record<string, unknown>
  bron: string
  ladder: unknown[]
  gesloten_op: string | null
  gesloten_reden: string | null
}
export type VerlengingRij = {
  id: string
  termijn_id: string
  van: string
  tot: string
  reden: string
  rol: string
  door: string
  op: string
}
export type TaakRij = Versie & {
  id: string
  regio_code: string
  soort: string
  organisatie_id: string
  rol: string | null
  melding_id: string | null
  plaatsing_id: string | null
  termijn_id: string | null
  uiterlijk: string
  aangemaakt_op: string
  geaccepteerd_door: string | null
  geaccepteerd_op: string | null
  afgerond_door: string | null
  afgerond_op: string | null
  afronding: string | null
}
export type NachttellingRij = {
  id: string
  regio_code: string
  voorziening_id: string
  nacht: string
  aantal: number
  opmerking: string | null
  geteld_door: string
  vastgelegd_op: string
}
export type StandRij = {
  voorziening_id: string
  regio_code: string
  op: string | null
  door: string | null
  gewijzigd_op: string | null
}
export type VervolgplanRij = {
  id: string
  regio_code: string
  plaatsing_id: string
  stap: string
  verantwoordelijk: string
  uiterlijk: string
  door: string
  op: string
}
export type ToegangRij = {
  id: string
  regio_code: string
  client_id: string
  organisatie_id: string
  relatie: 'crisis' | 'plaatsing' | 'gesloten' | 'verantwoordelijk'
  doel: 'crisis' | 'verblijf' | 'wmo'
  veldset: 'crisis' | 'werk' | 'gesloten' | 'wmo'
  geldig: string
  bron_soort: string
  bron_id: string
  grondslag: string
}
export type KringRij = { plaatsing_id: string; organisatie_id: string }
/** A temporary extra place that a facility opened itself, where the region's files have none. */
export type ExtraPlekRij = Versie & {
  id: string
  regio_code: string
  eenheid_id: string
  nummer: number
  product_code: string
  crisis: boolean
  tijdelijk: true
  geldig: string
  bron: string
  vastgelegd_door: string
}

/** One deliberate fault: which kind, in which client's record. */
export type Fout = { soort: Foutsoort; client_id: string }
export type Foutsoort =
  | 'herkomst_ontbreekt'
  | 'dag_en_maand_verwisseld'
  | 'dubbel_dossier'
  | 'vorige_voorziening_ontbreekt'

export type Bevolking = {
  regio_code: string
  zaad: string
  /** The day on which the tables hold, and the moment up to which life was played. */
  peildatum: string
  tot: string
  nu: string
  gebruikers: GebruikerRij[]
  lidmaatschappen: LidmaatschapRij[]
  extraPlekken: ExtraPlekRij[]
  clienten: ClientRij[]
  bsns: BsnRij[]
  huishoudens: HuishoudenRij[]
  huishoudleden: HuishoudlidRij[]
  meldingen: MeldingRij[]
  meldingPersonen: MeldingPersoonRij[]
  reserveringen: ReserveringRij[]
  akkoorden: AkkoordRij[]
  plaatsingen: PlaatsingRij[]
  acties: ActieRij[]
  buitenGebruik: BuitenGebruikRij[]
  bezettingen: BezettingRij[]
  onvervuld: OnvervuldRij[]
  termijnen: TermijnRij[]
  verlengingen: VerlengingRij[]
  taken: TaakRij[]
  vervolgplannen: VervolgplanRij[]
  nachttellingen: NachttellingRij[]
  standen: StandRij[]
  toegang: ToegangRij[]
  kringen: KringRij[]
  /** The faults that were put in on purpose, all of them. */
  fouten: Fout[]
  /** What the region's own data did not allow, in words for who wrote it. */
  opmerkingen: string[]
}
