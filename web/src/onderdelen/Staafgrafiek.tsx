import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { Grafiekkader } from './Grafiekkader.tsx'
import { stapels } from './grafiek.ts'
import { useBreedte } from './useBreedte.ts'

type Eigenschappen = {
  kop: string
  uitleg?: string
  niveau?: 2 | 3
  /** Name of each part of a bar; one name is a plain chart. */
  reeksen: readonly string[]
  rijen: readonly { label: string; waarden: readonly number[] }[]
  /** Heading of the first column of the table: "Gemeente". */
  waarvan: string
  /** A norm or agreed number, drawn as a line. */
  grens?: { waarde: number; naam: string }
  bron?: string
}

const RIJ = 44
const STAAF = 16
const ONDER = 22

/** Lying bars: names of municipalities and facilities are long. The name stands above its bar, the number behind it. */
export function Staafgrafiek(props: Eigenschappen): ReactNode {
  const [ref, breedte] = useBreedte<HTMLDivElement>(560)
  const rijen = props.rijen.map((rij) => ({ label: rij.label, ...stapels(rij.waarden) }))
  const top = Math.max(1, props.grens?.waarde ?? 0, ...rijen.map((r) => r.totaal))
  const x = scaleLinear()
    .domain([0, top])
    .range([0, breedte - 48])
    .nice(4)
  const hoogte = rijen.length * RIJ + ONDER
  return (
    <Grafiekkader
      kop={props.kop}
      reeksen={props.reeksen}
      tabel={{
        koppen: [props.waarvan, ...props.reeksen],
        rijen: props.rijen.map((r) => [r.label, ...r.waarden]),
      }}
      {...(props.uitleg ? { uitleg: props.uitleg } : {})}
      {...(props.bron ? { bron: props.bron } : {})}
      {...(props.niveau ? { niveau: props.niveau } : {})}
    >
      {(patroon) => (
        <div ref={ref}>
          <svg
            width={breedte}
            height={hoogte}
            viewBox={`0 0 ${breedte} ${hoogte}`}
            aria-hidden="true"
            focusable="false"
          >
            {x.ticks(breedte < 400 ? 3 : 5).map((tik) => (
              <g key={tik} transform={`translate(${x(tik)},0)`}>
                <line y2={hoogte - ONDER} className="z-raster" />
                <text y={hoogte - 6} className="z-as" textAnchor={tik === 0 ? 'start' : 'middle'}>
                  {tik}
                </text>
              </g>
            ))}
            {rijen.map((rij, i) => (
              <g key={rij.label} transform={`translate(0,${i * RIJ})`}>
                <text y={15} className="z-as z-as--naam">
                  {rij.label}
                </text>
                {rij.delen.map((deel, reeks) => (
                  <rect
                    key={props.reeksen[reeks]}
                    x={x(deel.van)}
                    y={21}
                    width={Math.max(0, x(deel.tot) - x(deel.van))}
                    height={STAAF}
                    fill={patroon(reeks)}
                    className={`z-staaf z-staaf--${reeks % 5}`}
                  />
                ))}
                <text x={x(rij.totaal) + 6} y={34} className="z-as z-as--getal">
                  {rij.totaal}
                </text>
              </g>
            ))}
            {props.grens && (
              <g transform={`translate(${x(props.grens.waarde)},0)`}>
                <line y2={hoogte - ONDER} className="z-grens" />
                <text x={-4} y={11} className="z-as z-as--grens" textAnchor="end">
                  {props.grens.naam}
                </text>
              </g>
            )}
          </svg>
        </div>
      )}
    </Grafiekkader>
  )
}
