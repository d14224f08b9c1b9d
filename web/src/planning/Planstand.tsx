import { Link } from '@tanstack/react-router'
import { type ReactNode, useId, useState } from 'react'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Venster } from '../onderdelen/Venster.tsx'
import { datumKort, vandaag } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { mensen, metTeken } from './getallen.ts'
import { Planvergelijking } from './vlekkenplan/Vlekstandpaneel.tsx'
import type { Kortplan, Vlekkenplan } from './vlekkenplan/vormen.ts'

type PerGemeente = readonly { naam: string | null; aantal: number }[]
type Soort = {
  code: string
  naam: string
  plan: number
  aantallen: number[] | null
  gemeenten: PerGemeente
}
type Buiten = { code: string; naam: string; aantallen: number[]; gemeenten: PerGemeente }
type Stand = {
  naam: string
  doeljaar: number
  bron: string
  toelichting: string | null
  dagen: string[]
  categorieen: { code: string; naam: string; plan: number; soorten: Soort[] }[]
  ernaast: Soort[]
  buitenPlan: Buiten[]
}

/**
 * The area plan beside what the register had: how far is it? Per kind of place, per year and per municipality. Of the plan in the
 * region's files, or of one that the region adopted itself: that of this year to begin with.
 */
export function Planstand(): ReactNode {
  const t = useTekst()
  const id = useId()
  const jaar = Number(vandaag(useNu()).slice(0, 4))
  const antwoord = useHaal<Stand>('/planning/stand')
  const plannen = useHaal<{ items: Kortplan[] }>('/planning/vlekkenplannen', {
    live: ['nl.zicht.planning.vlekkenplan'],
  })
  const vast = plannen.gegevens?.items.filter((p) => p.status === 'vastgesteld') ?? []
  const [gekozen, kies] = useState<string | null>(null)
  const plan = gekozen ?? vast.find((p) => p.vanJaar <= jaar && jaar <= p.totJaar)?.id ?? ''
  return (
    <Paneel
      kop={t('planning.stand.kop')}
      bij={
        <Link className="utrecht-link z-geen-afdruk" to="/planning/vlekkenplannen">
          {t('planning.vlek.naarPlannen')}
        </Link>
      }
    >
      {vast.length > 0 && (
        <p className="z-planvraag">
          <label htmlFor={id}>{t('planning.vlek.welkPlan')}</label>
          <select
            id={id}
            className="utrecht-select utrecht-select--html-select z-invoer"
            value={plan}
            onChange={(e) => kies(e.target.value)}
          >
            <option value="" lang="nl">
              {antwoord.gegevens?.naam ?? ''}
            </option>
            {vast.map((p) => (
              <option key={p.id} value={p.id} lang="nl">
                {p.naam} ({p.vanJaar}–{p.totJaar})
              </option>
            ))}
          </select>
        </p>
      )}
      {plan === '' ? (
        <Laadtoestand van={antwoord} wat={t('planning.stand.kop')}>
          {(stand) => <Tabel stand={stand} />}
        </Laadtoestand>
      ) : (
        <Eigenplan id={plan} />
      )}
    </Paneel>
  )
}

function Eigenplan({ id }: { id: string }): ReactNode {
  const t = useTekst()
  const plan = useHaal<Vlekkenplan>(`/planning/vlekkenplannen/${id}`, {
    live: ['nl.zicht.planning.vlekkenplan'],
  })
  return (
    <Laadtoestand van={plan} wat={t('planning.stand.kop')}>
      {(gevonden) => <Planvergelijking key={id} plan={gevonden} />}
    </Laadtoestand>
  )
}

/** What there is now stands beside the plan; the years before come after it, newest first. */
function Tabel({ stand }: { stand: Stand }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const vroeger = stand.dagen.slice(0, -1).toReversed()
  const kop = (wat: string, getal = true) => (
    <th key={wat} scope="col" className={getal ? 'z-getal' : ''}>
      {wat}
    </th>
  )
  return (
    <>
      <p className="z-stil">{t('planning.stand.uitleg', { plan: stand.naam, jaar: stand.doeljaar })}</p>
      <Venster klasse="z-tabelvenster" naam={t('planning.tabelVan', { wat: t('planning.stand.kop') })}>
        <table className="utrecht-table z-tabel z-tabel--dicht z-planstand">
          <caption className="z-verborgen">{t('planning.stand.kop')}</caption>
          <thead>
            <tr>
              {kop(t('planning.stand.soort'), false)}
              {kop(t('planning.stand.plan', { jaar: stand.doeljaar }))}
              {kop(t('planning.stand.nu'))}
              {kop(t('planning.stand.verschil'))}
              {vroeger.map((dag) => kop(datumKort(dag, taal)))}
              {kop(t('planning.stand.waar'), false)}
            </tr>
          </thead>
          {stand.categorieen.map((c) => (
            <tbody key={c.code}>
              <Rij
                naam={c.naam}
                kop
                plan={c.plan}
                aantallen={stand.dagen.map((_, i) => som(c.soorten, i))}
                bij={c.soorten.some((s) => s.aantallen === null) ? t('planning.stand.deels') : ''}
              />
              {c.soorten.map((s) => (
                <Rij key={s.code} {...s} dagen={stand.dagen.length} />
              ))}
            </tbody>
          ))}
          <tbody>
            {stand.ernaast.map((s) => (
              <Rij key={s.code} {...s} dagen={stand.dagen.length} />
            ))}
            {stand.buitenPlan.map((s) => (
              <Rij key={s.code} {...s} plan={null} />
            ))}
          </tbody>
        </table>
      </Venster>
      <p className="z-stil z-klein">
        <span lang="nl">{[stand.bron, stand.toelichting].filter(Boolean).join('. ')}</span>{' '}
        {t('planning.stand.register')}
      </p>
    </>
  )
}

function Rij(props: {
  naam: string
  kop?: boolean
  /** Null: the plan does not name it. */
  plan: number | null
  aantallen: number[] | null
  /** How many columns of days there are, for what cannot be counted. */
  dagen?: number
  gemeenten?: PerGemeente
  bij?: string
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const n = (aantal: number) => mensen(aantal, taal)
  const { plan, aantallen } = props
  const nu = aantallen?.at(-1) ?? 0
  const waar = (props.gemeenten ?? [])
    .map((g) => `${g.naam ?? t('planning.stand.geheim')} ${g.aantal}`)
    .join(', ')
  return (
    <tr>
      <th scope="row" lang="nl" className={props.kop ? '' : 'z-planstand__soort'}>
        {props.naam}
      </th>
      <td className={plan === null ? 'z-getal z-stil' : 'z-getal'}>
        {plan === null ? t('planning.stand.buiten') : n(plan)}
      </td>
      {aantallen === null ? (
        <td colSpan={(props.dagen ?? 1) + 2} className="z-stil">
          {t('planning.stand.onbekend')}
        </td>
      ) : (
        <>
          <td className="z-getal">{n(nu)}</td>
          <td className="z-getal">{plan === null ? '–' : metTeken(nu - plan, n)}</td>
          {aantallen
            .slice(0, -1)
            .toReversed()
            .map((aantal, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns are the days, in their order
              <td key={i} className="z-getal">
                {n(aantal)}
              </td>
            ))}
          <td className="z-planstand__waar">{waar || props.bij || '–'}</td>
        </>
      )}
    </tr>
  )
}

const som = (soorten: readonly Soort[], i: number) => soorten.reduce((n, s) => n + (s.aantallen?.[i] ?? 0), 0)
