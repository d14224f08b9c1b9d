import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext } from 'react'
import { PAD_SESSIE, verstuur } from './api.ts'
import { type Gehaald, useHaal } from './gegevens.ts'
import type { Moment } from './datum.ts'
import { heeftRecht, type Vrager } from './recht.ts'

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
  /** What this role may ever do, as `object:actie:doel`; whether it may with this file is decided per request. */
  rechten: string[]
  /** For a client: the own file. */
  clientId: string | null
  regio: { code: string; naam: string }
  /** Everyone in this installation is invented. */
  demo: boolean
  /** When the session ends if nothing happens. */
  verlooptOp: Moment
  /** Minutes without a key or a touch after which the screen covers itself; null: never. */
  vergrendeldNa: number | null
}

const SessieContext = createContext<Sessie | null>(null)

/** The session of the person at this screen. Only within the shell, where there always is one. */
export function useSessie(): Sessie {
  const sessie = useContext(SessieContext)
  if (sessie === null) throw new Error('useSessie outside the shell')
  return sessie
}

/** The session, or null on a page that needs none. */
export const useSessieOfNiet = (): Sessie | null => useContext(SessieContext)

/** Whether the role may ever do this, to show or hide a button: `useMag('crisismelding:maken')`. */
export const useMag = (recht: string): boolean => heeftRecht(useSessie().rechten, recht)

/** Role and rights, for `magOpenen`. */
export function useVrager(): Vrager {
  const { actief, rechten } = useSessie()
  return { rol: actief.rol, rechten }
}

export const useSessieVraag = (): Gehaald<Sessie> => useHaal<Sessie>(PAD_SESSIE)

export function SessieAanbieder(props: { sessie: Sessie; children: ReactNode }): ReactNode {
  return <SessieContext value={props.sessie}>{props.children}</SessieContext>
}

/** What one can do with a session: extend it, change role or organisation, leave. */
export function useSessieActies(): {
  verleng: () => Promise<void>
  wissel: (lidmaatschapId: string) => Promise<void>
  /** Where to go then: the sign-in page, or the organisation's own, to sign out there as well. */
  meldAf: () => Promise<string>
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
    const { data } = await verstuur<{ afmeldAdres: string | null } | undefined>(
      'DELETE',
      PAD_SESSIE,
      undefined,
    )
    client.clear()
    return data?.afmeldAdres ?? '/aanmelden'
  }, [client])
  return { verleng, wissel, meldAf }
}
