/** What the interface tells of decisions on places; see the contract of `/v1/wachtlijstrapport`. */
export type Aandeel = { aantal: number; van: number; deel: number; onder: number; boven: number } | null
export type Kenmerk = {
  kenmerk: string
  maten: {
    maat: string
    totaal: Aandeel
    perGroep: { groep: string; naam: string; cijfer: Aandeel }[]
    opvallend: string[]
  }[]
}
export type Reden = { code: string; naam: string; aantal: number | null }
export type Rapport = {
  sinds: string
  drempel: number | null
  weigergrenzen: { lijst: string; aantal: number; vanaf: string }[]
  kenmerken: Kenmerk[]
  aanbieders: {
    aanbieder: string
    lijst: string
    beantwoord: number
    geweigerd: number
    opEenRij: number
    grens: number
    overGrens: boolean
    redenen: Reden[]
  }[]
  clienten: { beantwoord: number | null; geweigerd: number | null; redenen: Reden[] }
}
