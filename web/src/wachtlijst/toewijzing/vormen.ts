import type { Toewijzingsbewijs } from '@zicht/matching'

/** What the interface tells of assignments; see the contract of `/v1/toewijzingen`. */
export type Toewijzingskop = {
  id: string
  product: string
  productNaam: string
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
  bewijs: Toewijzingsbewijs | null
}

export type Uitleg = {
  plaatsId: string
  openingId: string | null
  grens: {
    soort: 'niet-toegestaan' | 'quotum' | 'loting' | 'pasvorm' | 'prioriteit' | 'capaciteit'
    quotum: Quotum | null
    lot: number | null
    klasse: string | null
  } | null
  zouHelpen: { klasse: string | null; quota: Quotum[]; plekErbijAls: string | null }
  beter: { openingId: string; pasvorm: number }[]
  naast: {
    voor: { plaatsId: string; naam: string | null }
    na: { plaatsId: string; naam: string | null }
    openingId: string
    reden: 'niet-toegestaan' | 'quotum' | 'prioriteit' | 'pasvorm' | 'loting'
    klasse: string | null
    nu: number | null
    dan: number | null
  } | null
}

/** "Huis Aan de Maas: kamer 3 1" */
export const plekVan = (o: Pick<Toegewezenopening, 'voorziening' | 'plekken'>): string =>
  [o.voorziening, ...o.plekken].join(', ')
