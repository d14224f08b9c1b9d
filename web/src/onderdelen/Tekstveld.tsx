import type { ReactNode } from 'react'
import type { Veldbinding } from './formulier.ts'
import { Veld, type Velduitleg } from './Veld.tsx'

type Eigenschappen = Velduitleg & {
  veld: Veldbinding<string>
  soort?: 'text' | 'tel' | 'email' | 'search'
  /** So many characters are usual: the field's width. */
  breedte?: 4 | 8 | 16 | 24
  max?: number
  /** Browser's own filling in is off unless asked: at a shared desk it shows other people's data. */
  aanvullen?: string
}

export function Tekstveld(props: Eigenschappen): ReactNode {
  const { veld } = props
  return (
    <Veld {...props}>
      {(beschreven) => (
        <input
          id={veld.id}
          name={veld.naam}
          type={props.soort ?? 'text'}
          className={`utrecht-textbox z-invoer ${props.breedte ? `z-invoer--${props.breedte}` : ''}`}
          value={veld.waarde}
          maxLength={props.max}
          autoComplete={props.aanvullen ?? 'off'}
          aria-invalid={veld.fout !== null || undefined}
          aria-describedby={beschreven}
          aria-required={!props.optioneel || undefined}
          onChange={(e) => veld.zet(e.target.value)}
          onBlur={veld.verlaat}
        />
      )}
    </Veld>
  )
}
