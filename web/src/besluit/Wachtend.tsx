import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { datumKort } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useMag } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { LIVE, type Wachtend as Regel } from './vormen.ts'
import './besluit.css'

/** Decisions that wait for me: to look along, or to decide. Each opens in its file, where the whole of it is. */
export function Wachtend(): ReactNode {
  const t = useTekst()
  const mag = useMag('beschikking:maken')
  const wachtend = useHaal<{ items: Regel[] }>('/beschikkingen/wachtend', { live: LIVE })
  return (
    <div className="z-blad">
      <Kop
        titel={t('besluit.wachtend')}
        bij={t('besluit.wachtendBij')}
        knoppen={
          mag && (
            <Link to="/besluiten/bezwaar" className="utrecht-button utrecht-button--secondary-action z-knop">
              {t('besluit.opBrief')}
            </Link>
          )
        }
      />
      <Laadtoestand van={wachtend} wat={t('besluit.wachtend')}>
        {({ items }) =>
          items.length === 0 ? <p>{t('besluit.nietsWacht')}</p> : <Wachtlijst items={items} />
        }
      </Laadtoestand>
    </div>
  )
}

export function Wachtlijst(props: { items: readonly Regel[] }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  return (
    <ul className="z-besluit-lijst">
      {props.items.map((b) => (
        <li key={b.id}>
          <Link
            to="/toegang/zaak/$id"
            params={{ id: b.zaakId }}
            search={{ deel: 'besluit' }}
            className="utrecht-link"
          >
            {t('besluit.kop', { soort: t(`besluit.soort.${b.soort}`), product: b.productNaam })}
          </Link>
          <div className="z-stil">
            {t(b.voorgelegd ? 'besluit.wachtOpGemeente' : 'besluit.wachtOpCollega')},{' '}
            {t('besluit.aangevraagdOp', { datum: datumKort(b.aanvraagOp, taal) })},{' '}
            <Naam naam={b.opgesteldDoor} />
          </div>
        </li>
      ))}
    </ul>
  )
}
