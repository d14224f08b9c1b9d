import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Veldbinding } from '../onderdelen/formulier.ts'
import { Veld, type Velduitleg } from '../onderdelen/Veld.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { naarVolgendVeld } from './volgendVeld.ts'
import type { Drieweg } from './vormen.ts'

const ANTWOORDEN = ['ja', 'nee', 'weet_niet'] as const

/**
 * Yes, no, or not known; by mouse, thumb, or one key (the first letter of the answer). A key also moves on to the next question, so that
 * someone who listens answers with three keys.
 */
export function Drieluik(
  props: Velduitleg & { veld: Veldbinding<Drieweg | ''>; begin?: boolean },
): ReactNode {
  const t = useTekst()
  const { veld } = props
  const blok = useRef<HTMLDivElement>(null)
  const letters = ANTWOORDEN.map((a) => t(`crisis.toets.${a}`))
  const bijToets = (e: KeyboardEvent): void => {
    // a key that is held answers one question, not the next two as well
    if (e.ctrlKey || e.metaKey || e.altKey || e.repeat) return
    const antwoord = ANTWOORDEN[letters.indexOf(e.key.toLowerCase())]
    if (!antwoord) return
    e.preventDefault()
    flushSync(() => veld.zet(antwoord))
    if (blok.current) naarVolgendVeld(blok.current)
  }
  return (
    <Veld {...props} groep>
      {() => (
        <div className="z-drieluik" ref={blok}>
          {ANTWOORDEN.map((antwoord, i) => (
            <label key={antwoord} className={`z-drieluik__keuze z-drieluik__keuze--${antwoord}`}>
              <input
                type="radio"
                className="z-verborgen"
                name={veld.id}
                value={antwoord}
                checked={veld.waarde === antwoord}
                aria-keyshortcuts={letters[i]}
                data-begin={props.begin && i === 0 ? '' : undefined}
                onChange={() => veld.zet(antwoord)}
                onKeyDown={bijToets}
                onBlur={veld.verlaat}
              />
              <span>{t(`crisis.drieweg.${antwoord}`)}</span>
              <kbd aria-hidden="true">{letters[i]?.toUpperCase()}</kbd>
            </label>
          ))}
        </div>
      )}
    </Veld>
  )
}
