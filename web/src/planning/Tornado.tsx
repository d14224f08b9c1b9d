import type { Regiomodel, Scenario, Tornadobalk } from '@zicht/planning'
import { scaleLinear } from 'd3-scale'
import { type ReactNode, useState } from 'react'
import { Grafiekkader } from '../onderdelen/Grafiekkader.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useBreedte } from '../onderdelen/useBreedte.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { useBerekening } from './berekening.ts'
import { Buitenbereik } from './Buitenbereik.tsx'
import { mensen } from './getallen.ts'
import { getalnaam } from './getalnaam.ts'
import { zelfde } from './scenariowerk.ts'
import { Voortgang } from './Voortgang.tsx'

const HOOGSTENS = 12
const REGEL = 34

/** Which assumptions matter most: each one low and one high, the others as they are. */
export function Tornado(props: { model: Regiomodel; scenario: Scenario }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const [ref, breedte] = useBreedte<HTMLDivElement>(640)
  const [gevraagd, zetGevraagd] = useState<Scenario | null>(null)
  const werk = useBerekening<{ soort: 'tornado'; scenario: Scenario }, Tornadobalk[]>()
  const klaar = werk.stand.gegevens?.status === 'klaar' ? werk.stand.gegevens.uitkomst : null
  const balken = (klaar ?? []).slice(0, HOOGSTENS)
  const naam = (pad: string) => getalnaam(t, props.model, pad)
  const uitkomsten = balken.flatMap((b) => [b.laag.uitkomst, b.hoog.uitkomst])
  const x = scaleLinear()
    .domain([Math.min(0, ...uitkomsten), Math.max(1, ...uitkomsten)])
    .range([0, breedte - 8])
    .nice(4)
  return (
    <Paneel kop={t('planning.tornado')}>
      <p className="z-stil">{t('planning.tornadoUitleg')}</p>
      {!werk.loopt && (
        <Knop
          bijKlik={async () => {
            const { scenario } = props
            if (await werk.vraag.voerUit({ soort: 'tornado', scenario })) zetGevraagd(scenario)
          }}
          bezig={werk.vraag.bezig}
        >
          {t('planning.tornadoReken')}
        </Knop>
      )}
      <Voortgang werk={werk} />
      {klaar && gevraagd && (
        <>
          {!zelfde(gevraagd, props.scenario) && (
            <Melding soort="info">{t('planning.ouderScenario', { naam: gevraagd.naam })}</Melding>
          )}
          <Buitenbereik model={props.model} scenario={gevraagd} />
        </>
      )}
      {balken.length > 0 && (
        <Grafiekkader
          kop={t('planning.tornadoKop')}
          reeksen={[t('planning.straat')]}
          tabel={{
            koppen: [t('planning.kolom.getal'), t('planning.bijLaag'), t('planning.bijHoog')],
            rijen: balken.map((b) => [
              naam(b.pad),
              mensen(b.laag.uitkomst, taal),
              mensen(b.hoog.uitkomst, taal),
            ]),
          }}
        >
          {() => (
            <div ref={ref}>
              <svg
                width={breedte}
                height={balken.length * REGEL + 20}
                viewBox={`0 0 ${breedte} ${balken.length * REGEL + 20}`}
                aria-hidden="true"
                focusable="false"
              >
                {balken.map((b, i) => {
                  const [van, tot] = [b.laag.uitkomst, b.hoog.uitkomst]
                    .map((n) => x(n))
                    .sort((p, q) => p - q) as [number, number]
                  return (
                    <g key={b.pad} transform={`translate(0,${i * REGEL})`}>
                      <text x={0} y={13} className="z-as">
                        {naam(b.pad)}
                      </text>
                      <rect
                        x={van}
                        y={18}
                        width={Math.max(1, tot - van)}
                        height={12}
                        className="z-staaf z-tornado__balk"
                      />
                    </g>
                  )
                })}
                {x.ticks(4).map((tik) => (
                  <text
                    key={tik}
                    x={Math.min(x(tik), breedte - 16)}
                    y={balken.length * REGEL + 16}
                    className="z-as"
                  >
                    {tik}
                  </text>
                ))}
              </svg>
            </div>
          )}
        </Grafiekkader>
      )}
    </Paneel>
  )
}
