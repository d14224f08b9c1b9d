/** What the interface tells of meetings; see the contract of `/v1/expertiseoverleggen`. */
export type Advies = 'toekennen' | 'weigeren' | 'anders' | 'aanhouden'
export type Standpunt = 'eens' | 'oneens' | 'onthouden'
export type Punt = {
  id: string
  versie: number
  overlegId: string
  zaakId: string | null
  volgorde: number
  doel: string
  vraag: string
  adviesset: Record<string, string>
  advies: Advies | null
  adviestekst: string | null
  geadviseerdOp: string | null
  meningen: { organisatie: string; standpunt: Standpunt; toelichting: string }[]
}
export type Overlegregel = {
  id: string
  versie: number
  op: string
  plaats: string
  status: 'gepland' | 'gehouden' | 'afgelast'
  punten: number
}
export type Overleg = Overlegregel & { agenda: Punt[] }
