import type { Toewijzingsbewijs } from '@zicht/matching'
import type { Methode, Waarom } from '../vormen.ts'

/** What the interface tells of assignments; see the contract of `/v1/toewijzingen`. */
export type Toewijzingskop = {
  id: string
  product: string
  productNaam: string
  methode: Methode
  vastgelegdOp: string
  getrokkenOp: string | null
  toegewezen: number
}

export type Deelnemer = { plaatsId: string; naam: string | null; klasse: string | null; lot: number | null }
export type Quotum = { gemeente: string; hoogstens: number }

export type Toegewezenopening = {
  id: string
  voorziening: string
  aanbieder: string
  vanaf: string
  plekken: string[]
  toegewezen: (Deelnemer & { pasvorm: number }) | null
  /** The last offer of this opening since the draw. */
  besluit: { aanbodId: string; status: string; zoals: boolean; reden: string | null; door: string } | null
}

export type Toewijzing = {
  id: string
  product: string
  productNaam: string
  methode: Methode
  regels: { naam: string; bron: string }
  vastlegging: string
  vastgelegdOp: string
  getrokkenOp: string | null
  zaad: string | null
  klopt: boolean | null
  openingen: Toegewezenopening[]
  zonderPlek: Deelnemer[]
  perKlasse: { klasse: string | null; geplaatst: number; van: number }[]
  quota: (Quotum & { geplaatst: number | null })[]
  /** Where the orders of both sides decide: whose order counts. */
  volgorden: Wiensvolgorde[]
  bewijs: Toewijzingsbewijs | null
}

export type Wiensvolgorde = {
  plaatsId: string
  naam: string | null
  van: 'zelf' | 'team' | 'voorstel'
  genoemd: number | null
}

/** A round in which somebody can give an order; see the contract of `/v1/wachtlijstplaatsen/{id}/rondes`. */
export type Ronde = {
  toewijzingId: string
  vastgelegdOp: string
  vacatures: {
    id: string
    voorziening: string
    aanbieder: string
    vanaf: string
    plekken: string[]
    aantal: number
    pasvorm: number
  }[]
  voorstel: string[]
  volgorde: { id: string; vacatureIds: string[]; zelf: boolean; op: string } | null
}
export type Rondes = { plaatsId: string; productNaam: string; items: Ronde[] }

export type Uitleg = {
  plaatsId: string
  openingId: string | null
  grens: {
    soort:
      | 'niet-toegestaan'
      | 'quotum'
      | 'loting'
      | 'pasvorm'
      | 'prioriteit'
      | 'capaciteit'
      | 'volgorde'
      | 'wacht-liever'
    quotum: Quotum | null
    lot: number | null
    klasse: string | null
  } | null
  zouHelpen: { klasse: string | null; quota: Quotum[]; plekErbijAls: string | null; ookNoemen: string[] }
  beter: { openingId: string; pasvorm: number }[]
  naast: {
    voor: { plaatsId: string; naam: string | null }
    na: { plaatsId: string; naam: string | null }
    openingId: string
    reden: 'niet-toegestaan' | 'quotum' | 'prioriteit' | 'pasvorm' | 'loting' | 'volgorde'
    waarom: Waarom
    klasse: string | null
    nu: number | null
    dan: number | null
  } | null
}

/** "Huis Aan de Maas: kamer 3 1" */
export const plekVan = (o: Pick<Toegewezenopening, 'voorziening' | 'plekken'>): string =>
  [o.voorziening, ...o.plekken].join(', ')
