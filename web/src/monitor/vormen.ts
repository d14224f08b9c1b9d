import type { Datum, Moment } from '../platform/datum.ts'

/** What /v1/cijfers answers. A number of people is null when it is hidden; a total that is absent does not exist. */
export type Cel = number | null
export type Benoemd = { code: string; naam: string }
export type Rij = Benoemd & { bij?: string; cellen: Cel[]; totaal?: Cel }
export type Tabelgegevens = {
  kolommen: Benoemd[]
  rijen: Rij[]
  totaal: { cellen: Cel[]; totaal?: Cel }
}
export type Onthulling = {
  exact: boolean
  minimum: number | null
  veelvoud: number | null
  bron: string | null
}
type Stempel = { berekendOp: Moment; onthulling: Onthulling }
type Peil = Stempel & { peildatum: Datum; op: Moment }

export type Spreidingsregel = Benoemd & {
  mensen: Cel
  aandeel: number | null
  inwoners: number | null
  inwonersOp: Datum | null
  inwonersOngeveer: boolean
  inwonersBron: string | null
  per10000: number | null
  ligging: { x: number; y: number } | null
}

export type TabellenUit = Peil & {
  bekendOp: Moment | null
  groep: string
  perGemeente: Tabelgegevens
  perAanbieder: Tabelgegevens
  budgetten: Tabelgegevens
  opvangplekken: Tabelgegevens
  totalen: {
    inNatura: Cel
    budgetten: Cel
    mensen: Cel
    opvangplekken: number
    waarvanCrisis: number
    samen?: Cel
  }
  spreiding: Spreidingsregel[]
  controles: { code: string; klopt: boolean; links: number | null; rechts: number | null }[]
  gedrukteDagen: Datum[]
  brontabellen: (Benoemd & { bron: string; ongeveer: boolean; cellen: number; gelijk: number })[]
}

export type PopulatieUit = Peil & {
  groepen: string[]
} & Record<
    | 'herkomst'
    | 'betaalt'
    | 'vorige'
    | 'perspectief'
    | 'leeftijd'
    | 'geslacht'
    | 'herkomstLocatie'
    | 'betaaltLocatie',
    Tabelgegevens
  >

export type Verdeling = { noemer: Cel; items: (Benoemd & { aantal: Cel; procent: number | null })[] }
export type Documentcijfers = Benoemd & {
  van: Datum
  tot: Datum
  clienten: number
  arrangementen: (Benoemd & { aantal: number })[]
  zonderArrangement: number
  leeftijdVan: number
  leeftijdTot: number
  manProcent: number
  centrumgemeenteProcent: number
  overigeRegioProcent: number
  vervolgReguliereZorgProcent: number
  verwijzers: string
  toelichting: string | null
  bron: string
}
export type PilotUit = Stempel & {
  van: Datum
  tot: Datum
  meldingen: Cel
  mensen: Cel
  gezelschap: Cel
  metArrangement: Cel
  zonderArrangement: Cel
  leeftijdVan: Cel
  leeftijdTot: Cel
  documenten: Documentcijfers[]
} & Record<
    'arrangementen' | 'acties' | 'verwijzers' | 'leeftijden' | 'geslachten' | 'herkomsten' | 'vervolgen',
    Verdeling
  >

export type Opgave = {
  soort: 'formeel' | 'feitelijk'
  waarvan: 'totaal' | 'crisis'
  van: number
  tot: number
  gebruikt: boolean
  toelichting: string | null
  bron: string
  geldigVan: Datum
  geldigTot: Datum | null
}
export type Capaciteitsuitkomst = {
  register: { afgesproken: number; waarvanCrisis: number; tijdelijk: number }
  registerKlopt: boolean | null
  verschillen: { waarvan: 'totaal' | 'crisis'; laagste: number; hoogste: number }[]
  opgaven: Opgave[]
}
export type CapaciteitUit = Peil & {
  items: (Capaciteitsuitkomst & {
    id: string
    naam: string
    soort: string
    organisatie: string
    gemeente: string
  })[]
  regiobreed: (Capaciteitsuitkomst & { producten: Benoemd[]; mensen: Cel })[]
}

export type OnvervuldUit = Stempel & {
  van: Datum
  tot: Datum
  vragen: Cel
  personen: Cel
} & Record<'perReden' | 'perMaand' | 'perVoorziening' | 'perBehoefte', Tabelgegevens>
