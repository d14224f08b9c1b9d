import type { Datum } from '@zicht/kern'
import { type Kandidaat, type Puntentelling, rangschik, type Waarom, waaromVoor } from '@zicht/matching'
import { type Lijstregels, rangVanKlasse } from './beleid.ts'

export const LIJSTEN = ['wachtend', 'belangstellend'] as const
export type Lijst = (typeof LIJSTEN)[number]

/** Who is on the list, as far as the order asks: no person. */
export type Standrij = {
  id: string
  lijst: string
  urgentieklasse: string
  wachtend_sinds: Datum
  status: string
  /** Where the order counts points. */
  telling?: Puntentelling
}

export type Stand = {
  /** Who goes first, per list; who is parked has no position and keeps the waiting time. */
  volgorde: Record<Lijst, Kandidaat[]>
  positie: ReadonlyMap<string, number>
  geparkeerd: Record<Lijst, number>
}

const kandidaat = (regels: Lijstregels, r: Standrij): Kandidaat => ({
  id: r.id,
  waarden: {
    urgentie: rangVanKlasse(regels.beleid, r.urgentieklasse),
    ...(r.telling && { punten: r.telling.totaal }),
    wachtendSinds: r.wachtend_sinds,
  },
})

/** The order of both lists on this day. Derived on every look, never stored. */
export function maakStand(regels: Lijstregels, rijen: readonly Standrij[], dag: Datum): Stand {
  const positie = new Map<string, number>()
  const volgorde = { wachtend: [] as Kandidaat[], belangstellend: [] as Kandidaat[] }
  const geparkeerd = { wachtend: 0, belangstellend: 0 }
  for (const lijst of LIJSTEN) {
    const op = rijen.filter((r) => r.lijst === lijst)
    geparkeerd[lijst] = op.filter((r) => r.status === 'geparkeerd').length
    const open = op.filter((r) => r.status === 'open').map((r) => kandidaat(regels, r))
    for (const rang of rangschik(open, regels.lijst, dag)) {
      positie.set(rang.id, rang.positie)
      volgorde[lijst].push({ id: rang.id, waarden: rang.waarden })
    }
  }
  return { volgorde, positie, geparkeerd }
}

/** Why this person stands here and not higher: what the one directly before has more of. Null for the first. */
export function waaromHier(regels: Lijstregels, stand: Stand, id: string, dag: Datum): Waarom | null {
  const positie = stand.positie.get(id)
  if (positie === undefined || positie === 1) return null
  const lijst = LIJSTEN.find((l) => stand.volgorde[l][positie - 1]?.id === id)
  if (!lijst) return null
  const [voor, ik] = [stand.volgorde[lijst][positie - 2], stand.volgorde[lijst][positie - 1]]
  return voor && ik ? waaromVoor(voor, ik, regels.lijst, dag) : null
}
