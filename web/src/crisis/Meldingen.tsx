import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { Icoon } from '../onderdelen/Icoon.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { useHaal } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import { useSneltoets } from '../platform/toetsen.ts'
import { Conceptmelding } from './Conceptmelding.tsx'
import { lijstRoute } from './kamer.ts'
import { Meldingregels } from './Meldingregels.tsx'
import type { Meldinglijst } from './vormen.ts'
import './crisis.css'

const FILTERS = ['lopend', 'open', 'geplaatst', 'gesloten', 'alle'] as const
type Filter = (typeof FILTERS)[number]

/** A filter is where you are only when its words in the address are the same. */
const PRECIES = { exact: true, includeSearch: true, explicitUndefined: true }

/** The calls of the team, open ones first; holds count down in place, a lapsed one stands out. */
export function Meldingen(): ReactNode {
  const t = useTekst()
  const navigeer = useNavigate()
  const zoek = lijstRoute.useSearch()
  const filter: Filter = zoek.status ?? 'lopend'
  const pad = useMemo(
    () => `/crisismeldingen?status=${filter}&mijn=${zoek.mijn ? 'ja' : 'nee'}`,
    [filter, zoek.mijn],
  )
  const lijst = useHaal<Meldinglijst>(pad, { live: ['nl.zicht.crisis', 'nl.zicht.plaatsing'] })
  const naarNieuw = (): void => void navigeer({ to: '/crisis/nieuw' })
  useSneltoets('n', 'crisis.nieuw', naarNieuw)
  const telling = (f: Filter): number | null => {
    const getal = lijst.gegevens?.tellingen
    if (!getal || f === 'alle') return null
    return f === 'lopend' ? getal.open + getal.geplaatst : getal[f]
  }
  return (
    <div className="z-blad">
      <Kop
        titel={t('crisis.titel')}
        knoppen={
          <Link
            to="/crisis/nieuw"
            className="utrecht-button utrecht-button--primary-action z-knop"
            data-knop="nieuw"
          >
            <Icoon naam="plus" />
            {t('crisis.nieuw')}
          </Link>
        }
      />
      <Conceptmelding />
      <nav className="z-filterrij" aria-label={t('crisis.filter')}>
        {FILTERS.map((f) => (
          <Link
            key={f}
            to="/crisis"
            search={{ ...(f === 'lopend' ? {} : { status: f }), ...(zoek.mijn ? { mijn: true } : {}) }}
            className="z-filterrij__knop"
            activeOptions={PRECIES}
          >
            {t(`crisis.filter.${f}`)}
            {telling(f) !== null && <span className="z-filterrij__aantal">{telling(f)}</span>}
          </Link>
        ))}
        <Link
          to="/crisis"
          search={{ ...(zoek.status ? { status: zoek.status } : {}), ...(zoek.mijn ? {} : { mijn: true }) }}
          className="z-filterrij__knop"
          activeOptions={PRECIES}
        >
          {t('crisis.filter.mijn')}
        </Link>
      </nav>
      <Laadtoestand van={lijst} wat={t('crisis.watMeldingen')}>
        {(gegevens) => <Meldingregels items={gegevens.items} />}
      </Laadtoestand>
    </div>
  )
}
