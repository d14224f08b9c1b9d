import { type ReactNode, useEffect, useRef } from 'react'
import { useTekst } from '../platform/tekst.tsx'
import { Icoon } from './Icoon.tsx'

/** All faults on top of the form, each a link to its field. Takes the focus after every attempt to send. */
export function Foutsamenvatting(props: {
  fouten: readonly { id: string; melding: string }[]
  overig?: readonly string[]
  poging: number
}): ReactNode {
  const t = useTekst()
  const ref = useRef<HTMLDivElement>(null)
  const overig = props.overig ?? []
  const aantal = props.fouten.length + overig.length
  const { poging } = props
  useEffect(() => {
    // Only after an attempt; not each time that a fault is repaired.
    if (poging > 0) ref.current?.focus()
  }, [poging])
  if (aantal === 0) return null
  return (
    <div
      className="z-melding utrecht-alert utrecht-alert--error z-foutsamenvatting"
      ref={ref}
      tabIndex={-1}
      role="alert"
    >
      <Icoon naam="fout" />
      <div className="z-melding__inhoud">
        <h2 className="utrecht-heading-3">{t('onderdelen.foutenKop', { aantal })}</h2>
        <ul>
          {props.fouten.map((fout) => (
            <li key={fout.id}>
              <a
                className="utrecht-link"
                href={`#${fout.id}`}
                onClick={(e) => {
                  e.preventDefault()
                  naarVeld(fout.id)
                }}
              >
                {fout.melding}
              </a>
            </li>
          ))}
          {overig.map((melding) => (
            <li key={melding}>{melding}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** Focuses the field; of a group of choices the first one. */
function naarVeld(id: string): void {
  const plek = document.getElementById(id)
  if (!plek) return
  const doel = plek.matches('input, select, textarea')
    ? plek
    : plek.querySelector<HTMLElement>('input, select, textarea')
  doel?.focus()
  plek.scrollIntoView({ block: 'center' })
}
