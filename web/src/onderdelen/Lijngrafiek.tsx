import { scaleLinear, scaleUtc } from 'd3-scale'
import type { ReactNode } from 'react'
import { datumKort } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Grafiekkader } from './Grafiekkader.tsx'
import { bandpad, lijnpad, losse, type Punt } from './grafiek.ts'
import { useBreedte } from './useBreedte.ts'

type Eigenschappen = {
  kop: string
  uitleg?: string
  niveau?: 2 | 3
  /**
   * Points per series, in order of date (`x` is `YYYY-MM-DD`); `y` null where nothing is known. A point with `laag` and `hoog` has a
   * band around it.
   */
  reeksen: readonly { naam: string; punten: readonly Punt[] }[]
  grens?: { waarde: number; naam: string }
  bron?: string
}

const HOOGTE = 240
const RAND = { links: 36, rechts: 12, boven: 10, onder: 26 }
const nacht = (dag: string): number => Date.parse(`${dag}T00:00:00Z`)

/** Numbers over time. Lines differ in colour, in dash and in their name at the end. */
export function Lijngrafiek(props: Eigenschappen): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const [ref, breedte] = useBreedte<HTMLDivElement>(560)
  const dagen = [...new Set(props.reeksen.flatMap((r) => r.punten.map((p) => p.x)))].sort()
  const waarden = props.reeksen.flatMap((r) => r.punten.flatMap((p) => (p.y === null ? [] : [p.hoog ?? p.y])))
  const tijd = scaleUtc()
    .domain([nacht(dagen[0] ?? '2000-01-01'), nacht(dagen.at(-1) ?? '2000-01-02')])
    .range([RAND.links, breedte - RAND.rechts])
  const y = scaleLinear()
    .domain([0, Math.max(1, props.grens?.waarde ?? 0, ...waarden)])
    .range([HOOGTE - RAND.onder, RAND.boven])
    .nice(4)
  const x = (dag: string): number => tijd(nacht(dag))
  const eenJaar = dagen[0]?.slice(0, 4) === dagen.at(-1)?.slice(0, 4)
  const getal = (n: number): string => n.toLocaleString(taal === 'nl' ? 'nl-NL' : 'en-GB')
  const cel = (p: Punt | undefined): string => {
    if (p?.y === null || p?.y === undefined) return '–'
    return p.laag === undefined || p.hoog === undefined
      ? getal(p.y)
      : t('onderdelen.band', { midden: getal(p.y), laag: getal(p.laag), hoog: getal(p.hoog) })
  }
  const merken = tijd.ticks(breedte < 400 ? 3 : 6).map((d) => d.toISOString().slice(0, 10))
  return (
    <Grafiekkader
      kop={props.kop}
      reeksen={props.reeksen.map((r) => r.naam)}
      lijnen
      tabel={{
        koppen: [t('onderdelen.datum'), ...props.reeksen.map((r) => r.naam)],
        rijen: dagen.map((dag) => [
          datumKort(dag, taal),
          ...props.reeksen.map((r) => cel(r.punten.find((p) => p.x === dag))),
        ]),
      }}
      {...(props.uitleg ? { uitleg: props.uitleg } : {})}
      {...(props.bron ? { bron: props.bron } : {})}
      {...(props.niveau ? { niveau: props.niveau } : {})}
    >
      {() => (
        <div ref={ref}>
          <svg
            width={breedte}
            height={HOOGTE}
            viewBox={`0 0 ${breedte} ${HOOGTE}`}
            aria-hidden="true"
            focusable="false"
          >
            {y.ticks(4).map((tik) => (
              <g key={tik} transform={`translate(0,${y(tik)})`}>
                <line x1={RAND.links} x2={breedte - RAND.rechts} className="z-raster" />
                <text x={RAND.links - 6} y={4} className="z-as" textAnchor="end">
                  {tik}
                </text>
              </g>
            ))}
            {merken.map((dag) => (
              <text
                key={dag}
                x={x(dag)}
                y={HOOGTE - 6}
                className="z-as"
                textAnchor={x(dag) > breedte - 40 ? 'end' : 'middle'}
              >
                {eenJaar
                  ? datumKort(dag, taal).replace(/ \d{4}$/, '')
                  : datumKort(dag, taal).replace(/^1 /, '')}
              </text>
            ))}
            {props.grens && (
              <g transform={`translate(0,${y(props.grens.waarde)})`}>
                <line x1={RAND.links} x2={breedte - RAND.rechts} className="z-grens" />
                <text
                  x={breedte - RAND.rechts}
                  y={y(props.grens.waarde) < 24 ? 14 : -4}
                  className="z-as z-as--grens"
                  textAnchor="end"
                >
                  {props.grens.naam}
                </text>
              </g>
            )}
            {props.reeksen.map((reeks, i) => (
              <path
                key={reeks.naam}
                d={bandpad(reeks.punten, x, y)}
                className={`z-lijnband z-lijnband--${i % 5}`}
              />
            ))}
            {props.reeksen.map((reeks, i) => (
              <path key={reeks.naam} d={lijnpad(reeks.punten, x, y)} className={`z-lijn z-lijn--${i % 5}`} />
            ))}
            {props.reeksen.map((reeks, i) => (
              <g key={reeks.naam} className={`z-lijn z-lijn--${i % 5} z-lijn--los`}>
                {losse(reeks.punten).map((p) => (
                  // the same value on the only day there is: one beside the other
                  <circle
                    key={p.x}
                    cx={x(p.x) + (dagen.length === 1 ? (i - (props.reeksen.length - 1) / 2) * 12 : 0)}
                    cy={y(p.y)}
                    r={4}
                  />
                ))}
              </g>
            ))}
          </svg>
        </div>
      )}
    </Grafiekkader>
  )
}
