import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Kop } from '../../onderdelen/Kop.tsx'
import { Laadtoestand } from '../../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../../onderdelen/Paneel.tsx'
import { datumKort, datumTijd } from '../../platform/datum.ts'
import { useHaal } from '../../platform/gegevens.ts'
import { useMag } from '../../platform/sessie.tsx'
import { useTaal, useTekst } from '../../platform/tekst.tsx'
import '../planning.css'
import { NieuwVlekkenplan } from './NieuwVlekkenplan.tsx'
import type { Kortplan } from './vormen.ts'

/** The area plans that the region makes itself, and the beginning of a new one. */
export function Vlekkenplannen(): ReactNode {
  const t = useTekst()
  const mag = useMag('vlekkenplan:maken')
  const lijst = useHaal<{ items: Kortplan[] }>('/planning/vlekkenplannen', {
    live: ['nl.zicht.planning.vlekkenplan'],
  })
  return (
    <div className="z-blad">
      <Kop
        titel={t('planning.vlek.lijst')}
        boven={
          <Link className="utrecht-link" to="/planning">
            {t('planning.titel')}
          </Link>
        }
      />
      <p className="z-stil">{t('planning.vlek.lijstUitleg')}</p>
      <Laadtoestand van={lijst} wat={t('planning.vlek.lijst')}>
        {({ items }) => (
          <>
            <Paneel kop={t('planning.vlek.plannen')}>
              {items.length === 0 ? (
                <p>{t('planning.vlek.geen')}</p>
              ) : (
                <ul className="z-kaal z-vleklijst">
                  {items.map((p) => (
                    <li key={p.id}>
                      <Link className="utrecht-link" to="/planning/vlekkenplannen/$id" params={{ id: p.id }}>
                        <span lang="nl">{p.naam}</span>
                      </Link>{' '}
                      <Planregel plan={p} />
                    </li>
                  ))}
                </ul>
              )}
            </Paneel>
            {mag && <NieuwVlekkenplan plannen={items} />}
          </>
        )}
      </Laadtoestand>
    </div>
  )
}

/** Its years and how far it is, in words. */
export function Planregel({ plan }: { plan: Kortplan }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const dag =
    plan.status === 'vastgesteld'
      ? datumKort(plan.vastgesteldOp ?? '', taal)
      : datumTijd(plan.status === 'vervallen' ? (plan.vervallenOp ?? '') : plan.gewijzigdOp, taal)
  return (
    <span className="z-stil">
      {t(`planning.vlek.regel.${plan.status}`, {
        van: String(plan.vanJaar),
        tot: String(plan.totJaar),
        dag,
        wie: plan.door,
      })}
    </span>
  )
}
