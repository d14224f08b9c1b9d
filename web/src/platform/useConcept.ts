import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { concepten } from './conceptopslag.ts'
import { useSessieOfNiet } from './sessie.tsx'

export type Conceptstand = {
  /** Moment at which the restored text was kept; null when nothing was restored. */
  hersteldVan: string | null
  /** Forget the draft: after sending, or when the user throws it away. */
  wis: () => void
  /** Restoring is done (or there was nothing): the form may be shown. */
  klaar: boolean
}

const WACHT_MS = 300

/**
 * Keeps `waarde` while it changes and gives it back through `herstel` after a reload. `formulier` identifies the form, never a person:
 * `crisismelding`, or `overdracht:<id>`. With null nothing is kept.
 */
export function useConcept<T>(
  formulier: string | null,
  waarde: T,
  isLeeg: boolean,
  herstel: (waarde: T) => void,
): Conceptstand {
  // without a session nothing is kept: the device may be anyone's
  const gebruikerId = useSessieOfNiet()?.gebruiker.id ?? null
  const naam = gebruikerId === null ? null : formulier
  const [hersteldVan, zetHersteldVan] = useState<string | null>(null)
  const [klaar, zetKlaar] = useState(naam === null)
  const terugzetten = useEffectEvent(herstel)
  // What was sent or thrown away is not kept once more by a save that was still waiting.
  const laatste = useRef(waarde)
  useLayoutEffect(() => {
    laatste.current = waarde
  })
  const gewist = useRef<{ waarde: T } | null>(null)

  useEffect(() => {
    if (naam === null || gebruikerId === null) return
    let weg = false
    const opslag = concepten()
    const lezen = opslag ? opslag.lees<T>(gebruikerId, naam) : Promise.resolve(null)
    void lezen
      .catch(() => null)
      .then((bewaard) => {
        if (weg) return
        if (bewaard) {
          terugzetten(bewaard.waarde)
          zetHersteldVan(bewaard.bewaardOp)
        }
        zetKlaar(true)
      })
    return () => {
      weg = true
    }
  }, [naam, gebruikerId])

  useEffect(() => {
    if (naam === null || gebruikerId === null || !klaar || isLeeg) return
    const bewaar = (): void => {
      if (gewist.current?.waarde !== waarde)
        void concepten()
          ?.bewaar(gebruikerId, naam, waarde)
          .catch(() => undefined)
    }
    const wekker = setTimeout(bewaar, WACHT_MS)
    // Closing the lid or the tab does not wait for the pause.
    addEventListener('pagehide', bewaar)
    return () => {
      clearTimeout(wekker)
      removeEventListener('pagehide', bewaar)
    }
  }, [naam, klaar, isLeeg, waarde, gebruikerId])

  const wis = useCallback(() => {
    zetHersteldVan(null)
    gewist.current = { waarde: laatste.current }
    if (naam !== null && gebruikerId !== null)
      void concepten()
        ?.wis(gebruikerId, naam)
        .catch(() => undefined)
  }, [naam, gebruikerId])

  return { hersteldVan, wis, klaar }
}
