import type { ReactNode } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Termijn } from '../onderdelen/Termijn.tsx'
import { datumTijd } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Plaatsing } from './vormen.ts'

/** What comes next; earlier plans stay below. */
export function Vervolgplannen(props: {
  plannen: NonNullable<Plaatsing['vervolgplannen']>
  maak?: () => void
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const [nu, ...eerder] = props.plannen
  const knop = props.maak && (
    <Knop klein bijKlik={props.maak}>
      {t(nu ? 'plaatsing.planAnders' : 'plaatsing.planMaken')}
    </Knop>
  )
  return (
    <Paneel kop={t('plaatsing.vervolgplan')} bij={knop}>
      {nu ? (
        <div className="z-plan">
          <p className="z-plan__stap">{nu.stap}</p>
          <p>
            {t('plaatsing.wieDoet', { naam: nu.verantwoordelijk })} · <Termijn uiterlijk={nu.uiterlijk} />
          </p>
          <p className="z-stil">
            {t('plaatsing.geschreven', { naam: nu.door, moment: datumTijd(nu.op, taal) })}
          </p>
        </div>
      ) : (
        <Melding soort="waarschuwing">{t('plaatsing.geenPlan')}</Melding>
      )}
      {eerder.length > 0 && (
        <details>
          <summary>{t('plaatsing.eerderePlannen', { aantal: eerder.length })}</summary>
          <ul className="z-kaal">
            {eerder.map((p) => (
              <li key={p.id}>
                {p.stap}{' '}
                <span className="z-stil">
                  {t('plaatsing.geschreven', { naam: p.door, moment: datumTijd(p.op, taal) })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Paneel>
  )
}
