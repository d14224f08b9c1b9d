import type { ReactNode } from 'react'
import type { Veldbinding } from './formulier.ts'
import { Veld, type Velduitleg } from './Veld.tsx'

export function Tekstvlak(
  props: Velduitleg & { veld: Veldbinding<string>; regels?: number; max?: number },
): ReactNode {
  const { veld } = props
  return (
    <Veld {...props}>
      {(beschreven) => (
        <textarea
          id={veld.id}
          name={veld.naam}
          className="utrecht-textarea z-invoer z-invoer--vlak"
          rows={props.regels ?? 4}
          value={veld.waarde}
          maxLength={props.max}
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
