import { scaleUtc } from 'd3-scale'
import type { ReactNode } from 'react'
import { useBreedte } from '../../onderdelen/useBreedte.ts'
import { datumLang } from '../../platform/datum.ts'
import { useTaal, useTekst } from '../../platform/tekst.tsx'
import type { Stap } from './vormen.ts'

const RIJ = 26
const RAND = { links: 34, rechts: 16, boven: 8, onder: 26 }
const nacht = (dag: string): Date => new Date(`${dag}T00:00:00Z`)

/** When what happens: a row per step, with a full square where places close, an open one where they open, and a diamond per milestone. */
export function Tijdbalk({ stappen }: { stappen: readonly Stap[] }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const [ref, breedte] = useBreedte<HTMLDivElement>(640)
  const dagen = stappen
    .flatMap((s) => [s.sluit?.op, s.opent?.op, ...s.mijlpalen.map((m) => m.nieuweDatum ?? m.gepland)])
    .filter((d) => d !== undefined)
    .sort()
  const [eerste, laatste] = [dagen[0] ?? '2000-01-01', dagen.at(-1) ?? '2000-01-02']
  const x = scaleUtc()
    .domain([nacht(`${eerste.slice(0, 4)}-01-01`), nacht(`${Number(laatste.slice(0, 4)) + 1}-01-01`)])
    .range([RAND.links, breedte - RAND.rechts])
  const hoogte = RAND.boven + stappen.length * RIJ + RAND.onder
  const jaren = Array.from(
    { length: Number(laatste.slice(0, 4)) - Number(eerste.slice(0, 4)) + 2 },
    (_, i) => Number(eerste.slice(0, 4)) + i,
  )
  const op = (dag: string): number => x(nacht(dag))
  return (
    <figure className="z-ombouw__tijd">
      <div ref={ref}>
        <svg width={breedte} height={hoogte} viewBox={`0 0 ${breedte} ${hoogte}`} aria-hidden="true">
          {jaren.map((jaar) => (
            <g key={jaar}>
              <line
                className="z-ombouw__raster"
                x1={op(`${jaar}-01-01`)}
                x2={op(`${jaar}-01-01`)}
                y1={RAND.boven}
                y2={hoogte - RAND.onder}
              />
              <text className="z-ombouw__jaar" x={op(`${jaar}-01-01`)} y={hoogte - 8} textAnchor="middle">
                {breedte < 420 ? `’${String(jaar).slice(2)}` : jaar}
              </text>
            </g>
          ))}
          {stappen.map((s, i) => {
            const y = RAND.boven + i * RIJ + RIJ / 2
            const alle = [s.sluit?.op, s.opent?.op, ...s.mijlpalen.map((m) => m.nieuweDatum ?? m.gepland)]
              .filter((d) => d !== undefined)
              .sort()
            return (
              <g key={s.id}>
                <text className="z-ombouw__nr" x={RAND.links - 10} y={y + 4} textAnchor="end">
                  {s.nr}
                </text>
                <line
                  className="z-ombouw__lijn"
                  x1={op(alle[0] ?? eerste)}
                  x2={op(alle.at(-1) ?? eerste)}
                  y1={y}
                  y2={y}
                />
                {s.mijlpalen.map((m) => {
                  const midden = op(m.nieuweDatum ?? m.gepland)
                  return (
                    <path
                      key={m.id}
                      className={`z-ombouw__mijlpaal z-ombouw__mijlpaal--${m.stand}`}
                      d={`M${midden} ${y - 6}l6 6l-6 6l-6 -6z`}
                    />
                  )
                })}
                {s.opent && (
                  <rect className="z-ombouw__opent" x={op(s.opent.op) - 6} y={y - 6} width={12} height={12} />
                )}
                {s.sluit && (
                  <rect className="z-ombouw__sluit" x={op(s.sluit.op) - 5} y={y - 5} width={10} height={10} />
                )}
              </g>
            )
          })}
        </svg>
      </div>
      <figcaption className="z-stil">
        {t('planning.ombouw.tijdbalk', {
          aantal: stappen.length,
          van: datumLang(eerste, taal),
          tot: datumLang(laatste, taal),
        })}{' '}
        {t('planning.ombouw.tijdbalkUitleg')}
      </figcaption>
    </figure>
  )
}
