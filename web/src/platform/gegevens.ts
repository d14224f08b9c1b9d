import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type Antwoord, haal, verstuur } from './api.ts'
import { buitenDruk, naDruk } from './druk.ts'
import { GAT, type Gebeurtenis, useGebeurtenis } from './live.ts'
import type { Probleem } from './probleem.ts'

/** What a screen knows about a piece of data: perhaps there, perhaps old, perhaps missing; each with its moment. */
export type Gehaald<T> = {
  gegevens: T | undefined
  /** Version to send back as If-Match. */
  etag: string | null
  /** Moment (ISO) of the last good answer. */
  opgehaaldOp: string | null
  laden: boolean
  /** The last attempt failed; `gegevens` may still hold the older answer. */
  probleem: Probleem | null
  sinds: string | null
  opnieuw: () => void
}

type Opties<T> = {
  /** Event types (or their beginnings) after which this is fetched again: `nl.zicht.crisis`. */
  live?: readonly string[]
  /** Puts an event that carries its own data into what we have, so that no request is needed; null: fetch after all. */
  bijwerken?: (gegevens: T, gebeurtenis: Gebeurtenis) => T | null
  /** Fetch again every so many milliseconds. */
  elke?: number
}

const BUNDEL_MS = 120

const moment = (ms: number): string | null => (ms === 0 ? null : new Date(ms).toISOString())

/** GETs a path under /v1 and keeps it; `null` waits. The query key is the path itself, so refreshing goes by path. */
export function useHaal<T>(pad: string | null, opties: Opties<T> = {}): Gehaald<T> {
  const vraag = useQuery<Antwoord<T>, Probleem>({
    queryKey: [pad],
    queryFn: ({ signal }) => buitenDruk(haal<T>(pad ?? '', signal)),
    enabled: pad !== null,
    refetchInterval: opties.elke ?? false,
  })
  const client = useQueryClient()
  const wekker = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(wekker.current), [])
  const volg = (gebeurtenis: Gebeurtenis): void => {
    if (pad === null) return
    const oud = client.getQueryData<Antwoord<T>>([pad])
    const nieuw = oud && gebeurtenis.type !== GAT ? opties.bijwerken?.(oud.data, gebeurtenis) : null
    if (oud && nieuw) client.setQueryData<Antwoord<T>>([pad], { ...oud, data: nieuw })
    else {
      // A burst of events is one request.
      clearTimeout(wekker.current)
      wekker.current = setTimeout(() => void vraag.refetch(), BUNDEL_MS)
    }
  }
  useGebeurtenis(opties.live ?? [], (gebeurtenis) => naDruk(() => volg(gebeurtenis)))
  return alsGehaald(vraag)
}

/** Searching with words about a person: those go in a body, never in a URL. Nothing is kept after the screen closes. */
export function useZoek<T>(pad: string, inhoud: object | null): Gehaald<T> {
  const vraag = useQuery<Antwoord<T>, Probleem>({
    queryKey: [pad, inhoud],
    queryFn: ({ signal }) => buitenDruk(verstuur<T>('POST', pad, inhoud, { signaal: signal })),
    enabled: inhoud !== null,
    gcTime: 0,
    placeholderData: (vorige) => vorige,
  })
  return alsGehaald(vraag)
}

function alsGehaald<T>(vraag: {
  data: Antwoord<T> | undefined
  dataUpdatedAt: number
  errorUpdatedAt: number
  isPending: boolean
  isFetching: boolean
  error: Probleem | null
  refetch: () => unknown
}): Gehaald<T> {
  return {
    gegevens: vraag.data?.data,
    etag: vraag.data?.etag ?? null,
    opgehaaldOp: moment(vraag.dataUpdatedAt),
    laden: vraag.isPending && vraag.isFetching,
    probleem: vraag.error,
    sinds: vraag.error ? moment(vraag.dataUpdatedAt || vraag.errorUpdatedAt) : null,
    opnieuw: () => void vraag.refetch(),
  }
}

/** Fetches everything again whose path begins with one of these. */
export function ververs(client: QueryClient, paden: readonly string[]): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey }) => {
      const pad = queryKey[0]
      return typeof pad === 'string' && paden.some((begin) => pad.startsWith(begin))
    },
  })
}
