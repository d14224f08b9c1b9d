import { legStromen, VAK, type Vloeistofuitkomst, zichtbareStromen } from '@zicht/planning'
import type { ReactNode } from 'react'
import { Grafiekkader } from '../onderdelen/Grafiekkader.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useBreedte } from '../onderdelen/useBreedte.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { mensen } from './getallen.ts'

/** Who goes from where to where over the whole period: the wider the band, the more people. The table says the same. */
export function Stroomkaart(props: { uit: Vloeistofuitkomst }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const [ref, breedte] = useBreedte<HTMLDivElement>(640)
  const naam = (code: string) =>
    code === 'weg' || code === 'buiten'
      ? t(`planning.${code}`)
      : (props.uit.stations.find((s) => s.code === code)?.naam ?? code)
  const stromen = zichtbareStromen(props.uit)
  const { banden, vakken, hoogte } = legStromen(stromen, breedte)
  return (
    <Paneel kop={t('planning.stromen')}>
      <Grafiekkader
        kop={t('planning.stromenKop')}
        uitleg={t('planning.stromenUitleg')}
        reeksen={[t('planning.stroom')]}
        tabel={{
          koppen: [t('planning.vanNaar'), t('planning.mensen')],
          rijen: stromen.map((s) => [
            `${naam(s.van)} → ${naam(s.naar)}${s.terugval ? ` (${t('planning.terugval')})` : ''}`,
            mensen(s.mensen, taal),
          ]),
        }}
      >
        {() => (
          <div ref={ref}>
            <svg
              width={breedte}
              height={hoogte}
              viewBox={`0 0 ${breedte} ${hoogte}`}
              aria-hidden="true"
              focusable="false"
            >
              {banden.map((b) => (
                <path
                  key={b.sleutel}
                  d={b.pad}
                  className={b.terugval ? 'z-stroom z-stroom--terug' : 'z-stroom'}
                  strokeWidth={b.dikte}
                />
              ))}
              {vakken.map((v) => (
                <g key={`${v.kant}${v.code}`}>
                  <rect x={v.x} y={v.y} width={VAK} height={Math.max(1, v.hoogte)} className="z-stroomvak" />
                  <text
                    x={v.kant === 'van' ? v.x + 10 : v.x - 4}
                    y={v.y + v.hoogte / 2 + 4}
                    textAnchor={v.kant === 'van' ? 'start' : 'end'}
                    className="z-as z-stroomnaam"
                  >
                    {naam(v.code)}
                  </text>
                </g>
              ))}
            </svg>
          </div>
        )}
      </Grafiekkader>
    </Paneel>
  )
}
