import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { Statusvakje } from '../onderdelen/Statusvakje.tsx'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Plekstand } from './vormen.ts'
import { plekInWoorden } from './zinnen.ts'

type Eigenschappen = {
  plekken: readonly Plekstand[]
  /** Name of the group for who cannot see it. */
  naam: string
  gekozen?: string | null
  kies?: (plekId: string) => void
}

/** The squares of a unit. When they can be chosen they are one stop for the Tab key; the arrows go from place to place. */
export function Plekken(props: Eigenschappen): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const ref = useRef<HTMLFieldSetElement>(null)
  const { plekken, kies, gekozen } = props
  const stop = plekken.some((p) => p.id === gekozen) ? gekozen : plekken[0]?.id
  usePijlen(ref, kies !== undefined)
  return (
    <fieldset className="z-vakjes z-plekken" aria-label={props.naam} ref={ref}>
      {plekken.map((plek) => (
        <span
          key={plek.id}
          ref={(el) => el?.querySelector('button')?.setAttribute('tabindex', plek.id === stop ? '0' : '-1')}
        >
          <Statusvakje
            toestand={plek.toestand}
            tijdelijk={plek.tijdelijk}
            naam={plekInWoorden(plek, t, nu, taal)}
            {...(kies ? { bijKlik: () => kies(plek.id), gekozen: plek.id === gekozen } : {})}
          />
        </span>
      ))}
    </fieldset>
  )
}

/** The arrows go from place to place, round the corner. */
function usePijlen(ref: RefObject<HTMLFieldSetElement | null>, aan: boolean): void {
  useEffect(() => {
    const groep = ref.current
    if (!groep || !aan) return
    const pijl = (e: KeyboardEvent): void => {
      const stap = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key]
      const knoppen = [...groep.querySelectorAll('button')]
      const hier = knoppen.indexOf(document.activeElement as HTMLButtonElement)
      const doel =
        stap === undefined || hier < 0 ? undefined : knoppen[(hier + stap + knoppen.length) % knoppen.length]
      if (!doel) return
      e.preventDefault()
      doel.focus()
    }
    groep.addEventListener('keydown', pijl)
    return () => groep.removeEventListener('keydown', pijl)
  }, [ref, aan])
}
