import { legTornado, type Regiomodel, type Scenario, type Tornadobalk } from '@zicht/planning'
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
  const { vakken, tikken, asY, hoogte } = legTornado(balken, breedte)
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
                height={hoogte}
                viewBox={`0 0 ${breedte} ${hoogte}`}
                aria-hidden="true"
                focusable="false"
              >
                {vakken.map((v, i) => (
                  <g key={balken[i]?.pad}>
                    <text x={0} y={v.naamY} className="z-as">
                      {naam(balken[i]?.pad ?? '')}
                    </text>
                    <rect
                      x={v.x}
                      y={v.y}
                      width={v.breedte}
                      height={v.hoogte}
                      className="z-staaf z-tornado__balk"
                    />
                  </g>
                ))}
                {tikken.map((tik) => (
                  <text key={tik.waarde} x={tik.x} y={asY} className="z-as">
                    {tik.waarde}
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
