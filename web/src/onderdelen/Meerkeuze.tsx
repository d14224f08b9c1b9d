import type { ReactNode } from 'react'
import type { Veldbinding } from './formulier.ts'
import type { Optie } from './Keuze.tsx'
import { Veld, type Velduitleg } from './Veld.tsx'

type Eigenschappen<T extends string> = Velduitleg & {
  veld: Veldbinding<readonly T[]>
  opties: readonly Optie<T>[]
  rij?: boolean
}

/** Any number of answers. */
export function Meerkeuze<T extends string>(props: Eigenschappen<T>): ReactNode {
  const { veld } = props
  return (
    <Veld {...props} groep>
      {() => (
        <div className={props.rij ? 'z-keuzes z-keuzes--rij' : 'z-keuzes'}>
          {props.opties.map((optie) => {
            const aan = veld.waarde.includes(optie.waarde)
            return (
              <label key={optie.waarde} className="z-keuze">
                <input
                  type="checkbox"
                  className="z-aankruis"
                  name={veld.id}
                  value={optie.waarde}
                  checked={aan}
                  aria-invalid={veld.fout !== null || undefined}
                  onChange={() =>
                    veld.zet(
                      aan ? veld.waarde.filter((w) => w !== optie.waarde) : [...veld.waarde, optie.waarde],
                    )
                  }
                  onBlur={veld.verlaat}
                />
                <span>
                  {optie.label}
                  {optie.uitleg && <span className="z-keuze__bij">{optie.uitleg}</span>}
                </span>
              </label>
            )
          })}
        </div>
      )}
    </Veld>
  )
}
