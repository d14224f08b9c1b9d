import type { Signaal } from '../plaatsing/vormen.ts'

export type Dienst = { code: string; naam: string; dag: string; van: string; tot: string; loopt: boolean }

export type Verloopregel = {
  plaatsingId: string
  clientId: string
  wat: 'geplaatst' | 'gekomen' | 'niet_gekomen' | 'verplaatst' | 'vertrokken'
  op: string
  persoon: string
  voorziening: string | null
  status: string
  arrangement: string | null
  bestemming: string | null
  groepId: string | null
}

export type Overdracht = {
  dienst: Dienst
  sinds: string
  verloop: Verloopregel[]
  wachtOpPlek: {
    id: string
    nummer: number
    gemeldOp: string
    roepnaam: string | null
    leeftijd: number | null
    personen: number
  }[]
  reserveringen: {
    id: string
    meldingId: string
    nummer: number
    roepnaam: string | null
    voorziening: string
    tot: string
  }[]
  signalen: Signaal[]
  notities: {
    id: string
    soort: 'notitie' | 'incident' | 'afspraak'
    tekst: string
    meldingId: string | null
    nummer: number | null
    door: string
    op: string
  }[]
  gelezenDoor: { naam: string; op: string; ik: boolean }[]
}

export const LIVE = ['nl.zicht.plaatsing.', 'nl.zicht.overdracht.', 'nl.zicht.crisis.'] as const
