/** What the interface tells of plans; see the contract of `/v1/plannen`. */
export type Actie = {
  id: string
  versie: number
  wat: string
  wie: 'bewoner' | 'netwerk' | 'team' | 'partner'
  organisatie: string | null
  uiterlijk: string
  status: 'open' | 'bezig' | 'klaar' | 'vervallen'
  resultaat: string | null
  eigen: boolean
}
export type Doel = {
  id: string
  versie: number
  leefgebied: string
  doel: string
  status: 'loopt' | 'bereikt' | 'losgelaten'
  toelichting: string | null
  acties: Actie[]
}
export type Deling = {
  id: string
  organisatie: string
  onderdeel: Onderdeel
  doel: string
  grondslag: string
  toestemming: string
  toestemmingOp: string | null
  tot: string
  loopt: boolean
  ingetrokkenOp: string | null
  ingetrokkenReden: string | null
}
export const AFSTEMMINGEN = ['fact', 'poh_ggz', 'ggz_behandelaar', 'zorg_veiligheidshuis'] as const
export type Afstemming = {
  id: string
  versie: number
  clientId: string
  soort: (typeof AFSTEMMINGEN)[number]
  met: string
  contact: string | null
  telefoon: string | null
  afspraak: string
  grondslag: string
  toestemming: string
  toestemmingOp: string | null
  volgendeOp: string
  gestoptOp: string | null
  gestoptReden: string | null
}
export const ONDERDELEN = ['eigen_acties', 'doelen', 'afspraken', 'netwerk'] as const
export type Onderdeel = (typeof ONDERDELEN)[number]

export type Plan = {
  id: string
  versie: number
  als: 'team' | 'partner' | 'zelf'
  zaakId: string | null
  perspectief: string | null
  regisseur: { id: string; naam: string; ik: boolean }
  begonnenOp: string
  geslotenOp: string | null
  geslotenReden: string | null
  leden: { id: string; rol: string; betrokken: boolean; naam: string }[]
  doelen: Doel[]
  losseActies: Actie[]
  delingen: Deling[]
  overdracht: { id: string; naar: string; reden: string; gevraagdOp: string; aanMij: boolean } | null
  escalaties: {
    id: string
    organisatie: string
    vraag: string
    uiterlijk: string
    uitkomst: string | null
    zelfBeantwoord: boolean
  }[]
  overleggen: { id: string; geplandOp: string; doel: string; status: string }[]
  afstemmingen: Afstemming[]
  collegas: { id: string; naam: string }[]
}
/** A question of process direction to one's own organisation; see the contract of `/v1/procesregievragen`. */
export type Procesregievraag = {
  id: string
  vraag: string
  uiterlijk: string
  op: string
  team: string
  vrager: string
  naam: string | null
  planId: string | null
  uitkomst: string | null
  geslotenOp: string | null
  doorOns: boolean
}
export type Planregel = {
  id: string
  naam: string
  regisseur: string
  vanMij: boolean
  wachtOpMij: boolean
  acties: number
  eerste: string | null
}
export type Overleg = {
  id: string
  versie: number
  als: Plan['als']
  planId: string
  geplandOp: string
  doel: string
  agenda: { punt: string }[]
  stukken: { stuk: 'plan' | 'verslag' | 'meting' | 'netwerk'; doel: string }[]
  aanwezig: { naam: string; organisatie: string; aanwezig: boolean }[]
  bewonerErbij: 'gevraagd' | 'erbij' | 'wil_niet' | 'vertegenwoordigd'
  status: 'gepland' | 'gehouden' | 'vervallen'
  verslag: string | null
  afspraken: {
    id: string
    wat: string
    wie: string
    organisatie: string | null
    uiterlijk: string
    status: string
  }[]
}
export const VERVERS = ['/plannen', '/procesregievragen', '/zaken', '/casusoverleggen'] as const
