/** What the interface tells of other regions; see the contract of `/v1/zaken/{id}/regiokeuzes`. */
export const KANTEN = ['hier', 'daar', 'geen'] as const
export const GESCHILUITKOMSTEN = ['geen_overeenstemming', 'daar', 'hier'] as const
export const TOESTEMMING = ['mondeling', 'schriftelijk'] as const
export type Kant = (typeof KANTEN)[number]
export type Factoren = Record<string, { kant: Kant; toelichting: string }>
export type Regiokeuze = {
  id: string
  versie: number
  factoren: Factoren
  eigenWens: string
  andereRegio: string | null
  conclusie: 'hier' | 'daar'
  toelichting: string
  toestemming: (typeof TOESTEMMING)[number] | null
  toestemmingOp: string | null
  opvang: string
  aangebodenOp: string | null
  antwoord: 'aanvaard' | 'geweigerd' | null
  antwoordOp: string | null
  antwoordDoor: string | null
  antwoordReden: string | null
  overdrachtOp: string | null
  vervoer: string | null
  ontvangenDoor: string | null
  status: 'onderzocht' | 'aangeboden' | 'aanvaard' | 'geschil' | 'hier' | 'overgedragen'
  verantwoordelijk: 'hier' | 'daar'
  geschil: {
    trede: number
    code: string
    uitkomst: (typeof GESCHILUITKOMSTEN)[number]
    toelichting: string
    op: string
  }[]
}
export type Verhuizing = {
  id: string
  van: string
  naar: string
  per: string
  regel: string
  verantwoordelijkVoor: string
  verantwoordelijkNa: string
  besluiten: number
  op: string
}
export type Regiostand = { items: Regiokeuze[]; verhuizingen: Verhuizing[] }
