import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Tabel } from '../onderdelen/Tabel.tsx'
import type { Filter, Kolom } from '../onderdelen/tabelmodel.ts'
import { useTabelstaatInUrl } from '../onderdelen/tabelstaat.ts'
import { Telefoon } from '../onderdelen/Telefoon.tsx'
import { useHaal } from '../platform/gegevens.ts'
import { useMag, useSessie } from '../platform/sessie.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { ORGANISATIESOORTEN } from './keuzes.ts'
import { Registerkop } from './Registerkop.tsx'
import './register.css'
import type { Organisatiekort } from './vormen.ts'

/** All organisations, findable under every name that documents give them. */
export function Organisatielijst(): ReactNode {
  const t = useTekst()
  const navigeer = useNavigate()
  const { actief } = useSessie()
  const magMaken = useMag('register:maken') && actief.rol !== 'aanbieder'
  const lijst = useHaal<{ items: Organisatiekort[] }>('/organisaties', {
    live: ['nl.zicht.register.gewijzigd'],
  })
  const staat = useTabelstaatInUrl(['soort'], { sorteer: 'naam' })
  const kolommen = useMemo(
    (): Kolom<Organisatiekort>[] => [
      {
        id: 'naam',
        kop: t('register.organisatie'),
        waarde: (o) => `${o.naam} ${o.aliassen.join(' ')}`,
        cel: (o) => (
          <>
            <Link to="/register/organisaties/$id" params={{ id: o.id }} className="utrecht-link">
              {o.naam}
            </Link>
            {o.aliassen.length > 0 && (
              <span className="z-alias">{t('register.ookBekendAls', { namen: o.aliassen.join(', ') })}</span>
            )}
          </>
        ),
      },
      {
        id: 'soort',
        kop: t('register.veld.soort'),
        waarde: (o) => t(`register.organisatiesoort.${o.soort}`),
      },
      { id: 'voorzieningen', kop: t('register.voorzieningen'), waarde: (o) => o.voorzieningen, getal: true },
      {
        id: 'telefoon',
        kop: t('register.veld.telefoon'),
        waarde: (o) => o.telefoon,
        cel: (o) => o.telefoon && <Telefoon nummer={o.telefoon} />,
        bijzaak: true,
      },
    ],
    [t],
  )
  const filters = useMemo(
    (): Filter<Organisatiekort>[] => [
      {
        id: 'soort',
        label: t('register.veld.soort'),
        waarde: (o) => o.soort,
        opties: ORGANISATIESOORTEN.map((s) => ({ waarde: s, label: t(`register.organisatiesoort.${s}`) })),
      },
    ],
    [t],
  )
  return (
    <div className="z-blad">
      <Registerkop
        knoppen={
          magMaken && (
            <Knop icoon="plus" bijKlik={() => navigeer({ to: '/register/organisaties/nieuw' })}>
              {t('register.organisatieErbij')}
            </Knop>
          )
        }
      />
      <Laadtoestand van={lijst} wat={t('register.watOrganisaties')}>
        {({ items }) => (
          <Tabel
            bijschrift={t('register.organisaties')}
            verbergBijschrift
            kolommen={kolommen}
            rijen={items}
            sleutel={(o) => o.id}
            filters={filters}
            zoeken
            perPagina={50}
            staat={staat}
            leeg={t('register.leeg')}
          />
        )}
      </Laadtoestand>
    </div>
  )
}
