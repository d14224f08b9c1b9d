import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Tabel } from '../onderdelen/Tabel.tsx'
import type { Kolom } from '../onderdelen/tabelmodel.ts'
import { Termijn } from '../onderdelen/Termijn.tsx'
import { useHaal } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import type { Planregel } from './planvormen.ts'
import { Procesregievragen } from './Procesregievragen.tsx'
import { LIVE } from './vormen.ts'

/** The plans of one's team, or those that are shared with one's organisation; what is due first is on top. */
export function Plannen(): ReactNode {
  const t = useTekst()
  const plannen = useHaal<{ items: Planregel[] }>('/plannen', { live: LIVE })
  const kolommen = useMemo(
    (): Kolom<Planregel>[] => [
      {
        id: 'naam',
        kop: t('onderzoek.huishouden'),
        waarde: (p) => p.naam,
        cel: (p) => (
          <Link to="/plannen/$id" params={{ id: p.id }} className="utrecht-link">
            <Naam naam={p.naam} />
          </Link>
        ),
      },
      {
        id: 'regisseur',
        kop: t('onderzoek.regisseur'),
        waarde: (p) => p.regisseur,
        cel: (p) => (
          <>
            {p.vanMij ? t('onderzoek.u') : p.regisseur}
            {p.wachtOpMij && <span className="z-letop"> {t('onderzoek.wachtOpU')}</span>}
          </>
        ),
      },
      { id: 'acties', kop: t('onderzoek.openActies'), waarde: (p) => p.acties, getal: true },
      {
        id: 'eerste',
        kop: t('onderzoek.eerste'),
        waarde: (p) => p.eerste ?? '',
        cel: (p) => (p.eerste ? <Termijn uiterlijk={p.eerste} /> : '–'),
      },
    ],
    [t],
  )
  return (
    <div className="z-blad">
      <Kop titel={t('onderzoek.plannen')} />
      <Procesregievragen />
      <Laadtoestand van={plannen} wat={t('onderzoek.plannen')}>
        {({ items }) => (
          <Tabel
            bijschrift={t('onderzoek.plannen')}
            verbergBijschrift
            kolommen={kolommen}
            rijen={items}
            sleutel={(p) => p.id}
            leeg={t('onderzoek.plannenLeeg')}
            zoeken
          />
        )}
      </Laadtoestand>
    </div>
  )
}
