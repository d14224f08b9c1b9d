import { Link } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'
import { Leeftijd } from '../onderdelen/Leeftijd.tsx'
import { Statusvakje } from '../onderdelen/Statusvakje.tsx'
import { datumKort } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { isOud } from './bordstand.ts'
import { Plekvakjes } from './Plekvakjes.tsx'
import type { Bordrij } from './vormen.ts'
import { aantalVan, eerstVrijInWoorden, rijInWoorden } from './zinnen.ts'

/** The order of the columns: what one looks for first. */
const PLEKTOESTANDEN_OP_BORD = ['vrij', 'vast', 'bezet', 'buiten_gebruik'] as const

type Eigenschappen = { rijen: readonly Bordrij[]; open: (rij: Bordrij, plekId: string | null) => void }

/** Every facility a row: its places as squares, the figures, when something comes free, and how old all that is. */
export function Bordtabel(props: Eigenschappen): ReactNode {
  const t = useTekst()
  return (
    <table className="z-bord">
      <caption className="z-verborgen">{t('bord.bijschrift')}</caption>
      <colgroup>
        <col className="z-bord__k-naam" />
        <col />
        {PLEKTOESTANDEN_OP_BORD.map((toestand) => (
          <col key={toestand} className="z-bord__k-getal" />
        ))}
        <col className="z-bord__k-afgesproken" />
        <col className="z-bord__k-eerst" />
        <col className="z-bord__k-leeftijd" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('bord.kop.voorziening')}</th>
          <th scope="col">{t('bord.kop.plekken')}</th>
          {PLEKTOESTANDEN_OP_BORD.map((toestand) => (
            <th key={toestand} scope="col" className="z-getal z-bord__staat">
              <Statusvakje toestand={toestand} />
            </th>
          ))}
          <th scope="col">{t('bord.kop.afgesproken')}</th>
          <th scope="col">{t('bord.kop.eerstVrij')}</th>
          <th scope="col">{t('bord.kop.leeftijd')}</th>
        </tr>
      </thead>
      <tbody>
        {props.rijen.map((rij) => (
          <Rij key={rij.id} rij={rij} open={props.open} />
        ))}
      </tbody>
    </table>
  )
}

function Rij(props: { rij: Bordrij; open: Eigenschappen['open'] }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const { rij } = props
  const opKlik = (e: MouseEvent): void => {
    const vak = (e.target as HTMLElement).closest<HTMLElement>('[data-plek]')
    props.open(rij, vak?.dataset.plek ?? null)
  }
  return (
    <tr className={isOud(rij, nu) ? 'z-bord__rij z-bord__rij--oud' : 'z-bord__rij'}>
      <th scope="row" title={`${rij.naam}, ${rij.gemeente || t('bord.adresGeheim')}`}>
        <Link to="/bord/$id" params={{ id: rij.id }} className="utrecht-link z-bord__naam">
          {rij.naam}
        </Link>
        <span className="z-bord__waar"> {rij.gemeente || t('bord.adresGeheim')}</span>
      </th>
      <td className="z-bord__plekken">
        <button type="button" className="z-bord__knop" onClick={opKlik}>
          <span className="z-verborgen">{rijInWoorden(rij, t)}</span>
          <Plekvakjes plekken={rij.plekken} />
        </button>
      </td>
      <td className="z-getal z-bord__vrij" data-label={t('bord.kop.vrij')}>
        <strong className={rij.cijfers.vrij > 0 ? 'z-bord__ja' : 'z-stil'}>{rij.cijfers.vrij}</strong>
      </td>
      <td className="z-getal" data-label={t('bord.kop.vast')}>
        <Getal n={rij.cijfers.vast} />
      </td>
      <td className="z-getal" data-label={t('bord.kop.bezet')}>
        <Getal n={rij.cijfers.bezet} />
      </td>
      <td className="z-getal" data-label={t('bord.kop.buitenKort')}>
        <Getal n={rij.cijfers.buitenGebruik} />
      </td>
      <td className="z-bord__afgesproken" data-label={t('bord.kop.afgesproken')}>
        <Afgesproken rij={rij} />
      </td>
      <td
        data-label={t('bord.kop.eerstVrij')}
        className="z-bord__eerst"
        title={
          rij.eerstVrij && !rij.eerstVrij.zeker
            ? t('bord.verwacht', { datum: datumKort(rij.eerstVrij.op, taal) })
            : undefined
        }
      >
        {eerstVrijInWoorden(rij, t, nu, taal) || <span className="z-stil">–</span>}
      </td>
      <td className="z-bord__leeftijd">
        <Leeftijd op={rij.bijgewerktOp} versheidMinuten={rij.versheidMinuten} telefoon={rij.telefoon} />
      </td>
    </tr>
  )
}

const Getal = (props: { n: number }): ReactNode =>
  props.n === 0 ? <span className="z-stil">0</span> : <span>{props.n}</span>

/** What was agreed, what is extra, and how many people are above it. That sources disagree is said in one word; the page tells all. */
export function Afgesproken(props: { rij: Bordrij }): ReactNode {
  const t = useTekst()
  const { rij } = props
  const tegen = rij.andereOpgaven.some((o) => o.waarvan === 'totaal')
  return (
    <>
      <span title={rij.afgesproken?.bron}>{rij.afgesproken ? aantalVan(rij.afgesproken) : '–'}</span>
      {rij.cijfers.tijdelijk > 0 && (
        <span className="z-bord__extra"> {t('bord.plusTijdelijk', { aantal: rij.cijfers.tijdelijk })}</span>
      )}
      {rij.overbezetting > 0 && (
        <strong className="z-bord__over"> {t('bord.boven', { aantal: rij.overbezetting })}</strong>
      )}
      {tegen && (
        <span
          className="z-bord__tegen"
          title={rij.andereOpgaven.map((o) => `${aantalVan(o)}: ${o.bron}`).join('\n')}
        >
          {' '}
          {t('bord.anders')}
        </span>
      )}
    </>
  )
}
