import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type Antwoord, type Methode, verstuur } from './api.ts'
import { conflict } from './conflict.ts'
import { foutInTaal } from './foutwoorden.ts'
import { ververs } from './gegevens.ts'
import { onderweg } from './onderweg.ts'
import { Probleem } from './probleem.ts'
import { Actiesleutel } from './sleutel.ts'
import { useTaal, useWoord } from './tekst.tsx'

type Instelling<I, U> = {
  methode?: Methode
  /** Path under /v1; may depend on what is sent. */
  pad: string | ((invoer: I) => string)
  /** What goes in the body; the input itself when left out. */
  inhoud?: (invoer: I) => unknown
  /** ETag of what is changed, from `useHaal(...).etag`. */
  versie?: string | null
  /** Paths to fetch again after success, and after a 412. */
  ververs?: readonly string[]
  /** One tap, after which people walk on: the request goes on when the page is left, and the next page fetches again. */
  gaatDoor?: boolean
  naSucces?: (uitkomst: U, antwoord: Antwoord<U>) => void
}

export type Actie<I, U> = {
  /** Resolves to the answer, or to null when it failed: `probleem` then tells why. */
  voerUit: (invoer: I) => Promise<U | null>
  /** The same action again with the same key, after a lost line. */
  opnieuw: () => Promise<U | null>
  bezig: boolean
  probleem: Probleem | null
  wis: () => void
}

const WACHT_MS = [400, 1500]
const slaap = (ms: number): Promise<void> => new Promise((klaar) => setTimeout(klaar, ms))

/** A change asked by the user: key per action, If-Match, two quick retries when the line drops, conflict dialog on 412. */
export function useActie<I = void, U = unknown>(instelling: Instelling<I, U>): Actie<I, U> {
  const client = useQueryClient()
  const sleutel = useRef(new Actiesleutel())
  const laatste = useRef<{ invoer: I } | null>(null)
  const loopt = useRef(false)
  const [bezig, zetBezig] = useState(false)
  const [probleem, zetProbleem] = useState<Probleem | null>(null)
  const nu = useRef(instelling)
  useLayoutEffect(() => {
    nu.current = instelling
  })

  const voerUit = useCallback(
    async (invoer: I): Promise<U | null> => {
      // A double click is one action.
      if (loopt.current) return null
      loopt.current = true
      laatste.current = { invoer }
      const { methode = 'POST', pad, inhoud, versie = null, gaatDoor = false } = nu.current
      const doel = typeof pad === 'string' ? pad : pad(invoer)
      const lichaam = inhoud ? inhoud(invoer) : (invoer as unknown)
      const beantwoord = gaatDoor ? onderweg.begin([...(nu.current.ververs ?? [])]) : null
      zetBezig(true)
      zetProbleem(null)
      try {
        const antwoord = await metHerhaling(() =>
          verstuur<U>(methode, doel, lichaam, {
            sleutel: sleutel.current.voor([methode, doel, lichaam]),
            versie,
            gaatDoor,
          }),
        )
        sleutel.current.klaar()
        void ververs(client, nu.current.ververs ?? [])
        nu.current.naSucces?.(antwoord.data, antwoord)
        return antwoord.data ?? (true as U)
      } catch (fout) {
        const p = fout instanceof Probleem ? fout : new Probleem({ status: 0, title: '' })
        if (p.status === 412) {
          const paden = nu.current.ververs ?? []
          conflict.zet({
            wijzigingen: p.wijzigingen,
            detail: p.detail,
            haalNieuwe: () => void ververs(client, paden),
          })
        }
        zetProbleem(p)
        return null
      } finally {
        beantwoord?.()
        loopt.current = false
        zetBezig(false)
      }
    },
    [client],
  )

  const opnieuw = useCallback(
    async () => (laatste.current ? voerUit(laatste.current.invoer) : null),
    [voerUit],
  )
  const wis = useCallback(() => zetProbleem(null), [])
  const [taal, woord] = [useTaal(), useWoord()]
  const inTaal = useMemo(() => probleem && foutInTaal(probleem, taal, woord), [probleem, taal, woord])
  return { voerUit, opnieuw, bezig, probleem: inTaal, wis }
}

async function metHerhaling<T>(doe: () => Promise<T>): Promise<T> {
  for (const wacht of WACHT_MS) {
    try {
      return await doe()
    } catch (fout) {
      if (!(fout instanceof Probleem) || !(fout.isVerbinding || fout.looptNog)) throw fout
      await slaap(wacht)
    }
  }
  return doe()
}
