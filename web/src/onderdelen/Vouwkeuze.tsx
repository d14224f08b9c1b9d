import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Icoon } from './Icoon.tsx'

/**
 * The parts of something, side by side where there is room. On a phone one button that says where one is and unfolds them, so that
 * many parts do not push the work off the screen. A choice or Escape folds them and gives the focus back to the button.
 */
export function Vouwkeuze(props: {
  /** Name of the whole, for screen readers. */
  naam: string
  /** Before what is chosen: "Deel:". */
  woord: string
  nu: ReactNode
  klasse?: string
  /** Links or buttons. */
  children: ReactNode
}): ReactNode {
  const [open, zetOpen] = useState(false)
  const blok = useRef<HTMLElement>(null)
  const knop = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => {
    const element = blok.current
    if (!element || !open) return
    const sluit = (): void => {
      zetOpen(false)
      knop.current?.focus()
    }
    const bijKlik = ({ target }: MouseEvent): void => {
      if (target instanceof Element && target.closest('.z-vouwkeuze__lijst :is(a, button)')) sluit()
    }
    const bijToets = (e: KeyboardEvent): void => {
      if (e.key === 'Escape') sluit()
    }
    element.addEventListener('click', bijKlik)
    element.addEventListener('keydown', bijToets)
    return () => {
      element.removeEventListener('click', bijKlik)
      element.removeEventListener('keydown', bijToets)
    }
  }, [open])
  return (
    <nav ref={blok} className={`z-vouwkeuze ${props.klasse ?? ''}`} aria-label={props.naam}>
      <button
        type="button"
        ref={knop}
        className="z-vouwkeuze__knop"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => zetOpen(!open)}
      >
        <span>
          <span className="z-stil">{props.woord}</span> <strong>{props.nu}</strong>
        </span>
        <Icoon naam="hoekOmlaag" />
      </button>
      <div id={id} className="z-vouwkeuze__lijst" data-open={open || undefined}>
        {props.children}
      </div>
    </nav>
  )
}
