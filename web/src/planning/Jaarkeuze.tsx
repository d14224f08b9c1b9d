import { type ReactNode, useId } from 'react'
import { useTekst } from '../platform/tekst.tsx'

/** One of the years of the model. */
export function Jaarkeuze(props: {
  jaren: readonly number[]
  jaar: number
  zet: (jaar: number) => void
}): ReactNode {
  const t = useTekst()
  const id = useId()
  return (
    <div className="z-planjaar">
      <label htmlFor={id}>{t('planning.jaar')}</label>
      <select
        id={id}
        className="utrecht-select utrecht-select--html-select z-invoer z-invoer--8"
        value={props.jaar}
        onChange={(e) => props.zet(Number(e.target.value))}
      >
        {props.jaren.map((j) => (
          <option key={j} value={j}>
            {j}
          </option>
        ))}
      </select>
    </div>
  )
}
