import { useEffect, useEffectEvent } from 'react'
import { BASIS } from './api.ts'
import { maakWaarneembaar } from './waarneembaar.ts'

/** What the stream tells: a CloudEvent without personal data. `dataref` is the path to fetch; `data` may hold bare counts. */
export type Gebeurtenis = {
  id: string
  type: string
  time: string
  subject?: string
  dataref?: string
  data?: unknown
}

/** Whether this screen follows along; `sinds` is the moment (ISO) from which it does not. */
export type Livestand =
  | { staat: 'uit' }
  | { staat: 'verbinden' }
  | { staat: 'live' }
  | { staat: 'weg'; sinds: string }

/** Type of the event that we make ourselves after a gap: everything may have changed. */
export const GAT = '*'

export const livestand = maakWaarneembaar<Livestand>({ staat: 'uit' })

/** The server gives a sign of life every 15 seconds; after this long without one the line is taken to be dead. */
const STIL_MS = 40_000

type Luisteraar = (gebeurtenis: Gebeurtenis) => void
const luisteraars = new Set<Luisteraar>()

/**
 * One stream for the whole page. The browser reconnects and asks for what it missed (Last-Event-ID); where it gives up we start anew,
 * with growing pauses. After every break the screens fetch everything once more.
 */
export function volgGebeurtenissen(nu: () => string = () => new Date().toISOString()): () => void {
  let bron: EventSource | null = null
  let poging = 0
  let gestopt = false
  let wekker: ReturnType<typeof setTimeout> | undefined
  let stilte: ReturnType<typeof setTimeout> | undefined

  const leeft = (): void => {
    clearTimeout(stilte)
    stilte = setTimeout(verbind, STIL_MS)
  }
  const bericht = (b: MessageEvent<string>): void => {
    leeft()
    const gebeurtenis = leesGebeurtenis(b.data, b.lastEventId)
    if (gebeurtenis) verspreid(gebeurtenis)
  }
  const open = (): void => {
    const wasWeg = livestand.lees().staat === 'weg'
    poging = 0
    leeft()
    livestand.zet({ staat: 'live' })
    if (wasWeg) verspreid({ id: '', type: GAT, time: nu() })
  }
  const dicht = (): void => {
    if (livestand.lees().staat !== 'weg') livestand.zet({ staat: 'weg', sinds: nu() })
    // The browser reconnects by itself after a broken line, but gives up after an error status.
    if (bron?.readyState !== EventSource.CLOSED || gestopt) return
    clearTimeout(wekker)
    wekker = setTimeout(verbind, wachttijd(poging++))
  }
  const verbind = (): void => {
    bron?.close()
    // A stream that was cut without a word is only noticed by its silence.
    if (livestand.lees().staat === 'live') livestand.zet({ staat: 'weg', sinds: nu() })
    bron = new EventSource(`${BASIS}/gebeurtenissen`)
    bron.addEventListener('gebeurtenis', bericht)
    bron.addEventListener('hartslag', leeft)
    bron.onopen = open
    bron.onerror = dicht
  }

  livestand.zet({ staat: 'verbinden' })
  verbind()
  return () => {
    gestopt = true
    clearTimeout(wekker)
    clearTimeout(stilte)
    bron?.close()
    livestand.zet({ staat: 'uit' })
  }
}

/** Pause before attempt n (from 0), in milliseconds: 1 s, doubling, at most 30 s. */
export const wachttijd = (poging: number): number => Math.min(30_000, 1000 * 2 ** Math.min(poging, 5))

export function leesGebeurtenis(tekst: string, id: string): Gebeurtenis | null {
  try {
    const ruw: unknown = JSON.parse(tekst)
    if (typeof ruw !== 'object' || ruw === null || !('type' in ruw) || typeof ruw.type !== 'string')
      return null
    return { time: '', ...ruw, type: ruw.type, id: 'id' in ruw && typeof ruw.id === 'string' ? ruw.id : id }
  } catch {
    return null
  }
}

function verspreid(gebeurtenis: Gebeurtenis): void {
  for (const bij of luisteraars) bij(gebeurtenis)
}

/** Whether an event concerns someone who follows these types; a followed type may be the beginning of the event's. */
export const hoortBij = (type: string, gevolgd: readonly string[]): boolean =>
  gevolgd.length > 0 &&
  (type === GAT ||
    gevolgd.some(
      (begin) =>
        type === begin ||
        (type.startsWith(begin) && /[.-]/.test(type.charAt(begin.length - 1) + type.charAt(begin.length))),
    ))

/** Calls `bij` for every event of these types (`'nl.zicht.plek'` also follows `'nl.zicht.plek.vrijgekomen'`), and once after every gap. */
export function useGebeurtenis(types: readonly string[], bij: Luisteraar): void {
  const hoor = useEffectEvent((gebeurtenis: Gebeurtenis) => {
    if (hoortBij(gebeurtenis.type, types)) bij(gebeurtenis)
  })
  useEffect(() => {
    const luisteraar: Luisteraar = (gebeurtenis) => hoor(gebeurtenis)
    luisteraars.add(luisteraar)
    return () => {
      luisteraars.delete(luisteraar)
    }
  }, [])
}
