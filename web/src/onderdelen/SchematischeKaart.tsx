import { type ReactNode, useId } from 'react'
import { useTekst } from '../platform/tekst.tsx'
import { schik } from './kaart.ts'
import { useBreedte } from './useBreedte.ts'

export type Kaartgemeente = {
  code: string
  naam: string
  /** Place on the schematic map: x from west to east, y from north to south, 0 to 100; comes with the region. */
  x: number
  y: number
  /** What is shown in the tile; null: not known. */
  waarde?: number | null
  /** A second line, such as "3 vrij". */
  tekst?: string
}

export type Kaarteigenschappen = {
  kop: string
  gemeenten: readonly Kaartgemeente[]
  /** Name of the value: "vrije plekken". */
  wat: string
  gekozen?: string | null
  kies?: (code: string) => void
}

/**
 * A map that we draw ourselves: every municipality a tile at about its place, all of one size, so that a small one is as readable as
 * the city. Fuller tiles have a higher bar as well as a number. With `kies` each tile is a button.
 */
export function SchematischeKaart(props: Kaarteigenschappen): ReactNode {
  const id = useId()
  const [ref, breedte] = useBreedte<HTMLDivElement>(480)
  const tegel = breedte < 420 ? { b: Math.floor(breedte / 3.35), h: 64 } : { b: 128, h: 66 }
  const plaatsen = schik(props.gemeenten, { breedte, tegelbreedte: tegel.b, tegelhoogte: tegel.h, tussen: 8 })
  const hoogte = Math.max(tegel.h, ...plaatsen.map((p) => p.boven + tegel.h))
  const top = Math.max(1, ...props.gemeenten.map((g) => g.waarde ?? 0))
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
          {plaatsen.map(({ gemeente, links, boven }) => {
            const deel = (gemeente.waarde ?? 0) / top
            const vol =
              gemeente.code === props.gekozen ? 'z-kaart__tegel z-kaart__tegel--gekozen' : 'z-kaart__tegel'
            return (
              <g
                key={gemeente.code}
                transform={`translate(${links},${boven})`}
                className={vol}
                onClick={() => props.kies?.(gemeente.code)}
              >
                <rect width={tegel.b} height={tegel.h} rx="4" className="z-kaart__vlak" />
                <rect y={tegel.h - 6} width={tegel.b * deel} height="6" className="z-kaart__balk" />
                <text
                  x="8"
                  y="18"
                  className="z-kaart__naam"
                  textLength={tekstlengte(gemeente.naam, tegel.b - 16)}
                  lengthAdjust="spacingAndGlyphs"
                >
                  {gemeente.naam}
                </text>
                <text x="8" y="46" className="z-kaart__getal">
                  {gemeente.waarde ?? '–'}
                </text>
                {gemeente.tekst && (
                  <text x={tegel.b - 8} y="46" className="z-kaart__bij" textAnchor="end">
                    {gemeente.tekst}
                  </text>
                )}
              </g>
            )
          })}
        </svg>
      </div>
      <Kaartlijst {...props} />
    </figure>
  )
}

/** The same in words: what a screen reader hears, and what the keyboard chooses from. */
export function Kaartlijst(props: Kaarteigenschappen): ReactNode {
  const t = useTekst()
  return (
    <ul className={props.kies ? 'z-kaart__lijst' : 'z-verborgen'} aria-label={props.kop}>
      {props.gemeenten.map((g) => {
        const zin = t('onderdelen.kaartRegel', { naam: g.naam, waarde: g.waarde ?? '–', wat: props.wat })
        return (
          <li key={g.code}>
            {props.kies ? (
              <button
                type="button"
                aria-pressed={g.code === props.gekozen}
                onClick={() => props.kies?.(g.code)}
              >
                {zin}
              </button>
            ) : (
              zin
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Long names ("Valkenburg aan de Geul") are pressed together a little rather than cut off. */
const tekstlengte = (naam: string, ruimte: number): number | undefined =>
  naam.length * 7.2 > ruimte ? ruimte : undefined
