import type { ReactNode } from 'react'
import type { Veldbinding } from './formulier.ts'
import { Veld, type Velduitleg } from './Veld.tsx'

/** One thing that is so or not. `zin` is what one ticks: "Er is nu gevaar". */
export function Aankruisveld(props: Velduitleg & { veld: Veldbinding<boolean>; zin: string }): ReactNode {
  const { veld } = props
  return (
    <Veld {...props} groep>
      {() => (
        <label className="z-keuze">
          <input
            type="checkbox"
            className="z-aankruis"
            checked={veld.waarde}
            aria-invalid={veld.fout !== null || undefined}
            onChange={(e) => veld.zet(e.target.checked)}
            onBlur={veld.verlaat}
          />
          <span>{props.zin}</span>
        </label>
      )}
    </Veld>
  )
}
