import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Tabel } from '../onderdelen/Tabel.tsx'
import type { Filter, Kolom } from '../onderdelen/tabelmodel.ts'
import { useTabelstaatInUrl } from '../onderdelen/tabelstaat.ts'
import { Telefoon } from '../onderdelen/Telefoon.tsx'
import { vandaag } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useNu } from '../platform/klok.ts'
import { useMag } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { geldigInWoorden, geldtOp } from './geldig.ts'
import { VOORZIENINGSOORTEN } from './keuzes.ts'
import { Registerkop } from './Registerkop.tsx'
import './register.css'
import type { Voorzieningkort } from './vormen.ts'

/** All facilities of the region, closed ones too when asked for. */
export function Registerlijst(): ReactNode {
  const t = useTekst()
  const magMaken = useMag('register:maken')
  const navigeer = useNavigate()
  const [gesloten, zetGesloten] = useState(false)
  const lijst = useHaal<{ items: Voorzieningkort[] }>(`/voorzieningen?gesloten=${gesloten ? 'ja' : 'nee'}`, {
    live: ['nl.zicht.register.gewijzigd'],
  })
  return (
    <div className="z-blad">
      <Registerkop
        knoppen={
          magMaken && (
            <Knop icoon="plus" bijKlik={() => navigeer({ to: '/register/voorzieningen/nieuw' })}>
              {t('register.voorzieningErbij')}
            </Knop>
          )
        }
      />
      <Laadtoestand van={lijst} wat={t('register.wat')}>
        {({ items }) => <Lijst items={items} />}
      </Laadtoestand>
      <label className="z-keuze z-geen-afdruk">
        <input
          type="checkbox"
          className="z-aankruis"
          checked={gesloten}
          onChange={(e) => zetGesloten(e.target.checked)}
        />
        <span>{t('register.ookGesloten')}</span>
      </label>
    </div>
  )
}

function Lijst(props: { items: readonly Voorzieningkort[] }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const dag = vandaag(useNu())
  const staat = useTabelstaatInUrl(['soort', 'gemeente'], { sorteer: 'naam' })
  const kolommen = useMemo(
    (): Kolom<Voorzieningkort>[] => [
      {
        id: 'naam',
        kop: t('register.voorziening'),
        waarde: (v) => v.naam,
        cel: (v) => (
          <>
            <Link to="/register/voorzieningen/$id" params={{ id: v.id }} className="utrecht-link">
              {v.naam}
            </Link>
            {v.crisis && <span className="z-merkje">{t('register.crisis')}</span>}
            {v.adresGeheim && <span className="z-merkje">{t('register.geheim')}</span>}
          </>
        ),
      },
      { id: 'soort', kop: t('register.veld.soort'), waarde: (v) => t(`register.soort.${v.soort}`) },
      { id: 'organisatie', kop: t('register.organisatie'), waarde: (v) => v.organisatie },
      { id: 'gemeente', kop: t('register.veld.gemeente'), waarde: (v) => v.gemeente },
      { id: 'plekken', kop: t('register.plekken'), waarde: (v) => v.plekken, getal: true },
      {
        id: 'telefoon',
        kop: t('register.veld.telefoon'),
        waarde: (v) => v.telefoon,
        cel: (v) => v.telefoon && <Telefoon nummer={v.telefoon} />,
        bijzaak: true,
      },
      {
        id: 'geldig',
        kop: t('register.geldig'),
        waarde: (v) => v.geldig.van,
        cel: (v) =>
          geldtOp(v.geldig, dag) ? (
            geldigInWoorden(v.geldig, t, taal)
          ) : (
            <em>{geldigInWoorden(v.geldig, t, taal)}</em>
          ),
        bijzaak: true,
      },
    ],
    [t, taal, dag],
  )
  const filters = useMemo((): Filter<Voorzieningkort>[] => {
    const gemeenten = new Map(props.items.map((v) => [v.gemeenteCode, v.gemeente]))
    const soorten = new Set(props.items.map((v) => v.soort))
    return [
      {
        id: 'soort',
        label: t('register.veld.soort'),
        waarde: (v) => v.soort,
        opties: VOORZIENINGSOORTEN.filter((s) => soorten.has(s)).map((s) => ({
          waarde: s,
          label: t(`register.soort.${s}`),
        })),
      },
      {
        id: 'gemeente',
        label: t('register.veld.gemeente'),
        waarde: (v) => v.gemeenteCode,
        opties: [...gemeenten].map(([waarde, label]) => ({ waarde, label })),
      },
    ]
  }, [props.items, t])
  return (
    <Tabel
      bijschrift={t('register.voorzieningen')}
      verbergBijschrift
      kolommen={kolommen}
      rijen={props.items}
      sleutel={(v) => v.id}
      filters={filters}
      zoeken
      perPagina={50}
      staat={staat}
      leeg={t('register.leeg')}
    />
  )
}
