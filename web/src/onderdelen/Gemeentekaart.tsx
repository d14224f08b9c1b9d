import { geoMercator, geoPath } from 'd3-geo'
import { type ReactNode, useId, useMemo } from 'react'
import { useHaal } from '../platform/gegevens.ts'
import { Kaartlijst, type Kaarteigenschappen, SchematischeKaart } from './SchematischeKaart.tsx'
import { useBreedte } from './useBreedte.ts'

type Vorm =
  | { type: 'Polygon'; coordinates: number[][][] }
  | { type: 'MultiPolygon'; coordinates: number[][][][] }
type Grenzen = { vlakken: { code: string; vorm: Vorm }[] }

/** The region on a map: its own borders when it brings them, and otherwise the schematic map that we draw. Both say the same in words. */
export function Gemeentekaart(props: Kaarteigenschappen): ReactNode {
  const grenzen = useHaal<Grenzen>('/regio/grenzen')
  const vlakken = grenzen.gegevens?.vlakken ?? []
  if (vlakken.length === 0) return <SchematischeKaart {...props} />
  return <Grenzenkaart {...props} vlakken={vlakken} />
}

function Grenzenkaart(props: Kaarteigenschappen & Grenzen): ReactNode {
  const id = useId()
  const [ref, breedte] = useBreedte<HTMLDivElement>(480)
  const hoogte = Math.round(breedte * 0.8)
  const { vlakken } = props
  const paden = useMemo(() => {
    const alles = {
      type: 'FeatureCollection' as const,
      features: vlakken.map((v) => ({
        type: 'Feature' as const,
        properties: {},
        geometry: opgewonden(v.vorm),
      })),
    }
    const pad = geoPath(geoMercator().fitSize([breedte, hoogte], alles))
    return alles.features.map((f, n) => ({
      code: vlakken[n]?.code ?? '',
      d: pad(f) ?? '',
      midden: pad.centroid(f),
    }))
  }, [vlakken, breedte, hoogte])
  const naam = new Map(props.gemeenten.map((g) => [g.code, g]))
  return (
    <figure className="z-kaart" aria-labelledby={id}>
      <figcaption id={id} className="z-kaart__kop">
        {props.kop}
      </figcaption>
      <div ref={ref}>
        <svg
          width={breedte}
          height={hoogte}
          viewBox={`0 0 ${breedte} ${hoogte}`}
          aria-hidden="true"
          focusable="false"
        >
          {paden.map(({ code, d, midden: [x, y] }) => (
            <g
              key={code}
              className={code === props.gekozen ? 'z-kaart__tegel z-kaart__tegel--gekozen' : 'z-kaart__tegel'}
              onClick={() => props.kies?.(code)}
            >
              <path d={d} className="z-kaart__vlak" />
              <text x={x} y={y} className="z-kaart__naam" textAnchor="middle">
                {naam.get(code)?.naam}
              </text>
              <text x={x} y={y + 22} className="z-kaart__getal" textAnchor="middle">
                {naam.get(code)?.waarde ?? '–'}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <Kaartlijst {...props} />
    </figure>
  )
}

/** d3 wants outer rings clockwise, RFC 7946 gives them the other way round; seen from the wrong side a municipality is the whole world but itself. */
function opgewonden(vorm: Vorm): Vorm {
  const om = (ringen: number[][][]) => ringen.map((ring) => ring.toReversed())
  return vorm.type === 'Polygon'
    ? { ...vorm, coordinates: om(vorm.coordinates) }
    : { ...vorm, coordinates: vorm.coordinates.map(om) }
}
