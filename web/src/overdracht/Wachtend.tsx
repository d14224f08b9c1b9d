import type { ReactNode } from 'react'
import { Aftellen } from '../onderdelen/Aftellen.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Signaalregel } from '../plaatsing/Signaalregel.tsx'
import { kortMoment } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Overdracht } from './vormen.ts'

/** What waits now: people without a place, holds that run, tasks to take over, clocks that fall due. */
export function Wachtend(props: { overdracht: Overdracht }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const { wachtOpPlek, reserveringen, signalen } = props.overdracht
  return (
    <>
      <Paneel kop={t('overdracht.teDoen', { aantal: signalen.length })}>
        {signalen.length === 0 ? (
          <p>{t('overdracht.nietsTeDoen')}</p>
        ) : (
          <ul className="z-signalen">
            {signalen.map((s) => (
              <Signaalregel key={`${s.soort}${s.id}`} signaal={s} />
            ))}
          </ul>
        )}
      </Paneel>
      <Paneel kop={t('overdracht.zonderPlek', { aantal: wachtOpPlek.length })}>
        {wachtOpPlek.length === 0 ? (
          <p>{t('overdracht.iedereenPlek')}</p>
        ) : (
          <ul className="z-verloop">
            {wachtOpPlek.map((m) => (
              <li key={m.id} className="z-verloop__regel">
                <span className="z-verloop__tijd">{kortMoment(m.gemeldOp, nu, taal)}</span>
                <span>
                  <a className="utrecht-link" href={`/crisis/${m.id}`}>
                    {t('overdracht.melding', { nummer: m.nummer })}
                  </a>
                  {': '}
                  <Naam naam={m.roepnaam} />
                  {m.leeftijd !== null && `, ${t('plaatsing.jaar', { jaren: m.leeftijd })}`}
                  {m.personen > 1 && ` · ${t('overdracht.personen', { aantal: m.personen })}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Paneel>
      {reserveringen.length > 0 && (
        <Paneel kop={t('overdracht.vastgehouden', { aantal: reserveringen.length })}>
          <ul className="z-verloop">
            {reserveringen.map((r) => (
              <li key={r.id} className="z-verloop__regel">
                <Aftellen tot={r.tot} />
                <span>
                  <a className="utrecht-link" href={`/crisis/${r.meldingId}`}>
                    {t('overdracht.melding', { nummer: r.nummer })}
                  </a>
                  {': '}
                  <Naam naam={r.roepnaam} />, {r.voorziening}
                </span>
              </li>
            ))}
          </ul>
        </Paneel>
      )}
    </>
  )
}
