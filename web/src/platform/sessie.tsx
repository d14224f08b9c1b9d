import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useEffect } from 'react'
import { csrf, verstuur } from './api.ts'
import { type Gehaald, useHaal } from './gegevens.ts'
import type { Moment } from './datum.ts'

export type Lidmaatschap = {
  id: string
  organisatieId: string
  organisatieNaam: string
  rol: string
  regio: string
}

/** Who is signed in and in which capacity: GET /v1/sessie. */
export type Sessie = {
  gebruiker: { id: string; naam: string; initialen: string }
  lidmaatschappen: Lidmaatschap[]
  actief: Lidmaatschap
  regio: { code: string; naam: string }
  /** Everyone in this installation is invented. */
  demo: boolean
  /** When the session ends if nothing happens. */
  verlooptOp: Moment
  /** Minutes without a key or a touch after which the screen covers itself; null: never. */
  vergrendeldNa: number | null
  csrf?: string
}

export const PAD_SESSIE = '/sessie'

const SessieContext = createContext<Sessie | null>(null)

/** The session of the person at this screen. Only within the shell, where there always is one. */
export function useSessie(): Sessie {
  const sessie = useContext(SessieContext)
  if (sessie === null) throw new Error('useSessie outside the shell')
  return sessie
}

export const useSessieVraag = (): Gehaald<Sessie> => useHaal<Sessie>(PAD_SESSIE)

export function SessieAanbieder(props: { sessie: Sessie; children: ReactNode }): ReactNode {
  const { sessie } = props
  useEffect(() => csrf.zet(sessie.csrf ?? null), [sessie.csrf])
  return <SessieContext value={sessie}>{props.children}</SessieContext>
}

/** What one can do with a session: extend it, change role or organisation, leave. */
export function useSessieActies(): {
  verleng: () => Promise<void>
  wissel: (lidmaatschapId: string) => Promise<void>
  meldAf: () => Promise<void>
} {
  const client = useQueryClient()
  const verleng = useCallback(async () => {
    await verstuur('POST', `${PAD_SESSIE}/verleng`, {})
    await client.invalidateQueries({ queryKey: [PAD_SESSIE] })
  }, [client])
  const wissel = useCallback(
    async (lidmaatschapId: string) => {
      await verstuur('POST', `${PAD_SESSIE}/lidmaatschap`, { lidmaatschapId })
      // Another role sees other things: nothing of the old one stays.
      await client.resetQueries()
    },
    [client],
  )
  const meldAf = useCallback(async () => {
    await verstuur('DELETE', PAD_SESSIE, undefined)
    client.clear()
  }, [client])
  return { verleng, wissel, meldAf }
}
