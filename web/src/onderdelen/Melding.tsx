import type { ReactNode } from 'react'
import { useTekst } from '../platform/tekst.tsx'
import { Icoon } from './Icoon.tsx'

export type Meldingsoort = 'info' | 'ok' | 'waarschuwing' | 'fout'

const UITERLIJK = {
  info: { klasse: 'utrecht-alert--info', icoon: 'info' },
  ok: { klasse: 'utrecht-alert--ok', icoon: 'vink' },
  waarschuwing: { klasse: 'utrecht-alert--warning', icoon: 'waarschuwing' },
  fout: { klasse: 'utrecht-alert--error', icoon: 'fout' },
} as const

/**
 * A message about what happened or what matters now. Its kind is in a word, a drawing and a colour.
 * `luid` makes a screen reader say it when it appears.
 */
export function Melding(props: {
  soort: Meldingsoort
  kop?: string
  children?: ReactNode
  luid?: boolean
}): ReactNode {
  const t = useTekst()
  const { klasse, icoon } = UITERLIJK[props.soort]
  return (
    <div
      className={`utrecht-alert ${klasse} z-melding`}
      role={props.luid ? (props.soort === 'fout' ? 'alert' : 'status') : undefined}
    >
      <Icoon naam={icoon} />
      <div className="utrecht-alert__content z-melding__inhoud">
        <span className="z-verborgen">{t(`onderdelen.melding.${props.soort}`)}: </span>
        {props.kop && <strong className="z-melding__kop">{props.kop}</strong>}
        {props.children}
      </div>
    </div>
  )
}
