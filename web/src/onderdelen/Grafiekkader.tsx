import { type ReactNode, useId } from 'react'
import { useTekst } from '../platform/tekst.tsx'
import { PATRONEN, Patronen } from './Patronen.tsx'

/** The same numbers as a table: the drawing is for the eye, the table for everyone. */
export type Grafiektabel = { koppen: readonly string[]; rijen: readonly (readonly (string | number)[])[] }

type Eigenschappen = {
  kop: string
  /** Level of the heading: 3 inside a panel (the start), 2 straight under the title of the page. */
  niveau?: 2 | 3
  /** What one should see in it, in one sentence. */
  uitleg?: string
  reeksen: readonly string[]
  lijnen?: boolean
  tabel: Grafiektabel
  bron?: string
  children: (patroon: (reeks: number) => string) => ReactNode
}

/** Frame of every chart: heading, legend with patterns, drawing, source, and the data as a table. */
export function Grafiekkader(props: Eigenschappen): ReactNode {
  const t = useTekst()
  const id = useId().replace(/[^\w-]/g, '')
  const Niveau = props.niveau === 2 ? 'h2' : 'h3'
  return (
    <figure className="z-grafiek" aria-labelledby={`${id}-kop`}>
      <figcaption>
        <Niveau className="utrecht-heading-4" id={`${id}-kop`}>
          {props.kop}
        </Niveau>
        {props.uitleg && <p className="z-stil z-klein">{props.uitleg}</p>}
      </figcaption>
      {props.reeksen.length > 1 && (
        <ul className="z-grafiek__legenda" aria-hidden="true">
          {props.reeksen.map((reeks, i) => (
            <li key={reeks}>
              <svg width="28" height="16" className="z-grafiek__staal">
                {props.lijnen ? (
                  <line x1="0" y1="8" x2="28" y2="8" className={`z-lijn z-lijn--${i % PATRONEN}`} />
                ) : (
                  <rect width="28" height="16" fill={`url(#${id}-p${i % PATRONEN})`} className="z-staaf" />
                )}
              </svg>
              {reeks}
            </li>
          ))}
        </ul>
      )}
      <Patronen id={id} />
      {props.children((reeks) => `url(#${id}-p${reeks % PATRONEN})`)}
      <details className="z-grafiek__data">
        <summary>{t('onderdelen.alsTabel')}</summary>
        <table className="utrecht-table z-tabel z-tabel--dicht">
          <caption className="z-verborgen">{props.kop}</caption>
          <thead>
            <tr>
              {props.tabel.koppen.map((kop) => (
                <th key={kop} scope="col">
                  {kop}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.tabel.rijen.map((rij) => (
              <tr key={String(rij[0])}>
                {rij.map((cel, i) =>
                  i === 0 ? (
                    <th key={props.tabel.koppen[i]} scope="row">
                      {cel}
                    </th>
                  ) : (
                    <td key={props.tabel.koppen[i]} data-label={props.tabel.koppen[i]} className="z-getal">
                      {cel}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {props.bron && <p className="z-grafiek__bron">{t('onderdelen.grafiekBron', { bron: props.bron })}</p>}
    </figure>
  )
}
