/** What the API gives of a person; which fields are there depends on the field set. */
export type Clientkaart = {
  veldset: 'crisis' | 'werk' | 'wmo' | 'zelf' | 'nood' | 'gesloten'
  id: string
  naam: string
  roepnaam: string | null
  geboortedatum: string | null
  geboortedatumGeschat: boolean
  leeftijd: number | null
  versie: number
  voornaam?: string | null
  tussenvoegsel?: string | null
  achternaam?: string | null
  geslacht?: 'man' | 'vrouw' | 'anders' | 'onbekend'
  telefoon?: string | null
  taal?: string | null
  herkomstGemeente?: string | null
  postcode?: string | null
  huisnummer?: string | null
  lvbVermoeden?: boolean | null
  begeleidingsbehoefte?: string[]
  huisgenoten?: { id: string; naam: string; rol: string }[]
  bsn?: string | null
  vastgelegdOp?: string
}

export type Loopbaanpunt = {
  id: string
  soort: 'verblijf' | 'crisismelding'
  van: string
  tot: string | null
  status: string
  product: string | null
  voorziening: string | null
  aanbieder: string | null
  gemeente: string | null
  arrangement: string | null
  vorigeVoorziening: string | null
  reden: string | null
  bestemming: string | null
  adresGeheim: boolean
  vorige: string | null
}

export type Woonloopbaan = {
  items: Loopbaanpunt[]
  dubbelen: { id: string; waarom: ('naam' | 'geboortedatum' | 'adres')[] }[]
}

export type Samenvoeging = {
  id: string
  vervallenId: string
  reden: string
  door: string
  op: string
  ongedaanOp: string | null
  ongedaanReden: string | null
}

export type Inzage = {
  items: {
    dag: string
    wie: string
    organisatie: string | null
    rol: string
    doel: string
    aantal: number
    nood: boolean
    geweigerd: number
  }[]
}

export type Zoekuitkomst = {
  items: {
    id: string
    naam: string
    geboortedatum: string | null
    geboortedatumGeschat: boolean
    geslacht: string
    verblijft: boolean
  }[]
  meer: boolean
}
