import type { ReactNode } from 'react'
import { Venster } from '../onderdelen/Venster.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { metTeken } from './getallen.ts'

export type Cijferrij = {
  naam: string
  /** per column, with the same number as it is */
  cijfers: readonly { naam: string; waarde: number; basis: number; toon: (n: number) => string }[]
}

/** Numbers of the fluid model with the difference from as it is in brackets. */
export function Cijfertabel(props: { kop: string; eerste: string; rijen: readonly Cijferrij[] }): ReactNode {
  const t = useTekst()
  return (
    <Venster klasse="z-tabelvenster" naam={t('planning.tabelVan', { wat: props.kop })}>
      <table className="utrecht-table z-tabel z-tabel--dicht">
        <caption className="z-verborgen">{props.kop}</caption>
        <thead>
          <tr>
            <th scope="col">{props.eerste}</th>
            {(props.rijen[0]?.cijfers ?? []).map((c) => (
              <th key={c.naam} scope="col" className="z-getal">
                {c.naam}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rijen.map((rij) => (
            <tr key={rij.naam}>
              <th scope="row">{rij.naam}</th>
              {rij.cijfers.map((c) => (
                <td key={c.naam} className="z-getal" data-label={c.naam}>
                  {c.toon(c.waarde)}{' '}
                  <span className="z-stil z-klein z-heel">
                    {t('planning.verschil', { verschil: metTeken(c.waarde - c.basis, c.toon) })}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Venster>
  )
}
