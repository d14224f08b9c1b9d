import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { haal } from '../platform/api.ts'
import type { Gehaald } from '../platform/gegevens.ts'
import { GAT, useGebeurtenis } from '../platform/live.ts'
import type { Probleem } from '../platform/probleem.ts'
import { servertijd } from '../platform/servertijd.ts'
import { eerstvolgendVerval, type Vers, voegVerseToe } from './bordstand.ts'
import type { Bordrij } from './vormen.ts'

export const BEZETTING = 'nl.zicht.register.bezetting-gewijzigd'
export const REGISTER = 'nl.zicht.register.gewijzigd'

type Antwoord = { rijen: Bordrij[]; begonnen: number }

/**
 * The board, live: fetched once, then each event brings the new row of one facility. What ends by itself (a hold) is no event: at that
 * moment the board asks again, screens not all in the same instant.
 */
export function useBord(): Gehaald<Bordrij[]> {
  const vraag = useQuery<Antwoord, Probleem>({
    queryKey: ['/bord'],
    queryFn: async ({ signal }) => {
      const begonnen = performance.now()
      const { data } = await haal<{ items: Bordrij[] }>('/bord', signal)
      return { rijen: data.items, begonnen }
    },
  })
  const [vers, zetVers] = useState<ReadonlyMap<string, Vers>>(new Map())
  const { refetch } = vraag
  useGebeurtenis([BEZETTING, REGISTER], (gebeurtenis) => {
    const rij = (gebeurtenis.data as { rij?: Bordrij } | undefined)?.rij
    if (gebeurtenis.type === GAT || rij === undefined) void refetch()
    else zetVers((nu) => new Map(nu).set(rij.id, { rij, ontvangen: performance.now() }))
  })
  const rijen = useMemo(
    () => (vraag.data ? voegVerseToe(vraag.data.rijen, vers, vraag.data.begonnen) : undefined),
    [vraag.data, vers],
  )
  useVerval(rijen, () => void refetch())
  return {
    gegevens: rijen,
    etag: null,
    opgehaaldOp: vraag.dataUpdatedAt === 0 ? null : new Date(vraag.dataUpdatedAt).toISOString(),
    laden: vraag.isPending && vraag.isFetching,
    probleem: vraag.error,
    sinds: vraag.error ? new Date(vraag.dataUpdatedAt || vraag.errorUpdatedAt).toISOString() : null,
    opnieuw: () => void refetch(),
  }
}

/** Rings just after the first hold or repair has ended. */
export function useVerval(rijen: readonly Bordrij[] | undefined, bij: () => void): void {
  const bel = useEffectEvent(bij)
  useEffect(() => {
    if (!rijen) return
    const nu = servertijd()
    const verval = eerstvolgendVerval(rijen, new Date(nu).toISOString())
    if (verval === null) return
    const wacht = Date.parse(verval) - nu + 100 + Math.random() * 700
    // a timer cannot wait longer than 24 days; the board is fetched again long before
    const wekker = setTimeout(() => bel(), Math.min(wacht, 86_400_000))
    return () => clearTimeout(wekker)
  }, [rijen])
}
