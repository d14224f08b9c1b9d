import { maatsoort, type Regiomodel, type Scenario } from '@zicht/planning'
import { type ReactNode, useId, useState } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { useBerekening } from './berekening.ts'
import { Buitenbereik } from './Buitenbereik.tsx'
import { zelfde } from './scenariowerk.ts'
import { Straatband } from './Straatband.tsx'
import { type Simulatie, Verschillen } from './Verschillen.tsx'
import { Voortgang } from './Voortgang.tsx'

/**
 * The band of the simulation. Baseline and scenario ran on the same random numbers, so the difference has an interval of its own:
 * not two clouds beside each other.
 */
export function Onzekerheid(props: {
  model: Regiomodel
  scenario: Scenario
  maanden: readonly string[]
}): ReactNode {
  const t = useTekst()
  const jaarId = useId()
  const { model, scenario } = props
  const [gevraagd, zetGevraagd] = useState<{ scenario: Scenario; maanden: readonly string[] } | null>(null)
  const [gekozen, zetJaar] = useState<number | null>(null)
  const werk = useBerekening<{ soort: 'simulatie'; scenario: Scenario }, Simulatie>()
  const klaar = werk.stand.gegevens?.status === 'klaar' ? werk.stand.gegevens : null
  const uit = klaar?.uitkomst ?? null
  const jaren = [...new Set(uit?.verschillen.flatMap((v) => (v.jaar === undefined ? [] : [v.jaar])))]
  const jaar = gekozen !== null && jaren.includes(gekozen) ? gekozen : (jaren.at(-1) ?? 0)
  const reken = () => {
    zetGevraagd({ scenario, maanden: props.maanden })
    void werk.vraag.voerUit({ soort: 'simulatie', scenario })
  }
  return (
    <Paneel kop={t('planning.onzekerheid')}>
      <p className="z-stil">{t('planning.onzekerheidUitleg')}</p>
      {!werk.loopt && (
        <Knop soort="hoofd" bijKlik={reken} bezig={werk.vraag.bezig}>
          {t('planning.reken')}
        </Knop>
      )}
      <Voortgang werk={werk} />
      {klaar && gevraagd && !zelfde(gevraagd.scenario, scenario) && (
        <Melding soort="info">{t('planning.ouderScenario', { naam: klaar.naam })}</Melding>
      )}
      {klaar && uit && gevraagd && (
        <>
          <output className="z-voortgang">
            {t('planning.replicaties', { aantal: uit.replicaties })}{' '}
            <a
              className="utrecht-link z-geen-afdruk"
              href={`/v1/planning/berekeningen/${klaar.id}/rapport`}
              download
            >
              {t('planning.rapport')}
            </a>
          </output>
          <Buitenbereik model={model} scenario={gevraagd.scenario} />
          <Straatband model={model} uit={uit} maanden={gevraagd.maanden} naam={klaar.naam} />
          <div className="z-planjaar">
            <label htmlFor={jaarId}>{t('planning.jaar')}</label>
            <select
              id={jaarId}
              className="utrecht-select utrecht-select--html-select z-invoer"
              value={jaar}
              onChange={(e) => zetJaar(Number(e.target.value))}
            >
              {jaren.map((j) => (
                <option key={j} value={j}>
                  {j}
                </option>
              ))}
            </select>
          </div>
          {(['regio', 'plek', 'gemeente'] as const).map((soort) => {
            const kop = t(`planning.onzeker.${soort}`, { jaar })
            const rijen = uit.verschillen.filter(
              (v) => maatsoort(v.maat) === soort && (v.jaar === undefined || v.jaar === jaar),
            )
            const tabel = <Verschillen model={model} uit={uit} rijen={rijen} naam={klaar.naam} kop={kop} />
            if (soort === 'regio')
              return (
                <div key={soort}>
                  <h3 className="utrecht-heading-4">{kop}</h3>
                  {tabel}
                </div>
              )
            return (
              <details key={soort}>
                <summary>{kop}</summary>
                {tabel}
              </details>
            )
          })}
          <p className="z-stil z-klein">{t('planning.bandUitleg')}</p>
        </>
      )}
    </Paneel>
  )
}
