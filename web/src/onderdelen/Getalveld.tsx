import { type ReactNode, useState } from 'react'
import { leesGetal } from './getal.ts'
import type { Veldbinding } from './formulier.ts'
import { Veld, type Velduitleg } from './Veld.tsx'

type Eigenschappen = Velduitleg & {
  /** NaN means: something was typed that is no number; `controleer` can then say so. */
  veld: Veldbinding<number | null>
  /** Behind the field: "personen", "€ per nacht". */
  eenheid?: string
}

/** A whole number or one with decimals, typed as people here do (1.250,50). No spinner: a wheel changes it unseen. */
export function Getalveld(props: Eigenschappen): ReactNode {
  const { veld } = props
  const [getypt, zetGetypt] = useState<string | null>(null)
  const uitWaarde =
    veld.waarde === null || Number.isNaN(veld.waarde) ? '' : String(veld.waarde).replace('.', ',')
  // What was typed stays as typed, unless the value was changed from elsewhere.
  const toon = getypt !== null && Object.is(leesGetal(getypt), veld.waarde) ? getypt : uitWaarde
  return (
    <Veld {...props}>
      {(beschreven) => (
        <span className="z-invoer__rij">
          <input
            id={veld.id}
            name={veld.naam}
            inputMode="decimal"
            className="utrecht-textbox z-invoer z-invoer--8"
            value={toon}
            autoComplete="off"
            aria-invalid={veld.fout !== null || undefined}
            aria-describedby={beschreven}
            aria-required={!props.optioneel || undefined}
            onChange={(e) => {
              zetGetypt(e.target.value)
              veld.zet(leesGetal(e.target.value))
            }}
            onBlur={veld.verlaat}
          />
          {props.eenheid && <span>{props.eenheid}</span>}
        </span>
      )}
    </Veld>
  )
}
