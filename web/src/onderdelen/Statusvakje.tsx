import type { ReactNode } from 'react'
import { useTekst } from '../platform/tekst.tsx'

/** States of a place, as the server names them. */
export const PLEKTOESTANDEN = ['vrij', 'vast', 'bezet', 'buiten_gebruik'] as const
export type Plektoestand = (typeof PLEKTOESTANDEN)[number]

type Eigenschappen = {
  toestand: Plektoestand
  /** A temporary extra place: dashed frame. */
  tijdelijk?: boolean
  /** What a screen reader says, when there is more to say than the state: "Plek 4, vrij". */
  naam?: string
  /** Makes it a button: the way to change the place. */
  bijKlik?: () => void
  /** Its panel is open. */
  gekozen?: boolean
}

/** One place as a window of a house. Colour, pattern and letter each tell the state: any one of them suffices. */
export function Statusvakje(props: Eigenschappen): ReactNode {
  const t = useTekst()
  const woord = t(`onderdelen.plek.${props.toestand}`)
  const naam = props.naam ?? (props.tijdelijk ? t('onderdelen.plek.metTijdelijk', { woord }) : woord)
  const vak = (
    <span
      className={`z-vakje z-vakje--${props.toestand} ${props.tijdelijk ? 'z-vakje--tijdelijk' : ''}`}
      aria-hidden="true"
    >
      <span>{t(`onderdelen.plek.${props.toestand}.letter`)}</span>
    </span>
  )
  if (props.bijKlik) {
    return (
      <button
        type="button"
        className="z-vakknop"
        aria-label={naam}
        aria-pressed={props.gekozen}
        title={naam}
        onClick={props.bijKlik}
      >
        {vak}
      </button>
    )
  }
  return (
    <span className="z-vakhouder" title={naam}>
      {vak}
      <span className="z-verborgen">{naam}</span>
    </span>
  )
}

/** What the squares mean; goes with every board. */
export function Statuslegenda(): ReactNode {
  const t = useTekst()
  return (
    <ul className="z-legenda" aria-label={t('onderdelen.legenda')}>
      {PLEKTOESTANDEN.map((toestand) => (
        <li key={toestand}>
          <span className={`z-vakje z-vakje--${toestand}`} aria-hidden="true">
            <span>{t(`onderdelen.plek.${toestand}.letter`)}</span>
          </span>
          {t(`onderdelen.plek.${toestand}`)}
        </li>
      ))}
      <li>
        <span className="z-vakje z-vakje--vrij z-vakje--tijdelijk" aria-hidden="true">
          <span>{t('onderdelen.plek.vrij.letter')}</span>
        </span>
        {t('onderdelen.plek.tijdelijk')}
      </li>
    </ul>
  )
}
