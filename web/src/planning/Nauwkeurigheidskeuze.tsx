import type { Scenario } from '@zicht/planning'
import { type ReactNode, useId } from 'react'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { precies } from './getallen.ts'

/** In people on the street, half the interval; each step takes about four times as many replications. */
const KEUZEN = [2, 1, 0.5]

/** How often the simulation plays: so often, or until the street is known well enough. Part of the scenario, so of its address and file. */
export function Nauwkeurigheidskeuze(props: {
  scenario: Scenario
  zet: (scenario: Scenario) => void
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const id = useId()
  const { nauwkeurigheid } = props.scenario
  const keuzen =
    nauwkeurigheid === undefined || KEUZEN.includes(nauwkeurigheid) ? KEUZEN : [nauwkeurigheid, ...KEUZEN]
  const kies = (gekozen: string) => {
    const scenario = { ...props.scenario }
    delete scenario.nauwkeurigheid
    props.zet(gekozen === '' ? scenario : { ...scenario, nauwkeurigheid: Number(gekozen) })
  }
  return (
    <div className="z-planjaar z-geen-afdruk">
      <label htmlFor={id}>{t('planning.nauwkeurigheid.label')}</label>
      <select
        id={id}
        className="utrecht-select utrecht-select--html-select z-invoer"
        value={nauwkeurigheid ?? ''}
        onChange={(e) => kies(e.target.value)}
      >
        <option value="">
          {t('planning.nauwkeurigheid.vast', { aantal: props.scenario.replicaties ?? 200 })}
        </option>
        {keuzen.map((n) => (
          <option key={n} value={n}>
            {t('planning.nauwkeurigheid.tot', { n: precies(n, taal) })}
          </option>
        ))}
      </select>
    </div>
  )
}
