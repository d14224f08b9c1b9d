import type { Rekenfoutgegevens } from '@zicht/kern'
import { useState } from 'react'
import { type Actie, useActie } from '../platform/actie.ts'
import { type Gehaald, useHaal } from '../platform/gegevens.ts'

export type Berekening<U> = {
  id: string
  soort: string
  status: 'wacht' | 'bezig' | 'klaar' | 'mislukt' | 'geannuleerd'
  naam: string
  gevraagdOp: string
  klaarOp: string | null
  voortgang: number
  fout: Rekenfoutgegevens | null
  uitkomst: U | null
}

export type Werk<V, U> = {
  vraag: Actie<V, { id: string }>
  stop: Actie<void, unknown>
  stand: Gehaald<Berekening<U>>
  loopt: boolean
}

const KIJK_MS = 2000

/** Asks for a long computation and follows it, live; `stop` takes it back. */
export function useBerekening<V extends { soort: string }, U>(): Werk<V, U> {
  const [id, zetId] = useState<string | null>(null)
  const [loopt, zetLoopt] = useState(false)
  const stand = useHaal<Berekening<U>>(id === null ? null : `/planning/berekeningen/${id}`, {
    live: ['nl.zicht.planning.berekening'],
    ...(loopt ? { elke: KIJK_MS } : {}),
  })
  const status = stand.gegevens?.status
  const nuLoopt = id !== null && (status === undefined || status === 'wacht' || status === 'bezig')
  if (nuLoopt !== loopt) zetLoopt(nuLoopt)
  const vraag = useActie<V, { id: string }>({
    pad: '/planning/berekeningen',
    naSucces: (uit) => zetId(uit.id),
  })
  const stop = useActie({
    pad: `/planning/berekeningen/${id ?? ''}/annulering`,
    inhoud: () => undefined,
    ververs: ['/planning/berekeningen'],
  })
  return { vraag, stop, stand, loopt: nuLoopt }
}
