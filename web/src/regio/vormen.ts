/** What the interface tells of who decides, executes and pays; see the contract of `/v1/regio/taakverdeling`. */
export const DELEN = ['beslist', 'uitvoering', 'financiering'] as const

export type Deel = {
  wie: { partij: string; naam: string | null }[]
  toelichting: string | null
  bron: string
  bronDatum: string | null
  fictief: boolean
  geldigVan: string
  geldigTot: string | null
}
export type Verdeling = Record<(typeof DELEN)[number], Deel> & {
  code: string
  naam: string
  toegang: 'beschikking' | 'algemene_voorziening' | 'onbekend'
}
export type Taakverdelingen = { op: string; items: Verdeling[] }

export const onbekend = (deel: Deel): boolean => deel.wie[0]?.partij === 'onbekend'
export const padOp = (dag: string): string => `/regio/taakverdeling?op=${dag}`
