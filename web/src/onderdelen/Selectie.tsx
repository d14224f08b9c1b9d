import type { ReactNode } from 'react'
import { useTekst } from '../platform/tekst.tsx'
import type { Veldbinding } from './formulier.ts'
import type { Optie } from './Keuze.tsx'
import { Veld, type Velduitleg } from './Veld.tsx'

type Eigenschappen<T extends string> = Velduitleg & { veld: Veldbinding<T | ''>; opties: readonly Optie<T>[] }

/** A list to choose one from, when there are too many for radio buttons (more than seven or so). */
export function Selectie<T extends string>(props: Eigenschappen<T>): ReactNode {
  const t = useTekst()
  const { veld } = props
  return (
    <Veld {...props}>
      {(beschreven) => (
        <select
          id={veld.id}
          name={veld.naam}
          className="utrecht-select utrecht-select--html-select z-invoer"
          value={veld.waarde}
          aria-invalid={veld.fout !== null || undefined}
          aria-describedby={beschreven}
          aria-required={!props.optioneel || undefined}
          onChange={(e) => veld.zet(e.target.value as T | '')}
          onBlur={veld.verlaat}
        >
          <option value="">{t('onderdelen.kies')}</option>
          {props.opties.map((optie) => (
            <option key={optie.waarde} value={optie.waarde}>
              {optie.label}
            </option>
          ))}
        </select>
      )}
    </Veld>
  )
}
