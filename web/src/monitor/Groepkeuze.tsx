import { type ReactNode, useId } from 'react'
import { useTekst } from '../platform/tekst.tsx'

const GROEPEN = ['BW', 'MO', 'VO', 'WONEN', 'CRISIS'] as const

/** Which heading of products the tables are about. */
export function Groepkeuze(props: { groep: string; kies: (groep: string) => void }): ReactNode {
  const t = useTekst()
  const id = useId()
  return (
    <div className="z-veld">
      <label htmlFor={id} className="z-veld__label">
        {t('monitor.soort')}
      </label>
      <select
        id={id}
        className="utrecht-select utrecht-select--html-select z-invoer"
        value={props.groep}
        onChange={(e) => props.kies(e.target.value)}
      >
        {GROEPEN.map((g) => (
          <option key={g} value={g}>
            {t(`monitor.groep.${g}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
