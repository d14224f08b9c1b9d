export type Geldig = { van: string; tot: string | null }

export type Voorzieningkort = {
  id: string
  code: string
  naam: string
  soort: string
  organisatieId: string
  organisatie: string
  gemeenteCode: string
  gemeente: string
  telefoon: string | null
  doelgroepen: string[]
  crisis: boolean
  adresGeheim: boolean
  geldig: Geldig
  plekken: number
}

type Gedateerd = { id: string; geldig: Geldig; bron: string; versie: number }

export type Plek = Gedateerd & { nummer: number; productCode: string; crisis: boolean; tijdelijk: boolean }
export type Eenheid = Gedateerd & {
  code: string
  naam: string
  soort: string
  kenmerken: string[]
  geslacht: 'alle' | 'man' | 'vrouw'
  leeftijdVan: number | null
  leeftijdTot: number | null
  alsGeheel: boolean
  plekken: Plek[]
}
export type Opgave = Gedateerd & {
  soort: 'formeel' | 'feitelijk'
  waarvan: 'totaal' | 'crisis'
  van: number
  tot: number
  gebruikt: boolean
  toelichting: string | null
}
export type Voorwaarde = Gedateerd & {
  soort: 'hotel' | 'bed_and_breakfast' | 'vakantiewoning'
  prijsCent: number
  maxPersonen: number
  contact: string
  ongeschiktVoor: string[]
}
export type Voorziening = Gedateerd & {
  code: string
  naam: string
  soort: string
  organisatie: { id: string; naam: string }
  gemeenteCode: string
  telefoon: string | null
  adresGeheim: boolean
  alleenBijGeweld: boolean
  x: number | null
  y: number | null
  doelgroepen: string[]
  versheidMinuten: number | null
  crisis: boolean
  adres: { adres: string; aanwijzing: string | null } | null
  eenheden: Eenheid[]
  opgaven: Opgave[]
  locatievoorwaarden: Voorwaarde[]
  magWijzigen: boolean
}

export type Organisatiekort = {
  id: string
  code: string
  naam: string
  soort: string
  telefoon: string | null
  aliassen: string[]
  voorzieningen: number
  geldig: Geldig
}
export type Organisatie = Gedateerd & {
  code: string
  naam: string
  soort: string
  gemeenteCode: string | null
  telefoon: string | null
  aliassen: { naam: string; bron: string }[]
  voorzieningen: { id: string; naam: string; geldig: Geldig }[]
}

export type Versie = {
  versie: number
  van: string
  tot: string | null
  door: string | null
  gewijzigd: string[]
  gegevens: Record<string, unknown>
}
