import type { Regiomodel, Scenario } from '@zicht/planning'
import { type ReactNode, useState } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { useBerekening } from './berekening.ts'
import { Nauwkeurigheidskeuze } from './Nauwkeurigheidskeuze.tsx'
import { zelfde } from './scenariowerk.ts'
import { Simulatieuitkomst } from './Simulatieuitkomst.tsx'
import type { Simulatie } from './Verschillen.tsx'
import { Voortgang } from './Voortgang.tsx'

/**
 * The band of the simulation. Baseline and scenario ran on the same random numbers, so the difference has an interval of its own:
 * not two clouds beside each other.
 */
export function Onzekerheid(props: {
  model: Regiomodel
  scenario: Scenario
  zet: (scenario: Scenario) => void
}): ReactNode {
  const t = useTekst()
  const { model, scenario } = props
  const [gevraagd, zetGevraagd] = useState<Scenario | null>(null)
  const werk = useBerekening<{ soort: 'simulatie'; scenario: Scenario }, Simulatie>()
  const klaar = werk.stand.gegevens?.status === 'klaar' ? werk.stand.gegevens : null
  const reken = async () => {
    if (await werk.vraag.voerUit({ soort: 'simulatie', scenario })) zetGevraagd(scenario)
  }
  return (
    <Paneel kop={t('planning.onzekerheid')}>
      <p className="z-stil">{t('planning.onzekerheidUitleg')}</p>
      {!werk.loopt && <Nauwkeurigheidskeuze scenario={scenario} zet={props.zet} />}
      {!werk.loopt && (
        <Knop soort="hoofd" bijKlik={reken} bezig={werk.vraag.bezig}>
          {t('planning.reken')}
        </Knop>
      )}
      <Voortgang werk={werk} />
      {klaar && gevraagd && !zelfde(gevraagd, scenario) && (
        <Melding soort="info">{t('planning.ouderScenario', { naam: klaar.naam })}</Melding>
      )}
      {klaar?.uitkomst && gevraagd && (
        <Simulatieuitkomst model={model} id={klaar.id} uit={klaar.uitkomst} scenario={gevraagd} />
      )}
    </Paneel>
  )
}
