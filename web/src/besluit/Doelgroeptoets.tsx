import type { ReactNode } from 'react'
import { Naam } from '../onderdelen/Naam.tsx'
import { datumTijd } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Doelgroep } from './vormen.ts'

/** Whether somebody belongs to the target group by the inquiry: the outcome, who and when; each question with its answer a press away, and open where it is not plain. */
export function Doelgroeptoets(props: { toets: Doelgroep }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { uitkomst, vragen, door, op } = props.toets
  if (op === null) return <span className="z-stil">{t('besluit.doelgroepNiet')}</span>
  return (
    <>
      <strong>{t(`onderzoek.doelgroep.${uitkomst}`)}</strong>
      <p className="z-stil">
        {t('besluit.doelgroepDoor')} <Naam naam={door} />, {datumTijd(op, taal)}
      </p>
      <details open={uitkomst !== 'binnen'}>
        <summary>{t('besluit.doelgroepVragen')}</summary>
        <ul className="z-besluit-punten">
          {vragen.map((v) => (
            <li key={v.vraag}>
              <span lang="nl">{v.vraag}</span>{' '}
              <strong>{t(v.antwoord === null ? 'besluit.nogNiet' : `besluit.${v.antwoord}`)}</strong>{' '}
              <span lang="nl">{v.toelichting}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
