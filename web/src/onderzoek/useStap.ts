import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { verstuur } from '../platform/api.ts'
import { Probleem } from '../platform/probleem.ts'
import { verbinding } from '../platform/verbinding.ts'
import { useWaarneembaar } from '../platform/waarneembaar.ts'
import { neemOver, teBewaren } from './autosave.ts'
import type { Botsing, Stap, Stapantwoord, Velden } from './vormen.ts'

export type Opslag =
  | { staat: 'rust'; op: string | null; samengevoegd: readonly string[] }
  | { staat: 'wacht' }
  | { staat: 'bezig' }
  | { staat: 'geen_verbinding' }
  | { staat: 'botst'; botsingen: readonly Botsing[]; door: readonly string[] }
  | { staat: 'geweigerd'; probleem: Probleem }

const WACHT_MS = 900
const OPNIEUW_MS = 4000
/** What was typed and is not kept yet, while one goes to another step and back. In memory only: it is about a person. */
const ongezonden = new Map<string, Velden>()

/**
 * One step that keeps itself: what is typed is sent a moment later, one request at a time, and again when the line is back. What a
 * colleague changes meanwhile comes in; two answers to one question are laid side by side, and the user chooses.
 */
export function useStap(onderzoekId: string, stap: Stap, bijBewaard: () => void) {
  const sleutel = `${onderzoekId} ${stap.stap}`
  const [waarden, zetWaarden] = useState<Velden>(() => ({ ...stap.velden, ...ongezonden.get(sleutel) }))
  const [opslag, zetOpslag] = useState<Opslag>({ staat: 'rust', op: stap.gewijzigdOp, samengevoegd: [] })
  const bij = useRef({ versie: stap.versie, bewaard: stap.velden, nu: waarden, loopt: false, botst: false })
  const wekker = useRef<ReturnType<typeof setTimeout>>(undefined)
  const nogEens = useRef<() => void>(() => undefined)
  const lijn = useWaarneembaar(verbinding)

  const toon = useCallback((velden: Velden) => {
    bij.current.nu = velden
    zetWaarden(velden)
  }, [])

  const bewaar = useCallback(async (): Promise<void> => {
    clearTimeout(wekker.current)
    const b = bij.current
    if (b.loopt || b.botst) return
    const verstuurd = b.nu
    const velden = teBewaren(b.bewaard, verstuurd)
    if (Object.keys(velden).length === 0) {
      ongezonden.delete(sleutel)
      return
    }
    b.loopt = true
    zetOpslag({ staat: 'bezig' })
    try {
      const { data } = await verstuur<Stapantwoord>(
        'PATCH',
        `/onderzoeken/${onderzoekId}/stappen/${stap.stap}`,
        { velden },
        { versie: `"${b.versie}"` },
      )
      b.versie = data.versie
      b.bewaard = data.velden
      toon(neemOver(verstuurd, b.nu, data.velden))
      b.loopt = false
      if (Object.keys(teBewaren(b.bewaard, b.nu)).length === 0) {
        zetOpslag({ staat: 'rust', op: data.opgeslagenOp, samengevoegd: data.samengevoegd })
        ongezonden.delete(sleutel)
        bijBewaard()
      } else {
        // answered while the line was busy: not kept yet, and the screen does not say that it is
        zetOpslag({ staat: 'wacht' })
        wekker.current = setTimeout(() => nogEens.current(), WACHT_MS)
      }
    } catch (fout) {
      b.loopt = false
      const p = fout instanceof Probleem ? fout : new Probleem({ status: 0, title: '' })
      const botsingen = p.inhoud.botsingen as Botsing[] | undefined
      if (p.status === 412 && botsingen) {
        b.botst = true
        b.versie = Number(p.inhoud.versie)
        // what the colleague changed elsewhere comes in now: left as it was here, it would be sent back over it
        toon(neemOver(b.bewaard, b.nu, p.inhoud.velden as Velden))
        b.bewaard = p.inhoud.velden as Velden
        zetOpslag({ staat: 'botst', botsingen, door: [...new Set(p.wijzigingen.map((w) => w.door))] })
      } else if (p.isVerbinding) {
        zetOpslag({ staat: 'geen_verbinding' })
        wekker.current = setTimeout(() => nogEens.current(), OPNIEUW_MS)
      } else zetOpslag({ staat: 'geweigerd', probleem: p })
    }
  }, [onderzoekId, stap.stap, sleutel, toon, bijBewaard])

  useLayoutEffect(() => {
    nogEens.current = () => void bewaar()
  })

  const zet = useCallback(
    (veld: string, nieuw: string) => {
      toon({ ...bij.current.nu, [veld]: nieuw })
      ongezonden.set(sleutel, bij.current.nu)
      if (!bij.current.botst)
        zetOpslag((was) =>
          was.staat === 'geen_verbinding' || was.staat === 'bezig' ? was : { staat: 'wacht' },
        )
      clearTimeout(wekker.current)
      wekker.current = setTimeout(() => void bewaar(), WACHT_MS)
    },
    [bewaar, sleutel, toon],
  )

  /** The user chose per field; what is kept now is the ground on which the choice is laid. */
  const kies = useCallback(
    (keuze: Readonly<Record<string, string | null>>) => {
      const b = bij.current
      b.botst = false
      const gekozen = Object.fromEntries(Object.entries(keuze).map(([veld, w]) => [veld, w ?? '']))
      toon({ ...b.nu, ...gekozen })
      zetOpslag({ staat: 'wacht' })
      void bewaar()
    },
    [bewaar, toon],
  )

  // a colleague saved something: it comes in where nothing was typed
  useEffect(() => {
    const b = bij.current
    if (b.loopt || b.botst || stap.versie <= b.versie) return
    if (Object.keys(teBewaren(b.bewaard, b.nu)).length > 0) return
    b.versie = stap.versie
    b.bewaard = stap.velden
    toon(stap.velden)
  }, [stap.versie, stap.velden, toon])

  useEffect(() => {
    if (lijn.staat === 'ok') void bewaar()
  }, [lijn.staat, bewaar])

  useEffect(() => {
    const blijf = (e: BeforeUnloadEvent): void => {
      if (Object.keys(teBewaren(bij.current.bewaard, bij.current.nu)).length > 0) e.preventDefault()
    }
    globalThis.addEventListener('beforeunload', blijf)
    return () => {
      globalThis.removeEventListener('beforeunload', blijf)
      void bewaar()
    }
  }, [bewaar])

  return { waarden, zet, opslag, kies, bewaar }
}
