/** What the interface tells of meetings; see the contract of `/v1/expertiseoverleggen`. */
export const ADVIEZEN = ['toekennen', 'weigeren', 'anders', 'aanhouden'] as const
export const STANDPUNTEN = ['eens', 'oneens', 'onthouden'] as const
/** What participants get to see of someone: no more than an advice needs. */
export const SET = ['leeftijd', 'situatie', 'steun', 'wens'] as const
export type Advies = (typeof ADVIEZEN)[number]
export type Standpunt = (typeof STANDPUNTEN)[number]
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
  ingetrokkenOp: string | null
  ingetrokkenReden: string | null
  meningen: { organisatie: string; standpunt: Standpunt; toelichting: string }[]
}
export type Overlegregel = {
  id: string
  versie: number
  op: string
  plaats: string
  status: 'gepland' | 'gehouden' | 'afgelast'
  punten: number
  deelnemers: string[]
}
export const OVERLEGLIVE = ['nl.zicht.toegang.'] as const
export type Overleg = Overlegregel & { agenda: Punt[]; ingetrokken: { volgorde: number; op: string }[] }
