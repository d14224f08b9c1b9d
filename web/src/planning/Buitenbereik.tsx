import { buitenBereik, type Regiomodel, type Scenario } from '@zicht/planning'
import { type ReactNode, useMemo } from 'react'
import { useTekst } from '../platform/tekst.tsx'

/** The mark that goes with every result of which some input lies outside what the model was set up for. */
export function Buitenbereik(props: { model: Regiomodel; scenario: Scenario }): ReactNode {
  const t = useTekst()
  const { model, scenario } = props
  const aantal = useMemo(() => buitenBereik(model, scenario).length, [model, scenario])
  return aantal > 0 ? <p className="z-planbuiten">{t('planning.buitenBereikKort', { aantal })}</p> : null
}
