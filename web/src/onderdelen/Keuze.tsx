import type { ReactNode } from 'react'
import type { Veldbinding } from './formulier.ts'
import { Veld, type Velduitleg } from './Veld.tsx'

export type Optie<T extends string> = { waarde: T; label: string; uitleg?: string }

type Eigenschappen<T extends string> = Velduitleg & {
  veld: Veldbinding<T | ''>
  opties: readonly Optie<T>[]
  /** Beside each other as blocks: short answers that are given quickly, as during a call. */
  rij?: boolean
}

/** One answer out of a few; "weet ik niet" is an answer like the others. */
export function Keuze<T extends string>(props: Eigenschappen<T>): ReactNode {
  const { veld } = props
  return (
    <Veld {...props} groep="radiogroup">
      {() => (
        <div className={props.rij ? 'z-keuzes z-keuzes--rij' : 'z-keuzes'}>
          {props.opties.map((optie) => (
            <label key={optie.waarde} className="z-keuze">
              <input
                type="radio"
                className="z-aankruis"
                name={veld.id}
                value={optie.waarde}
                checked={veld.waarde === optie.waarde}
                onChange={() => veld.zet(optie.waarde)}
                onBlur={veld.verlaat}
              />
              <span>
                {optie.label}
                {optie.uitleg && <span className="z-keuze__bij">{optie.uitleg}</span>}
              </span>
            </label>
          ))}
        </div>
      )}
    </Veld>
  )
}
