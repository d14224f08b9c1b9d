import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { WachtOpU } from '../besluit/WachtOpU.tsx'
import { Icoon } from '../onderdelen/Icoon.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Tabel } from '../onderdelen/Tabel.tsx'
import type { Kolom } from '../onderdelen/tabelmodel.ts'
import { Termijn } from '../onderdelen/Termijn.tsx'
import { kortMoment } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { werkbakRoute } from './kamer.ts'
import { Overdrachten } from './Overdrachten.tsx'
import { useGemeentenaam } from './useGemeenten.ts'
import type { Bak, Meldingregel, Zaakregel } from './vormen.ts'
import './toegang.css'

const FILTERS = ['alle', 'mijn', 'team'] as const
const PRECIES = { exact: true, includeSearch: true, explicitUndefined: true }

/** The workbench of the access team: who waits to be taken up, and per person what is to do today, overdue first. */
export function Werkbak(): ReactNode {
  const t = useTekst()
  const { wie = 'alle' } = werkbakRoute.useSearch()
  const bak = useHaal<Bak>(`/toegang/werkbak?wie=${wie}`, {
    live: ['nl.zicht.toegang', 'nl.zicht.wachtlijst'],
  })
  return (
    <div className="z-blad">
      <Kop
        titel={t('toegang.titel')}
        knoppen={
          <Link to="/toegang/nieuw" className="utrecht-button utrecht-button--primary-action z-knop">
            <Icoon naam="plus" />
            {t('toegang.nieuw')}
          </Link>
        }
      />
      <Laadtoestand van={bak} wat={t('toegang.watWerkbak')}>
        {(b) => (
          <>
            <WachtOpU />
            {b.overdrachten.length > 0 && <Overdrachten items={b.overdrachten} />}
            {b.meldingen.length > 0 && (
              <Paneel kop={t('toegang.nieuweMeldingen', { aantal: b.meldingen.length })}>
                <Meldingen items={b.meldingen} />
              </Paneel>
            )}
            <nav className="z-toegang-filter" aria-label={t('toegang.filter')}>
              {FILTERS.map((f) => (
                <Link
                  key={f}
                  to="/toegang"
                  search={f === 'alle' ? {} : { wie: f }}
                  className="z-toegang-filter__knop"
                  activeOptions={PRECIES}
                >
                  {t(`toegang.filter.${f}`)} <span className="z-stil">{b.tellingen[f]}</span>
                </Link>
              ))}
            </nav>
            <Zaken items={b.zaken} />
          </>
        )}
      </Laadtoestand>
    </div>
  )
}

function Meldingen(props: { items: Meldingregel[] }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  return (
    <ul className="z-toegang-meldingen">
      {props.items.map((m) => (
        <li key={m.id}>
          <Link to="/toegang/melding/$id" params={{ id: m.id }} className="utrecht-link">
            <Naam naam={m.roepnaam} /> {m.nummer}
          </Link>{' '}
          {m.spoed && <span className="z-merkje">{t('toegang.spoed')}</span>}{' '}
          {m.wilOndersteuner && <span className="z-merkje">{t('toegang.wilOndersteuner')}</span>}{' '}
          <span className="z-stil">
            {t(`toegang.kanaal.${m.kanaal}`)}, {kortMoment(m.ontvangenOp, nu, taal)}
          </span>{' '}
          {m.laatsteDag && <Termijn uiterlijk={m.laatsteDag} bijnaDagen={1} />}
        </li>
      ))}
    </ul>
  )
}

function Zaken(props: { items: Zaakregel[] }): ReactNode {
  const t = useTekst()
  const gemeente = useGemeentenaam()
  const kolommen = useMemo(
    (): Kolom<Zaakregel>[] => [
      {
        id: 'naam',
        kop: t('toegang.kolom.wie'),
        waarde: (z) => z.naam,
        cel: (z) => (
          <>
            <Link to="/toegang/zaak/$id" params={{ id: z.id }} className="utrecht-link">
              <Naam naam={z.naam} />
            </Link>{' '}
            {z.spoed && <span className="z-merkje">{t('toegang.spoed')}</span>}
            {z.complex && <span className="z-merkje">{t('toegang.complex')}</span>}
          </>
        ),
      },
      { id: 'werk', kop: t('toegang.kolom.werk'), waarde: (z) => t(`toegang.werk.${z.werk}`) },
      {
        id: 'uiterlijk',
        kop: t('toegang.kolom.uiterlijk'),
        waarde: (z) => z.laatsteDag,
        cel: (z) =>
          z.laatsteDag === null ? (
            <span className="z-stil">{t('toegang.geenDag')}</span>
          ) : (
            <Termijn uiterlijk={z.laatsteDag} bijnaDagen={7} />
          ),
      },
      { id: 'fase', kop: t('toegang.kolom.fase'), waarde: (z) => t(`toegang.fase.${z.fase}`) },
      {
        id: 'behandelaar',
        kop: t('toegang.kolom.behandelaar'),
        waarde: (z) => z.behandelaar?.naam,
        cel: (z) =>
          z.behandelaar ? (
            <Naam naam={z.behandelaar.naam} />
          ) : (
            <span className="z-stil">{t('toegang.nogVanNiemand')}</span>
          ),
      },
      {
        id: 'gemeente',
        kop: t('toegang.kolom.gemeente'),
        waarde: (z) => gemeente(z.gemeente),
        bijzaak: true,
      },
    ],
    [t, gemeente],
  )
  return (
    <Tabel
      bijschrift={t('toegang.dossiers')}
      verbergBijschrift
      kolommen={kolommen}
      rijen={props.items}
      sleutel={(z) => z.id}
      leeg={<p>{t('toegang.niets')}</p>}
    />
  )
}
